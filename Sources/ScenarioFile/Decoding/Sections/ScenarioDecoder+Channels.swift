internal import Calendar
internal import Scenario

// The ways by which customers reach the office.

/// The kinds of channels, by their names in files.
enum ChannelKind: String, CaseIterable {
  case phone, walkIn, written, booking, chatbot, app
}

extension ScenarioDecoder {
  func channels() -> [Channel] {
    let entries = root.map(
      "channels", names: .declaring(Kind.channel), count: 1...64,
      "The ways by which customers reach the office, in the order of all tables."
    ) { name, reader in
      self.channel(name, reader)
    }
    for entry in entries where Mix.Word(rawValue: entry.name) != nil {
      root.context.report(
        at: entry.place, "\(Wording.quoted(entry.name)) has a meaning of its own among channels",
        hint: "give the channel another name")
    }
    return entries.map(\.value)
  }

  /// What only some kinds of channels have, or have other defaults for.
  private struct OfKind {
    var kind: Channel.Kind
    var hours: Stepped<WeeklyHours>?
    var holidays: HolidayDemand
    var opensOnHolidays: Bool
  }

  private func channel(_ name: String, _ reader: Reader) -> Channel {
    let ofKind = reader.variant("kind", "What kind of channel it is.") { kind in
      self.ofKind(kind, reader)
    }
    let title = reader.title(or: name)
    let profile = reader.value(
      "profile", profile,
      "When customers would like to use it: the name of a profile, \"constant\", or a profile.")
    let serviceHours = reader.optionalPresent(
      "serviceHours", .parsed(.weeklyHours, WeeklyHours.parsing),
      "Hours by which ages and deadlines run. Without it: the opening hours, or the shifts of "
        + "those who serve the channel.")
    let serviceLevel = reader.value(
      "serviceLevel", .named("service-level") { .object(self.serviceLevel) },
      "Which of the contacts count as served in time.")
    let deadline = reader.optionalTime(
      "deadlineService", units: [.hours, .minutes],
      "Service time within which a contact should be finished.")
    let superseded =
      reader.optionalDuration(
        "superseded",
        "Staff time to open and close work that was settled elsewhere. Without it: none.") ?? .none
    let price = reader.number(
      "pricePerContact", .in(0...10_000), default: 0, "Cost of a contact besides staff, in euro.")
    return Channel(
      name: name, title: title, kind: ofKind.kind, profile: profile, holidays: ofKind.holidays,
      hours: ofKind.hours, opensOnHolidays: ofKind.opensOnHolidays, serviceHours: serviceHours,
      serviceLevel: serviceLevel, deadlineSeconds: deadline, superseded: superseded,
      pricePerContact: price)
  }

  private func ofKind(_ kind: ChannelKind, _ reader: Reader) -> OfKind {
    let channelKind: Channel.Kind
    var hours: Stepped<WeeklyHours>?
    let hoursDoc = "When it is open, as planners write it."
    var level = HolidayDemand.Level.fraction(0)
    var opensOnHolidays = false
    switch kind {
    case .phone:
      hours = reader.changingHours("hours", hoursDoc)
      channelKind = .phone(phone(reader))
    case .walkIn:
      hours = reader.changingHours("hours", hoursDoc)
      channelKind = .walkIn(walkIn(reader))
    case .written:
      channelKind = .written(written(reader))
      level = .sunday
    case .app:
      channelKind = .app(app(reader))
      level = .sunday
    case .booking:
      channelKind = .booking(booking(reader))
    case .chatbot:
      hours = reader.changingHours("hours", default: "24/7", hoursDoc)
      channelKind = .chatbot(chatbot(reader))
      level = .sunday
      opensOnHolidays = true
    }
    let holidays =
      reader.optionalObject("holidays", "What holidays do to the demand.") { holidays in
        self.holidays(holidays, level)
      } ?? HolidayDemand(level: level, caughtUp: 1)
    if kind != .written, kind != .app {
      opensOnHolidays = reader.flag(
        "opensOnHolidays", default: opensOnHolidays, "Whether holidays and closures leave it open.")
    }
    return OfKind(
      kind: channelKind, hours: hours, holidays: holidays, opensOnHolidays: opensOnHolidays)
  }

  private func holidays(_ reader: Reader, _ standard: HolidayDemand.Level) -> HolidayDemand {
    let level = reader.one(
      of: ["fraction", "like"], .optional,
      {
        [
          "Demand on a holiday as a fraction of the ordinary weekday's.",
          "A day of the week whose demand a holiday has.",
        ][$0]
      },
      { position -> Shape<HolidayDemand.Level> in
        position == 0
          ? .made(from: .number(.in(0...1))) { .fraction($0) }
          : .one(of: [(name: "sunday", value: .sunday)])
      })
    return HolidayDemand(
      level: level?.value ?? standard,
      caughtUp: reader.number(
        "caughtUp", .in(0...1), default: 1,
        "Part of the demand missing on a holiday that comes on the next open day."))
  }

