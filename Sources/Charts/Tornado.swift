/// How far a result moves when each of several inputs goes to its lower and its upper bound.
package struct Tornado: Sendable {
  package struct Bar: Sendable {
    package let name: String
    /// The result at the input's lower and upper bound, and what those bounds are.
    package let low: Double
    package let high: Double
    package let lowLabel: String
    package let highLabel: String

    package init(name: String, low: Double, high: Double, lowLabel: String, highLabel: String) {
      self.name = name
      self.low = low
      self.high = high
      self.lowLabel = lowLabel
      self.highLabel = highLabel
    }
  }

  private let base: Double
  private let bars: [Bar]

  /// `base` is the result with every input as it is; bars are drawn in the order given.
  package init(base: Double, bars: [Bar]) {
    self.base = base
    self.bars = bars
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let rowHeight = 36.0
    let bottom = 6 + Double(bars.count) * rowHeight
    let ends = bars.flatMap { [$0.low, $0.high] } + [base]
    let ticks = Ticks(from: ends.min() ?? base, through: ends.max() ?? base)
    var canvas = Canvas(width: Plot.panelWidth, height: bottom + 20)
    let scale = Scale(ticks.range, from: 64, to: Plot.panelWidth - 64)
    for value in ticks.values {
      canvas.line(scale(value), 2, scale(value), bottom, "grid")
      canvas.text(
        number(value, ticks.decimals), x: scale(value), y: bottom + 14, .middle, "q")
    }
    for (index, bar) in bars.enumerated() {
      let top = 6 + Double(index) * rowHeight
      canvas.text(
        TextMeasure.fitted(bar.name, width: Plot.panelWidth - Canvas.edge, size: Canvas.textSize),
        x: Canvas.edge,
        y: top + 10, .start, "halo")
      draw(bar.low, bar.lowLabel, "o1", y: top + 15, scale, &canvas)
      draw(bar.high, bar.highLabel, "m2", y: top + 15, scale, &canvas)
    }
    canvas.line(scale(base), 2, scale(base), bottom, "axis")
    return canvas.finished()
  }

  private func draw(
    _ value: Double, _ label: String, _ style: String, y: Double, _ scale: Scale,
    _ canvas: inout Canvas
  ) {
    let (a, b) = (scale(min(value, base)), scale(max(value, base)))
    canvas.rectangle(x: a, y: y, width: b - a, height: 13, style)
    let isLeft = value < base
    canvas.text(
      TextMeasure.fitted(label, width: 58, size: Canvas.textSize), x: isLeft ? a - 4 : b + 4,
      y: y + 11, isLeft ? .end : .start, "halo")
  }
}
