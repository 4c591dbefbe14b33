import ContactModel
import Scenario
import Testing

/// Letters that go astray (MODEL.md §5), worked out by hand.
@Suite struct MisdirectionTests {
  private func astray(
    _ probability: Dial = Dial(1), lookUp: Dial = Dial(0), delay: Double = 3600,
    work: Double = 120
  ) -> Channel.Misdirection {
    Channel.Misdirection(
      probability: probability, lookUp: lookUp, forwardingDelay: .constant(delay),
      forwardingWork: .constant(work))
  }

  /// A mailbox and a telephone; ten minutes for each letter, five for each call.
  private func office(
    _ misdirected: Channel.Misdirection, deadline: Double? = nil, chase: Channel.Chase? = nil,
    resolved: Double = 1, hours: String = "24/7", speed: Double = 1,
    _ letters: [Scenario.ReplayedContact]
  ) -> Figures {
    Scenario.office(
      channels: [
        .mail(
          chase: chase, deadline: deadline, superseded: .constant(60), misdirected: misdirected),
        .phone(),
      ],
      concerns: [
        .concern(ways: [.way(0, .constant(600), resolved: resolved), .way(1, .constant(300))])
      ],
      staff: [
        .group("letters", hours: hours, serves: [.channel(0)], speed: speed),
        .group("calls", serves: [.channel(1)]),
      ],
      replay: letters
    ).simulated()
  }

  @Test func `it is opened, sent on, and handled when it lies there again`() {
    // Opened 8:00–8:02, under way until 9:02, handled until 9:12.
    let figures = office(astray(), [.at("8:00")])
    #expect(figures[.begun, .channel] == 1)
    #expect(figures[.forwarded, .channel] == 1)
    #expect(figures[.forwardingTime, .channel] == minutes(2))
    #expect(figures[.busy, .channel] == minutes(12))
    #expect(figures[.busy, .group] == minutes(12))
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.waitAnswered, .channel] == minutes(62))
    #expect(figures[.firstUnresolvedTime, .channel] == 0)
  }

  @Test func `the deadline runs on`() {
    #expect(office(astray(), deadline: 72 * minute, [.at("8:00")])[.deadlineMet, .channel] == 1)
    #expect(office(astray(), deadline: 72 * minute - 1, [.at("8:00")])[.deadlineMet, .channel] == 0)
  }

  @Test func `so does the time until the customer asks`() {
    func asked(after age: Double) -> Int64 {
      let chase = Channel.Chase(
        timing: .atAge(seconds: Dial(age), probability: Dial(1), repeatSeconds: nil),
        clock: .clock, channels: .to(1))
      return office(astray(), chase: chase, [.at("8:00")])[.begun, .chase]
    }
    // While it is opened; under way; a second before and after its handling begins.
    #expect(asked(after: 60) == 1)
    #expect(asked(after: 1800) == 1)
    #expect(asked(after: 62 * minute - 1) == 1)
    #expect(asked(after: 62 * minute + 1) == 0)
  }

  @Test func `it queues up behind what lies there when it comes`() {
    // First: 8:00–8:02, back at 8:07. Others: each sent on in two minutes from 8:02 and 8:04 on.
    // Then 8:07–8:17 the first, the second (back at 8:09) and the third (8:11).
    let figures = office(
      astray(delay: 300), [.at("8:00"), .at("8:01"), .at("8:02")])
    #expect(figures[.waitAnswered, .channel] == minutes(7 + 16 + 25))
  }

  @Test func `who looks it up never writes to the wrong place`() {
    let letters: [Scenario.ReplayedContact] = (0..<50).map { .at("\($0 / 6 + 8):\($0 % 6)0") }
    func forwarded(_ misdirected: Channel.Misdirection) -> Int64 {
      office(misdirected, letters)[.forwarded, .channel]
    }
    #expect(forwarded(astray(lookUp: Dial(1))) == 0)
    #expect(forwarded(astray(Dial(0))) == 0)
    #expect(forwarded(astray()) == 50)
    #expect((10...40).contains(forwarded(astray(lookUp: Dial(0.5)))))
    #expect((10...40).contains(forwarded(astray(Dial(0.5)))))
  }

  @Test func `the day of sending decides`() {
    // From Tuesday on nothing goes astray; the letter of Monday is opened on Tuesday.
    let until = Dial(
      1,
      changes: [
        DialChange(
          target: 0,
          ramp: Ramp(from: dated("2025-01-07"), until: dated("2025-01-07"), shape: .step))
      ])
    let figures = office(astray(until), hours: "Di 8–16", [.at("20:00")])
    #expect(figures[.forwarded, .channel] == 1)
  }

  @Test func `a faster group forwards faster`() {
    #expect(office(astray(), speed: 0.5, [.at("8:00")])[.forwardingTime, .channel] == minutes(1))
  }

  @Test func `failed contacts carry the time of forwarding`() {
    let figures = office(astray(), resolved: 0, [.at("8:00")])
    #expect(figures[.firstUnresolvedTime, .channel] == minutes(12))
  }

  @Test func `what was settled while it was under way is opened in vain`() {
    // The customer calls at 8:30 and is helped; the letter comes at 9:02.
    let chase = Channel.Chase(
      timing: .atAge(seconds: Dial(1800), probability: Dial(1), repeatSeconds: nil), clock: .clock,
      channels: .to(1))
    let figures = office(astray(), chase: chase, [.at("8:00")])
    #expect(figures[.superseded, .channel] == 1)
    #expect(figures[.supersededTime, .channel] == minutes(1))
    #expect(figures[.forwarded, .channel] == 1)
    #expect(figures[.busy, .channel] == minutes(3))
  }

  @Test func `it goes astray once at most`() {
    let figures = office(astray(delay: 0), [.at("8:00")])
    #expect(figures[.waitAnswered, .channel] == minutes(2))
    #expect(figures[.busy, .channel] == minutes(12))
  }
}
