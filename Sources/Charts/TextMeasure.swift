/// How wide text is at most, so that labels are neither clipped nor laid over each other.
///
/// Widths are those of DejaVu Sans, wider than the sans-serif fonts of Windows, macOS and Android.
enum TextMeasure {
  static func width(_ text: String, size: Double) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + hundredths($1) }) * size / 100
  }

  /// The text, cut with an ellipsis where it is wider.
  static func fitted(_ text: String, width limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    var kept = ""
    var used = width("…", size: size)
    for character in text {
      used += width(String(character), size: size)
      guard used <= limit else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 32...126: ascii[Int(scalar.value) - 32]
    case 0x300...0x36f: 0
    case 0xa0...0x24f, 0x370...0x52f: 80
    case 0x2013, 0x2018...0x201e: 60
    default: 105
    }
  }

  private static let ascii = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 101, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ]
}
