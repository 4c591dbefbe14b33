internal import ContactModel

/// One result table of a scenario: its rows, and where their sums stand among all sums.
struct TablePlan: Sendable {
  let breakdown: Breakdown
  let grain: Grain
  let cells: Int
  let rows: [Row]

  struct Row: Sendable {
    let entity: Entity
    let layout: RowLayout
    /// Of the row's first interval; the others follow, one layout after the other.
    let firstSum: Int
    let firstProduct: Int
    let firstSample: Int

    func sumsStart(cell: Int) -> Int { firstSum + cell * layout.forms.count }
    func productsStart(cell: Int) -> Int { firstProduct + cell * layout.products.count }
    func samplesStart(cell: Int) -> Int { firstSample + cell * layout.samples.count }
  }

  /// How many of each kind a scenario keeps.
  struct Sizes: Equatable, Sendable {
    var sums = 0
    var products = 0
    var samples = 0
  }

  /// All tables of a scenario.
  static func all(
    of subject: Subject, grains: [Grain]
  ) -> (tables: [TablePlan], sizes: Sizes) {
    var tables: [TablePlan] = []
    var sizes = Sizes()
    for breakdown in Breakdown.allCases {
      let entities = Entity.all(breakdown, of: subject)
      for grain in breakdown.grains(of: grains) {
        let cells = subject.shape.cells(grain)
        var rows: [Row] = []
        for entity in entities {
          let layout = RowLayout(entity, breakdown, grain)
          rows.append(
            Row(
              entity: entity, layout: layout, firstSum: sizes.sums,
              firstProduct: sizes.products, firstSample: sizes.samples))
          sizes.sums += cells * layout.forms.count
          sizes.products += cells * layout.products.count
          sizes.samples += cells * layout.samples.count
        }
        tables.append(TablePlan(breakdown: breakdown, grain: grain, cells: cells, rows: rows))
      }
    }
    return (tables, sizes)
  }
}
