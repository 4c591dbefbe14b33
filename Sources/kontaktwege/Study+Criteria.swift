internal import Experiment
internal import Report
internal import Study

extension Study::Study {
  /// The figures that matter, by which scenarios are ranked; the usual ones if it names none.
  var criteria: [Criterion] {
    figures.isEmpty ? Criterion.usual : figures.map { Criterion($0.place, $0.direction) }
  }

  var precision: Precision? {
    guard case .precision(let precision) = length else { return nil }
    return precision
  }

  /// When replications are enough; nil if a number of them is asked for.
  var stoppingRule: StoppingRule? {
    precision.map { precision in
      StoppingRule(
        replications: precision.replications,
        demands: precision.demands.map { demand in
          StoppingRule.Demand(
            criterion: Criterion(demand.place), width: demand.width, subject: demand.subject)
        })
    }
  }
}
