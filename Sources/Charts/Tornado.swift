/// How far a result moves when each of several inputs goes to its lower and its upper bound.
package struct Tornado: Sendable {
  package struct Bar: Sendable {
    package let name: String
    package let low: End
    package let high: End

    package init(name: String, low: End, high: End) {
      self.name = name
      self.low = low
      self.high = high
    }
  }

  /// One bound of an input.
  package struct End: Sendable {
    /// The bound as it reads.
    package let label: String
    /// The result there.
    package let value: Double
    package let interval: ClosedRange<Double>?

    package init(label: String, value: Double, interval: ClosedRange<Double>? = nil) {
      self.label = label
      self.value = value
      self.interval = interval
    }
  }

  private let base: Double
  private let bars: [Bar]

  /// `base` is the result with every input as it is; bars are drawn in the order given.
  package init(base: Double, bars: [Bar]) {
    self.base = base
    self.bars = bars
  }

  private static let line = 15.0

  package func drawing(_ number: NumberText) -> Drawing {
    let heights = bars.map { 21 + (isOneSided($0) ? 2 : 1) * Self.line }
    let bottom = 6 + heights.reduce(0, +)
    let ends =
      bars.flatMap { [$0.low, $0.high] }.flatMap {
        [$0.value] + ($0.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
      } + [base]
    let ticks = Ticks(from: ends.min() ?? base, through: ends.max() ?? base)
    var canvas = Canvas(width: Plot.panelWidth, height: bottom + 20)
    let scale = Scale(ticks.range, from: 64, to: Plot.panelWidth - 64)
    let labels = ticks.values.map { number($0, ticks.decimals) }
    let widest = labels.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    let room = (scale.end - scale.start) / Double(max(labels.count - 1, 1))
    let every = max(1, Int(((widest + 6) / room).rounded(.up)))
    for (index, value) in ticks.values.enumerated() {
      canvas.line(scale(value), 2, scale(value), bottom, "grid")
      guard index.isMultiple(of: every) else { continue }
      canvas.text(labels[index], x: scale(value), y: bottom + 14, .middle, "q")
    }
    canvas.line(scale(base), 2, scale(base), bottom, "axis")
    var top = 6.0
    for (bar, height) in zip(bars, heights) {
      canvas.text(
        TextMeasure.fitted(bar.name, width: Plot.panelWidth - Canvas.edge, size: Canvas.textSize),
        x: Canvas.edge, y: top + 10, .start, "halo")
      // Intervals of bars in one line may reach beyond the other bar: labels stand beyond both.
      let isShared = !isOneSided(bar)
      let (low, high) = (top + 15, top + height - 6 - Self.line)
      draw(bar.low, "o1", y: low, scale, &canvas)
      draw(bar.high, "m2", y: high, scale, &canvas)
      label(bar.low, beyond: isShared ? [bar.low, bar.high] : [bar.low], y: low, scale, &canvas)
      label(bar.high, beyond: isShared ? [bar.low, bar.high] : [bar.high], y: high, scale, &canvas)
      top += height
    }
    return canvas.finished()
  }

  /// Bars on the same side of the line stand below each other.
  private func isOneSided(_ bar: Bar) -> Bool {
    (bar.low.value < base) == (bar.high.value < base)
  }

  private func draw(
    _ end: End, _ style: String, y: Double, _ scale: Scale, _ canvas: inout Canvas
  ) {
    let (a, b) = (scale(min(end.value, base)), scale(max(end.value, base)))
    canvas.rectangle(x: a, y: y, width: b - a, height: Self.line - 2, style)
    guard let interval = end.interval else { return }
    canvas.line(
      scale(interval.lowerBound), y + 6.5, scale(interval.upperBound), y + 6.5, "whisker")
  }

  private func label(
    _ end: End, beyond ends: [End], y: Double, _ scale: Scale, _ canvas: inout Canvas
  ) {
    let reach = ends.flatMap { end in
      [end.value] + (end.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    let isLeft = end.value < base
    let edge = reach.reduce(base) { isLeft ? min($0, $1) : max($0, $1) }
    canvas.text(
      TextMeasure.fitted(end.label, width: 58, size: Canvas.textSize),
      x: scale(edge) + (isLeft ? -4 : 4), y: y + 11, isLeft ? .end : .start, "halo")
  }
}
