#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension SystemCalls {
  static func ignore(_ number: CInt) {
    _ = signal(number, SIG_IGN)
  }

  /// Whether the parent process had a signal ignored, as `nohup` does.
  static func isIgnored(_ number: CInt) -> Bool {
    let handler = signal(number, SIG_IGN)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    let isIgnored = unsafe unsafeBitCast(handler, to: Int.self) == ignoring
    if !isIgnored { _ = signal(number, handler) }
    return isIgnored
  }

  /// Keeps signals from ending this thread and those that it starts, and revives ignored ones.
  static func block(_ numbers: [CInt]) {
    for number in numbers { _ = signal(number, SIG_DFL) }
    var set = set(of: numbers)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits for the first of some blocked signals.
  static func waitForSignal(of numbers: [CInt]) -> CInt {
    var set = set(of: numbers)
    var number: CInt = 0
    while unsafe sigwait(&set, &number) != 0 {}
    return number
  }

  private static func set(of numbers: [CInt]) -> sigset_t {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    for number in numbers { _ = unsafe sigaddset(&set, number) }
    return set
  }
}
