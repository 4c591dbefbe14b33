internal import Calendar
internal import Scenario

// Who works, when, and on what.

extension ScenarioDecoder {
  func staff() -> [StaffGroup] {
    let entries = root.map(
      "staff", names: .declaring(Kind.group), count: 1...1000,
      "Groups of people who do the same work."
    ) { name, reader in
      (groups: self.groups(name, reader), reader: reader)
    }
    var groups: [StaffGroup] = []
    for (source, entry) in entries.enumerated() {
      for group in entry.value.groups {
        if let other = groups.first(where: { $0.name == group.name }) {
          root.context.report(
            at: entry.place,
            "the group for one site would have the name of another, "
              + Wording.quoted(other.name), hint: "give one of the two another name")
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
        reader.report("substitute", "a group cannot stand in for itself", hint: "name another one")
      }
      return nil
    }
    if candidates.count < 2 { return candidates.first }
    if let site = groups[index].site { return candidates.first { groups[$0].site == site } }
    reader.report(
      "substitute", "\(Wording.quoted(names.groups.name(at: source))) is split over the sites",
      hint: "name a group that is for all sites")
    return nil
  }

  /// The group, or one for each site.
  private func groups(_ name: String, _ reader: Reader) -> [StaffGroup] {
    let group = group(name, reader)
    let isPerSite = reader.flag(
      "perSite", default: false,
      "Whether the persons are split over the sites by their shares: one full post each, then "
        + "quarters by largest remainder.")
    guard isPerSite, !reader.scope.isDescribing else { return [group] }
    if group.site != nil { reader.report("site", "the group is split over all sites") }
    if !group.absence.long.isEmpty {
      reader.report(
        "absence", "these persons would be missing at every site",
        hint: "give a group for each site, and the long absence at one of them")
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
          "perSite", "\(Wording.number(total)) posts cannot be split over \(sites.count) sites",
          hint: "every site needs one full post at least")
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
      "The site at which they work. Without it: for all sites.")
    let rosters = reader.map(
      "rosters", count: 1...1000, "Persons with the same weekly shifts, under any names."
    ) { _, roster in
      self.roster(roster)
    }.map(\.value)
    let skills = skills(reader)
    let availability = reader.changing(
      "availability", .above(0, atMost: 1), default: 1,
      "Share of the shift in which a person can be reached.")
    let spell = reader.time(
      "unavailableSpell", default: 15 * 60, "Length of one stretch in which they cannot.")
    let isTooShort = availability.smallest < 1 && spell < 10
    if isTooShort, !reader.scope.isDescribing, !reader.hasErrors() {
      reader.report(
        nil, "stretches of unavailability shorter than 10 seconds", hint: "some minutes are usual")
    }
    let rules = rules(reader)
    return StaffGroup(
      name: name, title: title, site: site, rosters: rosters, skills: skills,
      availability: availability, unavailableSpellSeconds: max(10, spell), absence: rules.absence,
      substitute: rules.substitute, blending: rules.blending,
      putsDownAtShiftEnd: rules.putsDownAtShiftEnd,
      speedFactor: reader.number(
        "speedFactor", .in(0.1...10), default: 1, "Factor on handling times: below 1 is faster."),
      hourlyRate: reader.number(
        "hourlyRate", .in(0...10_000), default: 0, "Paid per hour, in euro."),
      postHoursPerWeek: reader.number(
        "postHoursPerWeek", .in(1...80), default: 39, "Hours a week of a full post."))
  }

  private func roster(_ reader: Reader) -> StaffGroup.Roster {
    let persons = reader.amount(
      "persons", .required, households: households,
      "How many persons; with quarters, the last one works that part of the weeks.",
      .changing(.in(0...100_000)), perThousand: .in(0...100_000))
    if let base = persons?.base, reader.scope.member("persons") != nil, (base * 4).whole == nil {
      reader.report(
        "persons", "\(Wording.number(base)) persons are not whole quarters",
        hint: "give \(Wording.number((base * 4).rounded() / 4))")
    }
    let shifts = reader.changingHours("hours", "Their shifts; they may go beyond opening hours.")
    let breaks = reader.optionalPresent(
      "breaks", .parsed(.weeklyHours, WeeklyHours.parsing),
      "Breaks within the shifts, neither worked nor paid. Without it: none.")
    return StaffGroup.Roster(
      persons: persons ?? Scenario::Dial(0), shifts: shifts, breaks: breaks ?? .never,
      worksHolidays: reader.flag(
        "worksHolidays", default: false, "Whether they work on holidays and closed days too."))
  }

