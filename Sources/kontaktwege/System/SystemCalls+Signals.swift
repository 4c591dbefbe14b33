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
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Keeps signals from ending this thread and those that it starts, and revives ignored ones.
  static func block(_ numbers: [CInt]) {
    var set = set(of: numbers)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    for number in numbers { _ = signal(number, SIG_DFL) }
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
