/// Why a command could not do what it was asked, said so that the user can mend it.
struct Failure: Error, Equatable, Sendable {
  var code: ExitCode
  /// What went wrong and where; empty when saying it would be of no use.
  var message: String
  /// How to mend it.
  var hint: String?

  init(_ code: ExitCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The text for the terminal, empty when there is nothing to say.
  var text: String {
    guard !message.isEmpty else { return "" }
    return "error: \(message)\n" + (hint.map { "  hint: \($0)\n" } ?? "")
  }
}
