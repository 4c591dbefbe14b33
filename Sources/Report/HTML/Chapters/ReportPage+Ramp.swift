internal import Charts
internal import ContactModel
internal import Experiment
internal import Words

// How channels grow and shrink over time.

extension ReportPage {
  private struct Course {
    let channel: Entity
    /// Contacts a week in each month, one list per drawn scenario.
    let values: [[Double?]]
  }

  func rampSection() -> ChartSection? {
    let shape = summary.baseline.shape
    let days = shape.monthLabels.indices.map { month in shape.monthOfDay.count { $0 == month } }
    guard days.count > 2 else { return nil }
    let courses = facts.rows(shown, .channel).map { channel in
      Course(
        channel: channel,
        values: shown.map { scenario in
          guard summary.scenarios[scenario].shape.dates == shape.dates,
            let means = facts.means(scenario, .channel, .month, channel.name, .contactsBegun)
          else { return days.map { _ in nil } }
          return zip(means, days).map { mean, days in mean.map { $0 * 7 / Double(days) } }
        })
    }
    guard let most = courses.max(by: { change($0).magnitude < change($1).magnitude }) else {
      return nil
    }
    var table = DataTable(
      caption: say(Words("Contacts a week", german: "Kontakte je Woche")),
      header: [say(Words("month", german: "Monat"))]
        + courses.flatMap { course in shown.map { column($0, course.channel.title) } })
    for (month, label) in shape.monthLabels.enumerated() {
      table.add(
        [label]
          + courses.flatMap { course in
            course.values.map { $0[month].map { reading.number($0, decimals: 0) } ?? "–" }
          })
    }
    return ChartSection(
      id: "ramp", title: finding(most),
      subtitle: Words(
        "Contacts begun a week by channel, means of the months",
        german: "Begonnene Kontakte je Woche nach Kontaktweg, Mittel der Monate"),
      layout: .columns(3),
      panels: courses.map { course in
        ChartSection.Panel(
          caption: course.channel.title, description: say(finding(course)),
          drawing: TimeLines(
            labels: shape.monthLabels.map(month),
            series: zip(shown, course.values).map { .init(name: titles[$0], values: $1) }
          ).drawing(number))
      },
      table: table)
  }

  /// By how much the last drawn scenario differs in its last month from the baseline, or one by
  /// itself from its first.
  private func change(_ course: Course) -> Double {
    let (before, after) = ends(course)
    return (after ?? 0) - (before ?? 0)
  }

  private func ends(_ course: Course) -> (before: Double?, after: Double?) {
    let last = course.values[course.values.count - 1]
    let after = last.last ?? nil
    return ((isComparison ? course.values[0].last : last.first) ?? nil, after)
  }

  private func finding(_ course: Course) -> Words {
    let (before, after) = ends(course)
    let name = course.channel.title
    let (a, b) = (both(after ?? 0, decimals: 0), both(before ?? 0, decimals: 0))
    guard isComparison else {
      return Words(
        "“\(name)”: \(b) contacts a week in the first month, \(a) in the last",
        german: "„\(name)“: \(b) Kontakte je Woche im ersten Monat, \(a) im letzten")
    }
    let variant = titles[shown.upperBound - 1]
    return Words(
      "“\(name)”: \(a) contacts a week in the last month with “\(variant)” instead of \(b)",
      german: "„\(name)“: im letzten Monat \(a) Kontakte je Woche mit „\(variant)“ statt \(b)")
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
