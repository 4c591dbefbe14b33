/// Lines in steps over the hours of a week, the first of them as an area.
package struct WeekSteps: Sendable {
  package struct Series: Sendable {
    package let name: String
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  private let profile: WeekProfile
  private let area: Series
  private let lines: [Series]
  private let highest: Double

  /// - Precondition: every series has a place for each slot of the profile.
  package init(profile: WeekProfile, area: Series, lines: [Series], highest: Double = 0) {
    for series in [area] + lines {
      precondition(series.values.count == profile.slots, "a value or none for every slot")
    }
    self.profile = profile
    self.area = area
    self.lines = lines
    self.highest = ([area] + lines).flatMap(\.values).reduce(highest) { max($0, $1 ?? 0) }
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let key = Key(
      entries: [Key.Entry(name: area.name, style: "f2", marker: nil)]
        + lines.enumerated().map {
          Key.Entry(name: $1.name, style: "l\(LineStyle.series($0).index)", marker: nil)
        })
    let keyHeight = key.height(width: Plot.panelWidth)
    var plot = Plot(
      height: 170 + keyHeight, values: 0...max(highest, 0.1), top: keyHeight + 10,
      bottomMargin: 34, unit: "", number)
    key.draw(on: &plot.canvas, x: 0, y: 0, width: Plot.panelWidth)
    plot.canvas.path(profile.area(area.values, in: plot), "f2")
    for (index, line) in lines.enumerated() {
      plot.canvas.path(
        profile.steps(line.values, in: plot), "l\(LineStyle.series(index).index)")
    }
    profile.draw(on: &plot)
    return plot.canvas.finished()
  }
}
