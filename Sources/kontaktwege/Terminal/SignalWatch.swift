internal import Foundation
internal import Words

/// The thread that ends the tool when it is asked to, whatever the other threads do.
///
/// The signals are blocked everywhere and awaited here, so that removing files happens in an
/// ordinary thread and not in a signal handler, where hardly any call is allowed.
enum SignalWatch {
  /// Begins to watch; to be called before any other thread exists, since threads inherit what is
  /// blocked.
  ///
  /// Ctrl-C and a request to end count even where a shell without job control had them ignored;
  /// a hang-up does not if it was ignored (`nohup`). A closed pipe and a file beyond the permitted
  /// size become errors of the write that meets them.
  static func start(_ surroundings: Surroundings, language: Language) {
    let messages = surroundings.messages
    SystemCalls.ignore(SIGPIPE)
    SystemCalls.ignore(SIGXFSZ)
    let hangUp = SystemCalls.isIgnored(SIGHUP) ? [] : [SIGHUP]
    let awaited = [SIGINT, SIGTERM] + hangUp
    SystemCalls.block(awaited)
    SystemCalls.startThread {
      let code = code(for: SystemCalls.waitForSignal(of: awaited))
      let kept = surroundings.farewell.keep()
      if messages.isReady {
        // Over the progress line, if there is one. The end does not wait for a stopped terminal.
        let clearLine = messages.isTerminal ? "\r\u{1B}[K" : ""
        try? messages.write(clearLine + words(for: code, kept: kept).text(language))
      }
      surroundings.leftovers.removeAllAndEnd(with: code)
    }
  }

  private static func code(for signal: CInt) -> ExitCode {
    switch signal {
    case SIGINT: .interrupted
    case SIGHUP: .hangUp
    default: .terminated
    }
  }

  private static func words(for code: ExitCode, kept: String?) -> Words {
    let what =
      code == .interrupted
      ? Words("interrupted", german: "abgebrochen") : Words("told to end", german: "beendet")
    if let kept {
      return Words(
        "\(what); what was done is kept in \(kept): add --resume to go on\n",
        german: "\(what); das Fertige steht in \(kept): mit --resume geht es weiter\n")
    }
    return Words(
      "\(what); unfinished results were removed\n",
      german: "\(what); unfertige Ergebnisse sind entfernt\n")
  }
}
