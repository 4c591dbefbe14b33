import EventKernel
import Testing

/// The queue against the simplest model there is: a list that is sorted.
@Suite struct EventQueueModelTests {
  private struct Pending {
    var time: Int64
    var rank: UInt8
    var order: Int
    var id: EventID

    func comes(before other: Pending) -> Bool {
      (time, rank, order) < (other.time, other.rank, other.order)
    }
  }

  @Test(arguments: 0..<300)
  func `delivers what a stable sort would`(seed: Int) {
    var bits = SeededBits(seed: seed)
    // From nothing but ties to hardly any; from one rank to eight.
    let span = [1, 4, 50, 1_000_000][seed % 4]
    let ranks = [1, 2, 8][seed % 3]
    // All in the heap, or in buckets from one for a moment or two to one for all.
    let exponents = span > 1000 ? [0, 17, 19, 22, 40] : [0, 1, 3, 6, 40]
    let exponent = exponents[seed % 5]
    var queue = EventQueue<Int>(capacity: 1, bucketExponent: exponent, filler: -1)
    var model: [Pending] = []
    var now: Int64 = 0

    for order in 0..<200 {
      // More comes than goes at first, then the other way round.
      switch bits.below(8) {
      case 0 where !model.isEmpty:
        let victim = model.remove(at: bits.below(model.count))
        queue.cancel(victim.id)
      case 1...2 where !model.isEmpty, 3...5 where !model.isEmpty && order > 120:
        model.sort { $0.comes(before: $1) }
        let first = model.removeFirst()
        #expect(queue.nextTime.microseconds == first.time)
        #expect(queue.next() == first.order)
        #expect(first.time >= now)
        now = first.time
        #expect(queue.now.microseconds == now)
      default:
        let time = now + Int64(bits.below(span))
        let rank = UInt8(bits.below(ranks))
        let id = queue.schedule(order, at: SimTime(microseconds: time), rank: rank)
        model.append(Pending(time: time, rank: rank, order: order, id: id))
      }
      #expect(queue.count == model.count)
      queue.checkInvariants()
    }

    model.sort { $0.comes(before: $1) }
    for expected in model { #expect(queue.next() == expected.order) }
    #expect(queue.count == 0)
    queue.checkInvariants()
  }

  /// What lies beyond the last bucket shares it.
  @Test func `the last bucket holds whatever comes later`() {
    var queue = EventQueue<Int>(bucketExponent: 1, filler: -1)
    let last: Int64 = 2 << 20
    let times = [last * 9, last - 3, last - 2, last * 7, 5, last, last + 1]
    let ids = times.enumerated().map {
      queue.schedule($0.offset, at: SimTime(microseconds: $0.element))
    }
    queue.checkInvariants()
    queue.cancel(ids[3])
    var delivered: [Int] = []
    while queue.count > 0 {
      delivered.append(queue.next())
      queue.checkInvariants()
    }
    #expect(delivered == [4, 1, 2, 5, 6, 0])
    queue.schedule(7, at: SimTime(microseconds: last * 9))
    #expect(queue.next() == 7)
  }

  /// The clock may pass buckets that have no events.
  @Test func `time goes on without events`() {
    var queue = EventQueue<Int>(bucketExponent: 4, filler: -1)
    queue.advance(to: SimTime(microseconds: 1000))
    let id = queue.schedule(1, at: SimTime(microseconds: 2000))
    queue.schedule(2, at: SimTime(microseconds: 1001))
    #expect(queue.nextTime == SimTime(microseconds: 1001))
    #expect(queue.next() == 2)
    #expect(queue.nextTime == SimTime(microseconds: 2000))
    queue.cancel(id)
    #expect(queue.nextTime == .distantFuture)
    queue.checkInvariants()
  }
}
