internal import Calendar
internal import Scenario
internal import Words

// Values that dated changes may turn, in the types of the room Scenario.

extension ObjectReader<SetTo> {
  /// A number that may change on dates; required when it has no default.
  func changing(
    _ key: String, _ bounds: NumberBounds, default fallback: Double? = nil, _ doc: Words
  ) -> Scenario::Dial {
    context.settled(dial(key, bounds, default: fallback, doc))
  }

  /// A number that may change on dates, or nil where the key is left out.
  func optionalChanging(
    _ key: String, _ bounds: NumberBounds, _ doc: Words
  ) -> Scenario::Dial? {
    optionalPresent(key, .changing(bounds), doc)
  }

  /// Hours of the week that may be replaced on dates; required when they have no default.
  func changingHours(
    _ key: String, default fallback: String? = nil, _ doc: Words
  ) -> Stepped<WeeklyHours> {
    let hours: WeeklyHours = parsed(
      key, .weeklyHours, default: fallback, doc, WeeklyHours.parsing)
    guard !scope.isDescribing else { return Stepped(hours) }
    let path = place.path.appending(key)
    return context.settledHours(hours, at: path)
  }
}

extension ReadingContext<SetTo> {
  /// A dial with its changes in the types of the room Scenario, in units of 1 ÷ `factor`.
  func settled(_ dial: Dial<SetTo>, times factor: Double = 1) -> Scenario::Dial {
    let changes = dial.changes.compactMap { change -> DialChange? in
      // One whose value could not be read has been reported.
      guard !hasErrors(under: change.place.path) else { return nil }
      switch change.value {
      case .number(let number):
        return DialChange(target: number * factor, ramp: change.ramp)
      case .hours:
        report(
          at: change.place,
          Words(
            "\(dial.path) is a number, and cannot be set to hours",
            german: "\(dial.path) ist eine Zahl und nimmt keine Zeiten an"),
          hint: Words(
            "give a number\(dial.bounds.words)", german: "eine Zahl\(dial.bounds.words) angeben"))
        return nil
      }
    }
    return Scenario::Dial(dial.base * factor, changes: changes)
  }

  /// Hours with the dated changes that name them.
  func settledHours(_ hours: WeeklyHours, at path: NodePath) -> Stepped<WeeklyHours> {
    let changes = dial(at: path, base: 0, bounds: .any).changes
    let steps = changes.compactMap { change -> Stepped<WeeklyHours>.Step? in
      guard !hasErrors(under: change.place.path) else { return nil }
      switch change.value {
      case .hours(let hours):
        if change.ramp.shape != .step {
          report(
            at: change.place,
            Words(
              "hours change at once, not gradually",
              german: "Zeiten ändern sich auf einmal, nicht allmählich"),
            hint: Words(
              "leave out \"until\" and \"shape\"", german: "\"until\" und \"shape\" weglassen"))
        }
        return Stepped.Step(from: change.ramp.from, value: hours)
      case .number:
        report(
          at: change.place,
          Words(
            "\(path) are hours, and cannot be set to a number",
            german: "\(path) sind Zeiten und nehmen keine Zahl an"),
          hint: Words(
            "give hours like \(Wording.quoted(TextFormat.weeklyHours.example))",
            german: "Zeiten angeben wie \(Wording.quoted(TextFormat.weeklyHours.example))"))
        return nil
      }
    }
    return Stepped(hours, steps: steps)
  }
}

extension ValueShape where Change == SetTo, Value == Scenario::Dial {
  /// A number that may change on dates, as an element or an alternative.
  static func changing(_ bounds: NumberBounds, times factor: Double = 1) -> ValueShape {
    let number = Shape<Dial<SetTo>>.dial(bounds)
    return ValueShape(kinds: number.kinds, expectation: number.expectation) { reader in
      number.read(reader).map { reader.context.settled($0, times: factor) }
    } describe: { context in
      let (schema, sample) = number.describe(context)
      return (schema, sample.map { Scenario::Dial($0.base * factor) })
    }
  }

  /// A whole number that may change on dates; while it changes its floor holds.
  static func changingWhole(_ range: ClosedRange<Int>) -> ValueShape {
    let whole = Shape<Int>.integer(range)
    return ValueShape(kinds: whole.kinds, expectation: whole.expectation) { reader in
      whole.read(reader).map { base in
        reader.context.settled(
          reader.context.dial(at: reader.place.path, base: Double(base), bounds: range.bounds))
      }
    } describe: { context in
      let (schema, sample) = whole.describe(context)
      return (schema, sample.map { Scenario::Dial(Double($0)) })
    }
  }
}
