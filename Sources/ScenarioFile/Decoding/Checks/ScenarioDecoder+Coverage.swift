internal import Calendar
internal import Scenario
internal import Words

// Everything that customers may use is served by somebody who is there.

extension ScenarioDecoder {
  /// Whether a group does a kind of work for a concern.
  private func serves(
    _ group: StaffGroup, _ work: StaffGroup.Skill.Work, _ concern: Int
  ) -> Bool {
    group.skills.contains { skill in
      skill.work == work && (skill.concerns?.contains(concern) ?? true)
    }
  }

  func checkCoverage(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff", "channels", "sites") else { return }
    for (channel, source) in scenario.channels.enumerated() {
      let users = scenario.concerns.indices.filter { concern in
        scenario.concerns[concern].ways.contains { $0.channel == channel }
      }
      guard !users.isEmpty else {
        if !root.hasErrors("concerns") {
          report(
            .warning, at: ["channels", source.name],
            Words("no concern uses this channel", german: "kein Anliegen nutzt diesen Kontaktweg"),
            hint: Words(
              "name it under \"channels\" of a concern",
              german: "ihn unter \"channels\" eines Anliegens nennen"))
        }
        continue
      }
      // It answers by itself.
      if source.isChatbot { continue }
      var isPerSite = false
      if case .walkIn = source.kind { isPerSite = true }
      let places: [Int?] = isPerSite ? scenario.sites.indices.map { $0 } : [nil]
      for site in places {
        let groups = scenario.staff.filter { group in
          group.isEverThere && (site == nil || group.site == nil || group.site == site)
        }
        let siteName = site.map { scenario.sites[$0].name }
        let unserved = users.filter { concern in
          !groups.contains { serves($0, .contacts(channel: channel), concern) }
        }
        if !unserved.isEmpty {
          report(unserved: unserved, all: users, source, at: siteName, scenario)
        } else {
          let servers = groups.filter { group in
            users.contains { serves(group, .contacts(channel: channel), $0) }
          }
          checkHours(of: source, served: servers, site: siteName)
        }
        if source.hasDesk {
          checkReception(of: source, channel, users, groups, at: siteName, scenario)
        }
      }
    }
  }

  private func checkReception(
    of source: Channel, _ channel: Int, _ users: [Int], _ groups: [StaffGroup], at site: String?,
    _ scenario: Scenario::Scenario
  ) {
    let unserved = users.filter { concern in
      !groups.contains { serves($0, .reception(channel: channel), concern) }
    }
    guard !unserved.isEmpty else {
      let servers = groups.filter { group in
        users.contains { serves(group, .reception(channel: channel), $0) }
      }
      return checkHours(of: source, served: servers, site: site)
    }
    let place = site.map { Words(" at \($0)", german: " am Standort \($0)") } ?? .none
    let whom =
      unserved.count == users.count
      ? Words.none
      : Words(
        "\(unserved.map { scenario.concerns[$0].name }.joined(separator: ", ")) at ",
        german: "\(unserved.map { scenario.concerns[$0].name }.joined(separator: ", ")) am ")
    report(
      at: ["channels", source.name, "reception"],
      Words(
        "nobody serves \(whom)the reception\(place)",
        german: "niemand bedient \(whom)den Empfang\(place)"),
      hint: Words(
        """
        give { "channel": \(Wording.quoted(source.name)), "work": "reception" } \
        under "serves" of a group that is there
        """,
        german: """
          { "channel": \(Wording.quoted(source.name)), "work": "reception" } unter \
          "serves" einer Gruppe angeben, die da ist
          """))
  }

  private func report(
    unserved: [Int], all: [Int], _ channel: Channel, at site: String?,
    _ scenario: Scenario::Scenario
  ) {
    let place = site.map { Words(" at \($0)", german: " am Standort \($0)") } ?? .none
    let hint = Words(
      "name the channel under \"serves\" of a group that is there",
      german: "den Kontaktweg unter \"serves\" einer Gruppe nennen, die da ist")
    if unserved.count == all.count {
      report(
        at: ["channels", channel.name],
        Words(
          "nobody serves \(channel.name)\(place)", german: "niemand bedient \(channel.name)\(place)"
        ), hint: hint)
    } else {
      for concern in unserved.map({ scenario.concerns[$0].name }) {
        report(
          at: ["concerns", concern, "channels", channel.name],
          Words(
            "nobody serves \(concern) on \(channel.name)\(place)",
            german: "niemand bedient \(concern) auf \(channel.name)\(place)"), hint: hint)
      }
    }
  }

  /// Warns of opening hours in which nobody is on duty.
  private func checkHours(of channel: Channel, served groups: [StaffGroup], site: String?) {
    guard let open = channel.hours?.base else { return }
    let duty = groups.flatMap(\.rosters).filter { $0.persons.largest > 0 }
      .reduce(WeeklyHours.never) { $0.union($1.everOnDuty) }
    let alone = open.subtracting(duty)
    guard !alone.isEmpty else { return }
    let place = site.map { Words(" at \($0)", german: " am Standort \($0)") } ?? .none
    report(
      .warning, at: ["channels", channel.name, "hours"],
      Words(
        "open\(place) while nobody who serves it is on duty: \(alone)",
        german: "geöffnet\(place), während niemand im Dienst ist, der ihn bedient: \(alone)"),
      hint: Words(
        "shorten the hours, or prolong a shift",
        german: "die Öffnungszeit verkürzen oder eine Schicht verlängern"))
  }

