internal import ContactModel
internal import Statistics

/// Everything that an experiment keeps of one scenario: exact sums over its replications.
///
/// Figures are worked out from sums of forms and of products of forms, so a form that several
/// figures share is summed once. One form in one interval takes 16 bytes, one product 32.
struct ScenarioSums: Equatable, Sendable {
  var replications = 0
  var sums: [Int128]
  var products: [Int256]
  var samples: [SampleSums]

  init(_ sizes: TablePlan.Sizes) {
    sums = Array(repeating: 0, count: sizes.sums)
    products = Array(repeating: .zero, count: sizes.products)
    samples = Array(repeating: SampleSums(), count: sizes.samples)
  }

  /// Bytes that the sums take.
  var byteCount: Int {
    sums.count * MemoryLayout<Int128>.stride + products.count * MemoryLayout<Int256>.stride
      + samples.count * MemoryLayout<SampleSums>.stride
  }

  /// Counts one replication in.
  mutating func add(_ observation: Observation, _ tables: [TablePlan], _ reader: inout RowReader) {
    replications += 1
    for table in tables {
      for row in table.rows {
        for cell in 0..<table.cells {
          guard reader.read(row, table.grain, cell: cell, of: observation) else { continue }
          addValues(of: row, cell: cell, reader.values.span)
          guard !row.layout.samples.isEmpty else { continue }
          addSamples(of: row, table.grain, cell: cell, observation, reader)
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

  private mutating func addSamples(
    of row: TablePlan.Row, _ grain: Grain, cell: Int, _ observation: Observation,
    _ reader: RowReader
  ) {
    let first = row.samplesStart(cell: cell)
    for (index, sample) in row.layout.samples.enumerated() {
      guard let found = reader.sample(sample, row, grain, cell: cell, of: observation) else {
        continue
      }
      samples[first + index].add(found.value, count: found.count)
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
