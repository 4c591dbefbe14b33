internal import ScenarioFile
internal import Words

/// Guesses at what a misspelt word was meant to be.
enum Suggestion {
  /// A question after the most likely word, or nil when none is likely.
  static func didYouMean(_ word: String, among words: [String]) -> Words? {
    likely(word, among: words).map { Words("did you mean \($0)?", german: "ist \($0) gemeint?") }
  }

  /// The only word that begins like this, else the nearest one.
  private static func likely(_ word: String, among words: [String]) -> String? {
    let stem = word.drop { $0 == "-" }
    let longer = words.filter { $0.drop { $0 == "-" }.hasPrefix(stem) }
    if !stem.isEmpty, longer.count == 1 { return longer[0] }
    return nearest(word, in: words)
  }
}

/// Text of the user within a sentence; what could disturb a terminal is left out.
func quoted(_ text: String) -> String {
  "\"" + text.filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
    + "\""
}
