internal import ContactModel
internal import Experiment
internal import Report
internal import Scenario
internal import ScenarioFile
internal import Study
internal import Words

/// Scenario files as they were read: the first is the baseline.
struct ReadStudy: Sendable {
  struct Entry: Sendable {
    let file: String
    /// What people call the scenario.
    let title: String
    let scenario: Scenario::Scenario
    let provenance: Provenance
    /// Of all that made it.
    let hash: String

    /// Of scenarios that are simulated together; each of many offices makes its own in its turn.
    let prepared: Plan?

    var plan: Plan { prepared ?? Plan(scenario) }

    /// As reports name it.
    var source: ReportInput.Source {
      ReportInput.Source(file: file, title: title, scenario: scenario, provenance: provenance)
    }
  }
  /// The files that the user named.
  let files: [String]
  var entries: [Entry]
  /// What a study's file says; nil if scenarios were named one by one.
  let study: Study::Study?
  /// How it was read; nil where there is no study.
  var outcome: StudyOutcome? = nil
}

extension Pipeline where Study == ReadStudy {
  /// The rooms of the product, behind the command line.
  static var rooms: Self {
    Pipeline(
      tables: ResultFile.all.map(\.tableName) + [TableChoice.report],
      figures: explainedFigures,
      explanation: { figureExplanation($0, $1) },
      listOfFigures: { figureList($0) },
      schema: { format, language in
        switch format {
        case .scenario: scenarioSchema(language)
        case .study: studySchema(.catalogue, language)
        }
      },
      load: { files, read throws(ReadFailure) in try loadInputs(files, read) },
      assess: { expectedLoad(of: $0, $1) },
      names: { read in
        let scenario = read.entries[0].plan.scenario
        return (scenario.concerns.map(\.name), scenario.channels.map(\.name))
      },
      trace: { traceCases($0, $1) },
      simulate: { study, request, continuation, report throws(InvalidScenario) in
        try simulateStudy(study, request, continuation, report)
      },
      size: { study, request throws(InvalidScenario) in
        try study.plannedSize(request)
      },
      shard: { study, request, replications, report in
        study.shard(request, replications, report)
      },
      inspect: { study, request, replications, kept in
        study.inspect(request, replications, kept)
      },
      merge: { study, request, shards, read throws(InvalidScenario) in
        try study.merge(request, shards, read)
      })
  }
}

private func expectedLoad(of study: ReadStudy, _ language: Language) -> Assessment {
  // Of many offices the first stands for all: the rest would fill screens.
  let shown = study.study?.scope == .offices ? study.entries.prefix(1) : study.entries[...]
  let reports = shown.map { LoadReport($0.plan) }
  let lines = reports.flatMap { $0.lines(language) }
  return Assessment(
    text: lines.map { "\($0)\n" }.joined(),
    json: .array(reports.map { $0.json(language) }))
}

private func simulateStudy(
  _ read: ReadStudy, _ request: SimulationRequest, _ continuation: Continuation,
  _ report: @escaping ProgressReport
) throws(InvalidScenario) -> SimulationOutcome {
  if let answer = try answer(read, request, report) { return answer }
  let experiments = read.experiments(request)
  let kept = try continuation.states(of: experiments)
  var offices = OfficesOutcome(read, request)
  var finished: [[UInt8]] = []
  var doneBefore = 0
  for number in 0..<experiments {
    let experiment = read.experiment(number, request)
    let replications = experiment.settings.replications
    var state = try continuation.state(kept.count > number ? kept[number] : nil, of: experiment)
    doneBefore += state.done.count
    let before = finished
    experiment.runAll(
      onto: &state,
      progress: { report(number * replications + $0.done, experiments * replications) },
      look: { now in
        continuation.keep {
          let bytes = StoredState.bytes(
            now(), of: experiment, version: Tool<ReadStudy>.version)
          return ReadStudy.joined(before + [bytes], of: experiments)
        }
      })
    let summary = Summary(state, experiment.settings)
    guard read.study?.scope == .offices else {
      return read.outcome(summary, request, doneBefore: doneBefore)
    }
    finished.append(StoredState.bytes(state, of: experiment, version: Tool<ReadStudy>.version))
    offices.add(summary)
  }
  return offices.outcome(doneBefore: doneBefore)
}

