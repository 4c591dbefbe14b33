internal import Calendar
internal import Scenario
internal import Words

// Appointments of groups that are split over the sites.

extension ScenarioDecoder {
  /// Gives the slots to the groups of the scenario: one grid for each site of a group that is split
  /// over the sites, their number at the same time split like posts, in whole numbers.
  func withSlotsOfGroups(_ channels: [Channel], _ staff: [StaffGroup]) -> [Channel] {
    guard tree != nil, !root.hasErrors("staff", "sites", "channels") else { return channels }
    return channels.map { channel in
      guard case .booking(var booking) = channel.kind, booking.slots.allSatisfy({ $0.group >= 0 })
      else { return channel }
      booking.slots = booking.slots.flatMap { slots -> [Channel.Booking.Slots] in
        let groups = staff.indices.filter { sourceOfGroup[$0] == slots.group }
        return groups.enumerated().map { place, group in
          var part = slots
          part.group = group
          if groups.count > 1 {
            part.parallel = splitting(slots.parallel, for: place, of: channel)
          }
          return part
        }
      }
      var result = channel
      result.kind = .booking(booking)
      return result
    }
  }

  func splitting(
    _ parallel: Scenario::Dial, for site: Int, of channel: Channel
  ) -> Scenario::Dial {
    func part(_ total: Double) -> Double {
      if let parts = SiteSplit.whole(total, shares: sites.map(\.share)) { return parts[site] }
      if site == 0, !hasErrors(at: ["channels", channel.name]) {
        report(
          at: ["channels", channel.name, "slots"],
          Words(
            """
            \(Words.number(total)) appointments at the same time cannot be split \
            over \(sites.count) sites
            """,
            german: """
              \(Words.number(total)) Termine zur gleichen Zeit lassen sich nicht auf \
              \(sites.count) Standorte verteilen
              """),
          hint: Words(
            "every site needs one at least", german: "jeder Standort braucht mindestens einen"))
      }
      return 0
    }
    return Scenario::Dial(
      part(parallel.base),
      changes: parallel.changes.map { DialChange(target: part($0.target), ramp: $0.ramp) })
  }
}
