internal import Scenario
internal import Study
internal import Words

/// Reads the scenarios of a draft and checks what only they can tell.
struct StudyGathering {
  let draft: StudyDraft
  let pending: StudyDraft.Pending
  let file: SourceFile
  /// Of the study's own file.
  var findings: [Finding]
  private var members: [StudyMember] = []
  /// Of the scenarios, each said once.
  private var findingsOfScenarios: [Finding] = []

  init(
    draft: StudyDraft, pending: StudyDraft.Pending, file: SourceFile, findings: [Finding]
  ) {
    self.draft = draft
    self.pending = pending
    self.file = file
    self.findings = findings
  }

  mutating func outcome(_ read: (String) -> Result<[UInt8], ReadFailure>) -> StudyOutcome {
    if let offices = draft.offices {
      gather(offices.file, at: offices.place, read)
    } else {
      for source in draft.scenarios { gather(source, read) }
    }
    if let baseline = members.first?.outcome.scenario, isComplete {
      checkNames()
      checkEntities(of: baseline)
      tryNumbers(read)
    }
    let study = self.study()
    let all = findings.inFileOrder + findingsOfScenarios
    return StudyOutcome(
      study: all.errors.isEmpty ? study : nil, members: members, file: file, findings: all,
      parameterSpans: Dictionary(
        pending.trials.map { ($0.path.description, $0.span) }, uniquingKeysWith: { a, _ in a }))
  }

  private var isComplete: Bool {
    draft.offices == nil ? members.count == draft.scenarios.count : !members.isEmpty
  }

  // MARK: Scenarios

  /// Makes the offices of a table from the baseline.
  private mutating func gather(
    _ offices: String, at place: Place, _ read: (String) -> Result<[UInt8], ReadFailure>
  ) {
    let path = FilePath.resolve(offices, namedBy: file.path)
    switch read(path) {
    case .failure(let failure):
      report(
        place,
        Words(
          "\(Wording.quoted(offices)) cannot be read: \(failure.reason)",
          german: "\(Wording.quoted(offices)) ist nicht lesbar: \(failure.reason)"),
        hint: nil)
    case .success(let bytes):
      let table = OfficeTable(SourceFile(path: path, bytes: bytes))
      for finding in table.findings { add(finding) }
      let template = FilePath.resolve(draft.scenarios[0].file, namedBy: file.path)
      // The template's files are the same for all.
      var known: [String: Result<[UInt8], ReadFailure>] = [:]
      for overlay in table.overlays {
        let outcome = try? readScenario(path: template, overlay: overlay) { path in
          let result = known[path] ?? read(path)
          known[path] = result
          return result
        }
        guard let outcome else {
          let place = draft.scenarios[0].place
          report(
            place,
            Words(
              "\(Wording.quoted(template)) cannot be read",
              german: "\(Wording.quoted(template)) ist nicht lesbar"), hint: nil)
          return
        }
        members.append(StudyMember(path: template, overlay: overlay, outcome: outcome))
        for finding in outcome.findings.errors { add(finding) }
      }
    }
  }

  private mutating func gather(
    _ source: StudyDraft.Source, _ read: (String) -> Result<[UInt8], ReadFailure>
  ) {
    let name = source.file.isEmpty ? draft.scenarios[0].file : source.file
    let path = FilePath.resolve(name, namedBy: file.path)
    var overlay: Overlay?
    if source.identity != nil || !source.values.isEmpty {
      overlay = Overlay(file: file, entries: source.values, identity: source.identity)
    }
    do throws(ReadFailure) {
      let outcome = try readScenario(path: path, overlay: overlay, read: read)
      members.append(StudyMember(path: path, overlay: overlay, outcome: outcome))
      for finding in outcome.findings { add(finding) }
    } catch {
      report(
        source.place,
        Words(
          "\(Wording.quoted(name)) cannot be read: \(error.reason)",
          german: "\(Wording.quoted(name)) ist nicht lesbar: \(error.reason)"),
        hint: Words(
          "looked for \(error.path); names are relative to the folder of the study",
          german: "gesucht wurde \(error.path); Namen gelten vom Ordner der Studie aus"))
    }
  }

  /// A file that several scenarios extend is read once for each: its findings are said once.
  private mutating func add(_ finding: Finding) {
    func isSame(_ other: Finding) -> Bool { other.text(.english) == finding.text(.english) }
    if finding.file == file.path {
      if !findings.contains(where: isSame) { findings.append(finding) }
    } else if !findingsOfScenarios.contains(where: isSame) {
      findingsOfScenarios.append(finding)
    }
  }

  private mutating func report(_ place: Place, _ message: Words, hint: Words?) {
    guard let span = place.span else { return }
    findings.append(
      Finding(
        file: file.path, fileOrder: 0, position: file.position(of: span.start),
        path: place.path.description, message: message, hint: hint))
  }

