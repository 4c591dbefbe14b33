internal import Calendar
internal import Randomness
internal import Scenario

// Which channel a first contact takes, and when the ones led to another channel come.

extension Demand {
  /// Chooses the channel of a first contact that wants to come at the time `wall` of its day.
  ///
  /// Who is led to another channel comes at the same quantile of that one's ordinary week, in the
  /// same week. If that lies beyond the end of the simulation, the case is opened when it would have
  /// come otherwise, and stays open.
  func choose(
    _ coming: inout Coming, _ key: StreamKey, segment: Int, wall: Int64, _ plan: Plan,
    _ dials: borrowing DialTable
  ) {
    guard !plan.leavesAlone(Int(coming.channel), at: coming.time) else { return }
    let chooser = Chooser(
      concern: Int(coming.concern), segment: segment, time: coming.time,
      apps: plan.apps(of: key, tried: 0, at: coming.time, dials))
    let choice = plan.choice(
      of: key, chooser, insteadOf: Int32(coming.channel), isFirst: true, dials)
    guard choice.channel != Int32(coming.channel) else { return }
    coming.channel = Int16(truncatingIfNeeded: choice.channel)
    guard choice.channel >= 0 else { return }
    let channel = Int(choice.channel)
    if comesAlike(day: Int(coming.day), Int(coming.wanted), channel, plan) { return }
    let earliest = max(plan.start, choice.changedFrom, plan.choices.existsFrom[channel])
    if let time = time(of: coming, wall: wall, on: channel, notBefore: earliest, plan) {
      coming.time = time
    } else {
      coming.isBeyondEnd = true
    }
  }

  /// Whether customers come at the same times on both channels: then nobody's time is computed
  /// anew, and not a microsecond lost to rounding.
  private func comesAlike(day: Int, _ one: Int, _ other: Int, _ plan: Plan) -> Bool {
    plan.demand.profileClass[one] == plan.demand.profileClass[other]
      && plan.demand.shapeOfDay[one][day] == plan.demand.shapeOfDay[other][day]
  }

  /// When a first contact comes on another channel than the one wanted; nil beyond the end.
  private func time(
    of coming: Coming, wall: Int64, on channel: Int, notBefore earliest: Int64, _ plan: Plan
  ) -> Int64? {
    let day = Int(coming.day)
    let weekday = plan.calendar.weekday(ofDay: day).rawValue
    let original = plan.demand.profiles[Int(coming.wanted)]
    let quantile = original.share(ofWeekBefore: wall, weekday: weekday)
    let place = plan.demand.profiles[channel].place(ofWeekShare: quantile)
    let newDay = day - weekday + place.weekday
    guard newDay >= plan.firstDay else {
      return firstDemand(atOrAfter: earliest, channel: channel, plan)
    }
    let time = time(onOrAfter: newDay, share: place.share, channel: channel, plan)
    guard let time, time < earliest else { return time }
    return firstDemand(atOrAfter: earliest, channel: channel, plan)
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
