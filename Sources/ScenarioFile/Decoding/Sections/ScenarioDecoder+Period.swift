internal import Calendar
internal import Scenario
internal import Words

// When, how often, and in which calendar.

/// The period as the file gives it; what is left out depends on the channels.
struct PeriodDraft {
  enum End {
    case days(Int)
    case through(CivilDate)
  }

  var reader: Reader
  var start: CivilDate
  var days: Int
  var warmUpDays: Int?
  var runOutDays: Int?
  var belongTo: Scenario.Period.ContactInterval
}

extension ScenarioDecoder {
  /// Longest stretch of days that the tables of a simulation are made for.
  static let longestPeriod = 30_000

  func period() -> PeriodDraft {
    root.object(
      "period",
      Words(
        "The days that are simulated, and those of them that count.",
        german: "Die Tage, die simuliert werden, und die davon, die zählen.")
    ) { reader in
      let start: CivilDate = reader.parsed(
        "start", .date, Words("First day that counts.", german: "Erster Tag, der zählt."),
        CivilDate.parsing)
      let end = reader.one(
        of: ["days", "through"], .required,
        {
          [
            Words("Number of days that count.", german: "Zahl der Tage, die zählen."),
            Words("Last day that counts.", german: "Letzter Tag, der zählt."),
          ][$0]
        },
        { position -> Shape<PeriodDraft.End> in
          position == 0
            ? .made(from: .integer(1...1_000_000_000)) { .days($0) }
            : .made(from: .parsed(.date, CivilDate.parsing)) { .through($0) }
        })
      let days: Int
      switch end?.value {
      case .days(let count)?: days = count
      case .through(let last)?:
        days = start.days(until: last) + 1
        if days < 1, !reader.hasErrors() {
          reader.report(
            "through",
            Words(
              "the period ends before it starts", german: "der Zeitraum endet, bevor er beginnt"))
        }
      case nil: days = 1
      }
      return PeriodDraft(
        reader: reader, start: start, days: max(1, days),
        warmUpDays: reader.optionalPresent(
          "warmUpDays", .integer(0...3660),
          Words(
            """
            Days simulated before, and not counted, so that the office is not empty \
            at the start. Without it: 28, or 0 if some channel begins with a \
            backlog.
            """,
            german: """
              Tage, die vorher simuliert und nicht gezählt werden, damit die Behörde \
              zu Beginn nicht leer ist. Ohne Angabe: 28, oder 0, wenn ein Kontaktweg \
              mit einem Rückstand beginnt.
              """)),
        runOutDays: reader.optionalPresent(
          "runOutDays", .integer(0...3660),
          Words(
            """
            Days simulated afterwards, and not counted, so that what began comes to \
            its end. Without it: 28, or the longest booking window and 14 days more \
            if that is longer.
            """,
            german: """
              Tage, die danach simuliert und nicht gezählt werden, damit Begonnenes zu \
              Ende kommt. Ohne Angabe: 28, oder das längste Buchungsfenster und 14 \
              Tage mehr, wenn das länger ist.
              """)),
        belongTo: reader.choice(
          "contactsBelongTo", default: .began,
          Words(
            """
            Whether contacts count in the hour, day or month in which they began, or \
            ended.
            """,
            german: """
              Ob Kontakte in der Stunde, am Tag oder im Monat zählen, in dem sie \
              begannen oder endeten.
              """)))
    }
  }

  /// The period with what follows from the channels; it fits the calendar, or that is reported.
  func settled(_ draft: PeriodDraft, _ channels: [Channel]) -> Scenario.Period {
    var backlogDays = 0
    var hasBacklog = false
    var window = 0.0
    for channel in channels {
      switch channel.kind {
      case .written(let written), .app(let written):
        guard written.backlog.count > 0 else { continue }
        hasBacklog = true
        backlogDays = max(backlogDays, Int(written.backlog.oldestDays.rounded(.up)) + 1)
      case .booking(let booking): window = max(window, booking.windowDays.largest)
      case .phone, .walkIn, .chatbot: break
      }
    }
    let period = Scenario.Period(
      start: draft.start, days: draft.days,
      warmUpDays: draft.warmUpDays ?? (hasBacklog ? 0 : 28),
      runOutDays: draft.runOutDays ?? max(28, Int(window.rounded(.up)) + 14),
      contactsBelongTo: draft.belongTo)
    guard tree != nil, !draft.reader.hasErrors() else { return period }
    return fitting(
      period, before: backlogDays, after: Int(window.rounded(.up)), draft.reader)
  }

