internal import Calendar
internal import Scenario
internal import Words

// How demand varies from day to day, for all concerns.

extension ScenarioDecoder {
  func demand() -> DemandRules {
    root.section(
      "demand",
      Words(
        "How demand varies from day to day, for all concerns.",
        german: "Wie die Nachfrage von Tag zu Tag schwankt, für alle Anliegen.")
    ) { reader in
      let variation =
        reader.optionalObject(
          "dayVariation",
          Words(
            "Random factors of days, gamma with mean 1.",
            german: "Zufällige Faktoren der Tage, gammaverteilt mit Mittel 1.")
        ) {
          variation in
          (
            shared: variation.number(
              "shared", .in(0...3), default: 0,
              Words(
                "Coefficient of variation of the factor that all concerns share.",
                german: "Variationskoeffizient des Faktors, den alle Anliegen teilen.")),
            perConcern: variation.number(
              "perConcern", .in(0...3), default: 0,
              Words(
                "Coefficient of variation of the factor of each concern.",
                german: "Variationskoeffizient des Faktors jedes Anliegens."))
          )
        }
      return DemandRules(
        sharedDayCV: variation?.shared ?? 0, concernDayCV: variation?.perConcern ?? 0,
        factors: self.dayFactors(reader), counts: self.dayCounts(reader))
    }
  }

  private func dayCounts(_ reader: Reader) -> [DemandRules.DayCount] {
    reader.table(
      "counts",
      Words(
        """
        First contacts of single days as they were counted. On such a day and \
        channel they take the place of what volumes, profiles, factors and \
        holidays say; entries of one day add up. A list, or the name of a \
        table file (CSV) with these columns.
        """,
        german: """
          Gezählte erste Kontakte einzelner Tage. An einem solchen Tag gelten \
          sie auf dem Kontaktweg anstelle dessen, was Mengen, Profile, Faktoren \
          und Feiertage sagen; Einträge eines Tages werden zusammengezählt. \
          Eine Liste, oder der Name einer Tabelle (CSV) mit diesen Spalten.
          """)
    ) { row in
      DemandRules.DayCount(
        date: row.parsed(
          "date", .date, Words("The day.", german: "Der Tag."), CivilDate.parsing),
        channel: row.value(
          "channel", .position(of: Kind.channel, in: self.names.channels),
          Words("The channel.", german: "Der Kontaktweg.")),
        concern: row.optionalPresent(
          "concern", .position(of: Kind.concern, in: self.names.concerns),
          Words(
            """
            What about. Without it the count is of all concerns, split as they \
            would come on that day.
            """,
            german: """
              Worum es geht. Ohne Angabe gilt die Zahl für alle Anliegen, \
              verteilt, wie sie an dem Tag kämen.
              """)),
        count: row.number(
          "count", .in(0...1e7),
          Words("How many.", german: "Wie viele.")))
    }
  }

  /// Factors on the demand of days; those of a concern multiply with those of all.
  func dayFactors(_ reader: Reader) -> DayFactors {
    let months = reader.optionalPresent(
      "months", months,
      Words(
        """
        Factors of the months: twelve from January on, or some by number, { \
        "12": 0.8 }.
        """,
        german: """
          Faktoren der Monate: zwölf ab Januar, oder einzelne nach Nummer, { "12": \
          0.8 }.
          """))
    let rules = reader.list(
      "factors",
      Words(
        "Factors of single days, dates or weekdays; all that fit multiply.",
        german: """
          Faktoren einzelner Tage, Daten oder Wochentage; alle passenden werden \
          multipliziert.
          """), factor)
    return DayFactors(
      months: months ?? [], rules: rules,
      normalise: reader.flag(
        "normalise", default: false,
        Words(
          "Whether the factors are divided by their mean over the counted days.",
          german: "Ob die Faktoren durch ihr Mittel über die gezählten Tage geteilt werden.")))
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
            at: entry.place,
            Words(
              "\(Wording.quoted(entry.name)) is no month",
              german: "\(Wording.quoted(entry.name)) ist kein Monat"),
            hint: Words(
              "months go from \"1\" to \"12\"", german: "Monate gehen von \"1\" bis \"12\""))
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

    var doc: Words {
      switch self {
      case .from:
        Words("First date of those that it is for.", german: "Das erste Datum, für das er gilt.")
      case .date: Words("The one date that it is for.", german: "Das eine Datum, für das er gilt.")
      case .weekday: Words("The weekday that it is for.", german: "Der Wochentag, für den er gilt.")
      case .firstWorkingDaysOfMonth:
        Words(
          "It is for that many working days from the first on.",
          german: "Er gilt für so viele Arbeitstage ab dem ersten.")
      case .lastWorkingDaysOfMonth:
        Words(
          "It is for that many working days up to the last.",
          german: "Er gilt für so viele Arbeitstage bis zum letzten.")
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
    let factor = reader.number(
      "factor", .in(0...1000),
      Words("What the demand is multiplied by.", german: "Womit die Nachfrage multipliziert wird."))
    let selectors = Selector.allCases
    let found = reader.one(
      of: selectors.map(\.rawValue), .required, preferring: 1, { selectors[$0].doc },
      { selectors[$0].shape })
    let last: CivilDate? = reader.optionalPresent(
      "through", .parsed(.date, CivilDate.parsing),
      Words("Last date of those that it is for.", german: "Das letzte Datum, für das er gilt."))
    var days = found?.value ?? .weekday(.monday)
    guard !reader.scope.isDescribing, let found, !reader.hasErrors() else {
      return DayFactors.Rule(days: days, factor: factor)
    }
    switch (selectors[found.position], days, last) {
    case (.from, .dates(let first, _), let last?):
      if last < first {
        reader.report(
          "through", Words("this is before \(first)", german: "das liegt vor dem \(first)"))
      }
      days = .dates(from: first, through: last)
    case (.from, _, nil):
      reader.report(
        "from", Words("it is not said until when", german: "es fehlt, bis wann"),
        hint: Words(
          "give \"through\", or \"date\" for one day",
          german: "\"through\" angeben, oder \"date\" für einen Tag"))
    case (_, _, _?):
      reader.report(
        "through", Words("this needs \"from\"", german: "dazu gehört \"from\""),
        hint: Words("give \"from\" and \"through\"", german: "\"from\" und \"through\" angeben"))
    default: break
    }
    return DayFactors.Rule(days: days, factor: factor)
  }
}
