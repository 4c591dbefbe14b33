package import Calendar

/// People who do the same work.
package struct StaffGroup: Equatable, Sendable {
  package var name: String
  package var title: String
  /// Position of the site at which they work; nil: for all sites.
  package var site: Int?
  package var rosters: [Roster]
  /// What they do, in the order in which they would rather do it.
  package var skills: [Skill]
  /// Share of the shift in which a person can be reached; the rest is spent unavailable.
  package var availability: Dial
  /// Length of one stretch of unavailability, in seconds.
  package var unavailableSpellSeconds: Double
  package var absence: Absence
  /// Group that takes over when nobody of this one is there.
  package var substitute: Int?
  package var blending: Blending
  /// Deferred work in hand at the end of a shift waits for the next one instead of overtime.
  package var putsDownAtShiftEnd: Bool
  /// Factor on handling times; 1: as given.
  package var speedFactor: Double
  /// Paid per hour, in euro.
  package var hourlyRate: Double
  /// Hours a week of a full post, for posts [VZÄ].
  package var postHoursPerWeek: Double

  package init(
    name: String, title: String, site: Int?, rosters: [Roster], skills: [Skill],
    availability: Dial, unavailableSpellSeconds: Double, absence: Absence,
    substitute: Int?, blending: Blending, putsDownAtShiftEnd: Bool, speedFactor: Double,
    hourlyRate: Double, postHoursPerWeek: Double
  ) {
    self.name = name
    self.title = title
    self.site = site
    self.rosters = rosters
    self.skills = skills
    self.availability = availability
    self.unavailableSpellSeconds = unavailableSpellSeconds
    self.absence = absence
    self.substitute = substitute
    self.blending = blending
    self.putsDownAtShiftEnd = putsDownAtShiftEnd
    self.speedFactor = speedFactor
    self.hourlyRate = hourlyRate
    self.postHoursPerWeek = postHoursPerWeek
  }

  /// Days on which persons are missing.
  package struct Absence: Equatable, Sendable {
    /// Probability per person and working day.
    package var probability: Dial
    /// Long absences: this many persons of the group, the last ones first, between two dates.
    package var long: [LongAbsence]
    package init(probability: Dial, long: [LongAbsence]) {
      self.probability = probability
      self.long = long
    }
  }

  package struct LongAbsence: Equatable, Sendable {
    package var persons: Int
    package var from: CivilDate
    package var through: CivilDate
    package init(persons: Int, from: CivilDate, through: CivilDate) {
      self.persons = persons
      self.from = from
      self.through = through
    }
  }

  /// How waiting people and deferred work share the persons.
  package struct Blending: Equatable, Sendable {
    /// Deferred work is begun only while more than this many are idle.
    package var reserve: Dial
    /// Deferred work is put down for a call or a visitor.
    package var preempts: Bool
    package var blocks: [Block]
    package init(reserve: Dial, preempts: Bool, blocks: [Block]) {
      self.reserve = reserve
      self.preempts = preempts
      self.blocks = blocks
    }
  }

  /// Hours set aside for named channels.
  package struct Block: Equatable, Sendable {
    package var hours: WeeklyHours
    package var channels: [Int]
    package init(hours: WeeklyHours, channels: [Int]) {
      self.hours = hours
      self.channels = channels
    }
  }

  /// Persons with the same weekly shifts.
  package struct Roster: Equatable, Sendable {
    /// How many; posts in quarters: the last one works that part of the weeks.
    package var persons: Dial
    package var shifts: Stepped<WeeklyHours>
    /// Within the shifts; not paid, not staffed.
    package var breaks: WeeklyHours
    /// On holidays nobody works unless this is true.
    package var worksHolidays: Bool
    package init(
      persons: Dial, shifts: Stepped<WeeklyHours>, breaks: WeeklyHours, worksHolidays: Bool
    ) {
      self.persons = persons
      self.shifts = shifts
      self.breaks = breaks
      self.worksHolidays = worksHolidays
    }
  }

  /// One kind of work; a smaller number goes first, equal ones by longest wait.
  package struct Skill: Equatable, Sendable {
    package enum Work: Equatable, Sendable {
      case contacts(channel: Int)
      /// The desk that visitors pass first.
      case reception(channel: Int)
      case tasks(channel: Int)
    }
    package var work: Work
    /// nil: all concerns.
    package var concerns: [Int]?
    package var priority: Int
    /// After waiting this long, in seconds, it goes before the skills of this priority.
    package var ageing: Ageing?
    package init(work: Work, concerns: [Int]?, priority: Int, ageing: Ageing?) {
      self.work = work
      self.concerns = concerns
      self.priority = priority
      self.ageing = ageing
    }
  }

  /// A change of priority with age, or with the deadline near.
  package struct Ageing: Equatable, Sendable {
    package enum Trigger: Equatable, Sendable {
      case waited(seconds: Double)
      case beforeDeadline(seconds: Double)
    }
    package var trigger: Trigger
    package var priority: Int
    package init(trigger: Trigger, priority: Int) {
      self.trigger = trigger
      self.priority = priority
    }
  }
}
