/// Looks at the elements of a page.
enum PageReader {
  /// The names of elements in a page, opening ones and, with a slash, closing ones.
  static func tags(_ html: String) -> [Substring] {
    html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1)
      .map { $0.prefix { $0 != " " && $0 != ">" && $0 != "\n" } }
  }

  static func values(of attribute: String, in html: String) -> [Substring] {
    html.ranges(of: " \(attribute)=\"").map { range in
      html[range.upperBound...].prefix { $0 != "\"" }
    }
  }

  /// Elements that are opened and not closed, or closed out of order.
  static func unclosed(_ html: String) -> [Substring] {
    var open: [Substring] = []
    for tag in tags(html) where !["!doctype", "meta"].contains(tag) {
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return open + [tag] }
      } else if !["path", "rect", "circle"].contains(tag) {
        open.append(tag)
      }
    }
    return open
  }
}
