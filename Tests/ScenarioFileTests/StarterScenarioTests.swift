import Calendar
import Scenario
import Testing
import Words

@testable import ScenarioFile

struct StarterScenarioTests {
  private func starter(
    _ channels: [StarterChannel], sites: [String] = ["Rathaus"], households: Int = 3000,
    _ language: Language = .german
  ) -> StarterScenario {
    StarterScenario(
      title: "Jobcenter „Muster“", households: households, land: .he, sites: sites,
      channels: channels, language: language)
  }

  private func read(_ text: String) throws -> ReadOutcome {
    try readScenario(path: "office.jsonc") { _ in .success(Array(text.utf8)) }
  }

  /// All sets of channels with one that everybody can use.
  private static let sets: [[StarterChannel]] = (1..<64).compactMap { bits in
    let all = StarterChannel.allCases
    let set = all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
    return set.contains(where: \.isForEverybody) ? set : nil
  }

  @Test(arguments: sets, Language.allCases)
  func `whatever is asked for, the file has no mistake`(
    channels: [StarterChannel], language: Language
  ) throws {
    let outcome = try read(starter(channels, language).text)
    #expect(outcome.findings == [])
    let scenario = try #require(outcome.scenario)
    #expect(
      scenario.channels.map(\.name)
        == StarterChannel.allCases.filter(channels.contains).map(\.rawValue))
  }

  @Test(arguments: [1, 2, 3, 7])
  func `sites share the customers`(count: Int) throws {
    let sites = (1...count).map { "Standort \($0)" }
    let outcome = try read(starter([.phone, .walkin], sites: sites).text)
    #expect(outcome.findings == [])
    let shares = try #require(outcome.scenario).sites.map(\.share)
    #expect(shares.count == count)
    #expect((shares.reduce(0, +) - 1).magnitude < 1e-9)
  }

  @Test func `names of sites become names of tables`() {
    #expect(StarterScenario.identifier("Mörlenbach (Süd)") == "moerlenbach-sued")
    #expect(StarterScenario.identifier("Groß-Gerau") == "gross-gerau")
    #expect(StarterScenario.identifier("…") == "site")
  }
}
