internal import Charts
internal import ContactModel
internal import Experiment
internal import Words

// Load by channel over the day.

extension ReportPage {
  /// Contacts an hour by channel, a mean of the counted Mondays to Fridays, or of all days where
  /// none of these is counted.
  private struct Load {
    let names: [String]
    /// By channel, 24 hours.
    let values: [[Double]]

    var total: [Double] { (0..<24).map { hour in values.reduce(0) { $0 + $1[hour] } } }
  }

  private func load(_ scenario: Int) -> Load? {
    let days = facts.days(scenario)
    let counted = days[0..<5].contains { $0 > 0 } ? 0..<5 : 0..<7
    let number = Double(days[counted].reduce(0, +))
    var names: [String] = []
    var values: [[Double]] = []
    for channel in facts.rows(scenario, .channel) {
      guard
        let cells = facts.means(scenario, .channel, .weekdayHour, channel.name, .contactsBegun)
      else { return nil }
      names.append(channel.name)
      values.append(
        (0..<24).map { hour in
          counted.reduce(0) { $0 + (cells[$1 * 24 + hour] ?? 0) } / number
        })
    }
    return Load(names: names, values: values)
  }

  func loadSection() -> ChartSection? {
    let loads = shown.compactMap { scenario in load(scenario).map { (scenario, $0) } }
    guard let first = loads.first?.1, let most = first.total.max(), most > 0,
      let peak = first.total.firstIndex(of: most),
      let main = first.values.indices.max(by: { first.values[$0][peak] < first.values[$1][peak] })
    else { return nil }
    let channels = facts.rows(shown, .channel)
    let hours = (0..<24).map(String.init)
    let highest = loads.flatMap { $0.1.total }.max() ?? 0
    var table = DataTable(
      caption: say(Words("Contacts an hour", german: "Kontakte je Stunde")),
      header: [say(Words("hour", german: "Stunde"))]
        + loads.flatMap { scenario, load in load.names.map { column(scenario, channelTitle($0)) } })
    for hour in 0..<24 {
      table.add(
        [hours[hour]]
          + loads.flatMap { $0.1.values.map { reading.number($0[hour], decimals: 1) } })
    }
    let share = first.values[main][peak] / most
    let amount = both(most, decimals: 1)
    let name = channelTitle(first.names[main])
    return ChartSection(
      id: "load",
      title: Words(
        """
        Most contacts begin \(HourText.hour(peak)) o’clock: \(amount) an hour, \
        \(Reading.percent(share)) of them on “\(name)”
        """,
        german: """
          Die meisten Kontakte beginnen \(HourText.hour(peak)): \(amount) je Stunde, \
          davon \(Reading.percent(share)) über „\(name)“
          """),
      subtitle: Words(
        "Contacts begun per hour by channel, repeats included; mean of the days from Monday to Friday",
        german:
          "Begonnene Kontakte je Stunde nach Kontaktweg, mit Wiederholungen; Mittel der Tage Montag bis Freitag"
      ),
      layout: .columns(shown.count),
      panels: loads.map { scenario, load in
        let total = load.total
        let top = total.max() ?? 0
        return ChartSection.Panel(
          caption: titles[scenario],
          description: say(
            Words(
              "At most \(both(top, decimals: 1)) contacts begin in an hour, \(HourText.hour(total.firstIndex(of: top) ?? 0)) o’clock.",
              german:
                "Höchstens \(both(top, decimals: 1)) Kontakte beginnen in einer Stunde, \(HourText.hour(total.firstIndex(of: top) ?? 0))."
            )),
          drawing: StackedColumns(
            slots: hours,
            series: channels.enumerated().compactMap { style, channel in
              guard let position = load.names.firstIndex(of: channel.name),
                load.values[position].contains(where: { $0 > 0 })
              else { return nil }
              return StackedColumns.Series(
                name: channel.title, values: load.values[position], style: style)
            }, highest: highest
          ).drawing(number))
      },
      table: table)
  }

  /// A heading that names the scenario where there are several.
  func column(_ scenario: Int, _ name: String) -> String {
    isComparison ? "\(titles[scenario]): \(name)" : name
  }

  func channelTitle(_ name: String) -> String {
    facts.rows(summary.scenarios.indices, .channel).first { $0.name == name }?.title ?? name
  }
}
