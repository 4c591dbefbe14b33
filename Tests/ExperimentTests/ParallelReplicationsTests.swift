import Testing

@testable import ContactModel
@testable import Experiment

struct ParallelReplicationsTests {
  @Test(arguments: [1, 2, 3, 16], [1, 3])
  func `every scenario of every replication runs once, every replication is folded once`(
    threads: Int, scenarios: Int
  ) {
    let ran = Guarded<[Int: Int]>([:])
    let folded = Guarded<[Int: [String]]>([:])
    ParallelReplications(replications: Array(0..<50), scenarios: scenarios, threads: threads).run(
      makeSimulator: { scenario in
        { replication in
          ran.withLock { $0[replication * scenarios + scenario, default: 0] += 1 }
          return "\(replication)/\(scenario)"
        }
      },
      fold: { replication, results in
        folded.withLock { $0[replication] = ($0[replication] ?? []) + results }
      })
    #expect(ran.withLock { $0.count == 50 * scenarios && $0.values.allSatisfy { $0 == 1 } })
    for replication in 0..<50 {
      #expect(
        folded.withLock { $0[replication] }
          == (0..<scenarios).map { "\(replication)/\($0)" })
    }
  }

  @Test func `a thread makes one simulator per scenario, when it first needs it`() {
    let made = Guarded([Int](repeating: 0, count: 3))
    ParallelReplications(replications: Array(0..<40), scenarios: 3, threads: 2).run(
      makeSimulator: { scenario in
        made.withLock { $0[scenario] += 1 }
        return { $0 }
      },
      fold: { _, _ in })
    #expect(made.withLock { $0.allSatisfy { (1...2).contains($0) } })
  }

  @Test func `results of one replication per thread and one more wait at most`() {
    let (threads, scenarios) = (4, 3)
    let waiting = Guarded((now: 0, most: 0))
    ParallelReplications(replications: Array(0..<400), scenarios: scenarios, threads: threads).run(
      makeSimulator: { scenario in
        { replication in
          waiting.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
          }
          // The first scenario takes much longer than the others.
          return scenario == 0 ? (0..<2000).reduce(replication, ^) : replication
        }
      },
      fold: { _, results in waiting.withLock { $0.now -= results.count } })
    #expect(waiting.withLock(\.now) == 0)
    #expect(waiting.withLock(\.most) <= (threads + 1) * scenarios)
  }

  @Test(arguments: [2, 3, 16])
  func `the summary is the same for any number of threads`(threads: Int) {
    func run(_ threads: Int) -> Summary {
      summary(
        RandomOffice.subjects, replications: 5, threads: threads, grains: [.week],
        observe: RandomOffice.observe)
    }
    for (one, many) in zip(run(1).scenarios, run(threads).scenarios) {
      #expect(one.fold.sums == many.fold.sums)
      #expect(one.fold.flow == many.fold.flow)
      #expect(one.fold.pairing == many.fold.pairing)
      #expect(one.work == many.work)
    }
  }

  @Test func `progress rises by one replication at a time`() {
    let seen = Guarded<[Progress]>([])
    let settings = Experiment.Settings(
      seed: 1, replications: 20, threads: 3, grains: [], confidence: 0.9)
    let experiment = Experiment([subject("a"), subject("b")], settings: settings) { _, layout in
      { _ in
        ReplicationResult(
          observation: ObservationBuilder(layout).observation, work: SimulatedWork())
      }
    }
    _ = experiment.run { progress in seen.withLock { $0.append(progress) } }
    #expect(seen.withLock { $0 } == (1...20).map { Progress(done: $0, total: 20) })
  }

  @Test func `the work of all replications adds up`() {
    let settings = Experiment.Settings(
      seed: 1, replications: 10, threads: 2, grains: [], confidence: 0.9)
    let summary = Experiment([subject()], settings: settings) { _, layout in
      { replication in
        var work = SimulatedWork()
        work.contacts = replication
        work.events = 100
        return ReplicationResult(
          observation: ObservationBuilder(layout).observation, work: work)
      }
    }.run()
    #expect(summary.baseline.work.contacts == 45)
    #expect(summary.baseline.work.events == 1000)
  }
}
