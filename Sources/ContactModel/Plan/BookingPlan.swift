/// A channel for appointments as the loop sees it.
struct BookingPlan: BitwiseCopyable {
  /// Stretch of the table of grids.
  var firstGrid: Int32
  var gridCount: Int32
  var windowDays: DialPlan
  /// The window begins on Monday at 0:00 instead of now.
  var isWeekly: Bool
  /// Stretches of the table of steps by lead time.
  var firstAcceptance: Int32
  var acceptanceCount: Int32
  var firstNoShow: Int32
  var noShowCount: Int32
  /// Microseconds for which a person is kept free for whoever has not come.
  var grace: Int64
  var cancelled: DialPlan
  var cancelledAhead: Sampler
  var early: Int64
  var lateness: Sampler
}

/// A probability that holds from a lead time in calendar days on.
struct LeadTimePlan: BitwiseCopyable {
  var fromDays: Int32
  var probability: DialPlan
}

/// The slots of one group on one channel: a station of its own.
struct GridPlan: BitwiseCopyable {
  var station: Int32
  /// Whose persons are kept free.
  var group: Int32
  /// Whose customers may book; -1: all.
  var site: Int32
}

/// The slots of one grid on one day: a stretch of the table of times.
struct SlotDayPlan: BitwiseCopyable {
  var firstSlot: Int32
  var count: Int32
  /// Appointments at the same time.
  var places: Int32
}
