internal import Scenario
internal import Words

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
            at: path,
            Words(
              "a chatbot has no work after a session",
              german: "nach einer Sitzung hat ein Chatbot keine Nacharbeit"),
            hint: Words("leave out \"afterContact…\"", german: "\"afterContact…\" weglassen"))
        }
        if channel.isChatbot, way.task != nil {
          report(
            at: path + ["task"],
            Words("a chatbot leaves no task", german: "ein Chatbot hinterlässt keinen Auftrag"),
            hint: Words(
              "hand the customer on instead",
              german: "stattdessen an einen anderen Kontaktweg weitergeben"))
        }
        guard !channel.isChatbot else { continue }
        for (key, isGiven) in [
          ("handedOff", way.handoff.handedOff != nil), ("to", way.handoff.mix != nil),
        ] where isGiven {
          report(
            at: path + [key],
            Words("only a chatbot hands customers on", german: "nur ein Chatbot gibt weiter"),
            hint: Words("leave it out", german: "weglassen"))
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
            ? Words(
              "\(name) hands customers to itself", german: "\(name) gibt an sich selbst weiter")
            : Words(
              "\(name) is handed its own customers again",
              german: "an \(name) wird wieder zurückgegeben, wer von dort kam"),
          hint: Words(
            "a chatbot hands on to people, or to another bot that does",
            german: """
              ein Chatbot gibt an Menschen weiter, oder an einen anderen Chatbot, der \
              das tut
              """))
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
          Words(
            """
            nobody has to serve \(scenario.channels[channel].name): a chatbot \
            answers by itself
            """,
            german: """
              \(scenario.channels[channel].name) muss niemand bedienen: ein Chatbot \
              antwortet selbst
              """),
          hint: Words("leave it out", german: "weglassen"))
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
        Words(
          "customers would try again in the same instant, for ever",
          german: "der nächste Versuch käme im selben Augenblick, ohne Ende"),
        hint: Words(
          "give a delay above 0, a probability below 1, or comingBack.maximumAttempts",
          german: """
            eine Verzögerung über 0, eine Wahrscheinlichkeit unter 1 oder \
            comingBack.maximumAttempts angeben
            """))
    }
  }
}
