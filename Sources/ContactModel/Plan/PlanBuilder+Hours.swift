internal import Calendar
internal import Scenario

// When channels are open, persons are on duty, and ages run.

extension PlanBuilder {
  /// The hours that hold on a day: none on a holiday unless `onHolidays`, cut on short days.
  func hours(
    _ hours: Stepped<WeeklyHours>, day: Int, onHolidays: Bool
  ) -> DayHours {
    let date = calendar.date(ofDay: day)
    if calendar.isHoliday(day: day), !onHolidays { return .never }
    let ordinary = hours.value(on: date)[calendar.weekday(ofDay: day)]
    guard !onHolidays,
      let exception = scenario.calendar.exceptions.last(where: { $0.date == date })
    else { return ordinary }
    return ordinary.intersection(exception.hours)
  }

  private func instants(_ hours: DayHours, day: Int) -> [Range<Int64>] {
    hours.ranges.compactMap { range in
      let from = calendar.instant(day: day, secondsOfDay: range.lowerBound)
      let until = calendar.instant(day: day, secondsOfDay: range.upperBound)
      return from < until ? from..<until : nil
    }
  }

  mutating func compileRosters() {
    for (group, staff) in scenario.staff.enumerated() {
      for (number, roster) in staff.rosters.enumerated() {
        var shifts: [[Range<Int64>]] = []
        var breaks: [[Range<Int64>]] = []
        for day in 0..<calendar.dayCount {
          let onDuty = hours(roster.shifts, day: day, onHolidays: roster.worksHolidays)
          shifts.append(instants(onDuty, day: day))
          let pauses = roster.breaks[calendar.weekday(ofDay: day)].intersection(onDuty)
          breaks.append(instants(pauses, day: day))
        }
        rosters.append(
          RosterPlan(
            group: group, number: number, posts: dial(roster.persons), shifts: shifts,
            breaks: breaks))
      }
    }
  }

  /// Blocks hold on holidays too, for those who work then.
  mutating func compileBlocks() {
    blocks = scenario.staff.map { staff in
      staff.blending.blocks.map { block in
        BlockPlan(
          hours: (0..<calendar.dayCount).map {
            instants(block.hours[calendar.weekday(ofDay: $0)], day: $0)
          },
          channels: block.channels.reduce(0) { $0 | (1 << UInt64($1)) })
      }
    }
  }

  /// The union of the shifts that serve a channel.
  private func servingShifts(_ channel: Int, day: Int) -> DayHours {
    shifts(
      of: scenario.staff.filter { staff in
        staff.skills.contains { $0.work == .contacts(channel: channel) }
      }, day: day)
  }

  /// The union of the shifts of groups.
  func shifts(of groups: [StaffGroup], day: Int) -> DayHours {
    var union = DayHours.never
    for staff in groups {
      for roster in staff.rosters where roster.persons.largest > 0 {
        union = union.union(hours(roster.shifts, day: day, onHolidays: roster.worksHolidays))
      }
    }
    return union
  }

  mutating func compileClocks() {
    for (index, channel) in scenario.channels.enumerated() {
      let opening = channel.hours.map { stepped in
        (0..<calendar.dayCount).map { hours(stepped, day: $0, onHolidays: channel.opensOnHolidays) }
      }
      openHours.append(
        opening.map { hours in
          // Ages go on running after a channel has closed for good; its doors stay shut.
          let exists = hours.enumerated().map { day, hours in
            scenario.hasChannel(index, on: calendar.date(ofDay: day)) ? hours : .never
          }
          return ServiceClock(calendar: calendar, hoursByDay: exists)
        })
      let service: [DayHours]
      if let given = channel.serviceHours {
        service = (0..<calendar.dayCount).map {
          hours(Stepped(given), day: $0, onHolidays: false)
        }
      } else if let opening {
        service = opening
      } else {
        service = (0..<calendar.dayCount).map { servingShifts(index, day: $0) }
      }
      serviceClocks.append(ServiceClock(calendar: calendar, hoursByDay: service))
    }
  }
}
