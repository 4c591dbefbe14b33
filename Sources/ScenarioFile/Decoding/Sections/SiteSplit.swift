/// How the posts of a group are spread over the sites of an office.
enum SiteSplit {
  /// One full post for each site, and the rest by shares.
  ///
  /// The rest goes in quarters, by largest remainder; of equal remainders the first goes first. Nil
  /// if there are fewer posts than sites.
  static func posts(_ total: Double, shares: [Double]) -> [Double]? {
    let quarters = Int((total * 4 + 1e-9).rounded(.down))
    return split(quarters - 4 * shares.count, shares)?.map { 1 + Double($0) / 4 }
  }

  /// The same in whole numbers: one for each site, and the rest by shares.
  static func whole(_ total: Double, shares: [Double]) -> [Double]? {
    split(Int((total + 1e-9).rounded(.down)) - shares.count, shares)?.map { 1 + Double($0) }
  }

  private static func split(_ rest: Int, _ shares: [Double]) -> [Int]? {
    guard rest >= 0 else { return nil }
    let sum = shares.reduce(0, +)
    let ideal = shares.map { sum > 0 ? Double(rest) * $0 / sum : 0 }
    var parts = ideal.map { Int($0.rounded(.down)) }
    let byRemainder = shares.indices.sorted { a, b in
      let (first, second) = (ideal[a] - Double(parts[a]), ideal[b] - Double(parts[b]))
      return first == second ? a < b : first > second
    }
    for site in byRemainder.prefix(rest - parts.reduce(0, +)) { parts[site] += 1 }
    return parts
  }
}
