internal import Scenario

/// A channel as the loop sees it.
struct ChannelPlan: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case phone, walkIn, written, chatbot, booking }
  var kind: Kind
  var atClosing: Channel.AtClosing
  var patiencePerCase: Bool
  /// Whether hours open and close it; otherwise it is always open.
  var hasHours: Bool
  /// Lines, or sessions of a chatbot at the same time.
  var hasLines: Bool
  var lines: DialPlan
  var announcementSeconds: DialPlan
  var patience: Sampler
  /// Stretch of the table of balking steps.
  var firstBalking: Int32
  var balkingCount: Int32
  var intakeLag: Sampler
  var chase: ChasePlan
  /// Factor on the handling of those whom this chatbot has handed on.
  var contextFactor: DialPlan = DialPlan(base: 1)
  /// The name of a chatbot as a word, for the draw of whom it hands to.
  var nameWord: UInt64 = 0
  /// Service time without the responsible caseworker after which others take over, in
  /// microseconds; -1: anybody works on it from the first.
  var coverAfter: Int64 = -1
  var superseded: Sampler
  /// Microseconds.
  var serviceLevelTarget: Int64
  /// Microseconds of service time; -1: none.
  var deadline: Int64
  /// Millionths of a euro.
  var price: Int64
  /// First station, and stations: one per site for visits, otherwise one.
  var firstStation: Int32
  var isPerSite: Bool
  /// Microseconds from which on, and until when, it exists; then how it ended.
  var existsFrom = Int64.min
  var goneFrom = Int64.max
  var closing: Int32 = -1
  /// Where the tasks of its contacts wait, per site as its stations are; -1: there are none.
  var firstTaskStation: Int32
  /// Position in the table of bookings; -1: no appointments.
  var booking: Int32 = -1
  /// Counters and, after them, reception desks; the first of these, -1: none.
  var stationCount: Int32 = 1
  var firstReception: Int32 = -1
  var receptionHandling = Sampler.zero
  var receptionSettled = DialPlan.zero
  var misdirected = DialPlan.zero
  var lookUp = DialPlan.zero
  var forwardingWork = Sampler.zero
  var forwardingDelay = Sampler.zero
  var misdirects = false
  var callback = CallbackPlan.none
  /// Whether a handling may be something else than the service asked for, see `Errand`.
  var hasErrands = false
}

/// Calling back instead of waiting, as the loop sees it.
struct CallbackPlan: BitwiseCopyable {
  var exists: Bool
  var offeredAboveSeconds: DialPlan
  var accepted: DialPlan
  var calls: UInt8
  var missed: DialPlan
  var missedCall: Sampler
  var callAgain: Sampler
  /// What stands for the recent mean handling at the beginning, in microseconds.
  var expectedHandling: Int64

  static let none = CallbackPlan(
    exists: false, offeredAboveSeconds: .zero, accepted: .zero, calls: 0, missed: .zero,
    missedCall: .zero, callAgain: .zero, expectedHandling: 0)
}

/// Asking after open work, as the loop sees it.
struct ChasePlan: BitwiseCopyable {
  enum Timing: UInt8, BitwiseCopyable { case never, atAge, weibull }
  var timing: Timing
  var ageSeconds: DialPlan
  var probability: DialPlan
  /// Microseconds; 0: once.
  var again: Int64
  var weibull: Sampler
  var runsOnServiceTime: Bool
  var mix: MixRange

  static let none = ChasePlan(
    timing: .never, ageSeconds: .zero, probability: .zero, again: 0, weibull: .zero,
    runsOnServiceTime: false, mix: MixRange(first: 0, count: 0))
}

/// A stretch of the table of mix parts.
struct MixRange: BitwiseCopyable {
  var first: Int32
  var count: Int32
}

struct MixPart: BitwiseCopyable {
  /// The channel, `same` for the one used last, or `givesUp`.
  var channel: Int32
  /// Cumulative share, 1 at the last part.
  var upTo: Double

  static let same: Int32 = -1
  static let givesUp: Int32 = -2
}

/// One concern on one channel.
struct WayPlan: BitwiseCopyable {
  var exists: Bool
  var isFitting: Bool
  var handling: Sampler
  var afterContact: Sampler
  var resolved: DialPlan
  /// Of those whom a chatbot does not settle: part handed on, and to whom.
  var handedOff: DialPlan = .zero
  var handoffMix = MixRange(first: 0, count: 0)
  /// Cumulative weights of unresolved, missing documents, wrong channel; the rest: referral.
  var unresolvedUpTo: Double
  var missingDocumentsUpTo: Double
  var wrongChannelUpTo: Double
  /// The channel a referral from here leads to; -1: none.
  var referralTo: Int32
  /// The station's queue for this concern is `firstQueue + site offset`.
  var queueClass: Int32
  /// The same at the reception.
  var receptionClass: Int32
  /// What its contacts may leave behind, in the table of tasks; -1: nothing.
  var task: Int32
}

