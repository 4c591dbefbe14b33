internal import ScenarioFile
internal import Study
internal import TestSupport
internal import Testing
internal import Words

@testable internal import kontaktwege

/// What is published of the format of studies is what the program reads.
@Suite struct `The format of studies` {
  @Test func `is in the schema file`() {
    expectPublished(studySchema(.catalogue, .english), "scenarios/study.schema.json")
  }

  @Test func `is described for people`() {
    expectPublished(studyReference(.catalogue, .english), "scenarios/STUDIES.md")
    expectPublished(studyReference(.catalogue, .german), "scenarios/STUDIES.de.md")
  }

  @Test func `knows the figures of the tables and the columns of the overview`() {
    let text = studySchema(.catalogue, .english)
    for name in ["\"phone_reachability_share\"", "\"total_cost\"", "\"deadline_share\""] {
      #expect(text.contains(name))
    }
  }
}

/// The studies that come with the program.
@Suite struct `The study of the worked example` {
  @Test func `compares seven strategies and has targets for its figures`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    let outcome = try readStudy(
      path: "\(root)/scenarios/bergstrasse/study.jsonc", vocabulary: .catalogue,
      read: InputFiles().read)
    #expect(outcome.findings.map { $0.text(.english) } == [])
    let study = try #require(outcome.study)
    #expect(study.scenarios.count == 8 && study.scenarios[0] == "baseline")
    #expect(study.figures.count { $0.target != nil } >= 5)
    #expect(study.tables == .figures)
  }
}
