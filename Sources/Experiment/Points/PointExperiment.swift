internal import Dispatch

/// Runs replications of many scenarios that differ in a few numbers (points), and keeps of each
/// replication only the figures that are asked for.
///
/// Points that see the same replications see the same chance. Values are put down by their number,
/// so the result is the same for any number of threads.
package struct PointExperiment: Sendable {
  let points: Int
  /// By point, as many of each.
  let replications: [Range<Int>]
  let threads: Int
  let criteria: Int
  private let makeSimulator: SimulatorSource

  /// Makes something that runs replications of the point with this number, on the thread that keeps
  /// it; one value per criterion comes back.
  package typealias SimulatorSource =
    @Sendable (_ point: Int) -> (_ replication: Int) -> [Fraction]

  package init(
    points: Int, replications: [Range<Int>], threads: Int, criteria: Int,
    makeSimulator: @escaping SimulatorSource
  ) {
    precondition(points > 0 && threads > 0, "there is something to run")
    precondition(
      replications.count == points
        && replications.allSatisfy { !$0.isEmpty && $0.count == replications[0].count },
      "every point has as many replications")
    self.points = points
    self.replications = replications
    self.threads = threads
    self.criteria = criteria
    self.makeSimulator = makeSimulator
  }

  /// Runs all replications of all points.
  ///
  /// `progress` is called with rising counts of replications done, from any thread but never from
  /// two at once.
  package func run(progress: @Sendable (Progress) -> Void = { _ in }) -> PointValues {
    let board = Guarded(
      PointBoard(
        values: PointValues(points: points, replications: size, criteria: criteria),
        pieces: pieces))
    let total = points * size
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var current: (point: Int, simulate: (Int) -> [Fraction])?
      while let piece = board.withLock({ $0.claim() }) {
        let simulate =
          current?.point == piece.point ? current?.simulate : makeSimulator(piece.point)
        guard let simulate else { preconditionFailure("a thread keeps what it made") }
        current = (piece.point, simulate)
        for replication in piece.replications {
          let values = simulate(replications[piece.point].lowerBound + replication)
          precondition(values.count == criteria, "one value per criterion")
          board.withLock {
            $0.put(values, point: piece.point, replication)
            progress(Progress(done: $0.done, total: total))
          }
        }
      }
    }
    return board.withLock { $0.values }
  }

  /// The replications of one point.
  private var size: Int { replications[0].count }

  /// Whole points if there are many, otherwise parts of them, so that no thread idles for long.
  private var pieces: [PointPiece] {
    let pieceCount = points >= 4 * threads ? 1 : (4 * threads + points - 1) / points
    let length = max(1, (size + pieceCount - 1) / pieceCount)
    return (0..<points).flatMap { point in
      stride(from: 0, to: size, by: length).map {
        PointPiece(point: point, replications: $0..<min($0 + length, size))
      }
    }
  }
}

/// Replications of one point that one thread runs in one go.
private struct PointPiece: Sendable {
  let point: Int
  let replications: Range<Int>
}

private struct PointBoard: Sendable {
  var values: PointValues
  let pieces: [PointPiece]
  private var next = 0
  private(set) var done = 0

  init(values: PointValues, pieces: [PointPiece]) {
    self.values = values
    self.pieces = pieces
  }

  mutating func claim() -> PointPiece? {
    guard next < pieces.count else { return nil }
    defer { next += 1 }
    return pieces[next]
  }

  mutating func put(_ values: [Fraction], point: Int, _ replication: Int) {
    for (criterion, value) in values.enumerated() {
      self.values[point, replication, criterion] = value
    }
    done += 1
  }
}
