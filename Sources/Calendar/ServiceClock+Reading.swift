extension ServiceClock {
  /// Whether service runs at an instant; it does at an opening and does not at a closing.
  @inlinable public func isOpen(at instant: Int64) -> Bool {
    let index = closings.firstIndex(above: instant)
    return index < windows.count && windows[index].openingMicroseconds <= instant
  }

  /// Service time that has passed from the start of the calendar to an instant.
  @inlinable public func serviceMicroseconds(at instant: Int64) -> Int64 {
    let index = closings.firstIndex(above: instant)
    guard index < windows.count else { return totalMicroseconds }
    let window = windows[index]
    // Before the opening the difference is negative; before the start of time it could overflow.
    let since = max(0, instant) &- window.openingMicroseconds
    return window.serviceMicrosecondsBefore &+ max(0, since)
  }

  /// The earliest instant at which so much service time has passed; `nil` beyond the calendar.
  ///
  /// It is the inverse of `serviceMicroseconds(at:)`. All that a window has is passed at its closing,
  /// not at the next opening.
  ///
  /// - Precondition: `service` is not negative.
  @inlinable public func instant(ofService service: Int64) -> Int64? {
    precondition(service >= 0, "service time is not negative")
    guard service > 0 else { return 0 }
    let index = serviceEnds.firstIndex(above: service &- 1)
    guard index < windows.count else { return nil }
    let window = windows[index]
    return window.openingMicroseconds &+ (service &- window.serviceMicrosecondsBefore)
  }

  /// The earliest instant at which so much service time has passed since `start`; `nil` beyond the
  /// calendar.
  ///
  /// For no service time that is `start` itself, whether service runs then or not.
  ///
  /// - Precondition: `service` is not negative.
  @inlinable public func advance(from start: Int64, by service: Int64) -> Int64? {
    precondition(service >= 0, "service time is not negative")
    guard service > 0 else { return start }
    let before = serviceMicroseconds(at: start)
    guard service <= totalMicroseconds &- before else { return nil }
    return instant(ofService: before &+ service)
  }

  /// The earliest instant from `instant` on at which service runs, or `nil` if it never does again.
  ///
  /// That is `instant` itself if service runs then.
  @inlinable public func nextOpening(atOrAfter instant: Int64) -> Int64? {
    let index = closings.firstIndex(above: instant)
    guard index < windows.count else { return nil }
    return max(instant, windows[index].openingMicroseconds)
  }

  /// The earliest instant after `instant` at which service stops, or `nil` if there is none.
  ///
  /// Midnight is none if service goes on. What closes at the end of the calendar is left out, since
  /// nobody knows whether it goes on.
  @inlinable public func nextClosing(after instant: Int64) -> Int64? {
    let index = closings.firstIndex(above: instant)
    guard index < windows.count else { return nil }
    let closing = windows[index].runClosing
    return closing < calendar.endMicroseconds ? closing : nil
  }
}
