internal import Calendar
internal import EventKernel
internal import Randomness
internal import Scenario
internal import Statistics

/// Everything that can happen in an office, beside arrivals.
struct WorldEvent: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case handlingEnds, afterContactEnds, patienceEnds, channelCloses, channelOpens
    case shiftStarts, shiftEnds, breakBegins, spellBegins, awayEnds
    case announcementEnds, intakeEnds, returnBegins, chaseDue, dayBegins
    case blockChanges
    case closingNoticed
    case sessionEnds, coverDue
    case slotBegins, appointmentDue, customerArrives, graceEnds, appointmentCancelled
    case slotsOpen, slotsClose
  }
  var kind: Kind
  /// A contact, person, channel, station or day, as the kind says.
  var subject: Int32

  /// Order within one instant: service end, patience end, closing, arrival; changes of opening
  /// and staff stand between closing and arrivals.
  ///
  /// A slot begins before all that: whoever finishes then is kept free for its customer.
  var rank: UInt8 {
    switch kind {
    case .slotBegins: 0
    case .handlingEnds, .afterContactEnds: 1
    case .patienceEnds, .closingNoticed, .graceEnds: 2
    case .channelCloses, .slotsClose: 3
    case .channelOpens, .slotsOpen, .dayBegins: 4
    case .shiftEnds, .shiftStarts, .breakBegins, .spellBegins, .awayEnds, .blockChanges: 5
    // A session that ends may lead to another channel: for it the customer arrives.
    case .announcementEnds, .intakeEnds, .returnBegins, .chaseDue, .sessionEnds, .coverDue: 6
    case .appointmentDue, .customerArrives, .appointmentCancelled: 6
    }
  }
}

/// One office in one replication: a state machine without input, output, threads or chance that
/// is not keyed.
///
/// All state lies in slabs that are made once and grow; a replication starts by `reset`. The
/// files beside this one are the chapters of an office's day.
///
/// Methods that only read are `mutating` too where the loop calls them: to any other method Swift
/// 6.3 hands a copy of the whole struct, near a thousand bytes, which took 13 % of the time.
struct World: EventHandler, ~Copyable {
  typealias Queue = EventQueue<WorldEvent>
  static let nobody: Int32 = -1

  let plan: Plan
  let dials: DialTable
  var tally: Tally
  var work = SimulatedWork()
  var journal = Journal()
  /// What all draws of this replication are keyed by.
  var root = StreamKey(seed: 0, replication: 0)

  // MARK: The clock

  /// The interval of now, and when it ends.
  var cell = Cell.notCounted
  var hourEnd: Int64 = 0

  // MARK: Tables of the plan

  let channels: Slab<ChannelPlan>
  let ways: Slab<WayPlan>
  let tasks: Slab<TaskPlan>
  let returns: Slab<ReturnPlan>
  /// The queues that groups serve, then one for each mailbox.
  let queues: Slab<QueuePlan>
  /// The line of the first mailbox.
  let firstMailboxLine: Int
  let duties: Slab<DutyPlan>
  let servers: Slab<Int32>
  let serverDuties: Slab<Int32>
  let caseworkers: Slab<CaseworkersPlan>
  let mixParts: Slab<MixPart>
  let channelCount: Int
  /// The end of the simulation, in microseconds.
  let end: Int64
  let stations: Slab<StationPlan>
  let stationGroups: Slab<Int32>
  let bookings: Slab<BookingPlan>
  let grids: Slab<GridPlan>
  let leadTimes: Slab<LeadTimePlan>
  let slotDays: Slab<SlotDayPlan>
  let slotTimes: Slab<Int64>
  let slotDayCount: Int
  let maximumAttempts: Int32
  /// Contacts belong to the interval in which they end instead of the one in which they begin.
  let countsByEnd: Bool
  /// Causes that do not count as avoidable, one bit each.
  let plannedCauses: UInt64
  /// Whether any group has a substitute.
  let hasSubstitutes: Bool

  // MARK: State

