internal import Randomness
internal import Scenario

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
    let object = named("distribution") {
      .object { reader in reader.distribution(in: unit, end) }
    }
    let never = ValueShape.one(of: [(name: "never", value: TimeDistribution(.never))])
    return switch end {
    case .finite:
      either([constant(number), object])
        .called("a number of \(unit.word) or a distribution in braces")
    case .endless:
      either([constant(number), object, never])
        .called("a number of \(unit.word), a distribution in braces or \"never\"")
    }
  }

  /// Always the same number, which may change on dates.
  private static func constant(_ number: Shape<Scenario::Dial>) -> ValueShape {
    ValueShape(kinds: number.kinds, expectation: number.expectation) { reader in
      guard let dial = number.read(reader) else { return nil }
      guard dial.base > 0 || dial.isConstant else {
        return reader.reject(
          "a time of 0 cannot change over time, for it is changed by scaling",
          hint: "begin with a small number such as 0.001")
      }
      return (try? Distribution.constant(dial.base)).map { TimeDistribution($0, mean: dial) }
    } describe: { context in
      let (schema, sample) = number.describe(context)
      return (schema, sample.map { _ in TimeDistribution.standIn })
    }
  }
}
