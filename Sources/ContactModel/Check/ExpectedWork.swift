internal import Calendar
internal import Scenario

/// Hours of work that the expected contacts bring, and how the groups share them.
struct ExpectedWork {
  /// Work of one line, in hours, and the groups that take it.
  private struct Line {
    let channel: Int
    let isOfTasks: Bool
    let groups: [Int]
    /// [month][group in `groups`]: hours, once they have been shared out.
    var shared: [[Double]]
  }

  private let plan: Plan
  private let contacts: ExpectedContacts
  private let appointments: ExpectedAppointments
  /// Month of each week of the counted days, and the months in their order.
  private let monthOfWeek: [Int]
  private let months: [(label: String, days: Int)]
  /// [month][group], [group][weekday]: hours of shifts without breaks, and hours reachable.
  private var onDuty: [[Double]]
  private var reachable: [[Double]]
  private var reachableByWeekday: [[Double]]
  private var lines: [Line] = []

  init(_ plan: Plan, _ contacts: ExpectedContacts) {
    self.plan = plan
    self.contacts = contacts
    appointments = ExpectedAppointments(plan)
    var months: [(label: String, days: Int)] = []
    var monthOfWeek: [Int] = []
    for week in contacts.weeks {
      let middle = week.lowerBound + week.count / 2
      let label = String(plan.calendar.date(ofDay: middle).isoDescription.prefix(7))
      if months.last?.label != label { months.append((label, 0)) }
      months[months.count - 1].days += week.count
      monthOfWeek.append(months.count - 1)
    }
    self.months = months
    self.monthOfWeek = monthOfWeek
    let groups = plan.scenario.staff.count
    onDuty = Array(repeating: Array(repeating: 0, count: groups), count: months.count)
    reachable = onDuty
    reachableByWeekday = Array(repeating: Array(repeating: 0, count: 7), count: groups)
    countHours()
    lines = plan.queues.indices.map { line($0) }
    for month in months.indices { share(month) }
  }

  // MARK: Time

  private mutating func countHours() {
    for (week, days) in contacts.weeks.enumerated() {
      for day in days {
        let date = plan.calendar.date(ofDay: day)
        let weekday = plan.calendar.weekday(ofDay: day).rawValue
        for roster in plan.rosters {
          let staff = plan.scenario.staff[roster.group]
          let persons = staff.rosters[roster.number].persons.value(on: date)
          let shift = hours(roster.shifts[day]) - hours(roster.breaks[day])
          let quarters = roster.quarters(persons)
          let present = max(0, roster.heads(quarters: quarters) - missing(of: roster, on: date))
          let posts = Double(min(quarters, 4 * present)) / 4
          let duty = posts * (1 - staff.absence.probability.value(on: date)) * shift
          let reach = duty * staff.availability.value(on: date)
          onDuty[monthOfWeek[week]][roster.group] += duty
          reachable[monthOfWeek[week]][roster.group] += reach
          reachableByWeekday[roster.group][weekday] += reach
        }
      }
    }
  }

  /// Persons of a roster that are absent for long: the last ones of their group.
  private func missing(of roster: RosterPlan, on date: CivilDate) -> Int {
    let staff = plan.scenario.staff[roster.group]
    let all = staff.absence.long.reduce(0) { sum, absence in
      absence.from <= date && date <= absence.through ? sum + absence.persons : sum
    }
    guard all > 0 else { return 0 }
    let behind = staff.rosters[(roster.number + 1)...].reduce(0) {
      $0 + roster.heads(quarters: roster.quarters($1.persons.value(on: date)))
    }
    return max(0, all - behind)
  }

  private func hours(_ ranges: [Range<Int64>]) -> Double {
    ranges.reduce(0) { $0 + Double($1.upperBound - $1.lowerBound) } / 3_600_000_000
  }

  // MARK: Work

