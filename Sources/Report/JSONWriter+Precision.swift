internal import Experiment
internal import Statistics

extension JSONWriter {
  /// See `summaryJSON`.
  mutating func precision(_ summary: Summary) {
    array("precision") { json in
      for state in summary.precision {
        json.object { json in
          let decimals = state.demand.criterion.figure.decimals
          json.string("scenario", summary.scenarios[state.scenario].name)
          json.criterion(state.demand.criterion)
          json.number("half_width", state.estimate?.halfWidth, decimals: decimals)
          json.number("asked_half_width", state.asked, decimals: decimals)
          json.bool("met", state.isMet)
          json.number(
            "missing_replications",
            state.missing(confidence: summary.confidence).map(Double.init), decimals: 0)
        }
      }
    }
  }
}
