package import Calendar
internal import Scenario

/// What an office can expect, without simulating: contacts, work, and the staff for it.
///
/// An estimate by means: first contacts as the simulation draws them, repeats as the linear flow of
/// those whose case a contact does not settle. Nobody hangs up, nobody waits, nobody asks after
/// open work; so an office that cannot keep up here cannot keep up at all.
package struct LoadReport: Equatable, Sendable {
  /// Expected contacts of one entity in a counted week.
  package struct Contacts: Equatable, Sendable {
    package var name: String
    package var title: String
    /// First contacts of cases, after all moves.
    package var first: Double
    /// Contacts of those who come again because nothing was settled.
    package var again: Double
  }

  /// Expected contacts of one concern, in all and by channel.
  package struct ConcernContacts: Equatable, Sendable {
    package var all: Contacts
    /// In the order of the channels.
    package var firstByChannel: [Double]
    package var againByChannel: [Double]
  }

  /// Appointments looked for and offered in a counted week on one channel.
  package struct Appointments: Equatable, Sendable {
    package var title: String
    package var wanted: Double
    /// Of these, the ones that are not cancelled and need a slot to the end.
    package var lasting: Double
    package var slots: Double
  }

  /// Hours of one channel's work that fall to a group in a counted week: its contacts, or the tasks
  /// that they leave.
  package struct Work: Equatable, Sendable {
    package var channel: String
    package var title: String
    package var isOfTasks: Bool
    package var hours: Double
  }

  /// The load of a group in some stretch of time, in hours a week (a month) or a day (a weekday).
  package struct Peak: Equatable, Sendable {
    package var when: Time
    package var work: Double
    package var reachable: Double
    /// Work ÷ time in which somebody can be reached; infinite where nobody is there.
    package var load: Double { LoadReport.ratio(work, reachable) }
  }

  /// A stretch of time that repeats.
  package enum Time: Equatable, Sendable {
    /// As `2025-01`.
    case month(String)
    case weekday(Weekday)
  }

  /// What a group has to do, and how many hours it has for it, in a counted week.
  package struct Group: Equatable, Sendable {
    package var name: String
    package var title: String
    package var work: [Work]
    /// Posts in hours of shifts ÷ hours of a full post [VZÄ].
    package var posts: Double
    /// Shifts without breaks.
    package var onDuty: Double
    /// Of these, the hours in which somebody can be reached.
    package var reachable: Double
    /// Whether customers wait for any of its work while it is done.
    package var isAwaited: Bool
    /// The month with the largest load.
    package var busiestMonth: Peak?
    /// The weekday with the largest load of work for which customers wait.
    package var busiestWeekday: Peak?

    package var hours: Double { work.reduce(0) { $0 + $1.hours } }
    package var taskHours: Double { work.reduce(0) { $0 + ($1.isOfTasks ? $1.hours : 0) } }
    package var load: Double { LoadReport.ratio(hours, reachable) }
  }

  package var name: String
  package var firstDate: CivilDate
  package var lastDate: CivilDate
  package var channels: [Contacts]
  package var concerns: [ConcernContacts]
  package var groups: [Group]
  package var appointments: [Appointments]
  package var deadlines: [Deadline]

  static func ratio(_ work: Double, _ time: Double) -> Double {
    work == 0 ? 0 : time > 0 ? work / time : .infinity
  }
}

extension LoadReport {
  /// The estimate for a plan, over its counted days.
  ///
  /// - Complexity: O(days × concerns × channels + weeks × concerns × segments × channels²).
  package init(_ plan: Plan) {
    let contacts = ExpectedContacts(plan)
    let weeks = Double(plan.countedDays.count) / 7
    let scenario = plan.scenario
    let channelCount = scenario.channels.count
    let concernCount = scenario.concerns.count

    func sum(_ table: [Double], concern: Int, channel: Int) -> Double {
      stride(
        from: concern * channelCount + channel, to: table.count,
        by: concernCount * channelCount
      ).reduce(0) { $0 + table[$1] } / weeks
    }
    concerns = scenario.concerns.indices.map { concern in
      let first = (0..<channelCount).map { sum(contacts.first, concern: concern, channel: $0) }
      let again = (0..<channelCount).map { sum(contacts.again, concern: concern, channel: $0) }
      return ConcernContacts(
        all: Contacts(
          name: scenario.concerns[concern].name, title: scenario.concerns[concern].title,
          first: first.reduce(0, +), again: again.reduce(0, +)),
        firstByChannel: first, againByChannel: again)
    }
    channels = scenario.channels.indices.map { [concerns] channel in
      Contacts(
        name: scenario.channels[channel].name, title: scenario.channels[channel].title,
        first: concerns.reduce(0) { $0 + $1.firstByChannel[channel] },
        again: concerns.reduce(0) { $0 + $1.againByChannel[channel] })
    }
    name = scenario.name
    firstDate = scenario.period.start
    lastDate = scenario.period.start.adding(days: scenario.period.days - 1)
    groups = ExpectedWork(plan, contacts).groups()
    deadlines = Self.deadlines(plan)
    let expected = ExpectedAppointments(plan)
    let middle = plan.calendar.date(ofDay: plan.countedDays.lowerBound + plan.countedDays.count / 2)
    appointments = scenario.channels.indices.compactMap { [channels] channel in
      guard case .booking = scenario.channels[channel].kind else { return nil }
      let wanted = channels[channel].first + channels[channel].again
      return Appointments(
        title: scenario.channels[channel].title, wanted: wanted,
        lasting: wanted * (1 - expected.losses(channel: channel, on: middle).cancelled),
        slots: expected.slots(channel: channel, days: plan.countedDays) / weeks)
    }
  }
}
