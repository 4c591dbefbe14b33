internal import ContactModel
internal import Experiment
internal import Report
internal import Scenario
internal import ScenarioFile
internal import Study
internal import Words

/// Answers the questions of a study that take its scenarios with other numbers.
struct QuestionRunner: Sendable {
  private let outcome: StudyOutcome
  private let study: Study::Study
  private let request: SimulationRequest
  private let standard: (seed: UInt64, replications: Int, confidence: Double)
  /// All files of the scenarios, as they were read.
  private let files: [String: [UInt8]]
  private let days: Int
  private let report: ProgressReport
  private let baseline: Scenario::Scenario

  /// Numbers that a point sets.
  typealias Numbers = [(parameter: Parameter, number: Double)]

  init(
    _ outcome: StudyOutcome, _ study: Study::Study, _ baseline: Plan, _ request: SimulationRequest,
    _ report: @escaping ProgressReport
  ) {
    self.outcome = outcome
    self.study = study
    self.request = request
    self.report = report
    self.baseline = baseline.scenario
    let settings = baseline.scenario.settings
    let ofStudy: Int? = if case .replications(let count) = study.length { count } else { nil }
    standard = (
      request.seed ?? study.seed ?? settings.seed,
      request.replications ?? ofStudy ?? settings.replications,
      study.confidence ?? settings.confidence
    )
    days = baseline.shape.dates.count
    var files: [String: [UInt8]] = [:]
    for file in outcome.members.flatMap(\.outcome.files) { files[file.path] = file.bytes }
    self.files = files
  }

  /// The figures that matter.
  private var criteria: [Criterion] { study.criteria.map { $0.titled(in: baseline) } }

  var confidence: Double { standard.confidence }
  var seed: UInt64 { standard.seed }
  var replications: Int { standard.replications }

  /// A scenario with some numbers, or what is wrong with them.
  func plan(_ scenario: Int, _ numbers: Numbers) throws(InvalidScenario) -> Plan {
    Plan(try self.scenario(scenario, numbers))
  }

  private func scenario(
    _ scenario: Int, _ numbers: Numbers
  ) throws(InvalidScenario) -> Scenario::Scenario {
    let read: ReadOutcome
    do {
      read = try outcome.readScenario(scenario, setting: numbers) { path in
        files[path].map { .success($0) }
          ?? .failure(
            ReadFailure(
              path: path,
              reason: Words(
                "it was not read with the study", german: "sie wurde nicht mit der Studie gelesen"))
          )
      }
    } catch {
      preconditionFailure("\(error) although the study was read")
    }
    guard let found = read.scenario else { throw InvalidScenario(read.findings.errors) }
    let objections = SizeEstimate(found).objections
    guard objections.isEmpty else {
      throw InvalidScenario(
        objections.map {
          Finding(
            file: outcome.members[scenario].path, fileOrder: 0, position: nil, message: $0)
        })
    }
    return found
  }

  /// Finds what is wrong at any point before anything is simulated.
  func check(_ scenario: Int, _ points: [Numbers]) throws(InvalidScenario) {
    for numbers in points { _ = try self.scenario(scenario, numbers) }
  }

  /// The figures at points that were checked.
  func evaluate(
    _ points: [(scenario: Int, numbers: Numbers)], replications: (Int) -> Range<Int>,
    _ criteria: [Criterion], progress: @escaping ProgressReport
  ) -> PointEvaluation {
    let experiment = PointExperiment(
      points: points.count, replications: points.indices.map(replications),
      threads: request.threads, criteria: criteria.count
    ) { point in
      guard let plan = try? plan(points[point].scenario, points[point].numbers) else {
        preconditionFailure("points are checked before they are simulated")
      }
      return PointSimulator(plan, seed: seed, criteria: criteria).replicate
    }
    let values = experiment.run { progress($0.done, $0.total) }
    return PointEvaluation(values, criteria: criteria, days: days, confidence: confidence)
  }

  /// The figures of one scenario at points, with the same replications at each.
  private func evaluate(
    _ scenario: Int, _ points: [Numbers], replications: Int, _ criteria: [Criterion]
  ) throws(InvalidScenario) -> PointEvaluation {
    try check(scenario, points)
    return evaluate(
      points.map { (scenario, $0) }, replications: { _ in 0..<replications }, criteria,
      progress: report)
  }
}

// MARK: The questions

extension QuestionRunner {
  func sweep(_ sweep: Sweep) throws(InvalidScenario) -> QuestionReport {
    let points: [Numbers] = sweep.points.map { point in
      zip(sweep.axes, point).map { ($0.parameter, $1) }
    }
    let evaluation = try evaluate(
      sweep.scenario, [[]] + points, replications: replications, criteria)
    return .sweep(
      sweep, scenario: study.scenarios[sweep.scenario], evaluation,
      targets: criteria.map { criterion in
        study.figures.first { Criterion($0.place).isSamePlace(as: criterion) }?.target
      })
  }

