internal import ContactModel
internal import Statistics
internal import Study

/// Everything that an experiment keeps of one scenario: exact sums over its replications.
///
/// Figures are worked out from sums of forms and of products of forms, so a form that several
/// figures share is summed once. One form in one interval takes 16 bytes, one product 32.
struct ScenarioSums: Equatable, Sendable {
  var replications = 0
  var sums: [Int128]
  var products: [Int256]
  var samples: [SampleSums]
  /// Sums of products of forms and samples with the control's count; empty without one.
  var controlled: [Int256] = []
  var controlledSamples: [Int256] = []

  init(_ sizes: TablePlan.Sizes, _ control: Control) {
    sums = Array(repeating: 0, count: sizes.sums)
    products = Array(repeating: .zero, count: sizes.products)
    samples = Array(repeating: SampleSums(), count: sizes.samples)
    guard control != .none else { return }
    controlled = Array(repeating: .zero, count: sizes.sums)
    controlledSamples = Array(repeating: .zero, count: sizes.samples)
  }

  /// Bytes that the sums take.
  var byteCount: Int {
    sums.count * MemoryLayout<Int128>.stride + products.count * MemoryLayout<Int256>.stride
      + samples.count * MemoryLayout<SampleSums>.stride
      + (controlled.count + controlledSamples.count) * MemoryLayout<Int256>.stride
  }

  /// Counts one replication in.
  mutating func add(
    _ observation: Observation, _ tables: [TablePlan], _ reader: inout RowReader, _ control: Int64?
  ) {
    replications += 1
    for table in tables {
      for row in table.rows {
        for cell in 0..<table.cells {
          guard reader.read(row, table.grain, cell: cell, of: observation) else { continue }
          addValues(of: row, cell: cell, reader.values.span)
          if let control { addControlled(of: row, cell: cell, reader.values.span, control) }
          guard !row.layout.samples.isEmpty else { continue }
          addSamples(of: row, table.grain, cell: cell, observation, reader, control)
        }
      }
    }
  }

  private mutating func addValues(of row: TablePlan.Row, cell: Int, _ values: Span<Int64>) {
    let firstSum = row.sumsStart(cell: cell)
    // Not through a mutable span: optimised, Swift 6.3.1 then writes into copies that others hold.
    for form in 0..<row.layout.forms.count where values[form] != 0 {
      sums[firstSum + form] += Int128(values[form])
    }
    let firstProduct = row.productsStart(cell: cell)
    for index in 0..<row.layout.products.count {
      let pair = row.layout.products[index]
      let (first, second) = (values[pair.first], values[pair.second])
      guard first != 0, second != 0 else { continue }
      products[firstProduct + index].addProduct(first, second)
    }
  }

  private mutating func addControlled(
    of row: TablePlan.Row, cell: Int, _ values: Span<Int64>, _ control: Int64
  ) {
    let first = row.sumsStart(cell: cell)
    for form in 0..<row.layout.forms.count where values[form] != 0 {
      controlled[first + form].addProduct(values[form], control)
    }
  }

  private mutating func addSamples(
    of row: TablePlan.Row, _ grain: Grain, cell: Int, _ observation: Observation,
    _ reader: RowReader, _ control: Int64?
  ) {
    let first = row.samplesStart(cell: cell)
    for (index, sample) in row.layout.samples.enumerated() {
      guard let found = reader.sample(sample, row, grain, cell: cell, of: observation) else {
        continue
      }
      samples[first + index].add(found.value, count: found.count)
      if let control { controlledSamples[first + index].addProduct(found.value, control) }
    }
  }
}

/// Sums of a value that a replication may lack, such as a quantile of waits.
struct SampleSums: Equatable, Sendable {
  /// Replications that have it.
  var present = 0
  /// Contacts or cases behind it, over all replications.
  var count = 0
  var sum: Int128 = 0
  var square = Int256.zero

  mutating func add(_ value: Int64, count more: Int64) {
    present += 1
    count += Int(more)
    sum += Int128(value)
    square.addProduct(value, value)
  }
}
