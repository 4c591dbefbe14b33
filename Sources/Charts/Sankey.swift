/// What flows through several stages: nodes in columns, ribbons between neighbours.
package struct Sankey: Sendable {
  package struct Node: Sendable {
    package let name: String
    /// Ribbons that come from here are drawn in this style of area.
    package let style: Int

    package init(name: String, style: Int) {
      self.name = name
      self.style = style
    }
  }

  package struct Ribbon: Sendable {
    package let from: Int
    package let to: Int
    package let amount: Double

    package init(from: Int, to: Int, amount: Double) {
      self.from = from
      self.to = to
      self.amount = amount
    }
  }

  private static let width = 720.0
  private static let nodeWidth = 12.0
  /// How much wider bold text is.
  private static let boldness = 1.15
  private let headings: [String]
  private let stages: [[Node]]
  private let ribbons: [[Ribbon]]

  /// Ribbons lead from each stage to the next, by the positions of their nodes.
  ///
  /// - Precondition: one list of ribbons fewer than stages.
  package init(headings: [String], stages: [[Node]], ribbons: [[Ribbon]]) {
    precondition(stages.count == headings.count, "a heading for every stage")
    precondition(ribbons.count == stages.count - 1, "ribbons between the stages")
    self.headings = headings
    self.stages = stages
    self.ribbons = ribbons
  }

  /// `label` writes the amount of a node.
  package func drawing(label: (Double) -> String) -> Drawing {
    let height = 330.0
    var canvas = Canvas(width: Self.width, height: height)
    let amounts = stages.indices.map(amounts)
    let total = amounts.map { $0.reduce(0, +) }.max() ?? 0
    guard total > 0 else { return canvas.finished() }
    let most = stages.map(\.count).max() ?? 1
    let gap = 14.0
    let perUnit = (height - 30 - Double(most - 1) * gap) / total
    let tops = amounts.map { Self.tops($0, perUnit: perUnit, gap: gap) }
    for stage in ribbons.indices { draw(stage, tops, perUnit, &canvas) }
    let room = self.x(1) - self.x(0) - Self.nodeWidth - 10
    for stage in stages.indices {
      let x = self.x(stage)
      canvas.text(
        TextMeasure.fitted(headings[stage], width: room / Self.boldness, size: Canvas.textSize),
        x: x + Canvas.edge, y: 12, .start, "b")
      for (index, node) in stages[stage].enumerated() where amounts[stage][index] > 0 {
        let top = tops[stage][index]
        let size = amounts[stage][index] * perUnit
        canvas.rectangle(x: x, y: top, width: Self.nodeWidth, height: size, "a\(node.style)")
        let amount = label(amounts[stage][index])
        let name = TextMeasure.fitted(
          node.name, width: room - TextMeasure.width(" " + amount, size: Canvas.textSize),
          size: Canvas.textSize)
        canvas.text(
          "\(name) \(amount)", x: x + Self.nodeWidth + 5, y: top + size / 2 + 4, .start, "halo")
      }
    }
    return canvas.finished()
  }

  private func x(_ stage: Int) -> Double {
    Double(stage) * Self.width / Double(stages.count)
  }

  /// What comes into the nodes of a stage, or leaves those of the first.
  private func amounts(_ stage: Int) -> [Double] {
    var amounts = [Double](repeating: 0, count: stages[stage].count)
    if stage == 0 {
      for ribbon in ribbons.first ?? [] { amounts[ribbon.from] += ribbon.amount }
    } else {
      for ribbon in ribbons[stage - 1] { amounts[ribbon.to] += ribbon.amount }
    }
    return amounts
  }

  private static func tops(_ amounts: [Double], perUnit: Double, gap: Double) -> [Double] {
    var y = 22.0
    return amounts.map { amount in
      defer { y += amount > 0 ? max(amount * perUnit, 1) + gap : 0 }
      return y
    }
  }

  private func draw(
    _ stage: Int, _ tops: [[Double]], _ perUnit: Double, _ canvas: inout Canvas
  ) {
    var from = tops[stage]
    var to = tops[stage + 1]
    let x0 = x(stage) + Self.nodeWidth
    let x1 = x(stage + 1)
    let middle = (x0 + x1) / 2
    let inOrder = ribbons[stage].sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for ribbon in inOrder where ribbon.amount > 0 {
      let size = ribbon.amount * perUnit
      let (a, b) = (from[ribbon.from], to[ribbon.to])
      from[ribbon.from] += size
      to[ribbon.to] += size
      var path = Path()
      path.move(x0, a)
      path.curve(middle, a, middle, b, x1, b)
      path.line(x1, b + size)
      path.curve(middle, b + size, middle, a + size, x0, a + size)
      path.close()
      canvas.path(path, "a\(stages[stage][ribbon.from].style) ribbon")
    }
  }
}
