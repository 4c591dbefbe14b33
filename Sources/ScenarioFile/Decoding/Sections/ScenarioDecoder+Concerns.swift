internal import Scenario

// What customers want: how often, by which ways, and with what chance of being settled.

extension ScenarioDecoder {
  func concerns(chatbots: Set<Int>) -> [Concern] {
    root.map(
      "concerns", names: .declaring(Kind.concern), count: 1...1000,
      "What customers want, in the order of all tables."
    ) { name, reader in
      self.concern(name, reader, chatbots)
    }.map(\.value)
  }

  private func concern(_ name: String, _ reader: Reader, _ chatbots: Set<Int>) -> Concern {
    let title = reader.title(or: name)
    let volume = reader.object("volume", "How many customers come for the first time.", volume)
    let factors =
      reader.optionalObject("demand", "Factors on the demand of days, for this concern alone.") {
        self.dayFactors($0)
      } ?? DayFactors()
    let common = reader.optionalObject(
      "task", "Work that contacts leave behind on every channel that says nothing else.", task)
    let ways = reader.map(
      "channels", names: .referring(to: Kind.channel), count: 1...64,
      "The channels that this concern may use, and what happens there."
    ) { channel, way in
      let position = self.names.channels[channel]
      return self.way(position, way, chatbots.contains(position) ? nil : common)
    }.map(\.value).sorted { $0.channel < $1.channel }
    checkShares(of: ways, reader)
    let fitting = fitting(reader) ?? ways.map(\.channel)
    let reasons = reader.optionalObject("failure", "Why contacts do not settle the case.", reasons)
    return Concern(
      name: name, title: title, weeklyVolume: volume, factors: factors, ways: ways,
      fitting: fitting, reasonsListed: reasons?.listed ?? .init(unresolved: 1),
      reasonsUnlisted: reasons?.unlisted ?? .init(wrongChannel: 1))
  }

  // MARK: Volume

  /// First contacts in an ordinary week.
  private func volume(_ reader: Reader) -> Scenario::Dial {
    let spans: [(key: String, weekly: Double)] = [
      ("perYear", 7.0 / 365), ("perMonth", 12 * 7.0 / 365), ("perWeek", 1), ("perDay", 7),
      ("perHour", 168),
    ]
    let scale = (households ?? 0) / 1000
    let keys =
      spans.map(\.key) + spans.map { $0.key + Reader.perThousandHouseholds }
    let found = reader.one(
      of: keys, .required,
      { position in
        let span = spans[position % spans.count].key.dropFirst(3).lowercased()
        let words = "First contacts per \(span)"
        return position < spans.count ? "\(words)." : "\(words) and 1,000 households in care."
      },
      { position in
        let weekly = spans[position % spans.count].weekly
        return .changing(.in(0...1e15), times: position < spans.count ? weekly : weekly * scale)
      })
    if let found, found.position >= spans.count {
      reader.requireHouseholds(households, for: keys[found.position])
    }
    return found?.value ?? Scenario::Dial(0)
  }

  // MARK: Ways

  private func way(
    _ channel: Int, _ reader: Reader, _ common: Concern.TaskLeft?
  ) -> Concern.Way {
    let shares = reader.value(
      "share", shares,
      "Share of the customers who come here first, for all or by segment; all channels sum to 1.")
    let handling = reader.duration(
      "handling",
      "Staff time with the customer, or on the letter; on a chatbot the length of a session.")
    let after =
      reader.optionalDuration(
        "afterContact", "Work after the contact that still binds the person. Without it: none.")
      ?? .none
    let resolved = reader.changing(
      "resolved", .in(0...1), default: 1,
      "How likely a served contact, or a session with a chatbot, settles the case.")
    let task = reader.optionalObject(
      "task",
      "Work that its contacts leave behind; the case is settled when it is done. Without it: the "
        + "concern's, except on a chatbot.", task)
    let reasons = reader.optionalObject(
      "failure", "Why contacts here do not settle the case. Without it: as the concern says.",
      ownReasons)
    let handoff = Concern.Handoff(
      handedOff: reader.optionalPresent(
        "handedOff", .changing(.in(0...1)),
        "On a chatbot: part of the unsettled that is handed on. Without it: as the channel says."),
      mix: reader.optionalPresent(
        "to", .mix(names.channels),
        "On a chatbot: to which channels they are handed. Without it: as the channel says."
      )?.channels)
    return Concern.Way(
      channel: channel, shares: shares, handling: handling, afterContact: after,
      resolved: resolved, task: task ?? common,
      handoff: handoff, reasons: reasons)
  }

