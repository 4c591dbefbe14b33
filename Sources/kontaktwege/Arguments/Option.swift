/// A setting on the command line; the raw value is its name without the dashes.
enum Option: String, CaseIterable, Sendable {
  case replications
  case seed
  case threads
  case out
  case tables
  case csv
  case json
  case quiet
  case help
  case version

  var spelling: String { "--\(rawValue)" }

  /// What stands for the value in help texts; nil for an option that takes none.
  var placeholder: String? {
    switch self {
    case .replications, .seed, .threads: "N"
    case .out: "DIR"
    case .tables: "LIST"
    case .csv: "DIALECT"
    case .json, .quiet, .help, .version: nil
    }
  }

  /// The option as help texts show it.
  var usage: String {
    let name = self == .help ? "-h, --help" : spelling
    return placeholder.map { "\(name) \($0)" } ?? name
  }

  /// What it does, for the command it is used with.
  func help(in command: Command?, tables: [String]) -> String {
    switch self {
    case .replications:
      "how many replications to simulate of each scenario (default: what the first file says)"
    case .seed:
      "the number that all chance follows from; the same seed gives the same results "
        + "(default: what the first file says)"
    case .threads:
      "how many threads simulate; results do not depend on it "
        + "(default: all processors, in a Slurm job those granted)"
    case .out:
      "write the tables as CSV files into this folder, which is made if need be; "
        + "without it only the summary is shown"
    case .tables:
      "which tables to write: all, or names with commas between them, from "
        + "\(tables.joined(separator: ", ")) (default: \(TableChoice.standard(of: tables)))"
    case .csv:
      "german: semicolons and decimal commas, as German spreadsheets open them; "
        + "international: commas and decimal points (default: german)"
    case .json:
      command == .check
        ? "print the findings and the load as JSON" : "print the summary as JSON"
    case .quiet:
      "no progress and no remarks; results, warnings and errors only"
    case .help:
      "show this help"
    case .version:
      "show the version"
    }
  }
}
