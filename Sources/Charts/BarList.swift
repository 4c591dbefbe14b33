/// Bars from zero, a group of them under the name of each category, for several series.
package struct BarList: Sendable {
  package struct Category: Sendable {
    package let name: String
    /// One per series; none where the series has no such value.
    package let values: [Double?]
    /// Of the values; empty where they have none.
    package let intervals: [ClosedRange<Double>?]

    package init(name: String, values: [Double?], intervals: [ClosedRange<Double>?] = []) {
      precondition(
        intervals.isEmpty || intervals.count == values.count, "an interval or none per value")
      self.name = name
      self.values = values
      self.intervals = intervals
    }

    fileprivate func interval(_ number: Int) -> ClosedRange<Double>? {
      intervals.isEmpty ? nil : intervals[number]
    }
  }

  private let series: [String]
  private let categories: [Category]
  private let highest: Double

  /// - Precondition: every category has a place for each series.
  package init(series: [String], categories: [Category], highest: Double = 0) {
    precondition(
      categories.allSatisfy { $0.values.count == series.count }, "a value or none per series")
    self.series = series
    self.categories = categories
    let ends = categories.flatMap { $0.values + $0.intervals.map { $0?.upperBound } }
    self.highest = ends.reduce(highest) { max($0, $1 ?? 0) }
  }

  /// The first series is outlined, the others are filled; `label` writes a value beside its bar.
  package func drawing(label: (Double) -> String) -> Drawing {
    let key = Key(
      entries: series.count < 2
        ? []
        : series.enumerated().map { Key.Entry(name: $1, style: Self.style($0), marker: nil) })
    let keyHeight = key.height(width: Plot.panelWidth)
    let barHeight = 11.0
    let groupHeight = 19 + Double(series.count) * (barHeight + 2) + 5
    let height = keyHeight + 4 + Double(categories.count) * groupHeight
    var canvas = Canvas(width: Plot.panelWidth, height: height)
    key.draw(on: &canvas, x: Canvas.edge, y: 0, width: Plot.panelWidth)
    let labels = categories.map { $0.values.map { $0.map(label) ?? "–" } }
    let widest =
      labels.joined().map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    let scale = Scale(0...max(highest, 1e-9), from: 1, to: Plot.panelWidth - widest - 8)
    for (index, category) in categories.enumerated() {
      let top = keyHeight + 4 + Double(index) * groupHeight
      canvas.text(
        TextMeasure.fitted(
          category.name, width: Plot.panelWidth - Canvas.edge, size: Canvas.textSize),
        x: Canvas.edge,
        y: top + 12)
      for (number, value) in category.values.enumerated() {
        let y = top + 17 + Double(number) * (barHeight + 2)
        let end = scale(max(value ?? 0, 0))
        canvas.rectangle(x: 1, y: y, width: end - 1, height: barHeight, Self.style(number))
        var labelled = end
        if let interval = category.interval(number) {
          let (low, high) = (
            scale(max(interval.lowerBound, 0)), scale(max(interval.upperBound, 0))
          )
          canvas.line(low, y + barHeight / 2, high, y + barHeight / 2, "whisker")
          canvas.line(high, y + 2, high, y + barHeight - 2, "whisker")
          labelled = max(end, high)
        }
        canvas.text(labels[index][number], x: labelled + 5, y: y + 9.5)
      }
      canvas.line(1, top + 15, 1, top + groupHeight - 6, "axis")
    }
    return canvas.finished()
  }

  private static func style(_ number: Int) -> String {
    let index = LineStyle.series(number).index
    return number == 0 ? "o\(index)" : "m\(index)"
  }
}
