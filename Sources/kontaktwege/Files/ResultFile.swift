/// A file of results, still in memory.
struct ResultFile: Equatable, Sendable {
  /// The name within the folder of results.
  let name: String
  let text: String

  /// - Precondition: the name is that of a file, not a path.
  init(name: String, text: String) {
    precondition(
      !name.isEmpty && !name.contains("/") && !name.hasPrefix("."), "\(name) is no file name")
    self.name = name
    self.text = text
  }
}
