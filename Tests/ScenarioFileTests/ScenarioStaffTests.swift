import Scenario
import ScenarioFile
import Testing

/// Staff: posts, sites, priorities.
@Suite struct ScenarioStaffTests {
  private func back(_ members: String) -> String {
    "{ \"staff\": { \"back\": { \(members) } } }"
  }

  @Test func `the order of a list is the priority`() throws {
    let overlay = back(
      """
      "serves": ["mail", { "channel": "counter", "concerns": ["claim"], "priority": 7 }, "phone"]
      """)
    let skills = try Office.scenario(overlay).staff[1].skills
    #expect(skills.map(\.priority) == [1, 7, 3])
    #expect(skills.map(\.work) == [1, 2, 0].map { .contacts(channel: $0) })
    #expect(skills.map(\.concerns) == [nil, [0], nil])
  }

  @Test func `posts come in quarters`() throws {
    let persons = { (count: String) in
      self.back("\"rosters\": { \"day\": { \"persons\": \(count) } }")
    }
    #expect(try Office.scenario(persons("1.75")).staff[1].rosters[0].persons.base == 1.75)
    #expect(
      Office.findings(persons("1.7")) == [
        "staff.back.rosters.day.persons: 1.7 persons are not whole quarters | give 1.75"
      ])
  }

  @Test func `staff and lines may be given per 1,000 households`() throws {
    let overlay = """
      { "channels": { "phone": { "lines": null, "linesPer1000Households": 4 } },
        "staff": { "back": { "rosters": { "day": {
          "persons": null, "personsPer1000Households": 1.25 } } } },
        "changes": [{ "change": "set", "path": "staff.back.rosters.day.personsPer1000Households",
          "value": 2, "from": "2025-03-10" }] }
      """
    let scenario = try Office.scenario(overlay)
    guard case .phone(let phone) = scenario.channels[0].kind else { return }
    #expect(phone.lines?.base == 8)
    #expect(scenario.staff[1].rosters[0].persons.base == 2.5)
    #expect(scenario.staff[1].rosters[0].persons.changes.map(\.target) == [4])
  }

  @Test func `a group may be split over the sites`() throws {
    let overlay = """
      { "staff": { "back": { "perSite": true, "title": "Counter",
          "rosters": { "day": { "persons": 5 } } } },
        "changes": [{ "change": "set", "path": "staff.back.rosters.day.persons", "value": 2.5,
          "from": "2025-03-10" }] }
      """
    let staff = try Office.scenario(overlay).staff
    #expect(staff.map(\.name) == ["hotline", "back-north", "back-south"])
    #expect(staff.map(\.title) == ["hotline", "Counter north", "Counter south"])
    #expect(staff.map(\.site) == [nil, 0, 1])
    // One each; of the other three 2.25 and 0.75.
    #expect(staff[1...].map { $0.rosters[0].persons.base } == [3.25, 1.75])
    // Of two quarters both to the larger one: 1.5 and 0.5, of equal remainders the first.
    #expect(staff[1...].map { $0.rosters[0].persons.changes[0].target } == [1.5, 1])
    #expect(
      Office.messages(overlay.replacing("\"persons\": 5", with: "\"persons\": 1.75")) == [
        "staff.back.perSite: 1.75 posts cannot be split over 2 sites"
      ])
    #expect(
      Office.messages(
        overlay.replacing("\"perSite\": true", with: "\"perSite\": true, \"site\": \"north\""))
        == ["staff.back.site: the group is split over all sites"])
  }

  @Test func `names of split groups must differ from those of others`() {
    let overlay = """
      { "staff": { "back-north": { "serves": ["mail"],
          "rosters": { "day": { "persons": 2, "hours": "Mo–Fr 8–16" } } },
        "back": { "perSite": true } } }
      """
    #expect(
      Office.messages(overlay) == [
        "staff.back-north: the group for one site would have the name of another, \"back-north\""
      ])
  }
}
