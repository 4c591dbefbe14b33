internal import EventKernel

/// The mean over time of a number that changes by steps, such as the length of a line.
struct TimeAverage: BitwiseCopyable {
  private(set) var value = 0
  private var since = SimTime.zero
  private var area = 0

  @inline(__always) mutating func change(by step: Int, at now: SimTime) {
    area &+= value &* Int((now - since).microseconds)
    since = now
    value &+= step
  }

  func mean(until end: SimTime) -> Double {
    (Double(area) + Double(value) * Double((end - since).microseconds)) / Double(end.microseconds)
  }
}
