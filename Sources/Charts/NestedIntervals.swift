/// Values with two intervals each, a narrow one as a bar on a wide one as a line.
package struct NestedIntervals: Sendable {
  package struct Row: Sendable {
    package let name: String
    /// The value as it reads.
    package let label: String
    package let middle: Double
    package let narrow: ClosedRange<Double>
    package let wide: ClosedRange<Double>

    package init(
      name: String, label: String, middle: Double, narrow: ClosedRange<Double>,
      wide: ClosedRange<Double>
    ) {
      self.name = name
      self.label = label
      self.middle = middle
      self.narrow = narrow
      self.wide = wide
    }
  }

  private let rows: [Row]
  private let narrow: String
  private let wide: String

  /// `narrow` and `wide` name the intervals.
  ///
  /// - Precondition: there is a row.
  package init(rows: [Row], narrow: String, wide: String) {
    precondition(!rows.isEmpty, "intervals are of something")
    self.rows = rows
    self.narrow = narrow
    self.wide = wide
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let key = Key(entries: [
      .init(name: narrow, style: "m1", marker: nil),
      .init(name: wide, style: "l1 solid", marker: nil),
    ])
    let top = key.height(width: Plot.panelWidth) + 6
    let rowHeight = 33.0
    let bottom = top + Double(rows.count) * rowHeight
    var canvas = Canvas(width: Plot.panelWidth, height: bottom + 20)
    key.draw(on: &canvas, x: 0, y: 0, width: Plot.panelWidth)
    let ends = rows.flatMap {
      [$0.narrow.lowerBound, $0.narrow.upperBound, $0.wide.lowerBound, $0.wide.upperBound]
    }
    let ticks = Ticks(from: ends.min() ?? 0, through: ends.max() ?? 1, about: 3)
    let labels = ticks.values.map { number($0, ticks.decimals) }
    let margin = (labels.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0) / 2 + 1
    let scale = Scale(ticks.range, from: margin, to: Plot.panelWidth - margin)
    let every = max(
      1, Int(((2 * margin + 6) * Double(labels.count) / Plot.panelWidth).rounded(.up)))
    for (index, value) in ticks.values.enumerated() {
      canvas.line(scale(value), top, scale(value), bottom, value == 0 ? "axis" : "grid")
      guard index.isMultiple(of: every) else { continue }
      canvas.text(labels[index], x: scale(value), y: bottom + 14, .middle, "q")
    }
    for (index, row) in rows.enumerated() {
      draw(row, top: top + Double(index) * rowHeight, scale, &canvas)
    }
    return canvas.finished()
  }

  private func draw(_ row: Row, top: Double, _ scale: Scale, _ canvas: inout Canvas) {
    let label = TextMeasure.fitted(
      row.label, width: Plot.panelWidth - Canvas.edge - 60, size: Canvas.textSize)
    let reserved = TextMeasure.width(label, size: Canvas.textSize) * 1.15 + 10
    canvas.text(
      TextMeasure.fitted(
        row.name, width: Plot.panelWidth - Canvas.edge - reserved, size: Canvas.textSize),
      x: Canvas.edge, y: top + 11, .start, "halo")
    canvas.text(label, x: Plot.panelWidth, y: top + 11, .end, "halo b")
    let y = top + 22
    canvas.line(scale(row.wide.lowerBound), y, scale(row.wide.upperBound), y, "l1 solid")
    let (a, b) = (scale(row.narrow.lowerBound), scale(row.narrow.upperBound))
    canvas.rectangle(x: a, y: y - 4, width: max(b - a, 1), height: 8, "m1")
    canvas.line(scale(row.middle), y - 7, scale(row.middle), y + 7, "l0")
  }
}
