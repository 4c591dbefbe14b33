import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

/// An experiment with the real simulator, where what goes in must come out.
struct SimulatedOfficeTests {
  private static func run(threads: Int) throws -> Summary {
    let plans = [
      (plan: Plan(try smallOffice("four", people: 4)), hash: "a"),
      (plan: Plan(try smallOffice("five", people: 5)), hash: "b"),
    ]
    return Experiment(
      plans,
      settings: .init(
        seed: 7, replications: 4, threads: threads, grains: [.week], confidence: 0.95)
    ).run()
  }

  private static let summary = Result { try run(threads: 2) }

  /// Totals of figures in every row of a table and interval, and of their sum.
  private func totals(
    _ breakdown: Breakdown, _ grain: Grain, scenario: Int, row: Int, cell: Int, _ figures: [Figure]
  ) throws -> Double {
    let table = try #require(
      try Self.summary.get().table(scenario: scenario, breakdown, grain))
    let ids = table.figures(row: row).map(\.id)
    return figures.reduce(0) { sum, figure in
      guard let position = ids.firstIndex(of: figure.id) else { return sum }
      return sum + (table.result(row: row, cell: cell, figure: position).estimate?.mean ?? 0)
    }
  }

  @Test func `contacts begun are the sum of the outcomes shown`() throws {
    for breakdown in [Breakdown.channel, .concern, .site, .segment, .office, .kind] {
      for scenario in 0...1 {
        for grain in breakdown == .kind ? [Grain.horizon] : [.horizon, .month, .week] {
          let table = try #require(
            try Self.summary.get().table(scenario: scenario, breakdown, grain))
          for row in table.rows.indices {
            for cell in 0..<table.cells {
              let begun = try totals(
                breakdown, grain, scenario: scenario, row: row, cell: cell, [.contactsBegun])
              let ended = try totals(
                breakdown, grain, scenario: scenario, row: row, cell: cell,
                Outcome.allCases.map(Figure.contacts))
              #expect(abs(begun - ended) < 1e-9)
            }
          }
        }
      }
    }
    #expect(
      try totals(.office, .horizon, scenario: 0, row: 0, cell: 0, [.contactsBegun]) > 1000)
  }

  @Test func `cases opened are resolved, given up or open`() throws {
    for breakdown in [Breakdown.channel, .concern, .office] {
      let opened = try totals(
        breakdown, .horizon, scenario: 1, row: 0, cell: 0, [.casesOpened])
      let ended = try totals(
        breakdown, .horizon, scenario: 1, row: 0, cell: 0,
        [.casesResolved, .casesGivenUp, .casesOpen])
      #expect(opened > 100 && abs(opened - ended) < 1e-9)
    }
  }

  @Test func `staffed and overtime hours are busy, idle or unavailable`() throws {
    for breakdown in [Breakdown.group, .office] {
      let present = try totals(
        breakdown, .horizon, scenario: 0, row: 0, cell: 0, [.staffedHours, .overtimeHours])
      let spent = try totals(
        breakdown, .horizon, scenario: 0, row: 0, cell: 0,
        [.staffHours, .idleHours, .unavailableHours])
      #expect(present > 200 && abs(present - spent) < 1e-9)
    }
  }

  @Test func `staff time and avoidable demand are the same by channel, concern and cause`() throws {
    let summary = try Self.summary.get()
    for figure in [Figure.staffHours, .avoidableHours, .repeats] {
      let office = try totals(.office, .horizon, scenario: 0, row: 0, cell: 0, [figure])
      for breakdown in [Breakdown.channel, .concern, .cause, .site, .segment] {
        let table = try #require(summary.table(scenario: 0, breakdown, .horizon))
        let sum = try table.rows.indices.reduce(0) {
          $0 + (try totals(breakdown, .horizon, scenario: 0, row: $1, cell: 0, [figure]))
        }
        #expect(office > 1 && abs(office - sum) < 1e-9, "\(figure.id) \(breakdown)")
      }
    }
  }

  @Test func `weeks and months add up to the horizon`() throws {
    let summary = try Self.summary.get()
    for grain in [Grain.month, .week] {
      let cells = try #require(summary.table(scenario: 0, .channel, grain)).cells
      for figure in [Figure.contactsBegun, .staffHours, .casesOpened] {
        let whole = try totals(.channel, .horizon, scenario: 0, row: 0, cell: 0, [figure])
        let parts = try (0..<cells).reduce(0) {
          $0 + (try totals(.channel, grain, scenario: 0, row: 0, cell: $1, [figure]))
        }
        #expect(abs(whole - parts) < 1e-9)
      }
    }
  }

  @Test func `the flow holds every contact`() throws {
    let summary = try Self.summary.get()
    let flow = summary.flow(scenario: 0).reduce(0) { $0 + $1.contacts.mean }
    let begun = try totals(.office, .horizon, scenario: 0, row: 0, cell: 0, [.contactsBegun])
    #expect(abs(flow - begun) < 1e-9)
  }

  @Test func `one more person reaches more callers, beyond doubt`() throws {
    let result = try #require(
      try Self.summary.get().result(scenario: 1, .kind, "phone", .reachability))
    #expect(try #require(result.difference?.lower) > 0)
    #expect(result.contest?.better.share == 1)
  }

  @Test(arguments: [1, 3]) func `the sums are the same for any number of threads`(
    threads: Int
  ) throws {
    let other = try Self.run(threads: threads)
    for (one, other) in zip(try Self.summary.get().scenarios, other.scenarios) {
      #expect(one.fold.sums == other.fold.sums && one.fold.flow == other.fold.flow)
      #expect(one.fold.pairing == other.fold.pairing && one.work == other.work)
    }
  }
}
