internal import ContactModel
internal import Statistics
internal import Study

/// Takes in the replications of one scenario, in any order.
struct ScenarioFold: Sendable {
  let subject: Subject
  let layout: ObservationLayout
  let tables: [TablePlan]
  var sums: ScenarioSums
  var flow: FlowSums
  var work = SimulatedWork()
  /// nil for the baseline, and where the counted days are not the baseline's.
  var pairing: Pairing?
  private var reader: RowReader

  init(_ subject: Subject, grains: [Grain], control: Control) {
    self.subject = subject
    layout = ObservationLayout(shape: subject.shape, grains: Set(grains))
    let (tables, sizes) = TablePlan.all(of: subject, grains: layout.grains)
    self.tables = tables
    sums = ScenarioSums(sizes, control)
    flow = FlowSums(subject.shape, control)
    reader = RowReader(layout, subject)
  }

  /// Has differences from `baseline` counted as well.
  mutating func pair(with baseline: ScenarioFold) {
    guard subject.shape.dates == baseline.subject.shape.dates else { return }
    pairing = Pairing(tables, baseline: baseline.tables)
  }

  /// Counts one replication in; `baseline` is the same replication of the baseline, `control` its
  /// count that figures are adjusted by.
  mutating func add(
    _ result: ReplicationResult, baseline: Observation, _ plan: BaselineSide, _ control: Int64?
  ) {
    precondition(
      result.observation.totals.count == layout.totalCount,
      "an observation has the layout that its simulator was made with")
    sums.add(result.observation, tables, &reader, control)
    flow.add(result.observation.flow, control)
    work.contacts += result.work.contacts
    work.cases += result.work.cases
    work.events += result.work.events
    work.openCases += result.work.openCases
    guard pairing != nil else { return }
    var before = PairSide(observation: baseline, tables: plan.tables, reader: plan.reader)
    var after = PairSide(observation: result.observation, tables: tables, reader: reader)
    pairing?.add(&before, &after)
  }

  /// What a variant must know of the baseline to read its observations.
  var side: BaselineSide { BaselineSide(tables: tables, reader: reader) }

  /// Bytes that stay however many replications there are.
  var byteCount: Int {
    sums.byteCount + flow.byteCount + (pairing?.byteCount ?? 0)
  }
}

struct BaselineSide: Sendable {
  let tables: [TablePlan]
  let reader: RowReader
}
