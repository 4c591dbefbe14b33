package import Experiment

/// The figures that a planner asks for first: the columns of the overview.
package enum KeyFigure: CaseIterable, Sendable {
  case contactsBegun, repeatShare
  case phoneReachability, phoneReachabilityFirstTry, phoneServiceLevel, phoneWait
  case walkInWait
  case writtenDeadlineShare, writtenBacklog
  case appointmentAccess, appointmentNoShow
  case taskTime
  case resolvedAtFirst, unanswered, timeToResolution
  case avoidableHours, occupancy, posts, totalCost

  /// Where the figure stands: whole office, or one kind of channel.
  package var place: (breakdown: Breakdown, entity: String) {
    switch self {
    case .phoneReachability, .phoneReachabilityFirstTry, .phoneServiceLevel, .phoneWait:
      (.kind, ChannelKind.phone.name)
    case .walkInWait: (.kind, ChannelKind.walkIn.name)
    case .writtenDeadlineShare, .writtenBacklog: (.kind, ChannelKind.written.name)
    case .appointmentAccess, .appointmentNoShow: (.kind, ChannelKind.booking.name)
    case .contactsBegun, .repeatShare, .taskTime, .resolvedAtFirst, .unanswered,
      .timeToResolution, .avoidableHours, .occupancy, .posts, .totalCost:
      (.office, "all")
    }
  }

  package var figure: Figure {
    switch self {
    case .contactsBegun: .contactsBegun
    case .repeatShare: .repeatShare
    case .phoneReachability: .reachability
    case .phoneReachabilityFirstTry: .reachabilityFirstTry
    case .phoneServiceLevel: .serviceLevel
    case .phoneWait, .walkInWait: .meanWaitAnswered
    case .writtenDeadlineShare: .deadlineShare
    case .writtenBacklog: .backlog
    case .appointmentAccess: .meanAccessTime
    case .appointmentNoShow: .noShowRate
    case .taskTime: .meanTaskProcessing
    case .resolvedAtFirst: .resolvedAtFirstShare
    case .unanswered: .unansweredShare
    case .timeToResolution: .meanTimeToResolution
    case .avoidableHours: .avoidableHours
    case .occupancy: .occupancy
    case .posts: .posts
    case .totalCost: .totalCost
    }
  }

  /// The header of its column: kind of channel, figure, and unit where the figure's name has none.
  package var column: String {
    let (breakdown, entity) = place
    let stem = breakdown == .kind ? "\(entity)_\(figure.id)" : figure.id
    let words = stem.split(separator: "_")
    return words.contains { $0 == figure.unit.name } ? stem : "\(stem)_\(figure.unit.name)"
  }

  fileprivate var criterion: Criterion { Criterion(place.breakdown, place.entity, figure) }

  func result(_ summary: Summary, scenario: Int) -> FigureResult? {
    summary.result(scenario: scenario, place.breakdown, place.entity, figure)
  }
}

extension Criterion {
  /// The figures by which scenarios are ranked where no study says which ones matter.
  package static let usual: [Criterion] = [
    KeyFigure.phoneReachability, .walkInWait, .writtenDeadlineShare, .resolvedAtFirst, .unanswered,
    .avoidableHours, .totalCost,
  ].map(\.criterion)
}

extension Figure {
  /// Decimals in tables: enough that rounding hides no difference worth talking about.
  var decimals: Int {
    switch (unit, formula) {
    case (.share, _): 6
    case (.euro, _): 2
    case (.contacts, .total), (.cases, .total), (.tasks, .total), (.hours, .total): 2
    case (.contacts, _), (.cases, _), (.tasks, _), (.hours, _), (.minutes, _), (.days, _),
      (.posts, _):
      4
    }
  }
}
