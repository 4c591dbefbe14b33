import ContactModel
import Scenario
import Testing

/// A reception before the specialist (MODEL.md §5), worked out by hand.
@Suite struct ReceptionTests {
  private static let desk = 0
  private static let specialists = 1

  /// Two minutes at the desk, ten with the specialist; one person for each.
  private func counter(
    settled: Double = 0, patience: TimeDistribution = .never, balking: [(Int, Double)] = [],
    hours: String = "24/7", atClosing: Channel.AtClosing = .turnAway, deskHours: String = "24/7",
    specialistHours: String = "24/7", sites: [Double] = [1], resolved: Double = 1,
    visits: [Scenario.ReplayedContact]
  ) -> Figures {
    Scenario.office(
      sites: sites,
      channels: [
        .walkIn(
          hours: hours, balking: balking, patience: patience, atClosing: atClosing,
          reception: .init(handling: .constant(120), settled: Dial(settled)))
      ],
      concerns: [.concern(ways: [.way(0, .constant(600), resolved: resolved)])],
      staff: [
        .group("desk", hours: deskHours, serves: [.reception(0)]),
        .group("specialists", hours: specialistHours, serves: [.channel(0)]),
      ],
      replay: visits
    ).simulated()
  }

  @Test func `who is settled at the desk sees no specialist`() {
    let figures = counter(settled: 1, visits: [.at("8:00"), .at("8:01")])
    #expect(figures[.resolved, .channel] == 2)
    #expect(figures[.receptionSettled, .channel] == 2)
    #expect(figures[.receptionPassed, .channel] == 0)
    #expect(figures[.receptionTime, .channel] == minutes(4))
    #expect(figures[.busy, .channel] == minutes(4))
    #expect(figures[.busy, .group, Self.specialists] == 0)
    #expect(figures[.answered, .group, Self.desk] == 2)
    #expect(figures[.waitAnswered, .channel] == minutes(1))
  }

  @Test func `the others go on to the specialist in the same contact`() {
    // Desk 8:00–8:02, specialist 8:02–8:12. Second: desk 8:02–8:04, specialist 8:12–8:22.
    let figures = counter(visits: [.at("8:00"), .at("8:01")])
    #expect(figures[.begun, .channel] == 2)
    #expect(figures[.resolved, .channel] == 2)
    #expect(figures[.receptionSettled, .channel] == 0)
    #expect(figures[.receptionPassed, .channel] == 2)
    #expect(figures[.waitAnswered, .channel] == minutes(1))
    #expect(figures[.waitAfterReception, .channel] == minutes(8))
    #expect(figures[.receptionTime, .channel] == minutes(4))
    #expect(figures[.busy, .channel] == minutes(24))
    #expect(figures[.busy, .group, Self.desk] == minutes(4))
    #expect(figures[.busy, .group, Self.specialists] == minutes(20))
  }

