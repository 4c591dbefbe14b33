internal import Words

/// Names and sentences of tests, which nobody reads in two languages.
extension Words: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(verbatim: text) }
}