  /// One share for all segments, or one for each; a segment that is left out has none.
  private var shares: Shape<[Scenario::Dial]> {
    let segments = names.segments
    let count = max(1, segments.names.count)
    let bySegment = Shape<[Entry<Scenario::Dial>]>.map(
      names: .referring(to: Kind.segment), count: 1...64
    ) { _ in .changing(.in(0...1)) }
    return .either([
      .made(from: .changing(.in(0...1))) { Array(repeating: $0, count: count) },
      .made(from: bySegment) { entries in
        var shares = Array(repeating: Scenario::Dial(0), count: count)
        for entry in entries { shares[segments[entry.name]] = entry.value }
        return shares
      },
    ])
  }

  private func task(_ reader: Reader) -> Concern.TaskLeft {
    Concern.TaskLeft(
      probability: reader.changing(
        "probability", .in(0...1), default: 1,
        "How often a served contact leaves it; the others settle the case as \"resolved\" says."),
      handling: reader.duration("handling", "Staff time that it takes."),
      priority: reader.integer(
        "priority", in: 1...1000, default: 1,
        "Among tasks that a group does with the same priority: 1 is done first."),
      deadlineSeconds: reader.optionalTime(
        "deadlineService", units: [.hours, .minutes],
        "Time, within the shifts of those who do it, within which it should be done."),
      chase: reader.optionalPresent("chase", chase, "Asking after it."))
  }

  // MARK: Fit and failure

  private func fitting(_ reader: Reader) -> [Int]? {
    let fitting = reader.optionalPresent(
      "fitting", .list(count: 1...64, of: .position(of: Kind.channel, in: names.channels)),
      "The channels that fit the concern, the best first. Without it: all of its channels.")
    guard let fitting, !reader.hasErrors("fitting") else { return fitting }
    for (place, channel) in fitting.enumerated() where fitting[..<place].contains(channel) {
      reader.report("fitting", "\(names.channels.name(at: channel)) is listed twice")
    }
    return fitting
  }

  private func reasons(
    _ reader: Reader
  ) -> (listed: Concern.Reasons, unlisted: Concern.Reasons) {
    let listed =
      reader.optionalObject(
        "listed", "Weights of the reasons on a fitting channel. Without it: unresolved."
      ) { reasons in
        Concern.Reasons(
          unresolved: self.weight("unresolved", "The customer has to come again.", reasons),
          missingDocuments: self.weight("missingDocuments", "Documents are missing.", reasons),
          referral: self.weight("referral", "The customer is sent to another channel.", reasons))
      } ?? .init(unresolved: 1)
    let unlisted =
      reader.optionalObject(
        "unlisted", "Weights of the reasons on any other channel. Without it: wrongChannel."
      ) { reasons in
        Concern.Reasons(
          wrongChannel: self.weight("wrongChannel", "The customer notices later.", reasons),
          referral: self.weight("referral", "The customer is sent to another channel.", reasons))
      } ?? .init(wrongChannel: 1)
    for (key, reasons) in [("listed", listed), ("unlisted", unlisted)] {
      let weights = [
        reasons.unresolved, reasons.missingDocuments, reasons.wrongChannel, reasons.referral,
      ]
      Checks.sum(weights, of: "the weights", reader, key)
    }
    return (listed, unlisted)
  }

  /// The reasons of one channel, of which those of a fitting and of another channel differ.
  private func ownReasons(_ reader: Reader) -> Concern.Reasons {
    let reasons = Concern.Reasons(
      unresolved: weight("unresolved", "The customer has to come again.", reader),
      missingDocuments: weight("missingDocuments", "Documents are missing.", reader),
      wrongChannel: weight("wrongChannel", "The customer notices later.", reader),
      referral: weight("referral", "The customer is sent to another channel.", reader))
    let sum =
      reasons.unresolved + reasons.missingDocuments + reasons.wrongChannel + reasons.referral
    if (sum - 1).magnitude > Checks.tolerance, !reader.scope.isDescribing,
      !reader.hasErrors("unresolved", "missingDocuments", "wrongChannel", "referral")
    {
      reader.report(
        nil, "the weights sum to \(Wording.number(sum)), not to 1", hint: Checks.hint(sum))
    }
    return reasons
  }

  private func weight(_ key: String, _ doc: String, _ reader: Reader) -> Double {
    reader.number(key, .in(0...1), default: 0, doc)
  }
}
