internal import Calendar
internal import Scenario

/// Expected first contacts by day, concern and channel, and when in the day they come.
struct DemandPlan: Sendable {
  var concerns: Int
  var channels: Int
  /// [day of the plan][concern][channel]: mean number of first contacts, day factors aside.
  var means: [Double]
  /// [concern][channel][segment]: share of the segment's customers who choose the channel.
  var shares: [DialPlan]
  var segmentShares: [Double]
  /// Cumulative shares of the sites.
  var sitesUpTo: [Double]
  var profiles: [ProfilePlan]
  /// [channel]: the first channel that has the same profile.
  var profileClass: [Int] = []
  /// [channel][day of the plan]: the weekday whose shape holds; -1: nobody comes.
  var shapeOfDay: [[Int8]]
  /// Shape parameter of the gamma day factors; 0: the factor is always 1.
  var sharedGammaShape: Double
  var concernGammaShape: Double

  /// By day of the plan: positions in the scenario's log of first contacts, and their times.
  var replay: [Int: [ReplayPlan]]

  func mean(day: Int, concern: Int, channel: Int) -> Double {
    means[(day * concerns + concern) * channels + channel]
  }
}

extension Plan {
  /// Cases of the counted days on average: the means of their days, since day factors are 1 on
  /// average and a case belongs to the day for which it was drawn, and what the log has.
  package var expectedCases: Double {
    countedDays.reduce(0) { sum, day in
      let first = day * demand.concerns * demand.channels
      return demand.means[first..<(first + demand.concerns * demand.channels)].reduce(sum, +)
        + Double(demand.replay[day]?.count ?? 0)
    }
  }
}

/// A first contact of the log.
struct ReplayPlan: Sendable {
  var position: Int
  var time: Int64
  var concern: Int
  var channel: Int
}

/// The weekly profile of a channel as cumulative shares.
struct ProfilePlan: Equatable, Sendable {
  var stepsPerDay: Int
  /// Length of a step in microseconds.
  var step: Int64
  /// 8 values from 0 to 1: share of the week before each weekday.
  var weekUpTo: [Double]
  /// [weekday][step], stepsPerDay + 1 values each from 0 to 1: share of the day before each step.
  var dayUpTo: [Double]
  /// [weekday][place]: a step at or before the one of the share place ÷ `places`.
  private var guide: [UInt16] = []
  private static let places = 128

  init(_ profile: WeeklyProfile) {
    stepsPerDay = profile.stepsPerDay
    step = Int64(profile.stepMinutes) * 60_000_000
    let total = profile.weights.reduce(0, +)
    weekUpTo = [0]
    dayUpTo = []
    var before = 0.0
    for weekday in 0..<7 {
      let ofDay = profile.weight(ofWeekday: weekday)
      var sum = 0.0
      dayUpTo.append(0)
      for place in 0..<stepsPerDay {
        sum += profile.weights[weekday * stepsPerDay + place]
        let isLast = place == stepsPerDay - 1
        dayUpTo.append(ofDay == 0 ? 0 : isLast ? 1 : min(1, sum / ofDay))
      }
      before += ofDay
      weekUpTo.append(weekday == 6 ? 1 : before / total)
    }
    for weekday in 0..<7 {
      let first = weekday * (stepsPerDay + 1)
      var step = 0
      for place in 0..<Self.places {
        let share = Double(place) / Double(Self.places)
        while step + 1 < stepsPerDay, dayUpTo[first + step + 1] <= share { step += 1 }
        guide.append(UInt16(step))
      }
    }
  }

  /// Time of the day in microseconds at the share `u` of a weekday's demand.
  func timeOfDay(_ u: Double, weekday: Int) -> Int64 {
    let first = weekday * (stepsPerDay + 1)
    // The step whose cumulative shares embrace u: the last one that begins at or below it. The
    // guide leads to it or to one shortly before.
    let place = min(Int(u * Double(Self.places)), Self.places - 1)
    var low = Int(guide[weekday * Self.places + place])
    while low + 1 < stepsPerDay, dayUpTo[first + low + 1] <= u { low += 1 }
    let from = dayUpTo[first + low]
    let width = dayUpTo[first + low + 1] - from
    let within = width > 0 ? (u - from) / width : 0
    let offset = Int64(within * Double(step))
    return Int64(low) * step + min(max(0, offset), step - 1)
  }

  /// Share of the day's demand before a time of the day.
  func share(ofDayBefore time: Int64, weekday: Int) -> Double {
    let first = weekday * (stepsPerDay + 1)
    let place = min(Int(time / step), stepsPerDay - 1)
    let from = dayUpTo[first + place]
    let width = dayUpTo[first + place + 1] - from
    return from + width * Double(time - Int64(place) * step) / Double(step)
  }

  /// Share of the ordinary week's demand before a time.
  func share(ofWeekBefore time: Int64, weekday: Int) -> Double {
    let width = weekUpTo[weekday + 1] - weekUpTo[weekday]
    return weekUpTo[weekday] + width * share(ofDayBefore: time, weekday: weekday)
  }

  /// Weekday and share of that day at the share `q` of the ordinary week's demand.
  func place(ofWeekShare q: Double) -> (weekday: Int, share: Double) {
    var weekday = 0
    while weekday < 6, weekUpTo[weekday + 1] <= q { weekday += 1 }
    while weekUpTo[weekday + 1] == weekUpTo[weekday], weekday > 0 { weekday -= 1 }
    let width = weekUpTo[weekday + 1] - weekUpTo[weekday]
    let share = width > 0 ? (q - weekUpTo[weekday]) / width : 0
    return (weekday, min(max(0, share), 0x1.fffffffffffffp-1))
  }
}
