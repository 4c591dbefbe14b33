package import ContactModel

/// An integer that a row of a result table holds in every replication.
package enum Quantity: Hashable, Sendable {
  case measure(Measure)
  /// Paid time in microseconds, each group's divided by its weekly hours of a full post (rounded
  /// to a whole number), so that groups with other weeks can be added up.
  case postTime
  /// The same of the paid time that busy time takes at the group's availability.
  case postWork

  /// Number of quantities, which is the length of a row.
  static let count = Measure.count + 2

  /// Position in a row.
  var index: Int {
    switch self {
    case .measure(let measure): measure.rawValue
    case .postTime: Measure.count
    case .postWork: Measure.count + 1
    }
  }
}

/// A sum of quantities with integer factors: what totals and both sides of ratios are made of.
package struct LinearForm: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package let quantity: Quantity
    package let factor: Int64
  }
  package let terms: [Term]

  /// The sum of the first measures less the others.
  package static func sum(_ added: Measure..., minus subtracted: Measure...) -> LinearForm {
    LinearForm(
      terms: added.map { Term(quantity: .measure($0), factor: 1) }
        + subtracted.map { Term(quantity: .measure($0), factor: -1) })
  }

  func adding(_ other: LinearForm) -> LinearForm { LinearForm(terms: terms + other.terms) }

  static let postTime = LinearForm(terms: [Term(quantity: .postTime, factor: 1)])
  static let postWork = LinearForm(terms: [Term(quantity: .postWork, factor: 1)])

  /// Contacts begun less those outside opening hours.
  static let offered = sum(.begun, minus: .closed)
  /// Contacts whose wait counts, whether it led to a person or not.
  static let waited = sum(.answered, .abandoned, .balked, .turnedAway, .disconnected)
  /// Appointments, by the calendar weeks until they begin.
  static let booked = sum(
    .bookedSameWeek, .bookedNextWeek, .bookedWeek2, .bookedWeek3, .bookedLater)
  /// Offered, and of appointments those to which the customer came: who could be served in time.
  static let servable = offered.adding(
    LinearForm.sum(minus: .noSlot, .cancelled, .noShow, .ahead, .appointmentsSuperseded))
  static let paid = sum(.staffed, .overtime)
}
