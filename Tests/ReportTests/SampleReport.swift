import Experiment
import Report
import Scenario
import ScenarioFile
import Study
import Testing
import Words

@testable import ContactModel

/// Reports on the sample office, with a scenario file that fits it.
struct SampleReport {
  var office = SampleOffice()
  var language = Language.english
  var files = ["as-it-is.jsonc", "more staff.jsonc"]
  var titles = ["Today", "Two more"]
  var note = "counted by hand"
  var goals: [Goal] = []

  init() { office.grains = Set(reportGrains) }

  /// The scenario under a title.
  func source(file: String = "as-it-is.jsonc", title: String) throws -> ReportInput.Source {
    let outcome = try readScenario(path: "sample.jsonc") { _ in .success(Array(scenario.utf8)) }
    let read = try #require(
      outcome.scenario, "\(outcome.findings.map(\.message))")
    return ReportInput.Source(
      file: file, title: title, scenario: read, provenance: outcome.provenance)
  }

  func html() throws -> String {
    htmlReport(
      office.summary(),
      ReportInput(
        language: language, version: "1.2.3", command: "kontaktwege compare a b",
        sources: try zip(files, titles).prefix(office.names.count).map {
          try source(file: $0, title: $1)
        }, goals: goals))
  }

  private var scenario: String {
    """
    {
      "name": "sample",
      "calendar": { "land": "none", "clock": "fixed" },
      "period": { "start": "2025-02-24", "days": 10, "warmUpDays": 7, "runOutDays": 5 },
      "channels": {
        "hotline": {
          "kind": "phone", "title": "Hotline", "hours": "Mo–Fr 8–12", "profile": "constant",
          "patienceMinutes": "never", "serviceLevel": { "withinSeconds": 60 }
        },
        "desk": {
          "kind": "walkIn", "title": "Front desk", "hours": "Mo–Fr 8–12", "profile": "constant",
          "patienceMinutes": "never", "serviceLevel": { "withinMinutes": 20 }
        },
        "mail": {
          "kind": "written", "title": "E-mail", "profile": "constant",
          "deadlineServiceHours": 17, "serviceLevel": { "withinHours": 8.5 }
        }
      },
      "concerns": {
        "claim": {
          "volume": { "perHour": 3 },
          "channels": {
            "hotline": { "share": 0.5, "handlingMinutes": 5 },
            "desk": { "share": 0.3, "handlingMinutes": 5 },
            "mail": { "share": 0.2, "handlingMinutes": 5 }
          }
        }
      },
      "staff": {
        "team": {
          "rosters": { "day": { "persons": 4, "hours": "Mo–Fr 8–16" } },
          "serves": [{ "channel": "hotline" }, { "channel": "desk" }, { "channel": "mail" }]
        }
      },
      "provenance": {
        "concerns.*.volume": { "mark": "assumption", "note": "\(note)", "range": [2, 4.5] },
        "staff.team": { "mark": "source", "note": "roster of March" }
      }
    }
    """
  }
}
