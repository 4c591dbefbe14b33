internal import ContactModel
internal import Experiment
internal import Words

extension Figure {
  /// What people call the figure; a test asks for one of every figure.
  var name: Words { Self.names[id] ?? Words(verbatim: id) }

  static let names: [String: Words] = {
    var names = contactNames
    for more in [waitNames, taskNames, caseNames, staffNames] {
      names.merge(more) { first, _ in first }
    }
    for outcome in Outcome.allCases {
      let words = outcome.words
      names[Figure.contacts(outcome).id] = Words("contacts: \(words)", german: "Kontakte: \(words)")
    }
    let families: [([Figure], Words)] = [
      (waitsOfAnswered, Words("wait of the answered", german: "Wartezeit der Angenommenen")),
      (waitsOfAll, Words("wait of all", german: "Wartezeit aller")),
      (responses, Words("response time", german: "Antwortzeit")),
      (timesToResolution, Words("time to resolution", german: "Bearbeitungsdauer")),
    ]
    for (figures, what) in families {
      for figure in figures {
        guard let end = figure.id.split(separator: "_").last else { continue }
        names[figure.id] =
          end == "max"
          ? Words("longest \(what)", german: "\(what), längste")
          : Words(
            "\(what), \(String(end.dropFirst())) % at most",
            german: "\(what), \(String(end.dropFirst())) % höchstens")
      }
    }
    return names
  }()

  private static let contactNames: [String: Words] = [
    "contacts_begun": Words("contacts begun", german: "begonnene Kontakte"),
    "contacts_offered": Words("contacts offered", german: "angebotene Kontakte"),
    "contacts_answered": Words("contacts answered", german: "angenommene Kontakte"),
    "repeats": Words("repeats", german: "wiederholte Kontakte"),
    "repeat_share": Words("share of repeats", german: "Anteil wiederholter Kontakte"),
    "non_staff_cost": Words("cost besides staff", german: "Kosten außer Personal"),
    "answered_share": Words("share answered", german: "Anteil angenommen"),
    "reachability": Words("reachability", german: "Erreichbarkeit"),
    "reachability_first_try": Words(
      "reached at the first try", german: "beim ersten Versuch erreicht"),
    "service_level": Words("service level", german: "Servicegrad"),
    "service_level_less_left": Words(
      "service level, without those who left in time", german: "Servicegrad ohne früh Gegangene"),
    "service_level_of_offered": Words(
      "service level of the offered", german: "Servicegrad der Angebotenen"),
    "service_level_with_left": Words(
      "service level, with those who left in time", german: "Servicegrad mit früh Gegangenen"),
    "service_level_of_answered": Words(
      "service level of the answered", german: "Servicegrad der Angenommenen"),
    "abandonment_share": Words("hung up or left waiting", german: "aufgelegt, gegangen"),
    "blocked_share": Words("found every line busy", german: "besetzt"),
    "balked_share": Words("left at once", german: "gleich wieder gegangen"),
    "deadline_share": Words("within the deadline", german: "in der Frist"),
    "covered_share": Words("answered by a cover", german: "von Vertretung beantwortet"),
    "callbacks_offered": Words("callbacks offered", german: "angebotene Rückrufe"),
    "callbacks_accepted": Words("callbacks accepted", german: "angenommene Rückrufe"),
    "callbacks_reached": Words("callbacks that reached", german: "Rückrufe, die erreichten"),
    "callback_reached_share": Words(
      "share of callbacks that reached", german: "Anteil Rückrufe, die erreichten"),
    "calls_per_callback": Words("calls per callback", german: "Anrufe je Rückruf"),
    "reception_settled": Words("settled at the reception", german: "am Empfang erledigt"),
    "reception_passed": Words("passed on by the reception", german: "vom Empfang weitergeleitet"),
    "reception_settled_share": Words(
      "share settled at the reception", german: "Anteil am Empfang erledigt"),
    "forwarded": Words("forwarded mail", german: "weitergeleitete Schreiben"),
    "forwarded_share": Words("share forwarded", german: "Anteil weitergeleitet"),
    "bot_solved_share": Words("settled by the chatbot", german: "vom Chatbot erledigt"),
    "bot_handed_off_share": Words("handed on by the chatbot", german: "vom Chatbot übergeben"),
    "bot_missed_share": Words("not helped by the chatbot", german: "Chatbot half nicht"),
    "outside_hours_share": Words("outside opening hours", german: "außerhalb der Öffnungszeiten"),
    "appointments_booked": Words("appointments booked", german: "gebuchte Termine"),
    "no_slot_share": Words("found no appointment", german: "keinen Termin gefunden"),
    "cancelled_share": Words("appointments cancelled", german: "abgesagte Termine"),
    "no_show_rate": Words("did not come", german: "nicht erschienen"),
    "mean_lead_time": Words("mean lead time", german: "mittlerer Vorlauf"),
    "mean_access_time": Words(
      "working days until the appointment", german: "Arbeitstage bis zum Termin"),
    "lead_same_week_share": Words("booked for the same week", german: "Termin in derselben Woche"),
    "lead_next_week_share": Words(
      "booked for the next week", german: "Termin in der nächsten Woche"),
    "lead_week_2_share": Words("booked two weeks ahead", german: "Termin in zwei Wochen"),
    "lead_week_3_share": Words("booked three weeks ahead", german: "Termin in drei Wochen"),
    "lead_later_share": Words("booked later than that", german: "Termin noch später"),
    "slot_use": Words("slots used", german: "genutzte Termine"),
  ]

