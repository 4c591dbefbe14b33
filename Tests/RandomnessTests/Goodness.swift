import Randomness

/// Kolmogorov's distance between samples and a continuous distribution function, times √n.
///
/// Under the law itself it exceeds 1.95 once in a thousand samples, whatever the law is.
func kolmogorov(_ samples: [Double], _ cdf: (Double) -> Double) -> Double {
  let count = Double(samples.count)
  var distance = 0.0
  for (index, x) in samples.sorted().enumerated() {
    let expected = cdf(x)
    let below = expected - Double(index) / count
    let above = Double(index + 1) / count - expected
    distance = max(distance, below, above)
  }
  return distance * count.squareRoot()
}

/// The chi-square statistic of counts against equally likely cells, in standard normal units
/// (Wilson and Hilferty).
func chiSquareDeviate(_ counts: [Int]) -> Double {
  let total = counts.reduce(0, +)
  return chiSquareDeviate(
    counts, expected: counts.map { _ in Double(total) / Double(counts.count) })
}

/// The chi-square statistic of counts against expected ones, in standard normal units.
func chiSquareDeviate(_ counts: [Int], expected: [Double]) -> Double {
  let statistic = zip(counts, expected).reduce(0.0) { sum, cell in
    let difference = Double(cell.0) - cell.1
    return sum + difference * difference / cell.1
  }
  let freedom = Double(counts.count - 1)
  let variance = 2 / (9 * freedom)
  return (Elementary.pow(statistic / freedom, 1.0 / 3) - (1 - variance)) / variance.squareRoot()
}

/// The correlation coefficient of pairs, times √n: standard normal if they are independent.
func correlationDeviate(_ pairs: [(Double, Double)]) -> Double {
  let count = Double(pairs.count)
  let meanX = pairs.reduce(0) { $0 + $1.0 } / count
  let meanY = pairs.reduce(0) { $0 + $1.1 } / count
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for (x, y) in pairs {
    xx += (x - meanX) * (x - meanX)
    yy += (y - meanY) * (y - meanY)
    xy += (x - meanX) * (y - meanY)
  }
  return xy / (xx * yy).squareRoot() * count.squareRoot()
}

/// A hash of bit patterns in order (FNV-1a by 64-bit words), for goldens over many results.
func digest(_ values: some Sequence<Double>) -> UInt64 {
  values.reduce(0xCBF2_9CE4_8422_2325) { hash, value in
    let mixed = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3
    return mixed ^ (mixed >> 29)
  }
}
