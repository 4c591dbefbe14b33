internal import Scenario

/// What there is to choose from, and for whom: channels that open, close, or need registration.
struct ChoicePlan: Sendable {
  /// [concern], one more at the end: where its stretch of `fitting` begins.
  var fittingFrom: [Int] = [0]
  /// The fitting channels of all concerns, the best first.
  var fitting: [Int32] = []
  /// [channel]: microseconds from which on, and until when, it exists.
  var existsFrom: [Int64]
  var goneFrom: [Int64]
  /// [channel]: share of the customers who are registered for it.
  var registered: [DialPlan]
  /// Channels that only registered customers can use, one bit each.
  var apps: UInt64 = 0
  /// Those that are closed for good at some time.
  var closings: [ClosingPlan] = []
  /// Whether some channel is not there for everybody at all times.
  var isRestricted = false

  init(channels: Int) {
    existsFrom = Array(repeating: .min, count: channels)
    goneFrom = Array(repeating: .max, count: channels)
    registered = Array(repeating: .zero, count: channels)
  }
}

/// How a channel ends.
struct ClosingPlan: BitwiseCopyable {
  enum Manner: UInt8, BitwiseCopyable { case autoReply, silent }
  var manner: Manner
  /// The channels that the automatic reply names.
  var mix: MixRange
  /// When customers notice a silent one.
  var noticedAfter: Sampler
  /// Position among the changes of the scenario, for its draws.
  var number: UInt64
}

extension PlanBuilder {
  /// After the channels: those that open or close, and who may use which.
  mutating func compileChoices() {
    choices = ChoicePlan(channels: scenario.channels.count)
    for concern in scenario.concerns {
      choices.fitting += concern.fitting.map { Int32($0) }
      choices.fittingFrom.append(choices.fitting.count)
    }
    for (index, channel) in scenario.channels.enumerated() {
      guard !scenario.isForEverybody(index) else { continue }
      choices.isRestricted = true
      if let registered = channel.written?.registered {
        choices.apps |= 1 << UInt64(index)
        choices.registered[index] = dial(registered)
      }
      if let opening = scenario.opening(of: index) {
        choices.existsFrom[index] = instant(of: opening)
      }
    }
    for (number, change) in scenario.changes.enumerated() {
      guard case .close(let closing) = change else { continue }
      choices.goneFrom[closing.channel] = instant(of: closing.date)
      channels[closing.channel].closing = Int32(choices.closings.count)
      var row = ClosingPlan(
        manner: .silent, mix: MixRange(first: 0, count: 0), noticedAfter: .zero,
        number: UInt64(number))
      switch closing.manner {
      case .autoReply(let named):
        row.manner = .autoReply
        row.mix = mix(named)
      case .silent(let noticedAfter):
        row.noticedAfter = sampler(noticedAfter)
      }
      choices.closings.append(row)
    }
    for channel in channels.indices {
      channels[channel].existsFrom = choices.existsFrom[channel]
      channels[channel].goneFrom = choices.goneFrom[channel]
    }
  }
}
