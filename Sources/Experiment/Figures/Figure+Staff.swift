internal import ContactModel

// Staff by the clock. Staffed + overtime = busy + idle + unavailable.

extension Figure {
  package static let staffedHours = Figure(
    "staffed_hours", .hours, .neutral, .total(.sum(.staffed)), .staff,
    "Hours of persons on duty within their shifts, without breaks.")
  package static let overtimeHours = Figure(
    "overtime_hours", .hours, .lowerIsBetter, .total(.sum(.overtime)), .staff,
    "Hours of persons on duty beyond their shifts.")
  package static let idleHours = Figure(
    "idle_hours", .hours, .neutral, .total(.sum(.idle)), .staff,
    "Hours on duty without work.")
  package static let unavailableHours = Figure(
    "unavailable_hours", .hours, .neutral, .total(.sum(.unavailable)), .staff,
    "Hours on duty in which a person can't be reached.")
  package static let occupancy = Figure(
    "occupancy", .share, .neutral,
    .ratio(.sum(.busy), over: .sum(.staffed, .overtime, minus: .unavailable)), .staff,
    "Busy hours ÷ (staffed + overtime − unavailable hours).")
  package static let posts = Figure(
    "posts", .posts, .lowerIsBetter, .total(.postTime), .staff.at(.weeks),
    "Posts used: paid hours (staffed + overtime) per counted week ÷ weekly hours of a full post.")
  package static let postsRequired = Figure(
    "posts_required", .posts, .lowerIsBetter, .total(.postWork), .staff.at(.weeks),
    "Posts required by the work itself: busy hours per counted week ÷ weekly hours of a full post, "
      + "without idle and unavailable time, breaks and absences.")
  package static let staffCost = Figure(
    "staff_cost", .euro, .lowerIsBetter, .total(.sum(.staffCost)), .staff,
    "Paid hours × hourly rate.")
  package static let totalCost = Figure(
    "total_cost", .euro, .lowerIsBetter, .total(.sum(.staffCost, .contactPrice)), .office,
    "Staff cost + prices of contacts besides staff.")
}
