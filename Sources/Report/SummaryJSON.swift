internal import Calendar
internal import ContactModel
package import Experiment
internal import Statistics
package import Words

/// A summary as JSON, for programs.
///
/// - `format`: "kontaktwege summary", `version`: 1
/// - `settings`: `seed` (text, since it may exceed what JavaScript counts to), `replications`,
///   `confidence`, `first_day`, `last_day`, `counted_days`; `control`, if all figures are adjusted by
///   a control variate: its `count` ("cases", of the baseline), `mean` and `expected`
/// - `scenarios`: `name`, `title`, `hash`, `simulated` (`contacts`, `cases`, `events`,
///   `open_cases`, over all replications); the first is the baseline
/// - `warnings`: sentences
/// - `overview`: per scenario and column of `overview.csv` an object of numbers
/// - `horizon`: per row of `horizon.csv` an object: `scenario`, `dimension`, `entity`, `figure`,
///   `unit` and numbers
/// - `ranking`, of a comparison: `tests`; `overall`, an object per scenario with its `rank`; and
///   `figures`, per figure that matters an object: `dimension`, `entity`, `figure`, `unit`, `ranks`
///   (an object per scenario) and `pairs`, as in `pairs.csv`
/// - `precision`, if one was asked for: per demand and scenario `scenario`, `dimension`, `entity`,
///   `figure`, `unit`, `half_width`, `asked_half_width`, `met`, `missing_replications` (null where no
///   number would do)
///
/// The numbers of a figure are `mean`, `ci_low`, `ci_high`; in a variant also `difference`,
/// `difference_ci_low`, `difference_ci_high`; where more is better or worse also `better_share`,
/// `equal_share`, `worse_share`. They have the decimals of the tables; a missing one is null.
package func summaryJSON(_ summary: Summary, _ language: Language) -> String {
  var json = JSONWriter()
  json.object { json in
    json.string("format", "kontaktwege summary")
    json.integer("version", 1)
    json.settings(JSONWriter.Settings(summary))
    json.array("scenarios") { json in
      for scenario in summary.scenarios { json.scenario(scenario) }
    }
    json.array("warnings") { json in
      for warning in TerminalReport.warnings(summary, language) {
        json.string(nil, warning)
      }
    }
    json.array("overview") { json in
      for index in summary.scenarios.indices { json.overview(summary, scenario: index) }
    }
    json.array("horizon") { json in
      for index in summary.scenarios.indices { json.horizon(summary, scenario: index) }
    }
    if summary.rule != nil { json.precision(summary) }
    if let ranking = summary.ranking { json.ranking(ranking, summary.scenarios.map(\.name)) }
  }
  return json.text + "\n"
}

extension JSONWriter {
  /// What holds for all that an experiment found.
  struct Settings: Sendable {
    var seed: UInt64 = 0
    var replications = 0
    var confidence = 0.95
    var dates: [CivilDate] = []
    var control: ControlVariate?

    init() {}

    init(_ summary: Summary) {
      seed = summary.seed
      replications = summary.replications
      confidence = summary.confidence
      dates = summary.baseline.shape.dates
      control = summary.controlVariate
    }
  }

  mutating func settings(_ settings: Settings) {
    object("settings") { json in
      json.string("seed", String(settings.seed))
      json.integer("replications", settings.replications)
      json.number("confidence", settings.confidence, decimals: 6)
      json.string("first_day", settings.dates.first?.isoDescription ?? "")
      json.string("last_day", settings.dates.last?.isoDescription ?? "")
      json.integer("counted_days", settings.dates.count)
      if let control = settings.control { json.control(control) }
    }
  }

  mutating func control(_ control: ControlVariate) {
    object("control") { json in
      json.string("count", "cases")
      json.number("mean", control.mean, decimals: 2)
      json.number("expected", control.expected, decimals: 2)
    }
  }

  fileprivate mutating func scenario(_ scenario: ScenarioResult) {
    object { json in
      json.string("name", scenario.name)
      json.string("title", scenario.title)
      json.string("hash", scenario.hash)
      json.object("simulated") { json in
        json.integer("contacts", scenario.work.contacts)
        json.integer("cases", scenario.work.cases)
        json.integer("events", scenario.work.events)
        json.integer("open_cases", scenario.work.openCases)
      }
    }
  }

  fileprivate mutating func overview(_ summary: Summary, scenario: Int) {
    object { json in
      json.string("scenario", summary.scenarios[scenario].name)
      for key in KeyFigure.allCases {
        guard let result = key.result(summary, scenario: scenario) else { continue }
        json.object(key.column) { $0.result(result, key.figure) }
      }
    }
  }

  fileprivate mutating func horizon(_ summary: Summary, scenario: Int) {
    for breakdown in ResultFile.breakdowns {
      guard let table = summary.table(scenario: scenario, breakdown, .horizon) else { continue }
      for (row, entity) in table.rows.enumerated() {
        for (position, figure) in table.figures(row: row).enumerated() {
          object { json in
            json.string("scenario", summary.scenarios[scenario].name)
            json.string("dimension", breakdown.name)
            json.string("entity", entity.name)
            json.string("figure", figure.id)
            json.string("unit", figure.unit.name)
            json.result(table.result(row: row, cell: 0, figure: position), figure)
          }
        }
      }
    }
  }

  mutating func estimate(_ estimate: Estimate?, _ figure: Figure) {
    number("mean", estimate?.mean, decimals: figure.decimals)
    number("ci_low", estimate?.lower, decimals: figure.decimals)
    number("ci_high", estimate?.upper, decimals: figure.decimals)
  }

  private mutating func result(_ result: FigureResult, _ figure: Figure) {
    estimate(result.estimate, figure)
    if let difference = result.difference {
      number("difference", difference.mean, decimals: figure.decimals)
      number("difference_ci_low", difference.lower, decimals: figure.decimals)
      number("difference_ci_high", difference.upper, decimals: figure.decimals)
      number("difference_se_ratio", result.standardErrorRatio, decimals: 4)
    }
    if let contest = result.contest {
      number("better_share", contest.better.share, decimals: 4)
      number("equal_share", contest.equal.share, decimals: 4)
      number("worse_share", contest.worse.share, decimals: 4)
    }
  }
}
