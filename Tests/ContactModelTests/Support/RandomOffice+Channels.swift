import Calendar
import ContactModel
import Randomness
import Scenario
import TestSupport

extension RandomOffice {
  // MARK: Channels

  mutating func channel(_ number: Int) -> Channel {
    let price = dice.one(of: [0, 0.12])
    let superseded = duration(60)
    let profile = self.profile()
    let holidays = HolidayDemand(
      level: dice.happens(0.3) ? .sunday : .fraction(dice.one(of: [0, 0, 0.4])),
      caughtUp: dice.one(of: [0, 0.5, 1]))
    let hours = dice.one(of: [
      "Mo–Fr 8–12", "Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12", "24/7", "Mo–Sa 7:30–20", "Mo–So 0–24",
      "Di 22–24; Mi 0–6, 9–18",
    ])
    switch dice.int(0...3) {
    case 3: return booking(number, profile: profile, holidays: holidays, price: price)
    case 0:
      let callback = dice.happens(0.5) ? callback() : nil
      return .phone(
        "phone\(number)", hours: hours, lines: dice.happens(0.6) ? dial(1...8, whole: true) : nil,
        announcement: dice.one(of: [0, 25.5]), patience: patience(),
        patiencePerCase: dice.happens(0.3),
        atClosing: dice.one(of: [.serve, .turnAway, callback == nil ? .turnAway : .callback]),
        profile: profile, holidays: holidays, price: price, superseded: superseded,
        callback: callback)
    case 1:
      return .walkIn(
        "desk\(number)", hours: hours,
        balking: dice.happens(0.5) ? [(2, 0.3), (5, dice.real(0.3...1))] : [],
        patience: patience(), patiencePerCase: dice.happens(0.3),
        atClosing: dice.one(of: [.serve, .turnAway]), profile: profile, holidays: holidays,
        price: price, superseded: superseded,
        reception: dice.happens(0.5)
          ? .init(handling: duration(120), settled: Dial(dice.real(0...0.6))) : nil)
    default:
      let backlog = dice.one(of: [0, 0, 15])
      return .mail(
        "mail\(number)", intakeLag: dice.one(of: [.none, duration(3600)]), backlog: backlog,
        oldestDays: backlog > 0 ? dice.real(0.1...9) : 0, chase: dice.happens(0.7) ? chase() : nil,
        serviceHours: dice.one(of: [nil, "Mo–Fr 8–16"]), deadline: dice.one(of: [nil, 16 * hour]),
        mailbox: dice.happens(0.4)
          ? .responsible(coverAfterSeconds: dice.one(of: [0, hour, 10 * hour])) : .pool,
        profile: profile, holidays: holidays, price: price, superseded: superseded,
        misdirected: dice.happens(0.5) ? misdirection() : nil)
    }
  }

  mutating func booking(
    _ number: Int, profile: WeeklyProfile, holidays: HolidayDemand, price: Double
  ) -> Channel {
    let grids = (0..<dice.int(1...3)).map { _ in
      Channel.Booking.Slots.slots(
        of: dice.int(0...(groupCount - 1)),
        dice.one(of: ["Mo–Fr 8–12", "Mo–So 9–9:50, 13–16", "24/7", "Di 20–24; Mi 0–3, 9–11"]),
        minutes: dice.one(of: [10, 20, 45]), parallel: dial(0...3, whole: false))
    }
    func table(_ dice: inout Dice) -> [(Int, Double)] {
      dice.happens(0.3)
        ? [] : [(0, dice.real(0...1)), (1, dice.real(0...1)), (5, dice.real(0...0.6))]
    }
    return .booking(
      "slots\(number)", slots: grids, window: dial(0.5...14, whole: false),
      release: dice.one(of: [.rolling, .weekly]), acceptance: table(&dice), noShow: table(&dice),
      noShowAfter: dice.one(of: [0, 150, 1800]), cancelled: dice.one(of: [0, 0.3]),
      ahead: dice.one(of: [.none, duration(day)]), early: dice.one(of: [0, 600]),
      lateness: dice.one(of: [.none, duration(900)]),
      chase: dice.happens(0.3) ? chase() : nil, profile: profile, holidays: holidays,
      price: price, superseded: duration(60))
  }

  mutating func chatbot(_ number: Int) -> Channel {
    bots.insert(number)
    return .chatbot(
      "bot\(number)", hours: dice.one(of: ["24/7", "24/7", "Mo–Fr 6–22"]),
      sessions: dice.happens(0.4) ? dial(1...4, whole: true) : nil,
      handedOff: dial(0...1, whole: false), to: .to(0), context: Dial(dice.real(0.5...1.2)),
      profile: self.profile(), holidays: dice.one(of: [.none, .asOnSundays]),
      price: dice.one(of: [0, 0.02]))
  }

  mutating func misdirection() -> Channel.Misdirection {
    .init(
      probability: Dial(dice.one(of: [0.2, 1])), lookUp: dial(0...0.5, whole: false),
      forwardingDelay: dice.one(of: [.none, duration(20 * hour)]),
      forwardingWork: dice.one(of: [.none, duration(120)]))
  }

  mutating func callback() -> Channel.Callback {
    .offered(
      above: dice.one(of: [0, 120, 600]), accepted: dice.real(0.3...1),
      attempts: dice.int(1...3), missed: dice.one(of: [0, 0.4, 1]),
      missedCall: dice.one(of: [.none, duration(30)]),
      callAgain: dice.one(of: [.none, duration(1800), duration(30 * hour)]))
  }

  mutating func chase() -> Channel.Chase {
    let weibull = sure { try Distribution.weibull(shape: 1.5, scale: 2 * day) }
    let timing: Channel.Chase.Timing =
      dice.happens(0.3)
      ? .weibull(weibull)
      : .atAge(
        seconds: Dial(dice.real(1...60) * hour), probability: Dial(dice.real(0.2...1)),
        repeatSeconds: dice.one(of: [nil, 9 * hour]))
    return Channel.Chase(
      timing: timing, clock: dice.one(of: [.clock, .service]),
      channels: dice.one(of: [.same, .to(0)]))
  }

  mutating func profile() -> WeeklyProfile {
    switch dice.int(0...2) {
    case 0: return .even
    case 1:
      let peak = dice.int(7...11)
      return .hourly(
        (0..<24).map { $0 < 6 || $0 > 20 ? 0 : $0 == peak ? 5 : 1 },
        weekdays: [2, 1, 1, 1, 1, 0, 0])
    default:
      return WeeklyProfile(
        stepMinutes: 15, weights: (0..<672).map { _ in dice.happens(0.3) ? 0 : dice.real(0...1) })
    }
  }
}
