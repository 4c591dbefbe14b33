import Calendar
import Scenario
import TestSupport

// Guides, channels that open and close, and apps in a few lines.

extension Channel {
  /// A written channel that only registered customers can use.
  static func app(
    _ name: String = "app", registered: Dial, intakeLag: TimeDistribution = .none,
    chase: Chase? = nil, profile: WeeklyProfile = .even, backlog: Int = 0, oldestDays: Double = 0
  ) -> Channel {
    var channel = mail(
      name, intakeLag: intakeLag, backlog: backlog, oldestDays: oldestDays, chase: chase,
      profile: profile)
    channel.registered(registered)
    return channel
  }

  /// Makes an app of a written channel.
  mutating func registered(_ share: Dial) {
    guard case .written(var written) = kind else { return }
    written.registered = share
    kind = .app(written)
  }
}

extension Change {
  static func guide(
    _ name: String = "guide", fraction: Double = 1, on start: String = "2020-01-01",
    until end: String? = nil, shape: Ramp.Shape = .step, concerns: [Int]? = nil,
    segments: [Int]? = nil, applies: Move.Applies = .all
  ) -> Change {
    .guide(
      Guide(
        name: name, concerns: concerns, segments: segments, fraction: fraction,
        ramp: Ramp(from: dated(start), until: dated(end ?? start), shape: shape),
        applies: applies))
  }

  static func open(_ channel: Int, on date: String) -> Change {
    .open(Opening(channel: channel, date: dated(date)))
  }

  static func close(_ channel: Int, on date: String, to mix: ChannelMix) -> Change {
    .close(Closing(channel: channel, date: dated(date), manner: .autoReply(mix)))
  }

  static func close(
    _ channel: Int, on date: String, noticedAfter delay: TimeDistribution
  ) -> Change {
    .close(Closing(channel: channel, date: dated(date), manner: .silent(noticedAfter: delay)))
  }
}

extension Scenario {
  /// Adds guides, apps, and channels other than the first that open and close to a random office.
  ///
  /// From dice of its own, so that the office stays what it is otherwise.
  mutating func addStrategies(seed: UInt64) {
    var dice = Dice(seed: seed ^ 0x5EED_0F57_2A7E_61E5)
    for channel in channels.indices.dropFirst() {
      guard case .written = channels[channel].kind, dice.happens(0.5) else { continue }
      let share = dice.real(0...1)
      channels[channel].registered(
        Dial(
          share,
          changes: dice.happens(0.5)
            ? []
            : [
              DialChange(
                target: dice.real(share...1),
                ramp: Ramp(
                  from: period.start, until: period.start.adding(days: 9), shape: .linear))
            ]))
    }
    guard dice.happens(0.6) else { return }
    if dice.happens(0.7) {
      changes.insert(
        .guide(
          fraction: dice.real(0...1), segments: dice.happens(0.3) ? [0] : nil,
          applies: dice.one(of: [.all, .first])), at: dice.int(0...changes.count))
    }
    for channel in channels.indices.dropFirst() {
      let opening = period.firstDay.adding(days: dice.int(0...period.days))
      if dice.happens(0.3), channels[channel].written?.backlog.count ?? 0 == 0 {
        changes.append(.open(Opening(channel: channel, date: opening)))
      }
      guard dice.happens(0.4) else { continue }
      changes.append(
        .close(
          Closing(
            channel: channel, date: opening.adding(days: dice.int(1...period.days)),
            manner: dice.happens(0.5)
              ? .autoReply(.to(0))
              : .silent(noticedAfter: dice.one(of: [.none, .exponential(2 * day), .never])))))
    }
    let openings = channels.indices.map { opening(of: $0) }
    replay.removeAll { contact in openings[contact.channel].map { contact.date < $0 } ?? false }
  }
}
