import ContactModel
import QueueingTheory
import Scenario
import TestSupport
import Testing

/// Customers who try again, return, or ask after their mail; rates per minute.
@Suite struct ComingBackStatisticalTests {
  private let minutesCounted = { (days: Int) in Double(days) * 1440 }

  /// M/M/6+M, 60 % of those who gave up call again after 20 minutes: solved as a chain of two
  /// dimensions (queue and orbit), attempts 1.5875846990505647 a minute and so on.
  @Test func `those who gave up call again`() {
    let days = 60
    let samples = Scenario.queue(
      rate: 1.3, service: .exponential(5 * minute), servers: 6,
      patience: .exponential(4 * minute),
      comingBack: .rules(.after(.redialAbandoned, with: [0.6], in: .exponential(20 * minute))),
      days: days
    ).replicate(40) {
      [
        Double($0[.begun, .channel]) / minutesCounted(days),
        $0.ratio(.abandoned, per: .begun), $0.meanWait(),
        $0.ratio(.casesGivenUp, per: .cases, .concern), $0.occupancy(),
        Double($0[.begun, .redialAbandoned]) / minutesCounted(days) * 20,
      ]
    }
    samples[0].expect(1.5875846990505647, "attempts")
    samples[1].expect(0.30191008519897594, "given up per attempt")
    samples[2].expect(1.2076403407959038, "mean wait per attempt")
    samples[3].expect(0.1474793328464451, "never served")
    samples[4].expect(0.9235640560829782, within: 0.01, "occupancy")
    samples[5].expect(5.751693981011293, "between two calls")
  }

  @Test func `one line, and everybody who finds it engaged calls again`() throws {
    let theory = try #require(Retrials(arrivalRate: 0.6, serviceRate: 1, retrialRate: 0.2))
    let days = 60
    let samples = Scenario.queue(
      rate: 0.6, service: .exponential(minute), servers: 1, lines: 1,
      comingBack: .rules(.after(.redialBlocked, in: .exponential(5 * minute))), days: days
    ).replicate(40) {
      [$0.occupancy(), Double($0[.begun, .redialBlocked]) / minutesCounted(days) / 0.2]
    }
    samples[0].expect(theory.occupancy, "occupancy")
    samples[1].expect(theory.meanOrbit, "between two calls")
  }

  @Test func `three lines, and everybody who finds them engaged calls again`() {
    let days = 40
    // A chain of lines and orbit: 0.37851386802843173 of the first calls are blocked.
    let samples = Scenario.queue(
      rate: 2, service: .exponential(minute), servers: 3, lines: 3,
      comingBack: .rules(.after(.redialBlocked, in: .exponential(2 * minute))), days: days
    ).replicate(40) {
      [
        $0.ratio(.blocked, per: .begun, .cause, Int(Cause.first.rawValue)),
        Double($0[.begun, .redialBlocked]) / minutesCounted(days) / 0.5,
      ]
    }
    samples[0].expect(0.37851386802843173, "first calls blocked")
    samples[1].expect(3.2430684454751986, "between two calls")
  }

  @Test(arguments: [Int?.none, 3])
  func `contacts until the matter is settled`(limit: Int?) {
    let samples = Scenario.queue(
      rate: 1, service: .constant(1), servers: 5, resolved: 0.65,
      comingBack: ComingBack(
        rules: [.after(.unresolved)], maximumAttempts: limit, planned: []),
      days: 20, warmUp: 0
    ).replicate(30) {
      [
        $0.ratio(.caseContacts, per: .cases, .concern),
        $0.ratio(.casesResolvedAtFirst, per: .cases, .concern),
      ]
    }
    samples[0].expect(
      RepeatContacts.meanContacts(resolving: 0.65, limit: limit), within: 0.01, "contacts")
    samples[1].expect(0.65, within: 0.01, "at first contact")
  }

  @Test func `Erlang R: some return after a while`() throws {
    let theory = try #require(
      ErlangR(arrivalRate: 0.9, serviceRate: 0.25, servers: 8, returning: 0.35, meanDelay: 60))
    let days = 60
    let samples = Scenario.queue(
      rate: 0.9, service: .exponential(4 * minute), servers: 8, resolved: 0.65,
      comingBack: .rules(.after(.unresolved, in: .exponential(60 * minute))), days: days
    ).replicate(40) {
      [
        $0.meanWait(), Double($0[.begun, .channel]) / minutesCounted(days),
        Double($0[.begun, .unresolved]) / minutesCounted(days) * 60,
      ]
    }
    samples[0].expect(theory.queue.meanWait, "mean wait")
    samples[1].expect(theory.visitRate, within: 0.01, "visits")
    samples[2].expect(theory.meanAway, within: 0.02, "away")
  }

  @Test func `each mail unanswered after a time brings one call`() {
    // M/M/1 with load 0.9: e^(−0.1 · 10) · 0.9 of the mails wait longer than 10 services.
    let chase = Channel.Chase(
      timing: .atAge(seconds: Dial(10 * minute), probability: Dial(1), repeatSeconds: nil),
      clock: .clock, channels: .to(1))
    let samples = Scenario.office(
      days: 120, channels: [.mail(chase: chase), .phone()],
      concerns: [
        .concern(
          weekly: 0.9 * minutesPerWeek,
          ways: [
            .way(0, .exponential(minute)), .way(1, share: 0, .constant(1), resolved: 0),
          ])
      ],
      staff: [
        .group("back office", serves: [.channel(0)]),
        .group("hotline", posts: Dial(20), serves: [.channel(1)]),
      ]
    ).replicate(40) { [Double($0[.begun, .chase]) / Double($0[.begun, .channel, 0])] }
    samples[0].expect(0.33109149705429813, "calls per mail")
  }
}
