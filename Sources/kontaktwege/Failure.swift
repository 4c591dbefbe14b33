internal import Words

/// Why a command could not do what it was asked, said so that the user can mend it.
struct Failure: Error, Equatable, Sendable {
  var code: ExitCode
  /// What went wrong and where; empty when saying it would be of no use.
  var message: Words
  /// How to mend it.
  var hint: Words?

  init(_ code: ExitCode, _ message: Words, hint: Words? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The text for the terminal, empty when there is nothing to say.
  func text(_ language: Language) -> String {
    guard !message.isEmpty else { return "" }
    let error = Words("error: \(message)\n", german: "Fehler: \(message)\n")
    let help = hint.map { Words("  hint: \($0)\n", german: "  Hinweis: \($0)\n") }
    return (error + (help ?? .none)).text(language)
  }
}
