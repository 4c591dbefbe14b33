import EventKernel

/// A desk of some servers with one line, first come first served, and patience: M/M/c in small.
struct Desk: EventHandler, ~Copyable {
  struct Customer {
    var arrival: SimTime
    var service: SimTime
    var patience: SimTime?
  }

  enum Event: BitwiseCopyable {
    case serviceEnd
    case patienceEnd(customer: Int)
  }

  enum Outcome: Equatable {
    case served(wait: SimTime)
    case abandoned
  }

  let customers: [Customer]
  /// The rank of an end of service; an end of patience has rank 1.
  let serviceRank: UInt8
  private(set) var outcomes: [Int: Outcome] = [:]
  private var idle: Int
  private var arrived = 0
  private var line: [(customer: Int, patienceEnd: EventID)] = []

  init(servers: Int, customers: [Customer], serviceRank: UInt8 = 0) {
    self.customers = customers
    self.serviceRank = serviceRank
    idle = servers
  }

  var nextArrival: SimTime {
    arrived < customers.count ? customers[arrived].arrival : .distantFuture
  }

  mutating func arrive(in queue: inout EventQueue<Event>) {
    let customer = arrived
    arrived += 1
    if idle > 0 {
      idle -= 1
      serve(customer, in: &queue)
    } else {
      let patienceEnd = customers[customer].patience.map { patience in
        queue.schedule(.patienceEnd(customer: customer), at: queue.now + patience, rank: 1)
      }
      line.append((customer, patienceEnd ?? .none))
    }
  }

  mutating func handle(_ event: Event, in queue: inout EventQueue<Event>) {
    switch event {
    case .serviceEnd:
      guard let first = line.first else {
        idle += 1
        return
      }
      line.removeFirst()
      if first.patienceEnd != .none { queue.cancel(first.patienceEnd) }
      serve(first.customer, in: &queue)
    case .patienceEnd(let customer):
      line.removeAll { $0.customer == customer }
      outcomes[customer] = .abandoned
    }
  }

  private mutating func serve(_ customer: Int, in queue: inout EventQueue<Event>) {
    outcomes[customer] = .served(wait: queue.now - customers[customer].arrival)
    queue.schedule(
      .serviceEnd, at: queue.now + customers[customer].service, rank: serviceRank)
  }

  /// Simulates to the end and returns what became of each customer.
  static func outcomes(servers: Int, customers: [Customer], serviceRank: UInt8 = 0) -> [Outcome?] {
    var desk = Desk(servers: servers, customers: customers, serviceRank: serviceRank)
    var queue = EventQueue<Event>(capacity: 1, filler: .serviceEnd)
    _ = run(&desk, &queue, until: .distantFuture)
    queue.checkInvariants()
    return customers.indices.map { desk.outcomes[$0] }
  }
}
