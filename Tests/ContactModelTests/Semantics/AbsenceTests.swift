import Calendar
import Scenario
import Testing

@testable import ContactModel

/// Who is missing when.
@Suite struct AbsenceTests {
  private func office(_ groups: StaffGroup..., days: Int = 5) -> Figures {
    Scenario.office(
      days: days, channels: [.phone()], concerns: [.concern(ways: [.way(0, .constant(60))])],
      staff: groups
    ).simulated(checkingEvery: 9)
  }

  private func group(_ posts: Double, _ name: String = "staff") -> StaffGroup {
    .group(name, posts: Dial(posts), hours: "Mo–Fr 8–16", serves: [.channel(0)], rate: 30)
  }

  private func byDay(_ figures: Figures, group: Int = 0) -> [Int64] {
    figures.layout.shape.dates.indices.map {
      figures[.staffed, .group, group, grain: .day, cell: $0]
    }
  }

  @Test func `whoever is absent is neither on duty nor paid`() {
    let figures = office(group(3).absent(1))
    for measure in [Measure.staffed, .idle, .overtime, .staffCost] {
      #expect(figures[measure, .group] == 0)
    }
  }

  @Test func `the last persons of the group are absent for long, and such absences add up`() {
    func long(_ persons: Int, _ from: String, _ through: String) -> StaffGroup.LongAbsence {
      .init(persons: persons, from: dated(from), through: dated(through))
    }
    let figures = office(
      group(0).with([.roster(Dial(1), "Mo–Fr 8–12"), .roster(Dial(2), "Mo–Fr 8–16")]).absent(
        0, long: [long(1, "2025-01-07", "2025-01-09"), long(1, "2025-01-08", "2025-01-08")]))
    #expect(byDay(figures) == [hours(20), hours(12), hours(4), hours(12), hours(20)])
  }

  @Test func `a person and a date decide, whatever the others do`() {
    let rare = byDay(office(group(4).absent(0.2), days: 28))
    let often = byDay(office(group(4).absent(0.4), days: 28))
    let more = byDay(office(group(5).absent(0.2), days: 28))
    let beside = byDay(office(group(3, "other"), group(4).absent(0.2), days: 28), group: 1)
    #expect(zip(rare, often).allSatisfy { $0 >= $1 } && rare != often)
    #expect(zip(rare, more).allSatisfy { $1 - $0 == 0 || $1 - $0 == hours(8) })
    #expect(Set(rare).count > 2 && rare == beside)
  }

  @Test func `hours on duty in the check are those without absences`() {
    let from = dated("2025-01-06")
    let scenario = Scenario.office(
      days: 28, channels: [.phone()],
      concerns: [.concern(weekly: 10, ways: [.way(0, .constant(60))])],
      staff: [
        group(2.25).absent(
          0.1, long: [.init(persons: 1, from: from, through: from.adding(days: 13))])
      ])
    // Half of the time the part post is missing.
    let expected = 0.9 * 40 * (2 + 0.125)
    #expect(abs(LoadReport(Plan(scenario)).groups[0].onDuty - expected) < 1e-9)
  }
}
