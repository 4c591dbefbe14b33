internal import Experiment
internal import Statistics
internal import Words

extension TerminalReport {
  /// Whether the results are as precise as a study asked, and how many replications are missing.
  mutating func writePrecision() {
    guard let rule = summary.rule else { return }
    write()
    let missed = summary.precision.filter { !$0.isMet }
    guard !missed.isEmpty else {
      writeWrapped(
        say(.reached(replications: summary.replications, most: rule.replications.upperBound)))
      return
    }
    writeWrapped(say(.missed(replications: summary.replications)))
    for state in missed {
      let scenario = summary.scenarios[state.scenario].name
      let criterion = state.demand.criterion
      guard let estimate = state.estimate, let halfWidth = estimate.halfWidth,
        let asked = state.asked
      else {
        writeWrapped("  " + say(.noValue(figure: criterion.words, scenario: scenario)), indent: 4)
        continue
      }
      func value(_ width: Double) -> Words {
        Words(
          english: Reading(language: .english).width(width, criterion.figure),
          german: Reading(language: .german).width(width, criterion.figure))
      }
      writeWrapped(
        "  "
          + say(
            .demand(
              figure: criterion.words, scenario: scenario, found: value(halfWidth),
              asked: value(asked), missing: state.missing(confidence: summary.confidence))),
        indent: 4)
    }
  }

  private func say(_ phrase: PrecisionPhrase) -> String { phrase.words.text(language) }
}