/// Work that contacts of one concern on one channel may leave behind, as the loop sees it.
struct TaskPlan: BitwiseCopyable {
  var probability: DialPlan
  var handling: Sampler
  /// Microseconds of service time; -1: none.
  var deadline: Int64
  var chase: ChasePlan
  /// Its queue at a station of tasks is `firstQueue + queueClass`.
  var queueClass: Int32
}

/// What happens after a contact that failed for one cause on one channel.
struct ReturnPlan: BitwiseCopyable {
  var exists: Bool
  var firstProbability: Int32
  var probabilityCount: Int32
  var delay: Sampler
  var runsOnServiceTime: Bool
  /// Whether the concern's first fitting channel is taken instead of the mix.
  var toFirstFitting: Bool
  var mix: MixRange

  static let none = ReturnPlan(
    exists: false, firstProbability: 0, probabilityCount: 0, delay: .zero,
    runsOnServiceTime: false, toFirstFitting: false, mix: MixRange(first: 0, count: 0))
}

/// A place with its own queues: a site's counter or reception, the hotline, a mailbox, desks with
/// appointments.
struct StationPlan: BitwiseCopyable {
  var channel: Int32
  var site: Int32
  var isReception: Bool
  /// Its queues.
  var firstQueue: Int32
  var queueCount: Int32
  /// Groups that serve any of them or may stand in there, each once and in their order: stretch of
  /// a table of its own.
  var firstGroup: Int32 = 0
  var groupCount: Int32 = 0
  /// Its slots; -1: none.
  var grid: Int32 = -1
}

/// A line of contacts that all groups treat alike.
struct QueuePlan: BitwiseCopyable {
  var station: Int32
  var channel: Int32
  var isDeferred: Bool
  /// Groups that serve it, the one that prefers it most first: stretch of the table of servers.
  var firstServer: Int32
  var serverCount: Int32
  /// Groups that may stand in for them; they follow in the table of servers.
  var standInCount: Int32 = 0
  /// The clock by which tasks that wait here grow old; -1: contacts wait here.
  var taskClock: Int32 = -1
  /// Rosters of those who may be responsible for a contact here; none: nobody is.
  var firstCaseworkers: Int32 = 0
  var caseworkersCount: Int32 = 0
}

/// Persons of a roster who may be responsible for cases.
struct CaseworkersPlan: BitwiseCopyable {
  /// The site whose cases are theirs; -1: all.
  var site: Int32
  var firstPerson: Int32
  var posts: DialPlan
}

/// The line of what waits for one responsible person, of one of the queues.
struct MailboxPlan: BitwiseCopyable {
  var person: Int32
  var queue: Int32
  /// The entry of the person's group among the servers of the queue.
  var server: Int32
}

/// A queue that a group serves.
struct DutyPlan: BitwiseCopyable {
  var queue: Int32
  var priority: Int32
  /// Age from which the other priority holds, in microseconds by the clock of the wait.
  var agesAfter: Int64
  var agedPriority: Int32
  /// The group whose work this is, done only while that one's stand-in is this group; -1: its own.
  var standsInFor: Int32

  static let never: Int64 = .max
  /// Among duties of the same priority: the smaller goes first, equal ones by longest wait.
  var order: Int32 = 0
  /// The mailbox of the group's first person for this queue, the others follow; -1: they have none.
  var firstMailbox: Int32 = -1
}

struct GroupPlan: BitwiseCopyable {
  /// Stretch of the table of duties, by priority.
  var firstDuty: Int32
  var dutyCount: Int32
  var firstPerson: Int32
  var personCount: Int32
  var speedFactor: Double
  var availability: DialPlan
  var spell: Int64
  /// Millionths of a euro per hour.
  var hourlyRate: Int64
  var absence: DialPlan
  var isEverAbsent: Bool
  /// The group that takes over when nobody of this one is on duty; -1: none.
  var substitute: Int32
  var reserve: DialPlan
  var hasBlocks: Bool
  /// Channels with people who wait for this group, one bit each.
  var attended: UInt64 = 0
  var preempts: Bool
  var putsDownAtShiftEnd: Bool
  /// Whether any of its work is not always allowed: reserve, blocks, standing in.
  var isRestricted: Bool
  /// Whether any of its work changes its priority with age.
  var hasAgeing: Bool
}

struct PersonPlan: BitwiseCopyable {
  var group: Int32
  var roster: Int32
  /// From 0 within the roster.
  var index: Int32
}

/// A dated shift of demand: a move from one channel, or a guide from those that do not fit.
struct MovePlan: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case move, guide }
  var kind = Kind.move
  /// The channel that a move leaves.
  var from: Int32
  var firstConcern: Int32
  var segments: UInt64
  var fraction: Double
  var ramp: RampPlan
  var mix: MixRange
  var firstOnly: Bool
  /// Position among the changes of the scenario, for its draws.
  var number: UInt64
  /// Purpose and attempt of the draw of the channel moved to.
  var targetPurpose: UInt64 = 0
  var targetWord: UInt64 = 0
}
