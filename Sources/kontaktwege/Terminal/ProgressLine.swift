internal import Synchronization
internal import Words

/// One line on a terminal that says how far the simulation is, redrawn in place.
///
/// Any thread may report. A thread that finds another one drawing goes on without waiting, so a
/// stopped terminal (Ctrl-S) stops at most one. There is no colour, with or without `NO_COLOR`.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var lastDrawn: Duration?
    var isErased = false
  }

  /// The shortest time between two drawings.
  private static let pause = Duration.milliseconds(100)
  private static let clearLine = "\r\u{1B}[K"

  private let output: CheckedOutput
  private let language: Language
  private let columns: @Sendable () -> Int
  private let elapsed: @Sendable () -> Duration
  private let state = Mutex(State())

  /// Draws nothing yet.
  ///
  /// - Parameters:
  ///   - output: a terminal.
  ///   - language: that of its words.
  ///   - columns: asked before every drawing, since windows change.
  ///   - elapsed: the time since the beginning.
  init(
    output: CheckedOutput, language: Language, columns: @escaping @Sendable () -> Int,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    self.output = output
    self.language = language
    self.columns = columns
    self.elapsed = elapsed
  }

  /// Says how many replications are done; reports may come late and out of order.
  func report(done: Int, of total: Int) {
    state.withLockIfAvailable { state in
      guard !state.isErased, done >= state.done else { return }
      state.done = done
      let now = elapsed()
      if let last = state.lastDrawn, now - last < Self.pause { return }
      state.lastDrawn = now
      let text = ProgressText(done: done, total: total, elapsed: now)
      // The last column stays free, for a full line would move the cursor to the next.
      // A terminal that is gone is no reason to stop a simulation.
      try? output.write(Self.clearLine + text.line(columns: columns() - 1, language))
    }
  }

  /// Removes the line for good.
  func erase() {
    state.withLock { state in
      if state.lastDrawn != nil, !state.isErased { try? output.write(Self.clearLine) }
      state.isErased = true
    }
  }
}
