internal import Foundation
internal import ScenarioFile
internal import Synchronization
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `The tool` {
  private let harness: ToolHarness
  private let good: String
  private let other: String
  private let bad: String

  init() throws {
    harness = try ToolHarness()
    good = try harness.folder.write("good", to: "good.jsonc")
    other = try harness.folder.write("other warning", to: "other.jsonc")
    bad = try harness.folder.write("mistake", to: "bad.jsonc")
  }

  private var out: String { harness.folder.path(of: "out") }

  @Test func `runs a scenario, shows the summary and says how to keep the tables`() throws {
    #expect(harness.run("run", good) == .success)
    #expect(try harness.output == "summary of good\n")
    #expect(try harness.messages == "to keep the tables as CSV files, add: --out DIR\n")
  }

  @Test func `compares scenarios, writes the tables and shows warnings`() throws {
    #expect(harness.run("compare", good, other, "--out", out) == .success)
    #expect(try harness.output == "summary of good+other warning\n")
    let warning = "\(other):3:7: warning: staff.counter: -1 people cannot work\n"
    #expect(try harness.messages == warning + "  hint: give 0 or more\nwrote 2 files into \(out)\n")
    #expect(try harness.folder.names(in: "out") == ["horizon.csv", "overview.csv"])
  }

  @Test func `compares a study, and neither runs it nor compares a scenario alone`() throws {
    let study = try harness.folder.write("baseline", to: "study.jsonc")
    #expect(harness.run("compare", study) == .success)
    #expect(harness.run("check", study) == .success)
    #expect(try harness.messages.hasSuffix("next: kontaktwege compare \(study)\n"))
    #expect(harness.run("run", study) == .usage)
    #expect(try harness.messages.hasSuffix("to simulate them: kontaktwege compare \(study)\n"))
    #expect(harness.run("compare", good) == .usage)
    #expect(try harness.messages.hasSuffix("to simulate it alone: kontaktwege run \(good)\n"))
  }

  @Test func `prints the schema of scenarios, or of studies`() throws {
    #expect(harness.run("schema") == .success && harness.run("schema", "study") == .success)
    #expect(try harness.output == "schema of scenario\nschema of study\n")
    #expect(harness.run("schema", "studdy") == .usage)
    #expect(try harness.messages.hasSuffix("hint: did you mean study?\n"))
  }

  @Test func `hands on what the options say`() throws {
    #expect(
      harness.run(
        "run", good, "--replications=3", "--seed", "5", "--threads=16", "--csv", "international",
        "--tables=day", "--out", out, "--quiet") == .success)
    let request = SimulationRequest(
      replications: 3, seed: 5, threads: 16, tables: ["day"], dialect: .international,
      hasWorkbook: false, language: .english)
    #expect(try harness.folder.text(of: "out/day.csv") == "\(request)\n")
    #expect(try harness.messages == "")
  }

  @Test func `leaves to the scenario and the machine what the options do not say`() throws {
    #expect(harness.run("run", good, "--out", out) == .success)
    let request = SimulationRequest(
      replications: nil, seed: nil, threads: 2, tables: ["overview", "horizon"], dialect: .german,
      hasWorkbook: false, language: .english)
    #expect(try harness.folder.text(of: "out/overview.csv") == "\(request)\n")
  }

  @Test func `shows what to know when reading the results, even when it is to be quiet`() throws {
    #expect(harness.run("run", good, "--replications=1", "--quiet") == .success)
    #expect(try harness.messages == "warning: one replication has no intervals\n")
  }

  @Test func `prints JSON alone when asked to`() throws {
    #expect(harness.run("run", good, "--json", "--quiet") == .success)
    #expect(try harness.output == "{\"threads\": 2}\n")
    #expect(try harness.messages == "")
  }

  @Test(arguments: ["run", "compare"])
  func `writes nothing for a scenario with mistakes`(command: String) throws {
    let files = command == "run" ? [bad] : [good, bad]
    let tool = Tool(pipeline: harness.pipeline, surroundings: harness.surroundings)
    #expect(tool.run([command] + files + ["--out", out]) == .invalidScenario)
    #expect(
      try harness.messages == """
        \(bad):3:7: staff.counter: -1 people cannot work
          hint: give 0 or more
        error: 1 mistake; nothing was simulated

        """)
    #expect(try harness.output == "")
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func `goes on from what is kept in the folder, and only if asked to`() throws {
    var harness = harness
    let seen = Mutex<[[UInt8]?]>([])
    harness.pipeline.simulate = { _, _, continuation, _ in
      seen.withLock { $0.append(continuation.kept?.bytes) }
      return SimulationOutcome(files: [], summary: "", json: "", doneBefore: 4, warnings: [])
    }
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    _ = try harness.folder.write("kept", to: "out/\(Checkpoint.name)")
    #expect(harness.run("run", good, "--out", out, "--resume") == .success)
    #expect(try harness.messages.hasPrefix("went on after the 4 replications that were done\n"))
    #expect(try harness.folder.names(in: "out") == [])
    #expect(harness.run("run", good, "--out", out, "--resume") == .success)
    _ = try harness.folder.write("kept", to: "out/\(Checkpoint.name)")
    #expect(harness.run("run", good, "--out", out) == .success)
    #expect(seen.withLock(\.self) == [Array("kept".utf8), nil, nil])
    #expect(harness.run("run", good, "--resume") == .usage)
  }

  @Test func `takes the folder back when a study proves too large to simulate`() throws {
    let huge = try harness.folder.write("huge", to: "huge.jsonc")
    #expect(harness.run("run", huge, "--out", out) == .invalidScenario)
    #expect(try harness.messages.hasPrefix("huge.jsonc:3:7: "))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func `does not simulate when the results could not be written`() throws {
    var harness = harness
    harness.pipeline.simulate = { _, _, _, _ in
      Issue.record("simulated for nothing")
      return SimulationOutcome(files: [], summary: "", json: "", warnings: [])
    }
    #expect(harness.run("run", good, "--out", "/dev/null/out") == .cannotCreateOutput)
    #expect(harness.run("run", good, "--replications", "none") == .usage)
    #expect(harness.run("run", good, "--tables", "none") == .usage)
    #expect(harness.run("run", good, "--csv", "none") == .usage)
  }

  @Test func `ends with 66 when a file is missing, whichever it is`() throws {
    #expect(harness.run("compare", good, harness.folder.path(of: "othr.jsonc")) == .inputMissing)
    #expect(try harness.messages.hasSuffix("  hint: did you mean \(other)?\n"))
  }

  @Test func `checks every file and fails if one has mistakes`() throws {
    #expect(harness.run("check", good, bad, other) == .invalidScenario)
    #expect(try harness.output == "load of good\nload of other warning\n")
    #expect(
      try harness.messages == """
        \(bad):3:7: staff.counter: -1 people cannot work
          hint: give 0 or more
        \(other):3:7: warning: staff.counter: -1 people cannot work
          hint: give 0 or more
        1 mistake and 1 warning in \(bad)

        """)
  }

  @Test func `speaks German when asked to, or when the environment does`() throws {
    #expect(harness.run("run", bad, "--lang", "de") == .invalidScenario)
    let refusal = """
      \(bad):3:7: staff.counter: -1 people cannot work
        Hinweis: give 0 or more
      Fehler: 1 Fehler; nichts wurde simuliert

      """
    #expect(try harness.messages == refusal)
    var harness = harness
    harness.surroundings.environment = ["LANG": "de_DE.UTF-8"]
    #expect(harness.run("check", good) == .success)
    #expect(harness.run("runn") == .usage)
    #expect(
      try harness.messages == refusal + """
        weiter mit: kontaktwege run \(good)
        Fehler: unbekannter Befehl "runn"
          Hinweis: ist run gemeint?

        """)
  }

  @Test func `names the next command in the language that was asked for`() throws {
    #expect(harness.run("check", good, "--lang", "de") == .success)
    #expect(try harness.messages == "weiter mit: kontaktwege run \(good) --lang de\n")
  }

  @Test func `names the next command after a check without mistakes`() throws {
    #expect(harness.run("check", good) == .success)
    #expect(try harness.messages == "next: kontaktwege run \(good)\n")
  }

  @Test func `prints what it found out as JSON`() throws {
    #expect(harness.run("check", good, bad, "--json") == .invalidScenario)
    let data = try Data(harness.output.utf8)
    struct Answer: Decodable, Equatable {
      struct File: Decodable, Equatable {
        struct Finding: Decodable, Equatable {
          var severity, file, path, message, hint: String
          var line, column: Int
        }
        var file: String
        var usable: Bool
        var findings: [Finding]
        var load: String?
      }
      var files: [File]
    }
    let finding = Answer.File.Finding(
      severity: "error", file: bad, path: "staff.counter", message: "-1 people cannot work",
      hint: "give 0 or more", line: 3, column: 7)
    #expect(
      try JSONDecoder().decode(Answer.self, from: data)
        == Answer(files: [
          .init(file: good, usable: true, findings: [], load: "good"),
          .init(file: bad, usable: false, findings: [finding], load: nil),
        ]))
    #expect(try harness.messages == "")
  }

  @Test func `ends with 74 on a full standard output and keeps the tables that were written`()
    throws
  {
    var harness = harness
    harness.surroundings.output = CheckedOutput(
      descriptor: unsafe open("/dev/full", O_WRONLY), name: "the standard output")
    #expect(harness.run("run", good, "--out", out) == .writeError)
    #expect(try harness.folder.names(in: "out") == ["horizon.csv", "overview.csv"])
    #expect(harness.run("schema") == .writeError)
    #expect(harness.run("--help") == .writeError)
    #expect(harness.run("--version") == .writeError)
    #expect(harness.run("check", good) == .writeError)
  }

  @Test func `shows progress on a terminal and not when it is to be quiet`() throws {
    var harness = harness
    let terminal = try Terminal(columns: 80)
    harness.surroundings.messages = CheckedOutput(descriptor: terminal.descriptor, name: "terminal")
    harness.surroundings.environment = ["TERM": "xterm"]
    #expect(harness.run("run", good, "--quiet") == .success)
    #expect(harness.run("run", good) == .success)
    let bar = "[--------------------]  0 of 2 replications  0 %"
    // A slow machine may redraw in between, and a terminal hands over what it has in pieces.
    var screen = try terminal.screen()
    for _ in 0..<20 where !screen.hasSuffix("DIR\r\n") { screen += try terminal.screen() }
    #expect(screen.hasPrefix("\r\u{1B}[K\(bar)"))
    #expect(screen.hasSuffix("\r\u{1B}[Kto keep the tables as CSV files, add: --out DIR\r\n"))
  }
}
