internal import Charts
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

// Waits and service level by weekday and hour.

extension ReportPage {
  private struct Course {
    let scenario: Int
    let channel: Entity
    /// One list of 168 hours for each figure.
    let values: [[Double?]]
  }

  /// Of phones and counters; appointments belong to the hour in which they were booked.
  private func courses(_ figures: [Figure]) -> [Course] {
    facts.rows(shown, .channel).flatMap { channel in
      shown.compactMap { scenario -> Course? in
        guard isQueue(channel.name, scenario) else { return nil }
        let values = figures.compactMap {
          facts.means(scenario, .channel, .weekdayHour, channel.name, $0)
        }
        guard values.count == figures.count, values[0].contains(where: { $0 != nil }) else {
          return nil
        }
        return Course(scenario: scenario, channel: channel, values: values)
      }
    }
  }

  private func isQueue(_ channel: String, _ scenario: Int) -> Bool {
    input.sources[scenario].scenario.channels.contains {
      $0.name == channel && [.phone, .walkIn].contains(ChannelKind($0.kind))
    }
  }

  private func caption(_ course: Course) -> String {
    isComparison ? "\(course.channel.title) – \(titles[course.scenario])" : course.channel.title
  }

  private func targetSeconds(_ course: Course) -> Double? {
    input.sources[course.scenario].scenario.channels.first { $0.name == course.channel.name }?
      .serviceLevel.seconds
  }

  // MARK: Waits

  private static let fanPercents = [50, 80, 90, 95]

  func waitingSection() -> ChartSection? {
    let figures = Self.fanPercents.compactMap { Figure.quantile($0, of: Figure.waitsOfAnswered) }
    let courses = courses(figures)
    guard let window = WeekWindow(courses.map { $0.values[0] }, above: -1),
      let worst = courses.filter({ $0.scenario == 0 }).compactMap({ course in
        highest(course.values[2]).map { (course: course, peak: $0) }
      }).max(by: { $0.peak.value < $1.peak.value })
    else { return nil }
    let minutes = both(worst.peak.value, decimals: 1)
    let name = worst.course.channel.title
    let hour = HourText.cell(worst.peak.cell)
    var table = DataTable(
      caption: say(
        Words(
          "Waits in minutes: P50 / P80 / P90 / P95",
          german: "Wartezeit in Minuten: P50 / P80 / P90 / P95")),
      header: [say(Words("hour", german: "Stunde"))] + courses.map(caption))
    for cell in window.cells {
      table.add(
        [hourLabel(cell)]
          + courses.map { course in
            course.values.map { $0[cell].map { reading.number($0, decimals: 1) } ?? "–" }
              .joined(separator: " / ")
          })
    }
    return ChartSection(
      id: "waiting",
      title: Words(
        "On “\(name)”, \(hour) o’clock, one in ten waits longer than \(minutes) minutes",
        german:
          "Auf „\(name)“ wartet am \(hour) jeder Zehnte länger als \(minutes) Minuten"
      ),
      subtitle: Words(
        "Waits of the answered in minutes by weekday and hour: half, 80, 90 and 95 % waited at most so long",
        german:
          "Wartezeit der Bedienten in Minuten nach Wochentag und Stunde: die Hälfte, 80, 90 und 95 % warteten höchstens so lange"
      ),
      note: Words(
        "An hour is left out where too few were answered for the quantile.",
        german: "Eine Stunde fehlt, wo für das Quantil zu wenige bedient wurden."),
      layout: .columns(shown.count),
      panels: courses.map { course in
        ChartSection.Panel(
          caption: caption(course),
          description: highest(course.values[2]).map {
            say(
              Words(
                "Nine in ten waited at most \(both($0.value, decimals: 1)) minutes in the worst hour, \(HourText.cell($0.cell)) o’clock.",
                german:
                  "Neun von zehn warteten in der schlechtesten Stunde, \(HourText.cell($0.cell)), höchstens \(both($0.value, decimals: 1)) Minuten."
              ))
          } ?? "–",
          drawing: WeekFan(
            profile: window.profile(language),
            bands: zip(Self.fanPercents, course.values).map {
              .init(name: "P\($0)", values: window.values($1))
            }, target: targetSeconds(course).map { waitTarget($0) }, unit: "",
            highest: courses.filter { $0.channel.name == course.channel.name }
              .flatMap { $0.values.joined() }.reduce(0) { max($0, $1 ?? 0) }
          ).drawing(number))
      },
      table: table)
  }

