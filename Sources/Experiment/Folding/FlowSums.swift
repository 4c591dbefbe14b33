internal import ContactModel
internal import Statistics
internal import Study

/// Sums of the counts of contacts by concern, first channel, cause, channel and outcome.
struct FlowSums: Equatable, Sendable {
  var counts: [Int64]
  var squares: [Int128]
  /// Sums of products with the control's count; empty without one.
  var controlled: [Int128]

  init(_ shape: TallyShape, _ control: Control) {
    let channels = shape.entities(.channel)
    let cells =
      shape.entities(.concern) * channels * shape.entities(.cause) * channels
      * Outcome.allCases.count
    counts = Array(repeating: 0, count: cells)
    squares = Array(repeating: 0, count: cells)
    controlled = control == .none ? [] : squares
  }

  mutating func add(_ flow: [Int32], _ control: Int64?) {
    precondition(flow.count == counts.count, "one count per path")
    for index in flow.indices where flow[index] != 0 {
      let count = Int64(flow[index])
      counts[index] += count
      squares[index] += Int128(count * count)
      if let control { controlled[index] += Int128(count) * Int128(control) }
    }
  }

  var byteCount: Int {
    counts.count * (MemoryLayout<Int64>.stride + MemoryLayout<Int128>.stride)
      + controlled.count * MemoryLayout<Int128>.stride
  }
}
