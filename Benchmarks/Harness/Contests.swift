/// What can be compared, by the name given on the command line.
///
/// The simulator itself on a scenario file, beside the C reference of w2, is to be a further entry:
/// another `ours`, whose program prints the same figures, before the same `reference`.
struct Contests {
  /// Makes a contest ready, with a folder for the programs that it compiles.
  typealias Preparation = (_ folder: String) throws -> Contest

  static var all: [(name: String, prepare: Preparation)] {
    Workload.allCases.map { workload in
      (workload.rawValue, { folder in try workload.contest(building: folder) })
    }
  }
}
