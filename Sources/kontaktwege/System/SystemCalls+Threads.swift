#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

// Foundation's `Thread` would do, but brings 44 megabytes of tables into a static executable.
extension SystemCalls {
  /// Runs work on a thread of its own, for as long as it takes.
  static func startThread(_ work: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Work(work)).toOpaque()
    var thread = pthread_t()
    let error = unsafe pthread_create(&thread, nil, runWork, box)
    precondition(error == 0, "the system has no thread left")
    pthread_detach(thread)
  }

  static func sleep(milliseconds: UInt32) {
    usleep(milliseconds * 1000)
  }

  /// Ends the process without waiting for any thread.
  static func endAtOnce(_ code: CInt) -> Never { _exit(code) }
}

/// Work on its way to its thread.
private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runWork(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let box = unsafe box {
    let work = unsafe Unmanaged<Work>.fromOpaque(box).takeRetainedValue()
    work.run()
  }
  return nil
}
