internal import Experiment
internal import Words

/// Everything that is said on the terminal, apart from names that scenarios bring along.
enum Phrase {
  // Headings
  case office, staff, comparison(variant: String, baseline: String)
  case counted(days: Int, from: String, through: String)
  case settings(replications: Int, confidence: Words, seed: UInt64)
  case oneReplication
  /// The mean and the expected number of cases of the baseline, as they are read.
  case adjusted(mean: String, expected: String)
  // Columns
  case baseline, variant, difference, occupancy, posts, overtime, idle
  // Figures
  case figure(Line)
  case key(KeyFigure)
  // Verdicts
  case better, worse, more, less, equal, undecided
  case clearlyBetter, clearlyWorse, clearlyMore, clearlyLess, unchanged, noDifferenceShown
  case notCompared, nothingDiffers
  case warning(Warning)

  /// What is said about a channel, a group or the office.
  enum Line {
    case contacts, repeats, reached, firstTry, inTarget, abandoned, blocked, balked
    case waitAnswered, wait90, response, response90, responseDays, deadline, backlog, oldest
    case tasksLeft, taskProcessing, taskDeadline, taskBacklog
    case cases, resolvedAtFirst, contactsPerCase, timeToResolution, unanswered, givenUp
    case staffHours, avoidable, totalCost
    case noSlot, noShow, cancelled, accessTime, slotUse
  }

  var words: Words {
    switch self {
    case .office: Words("Office", german: "Behörde")
    case .staff: Words("Staff", german: "Personal")
    case .comparison(let variant, let baseline):
      Words("\(variant), against \(baseline)", german: "\(variant), verglichen mit \(baseline)")
    case .counted(let days, let from, let through):
      days == 1
        ? Words("1 day, \(from)", german: "1 Tag, \(from)")
        : Words(
          "\(days) days, \(from) to \(through)", german: "\(days) Tage, \(from) bis \(through)")
    case .settings(let replications, let confidence, let seed):
      Words(
        "\(replications) replications, \(confidence) intervals, seed \(seed)",
        german:
          "\(replications) Durchläufe, Intervalle mit \(confidence) Sicherheit, Startwert \(seed)")
    case .oneReplication:
      Words(
        "1 replication: no intervals, nothing can be concluded from it",
        german: "1 Durchlauf: keine Intervalle, daraus folgt nichts")
    case .adjusted(let mean, let expected):
      Words(
        """
        all figures adjusted by the number of cases: \(mean) on average, \(expected) expected
        """,
        german: """
          alle Kennzahlen an der Zahl der Vorgänge ausgeglichen: im Mittel \(mean), \
          erwartet \(expected)
          """)
    case .baseline: Words("baseline", german: "Ausgangslage")
    case .variant: Words("variant", german: "Variante")
    case .difference: Words("difference", german: "Unterschied")
    case .occupancy: Words("occupancy", german: "Auslastung")
    case .posts: Words("posts", german: "VZÄ")
    case .overtime: Words("overtime", german: "Überstunden")
    case .idle: Words("idle", german: "frei")
    case .figure(let line): line.words
    case .key(let key): key.words
    case .better: Words("better", german: "besser")
    case .worse: Words("worse", german: "schlechter")
    case .more: Words("more", german: "mehr")
    case .less: Words("less", german: "weniger")
    case .equal: Words("equal", german: "gleich")
    case .undecided: Words(verbatim: "-")
    case .clearlyBetter: Words("Clearly better", german: "Klar besser")
    case .clearlyWorse: Words("Clearly worse", german: "Klar schlechter")
    case .clearlyMore:
      Words(
        "Clearly more, neither good nor bad in itself",
        german: "Klar mehr, an sich weder gut noch schlecht")
    case .clearlyLess:
      Words(
        "Clearly less, neither good nor bad in itself",
        german: "Klar weniger, an sich weder gut noch schlecht")
    case .unchanged: Words("Exactly as before", german: "Genau wie vorher")
    case .noDifferenceShown: Words("No difference shown", german: "Kein Unterschied nachweisbar")
    case .notCompared:
      Words(
        "It counts other days than the baseline: no comparison.",
        german: "Zählt andere Tage als die Ausgangslage: kein Vergleich.")
    case .nothingDiffers:
      Words(
        "Nothing differs: every figure is exactly the baseline's.",
        german: "Nichts ist anders: jede Kennzahl ist genau die der Ausgangslage.")
    case .warning(let warning): warning.words
    }
  }
}

