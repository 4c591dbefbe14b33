internal import Calendar
internal import Scenario

extension LoadReport {
  /// Until when the contacts of a channel should be finished, in the two ways that people say it.
  package struct Deadline: Equatable, Sendable {
    package var name: String
    package var title: String
    package var serviceHours: Double
    /// Mean service hours of the working days of the horizon.
    package var hoursOfWorkingDay: Double
    package var workingDays: Double { serviceHours / hoursOfWorkingDay }
  }

  /// The deadlines of channels that have one and are served on some day of the horizon.
  static func deadlines(_ plan: Plan) -> [Deadline] {
    plan.scenario.channels.indices.compactMap { index in
      let channel = plan.scenario.channels[index]
      guard let seconds = channel.deadlineSeconds,
        let hours = hoursOfWorkingDay(plan.serviceClocks[index], in: plan)
      else { return nil }
      return Deadline(
        name: channel.name, title: channel.title, serviceHours: seconds / 3600,
        hoursOfWorkingDay: hours)
    }
  }

  private static func hoursOfWorkingDay(_ clock: ServiceClock, in plan: Plan) -> Double? {
    let days = plan.countedDays.count { clock.isWorkingDay(day: $0) }
    guard days > 0 else { return nil }
    let service =
      clock.serviceMicroseconds(
        at: plan.calendar.startMicroseconds(ofDay: plan.countedDays.upperBound))
      - clock.serviceMicroseconds(
        at: plan.calendar.startMicroseconds(ofDay: plan.countedDays.lowerBound))
    return Double(service) / Double(Microseconds.perHour) / Double(days)
  }
}