  // MARK: Groups

  /// Warns of staff who cannot do what they are there for.
  func checkGroups(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff", "channels") else { return }
    var seen: Set<Int> = []
    for (index, group) in scenario.staff.enumerated()
    where seen.insert(sourceOfGroup[index]).inserted {
      let name = names.groups.name(at: sourceOfGroup[index])
      for skill in group.skills where !root.hasErrors("concerns") {
        let channel: Int
        switch skill.work {
        case .contacts(let served): channel = served
        case .reception(let served):
          channel = served
          if !scenario.channels[served].hasDesk {
            report(
              at: ["staff", name, "serves"],
              Words(
                "\(scenario.channels[served].name) has no reception",
                german: "\(scenario.channels[served].name) hat keinen Empfang"),
              hint: Words(
                """
                give channels.\(scenario.channels[served].name).reception, or leave the \
                entry out
                """,
                german: """
                  channels.\(scenario.channels[served].name).reception angeben, oder den \
                  Eintrag weglassen
                  """))
          }
        case .tasks: continue
        }
        let isUsed = scenario.concerns.enumerated().contains { position, concern in
          (skill.concerns?.contains(position) ?? true)
            && concern.ways.contains { $0.channel == channel }
        }
        if !isUsed {
          report(
            .warning, at: ["staff", name, "serves"],
            Words(
              "there is nothing to do on \(scenario.channels[channel].name)",
              german: "auf \(scenario.channels[channel].name) gibt es nichts zu tun"),
            hint: Words(
              "no concern that the group takes uses the channel",
              german: "kein Anliegen, das die Gruppe annimmt, nutzt den Kontaktweg"))
        }
      }
      checkShifts(of: group, name, scenario)
    }
  }

  private func checkShifts(of group: StaffGroup, _ name: String, _ scenario: Scenario::Scenario) {
    for (roster, rosterName) in zip(group.rosters, rosterNames(of: name)) {
      let path = ["staff", name, "rosters", rosterName]
      if roster.persons.largest == 0 {
        report(
          .warning, at: path + ["persons"],
          Words("nobody is ever on duty here", german: "hier ist nie jemand im Dienst"),
          hint: Words(
            "give persons, or leave the roster out",
            german: "Personen angeben oder den Dienstplan weglassen"))
        continue
      }
      let shifts = [roster.shifts.base] + roster.shifts.steps.map(\.value)
      if shifts.allSatisfy({ $0.subtracting(roster.breaks).isEmpty }) {
        report(
          .warning, at: path + ["hours"],
          Words(
            "no working time is left in these shifts",
            german: "in diesen Schichten bleibt keine Arbeitszeit"))
      }
      let all = shifts.reduce(WeeklyHours.never) { $0.union($1) }
      let outside = roster.breaks.subtracting(all)
      if !outside.isEmpty {
        report(
          .warning, at: path + ["breaks"],
          Words(
            "a break outside of the shifts: \(outside)",
            german: "eine Pause außerhalb der Schichten: \(outside)"),
          hint: Words(
            "breaks are cut out of the shifts",
            german: "Pausen werden aus den Schichten herausgeschnitten"))
      }
    }
    let attended = group.skills.map { skill -> WeeklyHours in
      let channel: Int
      switch skill.work {
      case .contacts(let served), .reception(let served): channel = served
      case .tasks: return .always
      }
      guard let hours = scenario.channels[channel].hours else { return .always }
      return hours.steps.reduce(hours.base) { $0.union($1.value) }
    }
    let open = attended.reduce(WeeklyHours.never) { $0.union($1) }
    let isIdle = group.rosters.allSatisfy { $0.everOnDuty.intersection(open).isEmpty }
    if isIdle, group.isEverThere, !open.isEmpty {
      report(
        .warning, at: ["staff", name],
        Words(
          "on duty only while everything that they serve is closed",
          german: "nur im Dienst, während alles geschlossen ist, was sie bedienen"))
    }
  }

  private func rosterNames(of group: String) -> [String] {
    guard
      case .object(let members)? = tree?.member("staff")?.node.member(group)?.node
        .member("rosters")?.node.value
    else { return [] }
    return members.map(\.name)
  }

  func checkPersons(in scenario: Scenario::Scenario) {
    let persons = scenario.staff.flatMap(\.rosters).reduce(0) { $0 + $1.persons.largest }
    guard persons > 100_000, !root.hasErrors("staff") else { return }
    report(
      at: ["staff"],
      Words(
        "these are \(Words.number(persons)) persons",
        german: "das sind \(Words.number(persons)) Personen"),
      hint: Words(
        "at most 100,000 can be simulated", german: "höchstens 100.000 lassen sich simulieren"))
  }
}

extension Channel {
  /// Whether visitors pass a reception.
  fileprivate var hasDesk: Bool {
    if case .walkIn(let walkIn) = kind { walkIn.reception != nil } else { false }
  }
}

extension StaffGroup {
  /// Whether at least one person is on duty at some time.
  var isEverThere: Bool {
    rosters.contains { $0.persons.largest > 0 && !$0.everOnDuty.isEmpty }
  }
}

extension StaffGroup.Roster {
  /// The hours of the week on duty, at whatever date.
  var everOnDuty: WeeklyHours {
    shifts.steps.reduce(shifts.base) { $0.union($1.value) }.subtracting(breaks)
  }
}
