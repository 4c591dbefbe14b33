internal import ContactModel

// Tasks that contacts left behind. They belong to the interval of their contact; time and backlog
// to the clock.

extension Figure {
  package static let tasksLeft = Figure(
    "tasks_left", .tasks, .neutral, .total(.sum(.taskLeft)), .contacts.ofTasks(),
    "Tasks that contacts left behind.")
  package static let tasksDone = Figure(
    "tasks_done", .tasks, .neutral, .total(.sum(.tasksDone)), taskScope,
    "Tasks done, each of which settled its case.")
  package static let tasksSuperseded = Figure(
    "tasks_superseded", .tasks, .lowerIsBetter, .total(.sum(.tasksSuperseded)),
    .contacts.ofTasks(),
    "Tasks whose case was settled elsewhere before they were done.")
  package static let tasksOpen = Figure(
    "tasks_open", .tasks, .lowerIsBetter, .total(.sum(.tasksOpen)), .contacts.ofTasks(),
    "Tasks not finished when the simulation ended.")
  package static let meanTaskWait = Figure(
    "mean_task_wait", .hours, .lowerIsBetter, .ratio(.sum(.taskWait), over: .sum(.tasksDone)),
    taskScope,
    "Mean time of the tasks done from the end of the contact to the beginning of the work, in service hours of those who do them."
  )
  package static let meanTaskProcessing = Figure(
    "mean_task_processing", .hours, .lowerIsBetter,
    .ratio(.sum(.taskProcessing), over: .sum(.tasksDone)), taskScope,
    "Mean processing time of the tasks done from the end of the contact to the end of the work, in service hours of those who do them."
  )
  package static let taskDeadlineShare = Figure(
    "task_deadline_share", .share, .higherIsBetter,
    .ratio(.sum(.taskDeadlineMet), over: .sum(.taskDeadlineDue)), .contacts.ofTasks(),
    "Tasks done within their deadline ÷ those whose deadline has passed or is met.")
  package static let taskHours = Figure(
    "task_hours", .hours, .neutral, .total(.sum(.taskTime)), taskScope,
    "Staff time on tasks; it is a part of the staff time on contacts.")
  package static let taskBacklog = Figure(
    "task_backlog", .tasks, .lowerIsBetter,
    .ratio(.sum(.taskBacklog), over: .sum(.taskBacklogDays)),
    .channels.adding(.office).at(.dated).ofTasks(),
    "Mean number of tasks left and not finished at the end of a day.")
  package static let taskBacklogAge = Figure(
    "task_backlog_oldest_age", .hours, .lowerIsBetter,
    .ratio(.sum(.taskBacklogAge), over: .sum(.taskBacklogDays)),
    .channels.at(.dated).without(.kind).ofTasks(),
    "Mean age of the oldest task at the end of a day, in service hours of those who do it.")

  private static let taskScope = Scope.contacts.adding(.group).ofTasks()
}
