/// A straight axis of numbers below a plot, with room for its labels and its title.
struct HorizontalAxis {
  static let height = 36.0
  private let ticks: Ticks
  private let labels: [String]
  private let widest: Double

  /// Takes in all values.
  init(_ values: [Double], _ number: NumberText) {
    let ticks = Ticks(from: values.min() ?? 0, through: values.max() ?? 1, about: 3)
    self.ticks = ticks
    labels = ticks.values.map { number($0, ticks.decimals) }
    widest = labels.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
  }

  /// What the last label needs beyond the plot.
  var rightMargin: Double { widest / 2 + 1 }

  /// Draws lines, labels and title, and returns where values are.
  func draw(title: String, on plot: inout Plot) -> Scale {
    let x = Scale(ticks.range, from: plot.left + widest / 2, to: plot.right - 4)
    let every = max(1, Int(((widest + 8) * Double(labels.count) / plot.width).rounded(.up)))
    for (index, value) in ticks.values.enumerated() {
      plot.canvas.line(x(value), plot.top, x(value), plot.bottom, "grid")
      guard index.isMultiple(of: every) else { continue }
      plot.canvas.text(labels[index], x: x(value), y: plot.bottom + 14, .middle, "q")
    }
    plot.canvas.text(
      TextMeasure.fitted(title, width: plot.width, size: Canvas.textSize), x: plot.right,
      y: plot.bottom + 30, .end, "q")
    return x
  }
}
