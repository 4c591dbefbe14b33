internal import Experiment
internal import Statistics

/// A table of results of a study's question: the same rows as CSV and as JSON.
struct DataSheet {
  /// Without its ending.
  let name: String
  let columns: [String]
  private(set) var rows: [[Cell]] = []

  enum Cell {
    case text(String)
    case integer(Int)
    case number(Double?, decimals: Int)
  }

  init(_ name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }

  mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a cell for every column")
    rows.append(row)
  }

  func bytes(_ dialect: Dialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    for column in columns { writer.text(column) }
    writer.endRow()
    for row in rows {
      for cell in row {
        switch cell {
        case .text(let text): writer.text(text)
        case .integer(let value): writer.integer(value)
        case .number(let value, let decimals): writer.number(value, decimals: decimals)
        }
      }
      writer.endRow()
    }
    return writer.takeBytes()
  }

  func write(to json: inout JSONWriter) {
    json.array(name) { json in
      for row in rows {
        json.object { json in
          for (column, cell) in zip(columns, row) {
            switch cell {
            case .text(let text): json.string(column, text)
            case .integer(let value): json.integer(column, value)
            case .number(let value, let decimals):
              json.number(column, value, decimals: decimals)
            }
          }
        }
      }
    }
  }
}

extension [DataSheet.Cell] {
  static func criterion(_ criterion: Criterion) -> Self {
    [
      .text(criterion.breakdown.name), .text(criterion.entity), .text(criterion.figure.id),
      .text(criterion.figure.unit.name),
    ]
  }

  /// The mean and both ends of its interval.
  static func estimate(_ estimate: Estimate?, _ criterion: Criterion) -> Self {
    [estimate?.mean, estimate?.lower, estimate?.upper].map {
      .number($0, decimals: criterion.figure.decimals)
    }
  }
}
