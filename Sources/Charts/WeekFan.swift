/// How far values spread over the hours of a week: bands up to several quantiles.
package struct WeekFan: Sendable {
  package struct Band: Sendable {
    package let name: String
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  private let profile: WeekProfile
  private let bands: [Band]
  private let target: Reference?
  private let unit: String
  private let highest: Double

  /// Bands from the innermost to the outermost.
  package init(
    profile: WeekProfile, bands: [Band], target: Reference?, unit: String, highest: Double = 0
  ) {
    precondition(bands.count <= Palette.light.fan.count, "a tint for every band")
    self.profile = profile
    self.bands = bands
    self.target = target
    self.unit = unit
    self.highest = bands.flatMap(\.values).reduce(max(highest, target?.value ?? 0)) {
      max($0, $1 ?? 0)
    }
  }

  package func drawing(_ number: NumberText) -> Drawing {
    let key = Key(
      entries: bands.enumerated().map { Key.Entry(name: $1.name, style: "f\($0)", marker: nil) }
        + (target.map { [Key.Entry(name: $0.label, style: "ref", marker: nil)] } ?? []))
    let keyHeight = key.height(width: Plot.panelWidth)
    var plot = Plot(
      height: 190 + keyHeight, values: 0...max(highest, 0.1), top: keyHeight + 10,
      bottomMargin: 34, unit: unit, number)
    key.draw(on: &plot.canvas, x: 0, y: 0, width: Plot.panelWidth)
    for (index, band) in bands.enumerated().reversed() {
      plot.canvas.path(profile.area(band.values, in: plot), "f\(index)")
    }
    if let target {
      plot.canvas.line(plot.left, plot.y(target.value), plot.right, plot.y(target.value), "ref")
    }
    profile.draw(on: &plot)
    return plot.canvas.finished()
  }
}
