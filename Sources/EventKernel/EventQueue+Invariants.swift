/// What always holds, made executable for the tests.
extension EventQueue {
  /// Stops the program with a sentence if the queue contradicts itself.
  ///
  /// - Complexity: O(capacity)
  package func checkInvariants() {
    checkOrder()
    checkPlaces()
    checkBuckets()
    checkFreeSlots()
  }

  /// No key comes before its parent's, and there are no keys outside the heap.
  private func checkOrder() {
    precondition(end >= Self.root, "the heap ends before its root")
    precondition(end &- Self.root <= places.count, "there are more keys than slots")
    precondition(keys.count >= Self.root + places.count + 4, "the last siblings lack room")
    for place in 0..<keys.count where place < Self.root || place >= end {
      precondition(keys[place].bits == EventKey.vacant.bits, "place \(place) is not vacant")
    }
    for place in Self.root..<end {
      precondition(keys[place].time >= clock || isVacant(place), "an event lies in the past")
      precondition(keys[place].time < farFrom || isVacant(place), "an event came too early")
      guard place > Self.root else { continue }
      precondition(keys[Self.parent(of: place)] < keys[place], "place \(place) is out of order")
    }
  }

  /// Each pending event's slot knows where the event's key is.
  private func checkPlaces() {
    for place in Self.root..<end where !isVacant(place) {
      let slot = keys[place].slot
      precondition(places[slot].value == place, "slot \(slot) does not know its place \(place)")
    }
  }

  /// Each event far ahead lies in its bucket, linked both ways.
  private func checkBuckets() {
    var found = 0
    for bucket in 0..<buckets.count {
      var before: Int32 = -1
      var slot = buckets[bucket]
      while slot >= 0 {
        found += 1
        precondition(found <= farCount, "a bucket has no end")
        let time = farKeys[Int(slot)].time
        precondition(time >= farFrom && time >= clock, "an event far ahead was left behind")
        precondition(self.bucket(of: time) == bucket, "an event lies in another's bucket")
        precondition(places[Int(slot)] == .far, "slot \(slot) does not know that it is far ahead")
        precondition(farKeys[Int(slot)].slot == Int(slot), "slot \(slot) has another's key")
        precondition(farLinks[Int(slot)].previous == before, "slot \(slot) has lost its neighbour")
        before = slot
        slot = farLinks[Int(slot)].next
      }
    }
    precondition(found == farCount, "\(farCount) events are far ahead, \(found) lie in buckets")
  }

  /// Every slot is either pending or on the list of free slots, once.
  private func checkFreeSlots() {
    var free = 0
    var next = firstFree
    while next != .endOfFreeList {
      free += 1
      precondition(free <= places.count, "the list of free slots has no end")
      precondition(places[next.nextFree].isFree, "slot \(next.nextFree) is free and in use")
      next = places[next.nextFree]
    }
    precondition(free + count == places.count, "a slot is lost")
  }

  /// Whether `place` is the root that the last `next()` has left.
  private func isVacant(_ place: Int) -> Bool { rootIsVacant && place == Self.root }
}
