internal import Calendar
internal import Scenario

// When customers want to come, over an ordinary week.

extension ScenarioDecoder {
  /// The profile that needs no definition.
  static let constantProfile = "constant"

  func namedProfiles() -> [String: WeeklyProfile] {
    let entries = root.map(
      "profiles", names: .declaring(Kind.profile), of: Self.profileObject,
      "Weekly profiles of demand by name; only ratios count.")
    for entry in entries where entry.name == Self.constantProfile {
      root.context.report(
        at: entry.place, "\"constant\" always means the same demand at every time",
        hint: "give another name")
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
    Shape<WeeklyProfile>.named("weekly-profile") {
      .object { reader in reader.weeklyProfile() }
    }.called("a profile in braces")
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
      "Factor of each weekday; a day that is left out has no demand.")
    let hours = optionalPresent(
      "hours", .map(count: 1...24) { _ in .number(.in(0...1e9)) },
      "Demand in each hour of the day from \"0\" to \"23\"; one that is left out has none.")
    let within = optionalPresent(
      "within", .parsed(.weeklyHours, WeeklyHours.parsing),
      "Hours outside of which there is no demand at all.")
    let step = optionalPresent(
      "stepMinutes", .integer(1...1440), "Length of the steps of \"week\" or \"days\".")
    let week = optionalPresent(
      "week", .list(count: 1...10_080, of: .number(.in(0...1e9))),
      "Demand of all steps of a week, from Monday 0:00 on.")
    let days = optionalPresent(
      "days", .map(count: 1...7) { _ in .list(count: 1...1440, of: .number(.in(0...1e9))) },
      "Demand of all steps of a day, by weekday; a day that is left out has none.")
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
        nil, "this is no profile",
        hint: "give \"weekdays\", \"hours\" and \"within\", or \"stepMinutes\" and either "
          + "\"week\" or \"days\"")
      profile = nil
    }
    guard let profile, !hasErrors() else { return .constant }
    guard profile.weights.contains(where: { $0 > 0 }) else {
      report(nil, "this profile has no demand at any time")
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
          at: entry.place, "\(Wording.quoted(entry.name)) is no hour of the day",
          hint: "hours go from \"0\" to \"23\": \"8\" means from 8:00 to 9:00")
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
        context.report(at: entry.place, "\(weekday.englishName) is given twice")
      case .failure(let problem):
        context.report(
          at: entry.place, "\(Wording.quoted(entry.name)) \(problem.message)", hint: problem.hint)
      }
      return nil
    }
  }

  // MARK: Steps

  private func stepped(_ minutes: Int, week: [Double]) -> WeeklyProfile? {
    guard let perDay = steps(of: minutes) else { return nil }
    guard week.count == 7 * perDay else {
      report("week", "these are \(week.count) steps", hint: "a week has \(7 * perDay) of them")
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
          at: entry.place, "these are \(entry.value.count) steps",
          hint: "a day has \(perDay) of them")
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
        "stepMinutes", "a day is no multiple of \(minutes) minutes",
        hint: "15, 30 and 60 are usual")
      return nil
    }
    return 1440 / minutes
  }
}
