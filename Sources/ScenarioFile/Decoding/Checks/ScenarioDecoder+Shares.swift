internal import Calendar
internal import Scenario
internal import Words

// Shares of channels, and how much demand there is in all.

extension ScenarioDecoder {
  /// First contacts in a week that a simulation can hold at once.
  static let mostPerWeek = 8_000_000.0

  /// The shares of a concern sum to 1 in every segment, and after every change.
  func checkShares(of ways: [Concern.Way], _ reader: Reader) {
    guard tree != nil, !reader.hasErrors("channels"), !root.hasErrors("segments", "changes") else {
      return
    }
    let dates = ways.flatMap(\.shares).reduce(into: Set<CivilDate>()) { $0.formUnion($1.dates) }
    for (position, segment) in segments.enumerated() {
      let dials = ways.map { $0.shares[position] }
      let whose =
        segments.count == 1 ? .none : Words(" of \(segment.name)", german: " von \(segment.name)")
      let base = dials.reduce(0) { $0 + $1.base }
      guard (base - 1).magnitude <= Checks.tolerance else {
        reader.report(
          "channels",
          Words(
            "the shares\(whose) sum to \(Words.number(base)), not to 1",
            german: "die Anteile\(whose) ergeben \(Words.number(base)) statt 1"),
          hint: Checks.hint(base))
        continue
      }
      for date in dates.sorted() {
        let sum = dials.reduce(0) { $0 + $1.value(on: date) }
        guard (sum - 1).magnitude > Checks.tolerance else { continue }
        reader.report(
          "channels",
          Words(
            "from \(date) on the shares\(whose) sum to \(Words.number(sum)), not to 1",
            german: "ab dem \(date) ergeben die Anteile\(whose) \(Words.number(sum)) statt 1"),
          hint: Words(
            "a share that changes needs another that changes with it",
            german: "ein Anteil, der sich ändert, braucht einen anderen, der sich mit ändert"))
        break
      }
    }
  }

  /// Refuses more demand than a simulation can hold, with the number that it comes to.
  func checkVolume(of scenario: Scenario::Scenario) {
    let largest = scenario.concerns.map(\.weeklyVolume.largest)
    let all = largest.reduce(0, +)
    guard all > Self.mostPerWeek, let most = largest.max(),
      let concern = largest.firstIndex(of: most), !root.hasErrors("concerns", "households")
    else { return }
    report(
      at: ["concerns", scenario.concerns[concern].name, "volume"],
      Words(
        """
        this makes \(Words.number(all)) first contacts a week in all concerns \
        together
        """,
        german: """
          das ergibt \(Words.number(all)) erste Kontakte je Woche über alle \
          Anliegen
          """),
      hint: Words(
        """
        at most \(Words.number(Self.mostPerWeek)) can be simulated; is the \
        unit right?
        """,
        german: """
          höchstens \(Words.number(Self.mostPerWeek)) lassen sich simulieren; \
          stimmt die Einheit?
          """))
  }
}
