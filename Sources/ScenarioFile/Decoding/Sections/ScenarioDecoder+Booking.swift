internal import Calendar
internal import Scenario
internal import Words

// Appointments that customers book online.

extension ScenarioDecoder {
  func booking(_ reader: Reader) -> Channel.Booking {
    let booking = Channel.Booking(
      slots: reader.list(
        "slots", count: 1...1000, Words("The grid of slots.", german: "Das Terminraster."), slots),
      windowDays: reader.changing(
        "windowDays", .in(0...366),
        Words(
          "How many days ahead can be booked.",
          german: "Wie viele Tage im Voraus gebucht werden kann.")),
      release: reader.choice(
        "release", default: .rolling,
        Words(
          """
          When slots can be booked: each as it enters the window, or on Mondays at \
          0:00 those of the days of the window from there on.
          """,
          german: """
            Wann Termine buchbar werden: jeder, sobald er im Buchungsfenster liegt, \
            oder montags um 0:00 die Tage des Fensters ab dort.
            """)),
      acceptance: leadTimeTable(
        "acceptance",
        Words(
          "How likely a slot is taken by its lead time. Without it: always.",
          german: """
            Wie wahrscheinlich ein Termin angenommen wird, nach Vorlauf. Ohne \
            Angabe: immer.
            """), reader),
      noShow: leadTimeTable(
        "noShow",
        Words(
          "How likely a customer does not come, by the lead time. Without it: never.",
          german: "Wie wahrscheinlich jemand nicht erscheint, nach Vorlauf. Ohne Angabe: nie."),
        reader),
      noShowAfterSeconds: reader.time(
        "noShowAfter", default: 2 * 60,
        Words(
          """
          How long a person is kept free for whoever has not come at the appointed \
          time.
          """,
          german: """
            Wie lange eine Person für jemanden frei gehalten wird, der zum Termin \
            nicht da ist.
            """)),
      cancelled: reader.changing(
        "cancelled", .in(0...1), default: 0,
        Words(
          "How many appointments are cancelled.", german: "Anteil der Termine, die abgesagt werden."
        )),
      cancelledAhead: reader.optionalDuration(
        "cancelledAhead", in: .days,
        Words(
          """
          How long before the appointment. Without it: at the last moment, too \
          late for others.
          """,
          german: """
            Wie lange vor dem Termin. Ohne Angabe: im letzten Augenblick, zu spät \
            für andere.
            """))
        ?? .none,
      earlySeconds: reader.time(
        "early", default: 0,
        Words("How early customers come at most.", german: "Wie früh jemand höchstens kommt.")),
      lateness: reader.optionalDuration(
        "lateness",
        Words(
          "How late they come, counted from the earliest. Without it: not at all.",
          german: """
            Wie spät sie kommen, vom frühesten Zeitpunkt an gezählt. Ohne Angabe: \
            gar nicht.
            """))
        ?? .none,
      chase: reader.optionalPresent(
        "chase", chase,
        Words(
          "Asking while the appointment is ahead. Without it: nobody does.",
          german: """
            Nachfragen, solange der Termin bevorsteht. Ohne Angabe: niemand fragt \
            nach.
            """)))
    if !reader.hasErrors() { checkWindow(of: booking, reader) }
    return booking
  }

  private func slots(_ reader: Reader) -> Channel.Booking.Slots {
    let slots = Channel.Booking.Slots(
      group: reader.value(
        "group", .made(from: .reference(to: Kind.group)) { self.names.groups.position(of: $0) },
        Words("Whose persons are reserved.", german: "Wessen Personen reserviert sind.")),
      hours: reader.changingHours(
        "hours", Words("Hours of the week with slots.", german: "Stunden der Woche mit Terminen.")),
      slotMinutes: reader.integer(
        "slotMinutes", in: 1...1440, Words("Length of a slot.", german: "Länge eines Termins.")),
      parallel: reader.amount(
        "parallel", .required, households: households,
        Words(
          """
          Appointments at the same time; of a group that is split over the sites, \
          in all of them: one each, the rest by shares.
          """,
          german: """
            Termine zur gleichen Zeit; bei einer auf die Standorte verteilten Gruppe \
            an allen zusammen: je einer, der Rest nach Anteilen.
            """),
        .changing(.in(0...10_000)), perThousand: .in(0...10_000)) ?? Scenario::Dial(1))
    if !reader.hasErrors() { checkGrid(slots, reader) }
    return slots
  }

