package import Calendar
package import Randomness

/// A way by which customers reach the office: an entry of one of six kinds.
package struct Channel: Equatable, Sendable {
  package var name: String
  package var title: String
  package var kind: Kind
  /// When first contacts want to come, over an ordinary week.
  package var profile: WeeklyProfile
  package var holidays: HolidayDemand
  /// When it can be used; nil: always (written channels).
  package var hours: Stepped<WeeklyHours>?
  /// Holidays and closures do not close it (an automatic channel).
  package var opensOnHolidays: Bool
  /// By which waits of deferred work and deadlines run; nil: the union of the shifts that serve it.
  package var serviceHours: WeeklyHours?
  package var serviceLevel: ServiceLevel
  /// Answered within this service time, in seconds, counts as in time; nil: no deadline.
  package var deadlineSeconds: Double?
  /// Staff time to open and close work that was settled elsewhere.
  package var superseded: TimeDistribution
  /// What a contact costs besides staff, in euro.
  package var pricePerContact: Double

  package init(
    name: String, title: String, kind: Kind, profile: WeeklyProfile, holidays: HolidayDemand,
    hours: Stepped<WeeklyHours>?, opensOnHolidays: Bool, serviceHours: WeeklyHours?,
    serviceLevel: ServiceLevel,
    deadlineSeconds: Double?, superseded: TimeDistribution, pricePerContact: Double
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.profile = profile
    self.holidays = holidays
    self.hours = hours
    self.opensOnHolidays = opensOnHolidays
    self.serviceHours = serviceHours
    self.serviceLevel = serviceLevel
    self.deadlineSeconds = deadlineSeconds
    self.superseded = superseded
    self.pricePerContact = pricePerContact
  }

  /// What a channel of each kind needs to be told.
  package enum Kind: Equatable, Sendable {
    case phone(Phone)
    case walkIn(WalkIn)
    case written(Written)
    case booking(Booking)
    case chatbot(Chatbot)
    case app(Written)
  }

  /// What happens to those who wait when a channel closes.
  package enum AtClosing: String, CaseIterable, Equatable, Sendable, BitwiseCopyable {
    /// The persons on duty stay until everybody has been served.
    case serve
    /// Everybody who waits is sent away (visitors) or cut off (callers).
    case turnAway
    /// Everybody who waits is offered a callback (phone).
    case callback
  }

  package struct Phone: Equatable, Sendable {
    /// Lines held while listening, waiting and talking; nil: as many as wanted.
    package var lines: Dial?
    /// Announcement before the queue, in seconds.
    package var announcementSeconds: Dial
    package var patience: TimeDistribution
    package var atClosing: AtClosing
    package var callback: Callback?
    /// One patience for all attempts of a case instead of a new one for each.
    package var patiencePerCase: Bool
    package init(
      lines: Dial?, announcementSeconds: Dial, patience: TimeDistribution, atClosing: AtClosing,
      callback: Callback?, patiencePerCase: Bool
    ) {
      self.lines = lines
      self.announcementSeconds = announcementSeconds
      self.patience = patience
      self.atClosing = atClosing
      self.callback = callback
      self.patiencePerCase = patiencePerCase
    }
  }

  package struct WalkIn: Equatable, Sendable {
    /// Probability of leaving at once by the number of people seen waiting, rising thresholds.
    package var balking: [BalkingStep]
    package var patience: TimeDistribution
    package var atClosing: AtClosing
    /// One patience for all attempts of a case instead of a new one for each.
    package var patiencePerCase: Bool
    package var reception: Reception?
    package init(
      balking: [BalkingStep], patience: TimeDistribution, atClosing: AtClosing,
      patiencePerCase: Bool, reception: Reception?
    ) {
      self.balking = balking
      self.patience = patience
      self.atClosing = atClosing
      self.patiencePerCase = patiencePerCase
      self.reception = reception
    }
  }

  package struct BalkingStep: Equatable, Sendable {
    /// Holds from this many people waiting on.
    package var waiting: Int
    package var probability: Double
    package init(waiting: Int, probability: Double) {
      self.waiting = waiting
      self.probability = probability
    }
  }

  /// E-mail, letter box, contact form, and the app's mailbox.
  package struct Written: Equatable, Sendable {
    /// Between sending and lying ready for staff.
    package var intakeLag: TimeDistribution
    package var backlog: Backlog
    package var chase: Chase?
    package var misdirected: Misdirection?
    /// nil: everybody can use it (e-mail); otherwise the registered share (app).
    package var registered: Dial?
    package var mailbox: Mailbox
    package init(
      intakeLag: TimeDistribution, backlog: Backlog, chase: Chase?, misdirected: Misdirection?,
      registered: Dial?, mailbox: Mailbox
    ) {
      self.intakeLag = intakeLag
      self.backlog = backlog
      self.chase = chase
      self.misdirected = misdirected
      self.registered = registered
      self.mailbox = mailbox
    }
  }

  /// What lies there when the simulation begins.
  package struct Backlog: Equatable, Sendable {
    package var count: Int
    /// Age of the oldest in days; the others are spread evenly up to now.
    package var oldestDays: Double
    package init(count: Int, oldestDays: Double) {
      self.count = count
      self.oldestDays = oldestDays
    }
  }

  /// Asking after open work.
  package struct Chase: Equatable, Sendable {
    package enum Timing: Equatable, Sendable {
      /// At this age with this probability, then again every `repeatSeconds` (nil: once).
      case atAge(seconds: Dial, probability: Dial, repeatSeconds: Double?)
      /// A hazard of age: the age in seconds at the chase has this distribution, a Weibull.
      case weibull(Distribution)
    }
    package var timing: Timing
    package var clock: ClockKind
    package var channels: ChannelMix
    package init(timing: Timing, clock: ClockKind, channels: ChannelMix) {
      self.timing = timing
      self.clock = clock
      self.channels = channels
    }
  }

  /// Which of the contacts count as served in time.
  package struct ServiceLevel: Equatable, Sendable {
    /// The ratio, of A: served within the target, L: left within it, O: offered.
    package enum Definition: String, CaseIterable, Equatable, Sendable {
      /// A ÷ (O − L)
      case answeredOfOfferedLessShortAbandoned
      /// A ÷ O
      case answeredOfOffered
      /// (A + L) ÷ O
      case answeredOrShortAbandonedOfOffered
      /// A ÷ served
      case answeredOfServed
    }
    package var seconds: Double
    package var definition: Definition
    package init(seconds: Double, definition: Definition) {
      self.seconds = seconds
      self.definition = definition
    }
  }
}

