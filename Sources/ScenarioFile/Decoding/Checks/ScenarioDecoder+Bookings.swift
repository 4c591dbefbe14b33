internal import Calendar
internal import Scenario

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
            "\(name) has slots on \(channel.name), but does not serve it",
            hint: "name the channel under \"serves\" of the group")
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
        let there = scenario.sites.count > 1 ? " at \(place.name)" : ""
        report(
          at: ["channels", channel.name, "slots"],
          "there are no slots for \(concern.name)\(there)",
          hint: "give slots of a group that serves it, or take the channel from the concern")
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
        .warning, at: path, "\(name) has slots while nobody of it is on duty: \(alone)",
        hint: "shorten the hours of the slots, or prolong a shift")
    }
    let persons = group.rosters.reduce(0) { $0 + $1.persons.largest }
    if slots.parallel.largest > persons.rounded(.up) {
      report(
        .warning, at: path,
        "\(name) has \(Wording.number(slots.parallel.largest)) appointments at the same time, and "
          + "\(Wording.number(persons)) persons", hint: "the customers will wait for each other")
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
