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
            "\(Words.number(total)) posts cannot be split over \(sites.count) sites",
            german: """
              \(Words.number(total)) Stellen lassen sich nicht auf \(sites.count) \
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
          "\(Words.number(base)) persons are not whole quarters",
          german: "\(Words.number(base)) Personen sind keine ganzen Viertel"),
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
}
