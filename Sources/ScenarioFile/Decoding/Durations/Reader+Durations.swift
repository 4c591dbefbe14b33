internal import Randomness
internal import Scenario
internal import Words

// Durations carry their unit in the key. Scenarios hold seconds.

extension ObjectReader<SetTo> {
  /// A required duration: a number, or a distribution.
  func duration(_ name: String, in unit: TimeUnit = .minutes, _ doc: Words) -> TimeDistribution {
    durations(name, .required, unit, .finite, doc) ?? .standIn
  }

  /// A duration, or nil where it is left out.
  func optionalDuration(
    _ name: String, in unit: TimeUnit = .minutes, _ doc: Words
  ) -> TimeDistribution? {
    durations(name, .optional, unit, .finite, doc)
  }

  /// A required duration that may be "never".
  func patience(_ name: String, _ doc: Words) -> TimeDistribution {
    durations(name, .required, .minutes, .endless, doc) ?? .standIn
  }

  private func durations(
    _ name: String, _ presence: Presence, _ preferred: TimeUnit, _ end: DurationEnd, _ doc: Words
  ) -> TimeDistribution? {
    let units = TimeUnit.allCases
    return one(
      of: units.map { name + $0.rawValue }, presence,
      preferring: units.firstIndex(of: preferred) ?? 0,
      { Words("\(doc) In \(units[$0].word).", german: "\(doc) In \(units[$0].word).") },
      { .duration(in: units[$0], end) })?.value
  }

  // MARK: Plain times

  /// A time without chance that may change on dates, in seconds.
  func changingTime(
    _ name: String, in unit: TimeUnit, default fallback: Double? = nil, _ doc: Words
  ) -> Scenario::Dial {
    let units = TimeUnit.allCases
    let time = one(
      of: units.map { name + $0.rawValue }, fallback == nil ? .required : .optional,
      preferring: units.firstIndex(of: unit) ?? 0,
      {
        Words(
          """
          \(doc) In \
          \(units[$0].word).\(fallback.map { Self.defaultWords($0) } ?? .none)
          """,
          german: """
            \(doc) In \
            \(units[$0].word).\(fallback.map { Self.defaultWords($0) } ?? .none)
            """)
      },
      { .changing(units[$0].bounds, times: units[$0].seconds) })
    return time?.value ?? Scenario::Dial(fallback ?? 0)
  }

  /// A time that is the same throughout, in seconds; required when it has no default.
  func time(
    _ name: String, units: [TimeUnit] = TimeUnit.allCases, default fallback: Double? = nil,
    _ doc: Words
  ) -> Double {
    let presence = fallback == nil ? Presence.required : .optional
    let words = fallback.map { Self.defaultWords($0) } ?? .none
    return times(name, units, presence, doc + words) ?? fallback ?? 0
  }

  /// A time that is the same throughout, in seconds, or nil where it is left out.
  func optionalTime(
    _ name: String, units: [TimeUnit] = TimeUnit.allCases, _ doc: Words
  ) -> Double? {
    times(name, units, .optional, doc)
  }

  private func times(
    _ name: String, _ units: [TimeUnit], _ presence: Presence, _ doc: Words
  ) -> Double? {
    let time = one(
      of: units.map { name + $0.rawValue }, presence,
      { Words("\(doc) In \(units[$0].word).", german: "\(doc) In \(units[$0].word).") },
      { Shape<Double>.number(units[$0].bounds) })
    return time.map { $0.value * units[$0.position].seconds }
  }

  private static func defaultWords(_ seconds: Double) -> Words {
    guard seconds > 0 else { return Words(" Without it: none.", german: " Ohne Angabe: keine.") }
    return seconds < 120
      ? Words(
        " Without it: \(Words.number(seconds)) seconds.",
        german: " Ohne Angabe: \(Words.number(seconds)) Sekunden.")
      : Words(
        " Without it: \(Words.number(seconds / 60)) minutes.",
        german: " Ohne Angabe: \(Words.number(seconds / 60)) Minuten.")
  }
}

extension TimeDistribution {
  /// No time at all.
  static let none = TimeDistribution(.nothing)

  /// In the place of a duration that could not be read.
  static let standIn = none
}

extension Distribution {
  /// Always 0.
  static let nothing: Distribution = {
    guard let zero = try? Distribution.constant(0) else { return .never }
    return zero
  }()
}
