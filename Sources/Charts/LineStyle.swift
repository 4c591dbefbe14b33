/// How one of several series looks, so that they differ without colour too.
package struct LineStyle: Sendable {
  /// Position among the palette's line colours.
  package let index: Int
  let dash: String
  let shape: Marker

  enum Marker: Sendable {
    case circle, square, triangle, diamond, cross
  }

  /// The first is the baseline's.
  package static let all = [
    LineStyle(index: 0, dash: "", shape: .circle),
    LineStyle(index: 1, dash: "7 3", shape: .square),
    LineStyle(index: 2, dash: "2 3", shape: .triangle),
    LineStyle(index: 3, dash: "9 3 2 3", shape: .diamond),
    LineStyle(index: 4, dash: "4 2 4 5", shape: .cross),
  ]

  /// The style of the series with this number; after the last style the first variant's comes again.
  package static func series(_ number: Int) -> LineStyle {
    number < all.count ? all[number] : all[1 + (number - 1) % (all.count - 1)]
  }
}
