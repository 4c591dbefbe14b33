internal import Synchronization

/// What is to be done should the tool be told to end: keep what a simulation has so far.
final class Farewell: Sendable {
  private let checkpoint = Mutex<Checkpoint?>(nil)

  /// Has the checkpoint written, or nothing more.
  func set(_ checkpoint: Checkpoint?) {
    self.checkpoint.withLock { $0 = checkpoint }
  }

  /// Keeps what there is; nil if there is nothing, or it takes longer than `patience`.
  ///
  /// - Returns: the path of the file in which it is kept.
  func keep(patience: Duration = .seconds(10)) -> String? {
    guard let checkpoint = checkpoint.withLock(\.self) else { return nil }
    let isKept = SharedAnswer()
    SystemCalls.startThread { isKept.answer.withLock { $0 = checkpoint.save() } }
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      if let answer = isKept.answer.withLock(\.self) { return answer ? checkpoint.path : nil }
      SystemCalls.sleep(milliseconds: 2)
    }
    return nil
  }

  private final class SharedAnswer: Sendable {
    let answer = Mutex<Bool?>(nil)
  }
}
