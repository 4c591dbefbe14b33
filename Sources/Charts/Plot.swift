/// The part of a drawing between its axes: values go up from the bottom.
struct Plot {
  /// Width of every chart that can stand beside another, so that it is legible on a phone too.
  static let panelWidth = 340.0
  var canvas: Canvas
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let y: Scale

  /// Draws the horizontal lines and their labels; the axis takes in zero if `range` does.
  init(
    height: Double, values range: ClosedRange<Double>, top: Double = 10, rightMargin: Double = 8,
    bottomMargin: Double = 20, unit: String, _ number: NumberText
  ) {
    let ticks = Ticks(from: range.lowerBound, through: range.upperBound)
    let labels = ticks.values.map { number($0, ticks.decimals) + unit }
    let widest = labels.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    canvas = Canvas(width: Self.panelWidth, height: height)
    left = widest + 8
    right = Self.panelWidth - rightMargin
    self.top = top
    bottom = height - bottomMargin
    y = Scale(ticks.range, from: bottom, to: top)
    for (value, label) in zip(ticks.values, labels) {
      let isBase = value == ticks.values[0]
      canvas.line(left, y(value), right, y(value), isBase ? "axis" : "grid")
      canvas.text(label, x: left - 5, y: y(value) + 4, .end, "q")
    }
  }

  var width: Double { right - left }

  /// A horizontal line that values are held against, with its label above it at the right.
  mutating func reference(_ reference: Reference) {
    guard y.domain.contains(reference.value) else { return }
    let place = y(reference.value)
    canvas.line(left, place, right, place, "ref")
    let above = place - 4 > top + 8
    canvas.text(
      TextMeasure.fitted(reference.label, width: width, size: Canvas.textSize), x: right,
      y: above ? place - 4 : place + 12, .end, "halo b")
  }
}

/// A value that others are held against: a target or a deadline.
package struct Reference: Equatable, Sendable {
  package let value: Double
  package let label: String

  package init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

/// The names of series with samples of their marks, in as many lines as they need.
struct Key {
  struct Entry {
    let name: String
    /// Empty: the marker alone.
    let style: String
    let marker: LineStyle?
  }
  static let lineHeight = 16.0
  private static let sample = 24.0
  let entries: [Entry]

  /// The entries' places from the left and their lines, in a given width.
  private func layout(width: Double) -> [(x: Double, line: Int, name: String)] {
    var x = 0.0
    var line = 0
    return entries.map { entry in
      let name = TextMeasure.fitted(
        entry.name, width: width - Self.sample - 6, size: Canvas.textSize)
      let needed = Self.sample + 4 + TextMeasure.width(name, size: Canvas.textSize) + 12
      if x > 0, x + needed - 12 > width {
        x = 0
        line += 1
      }
      defer { x += needed }
      return (x, line, name)
    }
  }

  func height(width: Double) -> Double {
    Double((layout(width: width).last?.line ?? -1) + 1) * Self.lineHeight
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) {
    for (place, entry) in zip(layout(width: width), entries) {
      let middle = y + Double(place.line) * Self.lineHeight + Self.lineHeight / 2
      let start = x + place.x
      if entry.style.hasPrefix("l") || entry.style == "ref" {
        canvas.line(start, middle, start + Self.sample, middle, entry.style)
      } else if !entry.style.isEmpty {
        canvas.rectangle(x: start + 4, y: middle - 5, width: 16, height: 10, entry.style)
      }
      if let marker = entry.marker { canvas.marker(marker, x: start + Self.sample / 2, y: middle) }
      canvas.text(place.name, x: start + Self.sample + 4, y: middle + 4)
    }
  }
}
