import Calendar
import Scenario

extension Channel {
  static func phone(
    _ name: String = "phone", hours: String? = "24/7", lines: Dial? = nil,
    announcement: Double = 0, patience: TimeDistribution = .never, patiencePerCase: Bool = false,
    atClosing: AtClosing = .turnAway, profile: WeeklyProfile = .even,
    holidays: HolidayDemand = .none, target: Double = 20, price: Double = 0,
    superseded: TimeDistribution = .none, callback: Callback? = nil
  ) -> Channel {
    plain(
      name, hours, profile, holidays, target, price, superseded,
      .phone(
        Phone(
          lines: lines, announcementSeconds: Dial(announcement), patience: patience,
          atClosing: atClosing, callback: callback, patiencePerCase: patiencePerCase)))
  }

  static func walkIn(
    _ name: String = "counter", hours: String? = "24/7", balking: [(Int, Double)] = [],
    patience: TimeDistribution = .never, patiencePerCase: Bool = false,
    atClosing: AtClosing = .turnAway, profile: WeeklyProfile = .even,
    holidays: HolidayDemand = .none, target: Double = 900, price: Double = 0,
    superseded: TimeDistribution = .none, reception: Reception? = nil
  ) -> Channel {
    plain(
      name, hours, profile, holidays, target, price, superseded,
      .walkIn(
        WalkIn(
          balking: balking.map { BalkingStep(waiting: $0.0, probability: $0.1) },
          patience: patience, atClosing: atClosing, patiencePerCase: patiencePerCase,
          reception: reception)))
  }

  static func mail(
    _ name: String = "mail", intakeLag: TimeDistribution = .none, backlog: Int = 0,
    oldestDays: Double = 0, chase: Chase? = nil, serviceHours: String? = nil,
    deadline: Double? = nil, mailbox: Mailbox = .pool, profile: WeeklyProfile = .even,
    holidays: HolidayDemand = .asOnSundays, target: Double = 86_400, price: Double = 0,
    superseded: TimeDistribution = .none, misdirected: Misdirection? = nil
  ) -> Channel {
    var channel = plain(
      name, nil, profile, holidays, target, price, superseded,
      .written(
        Written(
          intakeLag: intakeLag, backlog: Backlog(count: backlog, oldestDays: oldestDays),
          chase: chase, misdirected: misdirected, registered: nil, mailbox: mailbox)))
    channel.serviceHours = serviceHours.map { week($0) }
    channel.deadlineSeconds = deadline
    return channel
  }

  static func booking(
    _ name: String = "appointments", slots: [Booking.Slots], window: Dial = Dial(14),
    release: Booking.Release = .rolling, acceptance: [(Int, Double)] = [],
    noShow: [(Int, Double)] = [], noShowAfter: Double = 0, cancelled: Double = 0,
    ahead: TimeDistribution = .none, early: Double = 0, lateness: TimeDistribution = .none,
    chase: Chase? = nil, profile: WeeklyProfile = .even, holidays: HolidayDemand = .none,
    target: Double = 300, price: Double = 0, superseded: TimeDistribution = .none
  ) -> Channel {
    func table(_ steps: [(Int, Double)]) -> [Booking.LeadTimeStep] {
      steps.map { Booking.LeadTimeStep(fromDays: $0.0, probability: Dial($0.1)) }
    }
    return plain(
      name, nil, profile, holidays, target, price, superseded,
      .booking(
        Booking(
          slots: slots, windowDays: window, release: release, acceptance: table(acceptance),
          noShow: table(noShow), noShowAfterSeconds: noShowAfter, cancelled: Dial(cancelled),
          cancelledAhead: ahead, earlySeconds: early, lateness: lateness, chase: chase)))
  }

  /// A bot that hands to `mix` whom it does not settle.
  static func chatbot(
    _ name: String = "bot", hours: String? = "24/7", sessions: Dial? = nil,
    handedOff: Dial = Dial(1), to mix: ChannelMix, context: Dial = Dial(1),
    profile: WeeklyProfile = .even, holidays: HolidayDemand = .none, price: Double = 0
  ) -> Channel {
    var channel = plain(
      name, hours, profile, holidays, 0, price, .none,
      .chatbot(
        Chatbot(
          concurrency: sessions, handedOff: handedOff, handoffMix: mix, contextFactor: context)))
    channel.opensOnHolidays = true
    return channel
  }

  private static func plain(
    _ name: String, _ hours: String?, _ profile: WeeklyProfile, _ holidays: HolidayDemand,
    _ target: Double, _ price: Double, _ superseded: TimeDistribution, _ kind: Kind
  ) -> Channel {
    Channel(
      name: name, title: name, kind: kind, profile: profile, holidays: holidays,
      hours: hours.map { Stepped(week($0)) }, opensOnHolidays: false, serviceHours: nil,
      serviceLevel: ServiceLevel(seconds: target, definition: .answeredOfOffered),
      deadlineSeconds: nil, superseded: superseded, pricePerContact: price)
  }
}

extension Channel.Booking.Slots {
  static func slots(
    of group: Int = 0, _ hours: String, minutes: Int, parallel: Dial = Dial(1)
  ) -> Channel.Booking.Slots {
    Channel.Booking.Slots(
      group: group, hours: Stepped(week(hours)), slotMinutes: minutes, parallel: parallel)
  }
}

extension Channel.Callback {
  /// Offered when the expected wait passes so many seconds.
  static func offered(
    above seconds: Double, accepted: Double = 1, attempts: Int = 2, missed: Double = 0,
    missedCall: TimeDistribution = .none, callAgain: TimeDistribution = .none
  ) -> Channel.Callback {
    Channel.Callback(
      offeredAboveSeconds: Dial(seconds), accepted: Dial(accepted), attempts: attempts,
      missed: Dial(missed), missedCall: missedCall, callAgain: callAgain)
  }
}