  var channelStates: Slab<ChannelState>
  /// By channel its written contacts, then by channel its tasks.
  var pending: Slab<PendingList>
  var clocks: ClockTable
  var stationStates: Slab<StationState>
  /// The waiting lines, and after them in the same order those callbacks of each that lie there
  /// until the channel opens.
  var lines: Slab<WaitingLine>
  var mailboxes: Slab<Mailbox>
  /// Places taken of every slot, and of all slots of a grid and day.
  var taken: Slab<UInt16>
  var takenByDay: Slab<Int32>
  var groups: Slab<GroupState>
  /// [station][group]: the group stays until the closed station is empty.
  var stays: Slab<Bool>
  var people: Slab<Person>
  var contacts: Pool<Contact>
  var putDowns: Pool<PutDown>
  var cases: Pool<CaseRecord>
  var earlierWork: Pool<EarlierWork>
  var demand: Demand

  init(_ plan: Plan, countingTogether capacity: Int = Tally.capacity) {
    self.plan = plan
    dials = DialTable(plan.dialSteps)
    tally = Tally(shape: plan.shape, capacity: capacity)
    channels = Slab(plan.channels)
    ways = Slab(plan.ways)
    tasks = Slab(plan.tasks)
    returns = Slab(plan.returns)
    let ofMailboxes = plan.mailboxes.map { box in
      var row = plan.queues[Int(box.queue)]
      row.firstServer = box.server
      row.serverCount = 1
      row.standInCount = 0
      row.caseworkersCount = 0
      return row
    }
    queues = Slab(plan.queues + ofMailboxes)
    firstMailboxLine = plan.queues.count
    duties = Slab(plan.duties)
    servers = Slab(plan.servers)
    serverDuties = Slab(plan.serverDuties)
    caseworkers = Slab(plan.caseworkers)
    mixParts = Slab(plan.mixParts)
    channelCount = plan.channels.count
    end = plan.end
    stations = Slab(plan.stations)
    stationGroups = Slab(plan.stationGroups)
    bookings = Slab(plan.bookings)
    grids = Slab(plan.grids)
    leadTimes = Slab(plan.leadTimes)
    slotDays = Slab(plan.slotDays)
    slotTimes = Slab(plan.slotTimes)
    slotDayCount = plan.calendar.dayCount
    taken = Slab(repeating: 0, count: plan.slotTimes.count)
    takenByDay = Slab(repeating: 0, count: plan.slotDays.count)
    countsByEnd = plan.scenario.period.contactsBelongTo == .ended
    maximumAttempts = plan.scenario.comingBack.maximumAttempts.map { Int32($0) } ?? Int32.max
    plannedCauses = plan.scenario.comingBack.planned.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    hasSubstitutes = plan.groups.contains { $0.substitute >= 0 }
    channelStates = Slab(repeating: ChannelState(), count: plan.channels.count)
    pending = Slab(repeating: PendingList(), count: 2 * plan.channels.count)
    stationStates = Slab(repeating: StationState(), count: plan.stations.count)
    // One more for each, for callbacks while the channel is closed.
    lines = Slab(repeating: WaitingLine(), count: 2 * queues.count)
    mailboxes = Slab(plan.mailboxes.map { Mailbox(plan: $0) })
    groups = Slab(plan.groups.map { GroupState(plan: $0) })
    stays = Slab(repeating: false, count: plan.stations.count * plan.groups.count)
    people = Slab(plan.persons.map { Person(plan: $0) })
    contacts = Pool(filler: Contact())
    putDowns = Pool(filler: PutDown())
    cases = Pool(filler: CaseRecord())
    earlierWork = Pool(filler: EarlierWork(from: 0, until: 0, next: Self.nobody))
    clocks = ClockTable(plan.serviceClocks + plan.taskClocks)
    demand = Demand(plan)
  }

