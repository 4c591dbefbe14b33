internal import Experiment

/// Everything that is said on the terminal, apart from names that scenarios bring along.
enum Phrase {
  // Headings
  case office, staff, comparison(variant: String, baseline: String)
  case counted(days: Int, from: String, through: String)
  case settings(replications: Int, confidence: String, seed: UInt64)
  case oneReplication
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
    case waitAnswered, wait90, response, response90, deadline, backlog, oldest
    case tasksLeft, taskProcessing, taskDeadline, taskBacklog
    case cases, resolvedAtFirst, contactsPerCase, timeToResolution, unanswered, givenUp
    case staffHours, avoidable, totalCost
    case noSlot, noShow, cancelled, accessTime, slotUse
  }

  func text(_ language: Language) -> String {
    switch language {
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .office: "Office"
    case .staff: "Staff"
    case .comparison(let variant, let baseline): "\(variant), against \(baseline)"
    case .counted(let days, let from, let through):
      days == 1 ? "1 day, \(from)" : "\(days) days, \(from) to \(through)"
    case .settings(let replications, let confidence, let seed):
      "\(replications) replications, \(confidence) intervals, seed \(seed)"
    case .oneReplication: "1 replication: no intervals, nothing can be concluded from it"
    case .baseline: "baseline"
    case .variant: "variant"
    case .difference: "difference"
    case .occupancy: "occupancy"
    case .posts: "posts"
    case .overtime: "overtime"
    case .idle: "idle"
    case .figure(let line): line.english
    case .key(let key): key.english
    case .better: "better"
    case .worse: "worse"
    case .more: "more"
    case .less: "less"
    case .equal: "equal"
    case .undecided: "-"
    case .clearlyBetter: "Clearly better"
    case .clearlyWorse: "Clearly worse"
    case .clearlyMore: "Clearly more, neither good nor bad in itself"
    case .clearlyLess: "Clearly less, neither good nor bad in itself"
    case .unchanged: "Exactly as before"
    case .noDifferenceShown: "No difference shown"
    case .notCompared: "It counts other days than the baseline: no comparison."
    case .nothingDiffers: "Nothing differs: every figure is exactly the baseline's."
    case .warning(let warning): warning.english
    }
  }
}

extension Phrase.Line {
  fileprivate var english: String {
    switch self {
    case .contacts: "contacts begun"
    case .repeats: "of these repeats"
    case .reached: "calls reached"
    case .firstTry: "reached at the first try"
    case .inTarget: "answered in target (service level)"
    case .abandoned: "hung up or left while waiting"
    case .blocked: "found every line busy"
    case .balked: "left at the sight of the queue"
    case .waitAnswered: "mean wait of the answered"
    case .wait90: "90 % waited at most"
    case .response: "mean response time (service hours)"
    case .response90: "90 % answered within"
    case .deadline: "finished within the deadline"
    case .backlog: "backlog at the end of a day"
    case .oldest: "age of the oldest (service hours)"
    case .tasksLeft: "tasks left"
    case .taskProcessing: "mean time of tasks (service hours)"
    case .taskDeadline: "tasks done within the deadline"
    case .taskBacklog: "tasks open at the end of a day"
    case .cases: "cases opened"
    case .resolvedAtFirst: "settled at the first contact"
    case .contactsPerCase: "contacts per case"
    case .timeToResolution: "mean time to resolution"
    case .unanswered: "reached nobody"
    case .givenUp: "given up"
    case .staffHours: "staff time on contacts"
    case .avoidable: "of this avoidable"
    case .totalCost: "cost of staff and contacts"
    case .noSlot: "found no slot"
    case .noShow: "did not come"
    case .cancelled: "cancelled"
    case .accessTime: "working days until the appointment"
    case .slotUse: "slots used"
    }
  }
}

extension KeyFigure {
  fileprivate var english: String {
    switch self {
    case .contactsBegun: "contacts begun"
    case .repeatShare: "repeats among them"
    case .phoneReachability: "phone: calls reached"
    case .phoneReachabilityFirstTry: "phone: reached at first try"
    case .phoneServiceLevel: "phone: service level"
    case .phoneWait: "phone: mean wait"
    case .walkInWait: "walk-in: mean wait"
    case .writtenDeadlineShare: "written: within deadline"
    case .writtenBacklog: "written: backlog"
    case .appointmentAccess: "appointment: working days"
    case .appointmentNoShow: "appointment: did not come"
    case .taskTime: "casework: mean service time"
    case .resolvedAtFirst: "settled at first contact"
    case .unanswered: "cases that reached nobody"
    case .timeToResolution: "mean time to resolution"
    case .avoidableHours: "avoidable staff time"
    case .occupancy: "occupancy of staff"
    case .posts: "posts"
    case .totalCost: "total cost"
    }
  }
}

extension Warning {
  fileprivate var english: String {
    switch self {
    case .tooFewReplications:
      "one replication has no intervals; two are the least, a hundred are better"
    case .casesOpen(let scenario, let share):
      """
      \(scenario): \(FixedPoint.text(share * 100, decimals: 1)) % of the cases were still open \
      when the simulation ended; a longer run-out would follow more of them to their end
      """
    case .otherDays(let scenario):
      "\(scenario) counts other days than the baseline, so the two are not compared"
    }
  }
}
