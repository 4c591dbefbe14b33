import Calendar
import Scenario
import ScenarioFile
import Testing
internal import Words

/// Files that extend others, names, and where numbers come from.
@Suite struct ScenarioVariantTests {
  private func read(_ files: [String: String], _ path: String) throws -> ReadOutcome {
    try readScenario(path: path, read: Files(files).read)
  }

  private let named = Office.text.replacing(
    "\"period\"", with: "\"name\": \"today\", \"title\": \"Today\", \"period\"")

  @Test func `a name is a file's own`() throws {
    let files = [
      "a/today.jsonc": named,
      "a/tomorrow.jsonc": "{ \"extends\": \"today.jsonc\" }",
      "a/later.jsonc":
        "{ \"extends\": \"tomorrow.jsonc\", \"name\": \"then\", \"title\": \"Then\" }",
    ]
    for (path, name, title) in [
      ("a/today.jsonc", "today", "Today"), ("a/tomorrow.jsonc", "tomorrow", "tomorrow"),
      ("a/later.jsonc", "then", "Then"),
    ] {
      let outcome = try read(files, path)
      #expect(outcome.findings == [])
      #expect(outcome.scenario?.name == name && outcome.title == title)
    }
    #expect(
      try read(files, "a/later.jsonc").files.map(\.path) == [
        "a/later.jsonc", "a/tomorrow.jsonc", "a/today.jsonc",
      ])
  }

  @Test func `a name is safe in file names`() throws {
    #expect(
      Office.findings("{ \"name\": \"Zwei mehr (Büro)\" }") == [
        "name: \"Zwei mehr (Büro)\": \" \" cannot be part of a name | letters from a to z, digits, - and _ are safe in file names: \"zwei-mehr-buero\""
      ])
    let outcome = try read(["zwei mehr.jsonc": Office.text], "zwei mehr.jsonc")
    #expect(
      outcome.findings.map(\.message.english) == [
        "the name of the file, \"zwei mehr\", cannot be the scenario's"
      ])
    #expect(outcome.scenario == nil)
  }

  @Test func `a misspelt group of a variant is asked about`() throws {
    let group = try #require(
      try read(["base.jsonc": Office.text], "base.jsonc").scenario?.staff.first)
    let typo = String(group.name.dropLast())
    let files = [
      "base.jsonc": Office.text,
      "v.jsonc":
        "{ \"extends\": \"base.jsonc\", \"staff\": { \"\(typo)\": { \"hourlyRate\": 40 } } }",
    ]
    let findings = try read(files, "v.jsonc").findings.errors
    #expect(findings.allSatisfy { $0.path.hasPrefix("staff.\(typo)") })
    #expect(
      findings.first?.hint?.english == "did you mean \"\(group.name)\"? \"\(typo)\" is new here")
  }

  @Test func `changes of a variant follow those of its base`() throws {
    let change = { (value: Int) in
      "\"changes\": [{ \"change\": \"set\", \"path\": \"channels.phone.lines\", \"value\": \(value), \"from\": \"2025-03-10\" }]"
    }
    let files = [
      "base.jsonc": Office.text.replacing("\"period\"", with: "\(change(7)), \"period\""),
      "v.jsonc": "{ \"extends\": \"base.jsonc\", \(change(5)) }",
    ]
    let scenario = try #require(try read(files, "v.jsonc").scenario)
    guard case .phone(let phone) = scenario.channels[0].kind else { return }
    #expect(phone.lines?.changes.map(\.target) == [7, 5])
  }

  @Test func `findings name the file in which the value stands`() throws {
    let files = [
      "base.jsonc": Office.text.replacing("\"lines\": 10", with: "\"lines\": 0"),
      "v.jsonc": "{ \"extends\": \"base.jsonc\",\n \"households\": -1 }",
    ]
    let outcome = try read(files, "v.jsonc")
    #expect(
      outcome.findings.map { "\($0.file):\($0.line ?? 0): \($0.path)" } == [
        "v.jsonc:2: households", "base.jsonc:10: channels.phone.lines",
      ])
    #expect(outcome.scenario == nil)
  }

  @Test func `null removes what the base has`() throws {
    let scenario = try Office.scenario(
      "{ \"comingBack\": null, \"channels\": { \"phone\": { \"lines\": null } } }")
    #expect(scenario.comingBack == ComingBack(rules: [], maximumAttempts: nil, planned: []))
    guard case .phone(let phone) = scenario.channels[0].kind else { return }
    #expect(phone.lines == nil)
  }

  @Test func `a file that is not there is a failure, a syntax error a finding`() throws {
    #expect(throws: ReadFailure(path: "x.jsonc", reason: "no such file")) {
      try read([:], "x.jsonc")
    }
    let outcome = try read(["x.jsonc": "{ \"period\": "], "x.jsonc")
    #expect(outcome.scenario == nil && outcome.findings.errors.count == 1)
  }

  // MARK: Provenance

  @Test func `provenance is kept as data`() throws {
    let overlay = """
      { "provenance": {
        "concerns.*.channels.*.share": { "mark": "assumption", "range": [0.1, 0.9] },
        "channels.phone.lines": { "mark": "source", "note": "letter of 3 March" } } }
      """
    var provenance = try Office.outcome(overlay).provenance
    #expect(provenance.entries[1].values.map(\.path) == ["channels.phone.lines"])
    #expect(provenance.entries[0].values.count == 4 && provenance.unnoted > 0)
    provenance.dropValues()
    #expect(
      provenance.entries == [
        .init(
          pattern: "concerns.*.channels.*.share", mark: .assumption, note: "", range: 0.1...0.9),
        .init(
          pattern: "channels.phone.lines", mark: .source, note: "letter of 3 March", range: nil),
      ])
  }

  @Test func `a pattern fits something`() throws {
    let mark = "{ \"mark\": \"source\" }"
    #expect(
      Office.messages("{ \"provenance\": { \"channels.*.line\": \(mark) } }") == [
        "provenance[\"channels.*.line\"]: nothing in the scenario is at channels.*.line"
      ])
    #expect(
      Office.messages("{ \"provenance\": { \"channels..lines\": \(mark) } }") == [
        "provenance[\"channels..lines\"]: a name is missing here"
      ])
    #expect(
      Office.messages(
        "{ \"provenance\": { \"households\": { \"mark\": \"guess\", \"range\": [2, 1] } } }") == [
          "provenance.households.mark: \"guess\" is none of the choices",
          "provenance.households.range: the range ends before it begins",
        ])
    // What a variant removes leaves its base's provenance behind.
    let files = [
      "base.jsonc": Office.text.replacing(
        "\"period\"", with: "\"provenance\": { \"comingBack\": \(mark) }, \"period\""),
      "v.jsonc": "{ \"extends\": \"base.jsonc\", \"comingBack\": null }",
    ]
    #expect(try read(files, "v.jsonc").findings.map(\.severity) == [.warning])
  }
}
