internal import ContactModel
internal import Words

// Tasks that contacts left behind. They belong to the interval of their contact; time and backlog
// to the clock.

extension Figure {
  package static let tasksLeft = Figure(
    "tasks_left", .tasks, .neutral, .total(.sum(.taskLeft)), .contacts.ofTasks(),
    Words("Tasks that contacts left behind.", german: "Aufträge, die Kontakte hinterließen."))
  package static let tasksDone = Figure(
    "tasks_done", .tasks, .neutral, .total(.sum(.tasksDone)), taskScope,
    Words(
      "Tasks done, each of which settled its case.",
      german: "Erledigte Aufträge; jeder hat seinen Vorgang erledigt."))
  package static let tasksSuperseded = Figure(
    "tasks_superseded", .tasks, .lowerIsBetter, .total(.sum(.tasksSuperseded)),
    .contacts.ofTasks(),
    Words(
      "Tasks whose case was settled elsewhere before they were done.",
      german: "Aufträge, deren Vorgang sich anders erledigt hat, bevor sie getan waren."))
  package static let tasksOpen = Figure(
    "tasks_open", .tasks, .lowerIsBetter, .total(.sum(.tasksOpen)), .contacts.ofTasks(),
    Words(
      "Tasks not finished when the simulation ended.",
      german: "Aufträge, die am Ende der Simulation nicht fertig waren."))
  package static let meanTaskWait = Figure(
    "mean_task_wait", .hours, .lowerIsBetter, .ratio(.sum(.taskWait), over: .sum(.tasksDone)),
    taskScope,
    Words(
      """
      Mean time of the tasks done from the end of the contact to the beginning \
      of the work, in service hours of those who do them.
      """,
      german: """
        Mittlere Zeit der erledigten Aufträge vom Ende des Kontakts bis zum \
        Beginn der Arbeit, in Dienststunden derer, die sie erledigen.
        """)
  )
  package static let meanTaskProcessing = Figure(
    "mean_task_processing", .hours, .lowerIsBetter,
    .ratio(.sum(.taskProcessing), over: .sum(.tasksDone)), taskScope,
    Words(
      """
      Mean processing time of the tasks done from the end of the contact to \
      the end of the work, in service hours of those who do them.
      """,
      german: """
        Mittlere Dauer der erledigten Aufträge vom Ende des Kontakts bis zum \
        Ende der Arbeit, in Dienststunden derer, die sie erledigen.
        """)
  )
  package static let taskDeadlineShare = Figure(
    "task_deadline_share", .share, .higherIsBetter,
    .ratio(.sum(.taskDeadlineMet), over: .sum(.taskDeadlineDue)), .contacts.ofTasks(),
    Words(
      """
      Tasks done within their deadline ÷ those whose deadline has passed or is \
      met.
      """,
      german: """
        Fristgerecht erledigte Aufträge ÷ die, deren Frist abgelaufen oder \
        eingehalten ist.
        """))
  package static let taskHours = Figure(
    "task_hours", .hours, .neutral, .total(.sum(.taskTime)), taskScope,
    Words(
      "Staff time on tasks; it is a part of the staff time on contacts.",
      german: "Arbeitszeit für Aufträge; sie ist Teil der Arbeitszeit für Kontakte."))
  package static let taskBacklog = Figure(
    "task_backlog", .tasks, .lowerIsBetter,
    .ratio(.sum(.taskBacklog), over: .sum(.taskBacklogDays)),
    .channels.adding(.office).at(.dated).ofTasks(),
    Words(
      "Mean number of tasks left and not finished at the end of a day.",
      german: """
        Mittlere Zahl der Aufträge, die am Ende eines Tages da und nicht fertig \
        waren.
        """))
  package static let taskBacklogAge = Figure(
    "task_backlog_oldest_age", .hours, .lowerIsBetter,
    .ratio(.sum(.taskBacklogAge), over: .sum(.taskBacklogDays)),
    .channels.at(.dated).without(.kind).ofTasks(),
    Words(
      """
      Mean age of the oldest task at the end of a day, in service hours of \
      those who do it.
      """,
      german: """
        Mittleres Alter des ältesten Auftrags am Ende eines Tages, in \
        Dienststunden derer, die ihn erledigen.
        """))

  private static let taskScope = Scope.contacts.adding(.group).ofTasks()
}