  private static let waitNames: [String: Words] = [
    "mean_wait_answered": Words("mean wait of the answered", german: "mittlere Wartezeit, bedient"),
    "mean_wait_after_reception": Words(
      "mean wait after the reception", german: "mittlere Wartezeit nach dem Empfang"),
    "mean_wait_in_all": Words("mean wait in all", german: "mittlere Wartezeit insgesamt"),
    "mean_wait_all": Words("mean wait of all", german: "mittlere Wartezeit aller"),
    "mean_response_working_days": Words(
      "mean response time in working days", german: "mittlere Antwortzeit in Arbeitstagen"),
    "mean_response": Words("mean response time", german: "mittlere Antwortzeit"),
  ]

  private static let taskNames: [String: Words] = [
    "staff_hours": Words("staff time on contacts", german: "Arbeitszeit für Kontakte"),
    "avoidable_hours": Words("avoidable staff time", german: "vermeidbarer Aufwand"),
    "avoidable_share": Words("avoidable share", german: "vermeidbarer Anteil"),
    "avoidable_by_first_channel_hours": Words(
      "avoidable staff time by first channel", german: "vermeidbarer Aufwand nach erstem Kontaktweg"
    ),
    "superseded_hours": Words(
      "staff time on what was settled elsewhere", german: "Arbeitszeit für anderswo Erledigtes"),
    "first_unresolved_hours": Words(
      "staff time on first contacts not settled",
      german: "Arbeitszeit für nicht erledigte Erstkontakte"),
    "reception_hours": Words("staff time at the reception", german: "Arbeitszeit am Empfang"),
    "forwarding_hours": Words("staff time on forwarding", german: "Arbeitszeit für Weiterleiten"),
    "backlog": Words("backlog", german: "Rückstand"),
    "backlog_oldest_age": Words("age of the oldest", german: "Alter des Ältesten"),
    "tasks_left": Words("tasks left", german: "Aufträge"),
    "tasks_done": Words("tasks done", german: "erledigte Aufträge"),
    "tasks_superseded": Words(
      "tasks settled elsewhere", german: "anderswo erledigte Aufträge"),
    "tasks_open": Words("tasks open at the end", german: "am Ende offene Aufträge"),
    "mean_task_wait": Words("mean wait of tasks", german: "mittlere Liegezeit der Aufträge"),
    "mean_task_processing": Words("mean time of tasks", german: "mittlere Dauer der Aufträge"),
    "task_deadline_share": Words("tasks within the deadline", german: "Aufträge in der Frist"),
    "task_hours": Words("staff time on tasks", german: "Arbeitszeit für Aufträge"),
    "task_backlog": Words("open tasks", german: "offene Aufträge"),
    "task_backlog_oldest_age": Words(
      "age of the oldest task", german: "Alter des ältesten Auftrags"),
  ]

  private static let caseNames: [String: Words] = [
    "cases_opened": Words("cases opened", german: "eröffnete Vorgänge"),
    "cases_resolved": Words("cases settled", german: "erledigte Vorgänge"),
    "cases_given_up": Words("cases given up", german: "aufgegebene Vorgänge"),
    "cases_open": Words("cases still open", german: "noch offene Vorgänge"),
    "given_up_share": Words("share given up", german: "Anteil aufgegeben"),
    "resolved_at_first_share": Words(
      "settled at the first contact", german: "beim ersten Kontakt erledigt"),
    "unanswered_share": Words("reached nobody", german: "niemanden erreicht"),
    "contacts_per_case": Words("contacts per case", german: "Kontakte je Vorgang"),
    "contacts_per_resolved_case": Words(
      "contacts per settled case", german: "Kontakte je erledigtem Vorgang"),
    "mean_time_to_resolution": Words(
      "mean time to resolution", german: "mittlere Bearbeitungsdauer"),
  ]

  private static let staffNames: [String: Words] = [
    "staffed_hours": Words("hours on duty", german: "Dienststunden"),
    "overtime_hours": Words("overtime", german: "Überstunden"),
    "idle_hours": Words("idle hours", german: "freie Stunden"),
    "unavailable_hours": Words("hours unavailable", german: "nicht erreichbare Stunden"),
    "occupancy": Words("occupancy", german: "Auslastung"),
    "posts": Words("posts", german: "VZÄ"),
    "posts_required": Words("posts that the work fills", german: "VZÄ, welche die Arbeit füllt"),
    "staff_cost": Words("cost of staff", german: "Personalkosten"),
    "total_cost": Words("total cost", german: "Gesamtkosten"),
  ]
}

extension ChannelKind {
  /// What people call the channels of the kind.
  var words: Words {
    switch self {
    case .phone: Words("phone", german: "Telefon")
    case .walkIn: Words("walk-in", german: "Vorsprache")
    case .written: Words("written", german: "schriftlich")
    case .booking: Words("appointment", german: "Termin")
    case .chatbot: Words("chatbot", german: "Chatbot")
    case .app: Words("app", german: "App")
    }
  }
}
