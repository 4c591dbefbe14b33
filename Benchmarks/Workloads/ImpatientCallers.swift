internal import EventKernel

/// W2: 100 servers offered 105 erlangs by callers who hang up after an exponential patience.
struct ImpatientCallers: ~Copyable, Engine {
  enum Event: BitwiseCopyable {
    case serviceEnd
    case patienceEnd(caller: Int32)
  }

  static var filler: Event { .serviceEnd }
  private static var servers: Int { 100 }
  private static var offeredLoad: Double { 105 }
  private static var meanService: Double { 60 }

  private let ziggurat = ExponentialZiggurat()
  private var arrivalStream: Xoshiro256
  private var serviceStream: Xoshiro256
  private var patienceStream: Xoshiro256
  private var toArrive: Int
  private var room = WaitingRoom()
  private var line = WaitingRoom.Line()
  private var busy = TimeAverage()
  private var abandoned = 0
  private var delayed = 0
  private var waits = WaitTimes()
  private(set) var nextArrival = SimTime.zero

  init(customers: Int, seed: UInt64) {
    arrivalStream = Xoshiro256(seed: seed)
    serviceStream = Xoshiro256(seed: seed ^ 0xabcdef)
    patienceStream = Xoshiro256(seed: seed ^ 0x123457)
    toArrive = customers
    nextArrival = drawInterarrival()
  }

  mutating func arrive(in queue: inout EventQueue<Event>) {
    let now = queue.now
    toArrive &-= 1
    nextArrival = toArrive > 0 ? now + drawInterarrival() : .distantFuture
    if busy.value < Self.servers {
      busy.change(by: 1, at: now)
      serve(arrivedAt: now, in: &queue)
    } else {
      delayed &+= 1
      let caller = room.append(arrivedAt: now, to: &line)
      let patience = SimTime(seconds: ziggurat.draw(from: &patienceStream) * Self.meanService)
      room[caller].patienceEnd = queue.schedule(
        .patienceEnd(caller: caller), at: now + patience, rank: 1)
    }
  }

  mutating func handle(_ event: Event, in queue: inout EventQueue<Event>) {
    let now = queue.now
    switch event {
    case .serviceEnd:
      if line.isEmpty {
        busy.change(by: -1, at: now)
      } else {
        let caller = line.first
        let arrival = room[caller].arrival
        queue.cancel(room[caller].patienceEnd)
        room.remove(caller, from: &line, at: now)
        serve(arrivedAt: arrival, in: &queue)
      }
    case .patienceEnd(let caller):
      abandoned &+= 1
      waits.add(now - room[caller].arrival)
      room.remove(caller, from: &line, at: now)
    }
  }

  func figures(at end: SimTime) -> [Figure] {
    let customers = Double(waits.count)
    return [
      Figure(name: "P(abandon)", value: Double(abandoned) / customers),
      Figure(name: "P(wait)", value: Double(delayed) / customers),
      Figure(name: "mean wait", value: waits.mean / Self.meanService),
      Figure(name: "standard deviation", value: waits.standardDeviation / Self.meanService),
      Figure(name: "95 % wait at most", value: waits.quantile(0.95) / Self.meanService),
      Figure(name: "mean line", value: line.length.mean(until: end)),
      Figure(name: "occupancy", value: busy.mean(until: end) / Double(Self.servers)),
    ]
  }

  private mutating func serve(arrivedAt arrival: SimTime, in queue: inout EventQueue<Event>) {
    waits.add(queue.now - arrival)
    let service = SimTime(seconds: ziggurat.draw(from: &serviceStream) * Self.meanService)
    queue.schedule(.serviceEnd, at: queue.now + service)
  }

  private mutating func drawInterarrival() -> SimTime {
    SimTime(
      seconds: ziggurat.draw(from: &arrivalStream) * (Self.meanService / Self.offeredLoad))
  }
}
