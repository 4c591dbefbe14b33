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

  /// Every file that there can be, in the order in which they are written.
  package static let all: [ResultFile] =
    [.overview] + Grain.allCases.map(ResultFile.table) + [.flow]

  /// Every file that a summary fills.
  package static func all(_ summary: Summary) -> [ResultFile] {
    [.overview] + summary.grains.map(ResultFile.table) + [.flow]
  }

  /// The name without its ending, as in `--tables`.
  package var tableName: String { String(name.dropLast(4)) }

  /// The grain that an experiment must keep for it.
  package var grain: Grain? {
    switch self {
    case .table(let grain): grain
    case .overview, .flow: nil
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
    }
  }

  /// Writes the file in pieces of limited size, so that a long table never stands in memory.
  ///
  /// Long tables hold the figures of `selection`; the overview has its own.
  package func write<Failure: Error>(
    _ summary: Summary, _ dialect: Dialect, _ selection: FigureSelection = .all,
    to emit: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(dialect)
    switch self {
    case .overview: writeOverview(summary, &writer)
    case .flow: try writeFlow(summary, &writer, emit)
    case .table(let grain): try writeTable(grain, of: summary, selection, &writer, emit)
    }
    try emit(writer.takeBytes())
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
