package import Calendar

/// What customers want: volume, ways, work and chance of being settled.
package struct Concern: Equatable, Sendable {
  package var name: String
  package var title: String
  /// First contacts in an ordinary week (7 days without factors and holidays).
  package var weeklyVolume: Dial
  /// Multiply with those of `DemandRules`.
  package var factors: DayFactors
  /// One per channel that this concern may use, in the order of the scenario's channels.
  package var ways: [Way]
  /// Channels that fit, the best first [Wegweiser].
  package var fitting: [Int]
  /// Why a contact on a listed channel that did not resolve failed.
  package var reasonsListed: Reasons
  /// The same on a channel not listed.
  package var reasonsUnlisted: Reasons

  package init(
    name: String, title: String, weeklyVolume: Dial, factors: DayFactors, ways: [Way],
    fitting: [Int], reasonsListed: Reasons, reasonsUnlisted: Reasons
  ) {
    self.name = name
    self.title = title
    self.weeklyVolume = weeklyVolume
    self.factors = factors
    self.ways = ways
    self.fitting = fitting
    self.reasonsListed = reasonsListed
    self.reasonsUnlisted = reasonsUnlisted
  }

  /// One channel as a way for this concern.
  package struct Way: Equatable, Sendable {
    package var channel: Int
    /// Share of first contacts per segment (one value per segment of the scenario).
    package var shares: [Dial]
    /// Staff time with the customer; on a chatbot the length of a session.
    package var handling: TimeDistribution
    /// Work after the contact that still binds the person.
    package var afterContact: TimeDistribution
    /// Probability that a served contact settles the case.
    package var resolved: Dial
    package var task: TaskLeft?
    package var handoff: Handoff
    /// Why a contact here does not settle the case; nil: as on the concern's other channels.
    package var reasons: Reasons?
    package init(
      channel: Int, shares: [Dial], handling: TimeDistribution, afterContact: TimeDistribution,
      resolved: Dial, task: TaskLeft?, handoff: Handoff = Handoff(), reasons: Reasons? = nil
    ) {
      self.channel = channel
      self.shares = shares
      self.handling = handling
      self.afterContact = afterContact
      self.resolved = resolved
      self.task = task
      self.handoff = handoff
      self.reasons = reasons
    }
  }

  /// Why a contact on a channel that did not settle the case failed.
  package func reasons(on channel: Int) -> Reasons {
    ways.first { $0.channel == channel }?.reasons
      ?? (fitting.contains(channel) ? reasonsListed : reasonsUnlisted)
  }

  /// What a chatbot does with the unsettled of this concern, where that differs from the others.
  package struct Handoff: Equatable, Sendable {
    /// Of those not settled: part handed to another channel; nil: as for the others.
    package var handedOff: Dial?
    /// To which channels; nil: as for the others.
    package var mix: ChannelMix?
    package init(handedOff: Dial? = nil, mix: ChannelMix? = nil) {
      self.handedOff = handedOff
      self.mix = mix
    }
  }

  /// Work that a served contact leaves behind [Sachbearbeitung].
  package struct TaskLeft: Equatable, Sendable {
    package var probability: Dial
    package var handling: TimeDistribution
    package var priority: Int
    package var deadlineSeconds: Double?
    package var chase: Channel.Chase?
    package init(
      probability: Dial, handling: TimeDistribution, priority: Int, deadlineSeconds: Double?,
      chase: Channel.Chase?
    ) {
      self.probability = probability
      self.handling = handling
      self.priority = priority
      self.deadlineSeconds = deadlineSeconds
      self.chase = chase
    }
  }

  /// Weights of the reasons for which a served contact does not settle the case; they sum to 1.
  package struct Reasons: Equatable, Sendable {
    package var unresolved: Double
    package var missingDocuments: Double
    package var wrongChannel: Double
    package var referral: Double
    package init(
      unresolved: Double = 0, missingDocuments: Double = 0, wrongChannel: Double = 0,
      referral: Double = 0
    ) {
      self.unresolved = unresolved
      self.missingDocuments = missingDocuments
      self.wrongChannel = wrongChannel
      self.referral = referral
    }
  }
}

/// Factors on the demand of a day: they multiply.
package struct DayFactors: Equatable, Sendable {
  /// January first; empty: 1.
  package var months: [Double]
  package var rules: [Rule]
  /// Divide by the mean over the counted days.
  package var normalise: Bool

  package init(months: [Double] = [], rules: [Rule] = [], normalise: Bool = false) {
    self.months = months
    self.rules = rules
    self.normalise = normalise
  }

  package struct Rule: Equatable, Sendable {
    package var days: Days
    package var factor: Double
    package init(days: Days, factor: Double) {
      self.days = days
      self.factor = factor
    }
  }

  /// Which days a rule names.
  ///
  /// Working days are Monday to Friday without holidays and closures.
  package enum Days: Equatable, Sendable {
    case dates(from: CivilDate, through: CivilDate)
    case firstWorkingDaysOfMonth(Int)
    case lastWorkingDaysOfMonth(Int)
    case weekday(Weekday)
  }
}

/// What holds for the demand of all concerns.
package struct DemandRules: Equatable, Sendable {
  /// Coefficient of variation of the day factor that all concerns share.
  package var sharedDayCV: Double
  /// Coefficient of variation of the day factor of each concern.
  package var concernDayCV: Double
  package var factors: DayFactors
  /// First contacts of single days as they were counted, in place of what the rest would give.
  package var counts: [DayCount]

  package init(
    sharedDayCV: Double, concernDayCV: Double, factors: DayFactors, counts: [DayCount] = []
  ) {
    self.sharedDayCV = sharedDayCV
    self.concernDayCV = concernDayCV
    self.factors = factors
    self.counts = counts
  }

  /// A number of first contacts on one day and channel; those of one day and channel add up.
  package struct DayCount: Equatable, Sendable {
    package var date: CivilDate
    package var channel: Int
    /// nil: of all concerns, split as they would come on that day.
    package var concern: Int?
    package var count: Double

    package init(date: CivilDate, channel: Int, concern: Int?, count: Double) {
      self.date = date
      self.channel = channel
      self.concern = concern
      self.count = count
    }
  }
}
