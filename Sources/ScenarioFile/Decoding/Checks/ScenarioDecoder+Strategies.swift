internal import Calendar
internal import Scenario
internal import Words

// Channels that open and close, and whom that leaves without one.

extension ScenarioDecoder {
  func checkStrategies(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("changes", "channels", "period"),
      choiceReaders.count == scenario.changes.count,
      choiceReaders.allSatisfy({ namesChannels($0, "channel") && namesChannels($0, "to") })
    else { return }
    for (place, change) in scenario.changes.enumerated() {
      let reader = choiceReaders[place]
      switch change {
      case .move(let move):
        for target in move.mix.parts.compactMap(\.channel) {
          check(target, existsOn: move.ramp.from, "to", reader, scenario)
        }
      case .guide: break
      case .open(let opening): check(opening, at: place, reader, scenario)
      case .close(let closing): check(closing, at: place, reader, scenario)
      }
    }
    guard !root.hasErrors("changes", "concerns") else { return }
    for concern in scenario.concerns { checkChoices(of: concern, in: scenario) }
    checkReplay(beforeOpeningIn: scenario)
  }

  /// Whether all channels named at a key are there; if not, that is reported in its place.
  private func namesChannels(_ reader: Reader, _ key: String) -> Bool {
    let known = { (name: String) in
      self.names.channels.names.contains(name) || Mix.Word(rawValue: name) != nil
    }
    return switch reader.scope.member(key)?.node.value {
    case .string(let name)?: known(name)
    case .object(let members)?: members.allSatisfy { known($0.name) }
    default: true
    }
  }

  // MARK: Opening and closing

  private func check(
    _ opening: Opening, at place: Int, _ reader: Reader, _ scenario: Scenario::Scenario
  ) {
    let name = scenario.channels[opening.channel].name
    let isRepeated = scenario.changes[..<place].contains {
      if case .open(let other) = $0 { other.channel == opening.channel } else { false }
    }
    if isRepeated {
      reader.report(
        "channel", Words("\(name) is opened twice", german: "\(name) wird zweimal geöffnet"),
        hint: Words(
          "it exists from the first date on", german: "es gibt den Kontaktweg ab dem ersten Datum"))
    }
    if let written = scenario.channels[opening.channel].written, written.backlog.count > 0,
      opening.date > scenario.period.firstDay
    {
      report(
        at: ["channels", name, "backlog"],
        Words(
          "nothing can lie in \(name) before it opens on \(opening.date)",
          german: "in \(name) kann nichts liegen, bevor er am \(opening.date) öffnet"))
    }
  }

  private func check(
    _ closing: Closing, at place: Int, _ reader: Reader, _ scenario: Scenario::Scenario
  ) {
    let name = scenario.channels[closing.channel].name
    let isRepeated = scenario.changes[..<place].contains {
      if case .close(let other) = $0 { other.channel == closing.channel } else { false }
    }
    if isRepeated {
      reader.report(
        "channel", Words("\(name) is closed twice", german: "\(name) wird zweimal geschlossen"),
        hint: Words("it is closed for good", german: "er wird für immer geschlossen"))
    }
    if let opening = scenario.opening(of: closing.channel), closing.date <= opening {
      reader.report(
        "from",
        Words(
          "\(name) closes before it opens on \(opening)",
          german: "\(name) schließt, bevor er am \(opening) öffnet"),
        hint: Words(
          "a channel that has closed does not open again",
          german: "ein geschlossener Kontaktweg öffnet nicht wieder"))
    }
    switch closing.manner {
    case .autoReply(let mix):
      for target in mix.parts.compactMap(\.channel) {
        if target == closing.channel {
          reader.report(
            "to",
            Words(
              "the reply of \(name) names \(name) itself",
              german: "die Antwort von \(name) nennt \(name) selbst"))
        } else {
          check(target, existsOn: closing.date, "to", reader, scenario)
        }
      }
    case .silent:
      let hasRule = scenario.comingBack.rules.contains {
        $0.cause == .redialClosed && ($0.channels?.contains(closing.channel) ?? true)
      }
      if !hasRule, !root.hasErrors("comingBack") {
        reader.report(
          "channel", severity: .warning,
          Words(
            "customers who notice that \(name) is closed give up",
            german: "wer bemerkt, dass \(name) geschlossen ist, gibt auf"),
          hint: Words(
            "a rule under comingBack for the cause redialClosed says what else they do",
            german: """
              eine Regel unter comingBack für den Grund redialClosed sagt, was sonst \
              geschieht
              """))
      }
    }
  }

