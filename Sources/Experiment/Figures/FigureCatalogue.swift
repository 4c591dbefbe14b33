internal import ContactModel

/// Every figure of the result tables, in the order in which tables show them.
package enum FigureCatalogue {
  package struct Chapter: Sendable {
    package let name: String
    package let figures: [Figure]
  }

  package static let chapters: [Chapter] = [
    Chapter(
      name: "Contacts",
      figures: [.contactsBegun, .contactsOffered, .contactsAnswered]
        + Outcome.allCases.map(Figure.contacts)
        + [.repeats, .repeatShare, .nonStaffCost]),
    Chapter(
      name: "Getting through",
      figures: [
        .answeredShare, .reachability, .reachabilityFirstTry, .serviceLevel,
        .serviceLevelLessLeft, .serviceLevelOfOffered, .serviceLevelWithLeft,
        .serviceLevelOfAnswered, .abandonmentShare, .blockedShare, .balkedShare, .deadlineShare,
      ]),
    Chapter(
      name: "Waits and response times",
      figures: [.meanWaitAnswered] + Figure.waitsOfAnswered + [.meanWaitAll]
        + Figure.waitsOfAll + [.meanResponse] + Figure.responses),
    Chapter(
      name: "Work",
      figures: [
        .staffHours, .avoidableHours, .avoidableShare, .avoidableByFirstChannelHours,
        .supersededHours, .firstUnresolvedHours, .backlog, .backlogAge,
      ]),
    Chapter(
      name: "Cases",
      figures: [
        .casesOpened, .casesResolved, .casesGivenUp, .casesOpen, .givenUpShare,
        .resolvedAtFirstShare, .unansweredShare, .contactsPerCase, .contactsPerResolvedCase,
        .meanTimeToResolution,
      ] + Figure.timesToResolution),
    Chapter(
      name: "Staff and cost",
      figures: [
        .staffedHours, .overtimeHours, .idleHours, .unavailableHours, .occupancy, .posts,
        .staffCost, .totalCost,
      ]),
  ]

  package static let all: [Figure] = chapters.flatMap(\.figures)
}
