import ContactModel
import QueueingTheory
import ScenarioFile
import Statistics
import Study
import TestSupport
import Testing

@testable import Experiment

/// The cheapest staff that keep a target.
struct StaffingSearchTests {
  /// Every combination, the cheapest that keeps the targets and the first of equals.
  private func bruteForce(_ search: StaffingSearch, _ keeps: ([Int]) -> Bool) -> [Int]? {
    let all = search.costs.reduce([[Int]]()) { found, costs in
      (found.isEmpty ? [[]] : found).flatMap { prefix in costs.indices.map { prefix + [$0] } }
    }
    return all.filter(keeps).min {
      let (a, b) = (search.cost($0), search.cost($1))
      return a != b ? a < b : $0.lexicographicallyPrecedes($1)
    }
  }

  @Test(arguments: 0..<200)
  func `it finds what trying all combinations finds, whatever the monotone rule`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let dimensions = dice.int(1...4)
    let costs = (0..<dimensions).map { _ in
      var cost = 0.0
      return (0..<dice.int(1...7)).map { _ -> Double in
        cost += Double(dice.int(1...4))
        return cost
      }
    }
    let search = StaffingSearch(costs: costs)
    // Two saturating sums of positive weights have to reach their bounds.
    let weights = (0..<2).map { _ in (0..<dimensions).map { _ in dice.real(0...1) } }
    let bounds = weights.map { weights in dice.real(0...1) * weights.reduce(0, +) * 5 }
    func keeps(_ choice: [Int]) -> Bool {
      zip(weights, bounds).allSatisfy { weights, bound in
        zip(weights, choice).reduce(0) { $0 + $1.0 * Double($1.1) } >= bound
      }
    }
    var tried: Set<[Int]> = []
    let outcome = search.run { choice in
      #expect(tried.insert(choice).inserted)
      return keeps(choice)
    }
    #expect(outcome.best == bruteForce(search, keeps))
    #expect(outcome.trials == tried.count && outcome.trials <= outcome.combinations)
    if let best = outcome.best {
      #expect(zip(outcome.least, best).allSatisfy { $0 <= $1 })
    }
  }

  @Test func `a thousand combinations take few trials`() {
    let search = StaffingSearch(costs: Array(repeating: (1...10).map(Double.init), count: 3))
    let outcome = search.run { $0.reduce(0, +) >= 14 && $0[0] >= 2 }
    #expect(outcome.best == [2, 3, 9] && outcome.combinations == 1_000)
    #expect(outcome.trials < 150, "\(outcome.trials)")
  }

  @Test func `where even the most misses a target there is no answer`() {
    let outcome = StaffingSearch(costs: [[1, 2, 3]]).run { _ in false }
    #expect(outcome.best == nil && outcome.trials == 1)
  }
}

/// The answers of the textbooks, by simulation.
@Suite(.enabled(if: isOptimised, "simulates too much for a debug build"))
struct StaffingStatisticalTests {
  private func scenario(_ persons: Double, patience: String) -> Plan {
    let text = """
      { "name": "hotline",
        "period": { "start": "2025-01-06", "days": 28, "warmUpDays": 1, "runOutDays": 1 },
        "calendar": { "land": "none", "clock": "fixed" },
        "channels": { "phone": { "kind": "phone", "hours": "24/7", "profile": "constant",
          \(patience),
          "serviceLevel": { "withinSeconds": 20, "definition": "answeredOfOffered" } } },
        "concerns": { "call": { "volume": { "perHour": 96 }, "channels": {
          "phone": { "share": 1, "handlingMinutes": { "law": "exponential", "mean": 5 } } } } },
        "staff": { "agents": { "rosters": { "always": { "persons": \(Int(persons)),
          "hours": "24/7" } }, "serves": ["phone"] } } }
      """
    guard
      let outcome = try? readScenario(path: "hotline", read: { _ in .success(Array(text.utf8)) }),
      let scenario = outcome.scenario
    else { preconditionFailure("the hotline is a scenario") }
    return Plan(scenario)
  }

