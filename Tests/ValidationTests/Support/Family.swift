/// Cases of one kind.
struct Family: Sendable {
  let title: String
  let studies: [Study]

  var trials: [Trial] {
    studies.flatMap { study in
      study.cases.indices.map { Trial(study: study, position: $0) }
    }
  }
}

extension Family {
  static let all = [
    singleServer, manyServers, impatience, priorities, appointments, returns, varyingDemand,
    contactCenters, ssj,
  ]
}
