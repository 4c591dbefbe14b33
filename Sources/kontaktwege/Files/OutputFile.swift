/// A file of results that is still to be written.
struct OutputFile: Sendable {
  /// Takes the next piece of the file.
  typealias Receiver = ([UInt8]) throws(SystemError) -> Void

  /// The name within the folder of results.
  let name: String
  /// Hands over the contents piece by piece, so that a long table never stands in memory.
  let write: @Sendable (Receiver) throws(SystemError) -> Void

  /// A file whose contents are made while it is written.
  ///
  /// - Precondition: the name is that of a file, not a path.
  init(name: String, write: @escaping @Sendable (Receiver) throws(SystemError) -> Void) {
    precondition(
      !name.isEmpty && !name.contains("/") && !name.hasPrefix("."), "\(name) is no file name")
    self.name = name
    self.write = write
  }

  /// A file with this text.
  init(name: String, text: String) {
    self.init(name: name) { receive throws(SystemError) in try receive(Array(text.utf8)) }
  }
}
