package import ContactModel
package import Experiment

/// Which figures a table holds.
package enum FigureSelection: Equatable, Sendable {
  case all
  /// By their ids.
  case only(Set<String>)

  func holds(_ figure: Figure) -> Bool {
    switch self {
    case .all: true
    case .only(let ids): ids.contains(figure.id)
    }
  }
}

/// A file of results.
package enum ResultFile: Equatable, Sendable {
  /// One row per scenario, the key figures side by side.
  case overview
  /// All figures of one grain, one per row, for pivot tables.
  case table(Grain)
  /// Contacts by concern, first channel, cause, channel and outcome.
  case flow
  /// All scenarios by the figures that matter, and every pair of them.
  case ranking, pairs

  /// Every file that there can be, in the order in which they are written.
  package static let all: [ResultFile] =
    [.overview] + Grain.allCases.map(ResultFile.table) + [.flow, .ranking, .pairs]

  /// Every file that a summary fills.
  package static func all(_ summary: Summary) -> [ResultFile] {
    [.overview] + summary.grains.map(ResultFile.table) + [.flow]
      + (summary.scenarios.count > 1 ? [.ranking, .pairs] : [])
  }

  /// The name without its ending, as in `--tables`.
  package var tableName: String { String(name.dropLast(4)) }

  /// The grain that an experiment must keep for it.
  package var grain: Grain? {
    switch self {
    case .table(let grain): grain
    case .overview, .flow, .ranking, .pairs: nil
    }
  }

  package var name: String {
    switch self {
    case .overview: "overview.csv"
    case .table(.horizon): "horizon.csv"
    case .table(.month): "month.csv"
    case .table(.week): "week.csv"
    case .table(.day): "day.csv"
    case .table(.weekdayHour): "weekday_hour.csv"
    case .table(.hour): "hour.csv"
    case .flow: "flow.csv"
    case .ranking: "ranking.csv"
    case .pairs: "pairs.csv"
    }
  }

  /// Writes the file as CSV in pieces of limited size, so that a long table never stands in memory.
  ///
  /// Long tables hold the figures of `selection`; the overview has its own.
  package func write<Failure: Error>(
    _ summary: Summary, _ dialect: Dialect, _ selection: FigureSelection = .all,
    to emit: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(dialect)
    try writeRows(summary, selection, &writer) { writer throws(Failure) in
      if writer.bytes.count >= Self.pieceSize { try emit(writer.takeBytes()) }
    }
    try emit(writer.takeBytes())
  }

  /// Writes header and rows; `pause` is called between rows every now and then.
  func writeRows<Writer: RowWriter, Failure: Error>(
    _ summary: Summary, _ selection: FigureSelection, _ writer: inout Writer,
    pause: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    for column in columns { writer.text(column.name) }
    writer.endRow()
    switch self {
    case .overview: writeOverview(summary, &writer)
    case .flow: try writeFlow(summary, &writer, pause)
    case .ranking: writeRanking(summary, &writer)
    case .pairs: writePairs(summary, &writer)
    case .table(let grain): try writeTable(grain, of: summary, selection, &writer, pause)
    }
  }

  /// The columns in their order; the first row has their names.
  var columns: [Column] {
    switch self {
    case .overview: Self.overviewColumns
    case .flow: Self.flowColumns
    case .ranking: Self.rankingColumns
    case .pairs: Self.pairColumns
    case .table(let grain): Self.tableColumns(grain)
    }
  }

  /// How many rows the file has, its header among them.
  func rows(_ summary: Summary, _ selection: FigureSelection) -> Int {
    switch self {
    case .overview: summary.scenarios.count + 1
    case .flow: summary.scenarios.indices.reduce(1) { $0 + summary.flow(scenario: $1).count }
    case .ranking:
      (summary.ranking?.criteria ?? []).reduce(1) { $0 + $1.ranks.count { $0 != nil } }
    case .pairs: (summary.ranking?.criteria ?? []).reduce(1) { $0 + $1.duels.count }
    case .table(let grain):
      summary.scenarios.indices.reduce(1) { rows, scenario in
        Self.breakdowns.compactMap { summary.table(scenario: scenario, $0, grain) }
          .reduce(rows) { rows, table in
            rows + table.cells
              * table.rows.indices.reduce(0) {
                $0 + table.figures(row: $1).count(where: selection.holds)
              }
          }
      }
    }
  }

  /// The whole file.
  package func text(_ summary: Summary, _ dialect: Dialect) -> String {
    var bytes: [UInt8] = []
    write(summary, dialect) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Pieces are handed over when they have this size.
  static let pieceSize = 1 << 16
}
