/// The command that gives the same numbers again, whatever the defaults will be then.
enum ReproducingCommand {
  /// `files` are those that the user named, be it scenarios or a study of them; `control` is nil
  /// where the study says it.
  static func text(
    files: [String], scenarios: Int, replications: Int, seed: UInt64,
    control: ControlCount? = nil
  ) -> String {
    let command: Command = scenarios == 1 ? .run : .compare
    return text(
      command, files, [], replications, seed, control.map { ["--control", $0.rawValue] } ?? [])
  }

  /// Of a question that a study is asked.
  static func text(
    _ question: Question, files: [String], replications: Int, seed: UInt64
  ) -> String {
    let (command, options): (Command, [String]) =
      switch question {
      case .comparison: (.compare, [])
      case .sweep: (.sweep, [])
      case .staffing: (.staffing, [])
      case .sensitivity(let method):
        (.sensitivity, method.map { ["--method", $0.rawValue] } ?? [])
      case .uncertainty(let draws): (.sensitivity, ["--draws", String(draws)])
      }
    return text(command, files, options, replications, seed, [])
  }

  private static func text(
    _ command: Command, _ files: [String], _ options: [String], _ replications: Int, _ seed: UInt64,
    _ last: [String]
  ) -> String {
    let words = ["kontaktwege", command.rawValue] + files.map(quotedForShell) + options
    let settings = ["--replications", String(replications), "--seed", String(seed)]
    return (words + settings + last).joined(separator: " ")
  }

  /// As a shell takes it for one word.
  private static func quotedForShell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
    if isPlain, !text.isEmpty { return text }
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: "'\\''") + "'"
  }
}
