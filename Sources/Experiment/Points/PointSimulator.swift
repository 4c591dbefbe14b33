package import ContactModel

/// Runs replications of one scenario and reads off the figures that are asked for.
package final class PointSimulator {
  private var replicator: Replicator
  private var reader: CriteriaReader
  private let layout: ObservationLayout
  private let seed: UInt64

  package init(_ plan: Plan, seed: UInt64, criteria: [Criterion]) {
    let subject = Subject(plan, hash: "")
    let layout = ObservationLayout(shape: plan.shape, grains: [])
    let (tables, _) = TablePlan.all(of: subject, grains: layout.grains)
    self.layout = layout
    self.seed = seed
    reader = CriteriaReader(
      criteria, tables: tables, reader: RowReader(layout, subject),
      days: subject.shape.dates.count)
    replicator = Replicator(plan)
  }

  /// One fraction per criterion.
  package func replicate(_ replication: Int) -> [Fraction] {
    reader.read(
      replicator.replicate(seed: seed, replication: replication, layout: layout).observation)
  }

  /// How many of the integers of a criterion's figure make one of its unit.
  package func divisor(_ criterion: Int) -> Double { reader.divisor(criterion) }
}
