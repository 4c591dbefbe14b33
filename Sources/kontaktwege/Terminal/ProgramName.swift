/// How the program is called again.
///
/// Away from files that import Foundation: its search for text would make the static executable
/// three times as large.
enum ProgramName {
  /// The package's command where the program runs out of a build folder, else its own name.
  static var current: String {
    CommandLine.arguments[0].contains("/.build/")
      ? "swift run -c release kontaktwege" : "kontaktwege"
  }
}
