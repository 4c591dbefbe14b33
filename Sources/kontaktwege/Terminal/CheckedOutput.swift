internal import Words

/// Standard output or standard error, where no byte gets lost unnoticed.
///
/// `print` hides a full disk; here every write says how it went. Nothing is kept back, so what is
/// written to both streams appears in the order in which it was written.
struct CheckedOutput: Sendable {
  let descriptor: CInt
  /// What the stream is called in messages.
  let name: Words

  static let standard = CheckedOutput(
    descriptor: 1, name: Words("the standard output", german: "die Standardausgabe"))
  static let messages = CheckedOutput(
    descriptor: 2, name: Words("the standard error output", german: "die Standardfehlerausgabe"))

  /// - Throws: `brokenPipe` without words when nobody reads any more, `writeError` otherwise.
  func write(_ text: String) throws(Failure) {
    do {
      try SystemCalls.write(Array(text.utf8), to: descriptor)
    } catch {
      if error.isBrokenPipe { throw Failure(.brokenPipe, .none) }
      throw Failure(
        .writeError,
        Words(
          "cannot write to \(name): \(error.reason)",
          german: "auf \(name) lässt sich nicht schreiben: \(error.reason)"),
        hint: error.isWriteError
          ? Words(
            "make room on the disk, or send the output elsewhere",
            german: "auf dem Datenträger Platz schaffen oder die Ausgabe anderswohin leiten")
          : Words(
            "send the output to a file or a terminal",
            german: "die Ausgabe in eine Datei oder auf einen Bildschirm leiten"))
    }
  }

  /// Whether a person may be looking at it.
  var isTerminal: Bool { SystemCalls.isTerminal(descriptor) }

  /// Whether writing a line would not have to wait.
  var isReady: Bool { SystemCalls.isWritable(descriptor) }

  /// The columns there are on a terminal that says so.
  var columns: Int? { SystemCalls.columns(of: descriptor) }
}
