/// The candidate that a misspelt word most likely stands for, or nil when none is near.
///
/// Upper and lower case do not count, and umlauts equal their spelling in two letters
/// (`Bürstadt`, `Buerstadt`). The distance is that of Damerau and Levenshtein in its restricted
/// form (insert, delete, replace, swap of neighbours); a third of the longer word may differ.
/// Of equally near candidates the first wins.
///
/// - Complexity: O(word × candidate) per candidate; words beyond 200 letters have no neighbours.
package func nearest(_ word: String, in candidates: [String]) -> String? {
  let folded = foldedLetters(word)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = foldedLetters(candidate)
    let longer = max(folded.count, other.count)
    let allowed = min(longer / 3, (best?.distance ?? .max) - 1)
    guard longer <= 200, abs(folded.count - other.count) <= allowed else { continue }
    let distance = editDistance(folded, other)
    if distance <= allowed { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The letters of a word in lower case, with German umlauts spelt out.
private func foldedLetters(_ word: String) -> [Unicode.Scalar] {
  word.unicodeScalars.prefix(201).flatMap { letter -> [Unicode.Scalar] in
    switch letter {
    case "ä", "Ä": ["a", "e"]
    case "ö", "Ö": ["o", "e"]
    case "ü", "Ü": ["u", "e"]
    case "ß", "ẞ": ["s", "s"]
    case "\u{308}": ["e"]
    default: Array(letter.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

/// The number of single edits that turn one word into the other (optimal string alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(row[j - 1], last[j]) + 1
      cost = min(cost, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
