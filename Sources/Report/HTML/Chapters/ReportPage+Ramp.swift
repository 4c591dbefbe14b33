internal import Charts
internal import ContactModel
internal import Experiment
internal import Words

// How channels grow and shrink over time.

extension ReportPage {
  private struct Course {
    let channel: Entity
    /// Contacts a week in each month, one list per scenario.
    let values: [[Double?]]

    /// Of a scenario in the last month; by itself also in the first.
    func last(_ scenario: Int) -> Double { (values[scenario].last ?? nil) ?? 0 }
    var first: Double { (values[0].first ?? nil) ?? 0 }
    var highest: Double { values.joined().reduce(0) { max($0, $1 ?? 0) } }
  }

  /// Of so many scenarios each has a drawing of its own.
  private static let mostCourses = 8
  private static let mostLines = 5

  func rampSection() -> ChartSection? {
    let shape = summary.baseline.shape
    let days = shape.monthLabels.indices.map { month in shape.monthOfDay.count { $0 == month } }
    guard days.count > 2 else { return nil }
    let everybody = summary.scenarios.indices
    let courses = facts.rows(everybody, .channel).map { channel in
      Course(
        channel: channel,
        values: everybody.map { scenario in
          guard summary.scenarios[scenario].shape.dates == shape.dates,
            let means = facts.means(scenario, .channel, .month, channel.name, .contactsBegun)
          else { return days.map { _ in nil } }
          return zip(means, days).map { mean, days in mean.map { $0 * 7 / Double(days) } }
        })
    }
    let changes = courses.flatMap { course in
      (isComparison ? Array(everybody.dropFirst()) : [0]).map { (course: course, scenario: $0) }
    }
    guard
      let most = changes.max(by: {
        change($0.course, $0.scenario).magnitude < change($1.course, $1.scenario).magnitude
      })
    else { return nil }
    var table = DataTable(
      caption: say(Words("Contacts a week", german: "Kontakte je Woche")),
      header: [say(Words("month", german: "Monat"))]
        + courses.flatMap { course in everybody.map { column($0, course.channel.title) } })
    for (month, label) in shape.monthLabels.enumerated() {
      table.add(
        [label]
          + courses.flatMap { course in
            course.values.map { $0[month].map { reading.number($0, decimals: 0) } ?? "–" }
          })
    }
    let isEach = everybody.count > shown.count
    return ChartSection(
      id: "ramp", title: finding(most.course, most.scenario),
      subtitle: Words(
        "Contacts begun a week by channel, means of the months",
        german: "Begonnene Kontakte je Woche nach Kontaktweg, Mittel der Monate"),
      note: isEach ? choice(courses) : nil, layout: .columns(3),
      panels: isEach ? panels(ofScenarios: courses) : panels(ofChannels: courses), table: table)
  }

  /// A drawing for each channel, a line for each scenario.
  private func panels(ofChannels courses: [Course]) -> [ChartSection.Panel] {
    let months = summary.baseline.shape.monthLabels.map(month)
    return courses.map { course in
      ChartSection.Panel(
        caption: course.channel.title, description: say(finding(course, shown.upperBound - 1)),
        drawing: TimeLines(
          labels: months,
          series: zip(shown, course.values).map { .init(name: titles[$0], values: $1) }
        ).drawing(number))
    }
  }

  /// A drawing for each scenario, a line for each channel, all on one scale.
  private func panels(ofScenarios courses: [Course]) -> [ChartSection.Panel] {
    let months = summary.baseline.shape.monthLabels.map(month)
    let drawn = drawn(courses)
    return summary.scenarios.indices.prefix(Self.mostCourses).map { scenario in
      let most = drawn.max {
        change($0, scenario).magnitude < change($1, scenario).magnitude
      }
      return ChartSection.Panel(
        caption: titles[scenario],
        description: most.map { say(finding($0, scenario)) } ?? "–",
        drawing: TimeLines(
          labels: months,
          series: drawn.map { .init(name: $0.channel.title, values: $0.values[scenario]) },
          highest: drawn.map(\.highest).max() ?? 0
        ).drawing(number))
    }
  }

  /// The channels with the most contacts, in their order.
  private func drawn(_ courses: [Course]) -> [Course] {
    let largest = courses.indices.sorted {
      (courses[$1].highest, $0) < (courses[$0].highest, $1)
    }.prefix(Self.mostLines)
    return courses.indices.filter(largest.contains).map { courses[$0] }
  }

  private func choice(_ courses: [Course]) -> Words? {
    let (scenarios, all) = (summary.scenarios.count, courses.count)
    var parts: [Words] = []
    if scenarios > Self.mostCourses {
      parts.append(
        Words(
          "Drawn are the first \(Self.mostCourses) of \(scenarios) scenarios.",
          german: "Gezeichnet sind die ersten \(Self.mostCourses) von \(scenarios) Szenarien."))
    }
    if all > Self.mostLines {
      parts.append(
        Words(
          "Drawn are the \(Self.mostLines) of \(all) channels with the most contacts.",
          german:
            "Gezeichnet sind die \(Self.mostLines) von \(all) Kontaktwegen mit den meisten Kontakten."
        ))
    }
    return parts.isEmpty
      ? nil
      : parts.joined(separator: " ")
        + Words(" The numbers have all.", german: " Die Zahlen haben alle.")
  }

  /// By how much a scenario differs in its last month from the baseline, or the baseline from its
  /// first.
  private func change(_ course: Course, _ scenario: Int) -> Double {
    course.last(scenario) - (scenario == 0 ? course.first : course.last(0))
  }

  private func finding(_ course: Course, _ scenario: Int) -> Words {
    let name = course.channel.title
    let after = both(course.last(scenario), decimals: 0)
    guard scenario > 0 else {
      let before = both(course.first, decimals: 0)
      return Words(
        "“\(name)”: \(before) contacts a week in the first month, \(after) in the last",
        german: "„\(name)“: \(before) Kontakte je Woche im ersten Monat, \(after) im letzten")
    }
    let before = both(course.last(0), decimals: 0)
    let variant = titles[scenario]
    return Words(
      "“\(name)”: \(after) contacts a week in the last month with “\(variant)” instead of \(before)",
      german:
        "„\(name)“: im letzten Monat \(after) Kontakte je Woche mit „\(variant)“ statt \(before)")
  }

  /// "Feb" of "2025-02".
  private func month(_ label: String) -> String {
    let names = [
      Words("Jan", german: "Jan"), Words("Feb", german: "Feb"), Words("Mar", german: "Mär"),
      Words("Apr", german: "Apr"), Words("May", german: "Mai"), Words("Jun", german: "Jun"),
      Words("Jul", german: "Jul"), Words("Aug", german: "Aug"), Words("Sep", german: "Sep"),
      Words("Oct", german: "Okt"), Words("Nov", german: "Nov"), Words("Dec", german: "Dez"),
    ]
    guard let number = Int(label.suffix(2)), names.indices.contains(number - 1) else {
      return label
    }
    return say(names[number - 1])
  }
}
