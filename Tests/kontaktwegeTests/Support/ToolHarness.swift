internal import Foundation
internal import ScenarioFile

@testable internal import kontaktwege

/// The tool with a pipeline that simulates nothing, writing to files instead of a terminal.
struct ToolHarness {
  let folder: TemporaryFolder
  var surroundings: Surroundings
  var pipeline = Pipeline<[String]>.fake

  init() throws {
    folder = try TemporaryFolder()
    surroundings = Surroundings(environment: [:], processors: 2)
    surroundings.program = "kontaktwege"
    surroundings.output = try Self.stream(to: folder.path(of: "stdout"))
    surroundings.messages = try Self.stream(to: folder.path(of: "stderr"))
  }

  func run(_ arguments: String...) -> ExitCode {
    Tool(pipeline: pipeline, surroundings: surroundings).run(arguments)
  }

  var output: String { get throws { try folder.text(of: "stdout") } }
  var messages: String { get throws { try folder.text(of: "stderr") } }

  private static func stream(to path: String) throws -> CheckedOutput {
    CheckedOutput(descriptor: try SystemCalls.create(path), name: "the stream of a test")
  }
}

extension Pipeline where Study == [String] {
  /// Makes studies of the texts of files.
  ///
  /// One that holds `mistake` is refused, one that holds
  /// `warning` gets one; the results repeat the request.
  static var fake: Self {
    Pipeline(
      tables: ["overview", "horizon", "day"],
      figures: ["reachability_share", "occupancy_share"],
      explanation: { name, _ in name == "occupancy_share" ? "busy ÷ staffed\n" : nil },
      listOfFigures: { _ in "occupancy_share\n" },
      schema: { format, _ in "schema of \(format)\n" },
      load: { files, read throws(ReadFailure) in
        var texts: [String] = []
        var format = InputFormat.scenario
        var findings: [Finding] = []
        for file in files {
          let text = String(decoding: try read(file).get(), as: UTF8.self)
          texts.append(text)
          if text.contains("baseline") { format = .study }
          if text.contains("mistake") { findings.append(.here(.error, in: file)) }
          if text.contains("warning") { findings.append(.here(.warning, in: file)) }
        }
        return LoadedStudy(
          study: findings.errors.isEmpty ? texts : nil, format: format, findings: findings)
      },
      assess: { study, _ in
        Assessment(text: "load of \(study.joined())\n", json: .string(study.joined()))
      },
      names: { _ in (["WBA", "NEU"], ["phone", "email"]) },
      trace: { study, request in
        Trace(
          text: "story of \(study.joined())\n",
          table: OutputFile(name: "trace.csv", text: "\(request)\n"))
      },
      simulate: { study, request, _, progress throws(InvalidScenario) in
        progress(0, 2)
        if study.contains("huge") {
          throw InvalidScenario([.here(.error, in: "huge.jsonc")])
        }
        progress(2, 2)
        return SimulationOutcome(
          files: request.tables.map { OutputFile(name: "\($0).csv", text: "\(request)\n") },
          summary: "summary of \(study.joined(separator: "+"))\n",
          json: "{\"threads\": \(request.threads)}\n",
          warnings: request.replications == 1 ? ["one replication has no intervals"] : [])
      },
      size: { study, request throws(InvalidScenario) in
        if study.contains("endless") { throw InvalidScenario([.here(.error, in: "endless")]) }
        return ShardedSize(replications: request.replications ?? 6)
      },
      shard: { study, _, replications, progress in
        progress(1, 1)
        return Array("\(study.joined()) \(replications)".utf8)
      },
      inspect: { study, _, replications, kept in
        let isGood = kept.bytes.starts(with: "\(study.joined()) \(replications)".utf8)
        return isGood ? nil : .here(.error, in: kept.path)
      },
      merge: { study, request, shards, read throws(InvalidScenario) in
        var texts: [String] = []
        for shard in shards {
          guard case .success(let bytes) = read(shard) else {
            throw InvalidScenario([.here(.error, in: shard)])
          }
          texts.append(String(decoding: bytes, as: UTF8.self))
        }
        return SimulationOutcome(
          files: request.tables.map {
            OutputFile(name: "\($0).csv", text: "\(request.seed ?? 0)\n")
          },
          summary: texts.joined(separator: "; ") + "\n", json: "{}\n", warnings: [])
      })
  }
}

extension Finding {
  fileprivate static func here(_ severity: Severity, in file: String) -> Finding {
    Finding(
      severity, file: file, fileOrder: 0, position: TextPosition(line: 3, column: 7),
      path: "staff.counter", message: "-1 people cannot work", hint: "give 0 or more")
  }
}
