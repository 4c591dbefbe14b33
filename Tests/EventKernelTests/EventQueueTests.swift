import EventKernel
import Testing

@Suite struct EventQueueTests {
  private func at(_ microseconds: Int64) -> SimTime { SimTime(microseconds: microseconds) }

  /// Empties the queue and returns its events in their order.
  private func drain(_ queue: inout EventQueue<Int>) -> [Int] {
    var events: [Int] = []
    while queue.count > 0 {
      events.append(queue.next())
      queue.checkInvariants()
    }
    return events
  }

  @Test func `events at one moment leave in the order they came`() {
    var queue = EventQueue<Int>(filler: -1)
    for event in 0..<100 { queue.schedule(event, at: at(43)) }
    #expect(drain(&queue) == Array(0..<100))
  }

  @Test func `a lower rank goes first at one moment, not before an earlier time`() {
    var queue = EventQueue<Int>(filler: -1)
    for rank in (0...7).reversed() { queue.schedule(rank, at: at(5), rank: UInt8(rank)) }
    queue.schedule(100, at: at(4), rank: 7)
    queue.schedule(101, at: at(6))
    #expect(drain(&queue) == [100, 0, 1, 2, 3, 4, 5, 6, 7, 101])
  }

  @Test func `the clock stands at the event delivered last`() {
    var queue = EventQueue<Int>(filler: -1)
    #expect(queue.now == .zero)
    #expect(queue.nextTime == .distantFuture)
    queue.schedule(1, at: at(7))
    #expect(queue.now == .zero)
    #expect(queue.nextTime == at(7))
    _ = queue.next()
    #expect(queue.now == at(7))
    #expect(queue.nextTime == .distantFuture)
    queue.advance(to: at(9))
    #expect(queue.now == at(9))
  }

  @Test func `the next time and the count are right while an event is handled`() {
    var queue = EventQueue<Int>(filler: -1)
    for time in [1, 9, 3, 8, 4, 6] { queue.schedule(time, at: at(Int64(time))) }
    #expect(queue.next() == 1)
    #expect(queue.nextTime == at(3))
    #expect(queue.count == 5)
    queue.schedule(2, at: at(2))
    #expect(queue.nextTime == at(2))
    #expect(queue.count == 6)
    #expect(drain(&queue) == [2, 3, 4, 6, 8, 9])
  }

  @Test func `an event at the present moment and of lower rank is still to come`() {
    var queue = EventQueue<Int>(filler: -1)
    queue.schedule(1, at: at(5), rank: 3)
    queue.schedule(3, at: at(5), rank: 3)
    #expect(queue.next() == 1)
    queue.schedule(2, at: at(5), rank: 0)
    #expect(drain(&queue) == [2, 3])
  }

  @Test(arguments: 0..<20)
  func `any one event of twenty can be cancelled`(cancelled: Int) {
    var queue = EventQueue<Int>(capacity: 1, filler: -1)
    let ids = (0..<20).map { event in queue.schedule(event, at: at(Int64(event * 7 % 20))) }
    queue.cancel(ids[cancelled])
    queue.checkInvariants()
    #expect(queue.count == 19)
    let expected = (0..<20).sorted { $0 * 7 % 20 < $1 * 7 % 20 }.filter { $0 != cancelled }
    #expect(drain(&queue) == expected)
  }

  @Test(arguments: 1..<20)
  func `any one event can be cancelled while another is handled`(cancelled: Int) {
    var queue = EventQueue<Int>(filler: -1)
    let ids = (0..<20).map { event in queue.schedule(event, at: at(Int64(event))) }
    #expect(queue.next() == 0)
    queue.cancel(ids[cancelled])
    queue.checkInvariants()
    #expect(queue.nextTime == at(cancelled == 1 ? 2 : 1))
    queue.schedule(99, at: at(10))
    queue.checkInvariants()
    let expected = Array(1...10) + [99] + Array(11..<20)
    #expect(drain(&queue) == expected.filter { $0 != cancelled })
  }

  @Test func `a cancelled event may rise from below another branch`() {
    // The last key, 6, fills the place of 51 and must rise above its parent there, 50.
    var queue = EventQueue<Int>(filler: -1)
    let times = [0, 50, 2, 3, 4, 51, 52, 53, 54, 5, 7, 8, 9, 6]
    let ids = times.map { queue.schedule($0, at: at(Int64($0))) }
    queue.cancel(ids[5])
    queue.checkInvariants()
    #expect(drain(&queue) == times.filter { $0 != 51 }.sorted())
  }

  @Test func `the only event can be cancelled, and the queue used again`() {
    var queue = EventQueue<Int>(filler: -1)
    queue.cancel(queue.schedule(1, at: at(1)))
    #expect(queue.count == 0)
    #expect(queue.nextTime == .distantFuture)
    queue.schedule(2, at: at(2))
    #expect(drain(&queue) == [2])
  }

  @Test func `handles are told apart though slots are used again`() {
    var queue = EventQueue<Int>(filler: -1)
    var ids: Set<EventID> = [.none]
    for time in 1...50 {
      ids.insert(queue.schedule(time, at: at(Int64(time))))
      _ = queue.next()
    }
    #expect(ids.count == 51)
  }

  /// Capacity follows the largest number pending at a time, not the number of events: `growths`
  /// counts the only statement of a queue that allocates.
  @Test func `a warm queue allocates nothing, however many events pass`() {
    var queue = EventQueue<Int>(capacity: 4, filler: -1)
    var bits = SeededBits(seed: 3)
    func pass(_ events: Int, through queue: inout EventQueue<Int>) {
      for _ in 0..<events {
        while queue.count < 500 {
          queue.schedule(0, at: queue.now + at(Int64(bits.below(1000))))
        }
        let id = queue.schedule(1, at: queue.now + at(Int64(bits.below(1000))))
        if bits.below(2) == 0 { queue.cancel(id) } else { _ = queue.next() }
      }
    }
    pass(1, through: &queue)
    let growths = queue.growths
    #expect(growths == 8, "4 slots, doubled seven times: 512")
    pass(20_000, through: &queue)
    #expect(queue.growths == growths)
  }
}
