internal import Calendar
internal import Scenario
internal import Words

// The ways by which customers reach the office.

/// The kinds of channels, by their names in files.
enum ChannelKind: String, CaseIterable {
  case phone, walkIn, written, booking, chatbot, app
}

extension ScenarioDecoder {
  func channels() -> [Channel] {
    let entries = root.map(
      "channels", names: .declaring(Kind.channel), count: 1...64,
      Words(
        "The ways by which customers reach the office, in the order of all tables.",
        german: """
          Die Wege, auf denen die Behörde erreicht wird, in der Reihenfolge aller \
          Tabellen.
          """)
    ) { name, reader in
      self.channel(name, reader)
    }
    for entry in entries where Mix.Word(rawValue: entry.name) != nil {
      root.context.report(
        at: entry.place,
        Words(
          "\(Wording.quoted(entry.name)) has a meaning of its own among channels",
          german: "\(Wording.quoted(entry.name)) hat bei Kontaktwegen eine eigene Bedeutung"),
        hint: Words(
          "give the channel another name", german: "dem Kontaktweg einen anderen Namen geben"))
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
    let ofKind = reader.variant(
      "kind", Words("What kind of channel it is.", german: "Welche Art von Kontaktweg es ist.")
    ) { kind in
      self.ofKind(kind, reader)
    }
    let title = reader.title(or: name)
    let profile = reader.value(
      "profile", profile,
      Words(
        """
        When customers would like to use it: the name of a profile, "constant", \
        or a profile.
        """,
        german: """
          Wann jemand ihn gern nutzen würde: der Name eines Profils, "constant" \
          oder ein Profil.
          """))
    let serviceHours = reader.optionalPresent(
      "serviceHours", .parsed(.weeklyHours, WeeklyHours.parsing),
      Words(
        """
        Hours by which ages and deadlines run. Without it: the opening hours, or \
        the shifts of those who serve the channel.
        """,
        german: """
          Zeiten, in denen Alter und Fristen laufen. Ohne Angabe: die \
          Öffnungszeiten, oder die Schichten derer, die ihn bedienen.
          """))
    let serviceLevel = reader.value(
      "serviceLevel",
      .named("service-level", called: Words("a service level", german: "ein Servicegrad")) {
        .object(self.serviceLevel)
      },
      Words(
        "Which of the contacts count as served in time.",
        german: "Welche Kontakte als rechtzeitig bedient zählen."))
    let deadline = reader.optionalTime(
      "deadlineService", units: [.hours, .minutes],
      Words(
        "Service time within which a contact should be finished.",
        german: "Dienstzeit, in der ein Kontakt erledigt sein soll."))
    let superseded =
      reader.optionalDuration(
        "superseded",
        Words(
          """
          Staff time to open and close work that was settled elsewhere. Without \
          it: none.
          """,
          german: """
            Arbeitszeit für Arbeit, die sich anders erledigt hat und nur noch \
            geöffnet und geschlossen wird. Ohne Angabe: keine.
            """)) ?? .none
    let price = reader.number(
      "pricePerContact", .in(0...10_000), default: 0,
      Words(
        "Cost of a contact besides staff, in euro.",
        german: "Kosten eines Kontakts außer dem Personal, in Euro."))
    return Channel(
      name: name, title: title, kind: ofKind.kind, profile: profile, holidays: ofKind.holidays,
      hours: ofKind.hours, opensOnHolidays: ofKind.opensOnHolidays, serviceHours: serviceHours,
      serviceLevel: serviceLevel, deadlineSeconds: deadline, superseded: superseded,
      pricePerContact: price)
  }

  private func ofKind(_ kind: ChannelKind, _ reader: Reader) -> OfKind {
    let channelKind: Channel.Kind
    var hours: Stepped<WeeklyHours>?
    let hoursDoc = Words(
      "When it is open, as planners write it.",
      german: "Wann er geöffnet ist, wie Planerinnen und Planer es schreiben.")
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
      reader.optionalObject(
        "holidays",
        Words("What holidays do to the demand.", german: "Was Feiertage mit der Nachfrage machen.")
      ) { holidays in
        self.holidays(holidays, level)
      } ?? HolidayDemand(level: level, caughtUp: 1)
    if kind != .written, kind != .app {
      opensOnHolidays = reader.flag(
        "opensOnHolidays", default: opensOnHolidays,
        Words(
          "Whether holidays and closures leave it open.",
          german: "Ob er an Feiertagen und Schließtagen geöffnet bleibt."))
    }
    return OfKind(
      kind: channelKind, hours: hours, holidays: holidays, opensOnHolidays: opensOnHolidays)
  }

  private func holidays(_ reader: Reader, _ standard: HolidayDemand.Level) -> HolidayDemand {
    let level = reader.one(
      of: ["fraction", "like"], .optional,
      {
        [
          Words(
            "Demand on a holiday as a fraction of the ordinary weekday's.",
            german: """
              Nachfrage an einem Feiertag als Anteil der Nachfrage am gewöhnlichen \
              Wochentag.
              """),
          Words(
            "A day of the week whose demand a holiday has.",
            german: "Ein Wochentag, dessen Nachfrage ein Feiertag hat."),
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
        Words(
          "Part of the demand missing on a holiday that comes on the next open day.",
          german: """
            Anteil der an einem Feiertag fehlenden Nachfrage, der am nächsten \
            offenen Tag nachgeholt wird.
            """)))
  }

  private func serviceLevel(_ reader: Reader) -> Channel.ServiceLevel {
    Channel.ServiceLevel(
      seconds: reader.time(
        "within", Words("Target for the wait.", german: "Ziel für die Wartezeit.")),
      definition: reader.choice(
        "definition", default: .answeredOfOfferedLessShortAbandoned,
        Words(
          """
          How the service level is computed. A: served within the target, L: left \
          within it, O: offered. A ÷ (O − L), A ÷ O, (A + L) ÷ O, or A ÷ served.
          """,
          german: """
            Wie der Servicegrad berechnet wird. A: im Ziel bedient, L: im Ziel \
            aufgelegt oder gegangen, O: angeboten. A ÷ (O − L), A ÷ O, (A + L) ÷ O \
            oder A ÷ alle Bedienten.
            """)))
  }
}
