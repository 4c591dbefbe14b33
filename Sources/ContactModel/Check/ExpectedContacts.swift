internal import Calendar
internal import Scenario

/// Mean numbers of contacts in every week of the counted days.
struct ExpectedContacts {
  let plan: Plan
  private let concerns: Int
  private let channels: Int
  private let segments: Int
  /// The counted days of each week, seven except for the last.
  let weeks: [Range<Int>]
  /// [week][concern][channel]: first contacts, after moves.
  private(set) var first: [Double]
  /// [week][concern][channel]: contacts of those who come again.
  private(set) var again: [Double]
  /// [week][concern][channel]: of both, those on a channel that is closed for good.
  private(set) var unheard: [Double]
  /// [week][concern][channel]: contacts in whose handling time a chatbot's questions save one.
  private(set) var spared: [Double]
  /// [channel][weekday]: first contacts over all counted days, after moves.
  private(set) var firstByWeekday: [Double]

  init(_ plan: Plan) {
    self.plan = plan
    concerns = plan.scenario.concerns.count
    channels = plan.scenario.channels.count
    segments = plan.scenario.segments.count
    weeks = stride(from: plan.countedDays.lowerBound, to: plan.countedDays.upperBound, by: 7).map {
      $0..<min($0 + 7, plan.countedDays.upperBound)
    }
    first = Array(repeating: 0, count: weeks.count * concerns * channels)
    again = first
    unheard = first
    spared = first
    firstByWeekday = Array(repeating: 0, count: channels * 7)
    let table = DialTable(plan.dialSteps)
    for week in weeks.indices {
      for concern in 0..<concerns {
        for segment in 0..<segments { follow(concern, segment, week: week, table) }
      }
    }
  }

  func index(week: Int, concern: Int, channel: Int) -> Int {
    (week * concerns + concern) * channels + channel
  }

  /// All contacts of a channel in a week.
  func wanted(channel: Int, week: Int) -> Double {
    (0..<concerns).reduce(0) { sum, concern in
      let place = index(week: week, concern: concern, channel: channel)
      return sum + first[place] + again[place]
    }
  }

  // MARK: First contacts

  private mutating func follow(
    _ concern: Int, _ segment: Int, week: Int, _ dials: borrowing DialTable
  ) {
    // What decides a customer's choices is theirs for good, in first contacts and in repeats.
    var ofWeek: [(kind: CustomerKind, flow: [Double])] = []
    for day in weeks[week] {
      let time = plan.calendar.startMicroseconds(ofDay: day)
      var wanted = (0..<channels).map { channel in
        plan.demand.mean(day: day, concern: concern, channel: channel)
          * shareOfSegment(segment, concern, channel, at: time, dials)
      }
      var ofDay = [Double](repeating: 0, count: channels)
      for (kind, part) in kinds(concern, segment, at: time + Microseconds.perDay / 2, dials) {
        let chooser = Chooser(
          concern: concern, segment: segment, time: time + Microseconds.perDay / 2, apps: kind.apps)
        var flow = wanted.map { $0 * part }
        choose(&flow, chooser, kind, isFirst: true, dials)
        // A log comes as it is.
        for logged in plan.demand.replay[day] ?? [] where logged.concern == concern {
          flow[logged.channel] += plan.demand.segmentShares[segment] * part
        }
        let place = ofWeek.firstIndex { $0.kind == kind } ?? ofWeek.count
        if place == ofWeek.count { ofWeek.append((kind, Array(repeating: 0, count: channels))) }
        for channel in 0..<channels {
          ofDay[channel] += flow[channel]
          ofWeek[place].flow[channel] += flow[channel]
        }
      }
      for logged in plan.demand.replay[day] ?? [] where logged.concern == concern {
        wanted[logged.channel] += plan.demand.segmentShares[segment]
      }
      count(ofDay, wanted: wanted, day: day)
      for channel in 0..<channels where plan.choices.goneFrom[channel] <= time {
        unheard[index(week: week, concern: concern, channel: channel)] += ofDay[channel]
      }
    }
    for (kind, flow) in ofWeek {
      let middle = weeks[week].lowerBound + weeks[week].count / 2
      let chooser = Chooser(
        concern: concern, segment: segment, time: plan.calendar.startMicroseconds(ofDay: middle),
        apps: kind.apps)
      let repeats = returns(of: flow, chooser, kind, dials)
      for channel in 0..<channels {
        let place = index(week: week, concern: concern, channel: channel)
        first[place] += flow[channel]
        again[place] += repeats.contacts[channel]
        spared[place] += repeats.spared[channel]
        if plan.choices.goneFrom[channel] <= chooser.time {
          unheard[place] += repeats.contacts[channel]
        }
      }
    }
  }