  private func waitTarget(_ seconds: Double) -> Reference {
    Reference(
      value: seconds / 60,
      label: say(
        Words("target \(span(seconds))", german: "Zielzeit \(span(seconds))")))
  }

  private func highest(_ values: [Double?]) -> (cell: Int, value: Double)? {
    values.indices.compactMap { cell in values[cell].map { (cell: cell, value: $0) } }
      .max { $0.value < $1.value }
  }

  // MARK: Service level

  func serviceLevelSection() -> ChartSection? {
    let courses = courses([.serviceLevel])
    guard let window = WeekWindow(courses.map { $0.values[0] }, above: -1),
      let worst = courses.filter({ $0.scenario == 0 }).compactMap({ course in
        lowest(course.values[0]).map { (course: course, low: $0) }
      }).min(by: { $0.low.value < $1.low.value }),
      let best = highest(worst.course.values[0])
    else { return nil }
    let name = worst.course.channel.title
    var table = DataTable(
      caption: say(Words("Service level in percent", german: "Servicegrad in Prozent")),
      header: [say(Words("hour", german: "Stunde"))] + courses.map(caption))
    for cell in window.cells {
      table.add(
        [hourLabel(cell)] + courses.map { value($0.values[0][cell], .serviceLevel) })
    }
    let low = percent(worst.low.value)
    let high = percent(best.value)
    return ChartSection(
      id: "service-level",
      title: Words(
        """
        “\(name)” is worst on \(HourText.cell(worst.low.cell)) o’clock with \(low) \
        in target, best on \(HourText.cell(best.cell)) o’clock with \(high)
        """,
        german: """
          „\(name)“ erreicht am \(HourText.cell(worst.low.cell)) nur \(low) \
          Servicegrad, am \(HourText.cell(best.cell)) \(high)
          """),
      subtitle: Words(
        "Service level in percent by weekday and hour: share answered within the channel’s target",
        german:
          "Servicegrad in Prozent nach Wochentag und Stunde: Anteil binnen der Zielzeit des Kontaktwegs"
      ),
      layout: .columns(shown.count),
      panels: courses.map { course in
        ChartSection.Panel(
          caption: caption(course) + target(course),
          description: lowest(course.values[0]).map {
            say(
              Words(
                "Lowest on \(HourText.cell($0.cell)) o’clock with \(percent($0.value)).",
                german:
                  "Am niedrigsten am \(HourText.cell($0.cell)) mit \(percent($0.value))."
              ))
          } ?? "–",
          drawing: HeatMap(
            columns: window.profile(language).days, rows: window.hours.map { "\($0)–\($0 + 1)" },
            cells: window.hours.map { hour in
              window.weekdays.map { course.values[0][$0 * 24 + hour] }
            }, steps: [0.9, 0.8, 0.7, 0.6, 0.5]
          ).drawing(
            label: { reading.number($0 * 100, decimals: 0) },
            legend: { "\(reading.number($0 * 100, decimals: 0)) %" }))
      },
      table: table)
  }

  private func target(_ course: Course) -> String {
    targetSeconds(course).map { ", " + say(span($0)) } ?? ""
  }

  private func lowest(_ values: [Double?]) -> (cell: Int, value: Double)? {
    values.indices.compactMap { cell in values[cell].map { (cell: cell, value: $0) } }
      .min { $0.value < $1.value }
  }
}
