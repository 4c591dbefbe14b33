internal import ContactModel
package import Words

/// Every figure of the result tables, in the order in which tables show them.
package enum FigureCatalogue {
  package struct Chapter: Sendable {
    package let name: Words
    /// What holds for all of its figures.
    package let note: Words
    package let figures: [Figure]
  }

  package static let chapters: [Chapter] = [
    Chapter(
      name: Words("Contacts", german: "Kontakte"),
      note: Words(
        """
        Contacts belong to the interval in which they began, and are followed to \
        their end.
        """,
        german: """
          Kontakte gehören zu dem Zeitraum, in dem sie begannen, und werden bis zu \
          ihrem Ende verfolgt.
          """),
      figures: [.contactsBegun, .contactsOffered, .contactsAnswered]
        + Outcome.allCases.map(Figure.contacts)
        + [.repeats, .repeatShare, .nonStaffCost]),
    Chapter(
      name: Words("Getting through", german: "Durchkommen"),
      note:
        Words(
          """
          A share has no value where nothing was offered; it is the ratio of the \
          sums over replications.
          """,
          german: """
            Ein Anteil hat keinen Wert, wo nichts angeboten wurde; er ist das \
            Verhältnis der Summen über die Durchläufe.
            """),
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
      name: Words("Waits and response times", german: "Warte- und Antwortzeiten"),
      note: Words(
        """
        Rows of one channel hold waits of people, or response times of letters. \
        Rows of a concern, cause, site, segment or group mix both, in minutes, \
        by the contacts that they hold. Quantiles are shown where replications \
        have 20 ÷ (1 − q) contacts on average in every scenario, and none has no \
        contact.
        """,
        german: """
          Zeilen eines Kontaktwegs enthalten Wartezeiten von Menschen oder \
          Antwortzeiten von Schreiben. Zeilen eines Anliegens, Grundes, Standorts, \
          Segments oder einer Gruppe mischen beide, in Minuten, nach den Kontakten \
          darin. Quantile stehen da, wo Durchläufe in jedem Szenario im Mittel 20 \
          ÷ (1 − q) Kontakte haben und keiner ganz ohne Kontakt ist.
          """),
      figures: [.meanWaitAnswered, .meanWaitAfterReception, .meanWaitInAll] + Figure.waitsOfAnswered
        + [.meanWaitAll]
        + Figure.waitsOfAll + [.meanResponse] + Figure.responses + [.meanResponseDays]),
    Chapter(
      name: Words("Chatbot", german: "Chatbot"),
      note: Words(
        """
        A session is settled, handed to another channel, or missed: the shares \
        sum to 1.
        """,
        german: """
          Eine Sitzung ist erledigt, weitergegeben oder verfehlt: die Anteile \
          ergeben 1.
          """),
      figures: [
        .botSolvedShare, .botHandedOffShare, .botMissedShare, .outsideHoursShare,
      ]),
    Chapter(
      name: Words("Appointments", german: "Termine"),
      note: Words(
        """
        Appointments belong to the interval in which they were booked, slots to \
        the time at which they are. Waits and service levels are of those who \
        came: a wait begins at the appointed time, or when the customer is there \
        if that is later.
        """,
        german: """
          Gebuchte Termine gehören zu dem Zeitraum, in dem sie gebucht wurden, \
          angebotene zu der Zeit, zu der sie sind. Wartezeiten und Servicegrade \
          sind die derer, die kamen: eine Wartezeit beginnt zum Termin, oder wenn \
          der Mensch da ist, falls das später ist.
          """),
      figures: [
        .appointmentsBooked, .noSlotShare, .cancelledShare, .noShowRate, .meanLeadTime,
        .meanAccessTime,
      ] + Figure.leadTimeShares + [.slotUse]),
    Chapter(
      name: Words("Work", german: "Arbeit"),
      note: Words(
        "Staff time and backlog belong to the time at which they happen.",
        german: "Arbeitszeit und Rückstand gehören zu der Zeit, zu der sie anfallen."),
      figures: [
        .staffHours, .avoidableHours, .avoidableShare, .avoidableByFirstChannelHours,
        .supersededHours, .firstUnresolvedHours, .receptionHours,
        .forwardingHours, .backlog, .backlogAge,
      ]),
    Chapter(
      name: Words("Tasks", german: "Aufträge"),
      note: Words(
        """
        Only of channels whose contacts may leave tasks, and of groups that do \
        them. Tasks belong to the interval in which their contact began, with \
        its channel, concern and cause; staff time and backlog to the time at \
        which they happen.
        """,
        german: """
          Nur bei Kontaktwegen, deren Kontakte Aufträge hinterlassen können, und \
          bei Gruppen, die sie erledigen. Aufträge gehören zu dem Zeitraum, in dem \
          ihr Kontakt begann, mit seinem Kontaktweg, Anliegen und Grund; \
          Arbeitszeit und Rückstand zu der Zeit, zu der sie anfallen.
          """),
      figures: [
        .tasksLeft, .tasksDone, .tasksSuperseded, .tasksOpen, .meanTaskWait, .meanTaskProcessing,
        .taskDeadlineShare, .taskHours, .taskBacklog, .taskBacklogAge,
      ]),
    Chapter(
      name: Words("Cases", german: "Vorgänge"),
      note: Words(
        """
        Cases belong to the interval in which they began, and in a table of \
        channels to the channel of their first contact.
        """,
        german: """
          Vorgänge gehören zu dem Zeitraum, in dem sie begannen, und in einer \
          Tabelle der Kontaktwege zu dem ihres ersten Kontakts.
          """),
      figures: [
        .casesOpened, .casesResolved, .casesGivenUp, .casesOpen, .givenUpShare,
        .resolvedAtFirstShare, .unansweredShare, .contactsPerCase, .contactsPerResolvedCase,
        .meanTimeToResolution,
      ] + Figure.timesToResolution),
    Chapter(
      name: Words("Staff and cost", german: "Personal und Kosten"),
      note: Words(
        "By the clock: staffed + overtime = busy + idle + unavailable hours.",
        german: """
          Nach der Uhr: Dienst + Überstunden = beschäftigte + freie + nicht \
          erreichbare Stunden.
          """),
      figures: [
        .staffedHours, .overtimeHours, .idleHours, .unavailableHours, .occupancy, .posts,
        .postsRequired, .staffCost, .totalCost,
      ]),
  ]

  package static let all: [Figure] = chapters.flatMap(\.figures)
}