  private func fewest(
    _ figure: FigurePlace, _ target: Target, patience: String
  ) -> (answer: StaffingStudy.Answer, evaluations: Int) {
    let staffing = Staffing(
      scenario: 0,
      posts: [
        .init(
          parameter: Parameter(path: "persons", title: "persons"), range: 6...20, step: 1, cost: 1)
      ], targets: [.init(place: figure, target: target, probability: 0.9)])
    let criteria = [Criterion(figure)]
    var evaluations = 0
    let study = StaffingStudy(staffing) { choice in
      evaluations += 1
      let plan = scenario(staffing.posts[0].choices[choice[0]], patience: patience)
      let values = PointExperiment(
        points: 1, replications: [0..<10], threads: 2, criteria: 1
      ) { _ in PointSimulator(plan, seed: 1, criteria: criteria).replicate }.run()
      return PointEvaluation(values, criteria: criteria, days: 28, confidence: 0.95)
    }
    let answer = study.run { done, atMost in
      #expect(done == evaluations)
      #expect(done <= atMost && atMost <= 2 * 40)
    }
    return (answer, evaluations)
  }

  @Test func `no search takes more trials than it says beforehand`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<200 {
      let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 1...7, using: &random)
      }
      let search = StaffingSearch(costs: sizes.map { (0..<$0).map { Double($0 + 1) } })
      let needed = sizes.map { Int.random(in: 0..<$0, using: &random) }
      var (tried, atMost) = (0, search.mostTrials(from: sizes.map { _ in 0 }))
      #expect(atMost <= sizes.reduce(1, *))
      let outcome = search.run(
        narrowed: { atMost = tried + search.mostTrials(from: $0) },
        { choice in
          tried += 1
          return zip(choice, needed).allSatisfy { $0 >= $1 }
        })
      #expect(outcome.trials == tried && tried <= atMost)
    }
  }

  @Test(arguments: [0.72, 0.85, 0.93])
  func `the fewest agents for a service level are Erlang C's`(share: Double) throws {
    let known = try #require(
      (9...20).first {
        (ErlangC(arrivalRate: 1.6, serviceRate: 0.2, servers: $0)?.serviceLevel(within: 20 / 60.0)
          ?? 0) >= share
      })
    let (answer, evaluations) = fewest(
      FigurePlace(figure: "service_level", dimension: "channel", entity: "phone"), .atLeast(share),
      patience: "\"patienceMinutes\": \"never\"")
    #expect(answer.best?.numbers == [Double(known)])
    #expect(evaluations < 15)
    // More staff on the curve never answer fewer in time.
    let levels = answer.curve.compactMap { $0.figures[0]?.mean }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(answer.curve.contains { $0.choice == answer.best?.choice })
  }

  @Test(arguments: [0.02, 0.04, 0.1])
  func `the fewest agents for an abandonment are Erlang A's`(share: Double) throws {
    let known = try #require(
      (6...20).first {
        abandonment(servers: $0) <= share
      })
    let (answer, _) = fewest(
      FigurePlace(figure: "abandonment_share", dimension: "channel", entity: "phone"),
      .atMost(share), patience: "\"patienceMinutes\": { \"law\": \"exponential\", \"mean\": 5 }")
    #expect(answer.best?.numbers == [Double(known)])
  }

  /// The share that abandons where patience is as long as handling.
  ///
  /// The number in the system is Poisson then, with the load as mean (Palm 1943).
  private func abandonment(servers: Int) -> Double {
    let load = 8.0
    var probability = 1.0
    for _ in 0..<8 { probability /= 2.718281828459045 }
    var queue = 0.0
    for count in 1...80 {
      probability *= load / Double(count)
      if count > servers { queue += Double(count - servers) * probability }
    }
    // Abandonment rate is queue ÷ patience; arrivals come at load ÷ handling; both times are alike.
    return queue / load
  }
}
