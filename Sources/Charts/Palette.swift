/// The colours of a page and its charts, for light and for dark surroundings.
///
/// Lines use the dark colours of Okabe and Ito (blue, vermillion, green, purple) and black; their
/// light ones are for areas with an outline and a label.
package struct Palette: Sendable {
  package let background: Colour
  /// Boxes on the page.
  package let surface: Colour
  package let ink: Colour
  /// Text of lesser weight; legible all the same.
  package let quiet: Colour
  /// Grid lines and borders, which carry no meaning.
  package let hairline: Colour
  package let link: Colour
  package let good: Colour
  package let bad: Colour
  /// Of lines, the first for the baseline.
  package let lines: [Colour]
  /// Of stacked areas, outlined and labelled.
  package let areas: [Colour]
  /// From calm to alarming, with the colour of text on them.
  package let heat: [(fill: Colour, text: Colour)]
  /// From the inner to the outer band of a fan.
  package let fan: [Colour]

  package static let light = Palette(
    background: Colour(0xffffff), surface: Colour(0xf3f6f8), ink: Colour(0x16202a),
    quiet: Colour(0x4a5763), hairline: Colour(0xd5dce2), link: Colour(0x00588a),
    good: Colour(0x006b4e), bad: Colour(0xa84300),
    lines: [0x16202a, 0x0072b2, 0xd55e00, 0x00896a, 0xb0558a].map(Colour.init),
    areas: [0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xe69f00, 0xf0e442, 0x8a949c]
      .map(Colour.init),
    heat: heatScale, fan: [0x0072b2, 0x4d9cc9, 0x99c6e0, 0xd6e8f3].map(Colour.init))

  package static let dark = Palette(
    background: Colour(0x12181e), surface: Colour(0x1c252d), ink: Colour(0xe9eef2),
    quiet: Colour(0xb3bec8), hairline: Colour(0x3a4650), link: Colour(0x7cc4f0),
    good: Colour(0x5fd3ab), bad: Colour(0xff9d5c),
    lines: [0xe9eef2, 0x56b4e9, 0xff8a3d, 0x2fc79b, 0xe08fbd].map(Colour.init),
    areas: [0x2b8cc4, 0xd55e00, 0x009e73, 0xcc79a7, 0x7cc8f2, 0xe69f00, 0xf0e442, 0x8a949c]
      .map(Colour.init),
    heat: heatScale, fan: [0x7cc8f2, 0x3f8fbf, 0x285f80, 0x1d3c50].map(Colour.init))

  /// Of the ribbons of flows, which are drawn in the colours of areas.
  static let ribbonOpacity = 0.38

  /// How many areas look different.
  package static let areaCount = light.areas.count

  /// The same in both surroundings, since text stands on it.
  private static let heatScale: [(fill: Colour, text: Colour)] = [
    (0xeef6fb, 0x16202a), (0xc9e2f1, 0x16202a), (0x94c5e3, 0x16202a), (0xf7c99b, 0x16202a),
    (0xe8843c, 0x16202a), (0x9c3d00, 0xffffff),
  ].map { (Colour($0.0), Colour($0.1)) }
}
