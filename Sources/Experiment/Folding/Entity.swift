internal import ContactModel
internal import Scenario

/// A row of a result table: what it is called and what of the tally it holds.
package struct Entity: Equatable, Sendable {
  package let name: String
  package let title: String
  /// Kinds of channels whose contacts it may hold.
  let kinds: Set<ChannelKind>
  let traits: Set<ChannelTrait>
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
          name: "all", title: "all", kinds: subject.kinds, traits: subject.traits(channels),
          serviceLevel: agreed(subject.channels),
          source: .sum(channels: channels, groups: groups))
      ]
    case .kind:
      return ChannelKind.allCases.filter(subject.kinds.contains).map { kind in
        let members = channels.filter { subject.channels[$0].kind == kind }
        return Entity(
          name: kind.name, title: kind.name, kinds: [kind], traits: subject.traits(members),
          serviceLevel: agreed(members.map { subject.channels[$0] }),
          source: .sum(channels: members, groups: []))
      }
    case .channel:
      return rows(.channel, subject) { channel in
        [channel]
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
    ofChannels channels: ((Int) -> [Int])? = nil
  ) -> [Entity] {
    let names = subject.shape.names[dimension.rawValue]
    let titles = subject.shape.titles[dimension.rawValue]
    return names.indices.map { entity in
      let channels = channels?(entity) ?? Array(subject.channels.indices)
      let facts = channels.map { subject.channels[$0] }
      return Entity(
        name: names[entity], title: titles[entity], kinds: Set(facts.map(\.kind)),
        traits: subject.traits(channels), serviceLevel: agreed(facts),
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
