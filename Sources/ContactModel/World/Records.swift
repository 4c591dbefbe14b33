internal import EventKernel
internal import Randomness
internal import Scenario

/// One customer's one need, while anything of it is in progress.
struct CaseRecord: BitwiseCopyable {
  var key = StreamKey(seed: 0, replication: 0)
  /// When its first contact begins: its time to resolution runs from here.
  var openedAt: Int64 = 0
  /// The interval to which the case belongs: that of its original time, before any move.
  var cell = Cell.notCounted
  var concern: Int32 = 0
  var site: Int32 = 0
  var segment: Int32 = 0
  var firstChannel: Int32 = 0
  /// Channels tried, one bit each.
  var tried: UInt64 = 0
  /// Contacts begun; one that a chatbot handed on and what became of it are one.
  var contacts: Int32 = 0
  /// Contacts that a chatbot handed on.
  var handoffs: Int32 = 0
  /// Contacts in progress or planned; the case is over when none is left.
  var live: Int32 = 0
  /// The contacts in progress or planned, linked through `nextInCase`.
  var firstContact: Int32 = World.nobody
  var isResolved = false
  /// From its opening to its resolution, and its contacts up to and with the one that resolved it.
  var resolvedAfter: Int64 = 0
  var contactsToResolution: Int32 = 0
  /// Whether a person has handled any of its contacts.
  var wasAnswered = false
}

/// One attempt on one channel, planned or in progress; or a task that one left behind.
///
/// A task has the channel, cause and attempt of its contact. It waits from the contact's end on, is
/// never planned, and has no outcome in the tables: how it ends is told by `outcome` resolved,
/// superseded or open.
struct Contact: BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    case planned, announced, inTransit, waiting, inHandling, afterContact
    /// Sent to a channel that no longer exists, which the customer does not know yet.
    case unheard
    /// Talking to a chatbot.
    case inSession
    /// An appointment is ahead, or its customer is late; the customer is expected now.
    case booked, awaited
  }
  var caseRecord: Int32 = 0
  var channel: Int32 = 0
  var state = State.planned
  var cause = Cause.first
  /// The raw value of the cause, which it takes a call into another module to get.
  var causeNumber: Int32 = 0
  var isFirstTry = false
  /// Asks after open work, or was handed on when it did.
  var isChase = false
  /// Taken out of the mailbox of an absent caseworker, for others.
  var isCovered = false
  /// Begun while every staffed channel was closed (chatbots).
  var isOutsideHours = false
  /// Its handling only opens and closes work that was settled elsewhere.
  var isOpenedInVain = false
  /// A person is kept free for its appointment; its customer has come.
  var holdsPerson = false
  var hasCome = false
  /// What the handling in hand is.
  var errand = Errand.service
  var callback = CallbackOffer.none
  /// Calls that may still be made to one who waits to be called back.
  var callsLeft: UInt8 = 0
  /// Whether a specialist began to handle it after the reception.
  var isPassedOn = false
  /// Whether it was forwarded to the right place.
  var wasForwarded = false
  /// How the handling will end, settled when it begins.
  var outcome = Outcome.open
  /// Of a task, its row in the table of tasks; `World.nobody` for a contact.
  var task: Int32 = World.nobody
  /// Ordinal among the attempts of the case, from 0, which a handoff keeps: keys its draws.
  var attempt: Int32 = 0
  /// The interval in which it began.
  var cell = Cell.notCounted
  var beganAt: Int64 = 0
  /// When the wait began: joining the line, or sending.
  var waitsFrom: Int64 = 0
  /// Of written contacts and those with a deadline: the service time of the channel that had passed
  /// when it began; of tasks, the time of those who do it when it was left.
  var beganAtService: Int64 = 0
  /// When it came into the mailbox of a responsible caseworker.
  var readyAt: Int64 = 0
  /// How long it was, once handling has begun, and the group that handles; before that, waits
  /// that were over before `waitsFrom`.
  var waited: Int64 = 0
  var group: Int32 = World.nobody
  /// The wait for the specialist after the reception.
  var waitedLater: Int64 = 0
  /// What the cause of the next contact would be after an unresolved handling.
  var nextCause = Cause.unresolved
  /// Where it waits or is handled: its station, and its line there once it has joined one.
  var station: Int32 = World.nobody
  /// The chatbot that handed it on.
  var handedBy: Int32 = World.nobody
  var line: Int32 = World.nobody
  /// Its slot, in the table of times.
  var appointment: Int32 = World.nobody
  var previousInLine: Int32 = World.nobody
  var nextInLine: Int32 = World.nobody
  var previousInCase: Int32 = World.nobody
  var nextInCase: Int32 = World.nobody
  /// Of written contacts, or tasks, not yet finished on this channel, in the order of sending.
  var previousPending: Int32 = World.nobody
  var nextPending: Int32 = World.nobody
  /// What was done of it before it was last put down.
  var putDown: Int32 = World.nobody
  /// Patience, announcement, intake, session or planned return.
  var timer = EventID.none
  var chaseTimer = EventID.none
  /// Staff time that it took before the handling in hand, the latest piece first.
  var earlierWork: Int32 = World.nobody

  /// Whether it carries a cause.
  var isRepeat: Bool { if case .first = cause { false } else { true } }
  var isTask: Bool { task != World.nobody }
  /// Whether the customer has hung up and waits to be called back.
  var isCallback: Bool { if case .accepted = callback { true } else { false } }
}

