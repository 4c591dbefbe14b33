internal import Experiment
internal import Report
internal import Scenario
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

extension Criterion {
  /// The same, called as the scenario calls what it is a figure of.
  func titled(in scenario: Scenario::Scenario) -> Criterion {
    let titles: [(name: String, title: String)] =
      switch breakdown {
      case .office, .kind, .cause: []
      case .channel: scenario.channels.map { ($0.name, $0.title) }
      case .concern: scenario.concerns.map { ($0.name, $0.title) }
      case .site: scenario.sites.map { ($0.name, $0.title) }
      case .segment: scenario.segments.map { ($0.name, $0.title) }
      case .group: scenario.staff.map { ($0.name, $0.title) }
      }
    var titled = self
    titled.title = titles.first { $0.name == entity }?.title
    return titled
  }
}
