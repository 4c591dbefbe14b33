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

  /// The names that stories can be chosen by.
  var names: @Sendable (Study) -> (concerns: [String], channels: [String])

  /// The stories of some cases of the first scenario.
  var trace: @Sendable (Study, TraceRequest) -> Trace

  /// Simulates all scenarios; throws the findings of what cannot be gone on from.
  var simulate:
    @Sendable (
      Study, SimulationRequest, Continuation, _ progress: @escaping ProgressReport
    ) throws(InvalidScenario) -> SimulationOutcome

  /// How much a simulation in shards has to do; throws the findings if that is not known before.
  var size: @Sendable (Study, SimulationRequest) throws(InvalidScenario) -> ShardedSize

  /// Simulates some of the replications and returns what is merged.
  var shard:
    @Sendable (
      Study, SimulationRequest, _ replications: Range<Int>, _ progress: ProgressReport
    ) -> [UInt8]

  /// What is wrong with a shard of these replications; nil if nothing is.
  var inspect:
    @Sendable (
      Study, SimulationRequest, _ replications: Range<Int>, Continuation.Kept
    ) -> Finding?

  /// Merges the shards in some files, which have all replications, each once.
  var merge:
    @Sendable (
      Study, SimulationRequest, _ shards: [String], _ read: FileReader
    ) throws(InvalidScenario) -> SimulationOutcome
}

/// Reads a file, or says why that cannot be done.
typealias FileReader = (String) -> Result<[UInt8], ReadFailure>

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
  /// Nil: what the study says.
  var control: ControlCount?
  var threads: Int
  /// Names from `Pipeline.tables`.
  var tables: [String]
  var dialect: CSVDialect
  /// Whether all tables are written into a workbook too.
  var hasWorkbook: Bool
  var language: Language
  var question = Question.comparison
}

/// What figures are adjusted by.
enum ControlCount: String, CaseIterable, Sendable {
  case none, cases
}

/// What a study is asked.
enum Question: Equatable, Sendable {
  /// How its scenarios differ.
  case comparison
  case sweep
  /// By a method of its own, or the study's.
  case sensitivity(SensitivityMethod?)
  /// With so many draws of the uncertain numbers.
  case uncertainty(draws: Int)
  case staffing
}

/// How the numbers that a figure depends on are found.
enum SensitivityMethod: String, CaseIterable, Sendable {
  case tornado, morris, sobol
}

/// What a simulation goes on from, and where it keeps what it has.
struct Continuation: Sendable {
  /// What an earlier run has kept.
  struct Kept: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  var kept: Kept?
  /// Takes note, after each replication and on any thread, of how to get what has been summed up.
  var keep: @Sendable (@escaping Checkpoint.Source) -> Void = { _ in }
}

/// How much there is to split into shards.
struct ShardedSize: Equatable, Sendable {
  /// Of each experiment.
  var replications: Int
  /// One comparison, or so many offices.
  var experiments = 1

  var total: Int { replications * experiments }
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
  /// Replications that an earlier run had done.
  var doneBefore = 0
  /// What the user should know when reading the results, a line each.
  var warnings: [String]
}
