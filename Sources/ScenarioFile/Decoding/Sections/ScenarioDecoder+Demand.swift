internal import Calendar
internal import Scenario

// How demand varies from day to day, for all concerns.

extension ScenarioDecoder {
  func demand() -> DemandRules {
    root.section("demand", "How demand varies from day to day, for all concerns.") { reader in
      let variation =
        reader.optionalObject("dayVariation", "Random factors of days, gamma with mean 1.") {
          variation in
          (
            shared: variation.number(
              "shared", .in(0...3), default: 0,
              "Coefficient of variation of the factor that all concerns share."),
            perConcern: variation.number(
              "perConcern", .in(0...3), default: 0,
              "Coefficient of variation of the factor of each concern.")
          )
        }
      return DemandRules(
        sharedDayCV: variation?.shared ?? 0, concernDayCV: variation?.perConcern ?? 0,
        factors: self.dayFactors(reader))
    }
  }

  /// Factors on the demand of days; those of a concern multiply with those of all.
  func dayFactors(_ reader: Reader) -> DayFactors {
    let months = reader.optionalPresent(
      "months", months,
      "Factors of the months: twelve from January on, or some by number, { \"12\": 0.8 }.")
    let rules = reader.list(
      "factors", "Factors of single days, dates or weekdays; all that fit multiply.", factor)
    return DayFactors(
      months: months ?? [], rules: rules,
      normalise: reader.flag(
        "normalise", default: false,
        "Whether the factors are divided by their mean over the counted days."))
  }

  private var months: Shape<[Double]> {
    let number = Shape<Double>.number(.in(0...1000))
    let byName = Shape<[Entry<Double>]>.map(count: 1...12) { _ in number }
    let byNumber = ValueShape(kinds: byName.kinds, expectation: byName.expectation) { reader in
      guard let entries = byName.read(reader) else { return nil as [Double]? }
      var months = Array(repeating: 1.0, count: 12)
      for entry in entries {
        guard let month = Int(entry.name), (1...12).contains(month) else {
          reader.context.report(
            at: entry.place, "\(Wording.quoted(entry.name)) is no month",
            hint: "months go from \"1\" to \"12\"")
          continue
        }
        months[month - 1] = entry.value
      }
      return months
    } describe: { (context: ReadingContext<SetTo>) in
      (byName.describe(context).schema, Array(repeating: 1, count: 12))
    }
    return .either([.list(count: 12...12, of: number), byNumber])
  }

  /// Which days a factor is for.
  private enum Selector: String, CaseIterable {
    case from, date, weekday, firstWorkingDaysOfMonth, lastWorkingDaysOfMonth

    var doc: String {
      switch self {
      case .from: "First date of those that it is for."
      case .date: "The one date that it is for."
      case .weekday: "The weekday that it is for."
      case .firstWorkingDaysOfMonth: "It is for that many working days from the first on."
      case .lastWorkingDaysOfMonth: "It is for that many working days up to the last."
      }
    }

    var shape: Shape<DayFactors.Days> {
      let date = Shape<CivilDate>.parsed(.date, CivilDate.parsing)
      switch self {
      case .from, .date: return .made(from: date) { .dates(from: $0, through: $0) }
      case .weekday:
        return .made(from: .parsed(.weekday, Weekday.parsing)) { .weekday($0) }
      case .firstWorkingDaysOfMonth:
        return .made(from: .integer(1...31)) { .firstWorkingDaysOfMonth($0) }
      case .lastWorkingDaysOfMonth:
        return .made(from: .integer(1...31)) { .lastWorkingDaysOfMonth($0) }
      }
    }
  }

  private func factor(_ reader: Reader) -> DayFactors.Rule {
    let factor = reader.number("factor", .in(0...1000), "What the demand is multiplied by.")
    let selectors = Selector.allCases
    let found = reader.one(
      of: selectors.map(\.rawValue), .required, preferring: 1, { selectors[$0].doc },
      { selectors[$0].shape })
    let last: CivilDate? = reader.optionalPresent(
      "through", .parsed(.date, CivilDate.parsing), "Last date of those that it is for.")
    var days = found?.value ?? .weekday(.monday)
    guard !reader.scope.isDescribing, let found, !reader.hasErrors() else {
      return DayFactors.Rule(days: days, factor: factor)
    }
    switch (selectors[found.position], days, last) {
    case (.from, .dates(let first, _), let last?):
      if last < first { reader.report("through", "this is before \(first)") }
      days = .dates(from: first, through: last)
    case (.from, _, nil):
      reader.report(
        "from", "it is not said until when", hint: "give \"through\", or \"date\" for one day")
    case (_, _, _?):
      reader.report("through", "this needs \"from\"", hint: "give \"from\" and \"through\"")
    default: break
    }
    return DayFactors.Rule(days: days, factor: factor)
  }
}
