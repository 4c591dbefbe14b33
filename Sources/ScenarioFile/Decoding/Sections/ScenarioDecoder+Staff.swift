internal import Calendar
internal import Scenario
internal import Words

// Who works, when, and on what.

extension ScenarioDecoder {
  func staff() -> [StaffGroup] {
    let entries = root.map(
      "staff", names: .declaring(Kind.group), count: 1...1000,
      Words(
        "Groups of people who do the same work.",
        german: "Gruppen von Personen, die dieselbe Arbeit tun.")
    ) { name, reader in
      (groups: self.groups(name, reader), reader: reader)
    }
    var groups: [StaffGroup] = []
    for (source, entry) in entries.enumerated() {
      for group in entry.value.groups {
        if let other = groups.first(where: { $0.name == group.name }) {
          root.context.report(
            at: entry.place,
            Words(
              "the group for one site would have the name of another, \(Wording.quoted(other.name))",
              german:
                "die Gruppe für einen Standort hätte den Namen einer anderen, \(Wording.quoted(other.name))"
            ),
            hint: Words(
              "give one of the two another name",
              german: "einer von beiden einen anderen Namen geben"))
        }
        groups.append(group)
        sourceOfGroup.append(source)
      }
    }
    guard tree != nil else { return groups }
    for index in groups.indices {
      groups[index].substitute = groups[index].substitute.flatMap {
        substitute($0, of: index, in: groups, entries[sourceOfGroup[index]].value.reader)
      }
    }
    return groups
  }

  /// The group of the scenario that stands in for another; the one at its site, if there are several.
  private func substitute(
    _ source: Int, of index: Int, in groups: [StaffGroup], _ reader: Reader
  ) -> Int? {
    let candidates = groups.indices.filter { sourceOfGroup[$0] == source }
    if source == sourceOfGroup[index] {
      if index == candidates.first {
        reader.report(
          "substitute",
          Words(
            "a group cannot stand in for itself",
            german: "eine Gruppe kann sich nicht selbst vertreten"),
          hint: Words("name another one", german: "eine andere nennen"))
      }
      return nil
    }
    if candidates.count < 2 { return candidates.first }
    if let site = groups[index].site { return candidates.first { groups[$0].site == site } }
    reader.report(
      "substitute",
      Words(
        "\(Wording.quoted(names.groups.name(at: source))) is split over the sites",
        german: """
          \(Wording.quoted(names.groups.name(at: source))) ist auf die Standorte \
          verteilt
          """),
      hint: Words(
        "name a group that is for all sites",
        german: "eine Gruppe nennen, die für alle Standorte da ist"))
    return nil
  }

  /// The group, or one for each site.
  private func groups(_ name: String, _ reader: Reader) -> [StaffGroup] {
    let group = group(name, reader)
    let isPerSite = reader.flag(
      "perSite", default: false,
      Words(
        """
        Whether the persons are split over the sites by their shares: one full \
        post each, then quarters by largest remainder.
        """,
        german: """
          Ob die Personen nach Anteilen auf die Standorte verteilt werden: je eine \
          volle Stelle, dann Viertel nach größtem Rest.
          """))
    guard isPerSite, !reader.scope.isDescribing else { return [group] }
    if group.site != nil {
      reader.report(
        "site",
        Words(
          "the group is split over all sites", german: "die Gruppe ist auf alle Standorte verteilt")
      )
    }
    if !group.absence.long.isEmpty {
      reader.report(
        "absence",
        Words(
          "these persons would be missing at every site",
          german: "diese Personen würden an jedem Standort fehlen"),
        hint: Words(
          "give a group for each site, and the long absence at one of them",
          german: "eine Gruppe je Standort angeben und die lange Abwesenheit bei einer davon"))
    }
    return sites.indices.map { site in
      var part = group
      part.name = "\(group.name)-\(sites[site].name)"
      part.title = "\(group.title) \(sites[site].title)"
      part.site = site
      for roster in part.rosters.indices {
        part.rosters[roster].persons = splitting(
          group.rosters[roster].persons, for: site, reader)
      }
      return part
    }
  }

  private func splitting(
    _ persons: Scenario::Dial, for site: Int, _ reader: Reader
  ) -> Scenario::Dial {
    func part(_ total: Double) -> Double {
      if let parts = SiteSplit.posts(total, shares: sites.map(\.share)) { return parts[site] }
      if site == 0, !reader.hasErrors() {
        reader.report(
          "perSite",
          Words(
            "\(Wording.number(total)) posts cannot be split over \(sites.count) sites",
            german: """
              \(Wording.number(total)) Stellen lassen sich nicht auf \(sites.count) \
              Standorte verteilen
              """),
          hint: Words(
            "every site needs one full post at least",
            german: "jeder Standort braucht mindestens eine volle Stelle"))
      }
      return 0
    }
    return Scenario::Dial(
      part(persons.base),
      changes: persons.changes.map { DialChange(target: part($0.target), ramp: $0.ramp) })
  }

