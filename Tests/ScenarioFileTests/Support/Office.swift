import Foundation
import Scenario
import ScenarioFile
import Testing
import Words

/// A small office whose scenario is valid, for tests to lay their own text over.
enum Office {
  static let text = """
    {
      "period": { "start": "2025-03-03", "days": 28 },
      "calendar": { "land": "HE" },
      "households": 2000,
      "sites": { "north": { "share": 0.75 }, "south": { "share": 0.25 } },
      "segments": { "digital": { "share": 0.4 }, "personal": { "share": 0.6 } },
      "profiles": { "office": { "weekdays": { "Mo": 2, "Di": 1 }, "hours": { "8": 1, "9": 3 } } },
      "channels": {
        "phone": {
          "kind": "phone", "hours": "Mo–Fr 8–12", "profile": "office", "lines": 10,
          "patienceMinutes": 5, "serviceLevel": { "withinSeconds": 20 }
        },
        "mail": {
          "kind": "written", "profile": "constant", "serviceLevel": { "withinHours": 8 },
          "chase": { "afterHours": 24, "to": "phone" }
        },
        "counter": {
          "kind": "walkIn", "hours": "Mo–Fr 8–12", "profile": "office",
          "patienceMinutes": { "mean": 90 }, "serviceLevel": { "withinMinutes": 20 }
        }
      },
      "concerns": {
        "claim": {
          "volume": { "perWeek": 100 },
          "fitting": ["counter", "phone"],
          "channels": {
            "phone": { "share": 0.5, "handlingMinutes": 5, "resolved": 0.5 },
            "mail": { "share": 0.2, "handlingMinutes": 8, "resolved": 0.8 },
            "counter": { "share": 0.3, "handlingMinutes": { "mean": 10, "cv": 1 } }
          }
        },
        "news": {
          "volume": { "perYearPer1000Households": 365 },
          "channels": { "phone": { "share": 1, "handlingMinutes": 2 } }
        }
      },
      "staff": {
        "hotline": {
          "rosters": { "day": { "persons": 3, "hours": "Mo–Fr 8–12" } }, "serves": ["phone"]
        },
        "back": {
          "rosters": { "day": { "persons": 2, "hours": "Mo–Fr 8–16" } },
          "serves": [{ "channel": "mail" }, { "channel": "counter" }]
        }
      },
      "comingBack": {
        "rules": {
          "again": { "cause": "unresolved", "probability": 0.5, "delayHours": 4 },
          "wrong": { "cause": "wrongChannel", "probability": 1, "delayDays": 1, "to": "fitting" }
        }
      }
    }
    """

  /// The office with a text laid over it.
  static func outcome(
    _ overlay: String = "{}", tables: [String: String] = [:]
  ) throws -> ReadOutcome {
    var variant = overlay.trimmingPrefix { $0.isWhitespace }
    precondition(variant.removeFirst() == "{", "an overlay is an object")
    var files = Files([
      "office.jsonc": text, "variant.jsonc": "{ \"extends\": \"office.jsonc\", \(variant)",
    ])
    files.texts.merge(tables) { a, _ in a }
    return try readScenario(path: "variant.jsonc", read: files.read)
  }

  /// The scenario of the office with a text laid over it, which must be valid.
  static func scenario(_ overlay: String = "{}") throws -> Scenario {
    let outcome = try outcome(overlay)
    return try #require(
      outcome.scenario, "\(outcome.findings.map { $0.text(.english) }.joined(separator: "\n"))")
  }

  /// What is found in a text laid over the office, without positions: `path: message | hint`.
  static func findings(_ overlay: String) -> [String] {
    do {
      return try outcome(overlay).findings.map { finding in
        let kind = finding.severity == .warning ? "warning: " : ""
        let hint = finding.hint.map { " | \($0.english)" } ?? ""
        return "\(kind)\(finding.path): \(finding.message.english)\(hint)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  /// The same without the hints.
  static func messages(_ overlay: String) -> [String] {
    findings(overlay).map { finding in String(finding.split(separator: " | ")[0]) }
  }
}

/// Files of the repository.
enum Repository {
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  static func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else {
      return .failure(ReadFailure(path: path, reason: "no such file"))
    }
    return .success(Array(data))
  }

  /// All scenario files, by their paths from the root.
  static var scenarios: [String] {
    files.filter { path in (try? read(path).get()).map(isStudy) == false }
  }

  /// All files of studies and scenarios.
  static var files: [String] {
    let folder = root.appendingPathComponent("scenarios")
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".jsonc") }.map { "scenarios/\($0)" }.sorted()
  }
}
