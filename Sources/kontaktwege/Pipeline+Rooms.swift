internal import ContactModel
internal import Experiment
internal import Report
internal import Scenario
internal import ScenarioFile

/// Scenario files as they were read: the first is the baseline.
struct ReadStudy: Sendable {
  struct Entry: Sendable {
    let plan: Plan
    /// Of the bytes of all files that made it.
    let hash: String
  }
  let entries: [Entry]
}

extension Pipeline where Study == ReadStudy {
  /// The rooms of the product, behind the command line.
  static var rooms: Self {
    Pipeline(
      tables: ResultFile.all.map(\.tableName), schema: { scenarioSchema() },
      load: { files, read throws(ReadFailure) in try loadStudy(files, read) },
      assess: { expectedLoad(of: $0) },
      simulate: { study, request, report throws(InvalidScenario) in
        try simulateStudy(study, request, report)
      })
  }
}

private func loadStudy(
  _ files: [String], _ read: (String) -> Result<[UInt8], ReadFailure>
) throws(ReadFailure) -> LoadedStudy<ReadStudy> {
  var entries: [ReadStudy.Entry] = []
  var findings: [Finding] = []
  for file in files {
    let outcome = try readScenario(path: file, read: read)
    // A file that several scenarios extend is read once for each: say its findings once.
    findings += outcome.findings.filter { !findings.contains($0) }
    guard let scenario = outcome.scenario else { continue }
    if let twin = entries.firstIndex(where: { $0.plan.scenario.name == scenario.name }) {
      findings.append(
        Finding(
          file: file, fileOrder: entries.count, position: nil,
          message: "the name \"\(scenario.name)\" is that of \(files[twin]) too",
          hint: "give each scenario of a comparison a name of its own"))
    }
    // Before anything is built: what is too large would take the memory first.
    let objections = SizeEstimate(scenario).objections
    findings += objections.map {
      Finding(file: file, fileOrder: entries.count, position: nil, message: $0)
    }
    guard objections.isEmpty else { continue }
    let plan = Plan(scenario)
    findings += LoadReport(plan).warnings.map {
      Finding(.warning, file: file, fileOrder: entries.count, position: nil, message: $0)
    }
    entries.append(ReadStudy.Entry(plan: plan, hash: hash(of: outcome.files)))
  }
  let isUsable = findings.errors.isEmpty && entries.count == files.count
  return LoadedStudy(study: isUsable ? ReadStudy(entries: entries) : nil, findings: findings)
}

/// The 64-bit FNV-1a hash of all files, in 16 hexadecimal digits.
private func hash(of files: [SourceFile]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for file in files {
    for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

private func expectedLoad(of study: ReadStudy) -> Assessment {
  let reports = study.entries.map { LoadReport($0.plan) }
  let lines = reports.flatMap(\.lines)
  return Assessment(
    text: lines.map { "\($0)\n" }.joined(),
    json: .array(reports.map(\.json)))
}

private func simulateStudy(
  _ study: ReadStudy, _ request: SimulationRequest, _ report: ProgressReport
) throws(InvalidScenario) -> SimulationOutcome {
  let plans = study.entries.map { (plan: $0.plan, hash: $0.hash) }
  let standard = study.entries[0].plan.scenario.settings
  let files = ResultFile.all.filter { request.tables.contains($0.tableName) }
  let experiment = Experiment(
    plans,
    settings: Experiment.Settings(
      seed: request.seed ?? standard.seed,
      replications: request.replications ?? standard.replications, threads: request.threads,
      grains: Set(files.compactMap(\.grain)), confidence: standard.confidence))
  let summary = experiment.run { report($0.done, $0.total) }
  let dialect: Dialect = request.dialect == .german ? .german : .international
  return SimulationOutcome(
    files: files.map { file in
      OutputFile(name: file.name) { receive throws(SystemError) in
        try file.write(summary, dialect, to: receive)
      }
    },
    summary: plans.count == 1
      ? TerminalReport.run(summary) : TerminalReport.compare(summary),
    json: summaryJSON(summary), warnings: TerminalReport.warnings(summary))
}

extension LoadReport {
  /// Hours and contacts a week, for programs.
  fileprivate var json: JSONValue {
    .object([
      .init("scenario", .string(name)),
      .init(
        "channels",
        .array(
          channels.map {
            .object([
              .init("name", .string($0.name)),
              .init("first_contacts_per_week", .number($0.first)),
              .init("repeats_per_week", .number($0.again)),
            ])
          })),
      .init(
        "groups",
        .array(
          groups.map {
            .object([
              .init("name", .string($0.name)),
              .init("work_hours_per_week", .number($0.hours)),
              .init("on_duty_hours_per_week", .number($0.onDuty)),
              .init("reachable_hours_per_week", .number($0.reachable)),
            ])
          })),
      .init("warnings", .array(warnings.map { .string($0) })),
    ])
  }
}
