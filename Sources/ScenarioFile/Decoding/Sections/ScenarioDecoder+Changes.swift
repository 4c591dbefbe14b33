internal import Calendar
internal import Scenario

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
      "changes", "What changes on dates; a variant's changes follow those of its baseline."
    ) { reader in
      reader.variant("change", "What kind of change it is.") { kind in
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
      "from", .date, "The change begins at midnight of this day.", CivilDate.parsing)
    let until = reader.optionalPresent(
      "until", .parsed(.date, CivilDate.parsing),
      "The change is complete at midnight of this day. Without it: at once.")
    let shape = reader.optionalPresent(
      "shape", Shape<Ramp.Shape>.choice(),
      "How it comes about between the dates. Without it: linear, or in one step if there is only "
        + "one date.")
    guard !reader.scope.isDescribing, !reader.hasErrors("from", "until", "shape") else {
      return Ramp(from: from, until: from, shape: .step)
    }
    let ramp: Ramp
    switch (until, shape) {
    case (let until?, .step?):
      reader.report("until", "a step has one date only", hint: "leave it out")
      ramp = Ramp(from: from, until: until, shape: .step)
    case (let until?, let shape):
      if until <= from { reader.report("until", "this is not after \(from)") }
      ramp = Ramp(from: from, until: until, shape: shape ?? .linear)
    case (nil, let shape?) where shape != .step:
      reader.report("shape", "it is not said until when", hint: "give \"until\"")
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
      "path", .path, "Which number or hours: names from the top of the file, with points between.",
      NodePath.parse)
    let value = reader.value(
      "value",
      Shape<SetTo.Value>.either([
        .made(from: .number(.any)) { .number($0) },
        .made(from: .parsed(.weeklyHours, WeeklyHours.parsing)) { .hours($0) },
      ]), "The new value, in the unit of the old one.")
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
        "The concerns that it is for. Without it: all."),
      segments: reader.optionalPresent(
        "segments", .list(count: 1...64, of: .position(of: Kind.segment, in: names.segments)),
        "The segments that it is for. Without it: all."),
      fraction: reader.number(
        "fraction", .in(0...1), "How many of them change once the change is complete."),
      applies: reader.choice(
        "applies", default: .all, "Whether it is for all contacts, or for first ones only."))
  }

  private func move(_ reader: Reader) -> Move {
    let name = name(of: reader)
    let from = reader.value(
      "fromChannel", .position(of: Kind.channel, in: names.channels), "The channel that they leave."
    )
    let whom = whom(reader)
    let mix = reader.value(
      "to", .mix(names.channels, also: [.givesUp]),
      "Where they go instead; \"givesUp\" is the part that does nothing.")
    let isBackToItself = mix.channels.parts.contains { $0.channel == from }
    if isBackToItself, !reader.scope.isDescribing, !reader.hasErrors("to", "fromChannel") {
      reader.report(
        "to", "nobody moves from \(names.channels.name(at: from)) to itself",
        hint: "lower the fraction instead")
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
    reader.optionalPresent("name", Shape<String>.text, "What people call the change.") ?? ""
  }

  // MARK: Opening and closing

  private func opening(_ reader: Reader) -> Opening {
    Opening(channel: channel(of: reader), date: date(of: reader))
  }

  private func closing(_ reader: Reader) -> Closing {
    let channel = channel(of: reader)
    let date = date(of: reader)
    let mix = reader.optionalPresent(
      "to", .mix(names.channels),
      "Channels that an automatic reply names. Without it: closed in silence.")
    let noticed = reader.optionalDuration(
      "noticedAfter", in: .days, "When customers notice a silent closing.")
    if mix != nil, noticed != nil, !reader.scope.isDescribing {
      reader.report("to", "a reply is noticed at once", hint: "leave out \"noticedAfter…\"")
    }
    return Closing(
      channel: channel, date: date,
      manner: mix.map { .autoReply($0.channels) } ?? .silent(noticedAfter: noticed ?? .none))
  }

  private func channel(of reader: Reader) -> Int {
    reader.value(
      "channel", .position(of: Kind.channel, in: names.channels), "The channel.")
  }

  private func date(of reader: Reader) -> CivilDate {
    let date: CivilDate = reader.parsed("from", .date, "From this day on.", CivilDate.parsing)
    if !reader.scope.isDescribing, !reader.hasErrors("from") {
      dated.append((reader, Ramp(from: date, until: date, shape: .step)))
    }
    return date
  }
}
