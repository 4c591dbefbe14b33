/// A drawing in the making: SVG elements in the units of its view box.
struct Canvas {
  static let textSize = 11.0
  /// Where text at the left edge begins: some letters reach a little beyond their own beginning.
  static let edge = 2.0
  let width: Double
  let height: Double
  private(set) var body = ""

  enum Anchor: String { case start, middle, end }

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// `text` stands on the baseline `y`; `style` names classes of the style sheet.
  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, _ style: String = ""
  ) {
    body += "<text x=\"\(coordinate(x))\" y=\"\(coordinate(y))\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    body += "\(attribute(style))>\(escapedMarkup(text))</text>"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    body += "<path d=\"M\(coordinate(x1)) \(coordinate(y1))L\(coordinate(x2)) \(coordinate(y2))\""
    body += "\(attribute(style))/>"
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ style: String
  ) {
    body += "<rect x=\"\(coordinate(x))\" y=\"\(coordinate(y))\""
    body += " width=\"\(coordinate(width))\" height=\"\(coordinate(height))\"\(attribute(style))/>"
  }

  mutating func path(_ path: Path, _ style: String) {
    body += "<path d=\"\(path.text)\"\(attribute(style))/>"
  }

  mutating func marker(_ style: LineStyle, x: Double, y: Double, size: Double = 4) {
    var path = Path()
    switch style.shape {
    case .circle:
      body += "<circle cx=\"\(coordinate(x))\" cy=\"\(coordinate(y))\" r=\"\(coordinate(size))\""
      body += " class=\"m\(style.index)\"/>"
      return
    case .square:
      path.polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], x, y, size * 0.9)
    case .triangle: path.polygon([(0, -1.1), (1.1, 0.9), (-1.1, 0.9)], x, y, size)
    case .diamond: path.polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)], x, y, size)
    case .cross:
      path.polygon(
        [
          (-1.2, -0.4), (-0.4, -0.4), (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4),
          (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4),
        ], x, y, size)
    }
    self.path(path, "m\(style.index)")
  }

  func finished() -> Drawing { Drawing(width: width, height: height, body: body) }

  private func attribute(_ style: String) -> String {
    style.isEmpty ? "" : " class=\"\(style)\""
  }
}

/// The outline of a shape.
struct Path {
  private(set) var text = ""

  mutating func move(_ x: Double, _ y: Double) { text += "M\(coordinate(x)) \(coordinate(y))" }
  mutating func line(_ x: Double, _ y: Double) { text += "L\(coordinate(x)) \(coordinate(y))" }
  mutating func horizontal(_ x: Double) { text += "H\(coordinate(x))" }
  mutating func vertical(_ y: Double) { text += "V\(coordinate(y))" }
  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    text += "C\(coordinate(x1)) \(coordinate(y1)) \(coordinate(x2)) \(coordinate(y2))"
    text += " \(coordinate(x)) \(coordinate(y))"
  }
  mutating func close() { text += "Z" }

  /// Corners around a point, in units of `size`.
  mutating func polygon(_ corners: [(Double, Double)], _ x: Double, _ y: Double, _ size: Double) {
    for (index, corner) in corners.enumerated() {
      let place = (x + corner.0 * size, y + corner.1 * size)
      index == 0 ? move(place.0, place.1) : line(place.0, place.1)
    }
    close()
  }
}
