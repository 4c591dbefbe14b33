internal import Calendar
internal import Randomness
internal import Scenario

// Dated moves of first contacts to other channels, and when the moved ones come.

extension Plan {
  /// The channel that a customer takes who would take `channel` at `time`, after all moves in file
  /// order; `MixPart.givesUp` if the customer gives up.
  ///
  /// One uniform per case and move decides who goes, so who goes at 30 % also goes at 50 %.
  func channel(
    insteadOf channel: Int32, key: StreamKey, concern: Int, segment: Int, at time: Int64,
    isFirst: Bool
  ) -> (channel: Int32, changedFrom: Int64) {
    var current = channel
    var changedFrom = Int64.min
    for move in moves where move.from == current && (isFirst || !move.firstOnly) {
      guard moveConcerns[Int(move.firstConcern) + concern],
        move.segments & (1 << UInt64(segment)) != 0
      else { continue }
      let fraction = move.fraction * move.ramp.progress(at: time)
      guard fraction > 0, key.uniform(Purpose.move.rawValue + move.number) < fraction
      else { continue }
      let u = key.uniform(Purpose.moveTarget.rawValue + move.number)
      var place = Int(move.mix.first)
      let last = place + Int(move.mix.count) - 1
      while place < last, u >= mixParts[place].upTo { place += 1 }
      current = mixParts[place].channel
      changedFrom = max(changedFrom, move.ramp.from)
      if current < 0 { break }
    }
    return (current, changedFrom)
  }
}

extension Demand {
  /// Applies the moves to a first contact that wants to come at the time `wall` of its day.
  ///
  /// A moved one comes at the same quantile of the new channel's ordinary week, in the same week. If
  /// that lies beyond the end of the simulation, its case is opened when it would have come without
  /// the move, and stays open.
  func move(_ coming: inout Coming, _ key: StreamKey, segment: Int, wall: Int64, _ plan: Plan) {
    let (channel, changedFrom) = plan.channel(
      insteadOf: Int32(coming.channel), key: key, concern: Int(coming.concern), segment: segment,
      at: coming.time, isFirst: true)
    guard channel != Int32(coming.channel) else { return }
    coming.channel = Int16(truncatingIfNeeded: channel)
    guard channel >= 0 else { return }
    let day = Int(coming.day)
    let weekday = plan.calendar.weekday(ofDay: day).rawValue
    let original = plan.demand.profiles[Int(coming.wanted)]
    let quantile = original.share(ofWeekBefore: wall, weekday: weekday)
    let place = plan.demand.profiles[Int(channel)].place(ofWeekShare: quantile)
    let earliest = max(plan.start, changedFrom)
    let newDay = day - weekday + place.weekday
    var time: Int64?
    if newDay >= plan.firstDay {
      time = self.time(onOrAfter: newDay, share: place.share, channel: Int(channel), plan)
    }
    if newDay < plan.firstDay || time.map({ $0 < earliest }) ?? false {
      time = firstDemand(atOrAfter: earliest, channel: Int(channel), plan)
    }
    if let time { coming.time = time } else { coming.isBeyondEnd = true }
  }

  /// The instant at a share of a day's demand, on the day or its next open one; nil beyond the end.
  private func time(
    onOrAfter day: Int, share: Double, channel: Int, _ plan: Plan
  ) -> Int64? {
    var open = day
    while open < plan.endDay, plan.demand.shapeOfDay[channel][open] < 0 { open += 1 }
    guard open < plan.endDay else { return nil }
    let weekday = Int(plan.demand.shapeOfDay[channel][open])
    let wall = plan.demand.profiles[channel].timeOfDay(share, weekday: weekday)
    return plan.calendar.instant(day: open, microsecondsOfDay: wall)
  }

  /// The next instant at which the channel has demand.
  private func firstDemand(atOrAfter earliest: Int64, channel: Int, _ plan: Plan) -> Int64? {
    var day = plan.calendar.day(at: earliest)
    while day < plan.endDay {
      let weekday = Int(plan.demand.shapeOfDay[channel][day])
      if weekday >= 0 {
        let profile = plan.demand.profiles[channel]
        let first = weekday * (profile.stepsPerDay + 1)
        for step in 0..<profile.stepsPerDay
        where profile.dayUpTo[first + step + 1] > profile.dayUpTo[first + step] {
          let from = plan.calendar.instant(
            day: day, microsecondsOfDay: Int64(step) * profile.step)
          let until = plan.calendar.instant(
            day: day, microsecondsOfDay: Int64(step + 1) * profile.step)
          if until > earliest { return max(from, earliest) }
        }
      }
      day += 1
    }
    return nil
  }
}
