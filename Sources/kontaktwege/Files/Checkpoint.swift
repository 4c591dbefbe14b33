internal import Synchronization

/// The file in which a simulation keeps what it has, so that it can go on after any end.
///
/// It is written aside and renamed, so it is whole at every moment. How often: when the last
/// writing is ten times as long ago as it took, and a second at least.
final class Checkpoint: Sendable {
  /// Makes the bytes of what has been summed up so far.
  typealias Source = @Sendable () -> [UInt8]

  static let name = "checkpoint.kontaktwege"
  private static let shortestPause = Duration.seconds(1)
  /// How many times as long as writing took nothing is written.
  private static let pauseFactor = 10

  private struct State {
    var source: Source?
    var next: ContinuousClock.Instant
    var problem: SystemError?
    var isOver = false
  }

  private let folder: ResultFolder
  /// Told when writing fails, once until it succeeds again.
  private let report: @Sendable (SystemError) -> Void
  private let state: Mutex<State>
  /// Held while the file is written.
  private let writing = Mutex(())

  init(in folder: ResultFolder, report: @escaping @Sendable (SystemError) -> Void = { _ in }) {
    self.folder = folder
    self.report = report
    state = Mutex(State(next: .now + Self.shortestPause))
  }

  var path: String { folder.place(of: Self.name) }

  /// What stopped the last writing, if it was stopped.
  var problem: SystemError? { state.withLock(\.problem) }

  /// Takes note that there is more to keep, and keeps it if it is time.
  func offer(_ source: @escaping Source) {
    let isDue = state.withLock { state in
      state.source = source
      return !state.isOver && state.next <= .now
    }
    guard isDue else { return }
    // Whoever comes while another thread writes goes on simulating.
    _ = writing.withLockIfAvailable { _ in write(source) }
  }

  /// Keeps what there is now; false if there is nothing, or it cannot be kept.
  func save() -> Bool {
    writing.withLock { _ in
      let source = state.withLock { $0.isOver ? nil : $0.source }
      guard let source else { return false }
      write(source)
      return problem == nil
    }
  }

  /// Removes what a killed run may have left beside the file.
  func removeParts() { folder.removeParts(of: Self.name) }

  /// Removes the file, since the results are in their places.
  func finish() {
    writing.withLock { _ in
      state.withLock { $0.isOver = true }
      try? SystemCalls.removeFile(path)
    }
  }

  private func write(_ source: Source) {
    let start = ContinuousClock.now
    var problem: SystemError?
    do {
      let bytes = source()
      try folder.replace(
        OutputFile(name: Self.name) { receive throws(SystemError) in try receive(bytes) })
    } catch {
      problem = error
    }
    let end = ContinuousClock.now
    let isNew = state.withLock { state in
      defer {
        state.problem = problem
        state.next = end + max(Self.shortestPause, (end - start) * Self.pauseFactor)
      }
      return state.problem == nil
    }
    if let problem, isNew { report(problem) }
  }
}
