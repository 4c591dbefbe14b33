internal import Calendar
internal import Scenario

// Numbers of first contacts as they were counted, in place of what the scenario expects.

extension PlanBuilder {
  /// Puts counted days in the place of the expected ones.
  ///
  /// Means are by [day][concern][channel]. A count of all concerns is split in proportion to
  /// `ordinary`, what the day would bring were it no holiday.
  func replaceCounted(
    in means: inout [Double], ordinary: [Double], concerns: Int, channels: Int
  ) {
    let counted = Dictionary(grouping: scenario.demand.counts) { count in
      DayOfChannel(day: calendar.day(of: count.date), channel: count.channel)
    }
    for (place, counts) in counted {
      guard let day = place.day else { continue }
      func index(_ concern: Int) -> Int { (day * concerns + concern) * channels + place.channel }
      let total = (0..<concerns).reduce(0) { $0 + ordinary[index($1)] }
      for concern in 0..<concerns { means[index(concern)] = 0 }
      for count in counts {
        if let concern = count.concern {
          means[index(concern)] += count.count
        } else if total > 0 {
          for concern in 0..<concerns {
            means[index(concern)] += count.count * ordinary[index(concern)] / total
          }
        }
      }
    }
  }

  /// The days on which somebody was counted on a channel: they have the shape of their weekday,
  /// holidays or not.
  func countedDays(_ channel: Int) -> Set<Int> {
    Set(
      scenario.demand.counts.lazy.filter { $0.channel == channel && $0.count > 0 }
        .compactMap { calendar.day(of: $0.date) })
  }

  private struct DayOfChannel: Hashable {
    var day: Int?
    var channel: Int
  }
}
