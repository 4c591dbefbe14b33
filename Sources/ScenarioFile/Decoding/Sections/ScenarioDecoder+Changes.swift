internal import Calendar
internal import Scenario
internal import Words

// Dated changes: of the choice of channels, and of the numbers of the scenario.

extension ScenarioDecoder {
  private enum ChangeKind: String, CaseIterable {
    case set, move, guide, open, close
  }

  private enum ReadChange {
    case set(SetChange<SetTo>)
    case choice(Change)
  }

  /// The changes of the choice of channels; those of numbers are handed to the dials that are
  /// read from now on.
  func changes() -> [Change] {
    let changes = root.list(
      "changes",
      Words(
        "What changes on dates; a variant's changes follow those of its baseline.",
        german: """
          Was sich ab einem Datum ändert; die Änderungen einer Variante folgen auf \
          die der Ausgangslage.
          """)
    ) { reader in
      reader.variant(
        "change", Words("What kind of change it is.", german: "Welche Art von Änderung es ist.")
      ) { kind in
        self.change(kind, reader)
      }
    }
    var choices: [Change] = []
    var sets: [SetChange<SetTo>] = []
    for change in changes {
      switch change {
      case .set(let set): sets.append(set)
      case .choice(let change): choices.append(change)
      }
    }
    root.context.provide(sets)
    return choices
  }

  private func change(_ kind: ChangeKind, _ reader: Reader) -> ReadChange {
    switch kind {
    case .set: return .set(set(reader))
    case .move: return choice(.move(move(reader)), reader)
    case .guide: return choice(.guide(guide(reader)), reader)
    case .open: return choice(.open(opening(reader)), reader)
    case .close: return choice(.close(closing(reader)), reader)
    }
  }

  private func choice(_ change: Change, _ reader: Reader) -> ReadChange {
    choiceReaders.append(reader)
    return .choice(change)
  }

  // MARK: When

  private func ramp(_ reader: Reader) -> Ramp {
    let from: CivilDate = reader.parsed(
      "from", .date,
      Words(
        "The change begins at midnight of this day.",
        german: "Die Änderung beginnt um Mitternacht zu Beginn dieses Tages."), CivilDate.parsing)
    let until = reader.optionalPresent(
      "until", .parsed(.date, CivilDate.parsing),
      Words(
        "The change is complete at midnight of this day. Without it: at once.",
        german: """
          Die Änderung ist um Mitternacht zu Beginn dieses Tages vollständig. Ohne \
          Angabe: auf einmal.
          """))
    let shape = reader.optionalPresent(
      "shape", Shape<Ramp.Shape>.choice(),
      Words(
        """
        How it comes about between the dates. Without it: linear, or in one step \
        if there is only one date.
        """,
        german: """
          Wie sie zwischen den beiden Daten eintritt. Ohne Angabe: gleichmäßig, \
          oder auf einmal, wenn es nur ein Datum gibt.
          """))
    guard !reader.scope.isDescribing, !reader.hasErrors("from", "until", "shape") else {
      return Ramp(from: from, until: from, shape: .step)
    }
    let ramp: Ramp
    switch (until, shape) {
    case (let until?, .step?):
      reader.report(
        "until",
        Words("a step has one date only", german: "eine Änderung auf einmal hat nur ein Datum"),
        hint: Words("leave it out", german: "weglassen"))
      ramp = Ramp(from: from, until: until, shape: .step)
    case (let until?, let shape):
      if until <= from {
        reader.report(
          "until", Words("this is not after \(from)", german: "das ist nicht nach dem \(from)"))
      }
      ramp = Ramp(from: from, until: until, shape: shape ?? .linear)
    case (nil, let shape?) where shape != .step:
      reader.report(
        "shape", Words("it is not said until when", german: "es fehlt, bis wann"),
        hint: Words("give \"until\"", german: "\"until\" angeben"))
      ramp = Ramp(from: from, until: from, shape: .step)
    case (nil, _):
      ramp = Ramp(from: from, until: from, shape: .step)
    }
    dated.append((reader, ramp))
    return ramp
  }

  // MARK: Set

  private func set(_ reader: Reader) -> SetChange<SetTo> {
    let target: NodePath = reader.parsed(
      "path", .path,
      Words(
        """
        Which number or hours: names from the top of the file, with points \
        between.
        """,
        german: """
          Welche Zahl oder welche Zeiten: Namen vom Anfang der Datei an, mit \
          Punkten dazwischen.
          """),
      NodePath.parse)
    let value = reader.value(
      "value",
      Shape<SetTo.Value>.either([
        .made(from: .number(.any)) { .number($0) },
        .made(from: .parsed(.weeklyHours, WeeklyHours.parsing)) { .hours($0) },
      ]),
      Words(
        "The new value, in the unit of the old one.",
        german: "Der neue Wert, in der Einheit des alten."))
    let place = reader.place(of: "value")
    var numbers: [(number: Double, place: Place)] = []
    if case .number(let number) = value { numbers = [(number, place)] }
    return SetChange(
      target: target, place: reader.place(of: "path"), numbers: numbers,
      payload: SetTo(value: value, ramp: ramp(reader), place: place))
  }

  // MARK: Moves and guides

  private struct Whom {
    var concerns: [Int]?
    var segments: [Int]?
    var fraction: Double
    var applies: Move.Applies
  }

