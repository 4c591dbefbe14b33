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
    var queue = EventQueue<Int>(capacity: 1, filler: -1)
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
}
