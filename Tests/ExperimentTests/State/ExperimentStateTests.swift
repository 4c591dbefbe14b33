import Statistics
import Testing

@testable import ContactModel
@testable import Experiment

@Suite struct ExperimentStateTests {
  private static let criteria = [
    Criterion(.office, "all", .contactsBegun, direction: .lowerIsBetter),
    Criterion(.office, "all", .answeredShare),
  ]
  private let whole = experiment(
    RandomOffice.subjects, replications: 7, threads: 2, grains: [.week],
    criteria: criteria, observe: RandomOffice.observe)

  private func state(_ replications: [Int]) -> ExperimentState {
    var state = ExperimentState(whole)
    whole.run(replications.reduce(into: ReplicationSet()) { $0.insert($1) }, onto: &state)
    return state
  }

  private func bytes(_ state: ExperimentState) -> [UInt8] {
    StoredState.bytes(state, of: whole, version: "1")
  }

  private func isSame(_ one: ExperimentState, _ other: ExperimentState) -> Bool {
    one.done == other.done && one.ranking.sums == other.ranking.sums
      && zip(one.folds, other.folds).allSatisfy {
        $0.sums == $1.sums && $0.flow == $1.flow && $0.work == $1.work && $0.pairing == $1.pairing
      }
  }

  @Test(arguments: [
    [[0], [1, 2, 3], [4, 5, 6]], [[6, 0], [3], [1, 5], [2, 4]], [[], [0, 1, 2, 3, 4, 5, 6]],
  ])
  func `states of any split merge to the state of the whole run`(split: [[Int]]) throws {
    var merged = ExperimentState(whole)
    for part in split.map(state).reversed() { merged.merge(part) }
    #expect(isSame(merged, state(Array(0..<7))))
  }

  @Test func `a run goes on from what a state has`() {
    var resumed = state([1, 4])
    let steps = Guarded<[Progress]>([])
    whole.run(
      ReplicationSet(0..<7), onto: &resumed,
      progress: { step in steps.withLock { $0.append(step) } })
    #expect(isSame(resumed, state(Array(0..<7))))
    #expect(steps.withLock { $0 } == (3...7).map { Progress(done: $0, total: 7) })
  }

  @Test func `a look during the run finds whole replications`() throws {
    let seen = Guarded<[ExperimentState]>([])
    var last = ExperimentState(whole)
    whole.run(
      ReplicationSet(0..<7), onto: &last,
      look: { now in
        let state = now()
        seen.withLock { $0.append(state) }
      })
    let states = seen.withLock { $0 }
    #expect(states.count == 7)
    for found in states { #expect(isSame(found, state(found.done.all))) }
  }

  @Test func `a stored state is read back`() throws {
    let state = state([0, 2, 3])
    #expect(try isSame(StoredState.state(bytes(state), of: whole, version: "1"), state))
    let empty = ExperimentState(whole)
    #expect(try isSame(StoredState.state(bytes(empty), of: whole, version: "1"), empty))
  }

  @Test func `the same state is the same bytes, however it came about`() {
    var merged = state([3])
    merged.merge(state([0, 2]))
    #expect(bytes(merged) == bytes(state([0, 2, 3])))
  }

  @Test func `a byte that was changed, lost or added is noticed, wherever it is`() {
    let good = bytes(state([0]))
    var random = SplitMix64(seed: 1)
    let places =
      [0, 20, 40, good.count - 1]
      + (0..<60).map { _ in
        Int.random(in: 0..<good.count, using: &random)
      }
    for place in places {
      var bad = good
      bad[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect(throws: StoredState.Problem.self, "\(place)") {
        try StoredState.state(bad, of: whole, version: "1")
      }
      #expect(throws: StoredState.Problem.self, "\(place)") {
        try StoredState.state(Array(good[..<place]), of: whole, version: "1")
      }
    }
    #expect(throws: StoredState.Problem.damaged) {
      try StoredState.state(good + [0], of: whole, version: "1")
    }
  }

  @Test func `what is not a state of this experiment is refused with what differs`() {
    let good = bytes(state([0]))
    func problem(_ bytes: [UInt8], of other: Experiment, version: String = "1")
      -> StoredState.Problem?
    {
      do {
        _ = try StoredState.state(bytes, of: other, version: version)
        return nil
      } catch {
        return error
      }
    }
    func other(
      _ subjects: [Subject] = RandomOffice.subjects, seed: UInt64 = 1, grains: Set<Grain> = [.week]
    ) -> Experiment {
      experiment(
        subjects, replications: 9, seed: seed, grains: grains, criteria: Self.criteria,
        observe: RandomOffice.observe)
    }
    #expect(problem(good, of: other()) == nil)
    #expect(
      problem(good, of: other(seed: 2))
        == .otherExperiment(found: "seed 1", expected: "seed 2"))
    #expect(
      problem(good, of: other(grains: [])) != nil)
    #expect(
      problem(good, of: other(Array(RandomOffice.subjects.dropLast()))) != nil)
    #expect(problem(good, of: other(), version: "2") == .otherVersion(found: "program 1"))
    #expect(
      problem(Array("kontaktwege sums 9\n".utf8), of: whole)
        == .otherVersion(found: "kontaktwege sums 9\n"))
    #expect(problem(Array("PNG".utf8), of: whole) == .notAState)
    #expect(problem([], of: whole) == .notAState)
  }

  @Test func `a replication cannot be counted twice`() async {
    await #expect(processExitsWith: .failure) {
      let office = experiment(
        RandomOffice.subjects, replications: 1, observe: RandomOffice.observe)
      var state = ExperimentState(office)
      office.run(ReplicationSet(0..<1), onto: &state)
      state.merge(state)
    }
  }
}
