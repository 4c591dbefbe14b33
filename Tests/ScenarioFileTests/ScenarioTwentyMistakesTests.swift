import ScenarioFile
import TestSupport
import Testing
import Words
internal import Words

/// A file with many mistakes shows all of them at once.
@Suite struct ScenarioTwentyMistakesTests {
  private static let path = "Tests/ScenarioFileTests/Fixtures/twenty-mistakes.jsonc"

  @Test func `twenty mistakes are twenty findings with positions and hints`() throws {
    let outcome = try readScenario(path: Self.path, read: Repository.read)
    #expect(outcome.scenario == nil)
    #expect(outcome.findings.errors.count == 20)
    #expect(outcome.findings.warnings.isEmpty)
    #expect(outcome.findings.allSatisfy { $0.position != nil && !$0.path.isEmpty })
    let places = outcome.findings.compactMap(\.position)
    #expect(places == places.sorted())
    for language in Language.allCases {
      let text = outcome.findings.map { $0.text(language) + "\n" }.joined()
      expectGolden(
        text.replacing("Tests/ScenarioFileTests/Fixtures/", with: ""),
        "twenty-mistakes.\(language.rawValue).txt")
    }
  }
}
