import Scenario
import Testing

@testable import ContactModel

/// Who does the work of a group of which nobody is on duty.
@Suite struct StandInTests {
  /// Calls (0) are work of the first group, mails (1) of the second; all take 10 minutes.
  private func office(
    _ groups: [StaffGroup], phone: Channel = .phone(), _ replay: [Scenario.ReplayedContact]
  ) -> Figures {
    Scenario.office(
      channels: [phone, .mail(serviceHours: "Mo–So 0–24")],
      concerns: [
        .concern(ways: [
          .way(0, .constant(10 * minute)), .way(1, share: 0, .constant(10 * minute)),
        ])
      ],
      staff: groups, replay: replay
    ).simulated()
  }

  private func calls(_ hours: String = "Mo 8–12", _ substitute: Int? = 1, breaks: String? = nil)
    -> StaffGroup
  {
    .group("calls", hours: hours, breaks: breaks, serves: [.channel(0)])
      .with(substitute: substitute)
  }

  private func mails(_ hours: String = "Mo 8–16", _ substitute: Int? = nil) -> StaffGroup {
    .group("mails", hours: hours, serves: [.channel(1)]).with(substitute: substitute)
  }

  @Test func `the substitute takes over only while nobody is on duty`() {
    let figures = office([calls(), mails()], [.at("10:59"), .at("11:00"), .at("13:00")])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(9))
    #expect(figures[.busy, .group, 0] == minutes(20))
    #expect(figures[.busy, .group, 1] == minutes(10))
    let alone = office([calls("Mo 8–12", nil), mails()], [.at("13:00")])
    #expect(alone[.open, .channel, 0] == 1)
  }

  @Test func `who waits when the last one leaves is taken over at once`() {
    // The person is busy from 11:55 to 12:05, and no longer on duty from 12:00 on.
    let figures = office([calls(), mails()], [.at("11:55"), .at("11:56")])
    #expect(figures[.waitAnswered, .channel, 0] == minutes(4))
    #expect(figures[.busy, .group, 1] == minutes(10))
  }

  @Test func `a break of the whole group counts`() {
    let figures = office([calls(breaks: "Mo 10–10:30"), mails()], [.at("10:10"), .at("10:25")])
    #expect(figures[.busy, .group, 1] == minutes(20))
    #expect(figures[.waitAnswered, .channel, 0] == 0)
  }

  @Test func `the substitute's own work goes first`() {
    let figures = office(
      [calls(), mails()], [.at("13:00", 1), .at("13:01", 0), .at("13:02", 1)])
    #expect(figures[.waitAnswered, .channel, 1] == minutes(8))
    #expect(figures[.waitAnswered, .channel, 0] == minutes(19))
  }

  @Test func `the substitute of an absent substitute comes next`() {
    let third = StaffGroup.group("third", hours: "24/7", serves: [.channel(1)])
    let figures = office(
      [calls(), mails("Mo 8–14", 2), third], [.at("13:00"), .at("15:00"), .at("15:05")])
    #expect(figures[.busy, .group, 1] == minutes(10))
    #expect(figures[.busy, .group, 2] == minutes(20))
  }

  @Test func `two groups may stand in for each other`() {
    let figures = office(
      [calls("Mo 8–12", 1), mails("Mo 10–16", 0)],
      [.at("9:00", 1), .at("9:05", 0), .at("14:00", 0), .at("14:05", 1)])
    #expect(figures[.busy, .group, 0] == minutes(20))
    #expect(figures[.busy, .group, 1] == minutes(20))
  }

  @Test func `who stands in at closing stays until nobody waits`() {
    let figures = office(
      [calls("Mo 8–11:30"), mails("Mo 8–12")],
      phone: .phone(hours: "Mo 8–12", atClosing: .serve), [.at("11:58"), .at("11:59")])
    #expect(figures[.answered, .channel, 0] == 2)
    #expect(figures[.overtime, .group, 1] == minutes(18))
    #expect(figures[.overtime, .group, 0] == 0)
  }

  @Test func `a substitute that is not needed at closing goes home`() {
    let figures = office(
      [calls(), mails("Mo 8–12")],
      phone: .phone(hours: "Mo 8–12", atClosing: .serve), [.at("11:58"), .at("11:59")])
    #expect(figures[.overtime, .group, 0] == minutes(18))
    #expect(figures[.overtime, .group, 1] == 0)
  }
}
