internal import Randomness
internal import Scenario
internal import Words

/// Whether a duration always comes to an end.
enum DurationEnd {
  case finite
  /// May be "never": a patience without end.
  case endless
}

extension ValueShape where Change == SetTo, Value == TimeDistribution {
  /// A number, an object that names a law, or "never" where that makes sense.
  ///
  /// The object is described alike for all units, once.
  static func duration(in unit: TimeUnit, _ end: DurationEnd) -> ValueShape {
    let number = Shape<Scenario::Dial>.changing(unit.bounds, times: unit.seconds)
    let object = named("distribution", called: Words("a distribution", german: "eine Verteilung")) {
      .object { reader in reader.distribution(in: unit, end) }
    }
    let never = ValueShape.one(of: [(name: "never", value: TimeDistribution(.never))])
    return switch end {
    case .finite:
      either([constant(number), object])
        .called(
          Words(
            "a number of \(unit.word) or a distribution in braces",
            german: "eine Zahl von \(unit.word) oder eine Verteilung in geschweiften Klammern"))
    case .endless:
      either([constant(number), object, never])
        .called(
          Words(
            "a number of \(unit.word), a distribution in braces or \"never\"",
            german: """
              eine Zahl von \(unit.word), eine Verteilung in geschweiften Klammern \
              oder "never"
              """))
    }
  }

  /// Always the same number, which may change on dates.
  private static func constant(_ number: Shape<Scenario::Dial>) -> ValueShape {
    ValueShape(kinds: number.kinds, expectation: number.expectation) { reader in
      guard let dial = number.read(reader) else { return nil }
      guard dial.base > 0 || dial.isConstant else {
        return reader.reject(
          Words(
            "a time of 0 cannot change over time, for it is changed by scaling",
            german: """
              eine Zeit von 0 kann sich nicht ändern, denn geändert wird durch \
              Vervielfachen
              """),
          hint: Words(
            "begin with a small number such as 0.001",
            german: "mit einer kleinen Zahl wie 0.001 beginnen"))
      }
      return (try? Distribution.constant(dial.base)).map { TimeDistribution($0, mean: dial) }
    } describe: { context in
      let (schema, sample) = number.describe(context)
      return (schema, sample.map { _ in TimeDistribution.standIn })
    }
  }
}
