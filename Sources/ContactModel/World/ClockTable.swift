internal import Calendar
internal import EventKernel

/// The clocks by which ages run, one for each channel and then one for each queue of tasks, for a
/// loop that asks for the service time of now again and again.
///
/// Each keeps in mind the window of service that was asked for last: mostly it is the same still, or
/// the next one.
struct ClockTable: ~Copyable {
  /// A window of service, and what lies before it; after the last one follows one that never opens.
  struct Window: BitwiseCopyable {
    /// When the window before closes.
    var since: Int64
    var opening: Int64
    var closing: Int64
    /// Service time that has passed when it opens.
    var before: Int64
  }
  private let clocks: [ServiceClock]
  private let windows: Slab<Window>
  private let firstWindows: Slab<Int32>
  private var current: Slab<Int32>

  init(_ clocks: [ServiceClock]) {
    self.clocks = clocks
    var windows: [Window] = []
    var firstWindows: [Int32] = []
    for clock in clocks {
      firstWindows.append(Int32(windows.count))
      var since = Int64.min
      for window in clock.windows {
        windows.append(
          Window(
            since: since, opening: window.openingMicroseconds, closing: window.closingMicroseconds,
            before: window.serviceMicrosecondsBefore))
        since = window.closingMicroseconds
      }
      windows.append(
        Window(since: since, opening: .max, closing: .max, before: clock.totalMicroseconds))
    }
    self.windows = Slab(windows)
    self.firstWindows = Slab(firstWindows)
    current = Slab(firstWindows)
  }

  /// Back to the first window, for the next replication.
  mutating func reset() {
    for clock in 0..<current.count { current[clock] = firstWindows[clock] }
  }

  /// Service time that has passed from the start of the calendar to an instant, now or before.
  ///
  /// - Complexity: O(windows since the latest instant asked for)
  @inline(__always)
  mutating func service(_ clock: Int, at instant: Int64) -> Int64 {
    var window = Int(current[clock])
    guard instant >= max(0, windows[window].since) else { return earlier(clock, at: instant) }
    while windows[window].closing <= instant { window &+= 1 }
    current[clock] = Int32(truncatingIfNeeded: window)
    return windows[window].before &+ max(0, instant &- windows[window].opening)
  }

  @inline(never)
  private func earlier(_ clock: Int, at instant: Int64) -> Int64 {
    clocks[clock].serviceMicroseconds(at: instant)
  }

  /// The earliest instant at which so much service time has passed since `start`, which is now or
  /// before; `nil` beyond the calendar.
  mutating func advance(_ clock: Int, from start: Int64, by service: Int64) -> Int64? {
    precondition(service >= 0, "service time is not negative")
    guard service > 0 else { return start }
    let before = self.service(clock, at: start)
    guard service <= clocks[clock].totalMicroseconds &- before else { return nil }
    return clocks[clock].instant(ofService: before &+ service)
  }
}
