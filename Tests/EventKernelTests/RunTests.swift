import EventKernel
import Testing

@Suite struct RunTests {
  /// Writes down what happens and when: events by their number, arrivals as 0.
  private struct Diary: EventHandler, ~Copyable {
    var arrivals: [SimTime]
    var entries: [[Int64]] = []
    /// What each event schedules when it happens.
    var follows: [Int: (event: Int, after: SimTime)] = [:]

    init(arrivals: [Int64] = []) { self.arrivals = arrivals.map(SimTime.init(microseconds:)) }

    var nextArrival: SimTime { arrivals.first ?? .distantFuture }

    mutating func arrive(in queue: inout EventQueue<Int>) {
      #expect(queue.now == arrivals.removeFirst())
      entries.append([queue.now.microseconds, 0])
    }

    mutating func handle(_ event: Int, in queue: inout EventQueue<Int>) {
      entries.append([queue.now.microseconds, Int64(event)])
      if let next = follows[event] { queue.schedule(next.event, at: queue.now + next.after) }
    }
  }

  private func at(_ microseconds: Int64) -> SimTime { SimTime(microseconds: microseconds) }

  @Test func `events and arrivals happen in the order of time, events first at one moment`() {
    var diary = Diary(arrivals: [1, 2, 2, 5])
    var queue = EventQueue<Int>(filler: -1)
    queue.schedule(7, at: at(2), rank: 7)
    queue.schedule(8, at: at(3))
    #expect(run(&diary, &queue, until: .distantFuture) == 6)
    #expect(diary.entries == [[1, 0], [2, 7], [2, 0], [2, 0], [3, 8], [5, 0]])
    #expect(queue.now == at(5))
  }

  @Test func `an event scheduled for the moment of an arrival still comes before it`() {
    var diary = Diary(arrivals: [2])
    diary.follows = [1: (event: 2, after: .zero)]
    var queue = EventQueue<Int>(filler: -1)
    queue.schedule(1, at: at(2))
    #expect(run(&diary, &queue, until: at(2)) == 3)
    #expect(diary.entries == [[2, 1], [2, 2], [2, 0]])
  }

  @Test func `the horizon belongs to the run, and what lies beyond waits for the next`() {
    var diary = Diary(arrivals: [10, 11, 30])
    var queue = EventQueue<Int>(filler: -1)
    queue.schedule(1, at: at(10))
    queue.schedule(2, at: at(12))
    #expect(run(&diary, &queue, until: at(10)) == 2)
    #expect(queue.now == at(10))
    #expect(run(&diary, &queue, until: at(10)) == 0)
    #expect(run(&diary, &queue, until: at(20)) == 2)
    #expect(queue.now == at(12))
    #expect(diary.entries == [[10, 1], [10, 0], [11, 0], [12, 2]])
    #expect(diary.arrivals == [at(30)])
  }

  @Test func `a run ends when nothing is left`() {
    var diary = Diary()
    diary.follows = [1: (event: 2, after: at(5)), 2: (event: 3, after: at(5))]
    var queue = EventQueue<Int>(filler: -1)
    queue.schedule(1, at: at(1))
    #expect(run(&diary, &queue, until: .distantFuture) == 3)
    #expect(queue.now == at(11))
    #expect(run(&diary, &queue, until: .distantFuture) == 0)
  }

  @Test func `an arrival in the past stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var diary = Diary(arrivals: [5, 4])
      var queue = EventQueue<Int>(filler: -1)
      _ = run(&diary, &queue, until: .distantFuture)
    }
  }
}
