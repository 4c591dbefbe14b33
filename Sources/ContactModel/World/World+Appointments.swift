internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario

// Appointments: booking, coming or not, and what becomes of the slot.

extension World {
  /// The customer books the earliest slot that suits, or finds none.
  mutating func book(contact slot: Int, _ channel: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].state = .booked
    guard let (grid, appointment) = earliestSlot(for: slot, channel, now) else {
      return fail(contact: slot, .noSlot, .noSlot, now, &queue)
    }
    contacts[slot].station = grids[grid].station
    contacts[slot].appointment = Int32(truncatingIfNeeded: appointment)
    takeSlot(of: slot)
    scheduleChase(contact: slot, now, &queue)
    let time = slotTimes[appointment]
    let booking = Int(channels[channel].booking)
    let key = cases[Int(contacts[slot].caseRecord)].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let cancels =
      key.uniform(Purpose.cancels.rawValue, attempt)
      < dials.value(bookings[booking].cancelled, at: now)
    guard cancels else {
      contacts[slot].timer = schedule(.slotBegins, slot, at: time, &queue)
      return
    }
    let ahead = draw(bookings[booking].cancelledAhead, key, .cancelledAhead, attempt, at: now)
    contacts[slot].timer = schedule(
      .appointmentCancelled, slot, at: max(now, time &- ahead), &queue)
  }

  /// The customer cancels: if the slot is still ahead, others may book it.
  mutating func appointmentCancelled(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    giveSlotBack(of: slot, now)
    fail(contact: slot, .cancelled, .cancelled, now, &queue)
  }

  // MARK: The appointed time

  /// Before anything else happens at the appointed time, a person is kept free.
  mutating func slotBegins(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    holdPerson(for: slot)
    contacts[slot].timer = schedule(.appointmentDue, slot, at: now, &queue)
  }

  /// The appointed time: whoever is there is served before anybody else; for whoever is not, a
  /// person waits as long as the office waits.
  mutating func appointmentDue(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    contacts[slot].state = .awaited
    stationStates[station(of: slot)].waiting &+= 1
    let arrival = arrival(of: slot, appointedAt: now)
    if let arrival, arrival <= now {
      return customerArrives(contact: slot, now, &queue)
    }
    let patience = now &+ bookings[booking(of: slot)].grace
    if let arrival, arrival <= patience {
      contacts[slot].timer = schedule(.customerArrives, slot, at: arrival, &queue)
    } else if patience > now {
      contacts[slot].timer = schedule(.graceEnds, slot, at: patience, &queue)
    } else {
      graceEnds(contact: slot, now, &queue)
    }
  }

  /// Nobody is kept free any more for a customer who has not come, and perhaps never will.
  mutating func graceEnds(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    let appointedAt = slotTimes[Int(contacts[slot].appointment)]
    guard let arrival = arrival(of: slot, appointedAt: appointedAt) else {
      return fail(contact: slot, .noShow, .noShow, now, &queue)
    }
    let group = stopAwaiting(contact: slot, now, &queue)
    contacts[slot].timer = schedule(.customerArrives, slot, at: arrival, &queue)
    if group != Self.nobody { lookForWork(group: Int(group), now, &queue) }
  }

  /// The customer is there, at the appointed time or later.
  mutating func customerArrives(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    contacts[slot].timer = .none
    contacts[slot].hasCome = true
    countKeptSlot(of: slot)
    let station = station(of: slot)
    if contacts[slot].state != .awaited { stationStates[station].waiting &+= 1 }
    // From here on like any visitor.
    contacts[slot].state = .awaited
    if !isOpen(station: station), !stationStates[station].isDraining || !isStaffed(for: slot) {
      guard isStaffed(for: slot) else {
        return fail(contact: slot, .turnedAway, .redialTurnedAway, now, &queue)
      }
      startDraining(of: station, now, &queue)
    }
    joinLine(contact: slot, now, &queue)
  }

  /// When the customer will be there, drawn again when it is needed; nil: never.
  private mutating func arrival(of slot: Int, appointedAt time: Int64) -> Int64? {
    let booking = booking(of: slot)
    let key = cases[Int(contacts[slot].caseRecord)].key
    let attempt = UInt64(truncatingIfNeeded: contacts[slot].attempt)
    let bookedAt = contacts[slot].beganAt
    let days = plan.calendar.day(at: time) &- plan.calendar.day(at: bookedAt)
    let noShow = probability(
      bookings[booking].firstNoShow, bookings[booking].noShowCount, leadDays: days, at: bookedAt)
    if noShow > 0, key.uniform(Purpose.noShow.rawValue, attempt) < noShow { return nil }
    return time &- bookings[booking].early
      &+ draw(bookings[booking].lateness, key, .lateness, attempt, at: bookedAt)
  }

  /// A probability by lead time; 0 where the table is empty.
  private mutating func probability(
    _ first: Int32, _ count: Int32, leadDays: Int, at time: Int64
  ) -> Double {
    var step = Int(first &+ count) &- 1
    while step >= Int(first), Int(leadTimes[step].fromDays) > leadDays { step &-= 1 }
    return step >= Int(first) ? dials.value(leadTimes[step].probability, at: time) : 0
  }

  @inline(__always)
  private mutating func booking(of slot: Int) -> Int {
    Int(channels[Int(contacts[slot].channel)].booking)
  }

  // MARK: Ends

  /// The case was settled elsewhere: an appointment to which nobody has come yet is cancelled.
  mutating func cancelSuperseded(contact slot: Int, _ now: Int64, _ queue: inout Queue) {
    cancelTimer(contact: slot, &queue)
    giveSlotBack(of: slot, now)
    finish(contact: slot, .superseded, now, &queue)
  }

  /// The contact ends: nobody is kept free or awaited, nobody asks.
  mutating func leave(appointment slot: Int, _ now: Int64, _ queue: inout Queue) -> Int32 {
    cancelChase(contact: slot, &queue)
    return stopAwaiting(contact: slot, now, &queue)
  }

  /// Lets go of what is kept for the appointment: the group whose person is free for other work
  /// now, if there is one.
  mutating func stopAwaiting(contact slot: Int, _ now: Int64, _ queue: inout Queue) -> Int32 {
    let group = letGo(of: slot)
    if contacts[slot].state == .awaited {
      contacts[slot].state = .booked
      stopWaiting(contact: slot, now, &queue)
    }
    return group
  }
}
