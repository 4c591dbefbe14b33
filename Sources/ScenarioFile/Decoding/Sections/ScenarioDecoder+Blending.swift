internal import Calendar
internal import Scenario
internal import Words

// When persons of a group are missing, and how it mixes deferred work with waiting customers.

extension ScenarioDecoder {
  struct Rules {
    var absence: StaffGroup.Absence
    var substitute: Int?
    var blending: StaffGroup.Blending
    var putsDownAtShiftEnd: Bool
  }

  func rules(_ reader: Reader) -> Rules {
    let absence = reader.optionalObject(
      "absence",
      Words("Days on which persons are missing.", german: "Tage, an denen Personen fehlen.")
    ) {
      absence in
      StaffGroup.Absence(
        probability: absence.changing(
          "probability", .in(0...1), default: 0,
          Words(
            "Probability per person and working day.",
            german: "Wahrscheinlichkeit je Person und Arbeitstag.")),
        long: absence.list(
          "long",
          Words(
            "Long absences: the last persons of the group; several add up.",
            german: """
              Lange Abwesenheiten: die letzten Personen der Gruppe; mehrere addieren \
              sich.
              """), self.absence))
    }
    let substitute = reader.optionalPresent(
      "substitute", .position(of: Kind.group, in: names.groups),
      Words(
        """
        The group that takes over, after its own work, while nobody of this one \
        is on duty.
        """,
        german: """
          Die Gruppe, die nach ihrer eigenen Arbeit übernimmt, solange niemand von \
          dieser im Dienst ist.
          """))
    let reserve = reader.changing(
      "reserve", .in(0...100_000), default: 0,
      Words(
        "Deferred work is begun only while more than this many are idle.",
        german: """
          Aufschiebbare Arbeit wird nur begonnen, solange mehr als so viele frei \
          sind.
          """))
    let preempts = reader.flag(
      "preempts", default: false,
      Words(
        """
        Whether deferred work is put down for a call or a visitor of better \
        priority, and resumed.
        """,
        german: """
          Ob aufschiebbare Arbeit für einen Anruf oder Besuch mit besserer \
          Priorität weggelegt und später fortgesetzt wird.
          """))
    let blocks = reader.list(
      "blocks",
      Words(
        "Hours set aside for named channels: nothing else is begun then.",
        german: """
          Zeiten, die benannten Kontaktwegen vorbehalten sind: nichts anderes wird \
          dann begonnen.
          """)
    ) { block in
      StaffGroup.Block(
        hours: block.parsed(
          "hours", .weeklyHours, Words("Hours of the week.", german: "Stunden der Woche."),
          WeeklyHours.parsing),
        channels: block.list(
          "channels", count: 1...64,
          of: .position(of: Kind.channel, in: self.names.channels),
          Words("The channels served then.", german: "Die Kontaktwege, die dann bedient werden.")))
    }
    let putsDown = reader.flag(
      "putsDownAtShiftEnd", default: false,
      Words(
        """
        Whether deferred work in hand waits for the next shift instead of \
        overtime.
        """,
        german: """
          Ob aufschiebbare Arbeit in der Hand bis zur nächsten Schicht wartet \
          statt Überstunden zu machen.
          """))
    return Rules(
      absence: absence ?? StaffGroup.Absence(probability: Scenario::Dial(0), long: []),
      substitute: substitute,
      blending: StaffGroup.Blending(reserve: reserve, preempts: preempts, blocks: blocks),
      putsDownAtShiftEnd: putsDown)
  }

  func absence(_ reader: Reader) -> StaffGroup.LongAbsence {
    let absence = StaffGroup.LongAbsence(
      persons: reader.integer(
        "persons", in: 1...100_000, Words("How many persons.", german: "Wie viele Personen.")),
      from: reader.parsed(
        "from", .date, Words("First day.", german: "Erster Tag."), CivilDate.parsing),
      through: reader.parsed(
        "through", .date, Words("Last day.", german: "Letzter Tag."), CivilDate.parsing))
    if absence.through < absence.from, !reader.hasErrors() {
      reader.report(
        "through",
        Words(
          "the absence ends before it begins", german: "die Abwesenheit endet, bevor sie beginnt"),
        hint: Words("swap the two", german: "beide vertauschen"))
    }
    return absence
  }
}
