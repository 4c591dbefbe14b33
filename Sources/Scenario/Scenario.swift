package import Calendar

/// An office, its demand, its staff and its dated changes: a value of this type can be simulated.
///
/// Names are unique within their kind. Positions in the lists are the identities that other
/// values refer to (`ChannelIndex` and its like are plain `Int`s into these lists).
package struct Scenario: Equatable, Sendable {
  /// The name in tables; unique within a comparison.
  package var name: String
  /// What people call it; empty: its name.
  package var title: String
  package var summary: String
  package var period: Period
  package var calendar: CalendarRules
  /// Households in care, where the office's size is given; rates per 1,000 households need it.
  package var households: Double?
  package var sites: [Site]
  package var segments: [Segment]
  package var channels: [Channel]
  package var concerns: [Concern]
  package var demand: DemandRules
  package var staff: [StaffGroup]
  package var comingBack: ComingBack
  /// Changes of the choice of a channel, in the order in which they apply.
  package var changes: [Change]
  package var settings: RunSettings
  /// A log of first contacts that come as they are, beside the random demand.
  package var replay: [ReplayedContact]

  package init(
    name: String, summary: String, period: Period, calendar: CalendarRules, households: Double?,
    sites: [Site], segments: [Segment], channels: [Channel], concerns: [Concern],
    demand: DemandRules, staff: [StaffGroup], comingBack: ComingBack, changes: [Change],
    settings: RunSettings, replay: [ReplayedContact] = [], title: String = ""
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.period = period
    self.calendar = calendar
    self.households = households
    self.sites = sites
    self.segments = segments
    self.channels = channels
    self.concerns = concerns
    self.demand = demand
    self.staff = staff
    self.comingBack = comingBack
    self.changes = changes
    self.settings = settings
    self.replay = replay
  }
}

extension Scenario {
  /// The stretch of time that is simulated, and the part of it that is counted.
  package struct Period: Equatable, Sendable {
    /// First day that counts.
    package var start: CivilDate
    /// Number of days that count.
    package var days: Int
    /// Days simulated before `start` and not counted.
    package var warmUpDays: Int
    /// Days simulated after the last counted day so that contacts reach their end.
    package var runOutDays: Int
    /// The interval of the tables to which a contact belongs.
    package var contactsBelongTo: ContactInterval

    package init(
      start: CivilDate, days: Int, warmUpDays: Int, runOutDays: Int,
      contactsBelongTo: ContactInterval = .began
    ) {
      self.start = start
      self.days = days
      self.warmUpDays = warmUpDays
      self.runOutDays = runOutDays
      self.contactsBelongTo = contactsBelongTo
    }

    package enum ContactInterval: String, CaseIterable, Equatable, Sendable {
      /// The one in which it began.
      case began
      /// The one in which it ended.
      case ended
    }

    /// All days that are simulated.
    package var simulatedDays: Int { warmUpDays + days + runOutDays }
    /// First day that is simulated.
    package var firstDay: CivilDate { start.adding(days: -warmUpDays) }
  }

  package struct CalendarRules: Equatable, Sendable {
    /// Whose statutory holidays hold; nil: no holidays.
    package var land: Land?
    package var clock: ClockRule
    /// Extra closed days and days with other hours.
    package var exceptions: [ExceptionDay]

    package init(land: Land?, clock: ClockRule, exceptions: [ExceptionDay]) {
      self.land = land
      self.clock = clock
      self.exceptions = exceptions
    }
  }

  /// A day on which the office keeps other hours than its week says.
  package struct ExceptionDay: Equatable, Sendable {
    package var date: CivilDate
    /// The hours within which anything is open; empty: closed like on a holiday.
    package var hours: DayHours
    package init(date: CivilDate, hours: DayHours) {
      self.date = date
      self.hours = hours
    }
  }

  package struct Site: Equatable, Sendable {
    package var name: String
    package var title: String
    /// Share of the customers who belong to it; the shares of all sites sum to 1.
    package var share: Double
    package init(name: String, title: String, share: Double) {
      self.name = name
      self.title = title
      self.share = share
    }
  }

  package struct Segment: Equatable, Sendable {
    package var name: String
    package var title: String
    /// Share of the customers who belong to it; the shares of all segments sum to 1.
    package var share: Double
    package init(name: String, title: String, share: Double) {
      self.name = name
      self.title = title
      self.share = share
    }
  }

  /// A first contact at a known time.
  package struct ReplayedContact: Equatable, Sendable {
    package var date: CivilDate
    /// On the clock of that day.
    package var secondsOfDay: Double
    package var concern: Int
    package var channel: Int
    /// nil: by chance, like any other.
    package var site: Int?
    package var segment: Int?

    package init(
      date: CivilDate, secondsOfDay: Double, concern: Int, channel: Int, site: Int?,
      segment: Int?
    ) {
      self.date = date
      self.secondsOfDay = secondsOfDay
      self.concern = concern
      self.channel = channel
      self.site = site
      self.segment = segment
    }
  }

  /// What a run uses when the command line says nothing else.
  package struct RunSettings: Equatable, Sendable {
    package var seed: UInt64
    package var replications: Int
    /// Of the intervals: 0.95 for 95 %.
    package var confidence: Double
    package init(seed: UInt64, replications: Int, confidence: Double) {
      self.seed = seed
      self.replications = replications
      self.confidence = confidence
    }
  }
}
