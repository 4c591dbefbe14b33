internal import ContactModel
internal import Scenario
internal import ScenarioFile
internal import Study
internal import Words

/// Reads what the files are: scenarios, or one study.
func loadInputs(
  _ files: [String], _ read: (String) -> Result<[UInt8], ReadFailure>
) throws(ReadFailure) -> LoadedStudy<ReadStudy> {
  // The standard input can be read once only.
  let first = read(files[0])
  let again = { (path: String) in path == files[0] ? first : read(path) }
  guard isStudy(try first.get()) else { return try loadScenarios(files, again) }
  if files.count > 1 {
    let finding = Finding(
      file: files[0], fileOrder: 0, position: nil,
      message: Words(
        "this is a study, which names its scenarios itself",
        german: "das ist eine Studie, die ihre Szenarien selbst nennt"),
      hint: Words(
        "name it alone: kontaktwege compare \(files[0])",
        german: "sie allein nennen: kontaktwege compare \(files[0])"))
    return LoadedStudy(study: nil, format: .study, findings: [finding])
  }
  let outcome = try readStudy(path: files[0], vocabulary: .catalogue, read: again)
  var gathering = Gathering(
    findings: outcome.findings, scope: outcome.study?.scope ?? .comparison)
  for member in outcome.members { gathering.add(member.outcome, from: member.path) }
  let isUsable = gathering.findings.errors.isEmpty
  return LoadedStudy(
    study: isUsable
      ? ReadStudy(
        files: files, entries: gathering.entries, study: outcome.study, outcome: outcome) : nil,
    format: .study, findings: gathering.findings)
}

private func loadScenarios(
  _ files: [String], _ read: (String) -> Result<[UInt8], ReadFailure>
) throws(ReadFailure) -> LoadedStudy<ReadStudy> {
  var gathering = Gathering(findings: [], scope: .comparison)
  for file in files {
    let outcome = try readScenario(path: file, read: read)
    // A file that several scenarios extend is read once for each: say its findings once.
    let known = gathering.findings
    gathering.findings += outcome.findings.filter { !known.contains($0) }
    gathering.add(outcome, from: file)
  }
  let isUsable = gathering.findings.errors.isEmpty && gathering.entries.count == files.count
  return LoadedStudy(
    study: isUsable ? ReadStudy(files: files, entries: gathering.entries, study: nil) : nil,
    findings: gathering.findings)
}

/// Makes plans of scenarios that were read, as far as they can be simulated together.
private struct Gathering {
  var entries: [ReadStudy.Entry] = []
  var files: [String] = []
  var findings: [Finding]

  private let scope: Study::Study.Scope

  init(findings: [Finding], scope: Study::Study.Scope) {
    self.findings = findings
    self.scope = scope
  }

  mutating func add(_ outcome: ReadOutcome, from file: String) {
    guard let scenario = outcome.scenario else { return }
    if let twin = entries.firstIndex(where: { $0.scenario.name == scenario.name }) {
      report(
        file,
        Words(
          "the name \"\(scenario.name)\" is that of \(files[twin]) too",
          german: "der Name \"\(scenario.name)\" gehört schon \(files[twin])"),
        hint: Words(
          "give each scenario of a comparison a name of its own",
          german: "jedem Szenario eines Vergleichs einen eigenen Namen geben"))
    }
    // Before anything is built: what is too large would take the memory first.
    let objections = SizeEstimate(scenario).objections
    for objection in objections { report(file, objection) }
    guard objections.isEmpty else { return }
    let plan = scope == .comparison ? Plan(scenario) : nil
    // The expected load of hundreds of offices nobody would read.
    if let plan {
      for warning in LoadReport(plan).warnings { report(file, warning, .warning) }
    }
    var provenance = outcome.provenance
    // Of hundreds of offices no report lists the values.
    if scope == .offices { provenance.dropValues() }
    entries.append(
      ReadStudy.Entry(
        file: file, title: outcome.title, scenario: scenario, provenance: provenance,
        hash: outcome.hash, prepared: plan))
    files.append(file)
  }

  private mutating func report(
    _ file: String, _ message: Words, _ severity: Finding.Severity = .error, hint: Words? = nil
  ) {
    findings.append(
      Finding(
        severity, file: file, fileOrder: entries.count, position: nil, message: message, hint: hint
      ))
  }
}
