internal import ContactModel
internal import Scenario

/// A row of a result table: what it is called and what of the tally it holds.
package struct Entity: Equatable, Sendable {
  package let name: String
  package let title: String
  /// Kinds of channels whose contacts it may hold.
  let kinds: Set<ChannelKind>
  let serviceLevel: Channel.ServiceLevel.Definition
  let source: Source

  enum Source: Equatable {
    case row(Dimension, entity: Int)
    /// Contacts and cases of these channels, staff of these groups.
    case sum(channels: [Int], groups: [Int])
  }

  /// The rows of a breakdown, in the order of the scenario.
  static func all(_ breakdown: Breakdown, of subject: Subject) -> [Entity] {
    let channels = Array(subject.channels.indices)
    switch breakdown {
    case .office:
      let groups = Array(subject.postThousandths.indices)
      return [
        Entity(
          name: "all", title: "all", kinds: subject.kinds,
          serviceLevel: agreed(subject.channels),
          source: .sum(channels: channels, groups: groups))
      ]
    case .kind:
      return ChannelKind.allCases.filter(subject.kinds.contains).map { kind in
        let members = channels.filter { subject.channels[$0].kind == kind }
        return Entity(
          name: kind.name, title: kind.name, kinds: [kind],
          serviceLevel: agreed(members.map { subject.channels[$0] }),
          source: .sum(channels: members, groups: []))
      }
    case .channel:
      return rows(.channel, subject) { channel in
        ([subject.channels[channel].kind], subject.channels[channel].serviceLevel)
      }
    case .concern: return rows(.concern, subject)
    case .cause: return rows(.cause, subject)
    case .site: return rows(.site, subject)
    case .segment: return rows(.segment, subject)
    case .group: return rows(.group, subject)
    }
  }

  private static func rows(
    _ dimension: Dimension, _ subject: Subject,
    facts: ((Int) -> (Set<ChannelKind>, Channel.ServiceLevel.Definition))? = nil
  ) -> [Entity] {
    let names = subject.shape.names[dimension.rawValue]
    let titles = subject.shape.titles[dimension.rawValue]
    return names.indices.map { entity in
      let (kinds, serviceLevel) = facts?(entity) ?? (subject.kinds, agreed(subject.channels))
      return Entity(
        name: names[entity], title: titles[entity], kinds: kinds, serviceLevel: serviceLevel,
        source: .row(dimension, entity: entity))
    }
  }

  /// The definition on which all channels agree, otherwise the usual one.
  private static func agreed(
    _ channels: [Subject.ChannelFacts]
  ) -> Channel.ServiceLevel.Definition {
    guard let first = channels.first?.serviceLevel,
      channels.allSatisfy({ $0.serviceLevel == first })
    else { return .answeredOfOfferedLessShortAbandoned }
    return first
  }
}
