import Foundation
import TestSupport
import Testing
internal import Words

@testable import ContactModel
@testable import Experiment
@testable import Report

struct SummaryJSONTests {
  @Test func `the summary of a small comparison is as it was`() {
    let lines = summaryJSON(SampleOffice().summary(), .english).split(separator: "\n")
    // Up to the first rows of the horizon, which are all alike.
    expectGolden(lines.prefix(400).joined(separator: "\n") + "\n", "summary.json")
  }

  @Test func `it is JSON, and its numbers are those of the tables`() throws {
    var office = SampleOffice()
    office.names = ["a \"quoted\"\\\n\u{1}name", "variant 😀"]
    let summary = office.summary()
    let parsed = try JSONSerialization.jsonObject(with: Data(summaryJSON(summary, .english).utf8))
    let json = try #require(parsed as? [String: Any])
    let scenarios = try #require(json["scenarios"] as? [[String: Any]])
    #expect(scenarios.map { $0["name"] as? String } == office.names)
    let overview = try #require(json["overview"] as? [[String: Any]])
    let table = ResultFile.overview.text(summary, .german).split(separator: "\r\n")
    let header = table[0].split(separator: ";").map(String.init)
    let last = table[2].split(separator: ";", omittingEmptySubsequences: false)
    var without: [KeyFigure] = []
    for key in KeyFigure.allCases {
      let column = try #require(header.firstIndex(of: key.column))
      guard let figure = overview[1][key.column] as? [String: Any] else {
        #expect(last[column..<(column + 6)].allSatisfy { $0.isEmpty }, "\(key.column)")
        without.append(key)
        continue
      }
      let names = [
        "mean", "ci_low", "ci_high", "difference", "difference_ci_low", "difference_ci_high",
      ]
      for (offset, name) in names.enumerated() {
        let cell = last[column + offset].replacing(",", with: ".")
        #expect((figure[name] as? NSNumber)?.doubleValue == Double(cell), "\(key.column) \(name)")
      }
    }
    // The office has no appointments and no tasks.
    #expect(without == [.appointmentAccess, .appointmentNoShow, .taskTime])
    let rows = try #require(json["horizon"] as? [[String: Any]])
    let lines = ResultFile.table(.horizon).text(summary, .german)
    #expect(rows.count == lines.count { $0 == "\r\n" } - 1)
  }

  @Test func `a value that is missing is null`() {
    var json = JSONWriter()
    json.object { json in
      json.number("nothing", nil, decimals: 2)
      json.array("empty") { _ in }
      json.bool("yes", true)
    }
    #expect(json.text == "{\n  \"nothing\": null,\n  \"empty\": [],\n  \"yes\": true\n}")
  }
}
