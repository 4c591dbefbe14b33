import Testing

@testable import EventKernel

/// A mistake of the programmer stops the program at the door.
@Suite struct EventQueueDoorTests {
  @Test func `the past can't be changed`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: SimTime(seconds: 2))
      _ = queue.next()
      queue.schedule(2, at: SimTime(seconds: 1))
    }
  }

  @Test func `what never happens is not scheduled`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: .distantFuture)
    }
  }

  @Test func `there is no rank 8`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: .zero, rank: 8)
    }
  }

  @Test func `an empty queue has no next event`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      _ = queue.next()
    }
  }

  @Test func `nor has one whose only event is being handled`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: .zero)
      _ = queue.next()
      _ = queue.next()
    }
  }

  @Test func `an event is cancelled once`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      let id = queue.schedule(1, at: .zero)
      queue.cancel(id)
      queue.cancel(id)
    }
  }

  @Test func `a delivered event can't be cancelled`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      let id = queue.schedule(1, at: .zero)
      _ = queue.next()
      queue.cancel(id)
    }
  }

  @Test func `an old handle does not cancel the event that has its slot now`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      let id = queue.schedule(1, at: .zero)
      queue.cancel(id)
      queue.schedule(2, at: .zero)
      queue.cancel(id)
    }
  }

  @Test func `no event has the handle none`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: .zero)
      queue.cancel(.none)
    }
  }

  @Test func `the clock does not run backwards`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.advance(to: SimTime(seconds: 2))
      queue.advance(to: SimTime(seconds: 1))
    }
  }

  @Test func `the clock does not pass a pending event`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(0, at: .zero)
      queue.schedule(1, at: SimTime(seconds: 1))
      _ = queue.next()
      queue.advance(to: SimTime(seconds: 2))
    }
  }

  @Test func `sequence numbers are used once, up to the last`() async {
    var queue = EventQueue<Int>(filler: -1)
    queue.sequence = EventKey.lastSequence
    let id = queue.schedule(1, at: .zero, rank: 7)
    #expect(id != .none)
    #expect(queue.next() == 1)
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.sequence = EventKey.lastSequence
      queue.schedule(1, at: .zero)
      queue.schedule(2, at: .zero)
    }
  }

  @Test func `the invariants notice a heap out of order`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      for time in 1...9 { queue.schedule(time, at: SimTime(seconds: Double(time))) }
      let root = EventQueue<Int>.root
      let (first, last) = (queue.keys[root], queue.keys[root + 8])
      queue.put(last, at: root)
      queue.put(first, at: root + 8)
      queue.checkInvariants()
    }
  }

  @Test func `the invariants notice a slot that is lost`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.firstFree = queue.places[queue.firstFree.nextFree]
      queue.checkInvariants()
    }
  }

  @Test func `the invariants notice a slot that does not know its place`() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>(filler: -1)
      queue.schedule(1, at: .zero)
      queue.schedule(2, at: .zero)
      queue.places[1] = SlotPlace(place: EventQueue<Int>.root)
      queue.checkInvariants()
    }
  }
}
