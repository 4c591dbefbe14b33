internal import ContactModel
internal import Words

// Appointments. They belong to the interval in which they were booked, slots to the clock.

extension Figure {
  package static let appointmentsBooked = Figure(
    "appointments_booked", .contacts, .neutral, .total(.booked), appointments,
    Words("Appointments booked.", german: "Gebuchte Termine."))
  package static let noSlotShare = Figure(
    "no_slot_share", .share, .lowerIsBetter,
    .ratio(.sum(.noSlot), over: .booked.adding(.sum(.noSlot))), appointments,
    Words(
      """
      Customers who found no appointment that suited them ÷ those who looked \
      for one.
      """, german: "Wer keinen passenden Termin fand ÷ wer einen suchte."))
  package static let cancelledShare = Figure(
    "cancelled_share", .share, .neutral, .ratio(.sum(.cancelled), over: .booked), appointments,
    Words(
      "Appointments cancelled by the customer ÷ appointments booked.",
      german: "Abgesagte Termine ÷ gebuchte Termine."))
  package static let noShowRate = Figure(
    "no_show_rate", .share, .lowerIsBetter, .ratio(.sum(.noShow), over: .sum(.kept, .noShow)),
    appointments,
    Words(
      "Appointments that nobody came to ÷ appointments that were not cancelled.",
      german: "Termine, zu denen niemand erschien ÷ nicht abgesagte Termine."))
  package static let meanLeadTime = Figure(
    "mean_lead_time", .days, .lowerIsBetter, .ratio(.sum(.leadTime), over: .booked), appointments,
    Words(
      "Mean time from booking to the appointed time, in days of 24 hours.",
      german: "Mittlere Zeit von der Buchung bis zum Termin, in Tagen von 24 Stunden."))
  package static let meanAccessTime = Figure(
    "mean_access_time", .days, .lowerIsBetter, .ratio(.sum(.accessTime), over: .booked),
    appointments,
    Words(
      """
      Mean number of working days from the day of booking to that of the \
      appointment.
      """, german: "Mittlere Zahl der Arbeitstage vom Tag der Buchung bis zum Tag des Termins."))
  package static let slotUse = Figure(
    "slot_use", .share, .higherIsBetter, .ratio(.sum(.slotsKept), over: .sum(.slotsOffered)),
    .channels.on([.booking]),
    Words(
      "Slots to which a customer came ÷ slots offered, by the clock.",
      german: "Termine, zu denen jemand kam ÷ angebotene Termine, nach der Uhr."))

  /// Shares of the appointments by the calendar weeks between booking and appointed time.
  package static let leadTimeShares = [
    (
      "same_week", Measure.bookedSameWeek,
      Words("in the week of the booking", german: "in der Woche der Buchung")
    ),
    (
      "next_week", .bookedNextWeek,
      Words("in the week after the booking", german: "in der Woche nach der Buchung")
    ),
    (
      "week_2", .bookedWeek2,
      Words("two calendar weeks after the booking", german: "zwei Kalenderwochen nach der Buchung")
    ),
    (
      "week_3", .bookedWeek3,
      Words(
        "three calendar weeks after the booking", german: "drei Kalenderwochen nach der Buchung")
    ),
    (
      "later", .bookedLater,
      Words(
        "four or more calendar weeks after the booking",
        german: "vier oder mehr Kalenderwochen nach der Buchung")
    ),
  ].map { id, measure, when in
    Figure(
      "lead_\(id)_share", .share, .neutral, .ratio(.sum(measure), over: .booked), appointments,
      Words(
        "Appointments \(when) ÷ appointments booked.", german: "Termine \(when) ÷ gebuchte Termine."
      ))
  }

  private static let appointments = Scope.contacts.on([.booking])
}