  /// The state before the first event of a replication.
  ///
  /// It is observed by `layout`; nil if only its story is told.
  mutating func reset(seed: UInt64, replication: Int, layout: ObservationLayout? = nil) {
    root = StreamKey(seed: seed, replication: replication)
    tally.reset(layout ?? ObservationLayout(shape: plan.shape, grains: []))
    work = SimulatedWork()
    journal.reset()
    channelStates.fill(with: ChannelState())
    pending.fill(with: PendingList())
    stationStates.fill(with: StationState())
    lines.fill(with: WaitingLine())
    taken.fill(with: 0)
    takenByDay.fill(with: 0)
    for group in 0..<groups.count { groups[group] = GroupState(plan: plan.groups[group]) }
    for person in 0..<people.count {
      people[person] = Person(plan: plan.persons[person])
      people[person].key = key(ofPerson: person)
    }
    stays.fill(with: false)
    for box in 0..<mailboxes.count { mailboxes[box] = Mailbox(plan: plan.mailboxes[box]) }
    contacts.removeAll()
    putDowns.removeAll()
    cases.removeAll()
    earlierWork.removeAll()
    clocks.reset()
    for channel in 0..<channelCount {
      channelStates[channel].recentHandling = channels[channel].callback.expectedHandling
    }
    demand.reset(root, plan)
    for channel in 0..<channelCount where !channels[channel].hasHours {
      channelStates[channel].isOpen = true
    }
    hourEnd = plan.start
    cell = .notCounted
  }

  // MARK: What happens

  var nextArrival: SimTime { SimTime(microseconds: demand.nextTime) }

  mutating func handle(_ event: WorldEvent, in queue: inout Queue) {
    let now = queue.now.microseconds
    if now >= hourEnd { turnHour(to: now) }
    let subject = Int(event.subject)
    switch event.kind {
    case .handlingEnds: handlingEnds(person: subject, now, &queue)
    case .afterContactEnds: afterContactEnds(person: subject, now, &queue)
    case .patienceEnds: patienceEnds(contact: subject, now, &queue)
    case .channelCloses: close(channel: subject, now, &queue)
    case .channelOpens: open(channel: subject, now, &queue)
    case .shiftStarts: shiftStarts(person: subject, now, &queue)
    case .shiftEnds: shiftEnds(person: subject, now, &queue)
    case .breakBegins: breakBegins(person: subject, now, &queue)
    case .spellBegins: spellBegins(person: subject, now, &queue)
    case .awayEnds: awayEnds(person: subject, now, &queue)
    case .announcementEnds: announcementEnds(contact: subject, now, &queue)
    case .intakeEnds: joinLine(contact: subject, now, &queue)
    case .returnBegins: begin(contact: subject, now, &queue)
    case .chaseDue: chaseDue(contact: subject, now, &queue)
    case .dayBegins: dayBegins(subject, now, &queue)
    case .blockChanges: blockChanges(group: subject, now, &queue)
    case .closingNoticed: closingNoticed(contact: subject, now, &queue)
    case .coverDue: coverDue(mailbox: subject, now, &queue)
    case .sessionEnds: sessionEnds(contact: subject, now, &queue)
    case .slotBegins: slotBegins(contact: subject, now, &queue)
    case .appointmentDue: appointmentDue(contact: subject, now, &queue)
    case .customerArrives: customerArrives(contact: subject, now, &queue)
    case .graceEnds: graceEnds(contact: subject, now, &queue)
    case .appointmentCancelled: appointmentCancelled(contact: subject, now, &queue)
    case .slotsOpen: slotsOpen(station: subject, now, &queue)
    case .slotsClose: slotsClose(station: subject, now, &queue)
    }
  }

  @inline(__always)
  func schedule(
    _ kind: WorldEvent.Kind, _ subject: Int, at time: Int64, _ queue: inout Queue
  ) -> EventID {
    let event = WorldEvent(kind: kind, subject: Int32(truncatingIfNeeded: subject))
    // What would come after the end stands at the end, where nothing happens any more.
    return queue.schedule(event, at: SimTime(microseconds: min(time, end)), rank: event.rank)
  }
}
