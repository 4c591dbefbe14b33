internal import ContactModel

/// Every figure of the result tables, in the order in which tables show them.
package enum FigureCatalogue {
  package struct Chapter: Sendable {
    package let name: String
    /// What holds for all of its figures.
    package let note: String
    package let figures: [Figure]
  }

  package static let chapters: [Chapter] = [
    Chapter(
      name: "Contacts",
      note: "Contacts belong to the interval in which they began, and are followed to their end.",
      figures: [.contactsBegun, .contactsOffered, .contactsAnswered]
        + Outcome.allCases.map(Figure.contacts)
        + [.repeats, .repeatShare, .nonStaffCost]),
    Chapter(
      name: "Getting through",
      note:
        "A share has no value where nothing was offered; it is the ratio of the sums over replications.",
      figures: [
        .answeredShare, .reachability, .reachabilityFirstTry, .serviceLevel,
        .serviceLevelLessLeft, .serviceLevelOfOffered, .serviceLevelWithLeft,
        .serviceLevelOfAnswered, .abandonmentShare, .blockedShare, .balkedShare, .deadlineShare,
        .coveredShare,
        .callbacksOffered, .callbacksAccepted, .callbacksReached, .callbackReachedShare,
        .callsPerCallback, .receptionSettled, .receptionPassed, .receptionSettledShare,
        .forwarded, .forwardedShare,
      ]),
    Chapter(
      name: "Waits and response times",
      note: """
        Rows of one channel hold waits of people, or response times of letters. Rows of a concern, \
        cause, site, segment or group mix both, in minutes, by the contacts that they hold. \
        Quantiles are shown where replications have 20 ÷ (1 − q) contacts on average in every \
        scenario, and none has no contact.
        """,
      figures: [.meanWaitAnswered, .meanWaitAfterReception, .meanWaitInAll] + Figure.waitsOfAnswered
        + [.meanWaitAll]
        + Figure.waitsOfAll + [.meanResponse] + Figure.responses),
    Chapter(
      name: "Chatbot",
      note: "A session is settled, handed to another channel, or missed: the shares sum to 1.",
      figures: [
        .botSolvedShare, .botHandedOffShare, .botMissedShare, .outsideHoursShare,
      ]),
    Chapter(
      name: "Appointments",
      note: """
        Appointments belong to the interval in which they were booked, slots to the time at which \
        they are. Waits and service levels are of those who came: a wait begins at the appointed \
        time, or when the customer is there if that is later.
        """,
      figures: [
        .appointmentsBooked, .noSlotShare, .cancelledShare, .noShowRate, .meanLeadTime,
        .meanAccessTime,
      ] + Figure.leadTimeShares + [.slotUse]),
    Chapter(
      name: "Work",
      note: "Staff time and backlog belong to the time at which they happen.",
      figures: [
        .staffHours, .avoidableHours, .avoidableShare, .avoidableByFirstChannelHours,
        .supersededHours, .firstUnresolvedHours, .receptionHours,
        .forwardingHours, .backlog, .backlogAge,
      ]),
    Chapter(
      name: "Tasks",
      note: """
        Only of channels whose contacts may leave tasks, and of groups that do them. Tasks belong \
        to the interval in which their contact began, with its channel, concern and cause; staff \
        time and backlog to the time at which they happen.
        """,
      figures: [
        .tasksLeft, .tasksDone, .tasksSuperseded, .tasksOpen, .meanTaskWait, .meanTaskProcessing,
        .taskDeadlineShare, .taskHours, .taskBacklog, .taskBacklogAge,
      ]),
    Chapter(
      name: "Cases",
      note: """
        Cases belong to the interval in which they began, and in a table of channels to the \
        channel of their first contact.
        """,
      figures: [
        .casesOpened, .casesResolved, .casesGivenUp, .casesOpen, .givenUpShare,
        .resolvedAtFirstShare, .unansweredShare, .contactsPerCase, .contactsPerResolvedCase,
        .meanTimeToResolution,
      ] + Figure.timesToResolution),
    Chapter(
      name: "Staff and cost",
      note: "By the clock: staffed + overtime = busy + idle + unavailable hours.",
      figures: [
        .staffedHours, .overtimeHours, .idleHours, .unavailableHours, .occupancy, .posts,
        .postsRequired, .staffCost, .totalCost,
      ]),
  ]

  package static let all: [Figure] = chapters.flatMap(\.figures)
}
