internal import ContactModel
internal import ScenarioFile
internal import Words

extension Office {
  /// Reads the scenario, runs replications on this thread, observed in every table, and returns
  /// figures of the telephone over the horizon.
  func simulate(replications: Int, seed: UInt64) throws -> [Figure] {
    let outcome = try readScenario(path: path(from: file)) { path in
      contents(ofFile: path).map { .success($0) }
        ?? .failure(ReadFailure(path: path, reason: Words(verbatim: "can't be read")))
    }
    guard let scenario = outcome.scenario else { throw InvalidScenario(outcome.findings) }
    let plan = Plan(scenario)
    let layout = ObservationLayout(shape: plan.shape, grains: Set(Grain.allCases))
    var replicator = Replicator(plan)
    var work = SimulatedWork()
    var phone = [Int64](repeating: 0, count: Measure.count)
    let place = layout.position(ofChannel: "phone")
    for replication in 0..<replications {
      let result = replicator.replicate(seed: seed, replication: replication, layout: layout)
      work.contacts += result.work.contacts
      work.cases += result.work.cases
      work.events += result.work.events
      for measure in 0..<Measure.count {
        phone[measure] += result.observation.totals[place + measure]
      }
    }
    return [
      Figure(name: "contacts", value: Double(work.contacts)),
      Figure(name: "cases", value: Double(work.cases)),
      Figure(name: "events", value: Double(work.events)),
    ] + figures(ofPhone: phone)
  }

  private func figures(ofPhone totals: [Int64]) -> [Figure] {
    func total(_ measures: Measure...) -> Double {
      Double(measures.reduce(0) { $0 + totals[$1.rawValue] })
    }
    let offered = total(.begun) - total(.closed)
    return [
      Figure(name: "P(abandon)", value: total(.abandoned) / offered),
      Figure(name: "mean wait, s", value: total(.waitAnswered, .waitLost) / offered * 1e-6),
      Figure(name: "reachability", value: total(.answered) / offered),
    ]
  }
}

extension ObservationLayout {
  /// Where the totals of a channel over the horizon stand.
  fileprivate func position(ofChannel name: String) -> Int {
    guard let table = table(.channel, .horizon),
      let entity = shape.names[Dimension.channel.rawValue].firstIndex(of: name)
    else { preconditionFailure("there is no channel \(name)") }
    return Self.position(in: table, entity: entity, cell: 0)
  }
}
