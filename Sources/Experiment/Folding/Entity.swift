internal import ContactModel
internal import Scenario

/// A row of a result table: what it is called and what of the tally it holds.
package struct Entity: Equatable, Sendable {
  package let name: String
  package let title: String
  /// Kinds of channels whose contacts it may hold.
  let kinds: Set<ChannelKind>
  /// Whether it may hold tasks.
  let hasTasks: Bool
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
          name: "all", title: "all", kinds: subject.kinds, hasTasks: subject.leavesTasks,
          traits: subject.traits(channels),
          serviceLevel: agreed(subject.channels),
          source: .sum(channels: channels, groups: groups))
      ]
    case .kind:
      return ChannelKind.allCases.filter(subject.kinds.contains).map { kind in
        let members = channels.filter { subject.channels[$0].kind == kind }
        return Entity(
          name: kind.name, title: kind.name, kinds: [kind],
          hasTasks: members.contains { subject.channels[$0].leavesTasks },
          traits: subject.traits(members),
          serviceLevel: agreed(members.map { subject.channels[$0] }),
          source: .sum(channels: members, groups: []))
      }
    case .channel:
      return subject.channels.indices.map { channel in
        let facts = subject.channels[channel]
        return row(
          .channel, channel, subject, kinds: [facts.kind], hasTasks: facts.leavesTasks,
          traits: facts.traits, facts.serviceLevel)
      }
    case .concern: return rows(.concern, subject)
    case .cause: return rows(.cause, subject)
    case .site: return rows(.site, subject)
    case .segment: return rows(.segment, subject)
    case .group:
      return subject.postThousandths.indices.map { group in
        row(
          .group, group, subject, kinds: subject.kinds,
          hasTasks: subject.groupsWithTasks.contains(group), traits: [], agreed(subject.channels))
      }
    }
  }

  /// Rows that mix all channels.
  private static func rows(_ dimension: Dimension, _ subject: Subject) -> [Entity] {
    (0..<subject.shape.entities(dimension)).map { entity in
      row(
        dimension, entity, subject, kinds: subject.kinds, hasTasks: subject.leavesTasks,
        traits: subject.traits(Array(subject.channels.indices)), agreed(subject.channels))
    }
  }

  private static func row(
    _ dimension: Dimension, _ entity: Int, _ subject: Subject, kinds: Set<ChannelKind>,
    hasTasks: Bool, traits: Set<ChannelTrait>, _ serviceLevel: Channel.ServiceLevel.Definition
  ) -> Entity {
    Entity(
      name: subject.shape.names[dimension.rawValue][entity],
      title: subject.shape.titles[dimension.rawValue][entity], kinds: kinds, hasTasks: hasTasks,
      traits: traits,
      serviceLevel: serviceLevel, source: .row(dimension, entity: entity))
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