  private func fitting(
    _ period: Scenario.Period, before backlogDays: Int, after windowDays: Int, _ reader: Reader
  ) -> Scenario.Period {
    let key = reader.scope.member("days") == nil ? "through" : "days"
    var standIn = period
    standIn.days = 1
    let all = period.simulatedDays + backlogDays
    guard all <= Self.longestPeriod else {
      let years = Double(all) / 365.2425
      reader.report(
        key,
        Words(
          """
          \(Words.number(Double(all))) days are \
          \(Words.number(years.rounded())) years
          """,
          german: """
            \(Words.number(Double(all))) Tage sind \
            \(Words.number(years.rounded())) Jahre
            """),
        hint: Words(
          """
          at most \(Words.number(Double(Self.longestPeriod))) days, some 80 \
          years, can be simulated; a year is usually enough
          """,
          german: """
            höchstens \(Words.number(Double(Self.longestPeriod))) Tage, etwa 80 \
            Jahre, lassen sich simulieren; ein Jahr reicht meist
            """))
      return standIn
    }
    let years = SimulationCalendar.supportedYears
    let first = period.start.daysSinceEpoch - period.warmUpDays - backlogDays
    let last = first + all + 1 + windowDays
    let isWithin = [first, last].allSatisfy { day in
      CivilDate(daysSinceEpoch: day).map { years.contains($0.year) } ?? false
    }
    guard isWithin else {
      reader.report(
        "start",
        Words(
          """
          the simulated days do not all lie in the years from \(years.lowerBound) \
          to \(years.upperBound)
          """,
          german: """
            die simulierten Tage liegen nicht alle in den Jahren von \
            \(years.lowerBound) bis \(years.upperBound)
            """),
        hint: Words(
          "warm-up, run-out and the age of a backlog are simulated too",
          german: """
            Einschwingzeit, Nachlauf und das Alter eines Rückstands werden mit \
            simuliert
            """))
      return standIn
    }
    for (change, ramp) in dated { checkDates(of: ramp, change, in: period) }
    return period
  }

  private func checkDates(of ramp: Ramp, _ reader: Reader, in period: Scenario.Period) {
    let end = period.start.adding(days: period.days + period.runOutDays)
    guard !reader.hasErrors() else { return }
    if ramp.from >= end {
      reader.report(
        "from",
        Words(
          "this begins after the last simulated day, \(end.adding(days: -1))",
          german: "das beginnt nach dem letzten simulierten Tag, \(end.adding(days: -1))"),
        hint: Words(
          "give an earlier date, or simulate more days",
          german: "ein früheres Datum angeben oder mehr Tage simulieren"))
    } else if ramp.until < period.firstDay {
      reader.report(
        ramp.shape == .step ? "from" : "until",
        Words(
          "this is over before the first simulated day, \(period.firstDay)",
          german: "das ist vor dem ersten simulierten Tag vorbei, \(period.firstDay)"),
        hint: Words(
          "give a later date, or write the value into the scenario itself",
          german: "ein späteres Datum angeben oder den Wert in das Szenario selbst schreiben"))
    }
  }

  // MARK: Run and calendar

  func runSettings() -> Scenario.RunSettings {
    root.section(
      "run",
      Words(
        "What a run uses when the command line says nothing else.",
        german: "Was ein Lauf verwendet, wenn auf der Kommandozeile nichts anderes steht.")
    ) { reader in
      Scenario.RunSettings(
        seed: UInt64(
          reader.integer(
            "seed", in: 0...Int.max, default: 1,
            Words(
              "Where the random numbers begin: the same seed gives the same results.",
              german: """
                Wo die Zufallszahlen beginnen: derselbe Startwert liefert dieselben \
                Ergebnisse.
                """))),
        replications: reader.integer(
          "replications", in: 1...1_000_000, default: 20,
          Words(
            "How often the period is simulated, with other random numbers each time.",
            german: "Wie oft der Zeitraum simuliert wird, jedes Mal mit anderen Zufallszahlen.")),
        confidence: reader.number(
          "confidence", .in(0.5...0.9999), default: 0.95,
          Words("Confidence of the intervals.", german: "Sicherheit der Intervalle.")))
    }
  }

  func calendarRules() -> Scenario.CalendarRules {
    root.object(
      "calendar",
      Words("Holidays, closed days, and the clock.", german: "Feiertage, Schließtage und die Uhr.")
    ) { reader in
      let lands: [(name: String, value: Land?)] =
        Land.allCases.map { ($0.rawValue, $0) } + [("none", nil)]
      return Scenario.CalendarRules(
        land: reader.value(
          "land", .one(of: lands),
          Words(
            "The Land whose statutory holidays hold, by its two letters.",
            german: "Das Land, dessen gesetzliche Feiertage gelten, mit seinen zwei Buchstaben.")),
        clock: reader.choice(
          "clock", default: ClockRule.germany,
          Words(
            "Whether clocks change in spring and autumn as in Germany, or never.",
            german: """
              Ob die Uhren im Frühling und Herbst wie in Deutschland umgestellt werden \
              oder nie.
              """)),
        exceptions: self.exceptions(reader))
    }
  }

  private func exceptions(_ reader: Reader) -> [Scenario.ExceptionDay] {
    let entries = reader.map(
      "exceptions", of: .parsed(.dayHours, DayHours.parsing),
      Words(
        """
        Days with other hours, by date: the hours within which anything is open, \
        or "closed".
        """,
        german: """
          Tage mit anderen Zeiten, nach Datum: die Zeiten, in denen überhaupt \
          etwas geöffnet ist, oder "closed".
          """))
    return entries.compactMap { entry in
      switch CivilDate.parsing(entry.name) {
      case .success(let date): return Scenario.ExceptionDay(date: date, hours: entry.value)
      case .failure(let problem):
        root.context.report(
          at: entry.place,
          Words(
            "\(Wording.quoted(entry.name)) \(problem.message)",
            german: "\(Wording.quoted(entry.name)) \(problem.message)"), hint: problem.hint)
        return nil
      }
    }
  }
}
