import ContactModel
import QueueingTheory
import ScenarioFile

@testable import Experiment

/// A loss system in which all that is estimated has a known answer, with the real simulator: 4
/// calls an hour of 40 minutes for 3 agents, and 4.4 for 4 agents, a day each; beyond the agents
/// callers find every line busy.
enum SimulatedLoss {
  static let experiments = CoverageCase.experiments
  static let replications = 30

  static let cases: [CoverageCase] = {
    let (before, after) = (Desk(callsPerHour: 4, agents: 3), Desk(callsPerHour: 4.4, agents: 4))
    let values = simulate([before, after])
    func make(
      _ name: String, _ kind: CoverageCase.Kind, _ truth: Double, criterion: Int
    ) -> CoverageCase {
      CoverageCase(name: name, kind: kind, truth: truth) { meta, replication in
        let found = values[meta * replications + replication].map { $0[criterion] }
        return .init(
          y: found[0].numerator, x: found[0].denominator, v: found[1].numerator,
          u: found[1].denominator)
      }
    }
    return [
      make("simulated: calls begun", .mean, 96, criterion: 0),
      make("simulated: calls lost, Erlang B", .ratio, before.loss, criterion: 1),
      make("simulated: calls begun, of 4 and 4.4 an hour", .difference, 9.6, criterion: 0),
      make(
        "simulated: calls lost, of 3 and 4 agents", .differenceOfRatios, after.loss - before.loss,
        criterion: 1),
    ]
  }()

  private struct Desk {
    let callsPerHour: Double
    let agents: Int

    var loss: Double { ErlangB.blocking(load: callsPerHour * 40 / 60, servers: agents) }

    var plan: Plan {
      let text = """
        { "name": "desk", "period": { "start": "2025-01-06", "days": 1, "warmUpDays": 1,
            "runOutDays": 1 },
          "calendar": { "land": "none", "clock": "fixed" },
          "channels": { "phone": { "kind": "phone", "hours": "24/7", "profile": "constant",
            "patienceMinutes": "never", "lines": \(agents), "serviceLevel": {
              "withinSeconds": 20, "definition": "answeredOfOffered" } } },
          "concerns": { "call": { "volume": { "perHour": \(callsPerHour) }, "channels": {
            "phone": { "share": 1, "handlingMinutes": { "law": "exponential", "mean": 40 } } } } },
          "staff": { "agents": { "rosters": { "always": { "persons": \(agents),
            "hours": "24/7" } }, "serves": ["phone"] } } }
        """
      guard
        let outcome = try? readScenario(
          path: "desk.jsonc", read: { _ in .success(Array(text.utf8)) }),
        let scenario = outcome.scenario
      else { preconditionFailure("the desk is a scenario") }
      return Plan(scenario)
    }
  }

  /// By replication and scenario: one fraction per criterion.
  private static func simulate(_ desks: [Desk]) -> [[[Fraction]]] {
    let plans = desks.map(\.plan)
    let criteria = [
      Criterion(.channel, "phone", .contactsBegun), Criterion(.channel, "phone", .blockedShare),
    ]
    let experiment = PointExperiment(
      points: plans.count, replications: plans.map { _ in 0..<(experiments * replications) },
      threads: 2,
      criteria: criteria.count
    ) {
      let simulator = PointSimulator(plans[$0], seed: 1, criteria: criteria)
      return simulator.replicate
    }
    let values = experiment.run()
    return (0..<(experiments * replications)).map { replication in
      plans.indices.map { point in criteria.indices.map { values[point, replication, $0] } }
    }
  }
}
