internal import Calendar
internal import Scenario

// Appointments that customers book online.

extension ScenarioDecoder {
  func booking(_ reader: Reader) -> Channel.Booking {
    let booking = Channel.Booking(
      slots: reader.list("slots", count: 1...1000, "The grid of slots.", slots),
      windowDays: reader.changing("windowDays", .in(0...366), "How many days ahead can be booked."),
      release: reader.choice(
        "release", default: .rolling,
        "When slots can be booked: each as it enters the window, or on Mondays at 0:00 those of the "
          + "days of the window from there on."),
      acceptance: leadTimeTable(
        "acceptance", "How likely a slot is taken by its lead time. Without it: always.", reader),
      noShow: leadTimeTable(
        "noShow", "How likely a customer does not come, by the lead time. Without it: never.",
        reader),
      noShowAfterSeconds: reader.time(
        "noShowAfter", default: 2 * 60,
        "How long a person is kept free for whoever has not come at the appointed time."),
      cancelled: reader.changing(
        "cancelled", .in(0...1), default: 0, "How many appointments are cancelled."),
      cancelledAhead: reader.optionalDuration(
        "cancelledAhead", in: .days,
        "How long before the appointment. Without it: at the last moment, too late for others.")
        ?? .none,
      earlySeconds: reader.time("early", default: 0, "How early customers come at most."),
      lateness: reader.optionalDuration(
        "lateness", "How late they come, counted from the earliest. Without it: not at all.")
        ?? .none,
      chase: reader.optionalPresent(
        "chase", chase, "Asking while the appointment is ahead. Without it: nobody does."))
    if !reader.hasErrors() { checkWindow(of: booking, reader) }
    return booking
  }

  private func slots(_ reader: Reader) -> Channel.Booking.Slots {
    let slots = Channel.Booking.Slots(
      group: reader.value(
        "group", .made(from: .reference(to: Kind.group)) { self.names.groups.position(of: $0) },
        "Whose persons are reserved."),
      hours: reader.changingHours("hours", "Hours of the week with slots."),
      slotMinutes: reader.integer("slotMinutes", in: 1...1440, "Length of a slot."),
      parallel: reader.amount(
        "parallel", .required, households: households,
        "Appointments at the same time; of a group that is split over the sites, in all of them: "
          + "one each, the rest by shares.",
        .changing(.in(0...10_000)), perThousand: .in(0...10_000)) ?? Scenario::Dial(1))
    if !reader.hasErrors() { checkGrid(slots, reader) }
    return slots
  }

  private func leadTimeTable(
    _ key: String, _ doc: String, _ reader: Reader
  ) -> [Channel.Booking.LeadTimeStep] {
    let steps = reader.list(key, of: leadTimeStep, doc)
    guard !reader.hasErrors(key), let first = steps.first else { return steps }
    if first.fromDays != 0 {
      reader.report(
        key, "nothing is said of lead times below \(first.fromDays) days",
        hint: "begin with \"fromDays\": 0, which is the day of booking itself")
    }
    for (before, after) in zip(steps, steps.dropFirst()) where after.fromDays <= before.fromDays {
      reader.report(
        key,
        "\"fromDays\" has to rise from step to step, and \(after.fromDays) follows "
          + "\(before.fromDays)")
      break
    }
    return steps
  }

  private var leadTimeStep: Shape<Channel.Booking.LeadTimeStep> {
    .object { reader in
      Channel.Booking.LeadTimeStep(
        fromDays: reader.integer(
          "fromDays", in: 0...366,
          "From this lead time on, in calendar days: 0 is the day of booking, 1 the next."),
        probability: reader.changing("probability", .in(0...1), "How likely it is then."))
    }
  }

  // MARK: What cannot work

  private func checkWindow(of booking: Channel.Booking, _ reader: Reader) {
    let longest = booking.windowDays.largest
    if longest == 0 {
      reader.report(
        "windowDays", "the window ends before it begins: nothing can ever be booked",
        hint: "give a number of days above 0")
    } else if booking.release == .weekly, longest < 7 {
      reader.report(
        "windowDays",
        "a week is released on Monday, but only \(Wording.number(longest)) days of it can be booked",
        hint: "give 7 or more, or \"release\": \"rolling\"")
    }
    for (key, steps) in [("acceptance", booking.acceptance), ("noShow", booking.noShow)] {
      guard longest > 0, let last = steps.last, Double(last.fromDays) > longest.rounded(.up) else {
        continue
      }
      reader.report(
        key, severity: .warning,
        "no slot lies \(last.fromDays) days ahead: the window has \(Wording.number(longest)) days")
    }
    let shortest = booking.slots.map(\.slotMinutes).min() ?? 0
    if booking.noShowAfterSeconds > Double(shortest) * 60 {
      reader.report(
        nil, severity: .warning,
        "a person is kept free for longer than a slot of \(shortest) minutes",
        hint: "\"noShowAfterMinutes\" is usually 1 to 3")
    }
  }

  private func checkGrid(_ slots: Channel.Booking.Slots, _ reader: Reader) {
    for hours in [slots.hours.base] + slots.hours.steps.map(\.value) where !hours.isEmpty {
      let longest = Weekday.allCases.flatMap { hours[$0].ranges.map(\.count) }.max() ?? 0
      guard longest < slots.slotMinutes * 60 else { continue }
      reader.report(
        "slotMinutes", "no slot of \(slots.slotMinutes) minutes fits into the hours \(hours)",
        hint: "the longest stretch has \(longest / 60) minutes")
      return
    }
    if slots.parallel.largest < 1 {
      reader.report(
        nil, severity: .warning, "there is never a slot: not one appointment at the same time")
    }
  }

  // MARK: Slots of groups

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

  private func splitting(
    _ parallel: Scenario::Dial, for site: Int, of channel: Channel
  ) -> Scenario::Dial {
    func part(_ total: Double) -> Double {
      if let parts = SiteSplit.whole(total, shares: sites.map(\.share)) { return parts[site] }
      if site == 0, !hasErrors(at: ["channels", channel.name]) {
        report(
          at: ["channels", channel.name, "slots"],
          "\(Wording.number(total)) appointments at the same time cannot be split over "
            + "\(sites.count) sites", hint: "every site needs one at least")
      }
      return 0
    }
    return Scenario::Dial(
      part(parallel.base),
      changes: parallel.changes.map { DialChange(target: part($0.target), ramp: $0.ramp) })
  }
}
