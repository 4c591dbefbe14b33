/// The known name that is most like a misspelt one, or `nil` if none is like it.
///
/// Likeness is the number of letters to insert, remove, replace or swap with their neighbour; up to
/// a third of the letters may be wrong, at least one. Of equals the one with the same first letter wins.
func nearestName(to written: String, among known: [String]) -> String? {
  let written = Array(written.lowercased())
  let limit = max(1, written.count / 3)
  var best: (distance: Int, otherStart: Int, name: String)?
  for name in known {
    let letters = Array(name.lowercased())
    let distance = editDistance(written, letters)
    let otherStart = written.first == letters.first ? 0 : 1
    guard distance <= limit, distance < letters.count else { continue }
    if let best, (best.distance, best.otherStart) <= (distance, otherStart) { continue }
    best = (distance, otherStart, name)
  }
  return best?.name
}

/// Insertions, removals, replacements and swaps of neighbours that turn `a` into `b`.
///
/// - Complexity: O(`a.count` · `b.count`)
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var least = min(
        previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, beforePrevious[j - 1] + 1)
      }
      current.append(least)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