  private func group(_ name: String, _ reader: Reader) -> StaffGroup {
    let title = reader.title(or: name)
    let site = reader.optionalPresent(
      "site", .position(of: Kind.site, in: names.sites),
      Words(
        "The site at which they work. Without it: for all sites.",
        german: "Der Standort, an dem sie arbeiten. Ohne Angabe: für alle Standorte."))
    let rosters = reader.map(
      "rosters", count: 1...1000,
      Words(
        "Persons with the same weekly shifts, under any names.",
        german: "Personen mit denselben wöchentlichen Schichten, unter beliebigen Namen.")
    ) { _, roster in
      self.roster(roster)
    }.map(\.value)
    let skills = skills(reader)
    let availability = reader.changing(
      "availability", .above(0, atMost: 1), default: 1,
      Words(
        "Share of the shift in which a person can be reached.",
        german: "Anteil der Schicht, in dem eine Person erreichbar ist."))
    let spell = reader.time(
      "unavailableSpell", default: 15 * 60,
      Words(
        "Length of one stretch in which they cannot.",
        german: "Dauer einer Strecke, in der sie es nicht ist."))
    let isTooShort = availability.smallest < 1 && spell < 10
    if isTooShort, !reader.scope.isDescribing, !reader.hasErrors() {
      reader.report(
        nil,
        Words(
          "stretches of unavailability shorter than 10 seconds",
          german: "nicht erreichbar in Strecken unter 10 Sekunden"),
        hint: Words("some minutes are usual", german: "einige Minuten sind üblich"))
    }
    let rules = rules(reader)
    return StaffGroup(
      name: name, title: title, site: site, rosters: rosters, skills: skills,
      availability: availability, unavailableSpellSeconds: max(10, spell), absence: rules.absence,
      substitute: rules.substitute, blending: rules.blending,
      putsDownAtShiftEnd: rules.putsDownAtShiftEnd,
      speedFactor: reader.number(
        "speedFactor", .in(0.1...10), default: 1,
        Words(
          "Factor on handling times: below 1 is faster.",
          german: "Faktor auf Bearbeitungszeiten: unter 1 ist schneller.")),
      hourlyRate: reader.number(
        "hourlyRate", .in(0...10_000), default: 0,
        Words("Paid per hour, in euro.", german: "Bezahlung je Stunde, in Euro.")),
      postHoursPerWeek: reader.number(
        "postHoursPerWeek", .in(1...80), default: 39,
        Words("Hours a week of a full post.", german: "Wochenstunden einer vollen Stelle.")))
  }

  private func roster(_ reader: Reader) -> StaffGroup.Roster {
    let persons = reader.amount(
      "persons", .required, households: households,
      Words(
        """
        How many persons; with quarters, the last one works that part of the \
        weeks.
        """,
        german: """
          Wie viele Personen; mit Vierteln arbeitet die letzte diesen Teil der \
          Wochen.
          """),
      .changing(.in(0...100_000)), perThousand: .in(0...100_000))
    if let base = persons?.base, reader.scope.member("persons") != nil, (base * 4).whole == nil {
      let near = NumberBounds.text((base * 4).rounded() / 4)
      reader.report(
        "persons",
        Words(
          "\(Wording.number(base)) persons are not whole quarters",
          german: "\(Wording.number(base)) Personen sind keine ganzen Viertel"),
        hint: Words("give \(near)", german: "\(near) angeben"))
    }
    let shifts = reader.changingHours(
      "hours",
      Words(
        "Their shifts; they may go beyond opening hours.",
        german: "Ihre Schichten; sie dürfen über die Öffnungszeiten hinausgehen."))
    let breaks = reader.optionalPresent(
      "breaks", .parsed(.weeklyHours, WeeklyHours.parsing),
      Words(
        "Breaks within the shifts, neither worked nor paid. Without it: none.",
        german: """
          Pausen in den Schichten, weder gearbeitet noch bezahlt. Ohne Angabe: \
          keine.
          """))
    return StaffGroup.Roster(
      persons: persons ?? Scenario::Dial(0), shifts: shifts, breaks: breaks ?? .never,
      worksHolidays: reader.flag(
        "worksHolidays", default: false,
        Words(
          "Whether they work on holidays and closed days too.",
          german: "Ob sie auch an Feiertagen und Schließtagen arbeiten.")))
  }

  // MARK: Work

  private func skills(_ reader: Reader) -> [StaffGroup.Skill] {
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

  private struct Served {
    var work: StaffGroup.Skill.Work
    var concerns: [Int]?
    var priority: Int?
    var ageing: StaffGroup.Ageing?
  }

  private func served(_ reader: Reader, _ channel: Shape<Int>) -> Served {
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

  private func ageing(_ reader: Reader) -> StaffGroup.Ageing {
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

  // MARK: Absence and blending

  private struct Rules {
    var absence: StaffGroup.Absence
    var substitute: Int?
    var blending: StaffGroup.Blending
    var putsDownAtShiftEnd: Bool
  }

  private func rules(_ reader: Reader) -> Rules {
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

  private func absence(_ reader: Reader) -> StaffGroup.LongAbsence {
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
