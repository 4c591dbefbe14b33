/// What a result table is broken down by.
package enum Dimension: Int, CaseIterable, Sendable {
  case channel, concern, cause, site, segment, group

  package var name: String { "\(self)" }
}

/// The length of the intervals of a result table.
package enum Grain: String, CaseIterable, Sendable {
  case horizon, month, week, day, weekdayHour, hour

  package var name: String { rawValue }
}
