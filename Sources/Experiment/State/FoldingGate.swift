internal import Dispatch

/// Lets many threads fold at once, or one look at everything while nobody folds.
///
/// Whoever wants to look is not passed by others who come later to fold.
@safe final class FoldingGate: @unchecked Sendable {
  private let turnstile = DispatchSemaphore(value: 1)
  private let room = DispatchSemaphore(value: 1)
  private let folding = Guarded(0)

  func folding<Result>(_ body: () -> Result) -> Result {
    turnstile.wait()
    turnstile.signal()
    folding.withLock { count in
      count += 1
      if count == 1 { room.wait() }
    }
    defer {
      folding.withLock { count in
        count -= 1
        if count == 0 { room.signal() }
      }
    }
    return body()
  }

  func looking<Result>(_ body: () -> Result) -> Result {
    turnstile.wait()
    room.wait()
    defer {
      room.signal()
      turnstile.signal()
    }
    return body()
  }
}
