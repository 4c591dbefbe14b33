import Scenario
import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

/// Rows that are sums over others, and units.
struct OfficeTests {
  private let office = summary(
    [
      subject(
        channels: [
          ("hotline", .phone), ("second line", .phone), ("mail", .written), ("box", .written),
        ],
        groups: [("front", 40), ("back", 20)], start: day(2025, 1, 27), days: 14)
    ], replications: 2, grains: [.week, .day]
  ) { _, _, builder in
    for channel in 0..<4 {
      builder.add(100, to: .begun, .channel, channel)
      builder.add(Int64(10 * channel), to: .repeats, .channel, channel)
      builder.add(60 * minute, to: .busy, .channel, channel)
      builder.add(2_500_000, to: .contactPrice, .channel, channel)
    }
    for channel in 2...3 {
      for date in 0..<14 {
        builder.add(Int64(5 * channel), to: .backlog, .channel, channel, day: date)
        builder.add(1, to: .backlogDays, .channel, channel, day: date)
      }
    }
    for group in 0...1 {
      builder.add(80 * hour, to: .staffed, .group, group)
      builder.add(120 * minute, to: .busy, .group, group)
      builder.add(20 * hour, to: .unavailable, .group, group)
      builder.add(1_000_000_000, to: .staffCost, .group, group)
    }
  }

  private func value(
    _ breakdown: Breakdown, _ entity: String, _ figure: Figure
  ) -> Double? {
    office.result(scenario: 0, breakdown, entity, figure)?.estimate?.mean
  }

  @Test func `the office adds up channels for contacts and groups for staff`() {
    #expect(value(.office, "all", .contactsBegun) == 400)
    #expect(value(.office, "all", .repeatShare) == 0.15)
    #expect(value(.office, "all", .staffHours) == 4)
    #expect(value(.office, "all", .staffedHours) == 160)
    #expect(value(.office, "all", .occupancy) == 4.0 / 120)
    #expect(value(.office, "all", .nonStaffCost) == 10)
    #expect(value(.office, "all", .staffCost) == 2000)
    #expect(value(.office, "all", .totalCost) == 2010)
  }

  @Test func `channels of one kind add up`() {
    #expect(value(.kind, "phone", .contactsBegun) == 200)
    #expect(value(.kind, "written", .repeats) == 50)
    #expect(value(.kind, "walk_in", .contactsBegun) == nil)
    #expect(value(.kind, "phone", .deadlineShare) == nil)
  }

  @Test func `backlogs of several channels add up over the same days`() {
    #expect(value(.channel, "mail", .backlog) == 10)
    #expect(value(.channel, "box", .backlog) == 15)
    #expect(value(.kind, "written", .backlog) == 25)
    #expect(value(.office, "all", .backlog) == 25)
    #expect(office.result(scenario: 0, .channel, "hotline", .backlog) == nil)
  }

  @Test func `posts are paid hours a week by the hours of a full post`() {
    // 80 hours in two weeks: one post of 40 hours, two of 20.
    #expect(value(.group, "front", .posts) == 1)
    #expect(value(.group, "back", .posts) == 2)
    #expect(value(.office, "all", .posts) == 3)
  }

  @Test func `posts required are posts used times the occupancy of each group`() throws {
    // 2 busy hours of the 60 in which somebody can be reached, of 80 paid ones.
    func check(_ breakdown: Breakdown, _ entity: String, _ posts: Double) throws {
      let required = try #require(value(breakdown, entity, .postsRequired))
      #expect(abs(required - posts * 2 / 60) < 1e-9, "\(entity)")
    }
    try check(.group, "front", 1)
    try check(.group, "back", 2)
    try check(.office, "all", 3)
  }

  @Test func `posts of a week count the hours of that week`() throws {
    let weeks = try #require(office.table(scenario: 0, .group, .week))
    let posts = try #require(weeks.figures(row: 0).firstIndex { $0.id == Figure.posts.id })
    #expect(weeks.interval(0) == .week("2025-W05"))
    #expect(weeks.result(row: 0, cell: 0, figure: posts).estimate?.mean == 2)
    #expect(weeks.result(row: 0, cell: 1, figure: posts).estimate?.mean == 0)
  }

  @Test func `a service level follows the definition that all channels share`() {
    func level(_ definitions: [Subject.ChannelFacts]) -> Double? {
      let base = subject(channels: [("a", .phone), ("b", .phone)])
      let own = Subject(
        name: "own", title: "", hash: "", shape: base.shape, channels: definitions,
        postHours: [39])
      return summary([own], replications: 2) { _, _, builder in
        for channel in 0...1 {
          builder.add(100, to: .begun, .channel, channel)
          builder.add(40, to: .answeredInTarget, .channel, channel)
          builder.add(20, to: .leftInTarget, .channel, channel)
          builder.add(50, to: .answered, .channel, channel)
        }
      }.result(scenario: 0, .kind, "phone", .serviceLevel)?.estimate?.mean
    }
    func phone(_ definition: Channel.ServiceLevel.Definition) -> Subject.ChannelFacts {
      .init(kind: .phone, serviceLevel: definition)
    }
    #expect(
      level([
        phone(.answeredOfOfferedLessShortAbandoned), phone(.answeredOfOfferedLessShortAbandoned),
      ]) == 0.5)
    #expect(level([phone(.answeredOfOffered), phone(.answeredOfOffered)]) == 0.4)
    #expect(
      level([
        phone(.answeredOrShortAbandonedOfOffered), phone(.answeredOrShortAbandonedOfOffered),
      ]) == 0.6)
    #expect(level([phone(.answeredOfServed), phone(.answeredOfServed)]) == 0.8)
    #expect(level([phone(.answeredOfServed), phone(.answeredOfOffered)]) == 0.5)
  }
}
