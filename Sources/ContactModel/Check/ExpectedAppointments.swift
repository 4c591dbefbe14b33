internal import Calendar
internal import Scenario

/// What can be said of appointments without simulating: how many are looked for, how many slots
/// there are, and how many customers will come.
struct ExpectedAppointments {
  /// Parts of the appointments: cancelled, and of the others those to which nobody comes.
  struct Losses {
    var cancelled = 0.0
    var noShow = 0.0
    var kept: Double { (1 - cancelled) * (1 - noShow) }
  }

  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// The losses of a channel on a day; none of a channel without appointments.
  ///
  /// Nobody knows the lead times before the simulation: that of the middle of the window stands for
  /// all.
  func losses(channel: Int, on date: CivilDate) -> Losses {
    guard case .booking(let booking) = plan.scenario.channels[channel].kind else { return Losses() }
    let lead = Int(booking.windowDays.value(on: date) / 2)
    let step = booking.noShow.last { $0.fromDays <= lead }
    return Losses(
      cancelled: booking.cancelled.value(on: date),
      noShow: step?.probability.value(on: date) ?? 0)
  }

  /// Slots of a grid in some days of the plan.
  func slots(grid: Int, days: Range<Int>) -> Double {
    days.reduce(0) { sum, day in
      let row = plan.slotDays[grid * plan.calendar.dayCount + day]
      return sum + Double(row.count) * Double(row.places)
    }
  }

  func slots(channel: Int, days: Range<Int>) -> Double {
    grids(of: channel).reduce(0) { $0 + slots(grid: $1, days: days) }
  }

  /// Slots of a channel on each weekday of the counted days.
  func slotsByWeekday(channel: Int) -> [Double] {
    plan.countedDays.reduce(into: Array(repeating: 0, count: 7)) { slots, day in
      slots[plan.calendar.weekday(ofDay: day).rawValue] += self.slots(
        channel: channel, days: day..<(day + 1))
    }
  }

  /// Of those who look for an appointment, the part that finds one, if all slots suit everybody.
  func found(channel: Int, wanted: Double, days: Range<Int>) -> Double {
    guard !grids(of: channel).isEmpty, wanted > 0 else { return 1 }
    let date = plan.calendar.date(ofDay: days.lowerBound + days.count / 2)
    let lasting = wanted * (1 - losses(channel: channel, on: date).cancelled)
    return lasting > 0 ? min(1, slots(channel: channel, days: days) / lasting) : 1
  }

  /// The part of a concern's appointments that is at one grid: by slots among those that the
  /// customers of each site may book.
  func share(ofGrid grid: Int, concern: Int) -> Double {
    let channel = Int(plan.stations[Int(plan.grids[grid].station)].channel)
    return plan.scenario.sites.indices.reduce(0) { sum, site in
      let open = grids(of: channel).filter { other in
        plan.gridConcerns[other * plan.demand.concerns + concern]
          && (plan.grids[other].site < 0 || Int(plan.grids[other].site) == site)
      }
      guard open.contains(grid) else { return sum }
      let all = open.reduce(0) { $0 + slots(grid: $1, days: plan.countedDays) }
      guard all > 0 else { return sum }
      return sum + plan.scenario.sites[site].share * slots(grid: grid, days: plan.countedDays) / all
    }
  }

  private func grids(of channel: Int) -> Range<Int> {
    let booking = plan.channels[channel].booking
    guard booking >= 0 else { return 0..<0 }
    let row = plan.bookings[Int(booking)]
    return Int(row.firstGrid)..<Int(row.firstGrid + row.gridCount)
  }
}
