package import Calendar

/// The names and sizes of everything that a replication of one scenario counts.
package struct TallyShape: Equatable, Sendable {
  /// Names of the entities of each dimension, indexed by `Dimension.rawValue`.
  package let names: [[String]]
  /// Titles for people, same shape as `names`.
  package let titles: [[String]]
  /// The counted days.
  package let dates: [CivilDate]
  /// Position of the month and of the ISO week of every counted day, from 0.
  package let monthOfDay: [Int]
  package let weekOfDay: [Int]
  /// "2025-02" and "2025-W07".
  package let monthLabels: [String]
  package let weekLabels: [String]

  package init(names: [[String]], titles: [[String]], dates: [CivilDate]) {
    precondition(names.count == Dimension.allCases.count, "one list of names per dimension")
    self.names = names
    self.titles = titles
    self.dates = dates
    var months: [String] = []
    var weeks: [String] = []
    var monthOfDay: [Int] = []
    var weekOfDay: [Int] = []
    for date in dates {
      let month = String(date.isoDescription.prefix(7))
      if months.last != month { months.append(month) }
      monthOfDay.append(months.count - 1)
      let week = date.isoWeek.description
      if weeks.last != week { weeks.append(week) }
      weekOfDay.append(weeks.count - 1)
    }
    monthLabels = months
    weekLabels = weeks
    self.monthOfDay = monthOfDay
    self.weekOfDay = weekOfDay
  }

  package func entities(_ dimension: Dimension) -> Int { names[dimension.rawValue].count }

  /// Number of intervals of a grain.
  package func cells(_ grain: Grain) -> Int {
    switch grain {
    case .horizon: 1
    case .month: monthLabels.count
    case .week: weekLabels.count
    case .day: dates.count
    case .weekdayHour: 168
    case .hour: 24
    }
  }

  /// Grains for which quantiles of waits are kept.
  package static func quantileGrains(_ dimension: Dimension) -> [Grain] {
    switch dimension {
    case .channel, .group: [.horizon, .month, .weekdayHour]
    case .concern, .cause, .site, .segment: [.horizon]
    }
  }
}
