import Foundation
import Testing

@testable import Charts

/// Contrast as WCAG 2.1 asks for it: 4.5 to 1 for text, 3 to 1 for what carries meaning otherwise.
///
/// Tools that look at pages leave text in drawings out.
struct ContrastTests {
  private func luminance(_ colour: Colour) -> Double {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722
      * linear(colour.blue)
  }

  private func contrast(_ a: Colour, _ b: Colour) -> Double {
    let (dark, light) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test func `black on white is as far apart as can be`() {
    #expect(abs(contrast(Colour(0x000000), Colour(0xffffff)) - 21) < 1e-9)
    #expect(Colour(0x0072b2).css == "#0072b2")
  }

  @Test(arguments: [Palette.light, .dark])
  func `text is legible on every ground that it stands on`(palette: Palette) {
    for ground in [palette.background, palette.surface] {
      for text in [palette.ink, palette.quiet, palette.link, palette.good, palette.bad] {
        #expect(contrast(text, ground) >= 4.5, "\(text.css) on \(ground.css)")
      }
    }
    for cell in palette.heat { #expect(contrast(cell.text, cell.fill) >= 4.5, "\(cell.fill.css)") }
    // Labels of flows stand on ribbons, with a rim of the ground around them.
    for area in palette.areas {
      let ribbon = area.over(palette.background, opacity: Palette.ribbonOpacity)
      #expect(contrast(palette.ink, ribbon) >= 4.5, "\(area.css)")
    }
  }

  @Test(arguments: [Palette.light, .dark])
  func `lines and marks stand out from the ground`(palette: Palette) {
    for line in palette.lines + [palette.bad] {
      #expect(contrast(line, palette.background) >= 3, "\(line.css)")
    }
  }

  @Test func `series differ without colour`() {
    #expect(Set(LineStyle.all.map(\.dash)).count == LineStyle.all.count)
    #expect(Set(LineStyle.all.map { "\($0.shape)" }).count == LineStyle.all.count)
    #expect(LineStyle.series(0).index == 0 && LineStyle.series(5).index == 1)
  }

  @Test func `neighbouring colours of a heat map differ in lightness`() {
    let fills = Palette.light.heat.map { luminance($0.fill) }
    for (a, b) in zip(fills, fills.dropFirst()) { #expect(abs(a - b) > 0.05) }
  }
}
