internal import ContactModel
internal import Statistics

/// What the differences between a scenario and the baseline need besides both scenarios' own
/// sums: sums of products across them, and in how many replications a figure rose or fell.
///
/// Rows are matched by name; one that the baseline lacks has no difference. Kept for the horizon
/// and by month.
struct Pairing: Equatable, Sendable {
  let links: [Link]
  var crosses: [Int256]
  var orders: [OrderCounts]

  /// One row of the scenario and the baseline's of the same name.
  struct Link: Equatable, Sendable {
    let table: Int
    let row: Int
    let baselineRow: Int
    let matches: [Match]
    /// Of the first interval; the others follow.
    let firstCross: Int
    let crossesPerCell: Int
    /// One count of orders per match, over the horizon only.
    let firstOrder: Int?
  }

  /// A figure that both rows have.
  struct Match: Equatable, Sendable {
    /// Positions among the placed figures of both rows.
    let figure: Int
    let baselineFigure: Int
    /// Of its products across: one for totals and samples, four for ratios.
    let cross: Int
  }

  /// Paired grains; a week's difference is too noisy to show.
  static let grains: [Grain] = [.horizon, .month]

  init(_ tables: [TablePlan], baseline: [TablePlan]) {
    var links: [Link] = []
    var crosses = 0
    var orders = 0
    for (index, table) in tables.enumerated() where Self.grains.contains(table.grain) {
      for (rowIndex, row) in table.rows.enumerated() {
        let names = baseline[index].rows.map(\.entity.name)
        guard let baselineRow = names.firstIndex(of: row.entity.name) else { continue }
        let (matches, width) = Self.match(row.layout, baseline[index].rows[baselineRow].layout)
        let isHorizon = table.grain == .horizon
        links.append(
          Link(
            table: index, row: rowIndex, baselineRow: baselineRow, matches: matches,
            firstCross: crosses, crossesPerCell: width,
            firstOrder: isHorizon ? orders : nil))
        crosses += width * table.cells
        if isHorizon { orders += matches.count }
      }
    }
    self.links = links
    self.crosses = Array(repeating: .zero, count: crosses)
    self.orders = Array(repeating: OrderCounts(), count: orders)
  }

  private static func match(
    _ layout: RowLayout, _ baseline: RowLayout
  ) -> (matches: [Match], crosses: Int) {
    var matches: [Match] = []
    var crosses = 0
    for (index, placed) in layout.placed.enumerated() {
      let other = baseline.placed.firstIndex { $0.figure.id == placed.figure.id }
      guard let other else { continue }
      matches.append(Match(figure: index, baselineFigure: other, cross: crosses))
      switch placed.place {
      case .total, .sample: crosses += 1
      case .ratio: crosses += 4
      }
    }
    return (matches, crosses)
  }

  var byteCount: Int {
    crosses.count * MemoryLayout<Int256>.stride + orders.count * MemoryLayout<OrderCounts>.stride
  }
}

// MARK: Counting in

/// One scenario's side of a pair of observations.
struct PairSide {
  let observation: Observation
  let tables: [TablePlan]
  var reader: RowReader

  /// A figure of the row that `reader` read last.
  fileprivate func value(
    _ figure: Int, of row: TablePlan.Row, _ grain: Grain, cell: Int
  ) -> FigureValue {
    reader.value(row.layout.placed[figure].place, of: row, grain, cell: cell, observation)
  }
}

extension Pairing {
  /// Counts one replication of both scenarios in.
  mutating func add(_ baseline: inout PairSide, _ scenario: inout PairSide) {
    for link in links {
      let table = scenario.tables[link.table]
      let row = table.rows[link.row]
      let other = baseline.tables[link.table].rows[link.baselineRow]
      for cell in 0..<table.cells {
        _ = baseline.reader.read(other, table.grain, cell: cell, of: baseline.observation)
        _ = scenario.reader.read(row, table.grain, cell: cell, of: scenario.observation)
        let first = link.firstCross + cell * link.crossesPerCell
        for (index, match) in link.matches.enumerated() {
          let before = baseline.value(match.baselineFigure, of: other, table.grain, cell: cell)
          let after = scenario.value(match.figure, of: row, table.grain, cell: cell)
          addCross(before, after, at: first + match.cross)
          guard let firstOrder = link.firstOrder, let order = order(before, after) else {
            continue
          }
          orders[firstOrder + index].add(order)
        }
      }
    }
  }

  /// How the scenario's value compares with the baseline's; nil where one has none.
  private func order(_ before: FigureValue, _ after: FigureValue) -> FigureOrder? {
    switch (before, after) {
    case (.total(let first), .total(let second)):
      second < first ? .less : second == first ? .equal : .greater
    case (.ratio(let y, let x), .ratio(let v, let u)):
      compareRatios(v, over: u, with: y, over: x)
    case (.missing, _), (_, .missing), (.total, .ratio), (.ratio, .total): nil
    }
  }

  private mutating func addCross(_ before: FigureValue, _ after: FigureValue, at index: Int) {
    switch (before, after) {
    case (.total(let first), .total(let second)):
      crosses[index].addProduct(first, second)
    case (.ratio(let y, let x), .ratio(let v, let u)):
      crosses[index].addProduct(y, v)
      crosses[index + 1].addProduct(y, u)
      crosses[index + 2].addProduct(x, v)
      crosses[index + 3].addProduct(x, u)
    case (.missing, _), (_, .missing): break
    case (.total, .ratio), (.ratio, .total):
      preconditionFailure("a figure has the same formula in every scenario")
    }
  }
}
