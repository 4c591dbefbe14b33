/// A straight map from values to places in a drawing.
struct Scale {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    precondition(domain.upperBound > domain.lowerBound, "a scale has more than one value")
    self.domain = domain
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }
}

/// Round values for an axis: steps of 1, 2 or 5 and a power of ten.
struct Ticks: Equatable {
  let values: [Double]
  /// How many decimals the labels need.
  let decimals: Int

  /// Ticks that take in both values, some `count` of them.
  init(from low: Double, through high: Double, about count: Int = 4) {
    precondition(low <= high && low.isFinite && high.isFinite, "an axis has two finite ends")
    let span = high > low ? high - low : Swift.max(high.magnitude, 1)
    let rough = span / Double(count)
    var power = 1.0
    var decimals = 0
    while power * 10 <= rough { power *= 10 }
    while power > rough, decimals < 9 {
      power /= 10
      decimals += 1
    }
    let multiple = [1, 2, 5].first { Double($0) * power >= rough } ?? 10
    if multiple == 10, decimals > 0 { decimals -= 1 }
    let step = Double(multiple) * power
    let first = (low / step).rounded(.down)
    let last = Swift.max((high / step).rounded(.up), first + 1)
    values = stride(from: first, through: last, by: 1).map { $0 * step }
    self.decimals = decimals
  }

  var range: ClosedRange<Double> { values[0]...values[values.count - 1] }
}
