internal import Scenario
internal import Words

// What customers want: how often, by which ways, and with what chance of being settled.

extension ScenarioDecoder {
  func concerns(chatbots: Set<Int>) -> [Concern] {
    root.map(
      "concerns", names: .declaring(Kind.concern), count: 1...1000,
      Words(
        "What customers want, in the order of all tables.",
        german: "Worum es geht, in der Reihenfolge aller Tabellen.")
    ) { name, reader in
      self.concern(name, reader, chatbots)
    }.map(\.value)
  }

  private func concern(_ name: String, _ reader: Reader, _ chatbots: Set<Int>) -> Concern {
    let title = reader.title(or: name)
    let volume = reader.object(
      "volume",
      Words(
        "How many customers come for the first time.",
        german: "Wie viele Menschen zum ersten Mal kommen."), volume)
    let factors =
      reader.optionalObject(
        "demand",
        Words(
          "Factors on the demand of days, for this concern alone.",
          german: "Faktoren auf die Nachfrage von Tagen, nur für dieses Anliegen.")
      ) {
        self.dayFactors($0)
      } ?? DayFactors()
    let common = reader.optionalObject(
      "task",
      Words(
        "Work that contacts leave behind on every channel that says nothing else.",
        german: """
          Arbeit, die Kontakte auf jedem Kontaktweg hinterlassen, der nichts \
          anderes sagt.
          """), task)
    let ways = reader.map(
      "channels", names: .referring(to: Kind.channel), count: 1...64,
      Words(
        "The channels that this concern may use, and what happens there.",
        german: "Die Kontaktwege, die dieses Anliegen nutzen kann, und was dort geschieht.")
    ) { channel, way in
      let position = self.names.channels[channel]
      return self.way(position, way, chatbots.contains(position) ? nil : common)
    }.map(\.value).sorted { $0.channel < $1.channel }
    checkShares(of: ways, reader)
    let fitting = fitting(reader) ?? ways.map(\.channel)
    let reasons = reader.optionalObject(
      "failure",
      Words(
        "Why contacts do not settle the case.",
        german: "Warum Kontakte den Vorgang nicht erledigen."), reasons)
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
        let words = Words("First contacts per \(span)", german: "Erste Kontakte je \(span)")
        return position < spans.count
          ? Words("\(words).", german: "\(words).")
          : Words(
            "\(words) and 1,000 households in care.",
            german: "\(words) und 1.000 betreute Haushalte.")
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
      Words(
        """
        Share of the customers who come here first, for all or by segment; all \
        channels sum to 1.
        """,
        german: """
          Anteil derer, die zuerst hierher kommen, für alle oder je Segment; alle \
          Kontaktwege ergeben 1.
          """))
    let handling = reader.duration(
      "handling",
      Words(
        """
        Staff time with the customer, or on the letter; on a chatbot the length \
        of a session.
        """,
        german: """
          Arbeitszeit mit dem Menschen oder am Schreiben; bei einem Chatbot die \
          Dauer der Sitzung.
          """))
    let after =
      reader.optionalDuration(
        "afterContact",
        Words(
          "Work after the contact that still binds the person. Without it: none.",
          german: "Nacharbeit, die die Person noch bindet. Ohne Angabe: keine."))
      ?? .none
    let resolved = reader.changing(
      "resolved", .in(0...1), default: 1,
      Words(
        """
        How likely a served contact, or a session with a chatbot, settles the \
        case.
        """,
        german: """
          Wie wahrscheinlich ein bedienter Kontakt oder eine Sitzung mit einem \
          Chatbot den Vorgang erledigt.
          """))
    let task = reader.optionalObject(
      "task",
      Words(
        """
        Work that its contacts leave behind; the case is settled when it is \
        done. Without it: the concern's, except on a chatbot.
        """,
        german: """
          Arbeit, die seine Kontakte hinterlassen; der Vorgang ist erledigt, wenn \
          sie getan ist. Ohne Angabe: die des Anliegens, außer bei einem Chatbot.
          """), task)
    let reasons = reader.optionalObject(
      "failure",
      Words(
        "Why contacts here do not settle the case. Without it: as the concern says.",
        german: """
          Warum Kontakte hier den Vorgang nicht erledigen. Ohne Angabe: wie beim \
          Anliegen.
          """),
      ownReasons)
    let handoff = Concern.Handoff(
      handedOff: reader.optionalPresent(
        "handedOff", .changing(.in(0...1)),
        Words(
          """
          On a chatbot: part of the unsettled that is handed on. Without it: as \
          the channel says.
          """,
          german: """
            Bei einem Chatbot: Anteil der nicht Erledigten, der weitergegeben wird. \
            Ohne Angabe: wie beim Kontaktweg.
            """)),
      mix: reader.optionalPresent(
        "to", .mix(names.channels),
        Words(
          """
          On a chatbot: to which channels they are handed. Without it: as the \
          channel says.
          """,
          german: """
            Bei einem Chatbot: an welche Kontaktwege weitergegeben wird. Ohne \
            Angabe: wie beim Kontaktweg.
            """)
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
        Words(
          """
          How often a served contact leaves it; the others settle the case as \
          "resolved" says.
          """,
          german: """
            Wie oft ein bedienter Kontakt sie hinterlässt; die anderen erledigen den \
            Vorgang, wie "resolved" sagt.
            """)),
      handling: reader.duration(
        "handling", Words("Staff time that it takes.", german: "Arbeitszeit, die sie braucht.")),
      priority: reader.integer(
        "priority", in: 1...1000, default: 1,
        Words(
          "Among tasks that a group does with the same priority: 1 is done first.",
          german: """
            Unter den Aufträgen, die eine Gruppe mit gleicher Priorität erledigt: 1 \
            kommt zuerst.
            """)),
      deadlineSeconds: reader.optionalTime(
        "deadlineService", units: [.hours, .minutes],
        Words(
          """
          Time, within the shifts of those who do it, within which it should be \
          done.
          """,
          german: """
            Zeit innerhalb der Schichten derer, die sie erledigen, in der sie getan \
            sein soll.
            """)),
      chase: reader.optionalPresent(
        "chase", chase, Words("Asking after it.", german: "Nachfragen dazu.")))
  }
}
