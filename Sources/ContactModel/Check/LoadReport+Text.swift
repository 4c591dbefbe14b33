// The load in words that a planner understands, within 80 columns.

extension LoadReport {
  /// What cannot work, or hardly, one sentence each; shown before a run, too.
  package var warnings: [String] {
    appointments.compactMap { appointments in
      guard appointments.lasting > appointments.slots else { return nil }
      return
        "\(appointments.title): \(Self.count(appointments.wanted)) appointments looked for a week, "
        + "and \(Self.count(appointments.slots)) slots: "
        + "\(Self.percent(1 - appointments.slots / appointments.lasting)) or more find none"
    } + warningsOfGroups
  }

  private var warningsOfGroups: [String] {
    groups.flatMap { group -> [String] in
      if group.load > 1 {
        let what =
          group.isAwaited ? "it cannot keep up" : "its backlog grows from week to week"
        return [
          "\(group.title): \(Self.hours(group.hours)) of work a week for "
            + "\(Self.hours(group.reachable)) on duty: \(Self.percent(group.load)), \(what)"
        ]
      }
      var sentences: [String] = []
      if let month = group.busiestMonth, month.load > 1 {
        sentences.append(
          "\(group.title): in \(month.when) \(Self.hours(month.work)) of work a week for "
            + "\(Self.hours(month.reachable)) on duty: \(Self.percent(month.load)), it cannot "
            + "keep up then")
      } else if group.isAwaited, group.load > 0.9 {
        sentences.append(
          "\(group.title): \(Self.hours(group.hours)) of work a week for "
            + "\(Self.hours(group.reachable)) on duty: \(Self.percent(group.load)), waits will be "
            + "long")
      }
      if let day = group.busiestWeekday, day.load > 1 {
        sentences.append(
          "\(group.title): on an average \(day.when) \(Self.hours(day.work)) of work for "
            + "\(Self.hours(day.reachable)) on duty: \(Self.percent(day.load)), it cannot keep up "
            + "that day")
      }
      return sentences
    }
  }

  /// Tables of contacts and of load; no line is longer than 80 columns.
  package var lines: [String] {
    var lines = ["\(name), \(firstDate) to \(lastDate): expected contacts a week"]
    lines.append(row("", ["first", "again", "all"]))
    for channel in channels { lines.append(row(channel.title, Self.numbers(channel))) }
    lines.append("")
    let isNarrow = channels.count <= 4
    lines.append(
      row("First contacts by concern", ["all"] + (isNarrow ? channels.map(\.title) : [])))
    for concern in concerns {
      let numbers = [concern.all.first] + (isNarrow ? concern.firstByChannel : [])
      lines.append(row(concern.all.title, numbers.map(Self.number)))
    }
    if !appointments.isEmpty {
      lines.append("")
      lines.append(row("Appointments a week", ["looked for", "slots", "slots used"]))
      for channel in appointments {
        let used = LoadReport.ratio(channel.lasting, channel.slots)
        lines.append(
          row(
            channel.title,
            [Self.number(channel.wanted), Self.number(channel.slots), Self.percent(min(1, used))]))
      }
    }
    lines.append("")
    let haveTasks = groups.contains { $0.taskHours > 0 }
    lines.append(
      row(
        "Hours a week",
        ["work"] + (haveTasks ? ["of it tasks"] : []) + ["on duty", "load", "busiest day"]))
    for group in groups {
      let day = group.busiestWeekday.map { "\($0.when.prefix(3)) \(Self.percent($0.load))" } ?? ""
      lines.append(
        row(
          group.title,
          [Self.number(group.hours)] + (haveTasks ? [Self.number(group.taskHours)] : [])
            + [Self.number(group.reachable), Self.percent(group.load), day]))
    }
    lines.append("")
    lines += Self.wrapped(
      "Hours on duty are without breaks and times in which nobody can be reached. \"Again\" is "
        + "estimated from contacts that settle nothing; callers who hang up and questions about "
        + "open work come on top.")
    return lines
  }

  // MARK: Words

  private static func numbers(_ contacts: Contacts) -> [String] {
    [contacts.first, contacts.again, contacts.first + contacts.again].map(number)
  }

  /// One decimal below 100, none above.
  static func number(_ value: Double) -> String {
    let tenths = Int((min(value, 1000) * 10).rounded())
    return value < 99.95 ? "\(tenths / 10).\(tenths % 10)" : SizeEstimate.words(value)
  }

  /// The same without a decimal that is 0.
  static func count(_ value: Double) -> String {
    let text = number(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func hours(_ value: Double) -> String {
    let text = count(value)
    return text == "1" ? "1 hour" : "\(text) hours"
  }

  static func percent(_ ratio: Double) -> String {
    ratio == .infinity ? "nobody" : "\(Int((min(ratio, 1e6) * 100).rounded())) %"
  }

  /// A label, and cells of twelve columns.
  private func row(_ label: String, _ cells: [String]) -> String {
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
