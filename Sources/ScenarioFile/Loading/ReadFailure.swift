package import Words

/// A file that could not be read, with the reason in words: `no such file`.
package struct ReadFailure: Error, Equatable, Sendable {
  package var path: String
  package var reason: Words

  package init(path: String, reason: Words) {
    self.path = path
    self.reason = reason
  }
}
