/// A file of the operating system that is closed when the value goes.
struct OpenFile: ~Copyable {
  private let descriptor: CInt

  init(owning descriptor: CInt) {
    self.descriptor = descriptor
  }

  init(reading path: String) throws(SystemError) {
    descriptor = try SystemCalls.openForReading(path)
  }

  deinit {
    try? SystemCalls.closeDescriptor(descriptor)
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    try SystemCalls.write(bytes, to: descriptor)
  }

  /// The next bytes, at most `limit`; empty at the end of the file.
  func read(upTo limit: Int) throws(SystemError) -> [UInt8] {
    try SystemCalls.read(upTo: limit, from: descriptor)
  }

  /// Waits until the disk holds what was written: only then does a full disk surely show.
  func flush() throws(SystemError) {
    try SystemCalls.flush(descriptor)
  }

  /// Closes the file and says whether that went well, as network disks report errors only then.
  consuming func close() throws(SystemError) {
    let descriptor = descriptor
    discard self
    try SystemCalls.closeDescriptor(descriptor)
  }
}
