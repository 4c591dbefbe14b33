internal import ContactModel
internal import Experiment
internal import Statistics

extension TerminalReport {
  private static let officeLines: [(Phrase.Line, Figure)] = [
    (.contacts, .contactsBegun), (.repeats, .repeatShare), (.cases, .casesOpened),
    (.resolvedAtFirst, .resolvedAtFirstShare), (.contactsPerCase, .contactsPerCase),
    (.timeToResolution, .meanTimeToResolution), (.givenUp, .givenUpShare),
    (.unanswered, .unansweredShare), (.staffHours, .staffHours), (.avoidable, .avoidableShare),
    (.totalCost, .totalCost),
  ]

  /// Figures of channels; each channel shows those that its kind has.
  static let channelLines: [(Phrase.Line, Figure?)] = [
    (.contacts, .contactsBegun), (.repeats, .repeatShare), (.reached, .reachability),
    (.firstTry, .reachabilityFirstTry), (.noSlot, .noSlotShare), (.cancelled, .cancelledShare),
    (.noShow, .noShowRate), (.accessTime, .meanAccessTime), (.slotUse, .slotUse),
    (.inTarget, .serviceLevel),
    (.abandoned, .abandonmentShare), (.blocked, .blockedShare), (.balked, .balkedShare),
    (.waitAnswered, .meanWaitAnswered), (.wait90, .quantile(90, of: Figure.waitsOfAnswered)),
    (.response, .meanResponse), (.response90, .quantile(90, of: Figure.responses)),
    (.responseDays, .meanResponseDays),
    (.deadline, .deadlineShare), (.backlog, .backlog), (.oldest, .backlogAge),
    (.tasksLeft, .tasksLeft), (.taskProcessing, .meanTaskProcessing),
    (.taskDeadline, .taskDeadlineShare), (.taskBacklog, .taskBacklog),
    (.staffHours, .staffHours), (.avoidable, .avoidableShare),
  ]

  mutating func writeOffice() {
    write()
    write(say(.office))
    for (line, figure) in Self.officeLines {
      writeFigure(.figure(line), figure, .office, "all")
    }
  }

  mutating func writeChannels() {
    guard let channels = summary.table(scenario: 0, .channel, .horizon) else { return }
    for channel in channels.rows {
      write()
      writeWrapped(channel.title)
      for (line, figure) in Self.channelLines {
        guard let figure else { continue }
        writeFigure(.figure(line), figure, .channel, channel.name)
      }
    }
  }

  /// Nothing where the entity has no such figure or the figure no value.
  private mutating func writeFigure(
    _ phrase: Phrase, _ figure: Figure, _ breakdown: Breakdown, _ entity: String
  ) {
    guard
      let estimate = summary.result(scenario: 0, breakdown, entity, figure)?.estimate
    else { return }
    write(
      "  " + TextWidth.left(say(phrase), columns: 36)
        + TextWidth.right(reading.value(estimate.mean, figure), columns: 16) + "  "
        + reading.halfWidth(estimate, figure))
  }

  mutating func writeStaff() {
    guard let groups = summary.table(scenario: 0, .group, .horizon), !groups.rows.isEmpty else {
      return
    }
    write()
    let columns: [(Phrase, Figure)] = [
      (.posts, .posts), (.occupancy, .occupancy), (.overtime, .overtimeHours), (.idle, .idleHours),
    ]
    write(
      TextWidth.left(say(.staff), columns: 32)
        + columns.map { TextWidth.right(say($0.0), columns: 12) }.joined())
    for group in groups.rows {
      let cells = columns.map { _, figure in
        let mean = summary.result(scenario: 0, .group, group.name, figure)?.estimate?.mean
        return TextWidth.right(mean.map { reading.value($0, figure) } ?? "", columns: 12)
      }
      let title = TextWidth.left(TextWidth.printable(group.title), columns: 30)
      write("  " + title + cells.joined())
    }
  }
}
