internal import Calendar
internal import Scenario
internal import Words

// What groups do, in which order.

extension ScenarioDecoder {
  func skills(_ reader: Reader) -> [StaffGroup.Skill] {
    let channel = Shape<Int>.position(of: Kind.channel, in: names.channels)
    let plain = Shape<Served>.made(from: channel) { Served(work: .contacts(channel: $0)) }
    let object = Shape<Served>.object { served in self.served(served, channel) }
    let all = reader.list(
      "serves", count: 1...1000, of: .either([plain, object]),
      Words(
        "What they do, in the order in which they would rather do it.",
        german: "Was sie tun, in der Reihenfolge, in der sie es lieber tun."))
    return all.enumerated().map { index, served in
      StaffGroup.Skill(
        work: served.work, concerns: served.concerns, priority: served.priority ?? index + 1,
        ageing: served.ageing)
    }
  }

  struct Served {
    var work: StaffGroup.Skill.Work
    var concerns: [Int]?
    var priority: Int?
    var ageing: StaffGroup.Ageing?
  }

  func served(_ reader: Reader, _ channel: Shape<Int>) -> Served {
    let channel = reader.value(
      "channel", channel,
      Words("The channel that they serve.", german: "Der Kontaktweg, den sie bedienen."))
    let work = reader.value(
      "work",
      .one(of: [
        (name: "contacts", value: StaffGroup.Skill.Work.contacts(channel: channel)),
        (name: "reception", value: .reception(channel: channel)),
        (name: "tasks", value: .tasks(channel: channel)),
      ]), default: .contacts(channel: channel), shown: .string("contacts"),
      Words(
        """
        Whether they take its contacts, or stand at its reception, or do the \
        tasks that contacts leave behind.
        """,
        german: """
          Ob sie seine Kontakte annehmen, an seinem Empfang stehen oder die \
          Aufträge erledigen, die Kontakte hinterlassen.
          """))
    return Served(
      work: work,
      concerns: reader.optionalPresent(
        "concerns", .list(count: 1...1000, of: .position(of: Kind.concern, in: names.concerns)),
        Words(
          "The concerns that they take. Without it: all.",
          german: "Die Anliegen, die sie annehmen. Ohne Angabe: alle.")),
      priority: reader.optionalPresent(
        "priority", .integer(1...1000),
        Words(
          """
          1 goes first, equal ones by longest wait. Without it: its place in the \
          list.
          """,
          german: """
            1 kommt zuerst, gleiche nach längster Wartezeit. Ohne Angabe: der Platz \
            in der Liste.
            """)),
      ageing: reader.optionalObject(
        "ageing",
        Words(
          "A better priority from some age on, by the clock of the wait.",
          german: "Eine bessere Priorität ab einem Alter, nach der Uhr der Wartezeit."), ageing))
  }

  func ageing(_ reader: Reader) -> StaffGroup.Ageing {
    let units = TimeUnit.allCases
    let found = reader.one(
      of: ["waited", "beforeDeadline"].flatMap { key in units.map { key + $0.rawValue } },
      .required, preferring: 1,
      { position in
        let unit = units[position % units.count].word
        return position < units.count
          ? Words("After this wait. In \(unit).", german: "Nach dieser Wartezeit. In \(unit).")
          : Words(
            "So long before the deadline. In \(unit).",
            german: "So lange vor der Frist. In \(unit).")
      },
      { position -> Shape<StaffGroup.Ageing.Trigger> in
        let unit = units[position % units.count]
        return .made(from: .number(unit.bounds)) { time in
          position < units.count
            ? .waited(seconds: time * unit.seconds) : .beforeDeadline(seconds: time * unit.seconds)
        }
      })
    return StaffGroup.Ageing(
      trigger: found?.value ?? .waited(seconds: 0),
      priority: reader.integer(
        "priority", in: 1...1000,
        Words("The priority from then on.", german: "Die Priorität von da an.")))
  }
}
