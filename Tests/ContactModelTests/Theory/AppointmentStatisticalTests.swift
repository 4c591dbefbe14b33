import ContactModel
import Foundation
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Appointments against closed forms.
///
/// One desk with one slot every 20 minutes around the clock; demand for many more, a window of half
/// a day: every slot is booked.
@Suite struct AppointmentStatisticalTests {
  private func office(
    handling: TimeDistribution, noShow: [(Int, Double)] = [], minutes: Int = 20,
    days: Int = 60, hours: String = "24/7", weekly: Double = 3000, window: Double = 0.5,
    acceptance: [(Int, Double)] = [], parallel: Double = 1, cancelled: Double = 0,
    ahead: TimeDistribution = .none
  ) -> Scenario {
    .office(
      days: days, warmUp: 2, runOut: 30,
      channels: [
        .booking(
          slots: [.slots(hours, minutes: minutes, parallel: Dial(parallel))], window: Dial(window),
          acceptance: acceptance,
          noShow: noShow, cancelled: cancelled, ahead: ahead, target: 60)
      ],
      concerns: [.concern(weekly: weekly, ways: [.way(0, handling)])],
      staff: [.group(serves: [.channel(0)])])
  }

  @Test func `service shorter than the slot: no wait, and the time of those who come`() {
    let scenario = office(handling: .constant(15 * minute), noShow: [(0, 0.2)])
    let samples = scenario.replicate(20) {
      [
        Double($0[.waitAnswered, .channel]),
        Double($0[.busy, .group] * 4 - $0[.slotsKept, .channel] * minutes(60)),
        $0.occupancy(),
        Double($0[.noShow, .channel]) / Double($0[.kept, .channel] + $0[.noShow, .channel]),
        $0.ratio(.slotsKept, per: .slotsOffered),
      ]
    }
    #expect(samples[0].values.allSatisfy { $0 == 0 })
    // Staff time is a quarter of an hour for each who came; what crosses midnight at the ends aside.
    #expect(samples[1].values.allSatisfy { $0.magnitude <= 2 * Double(minutes(60)) })
    samples[2].expect(0.8 * 15 / 20, "occupancy")
    samples[3].expect(0.2, "no-shows")
    samples[4].expect(0.8, "slots used")
  }

  @Test(arguments: [(showing: 1.0, service: 16.0), (showing: 0.8, service: 18)])
  func `punctual customers who come or do not, exponential service`(
    showing: Double, service: Double
  ) {
    // Far into a session the waits are those of D/M/1 with thinned arrivals.
    let times = (0..<400).map { Double($0) * 20 }
    let theory = AppointmentSession(times: times, meanService: service, showing: showing)
    // D/GI/1 in closed form: σ = Laplace transform of the time between two who come.
    var sigma = 0.5
    for _ in 0..<500 {
      let gap = exp(-20 * (1 - sigma) / service)
      sigma = showing * gap / (1 - (1 - showing) * gap)
    }
    let wait = service * sigma / (1 - sigma)
    #expect((theory.meanWaits[399] - wait).magnitude < 0.02 * wait)
    let scenario = office(
      handling: .exponential(service * minute), noShow: [(0, 1 - showing)], days: 150)
    let samples = scenario.replicate(60) {
      [$0.meanWaitOfServed(), $0.occupancy(), 1 - $0.ratio(.answeredInTarget, per: .answered)]
    }
    samples[0].expect(wait, "mean wait")
    samples[1].expect(showing * service / 20, "occupancy")
    // Waits of those who wait are exponential with rate (1 − σ) ÷ service.
    samples[2].expect(sigma * exp(-(1 - sigma) / service), "waits above a minute")
  }

  @Test func `the mean no-show is the mixture over lead times`() {
    // Slots on Mondays only, plenty of them: the lead time is that of the day of booking.
    let table = [(0, 0.03), (1, 0.24), (3, 0.28)]
    let scenario = office(
      handling: .constant(60), noShow: table, minutes: 1, days: 28 * 7, hours: "Mo 0–24",
      weekly: 700, window: 14, parallel: 100)
    let samples = scenario.replicate(20) {
      [
        Double($0[.noShow, .channel]) / Double($0[.kept, .channel] + $0[.noShow, .channel]),
        $0.ratio(.bookedSameWeek, per: .begun), $0.ratio(.leadTime, per: .begun) / 86_400e6,
      ]
    }
    // Leads by weekday: Monday 0, Tuesday 6, …, Saturday 2, Sunday 1.
    samples[0].expect((0.03 + 2 * 0.24 + 4 * 0.28) / 7, "no-shows")
    samples[1].expect(1 / 7.0, "in the week of the booking")
    // Monday's at once, the others on average in the middle between 0 and 6 days.
    samples[2].expect(6 / 7.0 * 3, within: 0.05, "lead time")
  }

  @Test func `acceptance by lead time leaves the others without a slot`() {
    // Slots on the next day or later only for those who come after the last one of the day.
    let scenario = office(
      handling: .constant(60), minutes: 1, days: 70, hours: "Mo–So 0–12", weekly: 700, window: 3,
      acceptance: [(0, 0.9), (1, 0.4)])
    let samples = scenario.replicate(20) { [$0.ratio(.noSlot, per: .begun)] }
    // Before noon: 0.1 refuse today's slot (and accept no later one, which fewer accept).
    samples[0].expect(0.5 * 0.1 + 0.5 * 0.6, "no slot")
  }

  @Test func `cancelled slots are taken by others`() {
    let scenario = office(
      handling: .constant(60), cancelled: 0.3, ahead: .constant(hour))
    let samples = scenario.replicate(20) {
      [
        $0.ratio(.slotsKept, per: .slotsOffered),
        Double($0[.cancelled, .channel]) / Double($0[.cancelled, .channel] + $0[.kept, .channel]),
      ]
    }
    // 3,000 a week look for 504 slots: given back an hour before, each is booked again nearly at
    // once, and kept in the end unless the last booking was cancelled, too, at the last moment.
    samples[1].expect(0.3, "cancelled")
    #expect(samples[0].mean > 0.95)
  }
}
