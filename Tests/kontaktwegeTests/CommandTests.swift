internal import Calendar
internal import Foundation
internal import Scenario
internal import ScenarioFile
internal import Testing
internal import Words

@testable internal import kontaktwege

/// Commands beside simulating.
@Suite struct `Small commands` {
  private let harness: ToolHarness

  init() throws { harness = try ToolHarness() }

  @Test func `explain says what a figure means, lists all, and guesses at a misspelt one`() throws {
    #expect(harness.run("explain", "occupancy_share") == .success)
    #expect(harness.run("explain") == .success)
    #expect(try harness.output == "busy ÷ staffed\noccupancy_share\n")
    #expect(harness.run("explain", "ocupancy_share") == .usage)
    #expect(try harness.messages.hasSuffix("hint: did you mean occupancy_share?\n"))
  }

  @Test func `show lays a variant over its base, and refuses a broken one`() throws {
    let base = try harness.folder.write("{ \"a\": 1, \"b\": 2 }", to: "base.jsonc")
    let variant = try harness.folder.write(
      "{ \"extends\": \"base.jsonc\", \"b\": 3 }", to: "variant.jsonc")
    #expect(harness.run("show", variant) == .success)
    #expect(
      try harness.output == "{\n  \"a\": 1,  // \(base):1\n  \"b\": 3  // \(variant):1\n}\n")
    let broken = try harness.folder.write("{", to: "broken.jsonc")
    #expect(harness.run("show", broken) == .invalidScenario)
    #expect(harness.run("show", harness.folder.path(of: "nothing.jsonc")) == .inputMissing)
  }

  @Test func `init writes a scenario without mistakes and never over another file`() throws {
    let path = harness.folder.path(of: "office.jsonc")
    #expect(
      harness.run(
        "init", path, "--households", "5200", "--land", "Bayern", "--sites", "Nord, Süd",
        "--channels", "phone,portal", "--title", "Amt \"A\"") == .success)
    #expect(try harness.messages == "wrote \(path)\nnext: kontaktwege check \(path)\n")
    let text = try harness.folder.text(of: "office.jsonc")
    let outcome = try readScenario(path: path) { _ in .success(Array(text.utf8)) }
    #expect(outcome.findings.isEmpty)
    #expect(outcome.title == "Amt \"A\"")
    let scenario = try #require(outcome.scenario)
    #expect(scenario.households == 5200)
    #expect(scenario.calendar.land == .by)
    #expect(scenario.sites.map(\.name) == ["nord", "sued"])
    #expect(harness.run("init", path) == .cannotCreateOutput)
    #expect(try harness.folder.text(of: "office.jsonc") == text)
  }

  @Test(arguments: [
    ["--households", "1"], ["--land", "Bavaria"], ["--channels", "phone,fax"],
    ["--channels", "chatbot"], ["--sites", "Nord,nord"],
  ])
  func `init refuses what it does not know and writes nothing`(arguments: [String]) throws {
    let path = harness.folder.path(of: "office.jsonc")
    let tool = Tool(pipeline: harness.pipeline, surroundings: harness.surroundings)
    #expect(tool.run(["init", path] + arguments) == .usage)
    #expect(SystemCalls.kind(of: path) == .nothing)
  }

  @Test func `trace hands on what is asked, and guesses at misspelt names`() throws {
    let file = try harness.folder.write("good", to: "good.jsonc")
    let out = harness.folder.path(of: "out")
    #expect(
      harness.run(
        "trace", file, "--cases", "5", "--contacts", "4", "--concern", "WBA", "--channel", "phone",
        "--seed", "7", "--out", out) == .success)
    let request = TraceRequest(
      cases: 5, contacts: 4, concern: "WBA", channel: "phone", seed: 7,
      dialect: .german, language: .english)
    #expect(try harness.folder.text(of: "out/trace.csv") == "\(request)\n")
    #expect(try harness.folder.text(of: "out/trace.txt") == "story of good\n")
    #expect(try harness.output == "story of good\n")
    #expect(harness.run("trace", file, "--concern", "WBB") == .usage)
    #expect(try harness.messages.hasSuffix("hint: did you mean WBA?\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion knows all commands and figures`(shell: String) throws {
    #expect(harness.run("completion", shell) == .success)
    let script = try harness.output
    for command in Command.allCases { #expect(script.contains(command.rawValue)) }
    #expect(script.contains("reachability_share occupancy_share"))
  }

  @Test func `completion asks for a shell that it knows`() throws {
    #expect(harness.run("completion") == .usage)
    #expect(harness.run("completion", "bsh") == .usage)
    #expect(try harness.messages.hasSuffix("hint: did you mean bash?\n"))
  }

  @Test(arguments: Language.allCases)
  func `the manual page has every command with its options`(language: Language) throws {
    #expect(harness.run("man", "--lang", language.rawValue) == .success)
    let page = try harness.output
    for command in Command.allCases {
      #expect(page.contains(".SS \"\(command.rawValue)"))
      for option in command.options {
        #expect(page.contains(option.rawValue))
      }
    }
    #expect(!page.split(separator: "\n").contains { $0.hasPrefix("'") })
  }
}