/// What a person does with a contact in hand.
enum Errand: UInt8, BitwiseCopyable {
  /// What the customer came for.
  case service
  /// A call back that finds nobody.
  case missedCall
  /// At the desk that visitors pass first.
  case reception
  /// Reading what went astray, and sending it on.
  case forwarding
}

/// The offer to be called back.
enum CallbackOffer: UInt8, BitwiseCopyable { case none, declined, accepted }

/// A stretch of staff time that a contact took before the handling that ends it.
struct EarlierWork: BitwiseCopyable {
  var from: Int64
  var until: Int64
  var next: Int32
}

/// Written contacts of a channel begun and not finished, or its tasks; the oldest first.
struct PendingList: BitwiseCopyable {
  var first: Int32 = World.nobody
  var last: Int32 = World.nobody
  var count: Int64 = 0
}

/// A stretch of work on a contact that was put down again.
struct PutDown: BitwiseCopyable {
  var from: Int64 = 0
  var until: Int64 = 0
  /// Handling time left then, in microseconds of the group that put it down.
  var left: Int64 = 0
  var group: Int32 = World.nobody
  /// The stretch before.
  var previous: Int32 = World.nobody
}

/// Contacts in line, first come first served.
struct WaitingLine: BitwiseCopyable {
  var first: Int32 = World.nobody
  var last: Int32 = World.nobody
  var count: Int32 = 0
}

/// What waits for one responsible person; its line has the same position among the mailboxes.
struct Mailbox: BitwiseCopyable {
  var plan: MailboxPlan
  /// When the person has been away for so long that others take over.
  var timer = EventID.none
}

struct ChannelState: BitwiseCopyable {
  var isOpen = false
  /// There are today, and held now; sessions of a chatbot.
  var lines: Int32 = 0
  var linesHeld: Int32 = 0
  /// Where callbacks are offered: how long contacts took of late, in microseconds.
  var recentHandling: Int64 = 0
}

struct StationState: BitwiseCopyable {
  /// Listening to the announcement or waiting; of appointments also those awaited.
  var waiting: Int32 = 0
  /// At the reception of the same site, in line or at the desk.
  var coming: Int32 = 0
  /// The hours of its slots are on; other stations are open with their channel.
  var isOpen = false
  /// Closed, and the persons on duty stay until nobody waits.
  var isDraining = false
}

struct GroupState: BitwiseCopyable {
  var plan: GroupPlan
  /// Persons at rest, the one that rests longest first.
  var firstIdle: Int32 = World.nobody
  var lastIdle: Int32 = World.nobody
  /// Persons on duty within their shift, breaks aside; and beyond it.
  var staffed: Int64 = 0
  var overtime: Int64 = 0
  var busy: Int64 = 0
  var idle: Int64 = 0
  var unavailable: Int64 = 0
  /// Persons whose shift is on, on a break or not.
  var present: Int32 = 0
  /// Persons kept free for appointments that run and whose customers are not served yet.
  var held: Int64 = 0
  /// Stations it serves that are emptied after closing.
  var draining: Int32 = 0
  /// Somebody is within the shift and not on a break.
  var isOnDuty = false
  /// The group that does its work while nobody of it is on duty.
  var standIn: Int32 = World.nobody
  /// Channels whose work may be begun, one bit each: all of them outside blocks.
  var allowed: UInt64 = .max
  /// Deferred work is begun only while more than this many are idle: today, and now.
  var reserveOfDay: Int64 = 0
  var reserve: Int64 = 0
  /// Persons with deferred work in hand that may be interrupted, linked like those at rest in the
  /// order in which they began; only if the group interrupts.
  var firstDeferred: Int32 = World.nobody
  var lastDeferred: Int32 = World.nobody
  /// Person time since the last flush, by state, in microseconds.
  var since: Int64 = 0
  var staffedTime: Int64 = 0
  var overtimeTime: Int64 = 0
  var busyTime: Int64 = 0
  var idleTime: Int64 = 0
  var unavailableTime: Int64 = 0
}

struct Person: BitwiseCopyable {
  enum Activity: UInt8, BitwiseCopyable { case off, idle, busy, onBreak, unavailable }
  var plan: PersonPlan
  /// What the person's draws are keyed by, from day to day.
  var key = StreamKey(seed: 0, replication: 0)
  var activity = Activity.off
  /// The shift is on; false while busy beyond its end.
  var isInShift = false
  /// When the shift that is on ends; later than any time if it goes on after midnight.
  var shiftUntil = Int64.max
  /// Put off until the work in hand is done: microseconds, 0: none.
  var breakOwed: Int64 = 0
  var spellOwed: Int64 = 0
  /// Of one spell in the shift that is on.
  var spellLength: Int64 = 0
  var contact: Int32 = World.nobody
  /// When the person was last on duty, being off now.
  var leftAt: Int64 = 0
  /// When the work in hand began, and when its handling ends.
  var since: Int64 = 0
  var until: Int64 = 0
  /// Neighbours among those at rest, or among those with deferred work in hand.
  var previousIdle: Int32 = World.nobody
  var nextIdle: Int32 = World.nobody
  /// The end of the work in hand or of the pause.
  var timer = EventID.none
}
