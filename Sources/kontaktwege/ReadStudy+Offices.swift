internal import ContactModel
internal import Experiment
internal import Report
internal import ScenarioFile
internal import Study

// Many offices, each simulated by itself: one after the other, so that however many there are, the
// memory is that of one.

extension ReadStudy {
  /// The experiments that the study consists of: one comparison, or one for each office.
  func experiments(_ request: SimulationRequest) -> Int {
    study?.scope == .offices ? entries.count : 1
  }

  /// The experiment with this number.
  func experiment(_ number: Int, _ request: SimulationRequest) -> Experiment {
    guard study?.scope == .offices else { return experiment(request) }
    var alone = self
    alone.entries = [entries[number]]
    return alone.experiment(request)
  }

  /// The states of the first experiments, each behind its length; of a single one the state alone.
  static func joined(_ states: [[UInt8]], of experiments: Int) -> [UInt8] {
    guard experiments > 1 else { return states.first ?? [] }
    return states.reduce(into: []) { bytes, state in
      let count = UInt64(state.count)
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) }
      bytes += state
    }
  }

  /// The states that `joined` put together; nil if bytes are missing or left over.
  static func states(in bytes: [UInt8], of experiments: Int) -> [[UInt8]]? {
    guard experiments > 1 else { return [bytes] }
    var states: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let head = rest.prefix(8)
      guard head.count == 8 else { return nil }
      let count = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(8)
      guard count <= UInt64(rest.count) else { return nil }
      states.append(Array(rest.prefix(Int(count))))
      rest = rest.dropFirst(Int(count))
    }
    return states
  }
}

/// The results of many offices, in their order.
struct OfficesOutcome {
  private let request: SimulationRequest
  private let selection: FigureSelection
  private let files: [ResultFile]
  private var bytes: [[UInt8]]
  private var report: OfficesReport
  private var warnings: [String] = []

  init(_ study: ReadStudy, _ request: SimulationRequest) {
    self.request = request
    selection = study.selection
    files = request.files
    bytes = Array(repeating: [], count: files.count)
    report = OfficesReport(study.study?.figures ?? [])
  }

  mutating func add(_ summary: Summary) {
    for (index, file) in files.enumerated() {
      var table: [UInt8] = []
      file.write(summary, request.csv, selection) { table += $0 }
      // The header stands above the first office only.
      let rows =
        bytes[index].isEmpty
        ? table[...] : table.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
      bytes[index] += rows
    }
    report.add(summary)
    warnings += TerminalReport.warnings(summary, request.language)
      .filter { !warnings.contains($0) }
  }

  func outcome(doneBefore: Int) -> SimulationOutcome {
    let together = files.isEmpty ? [] : [report.together(request.csv)]
    let all = zip(files, bytes).map { (name: $0.name, bytes: $1) } + together
    return SimulationOutcome(
      files: all.map { file in
        OutputFile(name: file.name) { receive throws(SystemError) in try receive(file.bytes) }
      },
      summary: report.text(request.language), json: report.json(warnings: warnings),
      doneBefore: doneBefore, warnings: warnings)
  }
}
