internal import Calendar
internal import Scenario

// How many first contacts are expected on each day.

extension PlanBuilder {
  mutating func demandPlan() -> DemandPlan {
    let concerns = scenario.concerns.count
    let channels = scenario.channels.count
    let segments = scenario.segments.count
    var shares = [DialPlan](repeating: .zero, count: concerns * channels * segments)
    for (c, concern) in scenario.concerns.enumerated() {
      for way in concern.ways {
        for segment in 0..<segments {
          shares[(c * channels + way.channel) * segments + segment] = dial(way.shares[segment])
        }
      }
    }
    let volumes = scenario.concerns.map { dial($0.weeklyVolume) }
    let table = DialTable(dialSteps)
    let shapes = scenario.channels.indices.map { shapeOfDay($0) }
    var means = [Double](repeating: 0, count: calendar.dayCount * concerns * channels)
    let common = factors(scenario.demand.factors)
    for c in 0..<concerns {
      let own = factors(scenario.concerns[c].factors)
      for day in 0..<calendar.dayCount {
        let time = calendar.startMicroseconds(ofDay: day)
        let volume = table.value(volumes[c], at: time) * common[day] * own[day]
        for k in 0..<channels {
          var share = 0.0
          for segment in 0..<segments {
            share +=
              scenario.segments[segment].share
              * table.value(shares[(c * channels + k) * segments + segment], at: time)
          }
          means[(day * concerns + c) * channels + k] =
            volume * share * weekdayShare(scenario.channels[k], day: day)
        }
      }
    }
    let ordinary = scenario.demand.counts.isEmpty ? [] : means
    for k in 0..<channels {
      suppress(
        scenario.channels[k], shapes[k], channel: k, concerns: concerns, channels: channels,
        in: &means)
    }
    replaceCounted(in: &means, ordinary: ordinary, concerns: concerns, channels: channels)
    func gammaShape(_ cv: Double) -> Double { cv == 0 ? 0 : 1 / (cv * cv) }
    var replay: [Int: [ReplayPlan]] = [:]
    for (position, contact) in scenario.replay.enumerated() {
      guard let day = calendar.day(of: contact.date) else { continue }
      let time = calendar.instant(
        day: day, microsecondsOfDay: Int64((contact.secondsOfDay * 1e6).rounded()))
      replay[day, default: []].append(
        ReplayPlan(
          position: position, time: time, concern: contact.concern, channel: contact.channel))
    }
    var sum = 0.0
    let sitesUpTo = scenario.sites.map { site in
      sum += site.share
      return sum
    }
    let profiles = scenario.channels.map { ProfilePlan($0.profile) }
    return DemandPlan(
      concerns: concerns, channels: channels, means: means, shares: shares,
      segmentShares: scenario.segments.map(\.share), sitesUpTo: sitesUpTo,
      profiles: profiles, profileClass: profiles.map { profiles.firstIndex(of: $0) ?? 0 },
      shapeOfDay: shapes,
      sharedGammaShape: gammaShape(scenario.demand.sharedDayCV),
      concernGammaShape: gammaShape(scenario.demand.concernDayCV), replay: replay)
  }

  /// Share of an ordinary week's demand that falls on the weekday of a day.
  private func weekdayShare(_ channel: Channel, day: Int) -> Double {
    channel.profile.weight(ofWeekday: calendar.weekday(ofDay: day).rawValue)
      / channel.profile.weights.reduce(0, +)
  }

  private func shapeOfDay(_ index: Int) -> [Int8] {
    let channel = scenario.channels[index]
    let counted = countedDays(index)
    return (0..<calendar.dayCount).map { day in
      var weekday = calendar.weekday(ofDay: day).rawValue
      if calendar.isHoliday(day: day), !counted.contains(day) {
        switch channel.holidays.level {
        case .fraction(0): return -1
        case .fraction: break
        case .sunday: weekday = 6
        }
      }
      return channel.profile.weight(ofWeekday: weekday) > 0 ? Int8(weekday) : -1
    }
  }

  /// Lowers the means of holidays and adds what is caught up to the next open day.
  private func suppress(
    _ channel: Channel, _ shape: [Int8], channel k: Int, concerns: Int, channels: Int,
    in means: inout [Double]
  ) {
    let total = channel.profile.weights.reduce(0, +)
    let sunday = channel.profile.weight(ofWeekday: 6) / total
    for day in 0..<calendar.dayCount where calendar.isHoliday(day: day) {
      let ordinary = weekdayShare(channel, day: day)
      let fraction: Double
      switch channel.holidays.level {
      case .fraction(let given): fraction = given
      case .sunday: fraction = ordinary > 0 ? sunday / ordinary : 0
      }
      let next = ((day + 1)..<calendar.dayCount).first {
        !calendar.isHoliday(day: $0) && shape[$0] >= 0
      }
      for c in 0..<concerns {
        let place = (day * concerns + c) * channels + k
        let full = means[place]
        means[place] = full * fraction
        guard let next, fraction < 1 else { continue }
        means[(next * concerns + c) * channels + k] +=
          channel.holidays.caughtUp * full * (1 - fraction)
      }
    }
  }

  /// The factor of every day of the plan.
  private func factors(_ factors: DayFactors) -> [Double] {
    var result = (0..<calendar.dayCount).map { day -> Double in
      let date = calendar.date(ofDay: day)
      var factor = factors.months.isEmpty ? 1 : factors.months[date.month - 1]
      for rule in factors.rules where applies(rule.days, to: date) { factor *= rule.factor }
      return factor
    }
    if factors.normalise {
      let mean = countedDays.reduce(0) { $0 + result[$1] } / Double(countedDays.count)
      if mean > 0 { result = result.map { $0 / mean } }
    }
    return result
  }

  private func applies(_ days: DayFactors.Days, to date: CivilDate) -> Bool {
    switch days {
    case .dates(let from, let through): return date >= from && date <= through
    case .weekday(let weekday): return date.weekday == weekday
    case .firstWorkingDaysOfMonth(let count):
      guard isWorkingDay(date) else { return false }
      return workingDays(fromDay: 1, through: date.day, of: date) <= count
    case .lastWorkingDaysOfMonth(let count):
      guard isWorkingDay(date) else { return false }
      let last = CivilDate.dayCount(ofMonth: date.month, year: date.year)
      return workingDays(fromDay: date.day, through: last, of: date) <= count
    }
  }

  private func workingDays(fromDay: Int, through: Int, of date: CivilDate) -> Int {
    (fromDay...through).count { day in
      CivilDate(year: date.year, month: date.month, day: day).map { isWorkingDay($0) } ?? false
    }
  }

  /// Monday to Friday, no holiday of the Land, no closure.
  private func isWorkingDay(_ date: CivilDate) -> Bool {
    guard date.weekday.rawValue < 5 else { return false }
    if let day = calendar.day(of: date) { return !calendar.isHoliday(day: day) }
    let isClosed = scenario.calendar.exceptions.contains {
      $0.date == date && $0.hours.isEmpty
    }
    let isHoliday =
      scenario.calendar.land?.holidays(in: date.year).contains { $0.date == date } ?? false
    return !isClosed && !isHoliday
  }
}
