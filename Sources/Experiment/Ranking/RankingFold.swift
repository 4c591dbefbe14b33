internal import ContactModel
internal import Statistics
internal import Study

/// Sums over replications behind the comparison of every scenario with every other one, by a few
/// figures.
///
/// Size: 15 integers of 256 bits per figure and pair of scenarios, however many replications.
struct RankingFold: Sendable {
  let criteria: [Criterion]
  private(set) var readers: [CriteriaReader]
  /// By criterion, then by pair.
  private(set) var sums: [PairedRatioSums]
  /// By criterion, then by scenario: sums of products with the control's count; empty without one.
  private(set) var controlled: [ControlledFraction] = []

  struct ControlledFraction: Equatable, Sendable {
    var numerator = Int256.zero
    var denominator = Int256.zero
  }

  init(_ criteria: [Criterion], _ folds: [ScenarioFold], _ control: Control) {
    self.criteria = criteria
    let dates = folds.first?.subject.shape.dates
    readers = folds.map { fold in
      // Scenarios that count other days than the baseline are not compared.
      CriteriaReader(
        criteria, tables: fold.subject.shape.dates == dates ? fold.tables : [],
        reader: fold.side.reader,
        days: fold.subject.shape.dates.count)
    }
    let pairs = folds.count * (folds.count - 1) / 2
    sums = Array(repeating: PairedRatioSums(), count: criteria.count * pairs)
    guard control != .none, pairs > 0 else { return }
    controlled = Array(repeating: ControlledFraction(), count: criteria.count * folds.count)
  }

  /// The number of pairs of scenarios.
  var pairs: Int { readers.count * (readers.count - 1) / 2 }

  /// Position of the pair of these scenarios, the first of which has the lower number.
  func pair(_ first: Int, _ second: Int) -> Int {
    second * (second - 1) / 2 + first
  }

  func sums(_ criterion: Int, _ first: Int, _ second: Int) -> PairedRatioSums {
    sums[criterion * pairs + pair(first, second)]
  }

  /// Counts one replication of all scenarios in.
  mutating func add(_ results: [ReplicationResult], _ control: Int64?) {
    guard !criteria.isEmpty, pairs > 0 else { return }
    var values: [[Fraction]] = []
    for index in readers.indices { values.append(readers[index].read(results[index].observation)) }
    for criterion in criteria.indices {
      if let control {
        for scenario in readers.indices {
          let place = criterion * readers.count + scenario
          let value = values[scenario][criterion]
          controlled[place].numerator.addProduct(value.numerator, control)
          controlled[place].denominator.addProduct(value.denominator, control)
        }
      }
      for second in readers.indices.dropFirst() {
        for first in 0..<second {
          let (before, after) = (values[first][criterion], values[second][criterion])
          sums[criterion * pairs + pair(first, second)].add(
            before.numerator, over: before.denominator, after.numerator, over: after.denominator)
        }
      }
    }
  }

  mutating func set(_ sum: PairedRatioSums, at index: Int) { sums[index] = sum }
  mutating func set(_ sum: ControlledFraction, at index: Int) { controlled[index] = sum }

  var byteCount: Int {
    sums.count * MemoryLayout<PairedRatioSums>.stride
      + controlled.count * MemoryLayout<ControlledFraction>.stride
  }
}