  // MARK: Work

  private func skills(_ reader: Reader) -> [StaffGroup.Skill] {
    let channel = Shape<Int>.position(of: Kind.channel, in: names.channels)
    let plain = Shape<Served>.made(from: channel) { Served(work: .contacts(channel: $0)) }
    let object = Shape<Served>.object { served in self.served(served, channel) }
    let all = reader.list(
      "serves", count: 1...1000, of: .either([plain, object]),
      "What they do, in the order in which they would rather do it.")
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
    let channel = reader.value("channel", channel, "The channel that they serve.")
    let work = reader.value(
      "work",
      .one(of: [
        (name: "contacts", value: StaffGroup.Skill.Work.contacts(channel: channel)),
        (name: "reception", value: .reception(channel: channel)),
        (name: "tasks", value: .tasks(channel: channel)),
      ]), default: .contacts(channel: channel), shown: .string("contacts"),
      "Whether they take its contacts, or stand at its reception, or do the tasks that contacts "
        + "leave behind.")
    return Served(
      work: work,
      concerns: reader.optionalPresent(
        "concerns", .list(count: 1...1000, of: .position(of: Kind.concern, in: names.concerns)),
        "The concerns that they take. Without it: all."),
      priority: reader.optionalPresent(
        "priority", .integer(1...1000),
        "1 goes first, equal ones by longest wait. Without it: its place in the list."),
      ageing: reader.optionalObject(
        "ageing", "A better priority from some age on, by the clock of the wait.", ageing))
  }

  private func ageing(_ reader: Reader) -> StaffGroup.Ageing {
    let units = TimeUnit.allCases
    let found = reader.one(
      of: ["waited", "beforeDeadline"].flatMap { key in units.map { key + $0.rawValue } },
      .required, preferring: 1,
      { position in
        let unit = units[position % units.count].word
        return position < units.count
          ? "After this wait. In \(unit)." : "So long before the deadline. In \(unit)."
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
      priority: reader.integer("priority", in: 1...1000, "The priority from then on."))
  }

  // MARK: Absence and blending

  private struct Rules {
    var absence: StaffGroup.Absence
    var substitute: Int?
    var blending: StaffGroup.Blending
    var putsDownAtShiftEnd: Bool
  }

  private func rules(_ reader: Reader) -> Rules {
    let absence = reader.optionalObject("absence", "Days on which persons are missing.") {
      absence in
      StaffGroup.Absence(
        probability: absence.changing(
          "probability", .in(0...1), default: 0, "Probability per person and working day."),
        long: absence.list(
          "long", "Long absences: the last persons of the group; several add up.", self.absence))
    }
    let substitute = reader.optionalPresent(
      "substitute", .position(of: Kind.group, in: names.groups),
      "The group that takes over, after its own work, while nobody of this one is on duty.")
    let reserve = reader.changing(
      "reserve", .in(0...100_000), default: 0,
      "Deferred work is begun only while more than this many are idle.")
    let preempts = reader.flag(
      "preempts", default: false,
      "Whether deferred work is put down for a call or a visitor of better priority, and resumed.")
    let blocks = reader.list(
      "blocks", "Hours set aside for named channels: nothing else is begun then."
    ) { block in
      StaffGroup.Block(
        hours: block.parsed(
          "hours", .weeklyHours, "Hours of the week.", WeeklyHours.parsing),
        channels: block.list(
          "channels", count: 1...64,
          of: .position(of: Kind.channel, in: self.names.channels), "The channels served then."))
    }
    let putsDown = reader.flag(
      "putsDownAtShiftEnd", default: false,
      "Whether deferred work in hand waits for the next shift instead of overtime.")
    return Rules(
      absence: absence ?? StaffGroup.Absence(probability: Scenario::Dial(0), long: []),
      substitute: substitute,
      blending: StaffGroup.Blending(reserve: reserve, preempts: preempts, blocks: blocks),
      putsDownAtShiftEnd: putsDown)
  }

  private func absence(_ reader: Reader) -> StaffGroup.LongAbsence {
    let absence = StaffGroup.LongAbsence(
      persons: reader.integer("persons", in: 1...100_000, "How many persons."),
      from: reader.parsed("from", .date, "First day.", CivilDate.parsing),
      through: reader.parsed("through", .date, "Last day.", CivilDate.parsing))
    if absence.through < absence.from, !reader.hasErrors() {
      reader.report("through", "the absence ends before it begins", hint: "swap the two")
    }
    return absence
  }
}
