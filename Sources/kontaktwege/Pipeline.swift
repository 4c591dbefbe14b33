internal import ScenarioFile
internal import Words

/// What the commands ask of the rooms behind them.
///
/// The commands know files, streams and exit codes and nothing of simulating; `Study` is what the
/// other rooms make of scenario files and take back.
struct Pipeline<Study: Sendable>: Sendable {
  /// The names of all tables that can be written, in the order in which they are listed.
  var tables: [String]

  /// The names of all figures.
  var figures: [String]

  /// What a figure means, with a line feed at the end; nil if there is none of that name.
  var explanation: @Sendable (String, Language) -> String?

  /// All figures by chapter, a line each.
  var listOfFigures: @Sendable (Language) -> String

  /// The JSON Schema of a kind of files, with a line feed at the end.
  var schema: @Sendable (InputFormat, Language) -> String

  /// Reads one scenario, several that are to be compared, the first being the baseline, or a study
  /// that names them.
  ///
  /// Throws only if a file that the user named cannot be read; all else is a finding.
  var load:
    @Sendable (
      _ files: [String], _ read: (String) -> Result<[UInt8], ReadFailure>
    ) throws(ReadFailure) -> LoadedStudy<Study>

  /// Offered load against staffed hours, without simulating.
  var assess: @Sendable (Study, Language) -> Assessment

  /// Simulates all scenarios; throws the findings of what turns out too large to simulate.
  var simulate:
    @Sendable (
      Study, SimulationRequest, _ progress: ProgressReport
    ) throws(InvalidScenario) -> SimulationOutcome
}

/// Called on any thread with the replications done and their number in all.
typealias ProgressReport = @Sendable (_ done: Int, _ total: Int) -> Void

/// Scenario files as they were read.
struct LoadedStudy<Study: Sendable>: Sendable {
  /// Nil if and only if a finding is an error.
  var study: Study?
  /// What the first file was.
  var format = InputFormat.scenario
  var findings: [Finding]
}

/// The kinds of files that people write.
enum InputFormat: String, CaseIterable, Sendable {
  case scenario
  case study
}

/// What the command line says about a simulation.
struct SimulationRequest: Equatable, Sendable {
  /// Nil: what the study or the baseline says.
  var replications: Int?
  /// Nil: what the study or the baseline says.
  var seed: UInt64?
  var threads: Int
  /// Names from `Pipeline.tables`.
  var tables: [String]
  var dialect: CSVDialect
  /// Whether all tables are written into a workbook too.
  var hasWorkbook: Bool
  var language: Language
}

/// How numbers and columns of CSV files are written.
enum CSVDialect: String, CaseIterable, Sendable {
  case german
  case international
}

/// What is known of a study before it is simulated.
struct Assessment: Sendable {
  /// Words for planners, within 80 columns, with a line feed at the end.
  var text: String
  var json: JSONValue
}

/// What came out of a simulation.
struct SimulationOutcome: Sendable {
  var files: [OutputFile]
  /// A table for the terminal, within 80 columns, with a line feed at the end.
  var summary: String
  /// The same for programs, with a line feed at the end.
  var json: String
  /// What the user should know when reading the results, a line each.
  var warnings: [String]
}
