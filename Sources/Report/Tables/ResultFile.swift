package import ContactModel
package import Experiment

/// A file of results.
package enum ResultFile: Equatable, Sendable {
  /// One row per scenario, the key figures side by side.
  case overview
  /// All figures of one grain, one per row, for pivot tables.
  case table(Grain)
  /// Contacts by concern, first channel, cause, channel and outcome.
  case flow

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

  /// Every file that a summary fills.
  package static func all(_ summary: Summary) -> [ResultFile] {
    [.overview] + summary.grains.map(ResultFile.table) + [.flow]
  }

  /// Writes the file in pieces of limited size, so that a long table never stands in memory.
  package func write<Failure: Error>(
    _ summary: Summary, _ dialect: Dialect, to emit: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(dialect)
    switch self {
    case .overview: writeOverview(summary, &writer)
    case .flow: try writeFlow(summary, &writer, emit)
    case .table(let grain): try writeTable(grain, of: summary, &writer, emit)
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
