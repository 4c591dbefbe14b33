internal import ContactModel
internal import Study

/// A state as bytes: what a checkpoint and the result of a shard are.
///
/// A head of lines for people and programs says of what the sums are; integers follow (see
/// `SumsWriter`), then a checksum of all that precedes it.
package enum StoredState {
  /// Why bytes are not the state of this experiment.
  package enum Problem: Error, Equatable, Sendable {
    /// Something else entirely.
    case notAState
    /// Another version of the format or of the program.
    case otherVersion(found: String)
    /// Sums of another experiment: the first line of the head that differs.
    case otherExperiment(found: String, expected: String)
    /// Cut off or changed.
    case damaged
  }

  private static let mark = "kontaktwege sums 1"
  private static let replicationsKey = "replications "

  /// The lines that identify an experiment.
  ///
  /// Not the number of replications: more of them may be added to what there is.
  private static func head(_ experiment: Experiment, version: String) -> [String] {
    let grains = Grain.allCases.filter(experiment.settings.grains.contains).map(\.name)
    return [
      "program \(version)", "seed \(experiment.settings.seed)",
      "tables \(grains.joined(separator: " "))",
    ]
      + experiment.settings.criteria.map {
        "figure \($0.breakdown.name) \($0.entity) \($0.figure.id)"
      }
      + experiment.settings.pooled.map {
        "pooled \($0.breakdown.name) \($0.entity) \($0.figure.id)"
      }
      + (experiment.settings.control == .none
        ? [] : ["control \(experiment.settings.control.rawValue)"])
      + experiment.subjects.map { "scenario \($0.name) \($0.hash)" } + ["end"]
  }

  package static func bytes(
    _ state: ExperimentState, of experiment: Experiment, version: String
  ) -> [UInt8] {
    let lines =
      [mark] + head(experiment, version: version) + [replicationsKey + state.done.description]
    var writer = SumsWriter()
    for fold in state.folds { fold.write(to: &writer) }
    state.ranking.write(to: &writer)
    state.pooled.write(to: &writer)
    state.control?.write(to: &writer)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8) + writer.finish()
    return bytes + Checksum(bytes).bytes
  }

  package static func state(
    _ bytes: [UInt8], of experiment: Experiment, version: String
  ) throws(Problem) -> ExperimentState {
    var rest = bytes[...]
    guard takeLine(&rest) == mark else {
      throw bytes.starts(with: "kontaktwege sums ".utf8)
        ? .otherVersion(found: String(decoding: bytes.prefix(40), as: UTF8.self)) : .notAState
    }
    guard bytes.count > Checksum.size,
      Checksum(bytes.dropLast(Checksum.size)).bytes == Array(bytes.suffix(Checksum.size))
    else { throw .damaged }
    for expected in head(experiment, version: version) {
      guard let found = takeLine(&rest) else { throw .damaged }
      guard found != expected else { continue }
      throw expected.hasPrefix("program ")
        ? .otherVersion(found: found) : .otherExperiment(found: found, expected: expected)
    }
    guard let line = takeLine(&rest), line.hasPrefix(replicationsKey),
      let done = ReplicationSet(String(line.dropFirst(replicationsKey.count)))
    else { throw .damaged }
    return try sums(rest.dropLast(Checksum.size), done, of: experiment)
  }

  private static func sums(
    _ bytes: ArraySlice<UInt8>, _ done: ReplicationSet, of experiment: Experiment
  ) throws(Problem) -> ExperimentState {
    var reader = SumsReader(bytes)
    let empty = ExperimentState(experiment)
    var (folds, ranking) = (empty.folds, empty.ranking)
    var (pooled, control) = (empty.pooled, empty.control)
    do {
      for index in folds.indices { try folds[index].read(from: &reader) }
      try ranking.read(from: &reader)
      try pooled.read(done, from: &reader)
      try control?.read(from: &reader)
    } catch {
      throw .damaged
    }
    guard reader.isAtEnd, folds.allSatisfy({ $0.sums.replications == done.count }) else {
      throw .damaged
    }
    return ExperimentState(
      done: done, folds: folds, ranking: ranking, pooled: pooled, control: control)
  }

  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}

/// A 64-bit FNV-1a checksum: it notices what disks and networks do, not what people mean to do.
struct Checksum {
  static let size = 8
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) } }
}