/// By which clock a delay or an age runs.
package enum ClockKind: String, CaseIterable, Equatable, Sendable {
  /// Hours of service of the channel waited for.
  case service
  /// The clock on the wall.
  case clock
}

/// Shares over channels; nil stands for the channel that the customer used last.
package struct ChannelMix: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package var channel: Int?
    package var weight: Double
    package init(channel: Int?, weight: Double) {
      self.channel = channel
      self.weight = weight
    }
  }
  package var parts: [Part]
  package init(_ parts: [Part]) { self.parts = parts }
}

/// Relative demand over an ordinary week in steps of equal length, from Monday 0:00.
package struct WeeklyProfile: Equatable, Sendable {
  /// Length of a step; divides a day.
  package var stepMinutes: Int
  /// 7 × 1440 / stepMinutes values, none negative, at least one positive; only ratios count.
  package var weights: [Double]
  package init(stepMinutes: Int, weights: [Double]) {
    precondition(weights.count * stepMinutes == 7 * 1440, "a profile covers a whole week")
    self.stepMinutes = stepMinutes
    self.weights = weights
  }
  package var stepsPerDay: Int { 1440 / stepMinutes }
  /// Relative demand of one weekday, Monday first.
  package func weight(ofWeekday weekday: Int) -> Double {
    weights[(weekday * stepsPerDay)..<((weekday + 1) * stepsPerDay)].reduce(0, +)
  }
}

/// What holidays do to the demand on a channel.
package struct HolidayDemand: Equatable, Sendable {
  package enum Level: Equatable, Sendable {
    /// This fraction of the ordinary weekday's demand.
    case fraction(Double)
    /// Like an ordinary Sunday, in amount and shape.
    case sunday
  }
  package var level: Level
  /// Part of the suppressed mean that comes on the next open day instead.
  package var caughtUp: Double
  package init(level: Level, caughtUp: Double) {
    self.level = level
    self.caughtUp = caughtUp
  }
}
