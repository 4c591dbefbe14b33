package import ContactModel
package import Scenario

/// What an experiment must know of a scenario to fold its results and to name them.
package struct Subject: Equatable, Sendable {
  package struct ChannelFacts: Equatable, Sendable {
    package let kind: ChannelKind
    package let serviceLevel: Channel.ServiceLevel.Definition
    package let traits: Set<ChannelTrait>
    package init(
      kind: ChannelKind, serviceLevel: Channel.ServiceLevel.Definition,
      traits: Set<ChannelTrait> = []
    ) {
      self.kind = kind
      self.serviceLevel = serviceLevel
      self.traits = traits
    }
  }

  package let name: String
  /// A line for people.
  package let title: String
  /// Identifies the input; the caller's text, shown as it is.
  package let hash: String
  package let shape: TallyShape
  /// One per channel of the shape.
  package let channels: [ChannelFacts]
  /// Weekly hours of a full post in thousandths, one per group of the shape.
  package let postThousandths: [Int64]

  package init(
    name: String, title: String, hash: String, shape: TallyShape, channels: [ChannelFacts],
    postHours: [Double]
  ) {
    precondition(channels.count == shape.entities(.channel), "facts for every channel")
    precondition(postHours.count == shape.entities(.group), "post hours for every group")
    self.name = name
    self.title = title
    self.hash = hash
    self.shape = shape
    self.channels = channels
    postThousandths = postHours.map { max(1, Int64(($0 * 1000).rounded())) }
  }

  package init(_ plan: Plan, hash: String) {
    self.init(
      name: plan.scenario.name, title: plan.scenario.summary, hash: hash, shape: plan.shape,
      channels: plan.scenario.channels.map {
        ChannelFacts(
          kind: ChannelKind($0.kind), serviceLevel: $0.serviceLevel.definition,
          traits: ChannelTrait.all(of: $0.kind))
      },
      postHours: plan.scenario.staff.map(\.postHoursPerWeek))
  }

  /// Kinds of channels that the scenario has.
  var kinds: Set<ChannelKind> { Set(channels.map(\.kind)) }

  /// Traits of some of these channels.
  func traits(_ channels: [Int]) -> Set<ChannelTrait> {
    channels.reduce(into: []) { $0.formUnion(self.channels[$1].traits) }
  }
}
