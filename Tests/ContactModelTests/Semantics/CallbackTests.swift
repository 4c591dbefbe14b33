import ContactModel
import Scenario
import Testing

/// Calling back instead of waiting (MODEL.md §5), worked out by hand.
@Suite struct CallbackTests {
  /// One agent, 10 minutes for each call unless a test says otherwise.
  private func hotline(
    _ channel: Channel, posts: Double = 1, shifts: String = "24/7", handling: Double = 600,
    calls: [Scenario.ReplayedContact], days: Int = 1, comingBack: ComingBack = .never,
    seed: UInt64 = 1
  ) -> Figures {
    Scenario.office(
      days: days, channels: [channel], concerns: [.concern(ways: [.way(0, .constant(handling))])],
      staff: [.group(posts: Dial(posts), hours: shifts, serves: [.channel(0)])],
      comingBack: comingBack, replay: calls
    ).simulated(seed: seed)
  }

  private func callbacks(_ figures: Figures) -> [Int64] {
    [.callbacksOffered, .callbacksAccepted, .callbacksReached, .callbackCalls].map {
      figures[$0, .channel]
    }
  }

  // MARK: The offer

  /// One is served, the next would wait (0 + 1) × 600 s ÷ 1 = 600 s.
  @Test func `it is offered when the expected wait passes the threshold, not when it meets it`() {
    let calls: [Scenario.ReplayedContact] = [.at("8:00"), .at("8:01"), .at("8:02")]
    // The second expects 600 s, the third 1,200 s.
    #expect(callbacks(hotline(.phone(callback: .offered(above: 599)), calls: calls))[0] == 2)
    #expect(callbacks(hotline(.phone(callback: .offered(above: 600)), calls: calls))[0] == 1)
    #expect(callbacks(hotline(.phone(callback: .offered(above: 1199)), calls: calls))[0] == 1)
    #expect(callbacks(hotline(.phone(callback: .offered(above: 1200)), calls: calls))[0] == 0)
  }

  @Test func `twice the staff is half the expected wait`() {
    // Two are served; the third expects 300 s, the fourth 600 s.
    let calls: [Scenario.ReplayedContact] = [
      .at("8:00"), .at("8:00:30"), .at("8:01"), .at("8:02"),
    ]
    let figures = hotline(.phone(callback: .offered(above: 300)), posts: 2, calls: calls)
    #expect(callbacks(figures) == [1, 1, 1, 1])
  }

  @Test func `with nobody on duty it is always offered`() {
    let figures = hotline(
      .phone(callback: .offered(above: 1e6)), shifts: "Mo 9–12", calls: [.at("8:00")])
    #expect(callbacks(figures) == [1, 1, 1, 1])
    #expect(figures[.waitAnswered, .channel] == hours(1))
  }

  @Test func `long calls raise the expected wait, by a sixteenth each`() {
    // The mean of the plan is 600 s; after one call of 2,200 s: 700 s.
    let office = { (threshold: Double) in
      Scenario.office(
        channels: [.phone(callback: .offered(above: threshold))],
        concerns: [
          .concern("short", weekly: 1e-9, ways: [.way(0, .constant(600))]),
          .concern("long", ways: [.way(0, .constant(2000), after: .constant(200))]),
        ],
        staff: [.group(serves: [.channel(0)])],
        replay: [.at("8:00", concern: 1), .at("9:00"), .at("9:01")]
      ).simulated()
    }
    #expect(callbacks(office(699))[0] == 1)
    #expect(callbacks(office(700))[0] == 0)
  }

  @Test func `who declines waits and loses patience`() {
    let figures = hotline(
      .phone(patience: .constant(60), callback: .offered(above: 0, accepted: 0)),
      calls: [.at("8:00"), .at("8:01")])
    #expect(callbacks(figures) == [1, 0, 0, 0])
    #expect(figures[.abandoned, .channel] == 1)
  }

  // MARK: Waiting for the call

  @Test func `who accepts holds no line, has no patience and keeps the place in the queue`() {
    // 8:00 until 8:10. Second: a callback. Third: finds a line, expects 1,200 s, the same. Fourth:
    // the one line is free again after they have hung up.
    let figures = hotline(
      .phone(lines: Dial(2), patience: .constant(30), callback: .offered(above: 599)),
      calls: [.at("8:00"), .at("8:01"), .at("8:02"), .at("8:03")])
    #expect(figures[.blocked, .channel] == 0)
    #expect(figures[.abandoned, .channel] == 0)
    #expect(callbacks(figures) == [3, 3, 3, 3])
    // Called at 8:10, 8:20 and 8:30, after 9, 18 and 27 minutes.
    #expect(figures[.waitAnswered, .channel] == minutes(9 + 18 + 27))
    #expect(figures[.busy, .group] == minutes(40))
  }