  private func whom(_ reader: Reader) -> Whom {
    Whom(
      concerns: reader.optionalPresent(
        "concerns", .list(count: 1...1000, of: .position(of: Kind.concern, in: names.concerns)),
        Words(
          "The concerns that it is for. Without it: all.",
          german: "Die Anliegen, für die sie gilt. Ohne Angabe: alle.")),
      segments: reader.optionalPresent(
        "segments", .list(count: 1...64, of: .position(of: Kind.segment, in: names.segments)),
        Words(
          "The segments that it is for. Without it: all.",
          german: "Die Segmente, für die sie gilt. Ohne Angabe: alle.")),
      fraction: reader.number(
        "fraction", .in(0...1),
        Words(
          "How many of them change once the change is complete.",
          german: "Welcher Anteil sich ändert, wenn die Änderung vollständig ist.")),
      applies: reader.choice(
        "applies", default: .all,
        Words(
          "Whether it is for all contacts, or for first ones only.",
          german: "Ob sie für alle Kontakte gilt oder nur für erste.")))
  }

  private func move(_ reader: Reader) -> Move {
    let name = name(of: reader)
    let from = reader.value(
      "fromChannel", .position(of: Kind.channel, in: names.channels),
      Words("The channel that they leave.", german: "Der Kontaktweg, den sie verlassen.")
    )
    let whom = whom(reader)
    let mix = reader.value(
      "to", .mix(names.channels, also: [.givesUp]),
      Words(
        "Where they go instead; \"givesUp\" is the part that does nothing.",
        german: """
          Wohin sie stattdessen gehen; "givesUp" ist der Anteil, der nichts mehr \
          tut.
          """))
    let isBackToItself = mix.channels.parts.contains { $0.channel == from }
    if isBackToItself, !reader.scope.isDescribing, !reader.hasErrors("to", "fromChannel") {
      reader.report(
        "to",
        Words(
          "nobody moves from \(names.channels.name(at: from)) to itself",
          german: "niemand wechselt von \(names.channels.name(at: from)) zu sich selbst"),
        hint: Words(
          "lower the fraction instead", german: "stattdessen den Anteil (\"fraction\") senken"))
    }
    return Move(
      name: name, from: from, concerns: whom.concerns, segments: whom.segments,
      fraction: whom.fraction, ramp: ramp(reader), mix: mix.channels, givesUpWeight: mix.givesUp,
      applies: whom.applies)
  }

  private func guide(_ reader: Reader) -> Guide {
    let name = name(of: reader)
    let whom = whom(reader)
    return Guide(
      name: name, concerns: whom.concerns, segments: whom.segments, fraction: whom.fraction,
      ramp: ramp(reader), applies: whom.applies)
  }

  private func name(of reader: Reader) -> String {
    reader.optionalPresent(
      "name", Shape<String>.text,
      Words("What people call the change.", german: "Wie die Änderung genannt wird.")) ?? ""
  }

  // MARK: Opening and closing

  private func opening(_ reader: Reader) -> Opening {
    Opening(
      channel: channel(of: reader),
      date: date(
        of: reader,
        Words(
          """
          The channel exists from this day on; before it, those who want it take \
          another one.
          """,
          german: """
            Den Kontaktweg gibt es ab diesem Tag; wer ihn vorher nutzen will, nimmt \
            einen anderen.
            """)))
  }

  private func closing(_ reader: Reader) -> Closing {
    let channel = channel(of: reader)
    let date = date(
      of: reader,
      Words(
        "The channel is closed for good from this day on.",
        german: "Der Kontaktweg ist ab diesem Tag für immer geschlossen."))
    let mix = reader.optionalPresent(
      "to", .mix(names.channels),
      Words(
        "Channels that an automatic reply names. Without it: closed in silence.",
        german: """
          Kontaktwege, die eine automatische Antwort nennt. Ohne Angabe: \
          stillschweigend geschlossen.
          """))
    let noticed = reader.optionalDuration(
      "noticedAfter", in: .days,
      Words(
        """
        When customers notice a silent closing; then the rule for the cause \
        redialClosed holds. Without it: at once.
        """,
        german: """
          Wann jemand eine stille Schließung bemerkt; dann gilt die Regel für den \
          Grund redialClosed. Ohne Angabe: sofort.
          """))
    if mix != nil, noticed != nil, !reader.scope.isDescribing {
      reader.report(
        "to", Words("a reply is noticed at once", german: "eine Antwort wird sofort bemerkt"),
        hint: Words("leave out \"noticedAfter…\"", german: "\"noticedAfter…\" weglassen"))
    }
    return Closing(
      channel: channel, date: date,
      manner: mix.map { .autoReply($0.channels) } ?? .silent(noticedAfter: noticed ?? .none))
  }

  private func channel(of reader: Reader) -> Int {
    reader.value(
      "channel", .position(of: Kind.channel, in: names.channels),
      Words("The channel.", german: "Der Kontaktweg."))
  }

  private func date(of reader: Reader, _ doc: Words) -> CivilDate {
    let date: CivilDate = reader.parsed("from", .date, doc, CivilDate.parsing)
    if !reader.scope.isDescribing, !reader.hasErrors("from") {
      dated.append((reader, Ramp(from: date, until: date, shape: .step)))
    }
    return date
  }
}
