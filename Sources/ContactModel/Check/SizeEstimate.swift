internal import Calendar
package import Scenario
internal import Statistics
package import Words

/// How large the simulation of a scenario is, from the scenario alone: nothing is built.
///
/// Contacts and events are rough (within a factor of three or so); table sizes are exact.
package struct SizeEstimate: Equatable, Sendable {
  /// All simulated days, those of an old backlog included.
  package var days: Int
  /// First contacts in the largest batch that is drawn at once: a day, or a week where moves may
  /// shift contacts within it.
  package var largestBatch: Double
  /// Contacts and events of one replication.
  package var contacts: Double
  package var events: Double
  package var persons: Double
  /// Bytes of the tables of one thread, and of the plan that all share.
  package var tableBytes: Double
  package var planBytes: Double

  /// The limits; what passes one is refused.
  package static let mostDays = 30_000
  package static let largestPossibleBatch = 8_000_000.0
  package static let mostContacts = 1e10
  package static let mostPersons = 100_000.0
  package static let mostBytes = 4e9

  package init(_ scenario: Scenario) {
    let period = scenario.period
    let backlogDays = scenario.channels.map { channel -> Int in
      guard let written = channel.written, written.backlog.count > 0 else { return 0 }
      return Int(written.backlog.oldestDays.rounded(.up)) + 1
    }
    days = period.simulatedDays + (backlogDays.max() ?? 0)
    let weekly = scenario.concerns.reduce(0) { sum, concern in
      sum + concern.weeklyVolume.largest * concern.factors.largest
    }
    let peak = weekly * scenario.demand.factors.largest
    let isWeekly =
      !scenario.changes.isEmpty || !scenario.channels.indices.allSatisfy(scenario.isForEverybody)
    // No more than half of a week comes on one day, unless holidays push several together.
    let counted = scenario.demand.counts
    let ofDays = counted.reduce(into: [:]) { $0[$1.date, default: 0] += $1.count }
    largestBatch = (isWeekly ? peak : peak / 2) + (ofDays.values.max() ?? 0) * (isWeekly ? 7 : 1)
    let ordinary = scenario.concerns.reduce(0) { $0 + $1.weeklyVolume.largest }
    let backlog = scenario.channels.reduce(0) { sum, channel in
      sum + Double(channel.written?.backlog.count ?? 0)
    }
    let attempts = min(3, Double(scenario.comingBack.maximumAttempts ?? 3))
    contacts =
      (ordinary * Double(days) / 7 + backlog + Double(scenario.replay.count)
        + ofDays.values.reduce(0, +))
      * (scenario.comingBack.rules.isEmpty ? 1 : attempts)
      * (scenario.channels.contains { $0.isChatbot } ? 2 : 1)
    persons = scenario.staff.flatMap(\.rosters).reduce(0) { $0 + $1.persons.largest }
    let leavesTasks = scenario.concerns.contains { $0.ways.contains { $0.task != nil } }
    events = contacts * (leavesTasks ? 5 : 4) + persons * Double(days) * 4
    tableBytes = Self.tableBytes(scenario)
    planBytes = Self.planBytes(scenario, days: days)
  }

  /// Why the scenario is refused: sentences with the number that each limit is compared with.
  package var objections: [Words] {
    var sentences: [Words] = []
    if days > Self.mostDays {
      sentences.append(
        Words(
          """
          \(days) days would have to be simulated; the limit is \(Self.mostDays), \
          some 80 years
          """,
          german: """
            \(days) Tage wären zu simulieren; die Grenze ist \(Self.mostDays), etwa \
            80 Jahre
            """))
    }
    if largestBatch > Self.largestPossibleBatch {
      sentences.append(
        Words(
          """
          \(Self.whole(largestBatch)) first contacts would have to be drawn at \
          once; the limit is \(Self.whole(Self.largestPossibleBatch))
          """,
          german: """
            \(Self.whole(largestBatch)) erste Kontakte wären auf einmal zu ziehen; \
            die Grenze ist \(Self.whole(Self.largestPossibleBatch))
            """))
    }
    if contacts > Self.mostContacts {
      sentences.append(
        Words(
          """
          a replication would have some \(Self.whole(contacts)) contacts and take \
          hours; the limit is \(Self.whole(Self.mostContacts))
          """,
          german: """
            ein Durchlauf hätte etwa \(Self.whole(contacts)) Kontakte und dauerte \
            Stunden; die Grenze ist \(Self.whole(Self.mostContacts))
            """))
    }
    if persons > Self.mostPersons {
      sentences.append(
        Words(
          """
          \(Self.whole(persons)) persons are more than the \
          \(Self.whole(Self.mostPersons)) that can be simulated
          """,
          german: """
            \(Self.whole(persons)) Personen sind mehr als die \
            \(Self.whole(Self.mostPersons)), die sich simulieren lassen
            """))
    }
    if tableBytes + planBytes > Self.mostBytes {
      sentences.append(
        Words(
          """
          tables of \(Self.whole((tableBytes + planBytes) / 1e6)) megabytes would \
          be needed for each thread; the limit is \
          \(Self.whole(Self.mostBytes / 1e6)): count fewer days, or have fewer \
          concerns, channels and groups
          """,
          german: """
            Tabellen von \(Self.whole((tableBytes + planBytes) / 1e6)) Megabyte \
            wären für jeden Thread nötig; die Grenze ist \
            \(Self.whole(Self.mostBytes / 1e6)): weniger Tage zählen, oder weniger \
            Anliegen, Kontaktwege und Gruppen angeben
            """))
    }
    return sentences
  }

  private static func whole(_ value: Double) -> Words { Words.number(value.rounded()) }

  // MARK: Tables

  private static func tableBytes(_ scenario: Scenario) -> Double {
    let counts: [Dimension: Int] = [
      .channel: scenario.channels.count, .concern: scenario.concerns.count,
      .cause: Cause.allCases.count, .site: scenario.sites.count,
      .segment: scenario.segments.count, .group: scenario.staff.count,
    ]
    let days = scenario.period.days
    let months = days / 28 + 2
    let measures = Measure.count * MemoryLayout<Int64>.size
    let rows = Double(counts.values.reduce(0, +))
    let intervals = days + days / 7 + months + 168 + 24 + 3
    let totals = rows * Double(intervals * measures)
    let waits = Double(WaitHistograms.mostBytes(counts, months: months))
    let ends = Double(Tally.capacity * MemoryLayout<ContactEnd>.stride)
    let channels = Double(scenario.channels.count)
    let flow =
      Double(scenario.concerns.count * Cause.allCases.count * Outcome.allCases.count)
      * channels * channels * Double(MemoryLayout<Int32>.size)
    return totals + waits + ends + flow
  }

  /// Means of demand, opening hours and shifts by day; some hundred bytes for a list of windows.
  private static func planBytes(_ scenario: Scenario, days: Int) -> Double {
    let rosters = scenario.staff.reduce(0) { $0 + $1.rosters.count + $1.blending.blocks.count }
    let means = scenario.concerns.count * scenario.channels.count * MemoryLayout<Double>.size
    let slots = scenario.channels.reduce(0.0) { sum, channel in
      guard case .booking(let booking) = channel.kind else { return sum }
      return booking.slots.reduce(sum) { sum, slots in
        let hours = slots.hours.steps.reduce(slots.hours.base) { $0.union($1.value) }
        // The time and the number taken of each, and a row for every day.
        return sum + Double(hours.totalSeconds) / 7 / 60 / Double(slots.slotMinutes) * 18 + 200
      }
    }
    let tasks = scenario.concerns.reduce(0) { $0 + $1.ways.count { $0.task != nil } }
    let calendars = scenario.channels.count + rosters + tasks * scenario.sites.count
    return Double(days + scenario.bookingDays) * (Double(means + 200 * calendars) + slots)
  }
}

extension DayFactors {
  /// An upper bound of the factor of a day.
  fileprivate var largest: Double {
    let months = months.max() ?? 1
    // Rules of the same kind of day hardly meet, but they may.
    return rules.reduce(months) { $0 * max(1, $1.factor) }
  }
}
