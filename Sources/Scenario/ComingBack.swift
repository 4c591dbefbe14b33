/// Why a contact exists: the first of its case, or what brought the customer back.
///
/// Raw values are part of every random key and result file: none is renumbered or used again.
package enum Cause: UInt8, CaseIterable, Equatable, Sendable, BitwiseCopyable {
  case first = 0
  case redialBlocked = 1
  case redialAbandoned = 2
  case redialBalked = 3
  case redialClosed = 4
  case redialTurnedAway = 5
  case redialDisconnected = 6
  case wrongChannel = 7
  case unresolved = 8
  case missingDocuments = 9
  case chase = 10
  case noSlot = 11
  case cancelled = 12
  case noShow = 13
  case callbackMissed = 14
  case botHandoff = 15
  case botMissed = 16
  case referral = 17

  /// The name in scenario files and tables.
  package var name: String { "\(self)" }

  /// Causes that a coming-back rule of a scenario may name.
  package static let withRule: [Cause] = [
    .redialBlocked, .redialAbandoned, .redialBalked, .redialClosed, .redialTurnedAway,
    .redialDisconnected, .wrongChannel, .unresolved, .missingDocuments, .noSlot, .cancelled,
    .noShow, .callbackMissed, .botMissed,
  ]
}

/// How customers try again.
package struct ComingBack: Equatable, Sendable {
  package var rules: [Rule]
  /// After this many contacts of a case nobody tries again; nil: no limit.
  package var maximumAttempts: Int?
  /// Causes shown but not counted as avoidable.
  package var planned: Set<Cause>

  package init(rules: [Rule], maximumAttempts: Int?, planned: Set<Cause>) {
    self.rules = rules
    self.maximumAttempts = maximumAttempts
    self.planned = planned
  }

  /// What happens after a contact that ended without settling the case.
  ///
  /// Of the rules that fit, the last one counts.
  package struct Rule: Equatable, Sendable {
    package var cause: Cause
    /// The channel of the contact that failed; nil: any.
    package var channels: [Int]?
    /// Probability of another attempt after the first, second, … contact; the last value holds on.
    package var probabilities: [Dial]
    package var delay: TimeDistribution
    package var clock: ClockKind
    /// nil: the concern's first fitting channel (wrong channel).
    package var mix: ChannelMix?
    package init(
      cause: Cause, channels: [Int]?, probabilities: [Dial], delay: TimeDistribution,
      clock: ClockKind, mix: ChannelMix?
    ) {
      self.cause = cause
      self.channels = channels
      self.probabilities = probabilities
      self.delay = delay
      self.clock = clock
      self.mix = mix
    }
  }
}
