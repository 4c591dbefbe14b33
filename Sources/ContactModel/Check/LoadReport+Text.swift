internal import Calendar
package import Words

// The load in words that a planner understands, within 80 columns.

extension LoadReport {
  /// What cannot work, or hardly, one sentence each; shown before a run, too.
  package var warnings: [Words] {
    appointments.compactMap { appointments in
      guard appointments.lasting > appointments.slots else { return nil }
      return
        Words(
          """
          \(appointments.title): \(Self.count(appointments.wanted)) appointments \
          looked for a week, and \(Self.count(appointments.slots)) slots: \
          \(Self.percent(1 - appointments.slots / appointments.lasting)) or more \
          find none
          """,
          german: """
            \(appointments.title): \(Self.count(appointments.wanted)) gesuchte \
            Termine je Woche und \(Self.count(appointments.slots)) angebotene: \
            \(Self.percent(1 - appointments.slots / appointments.lasting)) oder mehr \
            finden keinen
            """)
    } + warningsOfGroups
  }

  private var warningsOfGroups: [Words] {
    groups.flatMap { group -> [Words] in
      if group.load > 1 {
        let what =
          group.isAwaited
          ? Words("it cannot keep up", german: "das ist nicht zu schaffen")
          : Words(
            "its backlog grows from week to week", german: "der Rückstand wächst von Woche zu Woche"
          )
        return [
          Words(
            """
            \(group.title): \(Self.hours(group.hours)) of work a week for \
            \(Self.hours(group.reachable)) on duty: \(Self.percent(group.load)), \
            \(what)
            """,
            german: """
              \(group.title): \(Self.hours(group.hours)) Arbeit je Woche bei \
              \(Self.hours(group.reachable)) im Dienst: \(Self.percent(group.load)), \
              \(what)
              """)
        ]
      }
      var sentences: [Words] = []
      if let month = group.busiestMonth, month.load > 1 {
        sentences.append(
          Words(
            """
            \(group.title): in \(month.when.words) \(Self.hours(month.work)) of work a \
            week for \(Self.hours(month.reachable)) on duty: \
            \(Self.percent(month.load)), it cannot keep up then
            """,
            german: """
              \(group.title): \(month.when.words) \(Self.hours(month.work)) Arbeit je Woche \
              bei \(Self.hours(month.reachable)) im Dienst: \
              \(Self.percent(month.load)), das ist dann nicht zu schaffen
              """))
      } else if group.isAwaited, group.load > 0.9 {
        sentences.append(
          Words(
            """
            \(group.title): \(Self.hours(group.hours)) of work a week for \
            \(Self.hours(group.reachable)) on duty: \(Self.percent(group.load)), \
            waits will be long
            """,
            german: """
              \(group.title): \(Self.hours(group.hours)) Arbeit je Woche bei \
              \(Self.hours(group.reachable)) im Dienst: \(Self.percent(group.load)), \
              die Wartezeiten werden lang
              """))
      }
      if let day = group.busiestWeekday, day.load > 1 {
        sentences.append(
          Words(
            """
            \(group.title): on an average \(day.when.words) \(Self.hours(day.work)) of \
            work for \(Self.hours(day.reachable)) on duty: \
            \(Self.percent(day.load)), it cannot keep up that day
            """,
            german: """
              \(group.title): an einem mittleren \(day.when.words) \(Self.hours(day.work)) \
              Arbeit bei \(Self.hours(day.reachable)) im Dienst: \
              \(Self.percent(day.load)), das ist an dem Tag nicht zu schaffen
              """))
      }
      return sentences
    }
  }

