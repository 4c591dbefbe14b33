internal import Calendar
internal import Scenario
internal import Words

// What telephones, counters and written channels have of their own.

extension ScenarioDecoder {
  func phone(_ reader: Reader) -> Channel.Phone {
    let lines = reader.amount(
      "lines", .optional, households: households,
      Words(
        """
        Lines, held while listening, waiting and talking. Without it: as many as \
        wanted.
        """,
        german: """
          Leitungen, belegt beim Zuhören, Warten und Sprechen. Ohne Angabe: so \
          viele wie nötig.
          """),
      .changingWhole(1...1_000_000), perThousand: .in(0...1e6))
    let announcement = reader.changingTime(
      "announcement", in: .seconds, default: 0,
      Words("Announcement before the queue.", german: "Ansage vor der Warteschlange."))
    let patience = reader.patience(
      "patience",
      Words(
        "How long callers wait before they hang up.",
        german: "Wie lange jemand wartet, bevor er auflegt."))
    let closing: Channel.AtClosing = reader.choice(
      "atClosing", default: .serve,
      Words(
        """
        What happens to those who wait at closing: they are served, cut off, or \
        called back.
        """,
        german: """
          Was mit Wartenden beim Schließen geschieht: sie werden bedient, getrennt \
          oder zurückgerufen.
          """))
    let perCase = patiencePerCase(reader)
    let callback = reader.optionalObject(
      "callback", Words("Calling back instead of waiting.", german: "Rückruf statt Warten."),
      callback)
    if closing == .callback, callback == nil, !reader.hasErrors("atClosing", "callback") {
      reader.report(
        "atClosing",
        Words(
          "it is not said how callers are called back", german: "es fehlt, wie zurückgerufen wird"),
        hint: Words(
          "give \"callback\", or \"serve\" or \"turnAway\" here",
          german: "\"callback\" angeben, oder hier \"serve\" oder \"turnAway\""))
    }
    return Channel.Phone(
      lines: lines, announcementSeconds: announcement, patience: patience, atClosing: closing,
      callback: callback, patiencePerCase: perCase)
  }

  func walkIn(_ reader: Reader) -> Channel.WalkIn {
    let balking = balking(reader)
    let patience = reader.patience(
      "patience",
      Words(
        "How long visitors wait before they leave.",
        german: "Wie lange Besucherinnen und Besucher warten, bevor sie gehen."))
    let closing = reader.value(
      "atClosing",
      .one(of: [(name: "serve", value: .serve), (name: "turnAway", value: .turnAway)]),
      default: Channel.AtClosing.serve, shown: .string("serve"),
      Words(
        "What happens to those who wait at closing: they are served, or sent away.",
        german: """
          Was mit Wartenden beim Schließen geschieht: sie werden bedient oder \
          abgewiesen.
          """))
    let perCase = patiencePerCase(reader)
    let reception = reader.optionalObject(
      "reception",
      Words(
        """
        A desk that visitors pass before a specialist, served by groups with the \
        work "reception".
        """,
        german: """
          Ein Empfang vor den Fachleuten, bedient von Gruppen mit der Arbeit \
          "reception".
          """), reception)
    return Channel.WalkIn(
      balking: balking, patience: patience, atClosing: closing, patiencePerCase: perCase,
      reception: reception)
  }

  func patiencePerCase(_ reader: Reader) -> Bool {
    reader.flag(
      "patiencePerCase", default: false,
      Words(
        """
        Whether a customer has the same patience in all attempts, rather than a \
        new one in each.
        """, german: "Ob jemand in allen Versuchen dieselbe Geduld hat statt in jedem eine neue."))
  }

  func balking(_ reader: Reader) -> [Channel.BalkingStep] {
    let entries = reader.map(
      "balking", of: .number(.in(0...1)),
      Words(
        """
        How likely visitors leave at once, by the number of people whom they see \
        waiting: each entry holds from its number on.
        """,
        german: """
          Wie wahrscheinlich jemand gleich wieder geht, nach der Zahl der \
          Wartenden, die er sieht: jeder Eintrag gilt ab seiner Zahl.
          """))
    var steps: [Channel.BalkingStep] = []
    for entry in entries {
      guard let waiting = Int(entry.name), (0...1_000_000).contains(waiting) else {
        root.context.report(
          at: entry.place,
          Words(
            "\(Wording.quoted(entry.name)) is no number of people",
            german: "\(Wording.quoted(entry.name)) ist keine Zahl von Wartenden"),
          hint: Words(
            "give a whole number in quotes: { \"8\": 0.1, \"12\": 0.3 }",
            german: "eine ganze Zahl in Anführungszeichen angeben: { \"8\": 0.1, \"12\": 0.3 }"))
        continue
      }
      if steps.contains(where: { $0.waiting == waiting }) {
        root.context.report(
          at: entry.place,
          Words(
            "\(waiting) people waiting are given twice",
            german: "\(waiting) Wartende sind zweimal angegeben"))
      }
      steps.append(Channel.BalkingStep(waiting: waiting, probability: entry.value))
    }
    return steps.sorted { $0.waiting < $1.waiting }
  }

  func written(_ reader: Reader) -> Channel.Written {
    let common = deferred(reader)
    let misdirected = reader.optionalObject(
      "misdirected",
      Words(
        "Contacts that reach the wrong place first.",
        german: "Kontakte, die zuerst an die falsche Stelle gelangen."), misdirection)
    return Channel.Written(
      intakeLag: common.intakeLag, backlog: common.backlog, chase: common.chase,
      misdirected: misdirected, registered: nil, mailbox: common.mailbox)
  }

  func app(_ reader: Reader) -> Channel.Written {
    let common = deferred(reader)
    return Channel.Written(
      intakeLag: common.intakeLag, backlog: common.backlog, chase: common.chase, misdirected: nil,
      registered: reader.changing(
        "registered", .in(0...1),
        Words(
          """
          Share of the customers who are registered for it; the others take \
          another channel.
          """,
          german: """
            Anteil derer, die dafür registriert sind; die anderen nehmen einen \
            anderen Kontaktweg.
            """)),
      mailbox: common.mailbox)
  }
}
