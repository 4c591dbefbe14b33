import Scenario
import ScenarioFile
import Study
import Testing
internal import Words

@Suite struct StudyReadingTests {
  @Test func `a study is read with all that it has`() throws {
    let outcome = try StudyFile.outcome(
      """
      "name": "all", "title": "All", "description": "Everything.", "seed": 7, "confidence": 0.9,
      "variants": ["more.jsonc"], "tables": "figures",
      "precision": {
        "atLeast": 5, "atMost": 50, "confidence": 0.8,
        "figures": [{ "figure": "occupancy", "relativeHalfWidth": 0.05, "interval": "difference" }]
      },
      "figures": [
        { "figure": "phone_reachability_share", "target": { "atLeast": 0.8 } },
        { "figure": "occupancy", "of": "group:back", "target": { "atMost": 0.9 }, "direction": "less" },
      ],
      "uncertain": [
        { "path": "staff.hotline.rosters.day.persons", "from": 1, "to": 4, "source": "a survey" },
        { "path": "channels.phone.patienceMinutes", "title": "patience", "law": "triangular",
          "from": 1, "likely": 2, "to": 4, "assumption": "nobody asked" },
      ],
      "sweep": { "scenario": "more", "parameters": [
        { "path": "channels.phone.lines", "values": [5, 10] },
        { "path": "households", "from": 1000, "to": 2000, "steps": 4 },
      ] },
      "sensitivity": { "method": "morris", "levels": 6, "figure": "occupancy" },
      "staffing": {
        "posts": [{ "path": "staff.back.rosters.day.persons", "least": 1, "most": 6, "cost": 30 }],
        "targets": [{ "figure": "reachability", "of": "channel:phone", "atLeast": 0.9 }],
      },
      """)
    #expect(outcome.findings.map { $0.text(.english) } == [])
    let study = try #require(outcome.study)
    let occupancy = FigurePlace(figure: "occupancy", dimension: "office", entity: "all")
    #expect(study.scenarios == ["office", "more"])
    #expect((study.name, study.title, study.summary) == ("all", "All", "Everything."))
    #expect((study.seed, study.confidence, study.tables) == (7, 0.9, .figures))
    #expect(
      study.length
        == .precision(
          Precision(
            replications: 5...50, confidence: 0.8,
            demands: [
              .init(place: occupancy, width: .relativeHalfWidth(0.05), subject: .difference)
            ])))
    #expect(
      study.figures == [
        Goal(
          place: FigurePlace(figure: "reachability", dimension: "kind", entity: "phone"),
          target: .atLeast(0.8), direction: nil),
        Goal(
          place: FigurePlace(figure: "occupancy", dimension: "group", entity: "back"),
          target: .atMost(0.9), direction: .less),
      ])
    #expect(
      study.uncertain.map(\.law) == [
        .uniform(from: 1, to: 4), .triangular(from: 1, likely: 2, to: 4),
      ])
    #expect(study.uncertain.map(\.basis) == ["a survey", "nobody asked"])
    #expect(study.sweep?.scenario == 1)
    #expect(study.sweep?.axes.map(\.values) == [[5, 10], [1000, 1250, 1500, 1750, 2000]])
    #expect(study.sensitivity?.method == .morris(trajectories: 10, levels: 6))
    #expect(study.staffing?.posts.map(\.choices) == [[1, 2, 3, 4, 5, 6]])
    #expect(study.staffing?.targets.map(\.probability) == [0.9])
    #expect(study.namedFigures.count == 4)
  }

  @Test func `a variant is what differs from the baseline, or from a file`() throws {
    let outcome = try StudyFile.outcome(
      """
      "variants": [
        { "name": "fewer", "title": "One less", "set": { "staff.hotline.rosters.day.persons": 2 } },
        { "name": "both", "file": "more.jsonc", "set": { "channels.phone.lines": 5 } },
      ]
      """)
    #expect(outcome.findings.map { $0.text(.english) } == [])
    #expect(outcome.study?.scenarios == ["office", "fewer", "both"])
    #expect(outcome.members.map(\.outcome.title) == ["office", "One less", "both"])
    #expect(Set(outcome.members.map(\.outcome.hash)).count == 3)
    let scenarios = outcome.members.compactMap(\.outcome.scenario)
    func lines(_ scenario: Scenario::Scenario) -> Double? {
      guard case .phone(let phone) = scenario.channels[0].kind else { return nil }
      return phone.lines?.base
    }
    #expect(scenarios.map(lines) == [10, 10, 5])
  }

  @Test func `a value that changes nothing makes the same scenario of another name`() throws {
    let outcome = try StudyFile.outcome(
      """
      "variants": [{ "name": "same", "set": { "staff.hotline.rosters.day.persons": 3 } }]
      """)
    var scenarios = outcome.members.compactMap(\.outcome.scenario)
    scenarios[1].name = scenarios[0].name
    scenarios[1].title = scenarios[0].title
    #expect(scenarios[0] == scenarios[1])
  }

  @Test func `numbers of a study's parameters can be put into its scenarios`() throws {
    let keys = """
      "sweep": { "parameters": [{ "path": "channels.phone.lines", "values": [5, 10] }] }
      """
    let outcome = try StudyFile.outcome(keys)
    let parameter = try #require(outcome.study?.sweep?.axes[0].parameter)
    func read(_ number: Double) throws -> ReadOutcome {
      try outcome.readScenario(
        0, setting: [(parameter, number)], read: StudyFile.files(keys).read)
    }
    #expect(try read(10).scenario == outcome.members[0].outcome.scenario)
    #expect(try read(7).scenario != outcome.members[0].outcome.scenario)
    let found = try read(7.5).findings.map { $0.text(.english) }
    #expect(
      found == [
        "s/study.jsonc:3:37: channels.phone.lines: 7.5 is not a whole number\n  hint: give a whole number from 1 to 1000000: Lines, held while listening, waiting and talking. Without it: as many as wanted."
      ], "\(found)")
  }

  @Test func `a file is a study by its baseline`() {
    #expect(isStudy(Array("{ \"baseline\": 1 }".utf8)))
    #expect(!isStudy(Array("{ \"extends\": \"baseline.jsonc\" }".utf8)))
    #expect(!isStudy(Array("{ \"baseline\"".utf8)) && !isStudy([]))
  }
}