  /// Tables of contacts and of load; no line is longer than 80 columns.
  package func lines(_ language: Language) -> [String] {
    func row(_ label: Words, _ cells: [Words]) -> String {
      Self.row(label.text(language), cells.map { $0.text(language) })
    }
    let title = Words(
      "\(name), \(firstDate) to \(lastDate): expected contacts a week",
      german: "\(name), \(firstDate) bis \(lastDate): erwartete Kontakte je Woche")
    let all = Words("all", german: "alle")
    var lines = [title.text(language)]
    lines.append(
      row(.none, [Words("first", german: "erste"), Words("again", german: "erneute"), all]))
    for channel in channels {
      lines.append(row(Words(verbatim: channel.title), Self.numbers(channel)))
    }
    lines.append("")
    let isNarrow = channels.count <= 4
    let titles = channels.map { Words(verbatim: $0.title) }
    lines.append(
      row(
        Words("First contacts by concern", german: "Erste Kontakte nach Anliegen"),
        [all] + (isNarrow ? titles : [])))
    for concern in concerns {
      let numbers = [concern.all.first] + (isNarrow ? concern.firstByChannel : [])
      lines.append(row(Words(verbatim: concern.all.title), numbers.map(Self.number)))
    }
    if !appointments.isEmpty {
      lines.append("")
      lines.append(
        row(
          Words("Appointments a week", german: "Termine je Woche"),
          [
            Words("looked for", german: "gesucht"), Words("slots", german: "angeboten"),
            Words("slots used", german: "genutzt"),
          ]))
      for channel in appointments {
        let used = LoadReport.ratio(channel.lasting, channel.slots)
        lines.append(
          row(
            Words(verbatim: channel.title),
            [Self.number(channel.wanted), Self.number(channel.slots), Self.percent(min(1, used))]))
      }
    }
    if !deadlines.isEmpty {
      lines.append("")
      lines.append(
        row(
          Words("Deadlines", german: "Fristen"),
          [
            Words("service h", german: "Dienststd."), Words("days", german: "Arbeitstage"),
            Words("hours a day", german: "Std. je Tag"),
          ]))
      for deadline in deadlines {
        lines.append(
          row(
            Words(verbatim: deadline.title),
            [deadline.serviceHours, deadline.workingDays, deadline.hoursOfWorkingDay]
              .map(Self.number)))
      }
    }
    lines.append("")
    let haveTasks = groups.contains { $0.taskHours > 0 }
    lines.append(
      row(
        Words("Hours a week", german: "Stunden je Woche"),
        [Words("work", german: "Arbeit")]
          + (haveTasks ? [Words("of it tasks", german: "Aufträge")] : [])
          + [
            Words("on duty", german: "im Dienst"), Words("load", german: "Auslastung"),
            Words("busiest day", german: "Spitzentag"),
          ]))
    for group in groups {
      let day = group.busiestWeekday.map { day in
        Words(joining: "\(day.when.shortWords) \(Self.percent(day.load))")
      }
      lines.append(
        row(
          Words(verbatim: group.title),
          [Self.number(group.hours)] + (haveTasks ? [Self.number(group.taskHours)] : [])
            + [Self.number(group.reachable), Self.percent(group.load), day ?? .none]))
    }
    lines.append("")
    lines += Self.wrapped(Self.explanation.text(language))
    return lines
  }

  private static let explanation = Words(
    """
    Hours on duty are without breaks and times in which nobody can be reached. "Again" is \
    estimated from contacts that settle nothing; callers who hang up and questions about \
    open work come on top.
    """,
    german: """
      Stunden im Dienst sind ohne Pausen und Zeiten, in denen niemand erreichbar ist. „Erneute“ \
      sind geschätzt aus Kontakten, die nichts klären; wer auflegt und wer zum offenen Anliegen \
      nachfragt, kommt hinzu.
      """)

  // MARK: Words

  private static func numbers(_ contacts: Contacts) -> [Words] {
    [contacts.first, contacts.again, contacts.first + contacts.again].map(number)
  }

  /// One decimal below 100, none above.
  static func number(_ value: Double) -> Words {
    guard value < 99.95 else { return Words.number(value.rounded()) }
    let tenths = Int((value * 10).rounded())
    return Words(
      "\(tenths / 10).\(tenths % 10)", german: "\(tenths / 10),\(tenths % 10)")
  }

  /// The same without a decimal that is 0.
  static func count(_ value: Double) -> Words {
    let words = number(value)
    return words.english.hasSuffix(".0") ? words.map { String($0.dropLast(2)) } : words
  }

  static func hours(_ value: Double) -> Words {
    let count = count(value)
    return count.english == "1"
      ? Words("1 hour", german: "1 Stunde") : Words("\(count) hours", german: "\(count) Stunden")
  }

  static func percent(_ ratio: Double) -> Words {
    ratio == .infinity
      ? Words("nobody", german: "niemand")
      : Words(joining: "\(Int((min(ratio, 1e6) * 100).rounded())) %")
  }

  /// A label, and cells of twelve columns.
  private static func row(_ label: String, _ cells: [String]) -> String {
    let room = 80 - 12 * cells.count
    let head = label.count < room ? label : "\(label.prefix(room - 2))…"
    return cells.reduce(head + String(repeating: " ", count: room - head.count)) { line, cell in
      let short = cell.count < 12 ? cell : "\(cell.prefix(10))…"
      return line + String(repeating: " ", count: 12 - short.count) + short
    }
  }

  /// Lines of at most 80 columns, broken between words.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.replacing(" %", with: "\u{A0}%").split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= 80 {
        line += " \(word)"
      } else {
        lines.append(line)
        line = "  \(word)"
      }
    }
    return (line.isEmpty ? lines : lines + [line]).map { $0.replacing("\u{A0}", with: " ") }
  }
}

extension LoadReport.Time {
  fileprivate var words: Words {
    switch self {
    case .month(let month): Words(verbatim: month)
    case .weekday(let weekday): weekday.words
    }
  }

  fileprivate var shortWords: Words {
    switch self {
    case .month(let month): Words(verbatim: month)
    case .weekday(let weekday):
      Words(english: weekday.englishShortName, german: weekday.germanShortName)
    }
  }
}
