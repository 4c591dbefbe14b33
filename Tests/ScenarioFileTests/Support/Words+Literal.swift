import Words
internal import Words

/// Tests of the reader name their own keys, and nobody reads their sentences in two languages.
extension Words: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(verbatim: text) }
}
