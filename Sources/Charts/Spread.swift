/// Places near the wanted ones, at least `gap` apart and within the bounds as far as they fit.
///
/// The order of the wanted places is kept; where they are too many, the last ones pass the upper
/// bound's room evenly.
func spread(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
  guard !wanted.isEmpty else { return [] }
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  let room = bounds.upperBound - bounds.lowerBound
  let gap = wanted.count > 1 ? min(gap, room / Double(wanted.count - 1)) : gap
  var places = wanted
  var least = bounds.lowerBound
  for index in order {
    places[index] = max(wanted[index], least)
    least = places[index] + gap
  }
  var most = bounds.upperBound
  for index in order.reversed() {
    places[index] = min(places[index], most)
    most = places[index] - gap
  }
  return places
}
