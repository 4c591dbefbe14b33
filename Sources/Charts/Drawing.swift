/// A finished chart, ready for a page.
package struct Drawing: Equatable, Sendable {
  package let width: Double
  package let height: Double
  let body: String

  /// The SVG element, with what it shows as text for those who don't see it.
  ///
  /// `id` has to be unique on the page.
  package func svg(id: String, title: String, description: String) -> String {
    """
    <svg viewBox="0 0 \(coordinate(width)) \(coordinate(height))" role="img" \
    aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(escapedMarkup(title))</title>\
    <desc id="\(id)-d">\(escapedMarkup(description))</desc>\(body)</svg>
    """
  }
}

/// Writes a number with so many decimals in the reader's language.
package typealias NumberText = (_ value: Double, _ decimals: Int) -> String
