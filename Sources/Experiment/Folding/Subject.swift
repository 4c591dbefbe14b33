package import ContactModel
package import Scenario

/// What an experiment must know of a scenario to fold its results and to name them.
package struct Subject: Equatable, Sendable {
  package struct ChannelFacts: Equatable, Sendable {
    package let kind: ChannelKind
    package let serviceLevel: Channel.ServiceLevel.Definition
    /// Whether its contacts may leave tasks.
    package let leavesTasks: Bool
    package let traits: Set<ChannelTrait>
    package init(
      kind: ChannelKind, serviceLevel: Channel.ServiceLevel.Definition, leavesTasks: Bool = false,
      traits: Set<ChannelTrait> = []
    ) {
      self.kind = kind
      self.serviceLevel = serviceLevel
      self.leavesTasks = leavesTasks
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
  /// Groups of the shape that do tasks.
  package let groupsWithTasks: Set<Int>
  /// Cases of the counted days on average, exactly; nil where nobody knows.
  package let expectedCases: Double?

  package init(
    name: String, title: String, hash: String, shape: TallyShape, channels: [ChannelFacts],
    postHours: [Double], groupsWithTasks: Set<Int> = [], expectedCases: Double? = nil
  ) {
    precondition(channels.count == shape.entities(.channel), "facts for every channel")
    precondition(postHours.count == shape.entities(.group), "post hours for every group")
    self.name = name
    self.title = title
    self.hash = hash
    self.shape = shape
    self.channels = channels
    self.groupsWithTasks = groupsWithTasks
    self.expectedCases = expectedCases
    postThousandths = postHours.map { max(1, Int64(($0 * 1000).rounded())) }
  }

  package init(_ plan: Plan, hash: String) {
    self.init(
      name: plan.scenario.name, title: plan.scenario.title, hash: hash, shape: plan.shape,
      channels: plan.scenario.channels.enumerated().map { position, channel in
        ChannelFacts(
          kind: ChannelKind(channel.kind), serviceLevel: channel.serviceLevel.definition,
          leavesTasks: plan.scenario.concerns.contains { $0.task(on: position) != nil },
          traits: ChannelTrait.all(of: channel.kind))
      },
      postHours: plan.scenario.staff.map(\.postHoursPerWeek),
      groupsWithTasks: Set(
        plan.scenario.staff.indices.filter { plan.scenario.staff[$0].doesTasks }),
      expectedCases: plan.expectedCases)
  }

  /// Kinds of channels that the scenario has.
  var kinds: Set<ChannelKind> { Set(channels.map(\.kind)) }
  var leavesTasks: Bool { channels.contains(where: \.leavesTasks) }

  /// Traits of some of these channels.
  func traits(_ channels: [Int]) -> Set<ChannelTrait> {
    channels.reduce(into: []) { $0.formUnion(self.channels[$1].traits) }
  }
}

extension StaffGroup {
  fileprivate var doesTasks: Bool {
    skills.contains { if case .tasks = $0.work { true } else { false } }
  }
}
