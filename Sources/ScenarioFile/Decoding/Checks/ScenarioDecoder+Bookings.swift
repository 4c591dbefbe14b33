internal import Calendar
internal import Scenario
internal import Words

// Slots are of groups that are there and do the work, and every customer finds some.

extension ScenarioDecoder {
  func checkBookings(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff", "channels", "sites", "concerns") else { return }
    for (position, channel) in scenario.channels.enumerated() {
      guard case .booking(let booking) = channel.kind,
        booking.slots.allSatisfy({ $0.group >= 0 })
      else { continue }
      var seen: Set<Int> = []
      for slots in booking.slots {
        let group = scenario.staff[slots.group]
        let isFirst = seen.insert(sourceOfGroup[slots.group]).inserted
        guard isFirst else { continue }
        let name = names.groups.name(at: sourceOfGroup[slots.group])
        if group.serves(position) {
          checkDuty(of: group, called: name, slots, channel)
        } else {
          report(
            at: ["channels", channel.name, "slots"],
            Words(
              "\(name) has slots on \(channel.name), but does not serve it",
              german: "\(name) hat Termine auf \(channel.name), bedient den Kontaktweg aber nicht"),
            hint: Words(
              "name the channel under \"serves\" of the group",
              german: "den Kontaktweg unter \"serves\" der Gruppe nennen"))
        }
      }
      if !hasErrors(at: ["channels", channel.name]) {
        checkOffer(of: booking, channel, position, scenario)
      }
    }
  }

  /// Every customer who may book belongs to a site and a concern with slots.
  private func checkOffer(
    of booking: Channel.Booking, _ channel: Channel, _ position: Int, _ scenario: Scenario::Scenario
  ) {
    for (number, concern) in scenario.concerns.enumerated()
    where concern.ways.contains(where: { $0.channel == position }) {
      let groups = booking.slots.map { scenario.staff[$0.group] }.filter {
        $0.serves(position, concern: number)
      }
      for (site, place) in scenario.sites.enumerated()
      where !groups.contains(where: { $0.site == nil || $0.site == site }) {
        let there =
          scenario.sites.count > 1
          ? Words(" at \(place.name)", german: " am Standort \(place.name)") : .none
        report(
          at: ["channels", channel.name, "slots"],
          Words(
            "there are no slots for \(concern.name)\(there)",
            german: "für \(concern.name) gibt es keine Termine\(there)"),
          hint: Words(
            "give slots of a group that serves it, or take the channel from the concern",
            german: """
              Termine einer Gruppe angeben, die das Anliegen bedient, oder ihm den \
              Kontaktweg nehmen
              """))
      }
    }
  }

  private func checkDuty(
    of group: StaffGroup, called name: String, _ slots: Channel.Booking.Slots, _ channel: Channel
  ) {
    let path = ["channels", channel.name, "slots"]
    let duty = group.rosters.filter { $0.persons.largest > 0 }
      .reduce(WeeklyHours.never) { $0.union($1.everOnDuty) }
    let offered = slots.hours.steps.reduce(slots.hours.base) { $0.union($1.value) }
    let alone = offered.subtracting(duty)
    if !alone.isEmpty {
      report(
        .warning, at: path,
        Words(
          "\(name) has slots while nobody of it is on duty: \(alone)",
          german: "\(name) hat Termine, während niemand von ihr im Dienst ist: \(alone)"),
        hint: Words(
          "shorten the hours of the slots, or prolong a shift",
          german: "die Terminzeiten verkürzen oder eine Schicht verlängern"))
    }
    let persons = group.rosters.reduce(0) { $0 + $1.persons.largest }
    if slots.parallel.largest > persons.rounded(.up) {
      report(
        .warning, at: path,
        Words(
          """
          \(name) has \(Words.number(slots.parallel.largest)) appointments at \
          the same time, and \(Words.number(persons)) persons
          """,
          german: """
            \(name) hat \(Words.number(slots.parallel.largest)) Termine zur \
            gleichen Zeit und \(Words.number(persons)) Personen
            """),
        hint: Words(
          "the customers will wait for each other", german: "die Menschen werden aufeinander warten"
        ))
    }
  }
}

extension StaffGroup {
  /// Whether the group takes contacts of a channel, of one concern or of any.
  fileprivate func serves(_ channel: Int, concern: Int? = nil) -> Bool {
    skills.contains { skill in
      skill.work == .contacts(channel: channel)
        && (concern.flatMap { skill.concerns?.contains($0) } ?? true)
    }
  }
}
