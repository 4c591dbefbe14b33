internal import Calendar
internal import Scenario

/// Mean numbers of contacts in every week of the counted days.
struct ExpectedContacts {
  private let plan: Plan
  private let concerns: Int
  private let channels: Int
  private let segments: Int
  /// The counted days of each week, seven except for the last.
  let weeks: [Range<Int>]
  /// [week][concern][channel]: first contacts, after moves.
  private(set) var first: [Double]
  /// [week][concern][channel]: contacts of those who come again.
  private(set) var again: [Double]
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

  // MARK: First contacts

  private mutating func follow(
    _ concern: Int, _ segment: Int, week: Int, _ dials: borrowing DialTable
  ) {
    var ofWeek = [Double](repeating: 0, count: channels)
    for day in weeks[week] {
      let time = plan.calendar.startMicroseconds(ofDay: day)
      var ofDay = (0..<channels).map { channel in
        plan.demand.mean(day: day, concern: concern, channel: channel)
          * shareOfSegment(segment, concern, channel, at: time, dials)
      }
      var wanted = ofDay
      move(&ofDay, concern, segment, at: time + Microseconds.perDay / 2, isFirst: true)
      // A log comes as it is.
      for logged in plan.demand.replay[day] ?? [] where logged.concern == concern {
        wanted[logged.channel] += plan.demand.segmentShares[segment]
        ofDay[logged.channel] += plan.demand.segmentShares[segment]
      }
      let weekday = plan.calendar.weekday(ofDay: day).rawValue
      for channel in 0..<channels {
        ofWeek[channel] += ofDay[channel]
        let moved = max(0, ofDay[channel] - wanted[channel])
        firstByWeekday[channel * 7 + weekday] += ofDay[channel] - moved
        // Who was moved comes when others come to the new channel.
        let week = plan.demand.profiles[channel].weekUpTo
        for other in 0..<7 {
          firstByWeekday[channel * 7 + other] += moved * (week[other + 1] - week[other])
        }
      }
    }
    let middle = weeks[week].lowerBound + weeks[week].count / 2
    let repeats = returns(
      of: ofWeek, concern, segment, at: plan.calendar.startMicroseconds(ofDay: middle), dials)
    for channel in 0..<channels {
      let place = index(week: week, concern: concern, channel: channel)
      first[place] += ofWeek[channel]
      again[place] += repeats[channel]
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

  /// Applies the moves in their order; those who give up vanish.
  private func move(
    _ flow: inout [Double], _ concern: Int, _ segment: Int, at time: Int64, isFirst: Bool
  ) {
    for move in plan.moves where isFirst || !move.firstOnly {
      guard plan.moveConcerns[Int(move.firstConcern) + concern],
        move.segments & (1 << UInt64(segment)) != 0
      else { continue }
      let moved = flow[Int(move.from)] * move.fraction * move.ramp.progress(at: time)
      guard moved > 0 else { continue }
      flow[Int(move.from)] -= moved
      spread(moved, over: move.mix, same: Int(move.from), into: &flow)
    }
  }

  private func spread(
    _ amount: Double, over mix: MixRange, same: Int, into flow: inout [Double]
  ) {
    var before = 0.0
    for part in plan.mixParts[Int(mix.first)..<Int(mix.first + mix.count)] {
      let share = part.upTo - before
      before = part.upTo
      guard part.channel != MixPart.givesUp else { continue }
      flow[part.channel == MixPart.same ? same : Int(part.channel)] += amount * share
    }
  }

  // MARK: Coming again

  /// All contacts that follow the given first ones, one attempt after the other.
  private func returns(
    of first: [Double], _ concern: Int, _ segment: Int, at time: Int64,
    _ dials: borrowing DialTable
  ) -> [Double] {
    var all = [Double](repeating: 0, count: channels)
    var now = first
    let enough = 1e-6 * first.reduce(0, +)
    let most = plan.scenario.comingBack.maximumAttempts ?? 1000
    var attempt = 1
    while attempt < most, now.reduce(0, +) > enough {
      now = next(after: now, attempt: attempt, concern, segment, at: time, dials)
      for channel in 0..<channels { all[channel] += now[channel] }
      attempt += 1
    }
    return all
  }

  private func next(
    after contacts: [Double], attempt: Int, _ concern: Int, _ segment: Int, at time: Int64,
    _ dials: borrowing DialTable
  ) -> [Double] {
    var flow = [Double](repeating: 0, count: channels)
    for channel in 0..<channels where contacts[channel] > 0 {
      let way = plan.ways[concern * channels + channel]
      guard way.exists else { continue }
      // Settled at the reception, or by the contact itself.
      let failed =
        contacts[channel] * (1 - dials.value(plan.channels[channel].receptionSettled, at: time))
        * (1 - dials.value(way.resolved, at: time))
      guard failed > 0 else { continue }
      let causes: [(Cause, Double)] = [
        (.unresolved, way.unresolvedUpTo),
        (.missingDocuments, way.missingDocumentsUpTo - way.unresolvedUpTo),
        (.wrongChannel, way.wrongChannelUpTo - way.missingDocumentsUpTo),
      ]
      for (cause, part) in causes where part > 0 {
        let rule = plan.returns[Int(cause.rawValue) * channels + channel]
        guard rule.exists else { continue }
        let step = min(attempt, Int(rule.probabilityCount)) - 1
        let probability = dials.value(
          plan.returnProbabilities[Int(rule.firstProbability) + step], at: time)
        let amount = failed * part * probability
        if !rule.toFirstFitting {
          spread(amount, over: rule.mix, same: channel, into: &flow)
        } else if let fitting = plan.scenario.concerns[concern].fitting.first {
          flow[fitting] += amount
        }
      }
      let referred = failed * (1 - way.wrongChannelUpTo)
      if referred > 0, way.referralTo >= 0 { flow[Int(way.referralTo)] += referred }
    }
    move(&flow, concern, segment, at: time, isFirst: false)
    return flow
  }
}
