package import Calendar
internal import Randomness
package import Scenario

/// A scenario made ready to run: names are dense integers, units are the kernel's.
///
/// Everything here is fixed before the first replication and shared by all threads. Day 0 of the
/// plan's calendar lies before the first simulated day by the age of the initial backlog.
package final class Plan: Sendable {
  package let scenario: Scenario
  package let shape: TallyShape
  package let calendar: SimulationCalendar
  /// The first simulated and the first counted day, the first not counted any more, and the end.
  package let firstDay: Int
  package let countedDays: Range<Int>
  package let endDay: Int
  /// Days from 1970-01-01 to day 0: the date in random keys.
  let firstDate: Int

  let channels: [ChannelPlan]
  /// One bit for each chatbot among the channels.
  let chatbots: UInt64
  let stations: [StationPlan]
  let stationGroups: [Int32]
  let queues: [QueuePlan]
  let ways: [WayPlan]
  let tasks: [TaskPlan]
  let returns: [ReturnPlan]
  let groups: [GroupPlan]
  let persons: [PersonPlan]
  let duties: [DutyPlan]
  let servers: [Int32]
  /// For every entry of `servers`, the duty by which the group serves the queue.
  let serverDuties: [Int32]
  /// By group: hours set aside for some channels.
  let blocks: [[BlockPlan]]
  let caseworkers: [CaseworkersPlan]
  let mailboxes: [MailboxPlan]
  let moves: [MovePlan]
  let moveConcerns: [Bool]
  let choices: ChoicePlan
  let mixParts: [MixPart]
  let balkingSteps: [Channel.BalkingStep]
  let returnProbabilities: [DialPlan]
  let dialSteps: [DialStep]
  let distributions: [Distribution]
  let demand: DemandPlan
  let bookings: [BookingPlan]
  let grids: [GridPlan]
  /// [grid][concern]: whether the grid's group takes it.
  let gridConcerns: [Bool]
  let leadTimes: [LeadTimePlan]
  /// [grid][day of the plan].
  let slotDays: [SlotDayPlan]
  /// In microseconds.
  let slotTimes: [Int64]
  /// The hours with slots of each grid.
  let gridHours: [ServiceClock]
  /// When each channel is open, nil: always; and by which clock its ages run.
  let openHours: [ServiceClock?]
  let serviceClocks: [ServiceClock]
  /// By which tasks grow old: one for each queue of tasks.
  let taskClocks: [ServiceClock]
  /// On duty windows of every roster by day, in microseconds.
  let rosters: [RosterPlan]

  package init(_ scenario: Scenario) {
    var builder = PlanBuilder(scenario)
    self.scenario = scenario
    calendar = builder.calendar
    firstDay = builder.firstDay
    countedDays = builder.countedDays
    endDay = builder.endDay
    firstDate = builder.calendar.startDate.daysSinceEpoch
    shape = builder.shape()
    builder.compile()
    channels = builder.channels
    chatbots = scenario.channels.indices.reduce(0) {
      scenario.channels[$1].isChatbot ? $0 | 1 << UInt64($1) : $0
    }
    stations = builder.stations
    stationGroups = builder.stationGroups
    queues = builder.queues
    ways = builder.ways
    tasks = builder.tasks
    returns = builder.returns
    groups = builder.groups
    persons = builder.persons
    duties = builder.duties
    servers = builder.servers
    serverDuties = builder.serverDuties
    blocks = builder.blocks
    caseworkers = builder.caseworkers
    mailboxes = builder.mailboxes
    moves = builder.moves
    moveConcerns = builder.moveConcerns
    choices = builder.choices
    mixParts = builder.mixParts
    balkingSteps = builder.balkingSteps
    returnProbabilities = builder.returnProbabilities
    bookings = builder.bookings
    grids = builder.grids
    gridConcerns = builder.gridConcerns
    leadTimes = builder.leadTimes
    slotDays = builder.slotDays
    slotTimes = builder.slotTimes
    gridHours = builder.gridHours
    demand = builder.demandPlan()
    dialSteps = builder.dialSteps
    distributions = builder.distributions
    openHours = builder.openHours
    serviceClocks = builder.serviceClocks
    taskClocks = builder.taskClocks
    rosters = builder.rosters
  }

  /// The week of a day, Monday to Sunday, counted from one fixed by the calendar of the world:
  /// the rotation of part posts does not hang on where the simulation begins.
  func rotationWeek(ofDay day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    (firstDate + day + 3) / 7
  }

  /// Start and end of the simulation, in microseconds of the plan's calendar.
  var start: Int64 { calendar.startMicroseconds(ofDay: firstDay) }
  var end: Int64 { calendar.startMicroseconds(ofDay: endDay) }
}

/// Hours set aside for some channels, one bit each.
struct BlockPlan: Sendable {
  /// By day of the plan, as ranges of instants in microseconds.
  var hours: [[Range<Int64>]]
  var channels: UInt64
}

/// When the persons of one roster are on duty.
struct RosterPlan: Sendable {
  var group: Int
  /// Position among the rosters of the group.
  var number: Int
  var posts: DialPlan
  /// By day of the plan: shifts and breaks as ranges of instants in microseconds.
  var shifts: [[Range<Int64>]]
  var breaks: [[Range<Int64>]]

  /// When a shift ends; later than any time if it goes on after midnight.
  func end(of shift: Range<Int64>, day: Int) -> Int64 {
    shifts[day + 1].first?.lowerBound == shift.upperBound ? Int64.max : shift.upperBound
  }

  /// How many posts there are on a day, in quarters rounded down.
  func quarters(_ value: Double) -> Int { Self.quarters(value) }

  static func quarters(_ posts: Double) -> Int { max(0, Int((posts * 4 + 1e-9).rounded(.down))) }

  /// How many persons share them; the last one may have a part of a post.
  func heads(quarters: Int) -> Int { (quarters + 3) / 4 }

  /// Whether person `index` works in the week `week` when there are `quarters` quarter posts.
  ///
  /// The last, partial post works its part of the weeks in a fixed rotation of four.
  static func works(index: Int, quarters: Int, week: Int) -> Bool {
    let full = quarters / 4
    if index < full { return true }
    return index == full && week % 4 < quarters % 4
  }
}
