import Foundation
import Scenario
import ScenarioFile
import Testing
import Words

@testable import ContactModel
@testable import Report

struct StoryTests {
  /// A week of the Bergstraße baseline.
  private static func plan() throws -> Plan {
    let path = "scenarios/bergstrasse/baseline.jsonc"
    let week = """
      {
        "extends": "\(path)",
        "period": { "start": "2025-03-03", "days": 7, "warmUpDays": 0, "runOutDays": 28 }
      }
      """
    let outcome = try readScenario(path: "week.jsonc") { name in
      name == "week.jsonc" ? .success(Array(week.utf8)) : repositoryFile(name)
    }
    return Plan(try #require(outcome.scenario, "\(outcome.findings)"))
  }

  private static func repositoryFile(_ name: String) -> Result<[UInt8], ReadFailure> {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = tests.appendingPathComponent("../../\(name)")
    guard let data = try? Data(contentsOf: file) else {
      return .failure(ReadFailure(path: name, reason: Words(verbatim: "missing")))
    }
    return .success(Array(data))
  }

  @Test func `stories have every contact that the tables count, each ended once`() throws {
    let plan = try Self.plan()
    var teller = StoryTeller(plan)
    let events = teller.tell(seed: 1, replication: 0)
    var replicator = Replicator(plan)
    let layout = ObservationLayout(shape: plan.shape, grains: [])
    let work = replicator.replicate(seed: 1, replication: 0, layout: layout).work
    var (cases, began, ended) = (Set<StoryEvent.Identity>(), 0, 0)
    for event in events {
      cases.insert(event.ofCase)
      switch event.step {
      case .began: began += 1
      case .ended: ended += 1
      case .answered, .taskEnded, .resolved, .closed: break
      }
    }
    #expect(cases.count == work.countedCases)
    // Contacts of counted cases, some of which began after the counted days.
    #expect(began >= work.countedContacts)
    #expect(ended == began)
    #expect(events == teller.tell(seed: 1, replication: 0))
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
  }

  @Test(arguments: Language.allCases)
  func `stories are told within 80 columns, and chosen by what is asked`(
    language: Language
  ) throws {
    let plan = try Self.plan()
    var teller = StoryTeller(plan)
    let book = StoryBook(
      teller.tell(seed: 1, replication: 0), of: plan,
      StoryChoice(count: 4, contacts: 2, concern: "WBA", channel: nil))
    #expect(book.stories.count == 4 && book.found >= 4)
    for story in book.stories {
      #expect(story.contacts >= 2)
      #expect(plan.scenario.concerns[story.steps[0].concern].name == "WBA")
    }
    let text = book.text(language)
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.width(of: String($0)) <= 80 })
    #expect(text.contains(language == .german ? "Vorgang 4: " : "Case 4: "))
    let rows = String(decoding: book.table(.international), as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 1 + book.stories.reduce(0) { $0 + $1.steps.count })
    let none = StoryBook(
      [], of: plan, StoryChoice(count: 4, contacts: 3, concern: nil, channel: nil))
    #expect(!none.text(language).isEmpty)
  }
}