  private func leadTimeTable(
    _ key: String, _ doc: Words, _ reader: Reader
  ) -> [Channel.Booking.LeadTimeStep] {
    let steps = reader.list(key, of: leadTimeStep, doc)
    guard !reader.hasErrors(key), let first = steps.first else { return steps }
    if first.fromDays != 0 {
      reader.report(
        key,
        Words(
          "nothing is said of lead times below \(first.fromDays) days",
          german: "für Vorläufe unter \(first.fromDays) Tagen ist nichts angegeben"),
        hint: Words(
          "begin with \"fromDays\": 0, which is the day of booking itself",
          german: "mit \"fromDays\": 0 beginnen, das ist der Tag der Buchung selbst"))
    }
    for (before, after) in zip(steps, steps.dropFirst()) where after.fromDays <= before.fromDays {
      reader.report(
        key,
        Words(
          """
          "fromDays" has to rise from step to step, and \(after.fromDays) follows \
          \(before.fromDays)
          """,
          german: """
            "fromDays" muss von Stufe zu Stufe steigen, aber auf \(before.fromDays) \
            folgt \(after.fromDays)
            """))
      break
    }
    return steps
  }

  private var leadTimeStep: Shape<Channel.Booking.LeadTimeStep> {
    .object { reader in
      Channel.Booking.LeadTimeStep(
        fromDays: reader.integer(
          "fromDays", in: 0...366,
          Words(
            """
            From this lead time on, in calendar days: 0 is the day of booking, 1 the \
            next.
            """,
            german: """
              Ab diesem Vorlauf in Kalendertagen: 0 ist der Tag der Buchung, 1 der \
              nächste.
              """)),
        probability: reader.changing(
          "probability", .in(0...1),
          Words("How likely it is then.", german: "Wie wahrscheinlich es dann ist.")))
    }
  }

  // MARK: What cannot work

  private func checkWindow(of booking: Channel.Booking, _ reader: Reader) {
    let longest = booking.windowDays.largest
    if longest == 0 {
      reader.report(
        "windowDays",
        Words(
          "the window ends before it begins: nothing can ever be booked",
          german: "das Buchungsfenster endet, bevor es beginnt: nichts kann je gebucht werden"),
        hint: Words("give a number of days above 0", german: "eine Zahl von Tagen über 0 angeben"))
    } else if booking.release == .weekly, longest < 7 {
      reader.report(
        "windowDays",
        Words(
          """
          a week is released on Monday, but only \(Words.number(longest)) days \
          of it can be booked
          """,
          german: """
            montags wird eine Woche freigegeben, aber nur \(Words.number(longest)) \
            Tage davon sind buchbar
            """),
        hint: Words(
          "give 7 or more, or \"release\": \"rolling\"",
          german: "7 oder mehr angeben, oder \"release\": \"rolling\""))
    }
    for (key, steps) in [("acceptance", booking.acceptance), ("noShow", booking.noShow)] {
      guard longest > 0, let last = steps.last, Double(last.fromDays) > longest.rounded(.up) else {
        continue
      }
      reader.report(
        key, severity: .warning,
        Words(
          """
          no slot lies \(last.fromDays) days ahead: the window has \
          \(Words.number(longest)) days
          """,
          german: """
            kein Termin liegt \(last.fromDays) Tage im Voraus: das Buchungsfenster \
            hat \(Words.number(longest)) Tage
            """))
    }
    let shortest = booking.slots.map(\.slotMinutes).min() ?? 0
    if booking.noShowAfterSeconds > Double(shortest) * 60 {
      reader.report(
        nil, severity: .warning,
        Words(
          "a person is kept free for longer than a slot of \(shortest) minutes",
          german: """
            eine Person wird länger frei gehalten, als ein Termin von \(shortest) \
            Minuten dauert
            """),
        hint: Words(
          "\"noShowAfterMinutes\" is usually 1 to 3",
          german: "\"noShowAfterMinutes\" ist meist 1 bis 3"))
    }
  }

  private func checkGrid(_ slots: Channel.Booking.Slots, _ reader: Reader) {
    for hours in [slots.hours.base] + slots.hours.steps.map(\.value) where !hours.isEmpty {
      let longest = Weekday.allCases.flatMap { hours[$0].ranges.map(\.count) }.max() ?? 0
      guard longest < slots.slotMinutes * 60 else { continue }
      reader.report(
        "slotMinutes",
        Words(
          "no slot of \(slots.slotMinutes) minutes fits into the hours \(hours)",
          german: "kein Termin von \(slots.slotMinutes) Minuten passt in die Stunden \(hours)"),
        hint: Words(
          "the longest stretch has \(longest / 60) minutes",
          german: "die längste zusammenhängende Zeit hat \(longest / 60) Minuten"))
      return
    }
    if slots.parallel.largest < 1 {
      reader.report(
        nil, severity: .warning,
        Words(
          "there is never a slot: not one appointment at the same time",
          german: "es gibt nie einen Termin: kein einziger zur gleichen Zeit"))
    }
  }
}