  private func serviceLevel(_ reader: Reader) -> Channel.ServiceLevel {
    Channel.ServiceLevel(
      seconds: reader.time("within", "Target for the wait."),
      definition: reader.choice(
        "definition", default: .answeredOfOfferedLessShortAbandoned,
        "How the service level is computed. A: served within the target, L: left within it, "
          + "O: offered. A ÷ (O − L), A ÷ O, (A + L) ÷ O, or A ÷ served."))
  }

  // MARK: Kinds that are simulated

  private func phone(_ reader: Reader) -> Channel.Phone {
    let lines = reader.amount(
      "lines", .optional, households: households,
      "Lines, held while listening, waiting and talking. Without it: as many as wanted.",
      .changingWhole(1...1_000_000), perThousand: .in(0...1e6))
    let announcement = reader.changingTime(
      "announcement", in: .seconds, default: 0, "Announcement before the queue.")
    let patience = reader.patience("patience", "How long callers wait before they hang up.")
    let closing: Channel.AtClosing = reader.choice(
      "atClosing", default: .serve,
      "What happens to those who wait at closing: they are served, cut off, or called back.")
    let perCase = patiencePerCase(reader)
    let callback = reader.optionalObject("callback", "Calling back instead of waiting.", callback)
    if closing == .callback, callback == nil, !reader.hasErrors("atClosing", "callback") {
      reader.report(
        "atClosing", "it is not said how callers are called back",
        hint: "give \"callback\", or \"serve\" or \"turnAway\" here")
    }
    return Channel.Phone(
      lines: lines, announcementSeconds: announcement, patience: patience, atClosing: closing,
      callback: callback, patiencePerCase: perCase)
  }

  private func walkIn(_ reader: Reader) -> Channel.WalkIn {
    let balking = balking(reader)
    let patience = reader.patience("patience", "How long visitors wait before they leave.")
    let closing = reader.value(
      "atClosing",
      .one(of: [(name: "serve", value: .serve), (name: "turnAway", value: .turnAway)]),
      default: Channel.AtClosing.serve, shown: .string("serve"),
      "What happens to those who wait at closing: they are served, or sent away.")
    let perCase = patiencePerCase(reader)
    let reception = reader.optionalObject(
      "reception",
      "A desk that visitors pass before a specialist, served by groups with the work "
        + "\"reception\".", reception)
    return Channel.WalkIn(
      balking: balking, patience: patience, atClosing: closing, patiencePerCase: perCase,
      reception: reception)
  }

  private func patiencePerCase(_ reader: Reader) -> Bool {
    reader.flag(
      "patiencePerCase", default: false,
      "Whether a customer has the same patience in all attempts, rather than a new one in each.")
  }

  private func balking(_ reader: Reader) -> [Channel.BalkingStep] {
    let entries = reader.map(
      "balking", of: .number(.in(0...1)),
      "How likely visitors leave at once, by the number of people whom they see waiting: each "
        + "entry holds from its number on.")
    var steps: [Channel.BalkingStep] = []
    for entry in entries {
      guard let waiting = Int(entry.name), (0...1_000_000).contains(waiting) else {
        root.context.report(
          at: entry.place, "\(Wording.quoted(entry.name)) is no number of people",
          hint: "give a whole number in quotes: { \"8\": 0.1, \"12\": 0.3 }")
        continue
      }
      if steps.contains(where: { $0.waiting == waiting }) {
        root.context.report(at: entry.place, "\(waiting) people waiting are given twice")
      }
      steps.append(Channel.BalkingStep(waiting: waiting, probability: entry.value))
    }
    return steps.sorted { $0.waiting < $1.waiting }
  }

  private func written(_ reader: Reader) -> Channel.Written {
    let common = deferred(reader)
    let misdirected = reader.optionalObject(
      "misdirected", "Contacts that reach the wrong place first.", misdirection)
    return Channel.Written(
      intakeLag: common.intakeLag, backlog: common.backlog, chase: common.chase,
      misdirected: misdirected, registered: nil, mailbox: common.mailbox)
  }

  private func app(_ reader: Reader) -> Channel.Written {
    let common = deferred(reader)
    return Channel.Written(
      intakeLag: common.intakeLag, backlog: common.backlog, chase: common.chase, misdirected: nil,
      registered: reader.changing(
        "registered", .in(0...1),
        "Share of the customers who are registered for it; the others take another channel."),
      mailbox: common.mailbox)
  }
}
