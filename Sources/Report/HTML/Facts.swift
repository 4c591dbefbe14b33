internal import Calendar
internal import ContactModel
internal import Experiment
internal import Statistics

/// Figures of a summary by name, with the intervals of a grain side by side.
struct Facts {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  /// The mean over the horizon.
  func mean(_ scenario: Int, _ breakdown: Breakdown, _ entity: String, _ figure: Figure) -> Double?
  {
    summary.result(scenario: scenario, breakdown, entity, figure)?.estimate?.mean
  }

  /// The means of all intervals; nil where there is no such table, row or figure.
  func means(
    _ scenario: Int, _ breakdown: Breakdown, _ grain: Grain, _ entity: String, _ figure: Figure
  ) -> [Double?]? {
    guard let table = summary.table(scenario: scenario, breakdown, grain),
      let row = table.rows.firstIndex(where: { $0.name == entity }),
      let position = table.figures(row: row).firstIndex(where: { $0.id == figure.id })
    else { return nil }
    return (0..<table.cells).map {
      table.result(row: row, cell: $0, figure: position).estimate?.mean
    }
  }

  func rows(_ scenario: Int, _ breakdown: Breakdown) -> [Entity] {
    summary.table(scenario: scenario, breakdown, .horizon)?.rows ?? []
  }

  /// Rows of several scenarios, each name once.
  func rows(_ scenarios: Range<Int>, _ breakdown: Breakdown) -> [Entity] {
    var found: [Entity] = []
    for scenario in scenarios {
      found += rows(scenario, breakdown).filter { new in !found.contains { $0.name == new.name } }
    }
    return found
  }

  /// Counted days by weekday, from Monday.
  func days(_ scenario: Int) -> [Int] {
    let dates = summary.scenarios[scenario].shape.dates
    return Weekday.allCases.map { weekday in dates.count { $0.weekday == weekday } }
  }

  func weeks(_ scenario: Int) -> Double {
    Double(summary.scenarios[scenario].shape.dates.count) / 7
  }
}