  @Test func `a visitor has one patience for both lines`() {
    // The second has waited one of five minutes at the desk and leaves at 8:08.
    let figures = counter(patience: .constant(300), visits: [.at("8:00"), .at("8:01")])
    #expect(figures[.abandoned, .channel] == 1)
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.waitLost, .channel] == minutes(5))
    #expect(figures[.busy, .channel] == minutes(14))
    // The two minutes at the desk came to nothing.
    #expect(figures[.firstUnresolvedTime, .channel] == minutes(2))
    // At the desk itself: the third and the fourth leave shortly before 8:04.
    let long = counter(
      patience: .constant(230),
      visits: [.at("8:00"), .at("8:00:01"), .at("8:00:02"), .at("8:00:03")])
    #expect(long[.abandoned, .channel] == 3)
    #expect(long[.receptionTime, .channel] == minutes(4))
  }

  @Test func `failed contacts carry their time at the desk`() {
    let figures = counter(resolved: 0, visits: [.at("8:00")])
    #expect(figures[.unresolved, .channel] == 1)
    #expect(figures[.firstUnresolvedTime, .channel] == minutes(12))
  }

  @Test func `visitors see both lines before they balk`() {
    // At 8:05 one waits for the specialist, nobody at the desk; at 8:06:30 two and nobody.
    let figures = counter(
      balking: [(2, 1)],
      visits: [.at("8:00"), .at("8:02"), .at("8:04:30"), .at("8:05"), .at("8:07")])
    // 8:05: one waits behind, one stands at the desk: stays. 8:07: two wait behind, one at the desk.
    #expect(figures[.balked, .channel] == 1)
  }

  @Test func `each site has its own reception`() {
    let figures = counter(
      sites: [0.5, 0.5], visits: [.at("8:00", site: 0), .at("8:00", site: 1)])
    // One person at the desk for both sites.
    #expect(figures[.waitAnswered, .site, 0] == 0)
    #expect(figures[.waitAnswered, .site, 1] == minutes(2))
    #expect(figures[.receptionTime, .site, 1] == minutes(2))
  }

  // MARK: Closing

  @Test func `under serve specialists stay for those who are at the desk`() {
    // Desk 11:59–12:01, specialist 12:01–12:11.
    let figures = counter(
      hours: "Mo 8–12", atClosing: .serve, deskHours: "Mo 8–12", specialistHours: "Mo 8–12",
      visits: [.at("11:59")])
    #expect(figures[.resolved, .channel] == 1)
    #expect(figures[.overtime, .group, Self.desk] == minutes(1))
    #expect(figures[.overtime, .group, Self.specialists] == minutes(11))
  }

  @Test func `they go when the desk has settled the last one`() {
    // 11:57–11:59, 11:59–12:01 and 12:01–12:03.
    let figures = counter(
      settled: 1, hours: "Mo 8–12", atClosing: .serve, deskHours: "Mo 8–12",
      specialistHours: "Mo 8–12", visits: [.at("11:57"), .at("11:58"), .at("11:58")])
    #expect(figures[.resolved, .channel] == 3)
    #expect(figures[.overtime, .group, Self.desk] == minutes(3))
    #expect(figures[.overtime, .group, Self.specialists] == minutes(3))
    #expect(figures[.busy, .group, Self.specialists] == 0)
  }

  @Test func `with no specialist left who comes from the desk is turned away`() {
    let figures = counter(
      hours: "Mo 8–12", atClosing: .serve, deskHours: "Mo 8–12", specialistHours: "Mo 8–11",
      visits: [.at("11:59")])
    #expect(figures[.turnedAway, .channel] == 1)
    #expect(figures[.answered, .channel] == 0)
    #expect(figures[.firstUnresolvedTime, .channel] == minutes(2))
  }

  @Test func `with nobody at the desk who waits there is turned away, the others are served`() {
    // Desk 11:44–11:46, –11:48, –11:50; specialist 11:46–11:56, –12:06, –12:16.
    let figures = counter(
      hours: "Mo 8–12", atClosing: .serve, deskHours: "Mo 8–11:50", specialistHours: "Mo 8–12",
      visits: [.at("11:44"), .at("11:45"), .at("11:46"), .at("11:51")])
    #expect(figures[.turnedAway, .channel] == 1)
    #expect(figures[.resolved, .channel] == 3)
    #expect(figures[.overtime, .group, Self.specialists] == minutes(16))
  }

  @Test func `under turnAway who comes from the desk is served only by a specialist at rest`() {
    let figures = counter(hours: "Mo 8–12", visits: [.at("11:59")])
    #expect(figures[.resolved, .channel] == 1)
    let busy = counter(hours: "Mo 8–12", visits: [.at("11:55"), .at("11:59")])
    #expect(busy[.resolved, .channel] == 1)
    #expect(busy[.turnedAway, .channel] == 1)
    #expect(busy[.waitLost, .channel] == 0)
  }

  // MARK: Settled elsewhere

  @Test func `a case settled while the visitor waits is served in superseded time`() {
    // A mail of 8:00 is chased at the counter at 8:30 and answered from 8:31 to 8:35.
    func office(_ other: [Scenario.ReplayedContact]) -> Figures {
      let chase = Channel.Chase(
        timing: .atAge(seconds: Dial(1800), probability: Dial(1), repeatSeconds: nil),
        clock: .clock, channels: .to(0))
      return Scenario.office(
        channels: [
          .walkIn(
            superseded: .constant(60),
            reception: .init(handling: .constant(120), settled: Dial(0))),
          .mail(chase: chase),
        ],
        concerns: [.concern(ways: [.way(0, .constant(600)), .way(1, .constant(240))])],
        staff: [
          .group("desk", serves: [.reception(0)]),
          .group("specialists", serves: [.channel(0)]),
          .group("letters", hours: "Mo 8:31–12", serves: [.channel(1)]),
        ],
        replay: [.at("8:00", 1)] + other
      ).simulated()
    }
    // Waiting for the specialist from 8:32 on, who is busy until 8:39.
    let waiting = office([.at("8:27")])
    #expect(waiting[.superseded, .channel, 0] == 1)
    #expect(waiting[.supersededTime, .channel, 0] == minutes(1))
    // At the desk from 8:34:30 to 8:36:30: all of that was in vain.
    let atDesk = office([.at("8:28:30"), .at("8:29"), .at("8:29:30")])
    #expect(atDesk[.superseded, .channel, 0] == 1)
    #expect(atDesk[.supersededTime, .channel, 0] == minutes(2))
    #expect(atDesk[.busy, .group, 1] == minutes(30))
    // Before the desk until 8:36:30: only opened and closed there.
    let before = office([.at("8:28:30"), .at("8:29"), .at("8:29:20"), .at("8:29:40")])
    #expect(before[.superseded, .channel, 0] == 1)
    #expect(before[.supersededTime, .channel, 0] == minutes(1))
    #expect(before[.receptionTime, .channel, 0] == minutes(8))
  }
}
