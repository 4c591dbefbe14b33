internal import Scenario
internal import Words

// How customers try again.

extension ScenarioDecoder {
  func comingBack() -> ComingBack {
    root.section(
      "comingBack",
      Words(
        "How customers try again after contacts that settled nothing.",
        german: "Wie es nach Kontakten weitergeht, die nichts geklärt haben.")
    ) {
      reader in
      let repeats = Cause.allCases.filter { $0 != .first }.map { (name: $0.name, value: $0) }
      let most = reader.optionalPresent(
        "maximumAttempts", .integer(1...1_000_000),
        Words(
          """
          After this many contacts of a case nobody tries again. Without it: no \
          limit.
          """,
          german: """
            Nach so vielen Kontakten eines Vorgangs versucht es niemand mehr. Ohne \
            Angabe: keine Grenze.
            """))
      let rules = reader.map(
        "rules",
        Words(
          """
          What happens after a failed contact, under any names; of the rules that \
          fit, the last one counts.
          """,
          german: """
            Was nach einem erfolglosen Kontakt geschieht, unter beliebigen Namen; \
            von den passenden Regeln gilt die letzte.
            """)
      ) { _, rule in
        self.rule(rule)
      }
      self.ruleNames = rules.map(\.name)
      if self.tree != nil, most == nil {
        for rule in rules where rule.value.neverRests {
          self.root.context.report(
            .error, at: rule.place,
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
      let planned = reader.list(
        "planned", of: .one(of: repeats),
        Words(
          "Causes that are shown and not counted as avoidable demand.",
          german: "Gründe, die gezeigt werden und nicht als vermeidbarer Aufwand zählen."))
      return ComingBack(rules: rules.map(\.value), maximumAttempts: most, planned: Set(planned))
    }
  }

  // MARK: Rules

  private func rule(_ reader: Reader) -> ComingBack.Rule {
    let causes = Cause.withRule.map { (name: $0.name, value: $0) }
    let cause = reader.value(
      "cause", .one(of: causes),
      Words("Why the customer has to try again.", german: "Warum ein neuer Versuch nötig ist."))
    let channels = reader.optionalPresent(
      "channels", .list(count: 1...64, of: .position(of: Kind.channel, in: names.channels)),
      Words(
        "The channels of the failed contact. Without it: any.",
        german: "Die Kontaktwege des erfolglosen Kontakts. Ohne Angabe: alle."))
    let probability = Shape<Scenario::Dial>.changing(.in(0...1))
    let probabilities = reader.value(
      "probability",
      .either([
        .made(from: probability) { [$0] }, .list(count: 1...100, of: probability),
      ]),
      Words(
        """
        How likely there is another attempt: always alike, or after the first, \
        second, … contact, the last number holding on.
        """,
        german: """
          Wie wahrscheinlich es einen neuen Versuch gibt: immer gleich, oder nach \
          dem ersten, zweiten, … Kontakt, die letzte Zahl gilt weiter.
          """))
    let delay = reader.duration(
      "delay", Words("Time until the next attempt.", german: "Zeit bis zum nächsten Versuch."))
    let clock = clock(reader, default: .clock)
    let mix = reader.optionalPresent(
      "to", .mix(names.channels, also: [.same, .fitting]),
      Words(
        """
        Where the next attempt goes: a channel, shares over channels with "same" \
        for the one used last, or "fitting" for the first fitting one. Without \
        it: the same channel.
        """,
        german: """
          Wohin der nächste Versuch geht: ein Kontaktweg, Anteile über Kontaktwege \
          mit "same" für den zuletzt genutzten, oder "fitting" für den ersten \
          passenden. Ohne Angabe: derselbe Kontaktweg.
          """))
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
