import ContactModel

/// The totals of one replication, by the names that the scenario file gives to things.
///
/// Times are in microseconds, as the simulator counts them. All are whole numbers below 2⁵³, which
/// a Double holds exactly.
struct Observed {
  let observation: Observation

  private var shape: TallyShape { observation.layout.shape }

  /// Counted days.
  var days: Double { Double(shape.dates.count) }
  /// Counted minutes.
  var minutes: Double { days * 1440 }

  // MARK: Over the horizon

  /// Contacts of some channels, or of all.
  func contacts(_ measure: Measure, on channels: [String] = []) -> Double {
    sum(measure, .channel, channels, .horizon, [0])
  }

  func contacts(_ measure: Measure, for concern: String) -> Double {
    sum(measure, .concern, [concern], .horizon, [0])
  }

  func contacts(_ measure: Measure, caused cause: String) -> Double {
    sum(measure, .cause, [cause], .horizon, [0])
  }

  /// Waits of all who were answered or left a queue.
  func waits(on channels: [String] = []) -> Double {
    contacts(.waitAnswered, on: channels) + contacts(.waitLost, on: channels)
  }

  func staff(_ measure: Measure, of group: String = "agents") -> Double {
    sum(measure, .group, [group], .horizon, [0])
  }

  // MARK: By time of day and week

  /// Staff time within some hours of the day.
  func staff(_ measure: Measure, of group: String = "agents", hours: Range<Int>) -> Double {
    sum(measure, .group, [group], .hour, Array(hours))
  }

  /// Staff time within hours of the week, from Monday 0:00 on.
  func staff(_ measure: Measure, of group: String = "agents", hoursOfWeek: [Int]) -> Double {
    sum(measure, .group, [group], .weekdayHour, hoursOfWeek)
  }

  func contacts(_ measure: Measure, hours: Range<Int>) -> Double {
    sum(measure, .channel, [], .hour, Array(hours))
  }

  func contacts(_ measure: Measure, hoursOfWeek: [Int]) -> Double {
    sum(measure, .channel, [], .weekdayHour, hoursOfWeek)
  }

  /// Contacts of each counted day.
  func contactsByDay(_ measure: Measure) -> [Double] {
    (0..<shape.dates.count).map { sum(measure, .channel, [], .day, [$0]) }
  }

  // MARK: Looking up

  /// The sum over entities, all of them if none is named, and over intervals.
  private func sum(
    _ measure: Measure, _ dimension: Dimension, _ names: [String], _ grain: Grain, _ cells: [Int]
  ) -> Double {
    guard let table = observation.layout.table(dimension, grain) else {
      preconditionFailure("the study does not keep the grain \(grain)")
    }
    let known = shape.names[dimension.rawValue]
    let entities = names.isEmpty ? Array(known.indices) : names.map { position(of: $0, in: known) }
    var total: Int64 = 0
    for entity in entities {
      for cell in cells {
        let place = ObservationLayout.position(in: table, entity: entity, cell: cell)
        total += observation.totals[place + measure.rawValue]
      }
    }
    return Double(total)
  }

  private func position(of name: String, in names: [String]) -> Int {
    guard let position = names.firstIndex(of: name) else {
      preconditionFailure("nothing in the scenario is called \(name)")
    }
    return position
  }
}

/// Microseconds in the units of the published figures.
enum Unit {
  static let second = 1e6
  static let minute = 60e6
  static let hour = 3600e6
}
