/// The quantiles of waits of one replication, in the order of a layout's tables of quantiles.
struct WaitQuantiles {
  private(set) var ofAll: [WaitSummary?] = []
  private(set) var ofAnswered: [WaitSummary?] = []
  private let horizon: [ObservationLayout.Table?]
  private let months: [ObservationLayout.Table?]
  private let hours: [ObservationLayout.Table?]

  init(_ layout: ObservationLayout) {
    ofAll = Array(repeating: nil, count: layout.quantileCount)
    ofAnswered = ofAll
    horizon = Dimension.allCases.map { layout.quantileTable($0, .horizon) }
    months = Dimension.allCases.map { layout.quantileTable($0, .month) }
    hours = Dimension.allCases.map { layout.quantileTable($0, .weekdayHour) }
  }

  /// Keeps the quantiles of an entity in an interval, if the layout does.
  mutating func note(
    _ dimension: Dimension, _ grain: Grain, entity: Int, cell: Int,
    _ histograms: borrowing Histograms, answered: Int, lost: Int
  ) {
    let tables =
      switch grain {
      case .horizon: horizon
      case .month: months
      case .weekdayHour: hours
      case .week, .day, .hour: preconditionFailure("no quantiles are kept by \(grain)")
      }
    guard let table = tables[dimension.rawValue] else { return }
    let place = table.first + entity * table.cells + cell
    ofAnswered[place] = histograms.summary(answered)
    ofAll[place] = histograms.summary(answered, and: lost)
  }
}