  /// A line with the work of all concerns that wait in it, for every month.
  private func line(_ queue: Int) -> Line {
    let row = plan.queues[queue]
    let channel = Int(row.channel)
    let station = plan.stations[Int(row.station)]
    let channels = plan.scenario.channels.count
    let servers = plan.servers[Int(row.firstServer)..<Int(row.firstServer + row.serverCount)]
    var ofMonth = [Double](repeating: 0, count: months.count)
    for (concern, source) in plan.scenario.concerns.enumerated() {
      let way = plan.ways[concern * channels + channel]
      guard way.exists, waits(way, in: queue, of: station),
        let times = source.ways.first(where: { $0.channel == channel })
      else { continue }
      let siteShare =
        station.grid >= 0
        ? appointments.share(ofGrid: Int(station.grid), concern: concern)
        : station.site < 0 ? 1 : plan.scenario.sites[Int(station.site)].share
      for (week, days) in contacts.weeks.enumerated() {
        let date = plan.calendar.date(ofDay: days.lowerBound + days.count / 2)
        let seconds = seconds(of: times, isTask: row.taskClock >= 0, at: station, on: date)
        let place = contacts.index(week: week, concern: concern, channel: channel)
        // Nobody works on what is sent to a channel that is closed for good.
        let number =
          (contacts.first[place] + contacts.again[place] - contacts.unheard[place])
          * (plan.channels[channel].booking < 0 ? 1 : comingShare(channel, week: week, on: date))
        ofMonth[monthOfWeek[week]] += number * siteShare * seconds / 3600
        if row.taskClock < 0 {
          ofMonth[monthOfWeek[week]] -=
            contacts.spared[place] * siteShare * times.handling.mean.value(on: date) / 3600
        }
      }
    }
    let groups = servers.map { Int($0) }
    return Line(
      channel: channel, isOfTasks: row.taskClock >= 0, groups: groups,
      shared: ofMonth.map { work in groups.map { _ in work / Double(max(1, groups.count)) } })
  }

  /// Of those who look for an appointment in a week, the part that finds one and comes.
  private func comingShare(_ channel: Int, week: Int, on date: CivilDate) -> Double {
    let wanted = contacts.wanted(channel: channel, week: week)
    return appointments.found(channel: channel, wanted: wanted, days: contacts.weeks[week])
      * appointments.losses(channel: channel, on: date).kept
  }

  /// Whether contacts of a concern, or their tasks, wait in a queue of a station.
  private func waits(_ way: WayPlan, in queue: Int, of station: StationPlan) -> Bool {
    if plan.queues[queue].taskClock < 0 {
      let queueClass = station.isReception ? way.receptionClass : way.queueClass
      return station.firstQueue + queueClass == queue
    }
    return way.task >= 0 && station.firstQueue + plan.tasks[Int(way.task)].queueClass == queue
  }

  /// Mean staff time that a contact takes at a station, or on the task that it leaves.
  private func seconds(
    of way: Concern.Way, isTask: Bool, at station: StationPlan, on date: CivilDate
  ) -> Double {
    let service = isTask ? way.taskSeconds(on: date) : way.seconds(on: date)
    switch plan.scenario.channels[way.channel].kind {
    case .walkIn(let walkIn):
      guard let reception = walkIn.reception else { return service }
      return station.isReception
        ? reception.handling.mean.value(on: date)
        : service * (1 - reception.settled.value(on: date))
    case .written(let written), .app(let written):
      guard let misdirected = written.misdirected, !isTask else { return service }
      let share =
        misdirected.probability.value(on: date) * (1 - misdirected.lookUp.value(on: date))
      return service + share * misdirected.forwardingWork.mean.value(on: date)
    case .phone, .booking, .chatbot: return service
    }
  }

  /// Shares the work of a month out so that the groups that can help each other are loaded alike.
  private mutating func share(_ month: Int) {
    var load = [Double](repeating: 0, count: plan.scenario.staff.count)
    for line in lines {
      for (place, group) in line.groups.enumerated() { load[group] += line.shared[month][place] }
    }
    let open = lines.indices.filter { lines[$0].groups.count > 1 }
    guard !open.isEmpty else { return }
    for _ in 0..<200 {
      for line in open {
        let groups = lines[line].groups
        let work = lines[line].shared[month].reduce(0, +)
        for (place, group) in groups.enumerated() {
          load[group] -= lines[line].shared[month][place]
        }
        lines[line].shared[month] = Self.level(
          work, onto: groups.map { load[$0] }, time: groups.map { reachable[month][$0] })
        for (place, group) in groups.enumerated() {
          load[group] += lines[line].shared[month][place]
        }
      }
    }
  }

