/// Where values stand that go by weekday and hour: the days side by side, each with its hours.
package struct WeekProfile: Sendable {
  package let days: [String]
  /// Hours of every day, as labels.
  package let hours: [String]

  package init(days: [String], hours: [String]) {
    self.days = days
    self.hours = hours
  }

  package var slots: Int { days.count * hours.count }

  /// Lines between the days, their names, and the first and a middle hour of each.
  func draw(on plot: inout Plot) {
    let band = plot.width / Double(max(days.count, 1))
    for (index, day) in days.enumerated() {
      let x = plot.left + Double(index) * band
      if index > 0 { plot.canvas.line(x, plot.top, x, plot.bottom + 30, "grid") }
      plot.canvas.text(
        TextMeasure.fitted(day, width: band - 2, size: Canvas.textSize), x: x + band / 2,
        y: plot.bottom + 28, .middle, "b")
      let width = hours.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
      let every = max(1, Int(((width + 6) / (band / Double(hours.count))).rounded(.up)))
      for hour in stride(from: 0, to: hours.count, by: every) {
        let place = x + (Double(hour) + 0.5) * band / Double(hours.count)
        guard place + width / 2 < x + band else { continue }
        plot.canvas.text(hours[hour], x: place, y: plot.bottom + 13, .middle, "q")
      }
    }
  }

  /// The left edge of a slot.
  func x(_ slot: Int, in plot: Plot) -> Double {
    plot.left + Double(slot) * plot.width / Double(max(slots, 1))
  }

  /// Steps through the values, interrupted where there is none.
  func steps(_ values: [Double?], in plot: Plot) -> Path {
    var path = Path()
    var isDrawing = false
    for (slot, value) in values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      if !isDrawing || slot % hours.count == 0 {
        path.move(x(slot, in: plot), plot.y(value))
      } else {
        path.vertical(plot.y(value))
      }
      path.horizontal(x(slot + 1, in: plot))
      isDrawing = true
    }
    return path
  }

  /// The area between steps and the bottom.
  func area(_ values: [Double?], in plot: Plot) -> Path {
    var path = Path()
    for (slot, value) in values.enumerated() {
      guard let value, value > 0 else { continue }
      path.move(x(slot, in: plot), plot.bottom)
      path.vertical(plot.y(value))
      path.horizontal(x(slot + 1, in: plot))
      path.vertical(plot.bottom)
      path.close()
    }
    return path
  }
}
