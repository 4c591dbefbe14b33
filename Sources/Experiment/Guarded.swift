internal import Dispatch

/// A value that one thread at a time may read or change.
///
/// A semaphore of Dispatch and not a `Mutex`: the thread sanitizer knows the one, and takes what the
/// other guards for races.
@safe final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let gate = DispatchSemaphore(value: 1)

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    gate.wait()
    defer { gate.signal() }
    return body(&value)
  }
}
