internal import Calendar
internal import Charts
internal import ContactModel
internal import Experiment
internal import Words

// Staff at work against rostered, by weekday and hour; occupancy and posts by group.

extension ReportPage {
  /// Persons of a group by hour of the week: a list of 168 each.
  private struct Roster {
    let scenario: Int
    let group: Entity
    /// Within their shifts.
    let rostered: [Double?]
    /// Rostered and overtime less those who can't be reached.
    let available: [Double?]
    /// The work done in the hour, in persons.
    let busy: [Double?]

    /// Hours of the week with half a person or more.
    var staffedHours: Int { rostered.count { ($0 ?? 0) >= 0.5 } }

    /// Those of them in which nine in ten of those available, or more, have work.
    var hoursAtTheLimit: Int {
      busy.indices.count { cell in
        guard let busy = busy[cell], let available = available[cell],
          let rostered = rostered[cell]
        else { return false }
        return rostered >= 0.5 && busy >= 0.9 * available
      }
    }

    /// The hour in which the largest share of those available is busy.
    var tightest: (cell: Int, share: Double)? {
      busy.indices.compactMap { cell -> (cell: Int, share: Double)? in
        guard let busy = busy[cell], let available = available[cell],
          let rostered = rostered[cell], rostered >= 0.5, available > 0
        else { return nil }
        return (cell, busy / available)
      }.max { $0.share < $1.share }
    }
  }

  private func roster(_ scenario: Int, _ group: Entity) -> Roster? {
    func heads(_ figure: Figure) -> [Double?]? {
      guard
        let hours = facts.means(scenario, .group, .weekdayHour, group.name, figure)
      else { return nil }
      let days = facts.days(scenario)
      return hours.enumerated().map { cell, value in
        days[cell / 24] == 0 ? nil : (value ?? 0) / Double(days[cell / 24])
      }
    }
    guard let staffed = heads(.staffedHours), let overtime = heads(.overtimeHours),
      let unavailable = heads(.unavailableHours), let busy = heads(.staffHours)
    else { return nil }
    let available = staffed.indices.map { cell -> Double? in
      guard let staffed = staffed[cell], let overtime = overtime[cell],
        let unavailable = unavailable[cell]
      else { return nil }
      return staffed + overtime - unavailable
    }
    return Roster(
      scenario: scenario, group: group, rostered: staffed, available: available, busy: busy)
  }

  func staffingSection() -> ChartSection? {
    let rosters = facts.rows(shown, .group).flatMap { group in
      shown.compactMap { roster($0, group) }
    }
    guard let window = WeekWindow(rosters.map(\.rostered), above: 0.05),
      let tightest = rosters.filter({ $0.scenario == 0 }).compactMap({ roster in
        roster.tightest.map { (roster: roster, hour: $0) }
      }).max(by: { $0.hour.share < $1.hour.share })
    else { return nil }
    let drawn = tightestGroups(rosters)
    let isSome = Set(rosters.map(\.group.name)).count > drawn.count
    let share = percent(tightest.hour.share)
    let name = tightest.roster.group.title
    let hour = HourText.cell(tightest.hour.cell)
    let tightestText = Words(
      "“\(name)” is tightest on \(hour) o’clock: work for \(share) of those available",
      german: "Am knappsten ist „\(name)“ am \(hour): Arbeit für \(share) der Verfügbaren")
    return ChartSection(
      id: "staffing",
      title: limit(rosters) ?? tightestText,
      subtitle: Words(
        "Persons by weekday and hour: busy, available, and rostered; means of all counted weeks",
        german:
          "Personen nach Wochentag und Stunde: beschäftigt, verfügbar und eingeplant; Mittel aller gezählten Wochen"
      ),
      note: Words(
        """
        Busy is the time spent on contacts and tasks ÷ the hours counted. It is the work that was \
        done, not the staff that a target would need: queues form before it reaches those available, \
        and \(Self.search) searches for the staff. Holidays count as hours without staff.
        """,
        german: """
          Beschäftigt ist die Zeit für Kontakte und Aufträge ÷ gezählte Stunden. Das ist die Arbeit, \
          die geleistet wurde, nicht das Personal, das ein Ziel brauchte: Schlangen entstehen, bevor \
          sie die Verfügbaren erreicht; das nötige Personal sucht \(Self.search). Feiertage zählen \
          als Stunden ohne Personal.
          """)
        + (isSome
          ? Words(
            " Drawn are the \(drawn.count) tightest groups; the numbers are of all.",
            german: " Gezeichnet sind die \(drawn.count) knappsten Gruppen; die Zahlen nennen alle."
          )
          : Words(verbatim: "")),
      layout: .columns(shown.count),
      panels: rosters.filter { drawn.contains($0.group.name) }.map {
        panel($0, window, among: rosters)
      },
      table: table(rosters, window))
  }

