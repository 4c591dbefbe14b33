/// Points by two values, each with its name, its intervals, and a line through them if wanted.
package struct PointCloud: Sendable {
  package struct Point: Sendable {
    package let name: String
    package let x: Double
    package let y: Double
    package let halfWidthX: Double
    package let halfWidthY: Double

    /// Half widths are those of the intervals; 0 for none.
    package init(name: String, x: Double, y: Double, halfWidthX: Double = 0, halfWidthY: Double = 0)
    {
      self.name = name
      self.x = x
      self.y = y
      self.halfWidthX = halfWidthX
      self.halfWidthY = halfWidthY
    }
  }

  package enum Connection: Sendable {
    case none
    /// From point to point in the order given.
    case line
  }

  private let points: [Point]
  private let connection: Connection
  private let target: Reference?

  /// - Precondition: there is a point.
  package init(points: [Point], connection: Connection = .none, target: Reference? = nil) {
    precondition(!points.isEmpty, "a cloud has points")
    self.points = points
    self.connection = connection
    self.target = target
  }

  /// `x` and `y` write values of the axes.
  package func drawing(
    xTitle: String, x horizontal: NumberText, y vertical: NumberText
  ) -> Drawing {
    let ys =
      points.flatMap { [$0.y - $0.halfWidthY, $0.y + $0.halfWidthY] }
      + (target.map { [$0.value] } ?? [])
    let xs = points.flatMap { [$0.x - $0.halfWidthX, $0.x + $0.halfWidthX] }
    let axis = HorizontalAxis(xs, horizontal)
    var plot = Plot(
      height: 250, values: (ys.min() ?? 0)...(ys.max() ?? 1), rightMargin: axis.rightMargin,
      bottomMargin: HorizontalAxis.height, unit: "", vertical)
    let x = axis.draw(title: xTitle, on: &plot)
    if let target { plot.reference(target) }
    if case .line = connection { draw(x, &plot) }
    for (index, point) in points.enumerated() { draw(point, LineStyle.series(index), x, &plot) }
    label(x, &plot)
    return plot.canvas.finished()
  }

  private func draw(_ x: Scale, _ plot: inout Plot) {
    var path = Path()
    for (index, point) in points.enumerated() {
      index == 0 ? path.move(x(point.x), plot.y(point.y)) : path.line(x(point.x), plot.y(point.y))
    }
    plot.canvas.path(path, "axis hollow")
  }

  private func draw(_ point: Point, _ style: LineStyle, _ x: Scale, _ plot: inout Plot) {
    let place = (x: x(point.x), y: plot.y(point.y))
    if point.halfWidthX > 0 {
      plot.canvas.line(
        x(point.x - point.halfWidthX), place.y, x(point.x + point.halfWidthX), place.y, "axis")
    }
    if point.halfWidthY > 0 {
      plot.canvas.line(
        place.x, plot.y(point.y - point.halfWidthY), place.x, plot.y(point.y + point.halfWidthY),
        "axis")
    }
    plot.canvas.marker(style, x: place.x, y: place.y, size: 5)
  }

  /// Names beside their points, on the side with room, moved up or down where they would touch.
  private func label(_ x: Scale, _ plot: inout Plot) {
    let places = spread(
      points.map { plot.y($0.y) - 9 }, gap: 14, within: (plot.top + 8)...(plot.bottom - 4))
    for (point, y) in zip(points, places) {
      let place = x(point.x)
      let isLeft = place > (plot.left + plot.right) / 2
      let room = isLeft ? place - plot.left : plot.right - place
      plot.canvas.text(
        TextMeasure.fitted(point.name, width: room - 10, size: Canvas.textSize),
        x: place + (isLeft ? -8 : 8), y: y, isLeft ? .end : .start, "halo")
    }
  }
}
