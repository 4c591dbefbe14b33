package import Calendar

// The parts of channels that stand between a customer and a person: callbacks, reception,
// mailboxes, appointments, chatbot.

extension Channel {
  /// An offer to be called back instead of waiting.
  package struct Callback: Equatable, Sendable {
    /// Offered when the expected wait passes this many seconds.
    package var offeredAboveSeconds: Dial
    package var accepted: Dial
    package var attempts: Int
    /// Probability that a callback finds nobody.
    package var missed: Dial
    /// Staff time on a call that finds nobody.
    package var missedCall: TimeDistribution
    /// Between a call that found nobody and the next one's turn in the queue.
    package var callAgain: TimeDistribution
    package init(
      offeredAboveSeconds: Dial, accepted: Dial, attempts: Int, missed: Dial,
      missedCall: TimeDistribution, callAgain: TimeDistribution
    ) {
      self.offeredAboveSeconds = offeredAboveSeconds
      self.accepted = accepted
      self.attempts = attempts
      self.missed = missed
      self.missedCall = missedCall
      self.callAgain = callAgain
    }
  }

  /// The desk that visitors pass before a specialist [Eingangszone].
  package struct Reception: Equatable, Sendable {
    package var handling: TimeDistribution
    /// Share of visitors settled there.
    package var settled: Dial
    package init(handling: TimeDistribution, settled: Dial) {
      self.handling = handling
      self.settled = settled
    }
  }

  /// Written contacts that reach the wrong place first.
  package struct Misdirection: Equatable, Sendable {
    package var probability: Dial
    /// Share of the senders who look the office up by postcode: theirs are never misdirected.
    package var lookUp: Dial
    package var forwardingDelay: TimeDistribution
    package var forwardingWork: TimeDistribution
    package init(
      probability: Dial, lookUp: Dial, forwardingDelay: TimeDistribution,
      forwardingWork: TimeDistribution
    ) {
      self.probability = probability
      self.lookUp = lookUp
      self.forwardingDelay = forwardingDelay
      self.forwardingWork = forwardingWork
    }
  }

  /// Who works on what arrives.
  package enum Mailbox: Equatable, Sendable {
    case pool
    /// The responsible caseworker; others after this absence, in seconds of service time.
    case responsible(coverAfterSeconds: Double)
  }

  /// Appointments booked online.
  package struct Booking: Equatable, Sendable {
    package struct Slots: Equatable, Sendable {
      /// Position of the group whose persons are reserved.
      package var group: Int
      package var hours: Stepped<WeeklyHours>
      package var slotMinutes: Int
      /// Appointments that can run at the same time.
      package var parallel: Dial
      package init(group: Int, hours: Stepped<WeeklyHours>, slotMinutes: Int, parallel: Dial) {
        self.group = group
        self.hours = hours
        self.slotMinutes = slotMinutes
        self.parallel = parallel
      }
    }
    package enum Release: String, CaseIterable, Equatable, Sendable {
      /// Every slot can be booked as soon as it enters the window.
      case rolling
      /// A week's slots are released on Monday 0:00.
      case weekly
    }
    package struct LeadTimeStep: Equatable, Sendable {
      /// Holds from this lead time on, in calendar days: 0 on the day of booking, 1 on the next.
      package var fromDays: Int
      package var probability: Dial
      package init(fromDays: Int, probability: Dial) {
        self.fromDays = fromDays
        self.probability = probability
      }
    }
    package var slots: [Slots]
    package var windowDays: Dial
    package var release: Release
    /// Probability that a slot with this lead time is accepted; empty: always.
    package var acceptance: [LeadTimeStep]
    /// Probability that nobody comes; empty: never.
    package var noShow: [LeadTimeStep]
    /// How long after the appointed time a person is kept free for whoever has not come.
    package var noShowAfterSeconds: Double
    package var cancelled: Dial
    /// Seconds before the appointment at which a cancellation comes.
    package var cancelledAhead: TimeDistribution
    /// Arrival minus appointed time: this many seconds early at most, then late by a draw.
    package var earlySeconds: Double
    package var lateness: TimeDistribution
    /// Asking while the appointment is ahead or goes on; nil: nobody does.
    package var chase: Chase?
    package init(
      slots: [Slots], windowDays: Dial, release: Release, acceptance: [LeadTimeStep],
      noShow: [LeadTimeStep], noShowAfterSeconds: Double, cancelled: Dial,
      cancelledAhead: TimeDistribution, earlySeconds: Double, lateness: TimeDistribution,
      chase: Chase?
    ) {
      self.slots = slots
      self.windowDays = windowDays
      self.release = release
      self.acceptance = acceptance
      self.noShow = noShow
      self.noShowAfterSeconds = noShowAfterSeconds
      self.cancelled = cancelled
      self.cancelledAhead = cancelledAhead
      self.earlySeconds = earlySeconds
      self.lateness = lateness
      self.chase = chase
    }
  }

  package var isChatbot: Bool {
    if case .chatbot = kind { true } else { false }
  }

  /// Answers by itself; the concern's ways say how long a session takes and how often it settles
  /// the case.
  package struct Chatbot: Equatable, Sendable {
    /// Sessions at the same time; nil: any number.
    package var concurrency: Dial?
    /// Of those not settled: part handed to another channel with its context.
    package var handedOff: Dial
    package var handoffMix: ChannelMix
    /// Factor on the handling time after a handoff.
    package var contextFactor: Dial
    package init(
      concurrency: Dial?, handedOff: Dial, handoffMix: ChannelMix, contextFactor: Dial
    ) {
      self.concurrency = concurrency
      self.handedOff = handedOff
      self.handoffMix = handoffMix
      self.contextFactor = contextFactor
    }
  }
}
