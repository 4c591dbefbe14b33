import ContactModel
import Scenario
import ScenarioFile

/// One scenario file, how often it is run, and the published answers that are looked for in it.
struct Study: Sendable {
  let name: String
  let replications: Int
  /// Of tables, besides the whole horizon.
  let grains: Set<Grain>
  let cases: [ValidationCase]
  private let file: @Sendable () -> String

  init(
    _ name: String, replications: Int, grains: Set<Grain> = [],
    _ file: @escaping @Sendable @autoclosure () -> String, cases: [ValidationCase]
  ) {
    self.name = name
    self.replications = replications
    self.grains = grains
    self.cases = cases
    self.file = file
  }

  /// Another one for each study, so that their errors are independent: the hash FNV-1a of its name.
  private var seed: UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Reads the file, simulates, and measures: by name of the case.
  func run() throws -> [String: Measurement] {
    let plan = Plan(try scenario())
    let layout = ObservationLayout(shape: plan.shape, grains: grains)
    var replicator = Replicator(plan)
    var parts = cases.map { _ in [[Double]]() }
    for replication in 0..<replications {
      let result = replicator.replicate(
        seed: seed, replication: replication, layout: layout)
      let observed = Observed(observation: result.observation)
      for (place, one) in cases.enumerated() { parts[place].append(one.estimand.parts(observed)) }
    }
    return Dictionary(
      uniqueKeysWithValues: zip(cases, parts).map { ($0.name, $0.estimand.measure($1)) })
  }

  /// What the real reader makes of the file.
  private func scenario() throws -> Scenario::Scenario {
    let text = file()
    let outcome = try readScenario(path: "\(name).jsonc") { _ in .success(Array(text.utf8)) }
    guard let scenario = outcome.scenario else {
      throw UnreadableScenario(name: name, findings: outcome.findings.map { "\($0)" })
    }
    return scenario
  }
}

/// A scenario of these tests that the reader refuses.
struct UnreadableScenario: Error, CustomStringConvertible {
  let name: String
  let findings: [String]

  var description: String { "\(name): " + findings.joined(separator: "\n") }
}