  /// The baseline's group that has work for nearly all of those available in most of its hours.
  private func limit(_ rosters: [Roster]) -> Words? {
    let counted = rosters.filter { $0.scenario == 0 && $0.staffedHours > 0 }
    guard
      let most = counted.max(by: {
        $0.hoursAtTheLimit * $1.staffedHours < $1.hoursAtTheLimit * $0.staffedHours
      }), most.hoursAtTheLimit > 0
    else { return nil }
    return Words(
      "“\(most.group.title)” is at its limit in \(most.hoursAtTheLimit) of its \(most.staffedHours) hours a week: work for nine in ten of those available, or more",
      german:
        "„\(most.group.title)“ ist in \(most.hoursAtTheLimit) von \(most.staffedHours) Dienststunden der Woche am Limit: Arbeit für neun von zehn Verfügbaren oder mehr"
    )
  }

  private static let search = "kontaktwege staffing"
  private static let mostDrawn = 4

  /// Names of the groups with the tightest hours of any scenario.
  private func tightestGroups(_ rosters: [Roster]) -> Set<String> {
    var tightest: [(name: String, share: Double)] = []
    for roster in rosters {
      let share = roster.tightest?.share ?? 0
      if let known = tightest.firstIndex(where: { $0.name == roster.group.name }) {
        tightest[known].share = max(tightest[known].share, share)
      } else {
        tightest.append((roster.group.name, share))
      }
    }
    let order = tightest.indices.sorted {
      (tightest[$1].share, $0) < (tightest[$0].share, $1)
    }
    return Set(order.prefix(Self.mostDrawn).map { tightest[$0].name })
  }

  private func panel(
    _ roster: Roster, _ window: WeekWindow, among rosters: [Roster]
  ) -> ChartSection.Panel {
    let highest = rosters.filter { $0.group.name == roster.group.name }
      .flatMap { $0.rostered + $0.busy }.reduce(0) { max($0, $1 ?? 0) }
    let tightest = roster.tightest
    return ChartSection.Panel(
      caption: isComparison
        ? "\(roster.group.title) – \(titles[roster.scenario])" : roster.group.title,
      description: tightest.map {
        say(
          Words(
            "Tightest on \(HourText.cell($0.cell)) o’clock, with work for \(percent($0.share)) of those available.",
            german:
              "Am knappsten am \(HourText.cell($0.cell)), mit Arbeit für \(percent($0.share)) der Verfügbaren."
          ))
      } ?? say(Words("Nobody is on duty.", german: "Niemand ist im Dienst.")),
      drawing: WeekSteps(
        profile: window.profile(language),
        area: .init(name: say(Self.busyWord), values: window.values(roster.busy)),
        lines: [
          .init(name: say(Self.rosteredWord), values: window.values(roster.rostered)),
          .init(name: say(Self.availableWord), values: window.values(roster.available)),
        ], highest: highest
      ).drawing(number))
  }

  private static let busyWord = Words("busy", german: "beschäftigt")
  private static let rosteredWord = Words("rostered", german: "eingeplant")
  private static let availableWord = Words("available", german: "verfügbar")

  private func table(_ rosters: [Roster], _ window: WeekWindow) -> DataTable {
    var table = DataTable(
      caption: say(
        Words("Persons busy of those available", german: "Personen beschäftigt von verfügbaren")),
      header: [say(Words("hour", german: "Stunde"))]
        + rosters.map { column($0.scenario, $0.group.title) })
    for cell in window.cells {
      table.add(
        [hourLabel(cell)]
          + rosters.map { roster in
            let busy = roster.busy[cell].map { reading.number($0, decimals: 1) } ?? "–"
            let there = roster.available[cell].map { reading.number($0, decimals: 1) } ?? "–"
            return "\(busy) / \(there)"
          })
    }
    return table
  }

  /// "Mon 9".
  func hourLabel(_ cell: Int) -> String {
    say(Weekday.words(cell / 24, .short)) + " \(cell % 24)"
  }
}
