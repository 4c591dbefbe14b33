internal import EventKernel

/// W3: 20 servers for three channels; the phone, with patience, before visitors before e-mails.
struct PriorityDesk: ~Copyable, Engine {
  enum Event: BitwiseCopyable {
    case serviceEnd
    case patienceEnd(caller: Int32)
  }

  static var filler: Event { .serviceEnd }

  /// The channels in order of priority: phone, walk-in, e-mail.
  private static var channels: Int { 3 }
  private static var phone: Int { 0 }
  private static var servers: Int { 20 }
  private static var meanPatience: Double { 3 * 60 }

  struct Channel: BitwiseCopyable {
    var meanInterarrival: Double
    var meanService: Double
    var arrivalStream: Xoshiro256
    var serviceStream: Xoshiro256
    var nextArrival = SimTime.zero
    var offered = 0
    var line = WaitingRoom.Line()
  }

  private let ziggurat = ExponentialZiggurat()
  private var channels: Slab<Channel>
  private var patienceStream: Xoshiro256
  private var toArrive: Int
  private var room = WaitingRoom()
  private var busy = TimeAverage()
  private var nextChannel = 0
  private var abandoned = 0
  private var phoneWaits = WaitTimes()
  private var walkInWaits = WaitTimes()
  private var emailWaits = WaitTimes()
  private(set) var nextArrival = SimTime.zero

  init(customers: Int, seed: UInt64) {
    func channel(perMinute rate: Double, meanService: Double, number: UInt64) -> Channel {
      Channel(
        meanInterarrival: 60 / rate, meanService: 60 * meanService,
        arrivalStream: Xoshiro256(seed: seed * 1000 + number),
        serviceStream: Xoshiro256(seed: seed * 1000 + 10 + number))
    }
    let phone = channel(perMinute: 2, meanService: 4, number: 0)
    channels = Slab(repeating: phone, count: Self.channels)
    channels[1] = channel(perMinute: 1, meanService: 6, number: 1)
    channels[2] = channel(perMinute: 0.8, meanService: 5, number: 2)
    patienceStream = Xoshiro256(seed: seed * 1000 + 77)
    toArrive = customers
    for channel in 0..<Self.channels {
      channels[channel].nextArrival = drawInterarrival(channel)
    }
    findNextArrival()
  }

  mutating func arrive(in queue: inout EventQueue<Event>) {
    let now = queue.now
    let channel = nextChannel
    toArrive &-= 1
    channels[channel].offered &+= 1
    channels[channel].nextArrival = now + drawInterarrival(channel)
    findNextArrival()
    if busy.value < Self.servers {
      busy.change(by: 1, at: now)
      serve(channel, arrivedAt: now, in: &queue)
    } else {
      let customer = room.append(arrivedAt: now, to: &channels[channel].line)
      if channel == Self.phone {
        let patience = SimTime(seconds: ziggurat.draw(from: &patienceStream) * Self.meanPatience)
        room[customer].patienceEnd = queue.schedule(
          .patienceEnd(caller: customer), at: now + patience, rank: 1)
      }
    }
  }

  mutating func handle(_ event: Event, in queue: inout EventQueue<Event>) {
    let now = queue.now
    switch event {
    case .serviceEnd:
      var channel = 0
      while channel < Self.channels, channels[channel].line.isEmpty { channel &+= 1 }
      guard channel < Self.channels else { return busy.change(by: -1, at: now) }
      let customer = channels[channel].line.first
      let arrival = room[customer].arrival
      if channel == Self.phone { queue.cancel(room[customer].patienceEnd) }
      room.remove(customer, from: &channels[channel].line, at: now)
      serve(channel, arrivedAt: arrival, in: &queue)
    case .patienceEnd(let caller):
      abandoned &+= 1
      phoneWaits.add(now - room[caller].arrival)
      room.remove(caller, from: &channels[Self.phone].line, at: now)
    }
  }

  func figures(at end: SimTime) -> [Figure] {
    [
      Figure(name: "P(abandon)", value: Double(abandoned) / Double(phoneWaits.count)),
      Figure(name: "phone wait", value: phoneWaits.mean / 60),
      Figure(name: "walk-in wait", value: walkInWaits.mean / 60),
      Figure(name: "e-mail wait", value: emailWaits.mean / 60),
      Figure(name: "phone, 95 % wait at most", value: phoneWaits.quantile(0.95) / 60),
      Figure(name: "mean line of e-mails", value: channels[2].line.length.mean(until: end)),
      Figure(name: "occupancy", value: busy.mean(until: end) / Double(Self.servers)),
    ]
  }

  private mutating func serve(
    _ channel: Int, arrivedAt arrival: SimTime, in queue: inout EventQueue<Event>
  ) {
    let wait = queue.now - arrival
    switch channel {
    case 0: phoneWaits.add(wait)
    case 1: walkInWaits.add(wait)
    default: emailWaits.add(wait)
    }
    let service = SimTime(
      seconds: ziggurat.draw(from: &channels[channel].serviceStream)
        * channels[channel].meanService)
    queue.schedule(.serviceEnd, at: queue.now + service)
  }

  private mutating func findNextArrival() {
    nextChannel = 0
    for channel in 1..<Self.channels
    where channels[channel].nextArrival < channels[nextChannel].nextArrival {
      nextChannel = channel
    }
    nextArrival = toArrive > 0 ? channels[nextChannel].nextArrival : .distantFuture
  }

  private mutating func drawInterarrival(_ channel: Int) -> SimTime {
    SimTime(
      seconds: ziggurat.draw(from: &channels[channel].arrivalStream)
        * channels[channel].meanInterarrival)
  }
}
