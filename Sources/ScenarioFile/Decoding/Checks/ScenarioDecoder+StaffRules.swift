internal import Calendar
internal import Scenario
internal import Words

// Rules of staff that can have no effect, or not the one that was meant.

extension ScenarioDecoder {
  func checkStaffRules(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff", "channels") else { return }
    var seen: Set<Int> = []
    for (index, group) in scenario.staff.enumerated()
    where seen.insert(sourceOfGroup[index]).inserted {
      let path = ["staff", names.groups.name(at: sourceOfGroup[index])]
      checkAgeing(of: group, path + ["serves"], scenario)
      checkAbsence(of: group, path + ["absence"], scenario)
      checkBlending(of: group, path, scenario)
      checkBlocks(of: group, path + ["blocks"], scenario)
    }
  }

  private func checkAgeing(
    of group: StaffGroup, _ path: [String], _ scenario: Scenario::Scenario
  ) {
    for skill in group.skills {
      guard let ageing = skill.ageing else { continue }
      let channel =
        switch skill.work {
        case .contacts(let channel), .reception(let channel), .tasks(let channel):
          scenario.channels[channel]
        }
      if ageing.priority >= skill.priority {
        report(
          at: path,
          Words(
            """
            \(channel.name) would come no earlier with age: priority \
            \(ageing.priority) after \(skill.priority)
            """,
            german: """
              \(channel.name) käme mit dem Alter nicht früher dran: Priorität \
              \(ageing.priority) nach \(skill.priority)
              """), hint: Words("1 goes first", german: "1 kommt zuerst"))
      }
      guard case .beforeDeadline(let seconds) = ageing.trigger, case .contacts = skill.work else {
        continue
      }
      guard let deadline = channel.deadlineSeconds else {
        report(
          at: path,
          Words("\(channel.name) has no deadline", german: "\(channel.name) hat keine Frist"),
          hint: Words("give one to the channel", german: "dem Kontaktweg eine geben"))
        continue
      }
      if seconds >= deadline {
        report(
          .warning, at: path,
          Words(
            "the deadline of \(channel.name) is near from the beginning",
            german: "die Frist von \(channel.name) ist von Anfang an nah"),
          hint: Words(
            "give a shorter time before the deadline, or the better priority itself",
            german: "eine kürzere Zeit vor der Frist angeben, oder gleich die bessere Priorität"))
      }
    }
  }

  private func checkAbsence(
    of group: StaffGroup, _ path: [String], _ scenario: Scenario::Scenario
  ) {
    let period = scenario.period
    let last = period.start.adding(days: period.days + period.runOutDays - 1)
    let persons = group.rosters.reduce(0) { $0 + $1.persons.largest.rounded(.up) }
    for absence in group.absence.long {
      if absence.through < period.firstDay || absence.from > last, !root.hasErrors("period") {
        report(
          .warning, at: path,
          Words(
            """
            the absence from \(absence.from) lies outside of the simulated days, \
            \(period.firstDay) to \(last)
            """,
            german: """
              die Abwesenheit ab \(absence.from) liegt außerhalb der simulierten Tage, \
              \(period.firstDay) bis \(last)
              """))
      }
      if Double(absence.persons) > persons, persons > 0 {
        report(
          .warning, at: path,
          Words(
            """
            \(absence.persons) persons are missing, the group has \
            \(Words.number(persons))
            """,
            german: """
              \(absence.persons) Personen fehlen, die Gruppe hat \
              \(Words.number(persons))
              """))
      }
    }
  }

  private func checkBlending(
    of group: StaffGroup, _ path: [String], _ scenario: Scenario::Scenario
  ) {
    let deferred = group.skills.filter { scenario.isDeferred($0.work) }
    let attended = group.skills.filter { !scenario.isDeferred($0.work) }
    if group.blending.reserve.largest > 0 {
      let persons = group.rosters.reduce(0) { $0 + $1.persons.largest.rounded(.up) }
      let at = path + ["reserve"]
      if deferred.isEmpty {
        report(
          .warning, at: at,
          Words(
            "the group has no deferred work that could be held back",
            german: "die Gruppe hat keine aufschiebbare Arbeit, die warten könnte"))
      } else if attended.isEmpty {
        report(
          .warning, at: at,
          Words(
            "nobody waits for this group in person: its reserve rests for nothing",
            german: "auf diese Gruppe wartet niemand persönlich: ihre Reserve ruht umsonst"))
      } else if group.blending.reserve.smallest >= persons, persons > 0 {
        report(
          .warning, at: at,
          Words(
            """
            deferred work is never begun: the group has \(Words.number(persons)) \
            persons
            """,
            german: """
              aufschiebbare Arbeit wird nie begonnen: die Gruppe hat \
              \(Words.number(persons)) Personen
              """),
          hint: Words("give fewer than there are", german: "weniger angeben, als da sind"))
      }
    }
    let first = attended.map(\.priority).min()
    let last = deferred.map(\.priority).max()
    if group.blending.preempts, !(first.flatMap { first in last.map { first < $0 } } ?? false) {
      report(
        .warning, at: path + ["preempts"],
        Words("there is nothing to interrupt", german: "es gibt nichts zu unterbrechen"),
        hint: Words(
          "a call or a visitor interrupts deferred work of a worse priority",
          german: """
            ein Anruf oder Besuch unterbricht aufschiebbare Arbeit mit schlechterer \
            Priorität
            """))
    }
    if group.putsDownAtShiftEnd, deferred.isEmpty {
      report(
        .warning, at: path + ["putsDownAtShiftEnd"],
        Words(
          "the group has no deferred work that could be put down",
          german: "die Gruppe hat keine aufschiebbare Arbeit, die weggelegt werden könnte"))
    }
  }

  private func checkBlocks(
    of group: StaffGroup, _ path: [String], _ scenario: Scenario::Scenario
  ) {
    let duty = group.rosters.reduce(WeeklyHours.never) { union, roster in
      union.union(roster.shifts.steps.reduce(roster.shifts.base) { $0.union($1.value) })
    }
    for block in group.blending.blocks {
      if block.hours.intersection(duty).isEmpty {
        report(
          .warning, at: path,
          Words(
            "nobody is on duty in this block: \(block.hours)",
            german: "in diesem Block ist niemand im Dienst: \(block.hours)"))
      }
      for channel in block.channels
      where !group.skills.contains(where: { $0.work.channel == channel }) {
        report(
          .warning, at: path,
          Words(
            "the group does not serve \(scenario.channels[channel].name)",
            german: "die Gruppe bedient \(scenario.channels[channel].name) nicht"),
          hint: Words(
            "name the channel under \"serves\"", german: "den Kontaktweg unter \"serves\" nennen"))
      }
    }
  }
}

extension Scenario::Scenario {
  fileprivate func isDeferred(_ work: StaffGroup.Skill.Work) -> Bool {
    switch work {
    case .tasks: return true
    case .reception: return false
    case .contacts(let channel):
      return switch channels[channel].kind {
      case .written, .app: true
      case .phone, .walkIn, .booking, .chatbot: false
      }
    }
  }
}

extension StaffGroup.Skill.Work {
  fileprivate var channel: Int {
    switch self {
    case .contacts(let channel), .reception(let channel), .tasks(let channel): channel
    }
  }
}
