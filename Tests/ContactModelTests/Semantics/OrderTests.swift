import ContactModel
import Scenario
import Testing

/// What happens first when several things happen in one instant: service end,
/// patience end, closing, arrival.
@Suite struct OrderTests {
  private func hotline(
    _ channel: Channel, handling: Double = 60, after: Double = 0, group: StaffGroup? = nil,
    calls: [String]
  ) -> Figures {
    Scenario.office(
      channels: [channel],
      concerns: [.concern(ways: [.way(0, .constant(handling), after: .constant(after))])],
      staff: [group ?? .group(serves: [.channel(0)])], replay: calls.map { .at($0) }
    ).simulated()
  }

  @Test func `a patience that ends when a server frees is served`() {
    let figures = hotline(.phone(patience: .constant(30)), calls: ["8:00:00", "8:00:30"])
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.abandoned, .channel] == 0)
    #expect(figures[.waitAnswered, .channel] == seconds(30))
  }

  @Test func `a patience that ends a moment before is not`() {
    let figures = hotline(.phone(patience: .constant(29.999999)), calls: ["8:00:00", "8:00:30"])
    #expect(figures[.abandoned, .channel] == 1)
    #expect(figures[.waitLost, .channel] == seconds(30) - 1)
  }

  @Test func `after-contact work that ends frees the server before a patience ends`() {
    let figures = hotline(
      .phone(patience: .constant(60)), handling: 60, after: 30, calls: ["8:00:00", "8:00:30"])
    #expect(figures[.answered, .channel] == 2)
  }

  @Test func `a server who frees at closing takes the next call`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12"), calls: ["11:59:00", "11:59:30", "11:59:45"])
    #expect(figures[.answered, .channel] == 2)
    #expect(figures[.disconnected, .channel] == 1)
  }

  @Test func `a patience that ends at closing is an abandonment`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12", patience: .constant(30)), handling: 120,
      calls: ["11:59:00", "11:59:30"])
    #expect(figures[.abandoned, .channel] == 1)
    #expect(figures[.disconnected, .channel] == 0)
  }

  @Test func `who calls at closing finds it closed, who calls at opening finds it open`() {
    let figures = hotline(
      .phone(hours: "Mo 8–12"), calls: ["7:59:59", "8:00:00", "11:59:59", "12:00:00"])
    #expect(figures[.closed, .channel] == 2)
    #expect(figures[.resolved, .channel] == 2)
  }

  @Test func `who calls when the shift starts is served at once, who calls at its end is not`() {
    let figures = hotline(
      .phone(patience: .constant(10)), group: .group(hours: "Mo 8–12", serves: [.channel(0)]),
      calls: ["8:00", "12:00"])
    #expect(figures[.answered, .channel] == 1)
    #expect(figures[.waitAnswered, .channel] == 0)
    #expect(figures[.abandoned, .channel] == 1)
  }

  @Test func `a line that frees in the instant of a call is free`() {
    // The second caller gives up at 8:00:30, when the third calls.
    let figures = hotline(
      .phone(lines: Dial(2), patience: .constant(20)), handling: 300,
      calls: ["8:00:00", "8:00:10", "8:00:30", "8:00:30"])
    #expect(figures[.blocked, .channel] == 1)
    #expect(figures[.abandoned, .channel] == 2)
  }

  @Test func `calls of one instant come in the order of the log`() {
    let office = Scenario.office(
      channels: [.phone()],
      concerns: [
        .concern("slow", ways: [.way(0, .constant(100))]),
        .concern("quick", ways: [.way(0, .constant(1))]),
      ],
      staff: [.group(serves: [.channel(0)])],
      replay: [.at("8:00", concern: 0), .at("8:00", concern: 1), .at("8:00", concern: 0)])
    let figures = office.simulated()
    // Concerns in their order, and within them the log: slow, slow, quick.
    #expect(figures[.waitAnswered, .concern, 0] == seconds(100))
    #expect(figures[.waitAnswered, .concern, 1] == seconds(200))
  }
}
