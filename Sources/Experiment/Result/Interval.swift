package import Calendar
internal import ContactModel

/// The stretch of time that a row of a result table is about.
package enum Interval: Equatable, Sendable {
  /// All counted days.
  case horizon
  /// "2025-02"
  case month(String)
  /// "2025-W07"
  case week(String)
  case day(CivilDate)
  /// One hour of all Mondays, Tuesdays … together; 1 is Monday, the hour 0…23.
  case weekdayHour(weekday: Int, hour: Int)
  /// One hour of all days together, 0…23.
  case hour(Int)

  init(_ grain: Grain, cell: Int, of shape: TallyShape) {
    self =
      switch grain {
      case .horizon: .horizon
      case .month: .month(shape.monthLabels[cell])
      case .week: .week(shape.weekLabels[cell])
      case .day: .day(shape.dates[cell])
      case .weekdayHour: .weekdayHour(weekday: cell / 24 + 1, hour: cell % 24)
      case .hour: .hour(cell)
      }
  }
}

extension TallyShape {
  /// Counted days of an interval that consists of whole days; of all for hours of the week.
  func days(_ grain: Grain, cell: Int) -> Int {
    switch grain {
    case .horizon, .weekdayHour, .hour: dates.count
    case .month: monthOfDay.count { $0 == cell }
    case .week: weekOfDay.count { $0 == cell }
    case .day: 1
    }
  }
}
