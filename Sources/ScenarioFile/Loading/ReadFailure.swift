/// A file that could not be read, with the reason in words: `no such file`.
package struct ReadFailure: Error, Equatable, Sendable, CustomStringConvertible {
  package var path: String
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): \(reason)" }
}
