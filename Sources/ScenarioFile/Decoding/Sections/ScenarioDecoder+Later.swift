internal import Calendar
internal import Randomness
internal import Scenario
internal import Words

// Parts of channels that stand between a customer and a person: chasing, mailboxes, callbacks,
// reception.

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
        "intakeLag",
        Words(
          "Between sending and lying ready for staff. Without it: none.",
          german: """
            Zeit vom Absenden, bis es für das Personal bereitliegt. Ohne Angabe: \
            keine.
            """)) ?? .none
    let backlog =
      reader.optionalObject(
        "backlog",
        Words(
          "What lies there at the beginning. Without it: nothing.",
          german: "Was dort zu Beginn liegt. Ohne Angabe: nichts.")
      ) {
        backlog in
        Channel.Backlog(
          count: backlog.integer(
            "count", in: 0...1_000_000, Words("How many contacts.", german: "Wie viele Kontakte.")),
          oldestDays: backlog.number(
            "oldestDays", .in(0...3660),
            Words(
              "Age of the oldest in days; the others are spread evenly up to now.",
              german: """
                Alter des ältesten in Tagen; die anderen sind gleichmäßig bis jetzt \
                verteilt.
                """)))
      } ?? Channel.Backlog(count: 0, oldestDays: 0)
    let chase = reader.optionalPresent(
      "chase", chase, Words("Asking after open work.", german: "Nachfragen zum offenen Anliegen."))
    let mailbox = mailbox(reader)
    return Deferred(intakeLag: lag, backlog: backlog, chase: chase, mailbox: mailbox)
  }

  private func mailbox(_ reader: Reader) -> Channel.Mailbox {
    let isPool = reader.value(
      "mailbox", .one(of: [(name: "pool", value: true), (name: "responsible", value: false)]),
      default: true, shown: .string("pool"),
      Words(
        """
        Who works on it: everybody who serves the channel, or the responsible \
        caseworker.
        """,
        german: """
          Wer es bearbeitet: alle, die den Kontaktweg bedienen, oder die \
          zuständige Sachbearbeitung.
          """))
    let cover = reader.optionalTime(
      "coverAfterService", units: [.hours, .minutes],
      Words(
        """
        Service time without the responsible caseworker after which others take \
        over.
        """, german: "Dienstzeit ohne die zuständige Person, nach der andere vertreten."))
    guard !isPool else {
      if cover != nil, !reader.scope.isDescribing {
        reader.report(
          nil,
          Words(
            "a pool needs no cover", german: "ein gemeinsames Postfach braucht keine Vertretung"),
          hint: Words(
            "leave out \"coverAfterService…\"", german: "\"coverAfterService…\" weglassen"))
      }
      return .pool
    }
    if cover == nil, !reader.scope.isDescribing, !reader.hasErrors() {
      reader.report(
        "mailbox",
        Words(
          "nobody would ever cover for an absent caseworker",
          german: "niemand würde je eine abwesende Sachbearbeitung vertreten"),
        hint: Words(
          """
          give "coverAfterServiceHours", the service time after which others take \
          over
          """,
          german: """
            "coverAfterServiceHours" angeben, die Dienstzeit, nach der andere \
            vertreten
            """))
    }
    return .responsible(coverAfterSeconds: cover ?? 0)
  }

  var chase: Shape<Channel.Chase> {
    .named("chase", called: Words("a chase", german: "eine Nachfrage")) { .object(self.chase) }
  }

  private func chase(_ reader: Reader) -> Channel.Chase {
    let units = TimeUnit.allCases
    let ages = units.map { "after\($0.rawValue)" }
    let hazards = units.map { "weibull\($0.rawValue)" }
    let timing = reader.one(
      of: ages + hazards, .required, preferring: 2,
      { position in
        let unit = units[position % units.count].word
        return position < units.count
          ? Words(
            "Age at which customers ask. In \(unit).",
            german: "Alter, in dem jemand nachfragt. In \(unit).")
          : Words(
            "The age at which they ask is Weibull. In \(unit).",
            german: "Das Alter, in dem jemand nachfragt, ist Weibull-verteilt. In \(unit).")
      },
      { position -> Shape<ChaseTiming> in
        let unit = units[position % units.count]
        return position < units.count
          ? .made(from: .changing(unit.bounds, times: unit.seconds)) { .after($0) }
          : .made(from: .object { $0.weibull(in: unit) }) { .weibull($0) }
      })
    let probability = reader.optionalPresent(
      "probability", .changing(.in(0...1)),
      Words(
        "How many of them ask at that age. Without it: all.",
        german: "Welcher Anteil in diesem Alter nachfragt. Ohne Angabe: alle."))
    let again = reader.optionalTime(
      "repeatEvery",
      Words(
        "Time after which they ask again, and again.",
        german: "Zeit, nach der jemand wieder und wieder nachfragt."))
    let clock = clock(reader, default: .service)
    let mix = reader.value(
      "to", .mix(names.channels, also: [.same]),
      Words(
        "On which channels they ask; \"same\" is the one on which they wait.",
        german: """
          Auf welchen Kontaktwegen nachgefragt wird; "same" ist der, auf dem \
          jemand wartet.
          """))
    let chaseTiming: Channel.Chase.Timing
    switch timing?.value {
    case .after(let age)?:
      chaseTiming = .atAge(
        seconds: age, probability: probability ?? Scenario::Dial(1), repeatSeconds: again)
    case .weibull(let distribution)?:
      if probability != nil || again != nil, !reader.scope.isDescribing {
        reader.report(
          nil,
          Words(
            "a Weibull age has no probability and is not repeated",
            german: """
              ein Weibull-verteiltes Alter hat keine Wahrscheinlichkeit und wird nicht \
              wiederholt
              """),
          hint: Words(
            "leave out \"probability\" and \"repeatEvery…\", or give \"after…\"",
            german: "\"probability\" und \"repeatEvery…\" weglassen, oder \"after…\" angeben"))
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
      Words(
        """
        By which clock the time runs: the hours of the channel, or the clock on \
        the wall.
        """,
        german: """
          Nach welcher Uhr die Zeit läuft: den Zeiten des Kontaktwegs oder der Uhr \
          an der Wand.
          """))
  }

  func misdirection(_ reader: Reader) -> Channel.Misdirection {
    Channel.Misdirection(
      probability: reader.changing(
        "probability", .in(0...1),
        Words(
          "How often it happens to those who do not look it up.",
          german: "Wie oft es denen geschieht, die nicht nachsehen.")),
      lookUp: reader.changing(
        "lookUp", .in(0...1), default: 0,
        Words(
          """
          Share of the senders who look up the responsible office by postcode: \
          theirs never go astray.
          """,
          german: """
            Anteil der Absender, die nach Postleitzahl die zuständige Stelle \
            nachsehen: ihre Schreiben gehen nie fehl.
            """)),
      forwardingDelay: reader.duration(
        "forwardingDelay", in: .hours,
        Words("Until it lies in the right place.", german: "Bis es an der richtigen Stelle liegt.")),
      forwardingWork: reader.optionalDuration(
        "forwardingWork",
        Words(
          "Staff time to forward it. Without it: none.",
          german: "Arbeitszeit für das Weiterleiten. Ohne Angabe: keine.")) ?? .none)
  }

  // MARK: Callback and reception

  func callback(_ reader: Reader) -> Channel.Callback {
    Channel.Callback(
      offeredAboveSeconds: reader.changingTime(
        "offeredAbove", in: .minutes,
        Words(
          """
          Expected wait above which it is offered: (waiting + 1) × recent mean \
          handling ÷ staff on duty.
          """,
          german: """
            Erwartete Wartezeit, ab der er angeboten wird: (Wartende + 1) × letzte \
            mittlere Bearbeitungszeit ÷ Personal im Dienst.
            """)),
      accepted: reader.changing(
        "accepted", .in(0...1),
        Words("How many accept the offer.", german: "Wie viele das Angebot annehmen.")),
      attempts: reader.integer(
        "attempts", in: 1...100, default: 2,
        Words("How often staff try.", german: "Wie oft das Personal es versucht.")),
      missed: reader.changing(
        "missed", .in(0...1), default: 0,
        Words(
          "How likely an attempt finds nobody.",
          german: "Wie wahrscheinlich ein Versuch niemanden erreicht.")),
      missedCall: reader.optionalDuration(
        "missedCall",
        Words(
          "Staff time on an attempt that finds nobody. Without it: none.",
          german: "Arbeitszeit für einen Versuch, der niemanden erreicht. Ohne Angabe: keine."))
        ?? .none,
      callAgain: reader.optionalDuration(
        "callAgain",
        Words(
          """
          Until the next attempt takes its turn behind those who wait. Without it: \
          at once.
          """,
          german: """
            Zeit, bis der nächste Versuch hinter den Wartenden an der Reihe ist. \
            Ohne Angabe: sofort.
            """))
        ?? .none)
  }

  func reception(_ reader: Reader) -> Channel.Reception {
    Channel.Reception(
      handling: reader.duration("handling", Words("Time at the desk.", german: "Zeit am Empfang.")),
      settled: reader.changing(
        "settled", .in(0...1),
        Words(
          "Share of visitors settled there.",
          german: "Anteil der Besuche, die dort erledigt werden.")))
  }
}
