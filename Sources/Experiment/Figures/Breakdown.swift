internal import ContactModel

/// What a result table is broken down by: a dimension of the tally, or a sum over one.
package enum Breakdown: String, CaseIterable, Sendable {
  /// The whole office, one row `all`: its channels summed for contacts, cases and the time spent
  /// on them, its groups summed for staff.
  case office
  /// The channels of one kind summed; for the overview, where channels may have other names.
  case kind
  case channel, concern, cause, site, segment, group

  package var name: String { rawValue }

  /// The dimension of the tally whose entities are the rows; nil for sums over entities.
  var dimension: Dimension? {
    switch self {
    case .office, .kind: nil
    case .channel: .channel
    case .concern: .concern
    case .cause: .cause
    case .site: .site
    case .segment: .segment
    case .group: .group
    }
  }

  /// The grains of this breakdown's tables, out of those that the experiment keeps.
  func grains(of kept: [Grain]) -> [Grain] { self == .kind ? [.horizon] : kept }
}
