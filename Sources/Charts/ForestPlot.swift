/// Differences with their intervals on both sides of zero.
package struct ForestPlot: Sendable {
  package enum Judgement: Sendable {
    case better, worse, changed, undecided
  }

  package struct Row: Sendable {
    package let name: String
    /// The difference as it reads: "-1.1 ± 0.3".
    package let label: String
    /// In the unit of the axis; the bounds are the ends of the interval.
    package let middle: Double
    package let interval: ClosedRange<Double>?
    package let judgement: Judgement

    package init(
      name: String, label: String, middle: Double, interval: ClosedRange<Double>?,
      judgement: Judgement
    ) {
      self.name = name
      self.label = label
      self.middle = middle
      self.interval = interval
      self.judgement = judgement
    }
  }

  private let rows: [Row]
  private let unit: String
  /// Values beyond it are drawn at the edge, as arrows.
  private let limit: Double

  package init(rows: [Row], unit: String, limit: Double) {
    self.rows = rows
    self.unit = unit
    let widest =
      rows.flatMap { row in
        [row.middle] + (row.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
      }.map(\.magnitude).max() ?? 0
    self.limit = min(limit, max(widest, 1e-9))
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let rowHeight = 31.0
    let bottom = 4 + Double(rows.count) * rowHeight
    let ticks = Ticks(from: -limit, through: limit)
    var canvas = Canvas(width: Plot.panelWidth, height: bottom + 20)
    let labels = ticks.values.map {
      ($0 > 0 ? "+" : "") + number($0, ticks.decimals) + unit
    }
    let widest = labels.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    // Room for an arrow too.
    let margin = max(widest / 2, 14)
    let scale = Scale(ticks.range, from: margin, to: Plot.panelWidth - margin)
    for (value, label) in zip(ticks.values, labels) {
      canvas.line(scale(value), 2, scale(value), bottom, value == 0 ? "axis" : "grid")
      canvas.text(label, x: scale(value), y: bottom + 14, .middle, "q")
    }
    for (index, row) in rows.enumerated() {
      draw(row, top: 4 + Double(index) * rowHeight, scale, &canvas)
    }
    return canvas.finished()
  }

  private func draw(_ row: Row, top: Double, _ scale: Scale, _ canvas: inout Canvas) {
    let reserved = TextMeasure.width(row.label, size: Canvas.textSize) * 1.15 + 10
    canvas.text(
      TextMeasure.fitted(
        row.name, width: Plot.panelWidth - Canvas.edge - reserved, size: Canvas.textSize),
      x: Canvas.edge,
      y: top + 11, .start, "halo")
    canvas.text(row.label, x: Plot.panelWidth, y: top + 11, .end, "halo b")
    let y = top + 21
    let style = Self.style(row.judgement)
    let domain = scale.domain
    func held(_ value: Double) -> Double {
      min(max(value, domain.lowerBound), domain.upperBound)
    }
    if let interval = row.interval, interval.upperBound > domain.lowerBound,
      interval.lowerBound < domain.upperBound
    {
      canvas.line(
        scale(held(interval.lowerBound)), y, scale(held(interval.upperBound)), y,
        "l\(style.index) solid")
    }
    guard domain.contains(row.middle) else {
      var arrow = Path()
      let right = row.middle > 0
      arrow.polygon(
        right ? [(1, 0), (-1, -1), (-1, 1)] : [(-1, 0), (1, -1), (1, 1)],
        scale(held(row.middle)) + (right ? 8 : -8), y, 5)
      canvas.path(arrow, "m\(style.index)")
      return
    }
    if case .undecided = row.judgement {
      canvas.rectangle(x: scale(row.middle) - 3, y: y - 3, width: 6, height: 6, "o0")
    } else {
      canvas.marker(style, x: scale(row.middle), y: y)
    }
  }

  /// Better is a blue square, worse a red triangle, other changes a black dot.
  private static func style(_ judgement: Judgement) -> LineStyle {
    switch judgement {
    case .better: LineStyle(index: 1, dash: "", shape: .square)
    case .worse: LineStyle(index: 2, dash: "", shape: .triangle)
    case .changed, .undecided: LineStyle(index: 0, dash: "", shape: .circle)
    }
  }
}