  private func name(of member: StudyMember) -> String {
    // One that could not be read keeps the name of its file: whoever names it is told what is wrong.
    member.outcome.scenario?.name ?? ScenarioName.ofFile(member.path)
  }

  // MARK: Checks

  private mutating func checkNames() {
    let names = members.map(name)
    for (index, name) in names.enumerated()
    where members[index].outcome.scenario != nil && names[..<index].contains(name) {
      report(
        draft.scenarios[min(index, draft.scenarios.count - 1)].place,
        Words(
          "the name \(Wording.quoted(name)) is another scenario's too",
          german: "der Name \(Wording.quoted(name)) gehört schon einem anderen Szenario"),
        hint: Words(
          "give each scenario of a study a name of its own",
          german: "jedem Szenario einer Studie einen eigenen Namen geben"))
    }
    for use in pending.scenarios where !names.contains(use.name) {
      report(
        use.place,
        Words(
          "the study has no scenario \(Wording.quoted(use.name))",
          german: "die Studie hat kein Szenario \(Wording.quoted(use.name))"),
        hint: Wording.suggestion(
          for: use.name, among: names, calledFor: Words("there are", german: "es gibt")))
    }
  }

  private mutating func checkEntities(of baseline: Scenario::Scenario) {
    for (place, figure) in pending.figures {
      guard let names = entities(figure.dimension, of: baseline) else { continue }
      guard !names.contains(figure.entity) else { continue }
      report(
        place,
        Words(
          "there is no \(figure.dimension) \(Wording.quoted(figure.entity))",
          german: """
            \(kind(of: figure.dimension)) \(Wording.quoted(figure.entity)) gibt es \
            nicht
            """),
        hint: Wording.suggestion(
          for: figure.entity, among: names, calledFor: Words("there are", german: "es gibt")))
    }
  }

  private func kind(of dimension: String) -> Words {
    switch dimension {
    case "channel": Kind.channel
    case "concern": Kind.concern
    case "site": Kind.site
    case "segment": Kind.segment
    case "group": Kind.group
    default: Words(verbatim: dimension)
    }
  }

  /// The names of a dimension's rows; nil if nobody knows them before the simulation.
  private func entities(_ dimension: String, of scenario: Scenario::Scenario) -> [String]? {
    switch dimension {
    case "channel": scenario.channels.map(\.name)
    case "concern": scenario.concerns.map(\.name)
    case "site": scenario.sites.map(\.name)
    case "segment": scenario.segments.map(\.name)
    case "group": scenario.staff.map(\.name)
    default: draft.fixedEntities[dimension]
    }
  }

  /// Has every number read in its place; of what is wrong then, what is wrong anyway is left out.
  private mutating func tryNumbers(_ read: (String) -> Result<[UInt8], ReadFailure>) {
    for trial in pending.trials {
      let member = members[scenario(of: trial.part)]
      let known = Set(member.outcome.findings.map(\.message))
      for number in Set(trial.numbers).sorted() {
        let entry = Overlay.Entry(path: trial.path, pathSpan: trial.span, number: number)
        let overlay = (member.overlay ?? Overlay(file: file)).adding([entry])
        guard let outcome = try? readScenario(path: member.path, overlay: overlay, read: read)
        else { continue }
        for finding in outcome.findings.errors where !known.contains(finding.message) {
          if finding.file == file.path {
            add(finding)
          } else {
            report(
              Place(path: trial.path, span: trial.span),
              Words(
                "with \(NumberBounds.text(number)): \(finding.path): \(finding.message)",
                german: "mit \(NumberBounds.text(number)): \(finding.path): \(finding.message)"),
              hint: finding.hint)
          }
        }
      }
    }
  }

  private func scenario(of part: StudyDraft.Part) -> Int {
    let use = pending.scenarios.first { $0.part == part }
    return use.flatMap { use in members.firstIndex { name(of: $0) == use.name } } ?? 0
  }

  private func study() -> Study::Study? {
    guard isComplete else { return nil }
    var (sweep, sensitivity, staffing) = (draft.sweep, draft.sensitivity, draft.staffing)
    sweep?.scenario = scenario(of: .sweep)
    sensitivity?.scenario = scenario(of: .sensitivity)
    staffing?.scenario = scenario(of: .staffing)
    return Study::Study(
      name: draft.name, title: draft.title, summary: draft.summary,
      scenarios: members.map(name),
      scope: draft.offices == nil ? .comparison : .offices, length: draft.length, seed: draft.seed,
      confidence: draft.confidence, figures: draft.figures, tables: draft.tables,
      control: draft.control,
      uncertain: draft.uncertain, sweep: sweep, sensitivity: sensitivity, staffing: staffing)
  }
}
