/// A question put to several scenarios: how they are run, and what the answer is measured by.
///
/// Always valid: positions lie within `scenarios`, ranges are not empty, at least one scenario is
/// there. The scenarios themselves are read beside it; the first is the baseline.
package struct Study: Equatable, Sendable {
  package var name: String
  /// What people call it.
  package var title: String
  package var summary: String
  /// The names of the scenarios, the baseline first.
  package var scenarios: [String]
  package var scope: Scope
  /// How often each is simulated; nil: as often as the baseline says.
  package var length: Length?
  /// nil: the baseline's.
  package var seed: UInt64?
  /// Of the intervals, 0.95 for 95 %; nil: the baseline's.
  package var confidence: Double?
  /// The figures that matter, the most important first.
  package var figures: [Goal]
  package var tables: Tables
  package var control: Control
  package var uncertain: [Uncertain]
  package var sweep: Sweep?
  package var sensitivity: Sensitivity?
  package var staffing: Staffing?

  /// - Precondition: there is a scenario.
  package init(
    name: String, title: String, summary: String, scenarios: [String],
    scope: Scope = .comparison, length: Length?, seed: UInt64?, confidence: Double?,
    figures: [Goal], tables: Tables, control: Control = .none, uncertain: [Uncertain],
    sweep: Sweep?, sensitivity: Sensitivity?, staffing: Staffing?
  ) {
    precondition(!scenarios.isEmpty, "a study has a baseline")
    self.name = name
    self.title = title
    self.summary = summary
    self.scenarios = scenarios
    self.scope = scope
    self.length = length
    self.seed = seed
    self.confidence = confidence
    self.figures = figures
    self.tables = tables
    self.control = control
    self.uncertain = uncertain
    self.sweep = sweep
    self.sensitivity = sensitivity
    self.staffing = staffing
  }

  /// Every figure that the study names, each once.
  package var namedFigures: [FigurePlace] {
    var places = figures.map(\.place)
    if case .precision(let precision) = length { places += precision.demands.map(\.place) }
    places += [sensitivity?.place].compactMap(\.self) + (staffing?.targets.map(\.place) ?? [])
    var seen: Set<FigurePlace> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// What the scenarios are to each other.
  package enum Scope: Equatable, Sendable {
    /// Each is compared with the first.
    case comparison
    /// Each is an office of its own.
    case offices
  }

  /// How many replications there are.
  package enum Length: Equatable, Sendable {
    case replications(Int)
    case precision(Precision)
  }

  /// Which figures the tables hold, besides those of the overview.
  package enum Tables: String, CaseIterable, Equatable, Sendable {
    case all
    /// Those under `figures` and in the targets of precision, of every row that has them.
    case figures
  }
}
