internal import Scenario

// Chatbots: to whom they hand on, and what only people do.

extension ScenarioDecoder {
  func checkChatbots(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("channels", "concerns") else { return }
    checkHandoffs(in: scenario)
    checkCircles(in: scenario)
    checkWorkOnChatbots(in: scenario)
    checkMissedForEver(in: scenario)
  }

  private func checkHandoffs(in scenario: Scenario::Scenario) {
    for concern in scenario.concerns {
      for way in concern.ways {
        let channel = scenario.channels[way.channel]
        let path = ["concerns", concern.name, "channels", channel.name]
        if channel.isChatbot, way.afterContact.mean.largest > 0 {
          report(
            at: path, "a chatbot has no work after a session", hint: "leave out \"afterContact…\"")
        }
        if channel.isChatbot, way.task != nil {
          report(
            at: path + ["task"], "a chatbot leaves no task", hint: "hand the customer on instead")
        }
        guard !channel.isChatbot else { continue }
        for (key, isGiven) in [
          ("handedOff", way.handoff.handedOff != nil), ("to", way.handoff.mix != nil),
        ] where isGiven {
          report(at: path + [key], "only a chatbot hands customers on", hint: "leave it out")
        }
      }
    }
  }

  /// Nobody is handed from bot to bot for ever.
  private func checkCircles(in scenario: Scenario::Scenario) {
    var seen: Set<Int> = []
    for concern in scenario.concerns {
      func next(_ channel: Int) -> [Int] {
        guard case .chatbot(let bot) = scenario.channels[channel].kind else { return [] }
        let way = concern.ways.first { $0.channel == channel }
        return (way?.handoff.mix ?? bot.handoffMix).parts.compactMap(\.channel)
      }
      for start in scenario.channels.indices where scenario.channels[start].isChatbot {
        var reached: Set<Int> = []
        var pending = next(start)
        while let channel = pending.popLast() {
          if reached.insert(channel).inserted { pending += next(channel) }
        }
        guard reached.contains(start), seen.insert(start).inserted else { continue }
        let name = scenario.channels[start].name
        let way = concern.ways.first { $0.channel == start }
        report(
          at: way?.handoff.mix == nil
            ? ["channels", name, "to"] : ["concerns", concern.name, "channels", name, "to"],
          next(start).contains(start)
            ? "\(name) hands customers to itself" : "\(name) is handed its own customers again",
          hint: "a chatbot hands on to people, or to another bot that does")
      }
    }
  }

  private func checkWorkOnChatbots(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff") else { return }
    var seen: Set<Int> = []
    for (index, group) in scenario.staff.enumerated()
    where seen.insert(sourceOfGroup[index]).inserted {
      for skill in group.skills {
        guard case .contacts(let channel) = skill.work, scenario.channels[channel].isChatbot else {
          continue
        }
        report(
          at: ["staff", names.groups.name(at: sourceOfGroup[index]), "serves"],
          "nobody has to serve \(scenario.channels[channel].name): a chatbot answers by itself",
          hint: "leave it out")
      }
    }
  }

  /// Whom a bot failed must not come back to a bot in the same instant, for ever.
  private func checkMissedForEver(in scenario: Scenario::Scenario) {
    guard scenario.comingBack.maximumAttempts == nil, !root.hasErrors("comingBack") else { return }
    for (rule, name) in zip(scenario.comingBack.rules, ruleNames) {
      guard rule.cause == .botMissed, rule.delay.mean.smallest == 0,
        (rule.probabilities.last?.largest ?? 0) >= 1
      else { continue }
      let parts = rule.mix?.parts ?? []
      guard
        rule.mix == nil
          || parts.contains(where: { $0.channel.map { scenario.channels[$0].isChatbot } ?? true })
      else { continue }
      report(
        at: ["comingBack", "rules", name],
        "customers would try again in the same instant, for ever",
        hint: "give a delay above 0, a probability below 1, or comingBack.maximumAttempts")
    }
  }
}