  /// Counts first contacts by the weekday on which they come.
  private mutating func count(_ ofDay: [Double], wanted: [Double], day: Int) {
    let weekday = plan.calendar.weekday(ofDay: day).rawValue
    for channel in 0..<channels {
      let moved = max(0, ofDay[channel] - wanted[channel])
      firstByWeekday[channel * 7 + weekday] += ofDay[channel] - moved
      // Who was moved comes when others come to the new channel.
      let week = plan.demand.profiles[channel].weekUpTo
      for other in 0..<7 {
        firstByWeekday[channel * 7 + other] += moved * (week[other + 1] - week[other])
      }
    }
  }

  /// Of those who choose a channel for a concern, the part that belongs to a segment.
  private func shareOfSegment(
    _ segment: Int, _ concern: Int, _ channel: Int, at time: Int64, _ dials: borrowing DialTable
  ) -> Double {
    guard segments > 1 else { return 1 }
    let row = (concern * channels + channel) * segments
    var own = 0.0
    var all = 0.0
    for other in 0..<segments {
      let weight =
        plan.demand.segmentShares[other] * dials.value(plan.demand.shares[row + other], at: time)
      all += weight
      if other == segment { own = weight }
    }
    return all > 0 ? own / all : 0
  }

  // MARK: Coming again

  /// Contacts by channel, and to how many fewer they come in handling time.
  struct Flow {
    var contacts: [Double]
    var spared: [Double]
  }

  /// All contacts that follow the given first ones, one attempt after the other.
  private func returns(
    of first: [Double], _ chooser: Chooser, _ kind: CustomerKind, _ dials: borrowing DialTable
  ) -> Flow {
    let none = [Double](repeating: 0, count: channels)
    var all = Flow(contacts: none, spared: none)
    var now = first
    handOn(&now, &all, chooser, dials)
    let enough = 1e-6 * first.reduce(0, +)
    let most = plan.scenario.comingBack.maximumAttempts ?? 1000
    var attempt = 1
    while attempt < most, now.reduce(0, +) > enough {
      now = next(after: now, attempt: attempt, chooser, kind, dials)
      for channel in 0..<channels { all.contacts[channel] += now[channel] }
      handOn(&now, &all, chooser, dials)
      attempt += 1
    }
    return all
  }

