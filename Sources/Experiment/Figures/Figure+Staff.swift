internal import ContactModel
internal import Words

// Staff by the clock. Staffed + overtime = busy + idle + unavailable.

extension Figure {
  package static let staffedHours = Figure(
    "staffed_hours", .hours, .neutral, .total(.sum(.staffed)), .staff,
    Words(
      "Hours of persons on duty within their shifts, without breaks.",
      german: "Stunden von Personen im Dienst in ihren Schichten, ohne Pausen."))
  package static let overtimeHours = Figure(
    "overtime_hours", .hours, .lowerIsBetter, .total(.sum(.overtime)), .staff,
    Words(
      "Hours of persons on duty beyond their shifts.",
      german: "Stunden von Personen im Dienst über ihre Schichten hinaus."))
  package static let idleHours = Figure(
    "idle_hours", .hours, .neutral, .total(.sum(.idle)), .staff,
    Words("Hours on duty without work.", german: "Stunden im Dienst ohne Arbeit."))
  package static let unavailableHours = Figure(
    "unavailable_hours", .hours, .neutral, .total(.sum(.unavailable)), .staff,
    Words(
      "Hours on duty in which a person can't be reached.",
      german: "Stunden im Dienst, in denen eine Person nicht erreichbar ist."))
  package static let occupancy = Figure(
    "occupancy", .share, .neutral,
    .ratio(.sum(.busy), over: .sum(.staffed, .overtime, minus: .unavailable)), .staff,
    Words(
      "Busy hours ÷ (staffed + overtime − unavailable hours).",
      german: "Beschäftigte Stunden ÷ (Dienst + Überstunden − nicht erreichbare Stunden)."))
  package static let posts = Figure(
    "posts", .posts, .lowerIsBetter, .total(.postTime), .staff.at(.weeks),
    Words(
      """
      Posts used: paid hours (staffed + overtime) per counted week ÷ weekly \
      hours of a full post.
      """,
      german: """
        Genutzte VZÄ: bezahlte Stunden (Dienst + Überstunden) je gezählter Woche \
        ÷ Wochenstunden einer vollen Stelle.
        """))
  package static let postsRequired = Figure(
    "posts_required", .posts, .lowerIsBetter, .total(.postWork), .staff.at(.weeks),
    Words(
      """
      Posts that the work fills at the group's availability, without any idle \
      time: posts used × occupancy.
      """,
      german: """
        VZÄ, welche die Arbeit bei der Erreichbarkeit der Gruppe füllt, ohne \
        freie Zeit: eingesetzte VZÄ × Auslastung.
        """))
  package static let staffCost = Figure(
    "staff_cost", .euro, .lowerIsBetter, .total(.sum(.staffCost)), .staff,
    Words("Paid hours × hourly rate.", german: "Bezahlte Stunden × Stundensatz."))
  package static let totalCost = Figure(
    "total_cost", .euro, .lowerIsBetter, .total(.sum(.staffCost, .contactPrice)), .office,
    Words(
      "Staff cost + prices of contacts besides staff.",
      german: "Kosten des Personals + Preise der Kontakte außer dem Personal."))
}
