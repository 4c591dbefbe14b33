/// Text that means itself in HTML and SVG, between tags and in quoted attributes.
package func escapedMarkup(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    case "'": result += "&#39;".unicodeScalars
    default: result.append(isAllowed(scalar) ? scalar : "\u{fffd}")
    }
  }
  return String(result)
}

/// Whether a character may stand in a document and does not turn the direction of writing.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a: true
  case 0...0x1f, 0x7f...0x9f, 0x200e...0x200f, 0x202a...0x202e, 0x2028...0x2029, 0x2066...0x2069,
    0xfeff, 0xfffe...0xffff:
    false
  default: true
  }
}
