import Calendar
import Scenario
import ScenarioFile
import Study
import Testing
import Words

@Suite struct OfficeTableTests {
  private func outcome(_ table: String, _ keys: String = "") throws -> StudyOutcome {
    try StudyFile.outcome(#""offices": "offices.csv"\#(keys)"#, ["s/offices.csv": table])
  }

  @Test(arguments: [";", ",", "\t"])
  func `every row of a table is an office of its own`(separator: String) throws {
    let table = [
      "name;title;households;sites;land", "big;Big one;9000;3;BY", "small;Small;500;1;SH",
    ]
    .joined(separator: "\r\n").replacing(";", with: separator)
    let outcome = try outcome("\u{FEFF}" + table + "\n\n")
    #expect(outcome.findings.map { $0.text(.english) } == [])
    #expect(outcome.study?.scope == .offices)
    #expect(outcome.study?.scenarios == ["big", "small"])
    #expect(outcome.members.map(\.outcome.title) == ["Big one", "Small"])
    let offices = outcome.members.compactMap(\.outcome.scenario)
    #expect(offices.map(\.households) == [9000, 500])
    #expect(offices.map(\.sites.count) == [3, 1])
    #expect(offices.map(\.calendar.land) == [.by, .sh])
    #expect(Set(outcome.members.map(\.outcome.hash)).count == 2)
  }

  @Test(arguments: [
    ("", "s/offices.csv:1:1: the table has no rows"),
    ("name;households\n", "s/offices.csv:1:1: the table has no rows"),
    (
      "name;household\na;1",
      "s/offices.csv:1:6: unknown column \"household\"\n  hint: did you mean \"households\"?"
    ),
    ("name;households\na;1;2", "s/offices.csv:2:1: this row has 3 cells, the first 2"),
    ("name;households\na;many", "s/offices.csv:2:3: \"many\" is no number"),
    ("name;households;sites\na;10;0", "s/offices.csv:2:6: \"0\" is no number of sites"),
    (
      "name;households\na;-3",
      "s/offices.csv:2:3: households: -3 is not above 0\n  hint: give a number above 0 and at most 100000000: Households in care; everything that is given per 1,000 households is multiplied by it."
    ),
    (
      "name;households\na b;3",
      "s/offices.csv:2:2: name: \"a b\": \" \" cannot be part of a name\n  hint: letters from a to z, digits, - and _ are safe in file names: \"a-b\""
    ),
  ])
  func `a mistake in the table is found at its cell`(table: String, finding: String) throws {
    let found = try outcome(table).findings.map { $0.text(.english) }
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `a study has offices or variants, and offices of different names`() throws {
    #expect(
      try outcome("name;households\na;1", #", "variants": ["more.jsonc"]"#).findings.map(short)
        == ["3:12: offices: is given beside variants | give one of the two"])
    #expect(try outcome("name;households\na;1\na;2").findings.count == 1)
  }
}
