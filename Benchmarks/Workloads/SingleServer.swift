internal import EventKernel

/// W1: one server, exponential arrivals and services, load 0.9, no end to patience.
struct SingleServer: ~Copyable, Engine {
  /// The only event: the service in hand ends.
  struct ServiceEnd: BitwiseCopyable {}

  static var filler: ServiceEnd { ServiceEnd() }
  private static var meanService: Double { 60 }
  private static var load: Double { 0.9 }

  private let ziggurat = ExponentialZiggurat()
  private var arrivalStream: Xoshiro256
  private var serviceStream: Xoshiro256
  private var toArrive: Int
  private var line = ArrivalTimes()
  private var lineLength = TimeAverage()
  private var busy = TimeAverage()
  private var waits = WaitTimes()
  private(set) var nextArrival = SimTime.zero

  init(customers: Int, seed: UInt64) {
    arrivalStream = Xoshiro256(seed: seed)
    serviceStream = Xoshiro256(seed: seed ^ 0xabcdef)
    toArrive = customers
    nextArrival = drawInterarrival()
  }

  mutating func arrive(in queue: inout EventQueue<ServiceEnd>) {
    toArrive &-= 1
    let now = queue.now
    nextArrival = toArrive > 0 ? now + drawInterarrival() : .distantFuture
    if busy.value == 0 {
      busy.change(by: 1, at: now)
      serve(arrivedAt: now, in: &queue)
    } else {
      lineLength.change(by: 1, at: now)
      line.append(now)
    }
  }

  mutating func handle(_ event: ServiceEnd, in queue: inout EventQueue<ServiceEnd>) {
    let now = queue.now
    if line.isEmpty {
      busy.change(by: -1, at: now)
    } else {
      lineLength.change(by: -1, at: now)
      serve(arrivedAt: line.removeFirst(), in: &queue)
    }
  }

  func figures(at end: SimTime) -> [Figure] {
    [
      Figure(name: "mean wait", value: waits.mean / Self.meanService),
      Figure(name: "standard deviation", value: waits.standardDeviation / Self.meanService),
      Figure(name: "95 % wait at most", value: waits.quantile(0.95) / Self.meanService),
      Figure(name: "mean line", value: lineLength.mean(until: end)),
      Figure(name: "occupancy", value: busy.mean(until: end)),
    ]
  }

  private mutating func serve(arrivedAt arrival: SimTime, in queue: inout EventQueue<ServiceEnd>) {
    waits.add(queue.now - arrival)
    let service = SimTime(seconds: ziggurat.draw(from: &serviceStream) * Self.meanService)
    queue.schedule(ServiceEnd(), at: queue.now + service)
  }

  private mutating func drawInterarrival() -> SimTime {
    SimTime(seconds: ziggurat.draw(from: &arrivalStream) * (Self.meanService / Self.load))
  }
}

/// The arrival times of those who wait, first in, first out.
struct ArrivalTimes: ~Copyable {
  private var ring = Slab<SimTime>(repeating: .zero, count: 64)
  private var first = 0
  private var end = 0

  var isEmpty: Bool { first == end }

  @inline(__always) mutating func append(_ time: SimTime) {
    if end &- first == ring.count { grow() }
    ring[end & (ring.count &- 1)] = time
    end &+= 1
  }

  @inline(__always) mutating func removeFirst() -> SimTime {
    defer { first &+= 1 }
    return ring[first & (ring.count &- 1)]
  }

  @inline(never) private mutating func grow() {
    var larger = Slab<SimTime>(repeating: .zero, count: 2 * ring.count)
    for i in first..<end { larger[i & (larger.count - 1)] = ring[i & (ring.count - 1)] }
    ring = larger
  }
}
