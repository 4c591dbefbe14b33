/// Values by two things, with a colour and the number in every cell.
package struct HeatMap: Sendable {
  private let columns: [String]
  private let rows: [String]
  private let cells: [[Double?]]
  private let steps: [Double]

  /// `steps` are the bounds between the palette's colours, in the order from calm to alarming,
  /// rising or falling.
  ///
  /// - Precondition: a list of cells for each row, a cell or none for each column, one step fewer
  ///   than there are colours.
  package init(columns: [String], rows: [String], cells: [[Double?]], steps: [Double]) {
    precondition(cells.count == rows.count, "cells for every row")
    precondition(cells.allSatisfy { $0.count == columns.count }, "a cell for every column")
    precondition(steps.count == Palette.light.heat.count - 1, "a step between two colours")
    self.columns = columns
    self.rows = rows
    self.cells = cells
    self.steps = steps
  }

  /// Which colour a value has.
  func colour(of value: Double) -> Int {
    let isRising = steps[0] < steps[steps.count - 1]
    return steps.count { isRising ? value >= $0 : value < $0 }
  }

  /// `label` writes a value into its cell, `legend` a bound under the chart.
  package func drawing(label: (Double) -> String, legend: (Double) -> String) -> Drawing {
    let rowHeight = 22.0
    let widest = rows.map { TextMeasure.width($0, size: Canvas.textSize) }.max() ?? 0
    let left = widest + 8
    let step = (Plot.panelWidth - left) / Double(max(columns.count, 1))
    let bottom = 20 + Double(rows.count) * rowHeight
    var canvas = Canvas(width: Plot.panelWidth, height: bottom + 38)
    for (index, column) in columns.enumerated() {
      canvas.text(
        TextMeasure.fitted(column, width: step, size: Canvas.textSize),
        x: left + (Double(index) + 0.5) * step, y: 13, .middle, "b")
    }
    for (row, name) in rows.enumerated() {
      let y = 20 + Double(row) * rowHeight
      canvas.text(name, x: left - 6, y: y + 15, .end, "q")
      for column in columns.indices {
        guard let value = cells[row][column] else { continue }
        let colour = colour(of: value)
        let x = left + Double(column) * step
        canvas.rectangle(x: x, y: y, width: step, height: rowHeight, "h\(colour)")
        canvas.text(label(value), x: x + step / 2, y: y + 15, .middle, "t\(colour)")
      }
    }
    drawLegend(on: &canvas, left: left, y: bottom + 10, legend)
    return canvas.finished()
  }

  private func drawLegend(
    on canvas: inout Canvas, left: Double, y: Double, _ legend: (Double) -> String
  ) {
    let step = (Plot.panelWidth - left) / Double(steps.count + 1)
    for colour in 0...steps.count {
      canvas.rectangle(
        x: left + Double(colour) * step, y: y, width: step, height: 8, "h\(colour)")
    }
    for (index, bound) in steps.enumerated() {
      canvas.text(
        legend(bound), x: left + Double(index + 1) * step, y: y + 21, .middle, "q")
    }
  }
}
