@testable import ContactModel
@testable import Experiment

/// Offices and observations without sense, but with everything that a table can hold.
enum RandomOffice {
  static let subjects = [
    subject(
      "base", channels: [("hotline", .phone), ("desk", .walkIn), ("mail", .written)],
      concerns: ["claim", "change"], sites: ["north", "south"],
      groups: [("front", 39), ("back", 40.5)], days: 10, expectedCases: 1e12),
    // Other order, one channel and one concern more, one less; the hotline is the same.
    subject(
      "variant", channels: [("bot", .chatbot), ("mail", .written), ("hotline", .phone)],
      concerns: ["change", "claim", "status"], sites: ["south"],
      groups: [("back", 40.5), ("front", 39)], days: 10),
    // The desk is now by appointment: a row of the same name with other figures.
    subject(
      "booked", channels: [("desk", .booking), ("mail", .app)], concerns: ["claim"],
      groups: [("front", 20)], days: 10),
  ]

  /// The same observation for the same numbers, whoever asks.
  static func observe(
    _ scenario: Int, _ replication: Int, _ builder: inout ObservationBuilder
  ) {
    var random = SplitMix64(seed: UInt64(scenario * 1_000_003 + replication))
    let shape = builder.layout.shape
    for dimension in Dimension.allCases {
      for entity in 0..<shape.entities(dimension) {
        for _ in 0..<40 {
          let measure = Measure.allCases.randomElement(using: &random) ?? .begun
          builder.add(
            Int64.random(in: 0...(1 << Int64.random(in: 1...44, using: &random)), using: &random),
            to: measure, dimension, entity,
            day: Int.random(in: 0..<shape.dates.count, using: &random),
            weekHour: Int.random(in: 0..<168, using: &random))
        }
        setSamples(dimension, entity, &builder, &random)
      }
    }
    for _ in 0..<20 {
      builder.setFlow(
        concern: Int.random(in: 0..<shape.entities(.concern), using: &random),
        firstChannel: Int.random(in: 0..<shape.entities(.channel), using: &random),
        cause: Int.random(in: 0..<shape.entities(.cause), using: &random),
        channel: Int.random(in: 0..<shape.entities(.channel), using: &random),
        Outcome.allCases.randomElement(using: &random) ?? .open,
        Int32.random(in: 1...1_000_000, using: &random))
    }
  }

  private static func setSamples(
    _ dimension: Dimension, _ entity: Int, _ builder: inout ObservationBuilder,
    _ random: inout SplitMix64
  ) {
    for grain in TallyShape.quantileGrains(dimension) {
      for cell in 0..<builder.layout.shape.cells(grain) {
        for population in Figure.WaitPopulation.allCases
        where Int.random(in: 0..<50, using: &random) > 0 {
          var quantiles: [Int64] = []
          for _ in WaitSummary.probabilities {
            quantiles.append((quantiles.last ?? 0) + Int64.random(in: 0...hour, using: &random))
          }
          builder.setWaits(
            population, dimension, entity, grain, cell: cell,
            WaitSummary(
              count: Int64.random(in: 1...2000, using: &random), quantiles: quantiles,
              maximum: (quantiles.last ?? 0) + minute))
        }
      }
    }
    guard dimension != .cause, dimension != .group else { return }
    builder.setCaseTimes(
      dimension, entity,
      CaseTimeSummary.probabilities.map { _ in
        Int.random(in: 0..<9, using: &random) == 0
          ? nil : Int64.random(in: 0...(40 * 24 * hour), using: &random)
      })
  }
}
