internal import Words

/// What is said about the precision that was asked for.
enum PrecisionPhrase {
  case reached(replications: Int, most: Int)
  case missed(replications: Int)
  /// One figure of one scenario.
  case demand(figure: Words, scenario: String, found: Words, asked: Words, missing: Int?)
  case noValue(figure: Words, scenario: String)

  var words: Words {
    switch self {
    case .reached(let replications, let most):
      Words(
        "As precise as asked after \(replications) replications (at most \(most)).",
        german: "So genau wie verlangt nach \(replications) Wiederholungen (höchstens \(most)).")
    case .missed(let replications):
      Words(
        "Not as precise as asked after \(replications) replications:",
        german: "Nach \(replications) Wiederholungen nicht so genau wie verlangt:")
    case .demand(let figure, let scenario, let found, let asked, let missing):
      Words(verbatim: "\(scenario), ") + figure
        + Words(
          ": ± \(found.english), asked ± \(asked.english): ",
          german: ": ± \(found.german), verlangt ± \(asked.german): ")
        + (missing.map {
          Words("some \($0) replications more", german: "etwa \($0) Wiederholungen mehr")
        } ?? Words("no number would do", german: "keine Zahl genügte"))
    case .noValue(let figure, let scenario):
      Words(verbatim: "\(scenario), ") + figure
        + Words(": has no value", german: ": hat keinen Wert")
    }
  }
}
