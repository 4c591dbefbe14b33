/// A clock that runs during service hours only: by it age and deadlines of written work are told.
///
/// With service Monday to Friday 8–16, a mail sent on Friday at 15:59 is one minute old at 16:00, and
/// ages on from Monday 8:00, or from Tuesday if Monday is a holiday. Around the clock, service time
/// is clock time.
///
/// All times are whole microseconds and exact. Instants before the start and after the end of the
/// calendar may be asked for: no service runs there.
public struct ServiceClock: Sendable {
  public let calendar: SimulationCalendar
  /// All windows of service, in order.
  public let windows: [ServiceWindow]
  /// All service time of the calendar.
  public let totalMicroseconds: Int64

  /// Where each day's windows begin in `windows`; and one more at the end.
  @usableFromInline let firstWindows: [Int32]
  @usableFromInline let closings: SortedIndex
  /// Service time that has passed when each window closes.
  @usableFromInline let serviceEnds: SortedIndex
  /// How many days before each day have service; and one more at the end.
  @usableFromInline let workingDaysBefore: [Int32]
  /// The days that have service.
  @usableFromInline let workingDays: [Int32]

  /// Service by the weekly hours, but for holidays and exceptions; see `hoursByDay`.
  public init(
    calendar: SimulationCalendar, weekly: WeeklyHours, onHolidays rule: HolidayHours,
    exceptions: [Int: DayHours] = [:]
  ) {
    self.init(
      calendar: calendar,
      hoursByDay: calendar.hoursByDay(weekly, onHolidays: rule, exceptions: exceptions))
  }

  /// Service by hours given for each day, in the time that the day's clocks show.
  ///
  /// Hours in the hour left out in spring vanish, those in the hour repeated in autumn begin at its
  /// first occurrence and end there too, unless they go on to 3:00.
  ///
  /// - Precondition: One entry for each day.
  /// - Complexity: O(days + windows)
  public init(calendar: SimulationCalendar, hoursByDay: [DayHours]) {
    precondition(hoursByDay.count == calendar.dayCount, "each day has its hours")
    self.calendar = calendar

    var edges: [(opening: Int64, closing: Int64)] = []
    var firstWindows: [Int32] = []
    var daysBefore: [Int32] = [0]
    var workingDays: [Int32] = []
    for (day, hours) in hoursByDay.enumerated() {
      firstWindows.append(Int32(edges.count))
      for range in hours.ranges {
        let opening = calendar.edge(day: day, secondsOfDay: range.lowerBound)
        let closing = calendar.edge(day: day, secondsOfDay: range.upperBound)
        if opening < closing { edges.append((opening, closing)) }
      }
      if edges.count > Int(firstWindows[day]) { workingDays.append(Int32(day)) }
      daysBefore.append(Int32(workingDays.count))
    }
    firstWindows.append(Int32(edges.count))

    // From the end, so that each window learns where its run closes.
    var runClosings = edges.map(\.closing)
    for index in edges.indices.dropLast().reversed()
    where edges[index].closing == edges[index + 1].opening {
      runClosings[index] = runClosings[index + 1]
    }
    var service: Int64 = 0
    var windows: [ServiceWindow] = []
    var serviceEnds: [Int64] = []
    for (edge, runClosing) in zip(edges, runClosings) {
      windows.append(
        ServiceWindow(
          openingMicroseconds: edge.opening, closingMicroseconds: edge.closing,
          serviceMicrosecondsBefore: service, runClosing: runClosing))
      service += edge.closing - edge.opening
      serviceEnds.append(service)
    }
    self.windows = windows
    totalMicroseconds = service
    self.firstWindows = firstWindows
    closings = SortedIndex(edges.map(\.closing))
    self.serviceEnds = SortedIndex(serviceEnds)
    workingDaysBefore = daysBefore
    self.workingDays = workingDays
  }

  /// The windows of one day, in order.
  @inlinable public func windows(ofDay day: Int) -> ArraySlice<ServiceWindow> {
    windows[Int(firstWindows[day])..<Int(firstWindows[day &+ 1])]
  }
}
