internal import Calendar
internal import Scenario
internal import Words

// When customers want to come, over an ordinary week.

extension ScenarioDecoder {
  /// The profile that needs no definition.
  static let constantProfile = "constant"

  func namedProfiles() -> [String: WeeklyProfile] {
    let entries = root.map(
      "profiles", names: .declaring(Kind.profile), of: Self.profileObject,
      Words(
        "Weekly profiles of demand by name; only ratios count.",
        german: "Wochenprofile der Nachfrage nach Namen; nur Verhältnisse zählen."))
    for entry in entries where entry.name == Self.constantProfile {
      root.context.report(
        at: entry.place,
        Words(
          "\"constant\" always means the same demand at every time",
          german: "\"constant\" bedeutet immer die gleiche Nachfrage zu jeder Zeit"),
        hint: Words("give another name", german: "einen anderen Namen geben"))
    }
    return Dictionary(entries.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// A profile of a channel: by name, or as an object of its own.
  var profile: Shape<WeeklyProfile> {
    let profiles = profiles
    return .either([
      .made(from: profileName) { profiles[$0] ?? .constant }, Self.profileObject,
    ])
  }

  private var profileName: Shape<String> {
    let reference = Shape<String>.reference(to: Kind.profile)
    return ValueShape(kinds: .string, expectation: reference.expectation) { reader in
      if case .string(Self.constantProfile) = reader.node.value { return Self.constantProfile }
      return reference.read(reader)
    } describe: { _ in
      (
        .text(TextSchema(pattern: nil, examples: [Self.constantProfile])),
        Self.constantProfile
      )
    }
  }

  private static var profileObject: Shape<WeeklyProfile> {
    Shape<WeeklyProfile>.named(
      "weekly-profile", called: Words("a weekly profile", german: "ein Wochenprofil")
    ) {
      .object { reader in reader.weeklyProfile() }
    }.called(Words("a profile in braces", german: "ein Profil in geschweiften Klammern"))
  }
}

extension WeeklyProfile {
  /// The same demand at every time.
  static let constant = WeeklyProfile(stepMinutes: 1440, weights: Array(repeating: 1, count: 7))
}

extension ObjectReader<SetTo> {
  /// A profile as a product of weekday and hour, or step by step.
  fileprivate func weeklyProfile() -> WeeklyProfile {
    let weekdays = optionalPresent(
      "weekdays", .map(count: 1...7) { _ in .number(.in(0...1e9)) },
      Words(
        "Factor of each weekday; a day that is left out has no demand.",
        german: "Faktor jedes Wochentags; ein weggelassener Tag hat keine Nachfrage."))
    let hours = optionalPresent(
      "hours", .map(count: 1...24) { _ in .number(.in(0...1e9)) },
      Words(
        """
        Demand in each hour of the day from "0" to "23"; one that is left out \
        has none.
        """,
        german: """
          Nachfrage in jeder Stunde des Tages von "0" bis "23"; eine weggelassene \
          hat keine.
          """))
    let within = optionalPresent(
      "within", .parsed(.weeklyHours, WeeklyHours.parsing),
      Words(
        "Hours outside of which there is no demand at all.",
        german: "Zeiten, außerhalb derer es gar keine Nachfrage gibt."))
    let step = optionalPresent(
      "stepMinutes", .integer(1...1440),
      Words(
        "Length of the steps of \"week\" or \"days\".",
        german: "Länge der Schritte von \"week\" oder \"days\"."))
    let week = optionalPresent(
      "week", .list(count: 1...10_080, of: .number(.in(0...1e9))),
      Words(
        "Demand of all steps of a week, from Monday 0:00 on.",
        german: "Nachfrage aller Schritte einer Woche, ab Montag 0:00."))
    let days = optionalPresent(
      "days", .map(count: 1...7) { _ in .list(count: 1...1440, of: .number(.in(0...1e9))) },
      Words(
        "Demand of all steps of a day, by weekday; a day that is left out has none.",
        german: """
          Nachfrage aller Schritte eines Tages, nach Wochentag; ein weggelassener \
          Tag hat keine.
          """))
    guard !scope.isDescribing, !hasErrors() else { return .constant }
    let ofFactors = weekdays != nil || hours != nil || within != nil
    let profile: WeeklyProfile?
    switch (ofFactors, step, week, days) {
    case (true, nil, nil, nil):
      profile = product(weekdays: weekdays, hours: hours, within: within ?? .always)
    case (false, let step?, let week?, nil):
      profile = stepped(step, week: week)
    case (false, let step?, nil, let days?):
      profile = stepped(step, days: days)
    default:
      report(
        nil, Words("this is no profile", german: "das ist kein Profil"),
        hint: Words(
          """
          give "weekdays", "hours" and "within", or "stepMinutes" and either \
          "week" or "days"
          """,
          german: """
            "weekdays", "hours" und "within" angeben, oder "stepMinutes" und \
            entweder "week" oder "days"
            """))
      profile = nil
    }
    guard let profile, !hasErrors() else { return .constant }
    guard profile.weights.contains(where: { $0 > 0 }) else {
      report(
        nil,
        Words(
          "this profile has no demand at any time",
          german: "dieses Profil hat zu keiner Zeit Nachfrage"))
      return .constant
    }
    return profile
  }

  // MARK: Factors

  private func product(
    weekdays: [Entry<Double>]?, hours: [Entry<Double>]?, within: WeeklyHours
  ) -> WeeklyProfile? {
    var ofDay = [Double](repeating: weekdays == nil ? 1 : 0, count: 7)
    for (entry, weekday) in byWeekday(weekdays ?? []) { ofDay[weekday.rawValue] = entry.value }
    var ofHour = [Double](repeating: hours == nil ? 1 : 0, count: 24)
    for entry in hours ?? [] {
      guard let hour = Int(entry.name), (0...23).contains(hour) else {
        context.report(
          at: entry.place,
          Words(
            "\(Wording.quoted(entry.name)) is no hour of the day",
            german: "\(Wording.quoted(entry.name)) ist keine Stunde des Tages"),
          hint: Words(
            "hours go from \"0\" to \"23\": \"8\" means from 8:00 to 9:00",
            german: "Stunden gehen von \"0\" bis \"23\": \"8\" heißt von 8:00 bis 9:00"))
        continue
      }
      ofHour[hour] = entry.value
    }
    // Steps so short that every edge of the hours lies between two of them; odd seconds share one.
    let edges = Weekday.allCases.flatMap { within[$0].ranges }
      .flatMap { [$0.lowerBound, $0.upperBound] }
    let minutes = edges.reduce(60) { step, edge in
      [60, 30, 20, 15, 10, 5].first { step.isMultiple(of: $0) && edge.isMultiple(of: $0 * 60) }
        ?? 1
    }
    let weights = Weekday.allCases.flatMap { weekday in
      (0..<(1440 / minutes)).map { step -> Double in
        let slot = (step * minutes * 60)..<((step + 1) * minutes * 60)
        let open = within[weekday].intersection(DayHours([slot])).totalSeconds
        return ofDay[weekday.rawValue] * ofHour[step * minutes / 60] * Double(open) / 3600
      }
    }
    return WeeklyProfile(stepMinutes: minutes, weights: weights)
  }

  private func byWeekday<Value>(_ entries: [Entry<Value>]) -> [(Entry<Value>, Weekday)] {
    var seen: Set<Weekday> = []
    return entries.compactMap { entry in
      switch Weekday.parsing(entry.name) {
      case .success(let weekday):
        if seen.insert(weekday).inserted { return (entry, weekday) }
        context.report(
          at: entry.place,
          Words(
            "\(weekday.englishName) is given twice",
            german: "\(weekday.germanName) ist zweimal angegeben"))
      case .failure(let problem):
        context.report(
          at: entry.place,
          Words(
            "\(Wording.quoted(entry.name)) \(problem.message)",
            german: "\(Wording.quoted(entry.name)) \(problem.message)"), hint: problem.hint)
      }
      return nil
    }
  }

  // MARK: Steps

  private func stepped(_ minutes: Int, week: [Double]) -> WeeklyProfile? {
    guard let perDay = steps(of: minutes) else { return nil }
    guard week.count == 7 * perDay else {
      report(
        "week", Words("these are \(week.count) steps", german: "das sind \(week.count) Schritte"),
        hint: Words(
          "a week has \(7 * perDay) of them", german: "eine Woche hat davon \(7 * perDay)"))
      return nil
    }
    return WeeklyProfile(stepMinutes: minutes, weights: week)
  }

  private func stepped(_ minutes: Int, days: [Entry<[Double]>]) -> WeeklyProfile? {
    guard let perDay = steps(of: minutes) else { return nil }
    var weights = [Double](repeating: 0, count: 7 * perDay)
    for (entry, weekday) in byWeekday(days) {
      guard entry.value.count == perDay else {
        context.report(
          at: entry.place,
          Words(
            "these are \(entry.value.count) steps", german: "das sind \(entry.value.count) Schritte"
          ),
          hint: Words("a day has \(perDay) of them", german: "ein Tag hat davon \(perDay)"))
        continue
      }
      let first = weekday.rawValue * perDay
      weights.replaceSubrange(first..<(first + perDay), with: entry.value)
    }
    return WeeklyProfile(stepMinutes: minutes, weights: weights)
  }

  private func steps(of minutes: Int) -> Int? {
    guard 1440.isMultiple(of: minutes) else {
      report(
        "stepMinutes",
        Words(
          "a day is no multiple of \(minutes) minutes",
          german: "ein Tag ist kein Vielfaches von \(minutes) Minuten"),
        hint: Words("15, 30 and 60 are usual", german: "üblich sind 15, 30 und 60"))
      return nil
    }
    return 1440 / minutes
  }
}
