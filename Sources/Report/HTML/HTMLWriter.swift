internal import Charts

/// Writes HTML; text given to it means itself, whatever characters it has.
struct HTMLWriter {
  private(set) var html = ""

  /// An element with text.
  mutating func text(
    _ name: String, _ content: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    open(name, attributes)
    html += escapedMarkup(content)
    html += "</\(name)>\n"
  }

  /// An element with elements in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    html += "</\(name)>\n"
  }

  /// An element that holds nothing and has no end.
  mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes)
    html += "\n"
  }

  /// What is markup already.
  mutating func markup(_ markup: String) { html += markup }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    html += "<\(name)"
    for (key, value) in attributes { html += " \(key)=\"\(escapedMarkup(value))\"" }
    html += ">"
  }
}