  func sensitivity(
    _ sensitivity: Sensitivity, _ method: Sensitivity.Method
  ) throws(InvalidScenario) -> QuestionReport {
    let numbers = study.uncertain
    let asked = Criterion(sensitivity.place).titled(in: baseline)
    let criteria = [asked] + self.criteria.filter { !$0.isSamePlace(as: asked) }
    let replications = request.replications ?? sensitivity.replications ?? replications
    func evaluate(_ points: [Numbers]) throws(InvalidScenario) -> PointEvaluation {
      try self.evaluate(sensitivity.scenario, points, replications: replications, criteria)
    }
    func unit(_ points: [[Double]]) -> [Numbers] {
      points.map { point in
        zip(numbers, point).map { ($0.parameter, $0.law.quantile($1)) }
      }
    }
    let answers: [(criterion: Criterion, answer: SensitivityAnswer)]
    let points: Int
    switch method {
    case .tornado:
      let ends: [Numbers] = numbers.flatMap { number in
        [number.law.range.lowerBound, number.law.range.upperBound].map {
          [(number.parameter, $0)]
        }
      }
      let evaluation = try evaluate([[]] + ends)
      points = evaluation.points
      answers = criteria.enumerated().map {
        ($1, .tornado(Tornado(evaluation, criterion: $0)))
      }
    case .morris(let trajectories, let levels):
      let design = MorrisDesign(
        dimensions: numbers.count, trajectories: trajectories, levels: levels, seed: seed)
      let evaluation = try evaluate(unit(design.points))
      points = evaluation.points
      answers = criteria.enumerated().map { position, criterion in
        (criterion, .morris(design.effects(evaluation.means(position), confidence: confidence)))
      }
    case .sobol(let base):
      let design = SobolDesign(dimensions: numbers.count, points: base, seed: seed)
      let evaluation = try evaluate(unit(design.points))
      points = evaluation.points
      answers = criteria.enumerated().map { position, criterion in
        (criterion, .sobol(design.indices(evaluation.means(position), confidence: confidence)))
      }
    }
    return .sensitivity(
      numbers, scenario: study.scenarios[sensitivity.scenario], answers,
      points: points, replications: replications)
  }

  /// The uncertain numbers carried into the intervals of all scenarios.
  func uncertainty(draws: Int) throws(InvalidScenario) -> QuestionReport {
    let criteria = criteria
    let each = max(2, request.replications ?? study.sensitivity?.replications ?? 4)
    let points = LatinHypercube.ofInputs(draws, study.uncertain.count, seed: seed).map {
      point -> Numbers in
      zip(study.uncertain, point).map { ($0.parameter, $0.law.quantile($1)) }
    }
    let scenarios = study.scenarios.indices
    for scenario in scenarios { try check(scenario, points) }
    let total = scenarios.count * draws * each
    let evaluations = scenarios.map { scenario in
      // Every draw has replications of its own, the same in every scenario.
      evaluate(
        points.map { (scenario, $0) }, replications: { $0 * each..<($0 + 1) * each }, criteria,
        progress: { done, _ in report(scenario * draws * each + done, total) })
    }
    var rows: [UncertaintyRow] = []
    for scenario in scenarios {
      for (position, criterion) in criteria.enumerated() {
        guard let found = evaluations[scenario].residuals(position),
          let figure = InputUncertainty(found, confidence: confidence)
        else { continue }
        let before = evaluations[0].residuals(position)
        let difference =
          scenario == 0
          ? nil
          : before.flatMap {
            InputUncertainty(
              InputUncertainty.Residual.difference($0, found), confidence: confidence)
          }
        rows.append(
          UncertaintyRow(
            scenario: study.scenarios[scenario], criterion: criterion, figure: figure,
            difference: difference))
      }
    }
    return .uncertainty(study.uncertain, rows)
  }

  func staffing(_ staffing: Staffing) throws(InvalidScenario) -> QuestionReport {
    func numbers(_ choice: [Int]) -> Numbers {
      zip(staffing.posts, choice).map { ($0.parameter, $0.choices[$1]) }
    }
    let most = staffing.posts.map { $0.choices.count - 1 }
    try check(
      staffing.scenario,
      staffing.posts.indices.flatMap { index in
        staffing.posts[index].choices.indices.map { position in
          var choice = most
          choice[index] = position
          return numbers(choice)
        }
      })
    let criteria = staffing.targets.map { Criterion($0.place).titled(in: baseline) }
    let study = StaffingStudy(staffing) { choice in
      evaluate(
        [(staffing.scenario, numbers(choice))], replications: { _ in 0..<replications }, criteria,
        progress: { _, _ in })
    }
    return .staffing(
      staffing, criteria, scenario: self.study.scenarios[staffing.scenario],
      study.run { [replications, report] done, atMost in
        report(done * replications, atMost * replications)
      },
      confidence: confidence)
  }
}
