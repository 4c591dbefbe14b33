internal import Words

extension Tool {
  /// `explain`: what figures mean, or which there are.
  func explain(_ arguments: ParsedArguments) throws(Failure) {
    guard !arguments.operands.isEmpty else {
      try surroundings.output.write(pipeline.listOfFigures(language))
      return
    }
    var texts: [String] = []
    for name in arguments.operands {
      guard let text = pipeline.explanation(name, language) else {
        throw Failure(
          .usage,
          Words(
            "there is no figure \(quoted(name))", german: "es gibt keine Kennzahl \(quoted(name))"),
          hint: Suggestion.didYouMean(name, among: pipeline.figures)
            ?? Words(
              "kontaktwege explain lists all of them",
              german: "kontaktwege explain nennt sie alle"))
      }
      texts.append(text)
    }
    try surroundings.output.write(texts.joined(separator: "\n"))
  }
}
