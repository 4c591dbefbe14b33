internal import Calendar
internal import Randomness
internal import Scenario

/// Builds the tables of a `Plan`, kind by kind.
struct PlanBuilder {
  let scenario: Scenario
  let calendar: SimulationCalendar
  let firstDay: Int
  let countedDays: Range<Int>
  let endDay: Int

  var channels: [ChannelPlan] = []
  var stations: [StationPlan] = []
  var stationGroups: [Int32] = []
  var queues: [QueuePlan] = []
  var ways: [WayPlan] = []
  var returns: [ReturnPlan] = []
  var groups: [GroupPlan] = []
  var persons: [PersonPlan] = []
  var duties: [DutyPlan] = []
  var servers: [Int32] = []
  var serverDuties: [Int32] = []
  var blocks: [[BlockPlan]] = []
  var caseworkers: [CaseworkersPlan] = []
  var mailboxes: [MailboxPlan] = []
  var moves: [MovePlan] = []
  var moveConcerns: [Bool] = []
  var choices = ChoicePlan(channels: 0)
  var mixParts: [MixPart] = []
  var balkingSteps: [Channel.BalkingStep] = []
  var returnProbabilities: [DialPlan] = []
  var dialSteps: [DialStep] = []
  var distributions: [Distribution] = []
  var openHours: [ServiceClock?] = []
  var serviceClocks: [ServiceClock] = []
  var rosters: [RosterPlan] = []
  var bookings: [BookingPlan] = []
  var grids: [GridPlan] = []
  var gridConcerns: [Bool] = []
  var leadTimes: [LeadTimePlan] = []
  var slotDays: [SlotDayPlan] = []
  var slotTimes: [Int64] = []
  var gridHours: [ServiceClock] = []
  /// [channel][concern]: which queue of a station the concern waits in.
  var classOfConcern: [[Int]] = []
  /// The same at its reception; empty without one.
  var classAtReception: [[Int]] = []
  var dutiesOfGroup: [[DutyPlan]] = []
  var tasks: [TaskPlan] = []
  /// [channel]: the first of the stations where its tasks wait; -1: there are none.
  var firstTaskStation: [Int32] = []
  /// [channel][concern]: which queue of a station of tasks the concern waits in.
  var taskClassOfConcern: [[Int]] = []
  var taskClocks: [ServiceClock] = []

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let period = scenario.period
    let backlogDays = scenario.channels.map { channel -> Int in
      switch channel.kind {
      case .written(let written), .app(let written):
        written.backlog.count == 0 ? 0 : Int(written.backlog.oldestDays.rounded(.up)) + 1
      case .phone, .walkIn, .booking, .chatbot: 0
      }
    }
    firstDay = backlogDays.max() ?? 0
    let countedFrom = firstDay + period.warmUpDays
    countedDays = countedFrom..<(countedFrom + period.days)
    endDay = countedDays.upperBound + period.runOutDays
    let start = period.start.adding(days: -countedFrom)
    calendar = SimulationCalendar(
      startDate: start, dayCount: endDay + 1 + scenario.bookingDays,
      clockRule: scenario.calendar.clock,
      land: scenario.calendar.land,
      extraClosures: scenario.calendar.exceptions.filter(\.hours.isEmpty).map {
        Holiday(date: $0.date, name: "geschlossen")
      })
  }

  mutating func compile() {
    compileRosters()
    compileClocks()
    compileGroups()
    compileStations()
    compileTaskStations()
    compileDuties()
    compileStationGroups()
    compileBlocks()
    compileChannels()
    compileBookings()
    compileWays()
    compileReturns()
    compileMoves()
    compileChoices()
    compileMailboxes()
  }

  func shape() -> TallyShape {
    TallyShape(
      names: [
        scenario.channels.map(\.name), scenario.concerns.map(\.name), Cause.allCases.map(\.name),
        scenario.sites.map(\.name), scenario.segments.map(\.name), scenario.staff.map(\.name),
      ],
      titles: [
        scenario.channels.map(\.title), scenario.concerns.map(\.title), Cause.allCases.map(\.name),
        scenario.sites.map(\.title), scenario.segments.map(\.title), scenario.staff.map(\.title),
      ],
      dates: countedDays.map { calendar.date(ofDay: $0) })
  }

  // MARK: Dials, durations, mixes

  /// Midnight of a date in microseconds, clamped to the calendar.
  func instant(of date: CivilDate) -> Int64 {
    let day = calendar.startDate.days(until: date)
    return calendar.startMicroseconds(ofDay: min(max(0, day), calendar.dayCount))
  }

  func ramp(_ ramp: Ramp) -> RampPlan {
    // A ramp that reaches beyond the calendar keeps its slope: its ends are counted in days.
    func place(_ date: CivilDate) -> Int64 {
      let day = calendar.startDate.days(until: date)
      if (0...calendar.dayCount).contains(day) { return calendar.startMicroseconds(ofDay: day) }
      return Int64(day) * 86_400_000_000
    }
    return RampPlan(from: place(ramp.from), until: place(ramp.until), shape: ramp.shape)
  }

  mutating func dial(_ dial: Dial, scale: Double = 1) -> DialPlan {
    let first = dialSteps.count
    for change in dial.changes {
      dialSteps.append(DialStep(target: change.target * scale, ramp: ramp(change.ramp)))
    }
    return DialPlan(
      base: dial.base * scale, first: Int32(first), count: Int32(dial.changes.count))
  }

  mutating func sampler(_ duration: TimeDistribution) -> Sampler {
    var result = Sampler.zero
    switch duration.distribution.plainLaw {
    case .constant(let seconds):
      result.family = seconds == 0 && duration.mean.isConstant ? .zero : .constant
      result.a = seconds
    case .never:
      result.family = .never
    case .exponential(let mean):
      result.family = .exponential
      result.a = mean
    case .lognormal(let mu, let sigma):
      result.family = .lognormal
      result.a = mu
      result.b = sigma
    case nil:
      result.family = .other
      result.table = Int32(distributions.count)
      distributions.append(duration.distribution)
    }
    if !duration.mean.isConstant {
      result.isScaled = true
      result.mean = dial(duration.mean)
      result.baseMean = duration.mean.base
    }
    return result
  }

  mutating func mix(_ mix: ChannelMix, givesUp: Double = 0) -> MixRange {
    let total = mix.parts.reduce(givesUp) { $0 + $1.weight }
    let first = mixParts.count
    var sum = 0.0
    for part in mix.parts {
      sum += part.weight
      mixParts.append(
        MixPart(channel: part.channel.map { Int32($0) } ?? MixPart.same, upTo: sum / total))
    }
    if givesUp > 0 { mixParts.append(MixPart(channel: MixPart.givesUp, upTo: 1)) }
    mixParts[mixParts.count - 1].upTo = 1
    return MixRange(first: Int32(first), count: Int32(mixParts.count - first))
  }
}
