import ContactModel
import Scenario
import Testing
import Words
internal import Words

/// What is too large to be simulated is refused with the number that says so.
@Suite struct SizeEstimateTests {
  private func office(
    weekly: Double = 100, days: Int = 365, persons: Double = 3, changes: [Change] = [],
    concerns: Int = 1
  ) -> Scenario {
    .office(
      days: days, channels: [.phone(), .mail()],
      concerns: (0..<concerns).map {
        .concern(
          "c\($0)", weekly: weekly,
          ways: [.way(0, share: 0.5, .constant(60)), .way(1, share: 0.5, .constant(60))])
      },
      staff: [.group(posts: Dial(persons), serves: [.channel(0), .channel(1)])], changes: changes)
  }

  @Test func `an ordinary office has no objections`() {
    let estimate = SizeEstimate(office())
    #expect(estimate.objections == [])
    #expect(estimate.days == 366 && estimate.persons == 3)
    #expect((estimate.contacts - 100 * 366 / 7.0).magnitude < 1e-6)
    #expect(estimate.tableBytes > 1e6 && estimate.tableBytes < 1e8)
  }

  @Test func `absurd sizes are refused with the estimate`() {
    #expect(
      SizeEstimate(office(weekly: 7e12)).objections.map(\.english) == [
        "3.5 trillion first contacts would have to be drawn at once; the limit is 8 million",
        "a replication would have some 366 trillion contacts and take hours; the limit is 10 billion",
      ])
    #expect(
      SizeEstimate(office(days: 3_652_425)).objections.first?.english
        == "3652426 days would have to be simulated; the limit is 30000, some 80 years")
    #expect(
      SizeEstimate(office(persons: 123_456)).objections == [
        Words(
          "123,456 persons are more than the 100,000 that can be simulated",
          german: "123.456 Personen sind mehr als die 100.000, die sich simulieren lassen")
      ])
    let many = SizeEstimate(office(weekly: 1, days: 29_000, concerns: 500)).objections
    #expect(many.count == 1 && many[0].english.hasPrefix("tables of "))
  }

  @Test func `moves draw a week at once`() {
    let move = Change.move(from: 1, to: .to(0))
    #expect(SizeEstimate(office(weekly: 9e6)).objections == [])
    #expect(
      SizeEstimate(office(weekly: 9e6, changes: [move])).objections == [
        Words(
          "9 million first contacts would have to be drawn at once; the limit is 8 million",
          german:
            "9 Millionen erste Kontakte wären auf einmal zu ziehen; die Grenze ist 8 Millionen")
      ])
  }
}