extension ReadStudy {
  /// The simulation that is asked for.
  func experiment(_ request: SimulationRequest) -> Experiment {
    let grains =
      request.files.compactMap(\.grain) + (request.hasReport ? reportGrains : [])
    return Experiment(
      entries.map { (plan: $0.plan, hash: $0.hash) },
      settings: settings(request, grains: Set(grains)))
  }

  /// What came out, as it is shown and written.
  func outcome(
    _ summary: Summary, _ request: SimulationRequest, doneBefore: Int = 0
  ) -> SimulationOutcome {
    let selection = self.selection
    let tables = request.files.map { file in
      OutputFile(name: file.name) { receive throws(SystemError) in
        try file.write(summary, request.csv, selection, to: receive)
      }
    }
    let pages =
      request.hasReport
      ? [OutputFile(name: "report.html", text: page(on: summary, request))] : []
    let files = request.files
    let description = OutputFile(
      name: DataPackage.name, text: DataPackage.text(files, request.csv, summary))
    let workbook = OutputFile(name: Workbook.name) { receive throws(SystemError) in
      try Workbook.write(files, of: summary, selection, to: receive)
    }
    let tooLong = request.hasWorkbook ? Workbook.tooLong(files, of: summary, selection) : []
    return SimulationOutcome(
      files: tables + [description] + (request.hasWorkbook ? [workbook] : []) + pages,
      summary: entries.count == 1
        ? TerminalReport.run(summary, request.language)
        : TerminalReport.compare(summary, request.language, goals: study?.figures ?? []),
      json: summaryJSON(summary, request.language), doneBefore: doneBefore,
      warnings: TerminalReport.warnings(summary, request.language)
        + tooLong.map {
          Words(
            "\($0.name) has more rows than a spreadsheet can hold, so \(Workbook.name) lacks it",
            german: """
              \($0.name) hat mehr Zeilen, als ein Tabellenblatt fasst, und fehlt in \(Workbook.name)
              """
          ).text(request.language)
        })
  }

  private func page(on summary: Summary, _ request: SimulationRequest) -> String {
    htmlReport(
      summary,
      ReportInput(
        language: request.language, version: Tool<ReadStudy>.version,
        command: ReproducingCommand.text(
          files: files, scenarios: entries.count, replications: summary.replications,
          seed: summary.seed, control: request.control),
        sources: entries.map(\.source), goals: study?.figures ?? []))
  }
}

extension ControlCount {
  fileprivate var control: Control {
    switch self {
    case .none: .none
    case .cases: .cases
    }
  }
}

extension SimulationRequest {
  var csv: Dialect { dialect == .german ? .german : .international }

  /// The tables that are asked for.
  var files: [ResultFile] {
    ResultFile.all.filter { tables.contains($0.tableName) }
  }

  fileprivate var hasReport: Bool { tables.contains(TableChoice.report) }
}

extension ReadStudy {
  /// What the command line says comes first, then the study, then the baseline.
  fileprivate func settings(
    _ request: SimulationRequest, grains: Set<Grain>
  ) -> Experiment.Settings {
    let standard = entries[0].scenario.settings
    let ofStudy: Int? =
      switch study?.length {
      case .replications(let count): count
      case .precision(let precision): precision.replications.upperBound
      case nil: nil
      }
    return Experiment.Settings(
      seed: request.seed ?? study?.seed ?? standard.seed,
      replications: request.replications ?? ofStudy ?? standard.replications,
      threads: request.threads, grains: grains,
      confidence: study?.precision?.confidence ?? study?.confidence ?? standard.confidence,
      criteria: (study?.criteria ?? Criterion.usual).map { $0.titled(in: entries[0].scenario) },
      precision: request.replications == nil ? study?.stoppingRule : nil,
      pooled: study?.scope == .offices ? Criterion.pooled(study?.figures ?? []) : [],
      control: request.control?.control ?? study?.control ?? .none)
  }
}

extension ReadStudy {
  /// What the long tables hold.
  var selection: FigureSelection {
    switch study?.tables {
    case .all, nil: .all
    case .figures: .only(Set(study?.namedFigures.map(\.figure) ?? []))
    }
  }
}

extension LoadReport {
  /// Hours and contacts a week, for programs.
  fileprivate func json(_ language: Language) -> JSONValue {
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
      .init(
        "deadlines",
        .array(
          deadlines.map {
            .object([
              .init("name", .string($0.name)),
              .init("service_hours", .number($0.serviceHours)),
              .init("working_days", .number($0.workingDays)),
            ])
          })),
      .init("warnings", .array(warnings.map { .string($0.text(language)) })),
    ])
  }
}
