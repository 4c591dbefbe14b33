import Scenario
import ScenarioFile
import Testing

/// Staff: absence, substitutes, blending, ageing.
@Suite struct ScenarioStaffRulesTests {
  private func back(_ members: String) -> String {
    "{ \"staff\": { \"back\": { \(members) } } }"
  }

  private func ageing(_ members: String) -> String {
    back("\"serves\": [\"counter\", { \"channel\": \"mail\", \"ageing\": { \(members) } }]")
  }

  @Test func `rules of staff are read`() throws {
    let group = try Office.scenario(
      back(
        """
        "absence": { "probability": 0.05,
          "long": [{ "persons": 1, "from": "2025-03-10", "through": "2025-03-21" }] },
        "substitute": "hotline", "reserve": 1, "preempts": true, "putsDownAtShiftEnd": true,
        "blocks": [{ "hours": "Mo 10–11", "channels": ["mail"] }],
        "serves": ["counter", { "channel": "mail", "ageing": { "waitedHours": 2, "priority": 1 } }]
        """)
    ).staff[1]
    #expect(group.absence.probability.base == 0.05 && group.absence.long[0].persons == 1)
    #expect(group.substitute == 0 && group.putsDownAtShiftEnd)
    #expect(group.blending.reserve.base == 1 && group.blending.preempts)
    #expect(group.blending.blocks[0].channels == [1])
    #expect(
      group.skills[1].ageing == .init(trigger: .waited(seconds: 7200), priority: 1))
  }

  @Test func `a reserve may change on dates`() throws {
    let change = """
      { "changes": [{ "change": "set", "path": "staff.back.reserve", "value": 1,
        "from": "2025-03-10" }] }
      """
    #expect(try Office.scenario(change).staff[1].blending.reserve.changes.map(\.target) == [1])
  }

  @Test func `what cannot be meant is found`() {
    let long = { (from: String, through: String) in
      self.back(
        """
        "absence": { "long": [
          { "persons": 1, "from": "\(from)", "through": "\(through)" }] }
        """)
    }
    let cases = [
      (
        long("2025-03-10", "2025-03-09"),
        "staff.back.absence.long[0].through: the absence ends before it begins"
      ),
      (
        back("\"substitute\": \"back\""),
        "staff.back.substitute: a group cannot stand in for itself"
      ),
      (
        back("\"substitute\": \"bakc\""),
        "staff.back.substitute: there is no group of staff \"bakc\""
      ),
      (
        ageing("\"waitedHours\": 2, \"priority\": 2"),
        "staff.back.serves: mail would come no earlier with age: priority 2 after 2"
      ),
      (
        ageing("\"beforeDeadlineHours\": 2, \"priority\": 1"),
        "staff.back.serves: mail has no deadline"
      ),
      (
        back("\"absence\": { \"probability\": 1.5 }"),
        "staff.back.absence.probability: 1.5 is above 1"
      ),
    ]
    for (overlay, finding) in cases {
      let found = Office.messages(overlay)
      #expect(found == [finding])
    }
  }

  @Test func `rules that have no effect are warned of`() {
    let cases = [
      (
        back(
          "\"absence\": { \"long\": [{ \"persons\": 3, \"from\": \"2024-03-10\", \"through\": \"2024-03-11\" }] }"
        ),
        [
          "warning: staff.back.absence: the absence from 2024-03-10 lies outside of the simulated days, 2025-02-03 to 2025-04-27",
          "warning: staff.back.absence: 3 persons are missing, the group has 2",
        ]
      ),
      (
        "{ \"staff\": { \"hotline\": { \"reserve\": 1, \"preempts\": true, \"putsDownAtShiftEnd\": true } } }",
        [
          "warning: staff.hotline.reserve: the group has no deferred work that could be held back",
          "warning: staff.hotline.preempts: there is nothing to interrupt",
          "warning: staff.hotline.putsDownAtShiftEnd: the group has no deferred work that could be put down",
        ]
      ),
      (
        back("\"reserve\": 2, \"preempts\": true"),
        [
          "warning: staff.back.reserve: deferred work is never begun: the group has 2 persons",
          "warning: staff.back.preempts: there is nothing to interrupt",
        ]
      ),
      (
        back("\"blocks\": [{ \"hours\": \"Sa 9–10\", \"channels\": [\"mail\", \"phone\"] }]"),
        [
          "warning: staff.back.blocks: nobody is on duty in this block: Sa 9–10",
          "warning: staff.back.blocks: the group does not serve phone",
        ]
      ),
      (
        """
        { "channels": { "mail": { "deadlineServiceHours": 16 } }, "staff": { "back": {
          "serves": ["counter", { "channel": "mail",
            "ageing": { "beforeDeadlineHours": 20, "priority": 1 } }] } } }
        """,
        ["warning: staff.back.serves: the deadline of mail is near from the beginning"]
      ),
    ]
    for (overlay, findings) in cases {
      #expect(Office.messages(overlay).sorted() == findings.sorted())
    }
  }

  @Test func `a group split over the sites is stood in for at each`() throws {
    let both = """
      { "staff": {
        "back": { "perSite": true, "rosters": { "day": { "persons": 4 } }, "substitute": "more" },
        "more": { "perSite": true, "serves": ["mail"],
          "rosters": { "day": { "persons": 4, "hours": "Mo–Fr 8–16" } } } } }
      """
    // hotline, back-north, back-south, more-north, more-south
    #expect(try Office.scenario(both).staff.map(\.substitute) == [nil, 3, 4, nil, nil])
    let one = both.replacing("\"back\": { \"perSite\": true,", with: "\"back\": {")
    #expect(
      Office.messages(one) == ["staff.back.substitute: \"more\" is split over the sites"])
    let long = back(
      """
      "perSite": true, "rosters": { "day": { "persons": 4 } }, "absence": { "long": [
        { "persons": 1, "from": "2025-03-10", "through": "2025-03-11" }] }
      """)
    #expect(
      Office.messages(long) == [
        "staff.back.absence: these persons would be missing at every site"
      ])
  }
}