  @Test func `callbacks and callers have their turns in one queue`() {
    // Whoever of the two accepts: the second is served at 8:10, the third at 8:20.
    var accepted: Set<Int64> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let figures = hotline(
        .phone(callback: .offered(above: 0, accepted: 0.5)),
        calls: [.at("8:00"), .at("8:01"), .at("8:02")], seed: seed)
      #expect(figures[.callbacksOffered, .channel] == 2)
      #expect(figures[.waitAnswered, .channel] == minutes(9 + 18))
      accepted.insert(figures[.callbacksAccepted, .channel])
    }
    #expect(accepted == [0, 1, 2])
  }

  @Test func `a call back takes a line, and callers find it busy`() {
    // Talk until 8:01, work until 8:10; the second accepts and is called from 8:10 to 8:11.
    let figures = Scenario.office(
      channels: [.phone(lines: Dial(1), callback: .offered(above: 0))],
      concerns: [.concern(ways: [.way(0, .constant(60), after: .constant(540))])],
      staff: [.group(serves: [.channel(0)])],
      replay: [.at("8:00"), .at("8:02"), .at("8:09"), .at("8:10:30"), .at("8:12")]
    ).simulated()
    #expect(figures[.blocked, .channel] == 1)
    #expect(callbacks(figures) == [3, 3, 3, 3])
  }

  @Test func `the announcement comes before the offer and is no wait`() {
    let figures = hotline(
      .phone(announcement: 60, callback: .offered(above: 0)), calls: [.at("8:00"), .at("8:01")])
    // Talk 8:01–8:11; the second joins at 8:02 and is called at 8:11.
    #expect(figures[.waitAnswered, .channel] == minutes(9))
  }

  // MARK: Calls that find nobody

  @Test func `after so many missed calls it is over, and the customer may come back`() {
    // Talk 8:00–8:10; three calls in vain of 30 s each, 5 minutes apart.
    let figures = hotline(
      .phone(
        callback: .offered(
          above: 0, attempts: 3, missed: 1, missedCall: .constant(30), callAgain: .constant(300))),
      calls: [.at("8:00"), .at("8:01")],
      comingBack: .rules(.after(.callbackMissed, in: .constant(3600))))
    #expect(figures[.callbackMissed, .channel] == 1)
    #expect(figures[.begun, .callbackMissed] == 1)
    #expect(figures[.resolved, .callbackMissed] == 1)
    #expect(callbacks(figures) == [1, 1, 0, 3])
    // Two talks of 10 minutes, one of them a repeat.
    #expect(figures[.busy, .group] == minutes(20) + seconds(90))
    #expect(figures[.avoidable, .channel] == minutes(10))
    #expect(figures[.firstUnresolvedTime, .channel] == seconds(90))
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.waitAnswered, .channel] == 0)
    // Missed at 8:21:30; called again an hour later.
    #expect(figures[.begun, .channel, grain: .hour, cell: 9] == 1)
  }

  @Test func `a second call waits behind those who wait already`() {
    // Talk 8:00–8:10. Where only the second caller accepts: a call in vain until 8:11, then the
    // third, and only then the second call. Where only the third accepts, the second waits 9.
    var waits: Set<Int64> = []
    for seed in 1...60 as ClosedRange<UInt64> {
      let figures = hotline(
        .phone(
          callback: .offered(above: 0, accepted: 0.5, missed: 1, missedCall: .constant(60))),
        calls: [.at("8:00"), .at("8:01"), .at("8:03:30")], seed: seed)
      guard figures[.callbacksAccepted, .channel] == 1 else { continue }
      #expect(figures[.callbackCalls, .channel] == 2)
      waits.insert(figures[.waitAnswered, .channel])
    }
    #expect(waits == [seconds(450), minutes(9)])
  }

  @Test func `the wait runs until the customer is reached`() {
    // Call 1 at 8:10 finds nobody in some runs; then call 2 comes 5 minutes after its end.
    var waits: Set<Int64> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let figures = hotline(
        .phone(
          callback: .offered(
            above: 0, attempts: 2, missed: 0.5, missedCall: .constant(60),
            callAgain: .constant(300))),
        calls: [.at("8:00"), .at("8:01")], seed: seed)
      guard figures[.callbacksReached, .channel] == 1 else { continue }
      waits.insert(figures[.waitAnswered, .channel])
      let calls = figures[.callbackCalls, .channel]
      #expect(figures[.waitAnswered, .channel] == minutes(calls == 1 ? 9 : 15))
      #expect(figures[.firstUnresolvedTime, .channel] == 0)
    }
    #expect(waits == [minutes(9), minutes(15)])
  }

  @Test func `a case settled elsewhere in the meantime is called in superseded time`() {
    // Two calls for one case: the first becomes a callback, the chase of a mail settles it.
    let chase = Channel.Chase(
      timing: .atAge(seconds: Dial(3600), probability: Dial(1), repeatSeconds: nil),
      clock: .clock, channels: .to(0))
    let figures = Scenario.office(
      channels: [
        .phone(superseded: .constant(60), callback: .offered(above: 0)), .mail(chase: chase),
      ],
      concerns: [
        .concern(ways: [.way(0, .constant(600)), .way(1, .constant(600))])
      ],
      staff: [
        .group("calls", hours: "Mo 11–12", serves: [.channel(0)]),
        .group("letters", hours: "Mo 10–11", serves: [.channel(1)]),
      ],
      replay: [.at("8:00", 1)]
    ).simulated()
    // The mail is settled at 10:10; the callback offered at 9:00 is made at 11:00.
    #expect(callbacks(figures) == [1, 1, 1, 1])
    #expect(figures[.superseded, .channel] == 1)
    #expect(figures[.supersededTime, .channel] == seconds(60))
  }

  // MARK: Closing

  @Test func `callbacks not made at closing are made when the channel opens again`() {
    // Talk 11:55–12:05 under turnAway; the callback of 11:56 waits until 13:00.
    for closing in Channel.AtClosing.allCases {
      let figures = hotline(
        .phone(
          hours: "Mo 8–12, 13–16", atClosing: closing, callback: .offered(above: 0)),
        calls: [.at("11:55"), .at("11:56")])
      #expect(figures[.disconnected, .channel] == 0)
      #expect(figures[.waitAnswered, .channel] == minutes(64))
      #expect(figures[.overtime, .group] == 0)
      #expect(figures[.busy, .group, grain: .hour, cell: 13] == minutes(10))
    }
  }

  @Test func `nobody stays for callbacks, only for callers`() {
    // 11:55 talks; 11:56 expects 600 s and waits; 11:57 expects 1,200 s and accepts.
    let figures = hotline(
      .phone(hours: "Mo+Di 8–12", atClosing: .serve, callback: .offered(above: 600)),
      shifts: "Mo+Di 8–12", calls: [.at("11:55"), .at("11:56"), .at("11:57")])
    #expect(figures[.overtime, .group] == minutes(15))
    #expect(figures[.busy, .group] == minutes(20))
    #expect(figures[.callbacksReached, .channel] == 1)
    #expect(figures[.waitAnswered, .channel] == minutes(9) + hours(20) + minutes(3))
  }

  @Test func `those who wait at closing are offered a callback, in the announcement too`() {
    // Talks from 11:58 on; waits from 11:59 on; listens from 11:59:30 on.
    let figures = hotline(
      .phone(
        hours: "Mo 8–12, 13–16", lines: Dial(3), announcement: 60, atClosing: .callback,
        callback: .offered(above: 1e6)),
      calls: [.at("11:57"), .at("11:58"), .at("11:59:30")])
    #expect(callbacks(figures) == [2, 2, 2, 2])
    #expect(figures[.disconnected, .channel] == 0)
    // In line at 11:59 and at 12:00, called at 13:00 and 13:10.
    #expect(figures[.waitAnswered, .channel] == minutes(61 + 70))
  }

  @Test func `who declines at closing is cut off`() {
    let figures = hotline(
      .phone(
        hours: "Mo 8–12, 13–16", atClosing: .callback,
        callback: .offered(above: 1e6, accepted: 0)),
      calls: [.at("11:58"), .at("11:59")])
    #expect(callbacks(figures) == [1, 0, 0, 0])
    #expect(figures[.disconnected, .channel] == 1)
  }

  @Test func `a callback that is never made is open`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", callback: .offered(above: 0)), calls: [.at("11:55"), .at("11:56")])
    #expect(figures[.open, .channel] == 1)
    #expect(callbacks(figures) == [1, 1, 0, 0])
  }
}
