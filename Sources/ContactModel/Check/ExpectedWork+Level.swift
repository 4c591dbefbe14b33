extension ExpectedWork {
  /// Pours work over groups until all that get some are loaded alike.
  static func level(_ work: Double, onto loads: [Double], time: [Double]) -> [Double] {
    guard time.contains(where: { $0 > 0 }) else {
      return loads.map { _ in work / Double(loads.count) }
    }
    func poured(to level: Double) -> [Double] {
      zip(loads, time).map { max(0, level * $1 - $0) }
    }
    var low = 0.0
    var high = 1.0
    while poured(to: high).reduce(0, +) < work { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if poured(to: middle).reduce(0, +) < work { low = middle } else { high = middle }
    }
    let parts = poured(to: high)
    let sum = parts.reduce(0, +)
    return sum > 0 ? parts.map { $0 * work / sum } : parts
  }
}
