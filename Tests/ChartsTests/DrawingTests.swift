import Testing

@testable import Charts

struct DrawingTests {
  /// A text of a drawing and the box that it takes up at most.
  private struct Label {
    let text: String
    let left: Double
    let right: Double
    let y: Double
  }

  private func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  private func labels(_ drawing: Drawing) throws -> [Label] {
    try drawing.body.split(separator: "<text").dropFirst(drawing.body.hasPrefix("<text") ? 0 : 1)
      .map { piece in
        let tag = piece.prefix { $0 != ">" }
        let text = String(piece.dropFirst(tag.count + 1).prefix { $0 != "<" })
        let x = try #require(attribute("x", of: tag).flatMap(Double.init))
        let y = try #require(attribute("y", of: tag).flatMap(Double.init))
        let width = TextMeasure.width(text, size: Canvas.textSize)
        let start =
          switch attribute("text-anchor", of: tag) {
          case "middle": x - width / 2
          case "end": x - width
          default: x
          }
        return Label(text: text, left: start, right: start + width, y: y)
      }
  }

  @Test(arguments: Samples.all.keys.sorted())
  func `no label is clipped`(name: String) throws {
    let drawing = try #require(Samples.all[name])
    let labels = try labels(drawing)
    #expect(!labels.isEmpty)
    for label in labels {
      #expect(label.left >= -0.6, "\(label.text)")
      #expect(label.right <= drawing.width + 0.6, "\(label.text)")
      #expect(label.y >= 8 && label.y <= drawing.height, "\(label.text)")
    }
  }

  @Test(arguments: Samples.all.keys.sorted())
  func `no label lies on another`(name: String) throws {
    let labels = try labels(try #require(Samples.all[name])).filter { !$0.text.isEmpty }
    for (index, one) in labels.enumerated() {
      for other in labels[(index + 1)...] where abs(one.y - other.y) < 11 {
        #expect(
          one.right <= other.left + 1 || other.right <= one.left + 1,
          "\(one.text) and \(other.text)")
      }
    }
  }

  @Test(arguments: Samples.all.keys.sorted())
  func `every element stands in the drawing and is finite`(name: String) throws {
    let drawing = try #require(Samples.all[name])
    let svg = drawing.svg(id: "x", title: "t", description: "d")
    for word in ["nan", "inf", "NaN", "Infinity"] { #expect(!svg.contains("\"\(word)")) }
    #expect(!svg.contains(" NaN") && drawing.body.count > 200)
  }

  @Test func `a drawing tells what it shows, with text that means itself`() {
    let drawing = Canvas(width: 10, height: 5).finished()
    #expect(
      drawing.svg(id: "a-1", title: "<b>&\"x\"", description: "5 < 6") == """
        <svg viewBox="0 0 10 5" role="img" aria-labelledby="a-1-t a-1-d">\
        <title id="a-1-t">&lt;b&gt;&amp;&quot;x&quot;</title><desc id="a-1-d">5 &lt; 6</desc></svg>
        """)
  }

  @Test func `characters that a document can't hold are replaced`() {
    #expect(escapedMarkup("a\u{0}b\u{202e}c\u{1b}") == "a\u{fffd}b\u{fffd}c\u{fffd}")
    #expect(escapedMarkup("it's") == "it&#39;s")
  }
}
