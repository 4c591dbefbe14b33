internal import Calendar
internal import Randomness
internal import Scenario

// Parts of channels that stand between a customer and a person: chasing, mailboxes, callbacks,
// reception, chatbot.

extension ScenarioDecoder {
  // MARK: Deferred work

  struct Deferred {
    var intakeLag: TimeDistribution
    var backlog: Channel.Backlog
    var chase: Channel.Chase?
    var mailbox: Channel.Mailbox
  }

  /// What mail and app have in common.
  func deferred(_ reader: Reader) -> Deferred {
    let lag =
      reader.optionalDuration(
        "intakeLag", "Between sending and lying ready for staff. Without it: none.") ?? .none
    let backlog =
      reader.optionalObject("backlog", "What lies there at the beginning. Without it: nothing.") {
        backlog in
        Channel.Backlog(
          count: backlog.integer("count", in: 0...1_000_000, "How many contacts."),
          oldestDays: backlog.number(
            "oldestDays", .in(0...3660),
            "Age of the oldest in days; the others are spread evenly up to now."))
      } ?? Channel.Backlog(count: 0, oldestDays: 0)
    let chase = reader.optionalPresent("chase", chase, "Asking after open work.")
    let mailbox = mailbox(reader)
    return Deferred(intakeLag: lag, backlog: backlog, chase: chase, mailbox: mailbox)
  }

  private func mailbox(_ reader: Reader) -> Channel.Mailbox {
    let isPool = reader.value(
      "mailbox", .one(of: [(name: "pool", value: true), (name: "responsible", value: false)]),
      default: true, shown: .string("pool"),
      "Who works on it: everybody who serves the channel, or the responsible caseworker.")
    let cover = reader.optionalTime(
      "coverAfterService", units: [.hours, .minutes],
      "Service time without the responsible caseworker after which others take over.")
    guard !isPool else {
      if cover != nil, !reader.scope.isDescribing {
        reader.report(nil, "a pool needs no cover", hint: "leave out \"coverAfterService…\"")
      }
      return .pool
    }
    if cover == nil, !reader.scope.isDescribing, !reader.hasErrors() {
      reader.report(
        "mailbox", "nobody would ever cover for an absent caseworker",
        hint: "give \"coverAfterServiceHours\", the service time after which others take over")
    }
    return .responsible(coverAfterSeconds: cover ?? 0)
  }

  var chase: Shape<Channel.Chase> { .named("chase") { .object(self.chase) } }

  private func chase(_ reader: Reader) -> Channel.Chase {
    let units = TimeUnit.allCases
    let ages = units.map { "after\($0.rawValue)" }
    let hazards = units.map { "weibull\($0.rawValue)" }
    let timing = reader.one(
      of: ages + hazards, .required, preferring: 2,
      { position in
        let unit = units[position % units.count].word
        return position < units.count
          ? "Age at which customers ask. In \(unit)."
          : "The age at which they ask is Weibull. In \(unit)."
      },
      { position -> Shape<ChaseTiming> in
        let unit = units[position % units.count]
        return position < units.count
          ? .made(from: .changing(unit.bounds, times: unit.seconds)) { .after($0) }
          : .made(from: .object { $0.weibull(in: unit) }) { .weibull($0) }
      })
    let probability = reader.optionalPresent(
      "probability", .changing(.in(0...1)),
      "How many of them ask at that age. Without it: all.")
    let again = reader.optionalTime("repeatEvery", "Time after which they ask again, and again.")
    let clock = clock(reader, default: .service)
    let mix = reader.value(
      "to", .mix(names.channels, also: [.same]),
      "On which channels they ask; \"same\" is the one on which they wait.")
    let chaseTiming: Channel.Chase.Timing
    switch timing?.value {
    case .after(let age)?:
      chaseTiming = .atAge(
        seconds: age, probability: probability ?? Scenario::Dial(1), repeatSeconds: again)
    case .weibull(let distribution)?:
      if probability != nil || again != nil, !reader.scope.isDescribing {
        reader.report(
          nil, "a Weibull age has no probability and is not repeated",
          hint: "leave out \"probability\" and \"repeatEvery…\", or give \"after…\"")
      }
      chaseTiming = .weibull(distribution)
    case nil:
      chaseTiming = .weibull(.never)
    }
    return Channel.Chase(timing: chaseTiming, clock: clock, channels: mix.channels)
  }

  private enum ChaseTiming {
    case after(Scenario::Dial)
    case weibull(Distribution)
  }

  func clock(_ reader: Reader, default standard: ClockKind) -> ClockKind {
    reader.choice(
      "clock", default: standard,
      "By which clock the time runs: the hours of the channel, or the clock on the wall.")
  }

  func misdirection(_ reader: Reader) -> Channel.Misdirection {
    Channel.Misdirection(
      probability: reader.changing(
        "probability", .in(0...1), "How often it happens to those who do not look it up."),
      lookUp: reader.changing(
        "lookUp", .in(0...1), default: 0,
        "Share of the senders who look up the responsible office by postcode: theirs never go "
          + "astray."),
      forwardingDelay: reader.duration(
        "forwardingDelay", in: .hours, "Until it lies in the right place."),
      forwardingWork: reader.optionalDuration(
        "forwardingWork", "Staff time to forward it. Without it: none.") ?? .none)
  }

  // MARK: Callback and reception

  func callback(_ reader: Reader) -> Channel.Callback {
    Channel.Callback(
      offeredAboveSeconds: reader.changingTime(
        "offeredAbove", in: .minutes,
        "Expected wait above which it is offered: (waiting + 1) × recent mean handling ÷ staff on "
          + "duty."),
      accepted: reader.changing("accepted", .in(0...1), "How many accept the offer."),
      attempts: reader.integer("attempts", in: 1...100, default: 2, "How often staff try."),
      missed: reader.changing(
        "missed", .in(0...1), default: 0, "How likely an attempt finds nobody."),
      missedCall: reader.optionalDuration(
        "missedCall", "Staff time on an attempt that finds nobody. Without it: none.") ?? .none,
      callAgain: reader.optionalDuration(
        "callAgain",
        "Until the next attempt takes its turn behind those who wait. Without it: at once.")
        ?? .none)
  }

  func reception(_ reader: Reader) -> Channel.Reception {
    Channel.Reception(
      handling: reader.duration("handling", "Time at the desk."),
      settled: reader.changing("settled", .in(0...1), "Share of visitors settled there."))
  }

  // MARK: Chatbot

  func chatbot(_ reader: Reader) -> Channel.Chatbot {
    Channel.Chatbot(
      concurrency: reader.optionalPresent(
        "concurrency", .changingWhole(1...1_000_000),
        "Sessions at the same time. Without it: as many as wanted."),
      handedOff: reader.changing(
        "handedOff", .in(0...1), default: 1,
        "Part of the unsettled that is handed to another channel; the others are missed."),
      handoffMix: reader.value(
        "to", .mix(names.channels), "To which channels they are handed."
      ).channels,
      contextFactor: reader.changing(
        "contextFactor", .in(0...10), default: 1, "Factor on the handling time after that."))
  }
}
