/// How values depend on a number: lines through points with their intervals.
package struct Curves: Sendable {
  package struct Point: Sendable {
    package let x: Double
    package let y: Double
    package let interval: ClosedRange<Double>?

    package init(x: Double, y: Double, interval: ClosedRange<Double>? = nil) {
      self.x = x
      self.y = y
      self.interval = interval
    }
  }

  package struct Series: Sendable {
    package let name: String
    package let points: [Point]
    package let connection: Connection

    /// A line runs through the points in the order given.
    package init(name: String, points: [Point], connection: Connection = .line) {
      self.name = name
      self.points = points
      self.connection = connection
    }
  }

  package enum Connection: Sendable { case none, line }

  /// A point that the others are tried for.
  package struct Answer: Sendable {
    package let x: Double
    package let y: Double
    package let label: String

    package init(x: Double, y: Double, label: String) {
      self.x = x
      self.y = y
      self.label = label
    }
  }

  private let series: [Series]
  private let target: Reference?
  private let answer: Answer?

  /// - Precondition: there is a point.
  package init(series: [Series], target: Reference? = nil, answer: Answer? = nil) {
    precondition(series.contains { !$0.points.isEmpty }, "curves have points")
    self.series = series
    self.target = target
    self.answer = answer
  }

  /// `x` and `y` write values of the axes, which need not begin at zero.
  package func drawing(
    xTitle: String, x horizontal: NumberText, y vertical: NumberText
  ) -> Drawing {
    let points = series.flatMap(\.points)
    let ys =
      points.flatMap { [$0.y] + ($0.interval.map { [$0.lowerBound, $0.upperBound] } ?? []) }
      + [target?.value, answer?.y].compactMap(\.self)
    let xs = points.map(\.x) + [answer?.x].compactMap(\.self)
    let key = key
    let keyHeight = key.height(width: Plot.panelWidth)
    let axis = HorizontalAxis(xs, horizontal)
    var plot = Plot(
      height: 214 + keyHeight, values: (ys.min() ?? 0)...(ys.max() ?? 1), top: keyHeight + 10,
      rightMargin: axis.rightMargin, bottomMargin: HorizontalAxis.height, unit: "", vertical)
    key.draw(on: &plot.canvas, x: 0, y: 0, width: Plot.panelWidth)
    let x = axis.draw(title: xTitle, on: &plot)
    if let target {
      plot.canvas.line(plot.left, plot.y(target.value), plot.right, plot.y(target.value), "ref")
    }
    for index in series.indices.reversed() { draw(index, x, &plot) }
    if let answer {
      plot.canvas.marker(Self.answerStyle, x: x(answer.x), y: plot.y(answer.y), size: 6)
    }
    return plot.canvas.finished()
  }

  private static let answerStyle = LineStyle(index: 2, dash: "", shape: .diamond)

  private var key: Key {
    var entries: [Key.Entry] = []
    if series.count > 1 {
      entries += series.enumerated().map { index, one in
        let style = LineStyle.series(index)
        let isLine = one.connection == .line
        return Key.Entry(name: one.name, style: isLine ? "l\(style.index)" : "", marker: style)
      }
    }
    if let answer { entries.append(.init(name: answer.label, style: "", marker: Self.answerStyle)) }
    if let target { entries.append(.init(name: target.label, style: "ref", marker: nil)) }
    return Key(entries: entries)
  }

  /// Series stand a little beside each other, so that intervals at the same number can be told apart.
  private func draw(_ index: Int, _ x: Scale, _ plot: inout Plot) {
    let style = LineStyle.series(index)
    let one = series[index]
    let connected = series.count { $0.connection == .line }
    let shift = one.connection == .line ? (Double(index) - Double(connected - 1) / 2) * 4 : 0
    if one.connection == .line {
      var path = Path()
      for (number, point) in one.points.enumerated() {
        let place = (x: x(point.x) + shift, y: plot.y(point.y))
        number == 0 ? path.move(place.x, place.y) : path.line(place.x, place.y)
      }
      plot.canvas.path(path, "l\(style.index)")
    }
    for point in one.points {
      let place = x(point.x) + shift
      if let interval = point.interval {
        plot.canvas.line(
          place, plot.y(interval.lowerBound), place, plot.y(interval.upperBound), "axis")
      }
      plot.canvas.marker(style, x: place, y: plot.y(point.y), size: 3.5)
    }
  }
}
