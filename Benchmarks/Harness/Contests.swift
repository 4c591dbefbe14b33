/// What can be compared, by the name given on the command line.
struct Contests {
  /// Makes a contest ready, with a folder for the programs that it compiles.
  typealias Preparation = (_ folder: String) throws -> Contest

  static var all: [(name: String, prepare: Preparation)] {
    Workload.allCases.map { workload in
      (workload.rawValue, { folder in try workload.contest(building: folder) })
    }
      + Office.allCases.map { office in
        (office.rawValue, { folder in try office.contest(building: folder) })
      }
  }
}

extension Workload {
  /// This workload's engine, as a child of this program, against its reference in C.
  func contest(building folder: String) throws -> Contest {
    Contest(
      title: "\(rawValue): \(title); \(customers) customers",
      ours: Player(
        command: { .itself(simulating: rawValue, size: customers, seed: $0) },
        customers: customers, expectations: expectations),
      reference: try reference(building: folder), sharesRandomBits: true, target: target)
  }
}

extension Office {
  /// The whole engine on this scenario, as a child of this program, against w2 in C: the same
  /// work per customer, as far as a program can do it that knows nothing else.
  func contest(building folder: String) throws -> Contest {
    Contest(
      title: "\(rawValue): \(title); \(replications) replications, beside w2 in C",
      ours: Player(
        command: { .itself(simulating: rawValue, size: replications, seed: $0) },
        customers: nil, expectations: expectations),
      reference: try Workload.w2.reference(building: folder), sharesRandomBits: false,
      target: target)
  }
}

extension Command {
  /// This program, simulating with our engine.
  static func itself(simulating name: String, size: Int, seed: Int) -> Command {
    Command(
      program: CommandLine.arguments[0], arguments: ["run", name, "\(size)", "\(seed)"])
  }
}
