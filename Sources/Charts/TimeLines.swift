/// Lines over weeks or months, each with its name at its end.
package struct TimeLines: Sendable {
  package struct Series: Sendable {
    package let name: String
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  private let labels: [String]
  private let series: [Series]
  private let reference: Reference?
  private let unit: String
  private let highest: Double

  /// Lines through points of time, each with a label; an empty label is not written.
  ///
  /// A series without values keeps its style for itself.
  ///
  /// - Precondition: every series has a place for each point.
  package init(
    labels: [String], series: [Series], reference: Reference? = nil, unit: String = "",
    highest: Double = 0
  ) {
    precondition(series.allSatisfy { $0.values.count == labels.count }, "a place per point")
    self.labels = labels
    self.series = series
    self.reference = reference
    self.unit = unit
    self.highest = series.flatMap(\.values).reduce(max(highest, reference?.value ?? 0)) {
      max($0, $1 ?? 0)
    }
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let key = Key(
      entries: series.enumerated().filter { $1.values.contains { $0 != nil } }.map {
        let style = LineStyle.series($0)
        return Key.Entry(name: $1.name, style: "l\(style.index)", marker: style)
      } + (reference.map { [Key.Entry(name: $0.label, style: "ref", marker: nil)] } ?? []))
    let keyHeight = key.height(width: Plot.panelWidth)
    var plot = Plot(
      height: 160 + keyHeight, values: 0...max(highest, 0.1), top: keyHeight + 10, unit: unit,
      number)
    key.draw(on: &plot.canvas, x: 0, y: 0, width: Plot.panelWidth)
    let step = plot.width / Double(max(labels.count, 1))
    for (index, one) in series.enumerated() { draw(one, LineStyle.series(index), step, &plot) }
    if let reference {
      let place = plot.y(reference.value)
      plot.canvas.line(plot.left, place, plot.right, place, "ref")
    }
    label(step, &plot)
    return plot.canvas.finished()
  }

  /// Every label, or every second, third … where they would touch.
  private func label(_ step: Double, _ plot: inout Plot) {
    let named = labels.indices.filter { !labels[$0].isEmpty }
    let widest = named.map { TextMeasure.width(labels[$0], size: Canvas.textSize) }.max() ?? 0
    let distance = step * Double(named.count > 1 ? named[1] - named[0] : 1)
    let every = max(1, Int(((widest + 6) / distance).rounded(.up)))
    for index in stride(from: 0, to: named.count, by: every).map({ named[$0] }) {
      let x = plot.left + (Double(index) + 0.5) * step
      let half = TextMeasure.width(labels[index], size: Canvas.textSize) / 2
      guard x + half <= Plot.panelWidth, x - half >= plot.left - 4 else { continue }
      plot.canvas.text(labels[index], x: x, y: plot.bottom + 14, .middle, "q")
    }
  }

  private func draw(_ one: Series, _ style: LineStyle, _ step: Double, _ plot: inout Plot) {
    var path = Path()
    var isDrawing = false
    let every = max(1, (labels.count + 11) / 12)
    var marks: [(x: Double, y: Double)] = []
    for (index, value) in one.values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      let place = (x: plot.left + (Double(index) + 0.5) * step, y: plot.y(value))
      isDrawing ? path.line(place.x, place.y) : path.move(place.x, place.y)
      if index.isMultiple(of: every) || !isDrawing { marks.append(place) }
      isDrawing = true
    }
    plot.canvas.path(path, "l\(style.index)")
    for mark in marks { plot.canvas.marker(style, x: mark.x, y: mark.y, size: 3) }
  }
}