  // MARK: Groups

  func groups() -> [LoadReport.Group] {
    plan.scenario.staff.indices.map { group in
      let staff = plan.scenario.staff[group]
      let weeks = Double(plan.countedDays.count) / 7
      var work: [LoadReport.Work] = []
      for (channel, source) in plan.scenario.channels.enumerated() {
        for areTasks in [false, true] {
          let hours =
            months.indices.reduce(0) {
              $0 + self.hours(group, channel, ofTasks: areTasks, month: $1)
            } / weeks
          guard hours > 0 else { continue }
          work.append(
            .init(channel: source.name, title: source.title, isOfTasks: areTasks, hours: hours))
        }
      }
      let duty = onDuty.reduce(0) { $0 + $1[group] } / weeks
      let awaited = plan.scenario.channels.indices.filter { channel in
        !plan.scenario.channels[channel].isDeferred
          && lines.contains {
            $0.channel == channel && !$0.isOfTasks && $0.groups.contains(group)
          }
      }
      return LoadReport.Group(
        name: staff.name, title: staff.title, work: work, posts: duty / staff.postHoursPerWeek,
        onDuty: duty, reachable: reachable.reduce(0) { $0 + $1[group] } / weeks,
        isAwaited: !awaited.isEmpty, busiestMonth: busiestMonth(of: group),
        busiestWeekday: busiestWeekday(of: group, awaited))
    }
  }

  private func hours(
    _ group: Int, _ channel: Int, ofTasks areTasks: Bool, month: Int
  ) -> Double {
    lines.reduce(0) { sum, line in
      guard line.channel == channel, line.isOfTasks == areTasks,
        let place = line.groups.firstIndex(of: group)
      else {
        return sum
      }
      return sum + line.shared[month][place] * plan.scenario.staff[group].speedFactor
    }
  }

  private func busiestMonth(of group: Int) -> LoadReport.Peak? {
    let peaks = months.indices.map { month in
      let weeks = Double(months[month].days) / 7
      let work = plan.scenario.channels.indices.reduce(0) {
        $0 + hours(group, $1, ofTasks: false, month: month)
          + hours(group, $1, ofTasks: true, month: month)
      }
      return LoadReport.Peak(
        when: .month(months[month].label), work: work / weeks,
        reachable: reachable[month][group] / weeks)
    }
    return peaks.filter { $0.work > 0 }.max { $0.load < $1.load }
  }

  /// Work for which customers wait has to be done on the day on which it comes.
  private func busiestWeekday(of group: Int, _ awaited: [Int]) -> LoadReport.Peak? {
    let peaks = Weekday.allCases.map { weekday in
      let days = Double(
        plan.countedDays.count { plan.calendar.weekday(ofDay: $0) == weekday })
      let work = awaited.reduce(0) { sum, channel in
        // Appointments are work on the days of their slots, whenever they are booked.
        let row =
          plan.channels[channel].booking < 0
          ? Array(contacts.firstByWeekday[(channel * 7)..<(channel * 7 + 7)])
          : appointments.slotsByWeekday(channel: channel)
        let all = row.reduce(0, +)
        let share = all > 0 ? row[weekday.rawValue] / all : 0
        return sum
          + months.indices.reduce(0) {
            $0 + hours(group, channel, ofTasks: false, month: $1)
          } * share
      }
      return LoadReport.Peak(
        when: .weekday(weekday), work: days > 0 ? work / days : 0,
        reachable: days > 0 ? reachableByWeekday[group][weekday.rawValue] / days : 0)
    }
    // What falls on a day without staff comes from customers who took another channel: they come
    // on the days of that one.
    return peaks.filter { $0.work > 0 && $0.reachable > 0 }.max { $0.load < $1.load }
  }
}

extension Concern.Way {
  /// Mean staff time of a contact.
  fileprivate func seconds(on date: CivilDate) -> Double {
    handling.mean.value(on: date) + afterContact.mean.value(on: date)
  }

  /// Mean staff time of the tasks, per contact.
  fileprivate func taskSeconds(on date: CivilDate) -> Double {
    guard let task else { return 0 }
    return task.probability.value(on: date) * task.handling.mean.value(on: date)
  }
}
