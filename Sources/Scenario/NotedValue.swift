/// A number of a scenario as its file has it, or a few that belong together.
package struct NotedValue: Hashable, Sendable {
  /// In the scenario's file.
  package var path: String
  /// More than one where numbers stand in a list, or in an object of nothing but numbers.
  package var parts: [Part]
  /// nil where a number counts something, or where its key says no unit.
  package var unit: Unit?

  package init(path: String, parts: [Part], unit: Unit?) {
    self.path = path
    self.parts = parts
    self.unit = unit
  }

  package struct Part: Hashable, Sendable {
    /// The key within an object; empty in lists and for a single number.
    package var label: String
    package var content: Content

    package init(label: String, content: Content) {
      self.label = label
      self.content = content
    }
  }

  package enum Content: Hashable, Sendable {
    case number(Double)
    /// Hours and dates.
    case text(String)
  }

  package struct Unit: Hashable, Sendable {
    package var base: Base?
    package var isPer1000Households: Bool

    package init(base: Base?, isPer1000Households: Bool = false) {
      self.base = base
      self.isPer1000Households = isPer1000Households
    }
  }

  package enum Base: Hashable, Sendable {
    case seconds, minutes, hours, days, serviceHours, serviceMinutes
    case share, factor
    case euro, euroPerHour, hoursPerWeek
    case perHour, perDay, perWeek, perMonth, perYear
  }
}
