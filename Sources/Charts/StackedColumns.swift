/// Amounts of several series, one on the other, over slots such as the hours of a day.
package struct StackedColumns: Sendable {
  package struct Series: Sendable {
    package let name: String
    package let values: [Double]
    /// Position among the palette's areas, so that a series looks the same in every chart.
    package let style: Int

    package init(name: String, values: [Double], style: Int) {
      self.name = name
      self.values = values
      self.style = style % Palette.areaCount
    }
  }

  private let slots: [String]
  private let series: [Series]
  private let highest: Double

  /// `highest` is the top of the axis at least, so that charts beside each other can share it.
  ///
  /// - Precondition: every series has a value for every slot.
  package init(slots: [String], series: [Series], highest: Double = 0) {
    precondition(series.allSatisfy { $0.values.count == slots.count }, "a value for every slot")
    self.slots = slots
    self.series = series
    self.highest = max(highest, Self.highest(series))
  }

  /// The highest stack.
  package static func highest(_ series: [Series]) -> Double {
    let slots = series.first?.values.count ?? 0
    return (0..<slots).map { slot in series.reduce(0) { $0 + $1.values[slot] } }.max() ?? 0
  }

  /// The series from below, each with a label at its right end.
  package func drawing(_ number: NumberText) -> Drawing {
    let names = series.map { TextMeasure.fitted($0.name, width: 84, size: Canvas.textSize) }
    let widest = names.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    var plot = Plot(
      height: 230, values: 0...max(highest, 1), rightMargin: widest + 26, unit: "", number)
    let step = plot.width / Double(max(slots.count, 1))
    var base = [Double](repeating: 0, count: slots.count)
    var wanted: [Double] = []
    for (index, one) in series.enumerated() {
      let style = "a\(one.style)"
      for slot in slots.indices where one.values[slot] > 0 {
        let low = plot.y(base[slot])
        base[slot] += one.values[slot]
        let high = plot.y(base[slot])
        plot.canvas.rectangle(
          x: plot.left + Double(slot) * step, y: high, width: step, height: low - high, style)
      }
      wanted.append(anchor(of: index, base: base, plot))
    }
    label(names, near: wanted, &plot)
    labelSlots(step, &plot)
    return plot.canvas.finished()
  }

  /// The middle of a series where it is highest.
  private func anchor(of index: Int, base: [Double], _ plot: Plot) -> Double {
    let values = series[index].values
    guard let peak = values.indices.max(by: { values[$0] < values[$1] }) else { return plot.bottom }
    return plot.y(base[peak] - values[peak] / 2)
  }

  private func label(_ names: [String], near wanted: [Double], _ plot: inout Plot) {
    // From below upwards in the order of the stack.
    let places = spread(
      wanted.indices.map { wanted[...$0].min() ?? wanted[$0] }.map { -$0 }, gap: 14,
      within: (-plot.bottom + 6)...(-plot.top - 4))
    for (index, name) in names.enumerated() {
      let y = -places[index]
      plot.canvas.rectangle(
        x: plot.right + 6, y: y - 5, width: 10, height: 10,
        "a\(series[index].style)")
      plot.canvas.text(name, x: plot.right + 20, y: y + 4)
    }
  }

  private func labelSlots(_ step: Double, _ plot: inout Plot) {
    let widest = slots.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    let every = max(1, Int(((widest + 8) / step).rounded(.up)))
    for slot in stride(from: 0, to: slots.count, by: every) {
      plot.canvas.text(
        slots[slot], x: plot.left + (Double(slot) + 0.5) * step, y: plot.bottom + 14, .middle, "q")
    }
  }
}
