import ContactModel
import Scenario
import TestSupport
import Testing

/// The share of the shift in which persons can be reached.
@Suite struct AvailabilityStatisticalTests {
  @Test(arguments: [0.95, 0.85, 0.6], ["24/7", "Mo–Fr 8–16"])
  func `unavailable time is one less availability of the shift`(
    availability: Double, hours: String
  ) {
    let samples = Scenario.office(
      days: 28, channels: [.phone(hours: hours, patience: .exponential(10 * minute))],
      concerns: [
        .concern(weekly: 0.4 * minutesPerWeek, ways: [.way(0, .exponential(5 * minute))])
      ],
      staff: [
        .group(
          posts: Dial(6), hours: hours, serves: [.channel(0)], availability: availability)
      ]
    ).replicate(10) { [$0.ratio(.unavailable, per: .staffed, .group)] }
    // Spells that fall due in a call begin after it; the last ones of a shift are cut short.
    #expect(abs(samples[0].mean - (1 - availability)) < 0.03 * (1 - availability))
  }
}
