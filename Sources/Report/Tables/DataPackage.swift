package import Experiment
internal import Statistics
internal import Words

/// A description of CSV files for programs: which columns there are, and how they are written.
///
/// Source: Frictionless Data, *Data Package* and *Table Schema*, version 1.
package enum DataPackage {
  /// The name that the standard asks for.
  package static let name = "datapackage.json"

  /// The description of these files in this dialect, with a line feed at the end.
  package static func text(
    _ files: [ResultFile], _ dialect: Dialect, _ summary: Summary
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("name", "kontaktwege-results")
      json.string("profile", "tabular-data-package")
      if let control = summary.controlVariate {
        let adjusted = Reading(language: .english).adjusted(control).words.text(.english)
        json.string("description", adjusted)
      }
      json.array("resources") { json in
        for file in files { json.resource(file, dialect) }
      }
    }
    return json.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func resource(_ file: ResultFile, _ dialect: Dialect) {
    object { json in
      json.string("name", file.tableName)
      json.string("path", file.name)
      json.string("profile", "tabular-data-resource")
      json.string("format", "csv")
      json.string("mediatype", "text/csv")
      json.string("encoding", "utf-8")
      json.object("dialect") { json in
        json.string("delimiter", String(UnicodeScalar(dialect.separator)))
        json.string("lineTerminator", String(decoding: dialect.lineEnd, as: UTF8.self))
        json.bool("header", true)
      }
      json.object("schema") { json in
        json.array("missingValues") { $0.string(nil, "") }
        json.array("fields") { json in
          for column in file.columns { json.field(column, dialect) }
        }
      }
    }
  }

  private mutating func field(_ column: Column, _ dialect: Dialect) {
    object { json in
      json.string("name", column.name)
      switch column.kind {
      case .text: json.string("type", "string")
      case .integer: json.string("type", "integer")
      case .date: json.string("type", "date")
      case .number:
        json.string("type", "number")
        json.string("decimalChar", String(UnicodeScalar(dialect.decimalMark)))
      }
    }
  }
}
