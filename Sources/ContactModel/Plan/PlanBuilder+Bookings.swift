internal import Calendar
internal import EventKernel
internal import Scenario

// Slots, and what customers do with them.

extension PlanBuilder {
  /// - Precondition: Channels and stations are there, one station for each grid of slots.
  mutating func compileBookings() {
    var parallels: [DialPlan] = []
    for (number, channel) in scenario.channels.enumerated() {
      guard case .booking(let booking) = channel.kind else { continue }
      channels[number].booking = Int32(bookings.count)
      bookings.append(row(booking))
      for (place, slots) in booking.slots.enumerated() {
        let station = Int(channels[number].firstStation) + place
        stations[station].grid = Int32(grids.count)
        grids.append(
          GridPlan(
            station: Int32(station), group: Int32(slots.group),
            site: Int32(scenario.staff[slots.group].site ?? -1)))
        gridHours.append(
          ServiceClock(
            calendar: calendar,
            hoursByDay: (0..<calendar.dayCount).map {
              hours(slots.hours, day: $0, onHolidays: channel.opensOnHolidays)
            }))
        gridConcerns += scenario.concerns.indices.map { concern in
          scenario.staff[slots.group].skills.contains { skill in
            skill.work == .contacts(channel: number)
              && (skill.concerns.map { $0.contains(concern) } ?? true)
          }
        }
        parallels.append(dial(slots.parallel))
      }
    }
    layOutSlots(parallels)
  }

  private mutating func row(_ booking: Channel.Booking) -> BookingPlan {
    let acceptance = steps(booking.acceptance)
    let noShow = steps(booking.noShow)
    return BookingPlan(
      firstGrid: Int32(grids.count), gridCount: Int32(booking.slots.count),
      windowDays: dial(booking.windowDays), isWeekly: booking.release == .weekly,
      firstAcceptance: acceptance, acceptanceCount: Int32(booking.acceptance.count),
      firstNoShow: noShow, noShowCount: Int32(booking.noShow.count),
      grace: SimTime(seconds: booking.noShowAfterSeconds).microseconds,
      cancelled: dial(booking.cancelled), cancelledAhead: sampler(booking.cancelledAhead),
      early: SimTime(seconds: booking.earlySeconds).microseconds,
      lateness: sampler(booking.lateness))
  }

  /// Appends the steps of a table by lead time and tells where they begin.
  private mutating func steps(_ table: [Channel.Booking.LeadTimeStep]) -> Int32 {
    let first = leadTimes.count
    for step in table {
      leadTimes.append(
        LeadTimePlan(fromDays: Int32(step.fromDays), probability: dial(step.probability)))
    }
    return Int32(first)
  }

  /// The times of all slots: from each opening on as many as fit, in the hours that the day has.
  private mutating func layOutSlots(_ parallels: [DialPlan]) {
    guard !grids.isEmpty else { return }
    let table = DialTable(dialSteps)
    let sources = scenario.channels.flatMap { channel -> [Channel.Booking.Slots] in
      if case .booking(let booking) = channel.kind { booking.slots } else { [] }
    }
    for (grid, slots) in sources.enumerated() {
      let length = Int64(slots.slotMinutes) * 60_000_000
      for day in 0..<calendar.dayCount {
        let first = slotTimes.count
        for window in gridHours[grid].windows(ofDay: day) {
          var time = window.openingMicroseconds
          while time + length <= window.closingMicroseconds {
            slotTimes.append(time)
            time += length
          }
        }
        let places = table.value(parallels[grid], at: calendar.startMicroseconds(ofDay: day))
        slotDays.append(
          SlotDayPlan(
            firstSlot: Int32(first), count: Int32(slotTimes.count - first),
            places: Int32((places + 1e-9).rounded(.down))))
      }
    }
  }
}

extension Scenario {
  /// Days beyond the end whose slots can be booked before it.
  package var bookingDays: Int {
    let windows = channels.map { channel -> Double in
      if case .booking(let booking) = channel.kind { booking.windowDays.largest } else { 0 }
    }
    return Int((windows.max() ?? 0).rounded(.up))
  }
}
