internal import ContactModel

/// Reads the figures that scenarios are judged by from the observations of one scenario.
struct CriteriaReader: Sendable {
  /// nil where the scenario has no such row or figure.
  private let places: [Place?]
  private let divisors: [Double]
  private var reader: RowReader

  private struct Place: Sendable {
    let row: TablePlan.Row
    let place: RowLayout.Place
  }

  init(
    _ criteria: [Criterion], tables: [TablePlan], reader: RowReader, days: Int
  ) {
    self.reader = reader
    places = criteria.map { criterion in
      let table = tables.first {
        $0.breakdown == criterion.breakdown && $0.grain == .horizon
      }
      guard let row = table?.rows.first(where: { $0.entity.name == criterion.entity }),
        let placed = row.layout.placed.first(where: { $0.figure.id == criterion.figure.id })
      else { return nil }
      return Place(row: row, place: placed.place)
    }
    divisors = criteria.map { $0.figure.unit.divisor(days: days) }
  }

  /// Whether the scenario has the figure at this position.
  func has(_ criterion: Int) -> Bool { places[criterion] != nil }

  /// How many of the integers of this figure make one of its unit.
  func divisor(_ criterion: Int) -> Double { divisors[criterion] }

  /// One fraction per criterion.
  mutating func read(_ observation: Observation) -> [Fraction] {
    places.map { place in
      guard let place else { return FigureValue.missing.fraction }
      _ = reader.read(place.row, .horizon, cell: 0, of: observation)
      return reader.value(
        place.place, of: place.row, .horizon, cell: 0, observation
      ).fraction
    }
  }
}