  /// A channel to which customers are led is there when the change begins.
  private func check(
    _ channel: Int, existsOn date: CivilDate, _ key: String, _ reader: Reader,
    _ scenario: Scenario::Scenario
  ) {
    let name = scenario.channels[channel].name
    if let opening = scenario.opening(of: channel), date < opening {
      reader.report(
        key,
        Words(
          "\(name) does not exist on \(date): it opens on \(opening)",
          german: "\(name) gibt es am \(date) nicht: er öffnet am \(opening)"),
        hint: Words(
          "give a later date here, or an earlier one there",
          german: "hier ein späteres Datum angeben, oder dort ein früheres"))
    }
    if let closing = scenario.closing(of: channel), closing.date <= date {
      reader.report(
        key,
        Words(
          "\(name) does not exist on \(date): it closes on \(closing.date)",
          german: "\(name) gibt es am \(date) nicht: er schließt am \(closing.date)"),
        hint: Words(
          "name a channel that is still open then",
          german: "einen Kontaktweg nennen, der dann noch offen ist"))
    }
  }

  // MARK: Concerns

  private func checkChoices(of concern: Concern, in scenario: Scenario::Scenario) {
    let ways = concern.ways.map(\.channel)
    let last = scenario.period.start.adding(
      days: scenario.period.days + scenario.period.runOutDays - 1)
    let start = scenario.period.firstDay
    let dates = scenario.changes.compactMap { change -> CivilDate? in
      switch change {
      case .open(let opening): opening.date
      case .close(let closing): closing.date
      case .move, .guide: nil
      }
    }.filter { $0 > start && $0 <= last }
    let turns = [start] + dates.sorted()
    func first(without channels: [Int]) -> CivilDate? {
      turns.first { date in !channels.contains { scenario.hasChannel($0, on: date) } }
    }
    if let date = first(without: ways) {
      report(
        at: ["concerns", concern.name, "channels"],
        Words(
          "\(concern.name) has no channel that exists on \(date)",
          german: "für \(concern.name) gibt es am \(date) keinen Kontaktweg"),
        hint: Words(
          "leave one of its channels open then, or give another one",
          german: "einen seiner Kontaktwege dann offen lassen, oder einen weiteren angeben"))
    } else if let date = first(without: concern.fitting) {
      report(
        .warning, at: ["concerns", concern.name, "fitting"],
        Words(
          "no fitting channel of \(concern.name) exists on \(date)",
          german: "für \(concern.name) gibt es am \(date) keinen passenden Kontaktweg"),
        hint: Words(
          "who is on another one stays there, and referrals go to any other channel",
          german: """
            wer auf einem anderen ist, bleibt dort, und weiterverwiesen wird an \
            jeden anderen Kontaktweg
            """))
    }
    let needsApp = ways.filter { channel in
      (scenario.channels[channel].written?.registered?.smallest ?? 1) < 1
    }
    if needsApp.count == ways.count {
      report(
        .warning, at: ["concerns", concern.name, "channels"],
        Words(
          """
          customers who are not registered have no channel for \(concern.name): \
          they give up
          """,
          german: """
            wer nicht registriert ist, hat für \(concern.name) keinen Kontaktweg und \
            gibt auf
            """),
        hint: Words(
          "give a channel that everybody can use, with a share of 0 if need be",
          german: """
            einen Kontaktweg angeben, den alle nutzen können, notfalls mit einem \
            Anteil von 0
            """))
    }
  }

  private func checkReplay(beforeOpeningIn scenario: Scenario::Scenario) {
    guard !root.hasErrors("replay") else { return }
    for (index, contact) in scenario.replay.enumerated() {
      guard let opening = scenario.opening(of: contact.channel), contact.date < opening else {
        continue
      }
      report(
        at: ["replay"],
        Words(
          """
          entry \(index): \(scenario.channels[contact.channel].name) opens on \
          \(opening) only
          """,
          german: """
            Eintrag \(index): \(scenario.channels[contact.channel].name) öffnet erst \
            am \(opening)
            """))
      return
    }
  }
}
