internal import Scenario

// How customers try again.

extension ScenarioDecoder {
  func comingBack() -> ComingBack {
    root.section("comingBack", "How customers try again after contacts that settled nothing.") {
      reader in
      let repeats = Cause.allCases.filter { $0 != .first }.map { (name: $0.name, value: $0) }
      let most = reader.optionalPresent(
        "maximumAttempts", .integer(1...1_000_000),
        "After this many contacts of a case nobody tries again. Without it: no limit.")
      let rules = reader.map(
        "rules",
        "What happens after a failed contact, under any names; of the rules that fit, "
          + "the last one counts."
      ) { _, rule in
        self.rule(rule)
      }
      self.ruleNames = rules.map(\.name)
      if self.tree != nil, most == nil {
        for rule in rules where rule.value.neverRests {
          self.root.context.report(
            .error, at: rule.place, "customers would try again in the same instant, for ever",
            hint: "give a delay above 0, a probability below 1, or comingBack.maximumAttempts")
        }
      }
      let planned = reader.list(
        "planned", of: .one(of: repeats),
        "Causes that are shown and not counted as avoidable demand.")
      return ComingBack(rules: rules.map(\.value), maximumAttempts: most, planned: Set(planned))
    }
  }

  // MARK: Rules

  private func rule(_ reader: Reader) -> ComingBack.Rule {
    let causes = Cause.withRule.map { (name: $0.name, value: $0) }
    let cause = reader.value("cause", .one(of: causes), "Why the customer has to try again.")
    let channels = reader.optionalPresent(
      "channels", .list(count: 1...64, of: .position(of: Kind.channel, in: names.channels)),
      "The channels of the failed contact. Without it: any.")
    let probability = Shape<Scenario::Dial>.changing(.in(0...1))
    let probabilities = reader.value(
      "probability",
      .either([
        .made(from: probability) { [$0] }, .list(count: 1...100, of: probability),
      ]),
      "How likely there is another attempt: always alike, or after the first, second, … contact, "
        + "the last number holding on.")
    let delay = reader.duration("delay", "Time until the next attempt.")
    let clock = clock(reader, default: .clock)
    let mix = reader.optionalPresent(
      "to", .mix(names.channels, also: [.same, .fitting]),
      "Where the next attempt goes: a channel, shares over channels with \"same\" for the one used "
        + "last, or \"fitting\" for the first fitting one. Without it: the same channel.")
    return ComingBack.Rule(
      cause: cause, channels: channels, probabilities: probabilities, delay: delay, clock: clock,
      mix: mix?.isFitting == true ? nil : (mix ?? .same).channels)
  }
}

extension ComingBack.Rule {
  /// Whether it sends customers whom nobody handled back at once, each time.
  fileprivate var neverRests: Bool {
    switch cause {
    case .redialBlocked, .redialAbandoned, .redialBalked, .redialClosed, .redialTurnedAway,
      .redialDisconnected, .callbackMissed, .noSlot, .cancelled:
      delay.mean.smallest == 0
        && (probabilities.last?.largest ?? 0) >= 1
    default: false
    }
  }
}