extension Phrase.Line {
  fileprivate var words: Words {
    switch self {
    case .contacts: Words("contacts begun", german: "begonnene Kontakte")
    case .repeats: Words("of these repeats", german: "davon wiederholt")
    case .reached: Words("calls reached", german: "Erreichbarkeit der Anrufe")
    case .firstTry: Words("reached at the first try", german: "beim ersten Versuch erreicht")
    case .inTarget: Words("answered in target (service level)", german: "Servicegrad")
    case .abandoned:
      Words("hung up or left while waiting", german: "im Warten aufgelegt, gegangen")
    case .blocked: Words("found every line busy", german: "besetzt")
    case .balked: Words("left at the sight of the queue", german: "gleich wieder gegangen")
    case .waitAnswered: Words("mean wait of the answered", german: "mittlere Wartezeit, bedient")
    case .wait90: Words("90 % waited at most", german: "90 % warteten höchstens")
    case .response:
      Words("mean response time (service hours)", german: "mittl. Antwortzeit (Dienststunden)")
    case .response90: Words("90 % answered within", german: "90 % beantwortet in")
    case .responseDays:
      Words("working days until it is finished", german: "Arbeitstage bis zur Erledigung")
    case .deadline: Words("finished within the deadline", german: "fristgerecht erledigt")
    case .backlog: Words("backlog at the end of a day", german: "Rückstand am Tagesende")
    case .oldest:
      Words("age of the oldest (service hours)", german: "Alter des Ältesten (Dienststunden)")
    case .tasksLeft: Words("tasks left", german: "Aufträge an die Sachbearbeitung")
    case .taskProcessing:
      Words("mean time of tasks (service hours)", german: "mittl. Dauer Auftrag (Dienststd.)")
    case .taskDeadline: Words("tasks done within the deadline", german: "Aufträge fristgerecht")
    case .taskBacklog:
      Words("tasks open at the end of a day", german: "offene Aufträge am Tagesende")
    case .cases: Words("cases opened", german: "eröffnete Vorgänge")
    case .resolvedAtFirst:
      Words("settled at the first contact", german: "beim ersten Kontakt erledigt")
    case .contactsPerCase: Words("contacts per case", german: "Kontakte je Vorgang")
    case .timeToResolution:
      Words("mean time to resolution", german: "mittlere Bearbeitungsdauer")
    case .unanswered: Words("reached nobody", german: "niemanden erreicht")
    case .givenUp: Words("given up", german: "aufgegeben")
    case .staffHours: Words("staff time on contacts", german: "Arbeitszeit für Kontakte")
    case .avoidable: Words("of this avoidable", german: "davon vermeidbarer Aufwand")
    case .totalCost: Words("cost of staff and contacts", german: "Kosten für Personal, Kontakte")
    case .noSlot: Words("found no slot", german: "keinen Termin gefunden")
    case .noShow: Words("did not come", german: "nicht erschienen")
    case .cancelled: Words("cancelled", german: "abgesagt")
    case .accessTime:
      Words("working days until the appointment", german: "Arbeitstage bis zum Termin")
    case .slotUse: Words("slots used", german: "genutzte Termine")
    }
  }
}

extension KeyFigure {
  /// At most 27 columns, so that three numbers fit beside it.
  var words: Words {
    switch self {
    case .contactsBegun: Words("contacts begun", german: "begonnene Kontakte")
    case .repeatShare: Words("repeats among them", german: "davon wiederholt")
    case .phoneReachability:
      Words("phone: calls reached", german: "Telefon: Erreichbarkeit")
    case .phoneReachabilityFirstTry:
      Words("phone: reached at first try", german: "Telefon: beim 1. Versuch")
    case .phoneServiceLevel: Words("phone: service level", german: "Telefon: Servicegrad")
    case .phoneWait: Words("phone: mean wait", german: "Telefon: Wartezeit")
    case .walkInWait: Words("walk-in: mean wait", german: "Vorsprache: Wartezeit")
    case .writtenDeadlineShare:
      Words("written: within deadline", german: "schriftlich: in der Frist")
    case .writtenBacklog: Words("written: backlog", german: "schriftlich: Rückstand")
    case .appointmentAccess:
      Words("appointment: working days", german: "Termin: Arbeitstage bis")
    case .appointmentNoShow:
      Words("appointment: did not come", german: "Termin: nicht erschienen")
    case .taskTime:
      Words("casework: mean service time", german: "Auftrag: Dauer (Dienststd.)")
    case .resolvedAtFirst:
      Words("settled at first contact", german: "beim 1. Kontakt erledigt")
    case .unanswered: Words("cases that reached nobody", german: "niemanden erreicht")
    case .timeToResolution: Words("mean time to resolution", german: "Bearbeitungsdauer")
    case .avoidableHours: Words("avoidable staff time", german: "vermeidbarer Aufwand")
    case .occupancy: Words("occupancy of staff", german: "Auslastung")
    case .posts: Words("posts", german: "VZÄ")
    case .totalCost: Words("total cost", german: "Gesamtkosten")
    }
  }
}

extension Warning {
  fileprivate var words: Words {
    switch self {
    case .notAdjusted:
      return Words(
        """
        nothing is adjusted by the number of cases: that takes three replications in which it \
        varies
        """,
        german: """
          nichts ist an der Zahl der Vorgänge ausgeglichen: das braucht drei Durchläufe, in denen \
          sie sich unterscheidet
          """)
    case .tooFewReplications:
      return Words(
        "one replication has no intervals; two are the least, a hundred are better",
        german: "ein Durchlauf hat keine Intervalle; zwei sind das Mindeste, hundert besser")
    case .casesOpen(let scenario, let share):
      let percent = Reading.percent(share)
      return Words(
        """
        \(scenario): \(percent) of the cases were still open when the simulation ended; \
        a longer run-out would follow more of them to their end
        """,
        german: """
          \(scenario): \(percent) der Vorgänge waren am Ende der Simulation noch offen; \
          ein längerer Nachlauf verfolgte mehr von ihnen bis zum Ende
          """)
    case .otherDays(let scenario):
      return Words(
        "\(scenario) counts other days than the baseline, so the two are not compared",
        german: "\(scenario) zählt andere Tage als die Ausgangslage, daher kein Vergleich")
    }
  }
}
