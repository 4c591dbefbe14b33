internal import Words

extension Tool {
  /// `completion`: the script for a shell.
  func complete(_ arguments: ParsedArguments) throws(Failure) {
    let word = arguments.operands[0]
    let shells = Completion.allCases.map(\.rawValue)
    guard let completion = Completion(rawValue: word) else {
      throw Failure(
        .usage,
        Words(
          "there is no completion for \(quoted(word))",
          german: "für \(quoted(word)) gibt es keine Ergänzung"),
        hint: Suggestion.didYouMean(word, among: shells)
          ?? Words(verbatim: shells.joined(separator: ", ")))
    }
    try surroundings.output.write(
      completion.script(tables: pipeline.tables, figures: pipeline.figures))
  }
}