  private func next(
    after contacts: [Double], attempt: Int, _ chooser: Chooser, _ kind: CustomerKind,
    _ dials: borrowing DialTable
  ) -> [Double] {
    var flow = [Double](repeating: 0, count: channels)
    for channel in 0..<channels where contacts[channel] > 0 {
      guard plan.choices.goneFrom[channel] > chooser.time else {
        leave(channel, contacts[channel], attempt: attempt, chooser, into: &flow, dials)
        continue
      }
      let way = plan.ways[chooser.concern * channels + channel]
      guard way.exists else { continue }
      let losses = ExpectedAppointments(plan).losses(
        channel: channel, on: plan.calendar.date(ofDay: plan.calendar.day(at: chooser.time)))
      // Whoever waits for a task, or was settled at the reception, does not come again.
      let leaves =
        way.task < 0
        ? 0 : dials.value(plan.tasks[Int(way.task)].probability, at: chooser.time)
      let settled = dials.value(plan.channels[channel].receptionSettled, at: chooser.time)
      let failed =
        contacts[channel] * losses.kept * (1 - settled) * (1 - leaves)
        * (1 - dials.value(way.resolved, at: chooser.time))
      if plan.channels[channel].kind == .chatbot {
        let missed = failed * (1 - dials.value(way.handedOff, at: chooser.time))
        comeBack(
          missed, .botMissed, after: channel, attempt: attempt, chooser, into: &flow, dials)
        continue
      }
      let causes: [(Cause, Double)] = [
        (.unresolved, failed * way.unresolvedUpTo),
        (.missingDocuments, failed * (way.missingDocumentsUpTo - way.unresolvedUpTo)),
        (.wrongChannel, failed * (way.wrongChannelUpTo - way.missingDocumentsUpTo)),
        (.cancelled, contacts[channel] * losses.cancelled),
        (.noShow, contacts[channel] * (1 - losses.cancelled) * losses.noShow),
      ]
      for (cause, part) in causes where part > 0 {
        comeBack(part, cause, after: channel, attempt: attempt, chooser, into: &flow, dials)
      }
      let referred = failed * (1 - way.wrongChannelUpTo)
      if referred > 0, way.referralTo >= 0 {
        refer(referred, from: channel, to: Int(way.referralTo), chooser, into: &flow, dials)
      }
    }
    choose(&flow, chooser, kind, isFirst: false, dials)
    return flow
  }

  private func comeBack(
    _ failed: Double, _ cause: Cause, after channel: Int, attempt: Int, _ chooser: Chooser,
    into flow: inout [Double], _ dials: borrowing DialTable
  ) {
    let rule = plan.returns[Int(cause.rawValue) * channels + channel]
    guard rule.exists else { return }
    let step = min(attempt, Int(rule.probabilityCount)) - 1
    let amount =
      failed
      * dials.value(
        plan.returnProbabilities[Int(rule.firstProbability) + step], at: chooser.time)
    if !rule.toFirstFitting {
      spread(amount, over: rule.mix, same: channel, into: &flow)
    } else if let fitting = plan.firstFitting(for: chooser) {
      flow[Int(fitting)] += amount
    } else if let fitting = plan.scenario.concerns[chooser.concern].fitting.first {
      flow[fitting] += amount
    }
  }

  private func refer(
    _ amount: Double, from channel: Int, to other: Int, _ chooser: Chooser,
    into flow: inout [Double], _ dials: borrowing DialTable
  ) {
    let present: UInt64 = 1 << UInt64(channel)
    if let fitting = plan.firstFitting(for: chooser, excluding: present) {
      flow[Int(fitting)] += amount
    } else {
      takeNext(
        amount, chooser, excluding: present | 1 << UInt64(other), orStayOn: nil, into: &flow, dials)
    }
  }

  /// What follows contacts on a channel that is closed for good.
  private func leave(
    _ channel: Int, _ amount: Double, attempt: Int, _ chooser: Chooser,
    into flow: inout [Double], _ dials: borrowing DialTable
  ) {
    let closing = plan.choices.closings[Int(plan.channels[channel].closing)]
    switch closing.manner {
    case .autoReply: spread(amount, over: closing.mix, same: channel, into: &flow)
    case .silent:
      var noticed = [Double](repeating: 0, count: channels)
      comeBack(
        amount, .redialClosed, after: channel, attempt: attempt, chooser, into: &noticed, dials)
      let again = noticed[channel]
      noticed[channel] = 0
      for other in 0..<channels { flow[other] += noticed[other] }
      takeNext(
        again, chooser, excluding: 1 << UInt64(channel), orStayOn: nil, into: &flow, dials)
    }
  }
}
