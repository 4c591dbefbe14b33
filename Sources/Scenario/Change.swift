package import Calendar

/// A dated change of how customers choose a channel; they apply in file order.
package enum Change: Equatable, Sendable {
  case move(Move)
  case guide(Guide)
  case open(Opening)
  case close(Closing)
}

/// A shift of demand from one channel to others [Verlagerung].
package struct Move: Equatable, Sendable {
  package enum Applies: String, CaseIterable, Equatable, Sendable {
    case all, first
  }
  package var name: String
  package var from: Int
  /// nil: all.
  package var concerns: [Int]?
  package var segments: [Int]?
  /// Fraction of those concerned that moves once the ramp is complete.
  package var fraction: Double
  package var ramp: Ramp
  /// Where they go; the channels named, never `same`.
  package var mix: ChannelMix
  /// Part of the mix, by weight, that gives up: a case without a contact.
  package var givesUpWeight: Double
  package var applies: Applies
  package init(
    name: String, from: Int, concerns: [Int]?, segments: [Int]?, fraction: Double, ramp: Ramp,
    mix: ChannelMix, givesUpWeight: Double, applies: Applies
  ) {
    self.name = name
    self.from = from
    self.concerns = concerns
    self.segments = segments
    self.fraction = fraction
    self.ramp = ramp
    self.mix = mix
    self.givesUpWeight = givesUpWeight
    self.applies = applies
  }
}

/// People on a channel that does not fit take the first fitting one [Wegweiser].
package struct Guide: Equatable, Sendable {
  package var name: String
  package var concerns: [Int]?
  package var segments: [Int]?
  package var fraction: Double
  package var ramp: Ramp
  package var applies: Move.Applies
  package init(
    name: String, concerns: [Int]?, segments: [Int]?, fraction: Double, ramp: Ramp,
    applies: Move.Applies
  ) {
    self.name = name
    self.concerns = concerns
    self.segments = segments
    self.fraction = fraction
    self.ramp = ramp
    self.applies = applies
  }
}

/// A channel that exists from a date on.
package struct Opening: Equatable, Sendable {
  package var channel: Int
  package var date: CivilDate
  package init(channel: Int, date: CivilDate) {
    self.channel = channel
    self.date = date
  }
}

/// A channel that ends on a date.
package struct Closing: Equatable, Sendable {
  package enum Manner: Equatable, Sendable {
    /// An automatic reply names other channels at once.
    case autoReply(ChannelMix)
    /// The customer notices after a delay.
    case silent(noticedAfter: TimeDistribution)
  }
  package var channel: Int
  package var date: CivilDate
  package var manner: Manner
  package init(channel: Int, date: CivilDate, manner: Manner) {
    self.channel = channel
    self.date = date
    self.manner = manner
  }
}
