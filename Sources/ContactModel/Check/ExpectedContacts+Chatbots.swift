internal import Scenario

// Expected contacts pass through chatbots to the other channels.

extension ExpectedContacts {
  /// Adds what chatbots hand on, which belongs to the same attempt.
  func handOn(
    _ now: inout [Double], _ all: inout Flow, _ chooser: Chooser, _ dials: borrowing DialTable
  ) {
    let channels = now.count
    var fresh = now
    // From bot to bot, which the reader lets come to an end.
    for _ in 0..<channels {
      guard now.indices.contains(where: { isBot($0) && fresh[$0] > 0 }) else { return }
      var handed = [Double](repeating: 0, count: channels)
      for bot in 0..<channels
      where isBot(bot) && fresh[bot] > 0 && plan.choices.goneFrom[bot] > chooser.time {
        let way = plan.ways[chooser.concern * channels + bot]
        guard way.exists else { continue }
        let time = chooser.time
        let share =
          (1 - dials.value(way.resolved, at: time)) * dials.value(way.handedOff, at: time)
        var named = [Double](repeating: 0, count: channels)
        spread(fresh[bot] * share, over: way.handoffMix, same: bot, into: &named)
        let ofBot = reached(named, chooser, dials)
        let spared = 1 - dials.value(plan.channels[bot].contextFactor, at: time)
        for channel in 0..<channels {
          handed[channel] += ofBot[channel]
          all.spared[channel] += ofBot[channel] * spared
        }
      }
      for channel in 0..<channels {
        now[channel] += handed[channel]
        all.contacts[channel] += handed[channel]
      }
      fresh = handed
    }
  }

  private func isBot(_ channel: Int) -> Bool { plan.channels[channel].kind == .chatbot }

  /// Where those are who are handed to the channels named: who cannot use one takes another.
  private func reached(
    _ named: [Double], _ chooser: Chooser, _ dials: borrowing DialTable
  ) -> [Double] {
    guard plan.choices.isRestricted else { return named }
    var flow = [Double](repeating: 0, count: named.count)
    for channel in named.indices where named[channel] > 0 {
      if plan.isOpen(channel, to: chooser) {
        flow[channel] += named[channel]
      } else {
        takeNext(
          named[channel], chooser, excluding: plan.chatbots | 1 << UInt64(channel),
          orStayOn: channel, into: &flow, dials)
      }
    }
    return flow
  }
}
