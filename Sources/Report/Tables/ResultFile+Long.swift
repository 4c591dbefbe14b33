internal import Calendar
internal import ContactModel
internal import Experiment

extension ResultFile {
  /// Sums over kinds of channels stand in the overview only.
  static let breakdowns = Breakdown.allCases.filter { $0 != .kind }

  func writeTable<Writer: RowWriter, Failure: Error>(
    _ grain: Grain, of summary: Summary, _ selection: FigureSelection,
    _ writer: inout Writer,
    _ pause: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, scenario) in summary.scenarios.enumerated() {
      for breakdown in Self.breakdowns {
        guard let table = summary.table(scenario: index, breakdown, grain) else { continue }
        for (row, entity) in table.rows.enumerated() {
          let figures = table.figures(row: row)
          for cell in 0..<table.cells {
            for (position, figure) in figures.enumerated() where selection.holds(figure) {
              writer.text(scenario.name)
              writer.text(breakdown.name)
              writer.text(entity.name)
              writer.text(entity.title)
              writer.interval(table.interval(cell))
              writer.text(figure.id)
              writer.text(figure.unit.name)
              writer.integer(summary.replications)
              let result = table.result(row: row, cell: cell, figure: position)
              writer.result(result, figure.decimals, grain)
              writer.endRow()
            }
            try pause(&writer)
          }
        }
      }
    }
  }

  static func tableColumns(_ grain: Grain) -> [Column] {
    let interval =
      switch grain {
      case .horizon: [Column]()
      case .month: Column.texts("month")
      case .week: Column.texts("week")
      case .day: [Column(name: "date", kind: .date)]
      case .weekdayHour:
        Column.integers("weekday") + Column.texts("weekday_name") + Column.integers("hour")
      case .hour: Column.integers("hour")
      }
    let estimate = ["mean", "ci_low", "ci_high"]
    let difference = ["difference", "difference_ci_low", "difference_ci_high"]
    let contest = ["better", "equal", "worse"].flatMap {
      ["\($0)_share", "\($0)_share_ci_low", "\($0)_share_ci_high"]
    }
    let values =
      switch grain {
      case .horizon: estimate + difference + ["difference_se_ratio"] + contest
      case .month: estimate + difference
      case .week, .day, .weekdayHour, .hour: estimate
      }
    return Column.texts("scenario", "dimension", "entity", "title") + interval
      + Column.texts("figure", "unit") + Column.integers("replications") + Column.numbers(values)
  }
}

extension RowWriter {
  fileprivate mutating func interval(_ interval: Interval) {
    switch interval {
    case .horizon: break
    case .month(let label), .week(let label): text(label)
    case .day(let date): self.date(date)
    case .weekdayHour(let weekday, let hour):
      integer(weekday)
      text(Weekday.allCases[weekday - 1].englishName)
      integer(hour)
    case .hour(let hour): integer(hour)
    }
  }

  fileprivate mutating func result(_ result: FigureResult, _ decimals: Int, _ grain: Grain) {
    estimate(result.estimate, decimals: decimals)
    switch grain {
    case .horizon:
      estimate(result.difference, decimals: decimals)
      number(result.standardErrorRatio, decimals: 4)
      proportion(result.contest?.better)
      proportion(result.contest?.equal)
      proportion(result.contest?.worse)
    case .month: estimate(result.difference, decimals: decimals)
    case .week, .day, .weekdayHour, .hour: break
    }
  }
}
