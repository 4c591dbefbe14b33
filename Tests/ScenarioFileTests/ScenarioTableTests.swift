import Calendar
import Scenario
import ScenarioFile
import Testing
import Words

/// Lists of a scenario that stand in tables of their own.
@Suite struct ScenarioTableTests {
  private let log = #"{ "replay": "calls.csv" }"#
  private let counts = #"{ "demand": { "counts": "counts.csv" } }"#

  private func found(_ overlay: String, _ tables: [String: String]) throws -> [String] {
    try Office.outcome(overlay, tables: tables).findings.map { finding in
      "\(finding.file):\(finding.line ?? 0):\(finding.column ?? 0): \(finding.message.english)"
    }
  }

  private func scenario(_ overlay: String, _ tables: [String: String]) throws -> Scenario {
    let outcome = try Office.outcome(overlay, tables: tables)
    return try #require(
      outcome.scenario, "\(outcome.findings.map { $0.text(.english) }.joined(separator: "\n"))")
  }

  // MARK: Logs

  @Test(arguments: [";", ",", "\t"])
  func `a log in a table is the same as one in the scenario`(separator: String) throws {
    let table = [
      "at;channel;concern;site;segment", "2025-03-04 09:30;mail;claim;south;",
      "\"2025-03-05T10:00:02.5\";phone;\"news\";;digital", "",
    ].joined(separator: "\r\n").replacing(";", with: separator)
    let inline = try Office.scenario(
      """
      { "replay": [
        { "at": "2025-03-04 09:30", "concern": "claim", "channel": "mail", "site": "south" },
        { "at": "2025-03-05T10:00:02.5", "concern": "news", "channel": "phone", "segment": "digital" } ] }
      """)
    let scenario = try scenario(log, ["calls.csv": "\u{FEFF}" + table])
    #expect(scenario.replay.count == 2)
    #expect(scenario.replay == inline.replay)
  }

  @Test func `what the table says is part of what is simulated`() throws {
    func hash(_ at: String) throws -> String {
      let table = "at,channel,concern\n\(at),phone,claim\n"
      return try Office.outcome(log, tables: ["calls.csv": table]).hash
    }
    #expect(try hash("2025-03-04 09:30") == hash("2025-03-04 09:30"))
    #expect(try hash("2025-03-04 09:30") != hash("2025-03-04 09:31"))
  }

  @Test(arguments: [
    ("", "calls.csv:1:1: the table has no rows"),
    ("at;channel;concern", "calls.csv:1:1: the table has no rows"),
    ("at;chanel;concern\n2025-03-04 09:30;phone;claim", "calls.csv:1:4: unknown column \"chanel\""),
    ("at;channel\n2025-03-04 09:30;phone", "calls.csv:1:1: the column concern is missing"),
    ("at;at;channel;concern\na;b;c;d", "calls.csv:1:4: a second column \"at\""),
    (
      "at;channel;concern\n2025-03-04 09:30;phone",
      "calls.csv:2:1: this row has 2 cells, the first 3"
    ),
    (
      "at;channel;concern\n2025-03-04 09:30;phone;claim\n2025-03-04 09:31;fone;claim",
      "calls.csv:3:18: there is no channel \"fone\""
    ),
    (
      "at;channel;concern\nyesterday;phone;claim",
      "calls.csv:2:1: \"yesterday\": is no date with a time"
    ),
    ("at;channel;concern\n2025-03-04 09:30;phone;", "calls.csv:2:1: is missing"),
  ])
  func `a mistake is found at its cell`(table: String, finding: String) throws {
    let found = try found(log, ["calls.csv": table])
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `a table that cannot be read is found where it is named`() throws {
    #expect(
      try found(log, [:]) == [
        "variant.jsonc:1:41: \"calls.csv\" cannot be read: no such file"
      ])
  }

  @Test func `the same mistake in every row is told twenty times only`() throws {
    let rows = (0..<500).map { _ in "never;phone;claim" }
    let found = try found(
      log, ["calls.csv": (["at;channel;concern"] + rows).joined(separator: "\n")])
    #expect(found.count == 21)
    #expect(found.contains { $0.hasSuffix("the other 480 entries were not looked at") })
  }

  // MARK: Counts

  @Test func `counts have decimals of both kinds, and a concern or none`() throws {
    let table = "date;channel;concern;count\n2025-03-04;phone;;120\n2025-03-05;mail;claim;7,5\n"
    let counts = try scenario(self.counts, ["counts.csv": table]).demand.counts
    #expect(counts.map(\.count) == [120, 7.5])
    #expect(counts.map(\.channel) == [0, 1])
    #expect(counts.map(\.concern) == [nil, 0])
    #expect(counts[1].date == CivilDate(iso: "2025-03-05"))
  }

  @Test(arguments: [
    (
      "2025-03-04;phone;;many", "counts.csv:2:19: \"many\" is text, not a number from 0 to 10000000"
    ),
    ("2025-03-04;phone;;1.150", "counts.csv:2:19: \"1.150\" may be 1150, or have three decimals"),
    ("2025-03-04;phone;;-1", "counts.csv:2:19: -1 is below 0"),
    ("2025-03-08;phone;;3", "counts.csv:2:1: by its profile nobody comes to phone on a Saturday"),
    ("2025-03-04;mail;news;3", "counts.csv:2:1: no customer of news chooses mail"),
    (
      "2025-03-04;phone;;3\n2025-03-04;phone;claim;2",
      "counts.csv:3:1: phone is counted with a concern and without one on this day"
    ),
    (
      "2024-03-04;phone;;3",
      "counts.csv:1:1: no counted day is simulated: that is from 2025-02-03 to 2025-04-27"
    ),
  ])
  func `counts fit the office`(rows: String, finding: String) throws {
    let found = try found(
      counts, ["counts.csv": "date;channel;concern;count\n\(rows)\n"])
    #expect(found.contains(finding), "\(found)")
  }
}
