internal import ContactModel

// Appointments. They belong to the interval in which they were booked, slots to the clock.

extension Figure {
  package static let appointmentsBooked = Figure(
    "appointments_booked", .contacts, .neutral, .total(.booked), appointments,
    "Appointments booked.")
  package static let noSlotShare = Figure(
    "no_slot_share", .share, .lowerIsBetter,
    .ratio(.sum(.noSlot), over: .booked.adding(.sum(.noSlot))), appointments,
    "Customers who found no appointment that suited them ÷ those who looked for one.")
  package static let cancelledShare = Figure(
    "cancelled_share", .share, .neutral, .ratio(.sum(.cancelled), over: .booked), appointments,
    "Appointments cancelled by the customer ÷ appointments booked.")
  package static let noShowRate = Figure(
    "no_show_rate", .share, .lowerIsBetter, .ratio(.sum(.noShow), over: .sum(.kept, .noShow)),
    appointments, "Appointments that nobody came to ÷ appointments that were not cancelled.")
  package static let meanLeadTime = Figure(
    "mean_lead_time", .days, .lowerIsBetter, .ratio(.sum(.leadTime), over: .booked), appointments,
    "Mean time from booking to the appointed time, in days of 24 hours.")
  package static let meanAccessTime = Figure(
    "mean_access_time", .days, .lowerIsBetter, .ratio(.sum(.accessTime), over: .booked),
    appointments, "Mean number of working days from the day of booking to that of the appointment.")
  package static let slotUse = Figure(
    "slot_use", .share, .higherIsBetter, .ratio(.sum(.slotsKept), over: .sum(.slotsOffered)),
    .channels.on([.booking]), "Slots to which a customer came ÷ slots offered, by the clock.")

  /// Shares of the appointments by the calendar weeks between booking and appointed time.
  package static let leadTimeShares = [
    ("same_week", Measure.bookedSameWeek, "in the week of the booking"),
    ("next_week", .bookedNextWeek, "in the week after the booking"),
    ("week_2", .bookedWeek2, "two calendar weeks after the booking"),
    ("week_3", .bookedWeek3, "three calendar weeks after the booking"),
    ("later", .bookedLater, "four or more calendar weeks after the booking"),
  ].map { id, measure, when in
    Figure(
      "lead_\(id)_share", .share, .neutral, .ratio(.sum(measure), over: .booked), appointments,
      "Appointments \(when) ÷ appointments booked.")
  }

  private static let appointments = Scope.contacts.on([.booking])
}
