internal import Foundation

/// The built executable, run as a process of its own.
struct Program {
  /// How a run ended.
  struct Result: Equatable {
    /// The exit code, or 128 + the signal that ended it.
    var code: Int32
    var output: String
    var messages: String
  }

  /// A run that goes on.
  struct Running {
    fileprivate let process: Process
    /// Keeps the standard input open for as long as the run is of interest.
    fileprivate let input: Pipe
    fileprivate let folder: TemporaryFolder

    /// Waits until the program has taken charge of a signal.
    ///
    /// - Throws: when it has not done so in a few seconds.
    func waitUntilWatching(for signal: Int32) throws {
      let folder = "/proc/\(process.processIdentifier)"
      for _ in 0..<1000 {
        defer { Thread.sleep(forTimeInterval: 0.01) }
        // Before it became the program, the process was a copy of the tests with all blocked.
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/exe")
        guard program == (try Program.path) else { continue }
        let line = try String(contentsOfFile: "\(folder)/status", encoding: .utf8).firstMatch(
          of: /SigBlk:\s*(\w+)/)
        let blocked = line.flatMap { UInt64($0.1, radix: 16) } ?? 0
        if blocked >> UInt64(signal - 1) & 1 == 1 { return }
      }
      throw NeverWatched()
    }

    private struct NeverWatched: Error {}

    func send(_ signal: Int32) {
      kill(process.processIdentifier, signal)
    }

    /// Waits for the end, which comes by force after half a minute.
    func wait() throws -> Result {
      let identifier = process.processIdentifier
      let force = DispatchWorkItem { _ = kill(identifier, SIGKILL) }
      DispatchQueue.global().asyncAfter(deadline: .now() + 30, execute: force)
      process.waitUntilExit()
      force.cancel()
      let status = process.terminationStatus
      return Result(
        code: process.terminationReason == .exit ? status : 128 + status,
        output: try folder.text(of: "out"), messages: try folder.text(of: "err"))
    }
  }

  /// It stands beside the tests, wherever they were built.
  static var path: String {
    get throws {
      try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        .split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/kontaktwege"
    }
  }

  static func run(_ arguments: String...) throws -> Result {
    try start(path, arguments).wait()
  }

  /// Runs a line of shell in which `$0` is the program.
  static func shell(_ line: String) throws -> Result {
    try start("/bin/bash", ["-c", line, path]).wait()
  }

  static func start(_ arguments: String...) throws -> Running {
    try start(path, arguments)
  }

  private static func start(_ program: String, _ arguments: [String]) throws -> Running {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // Whatever language the tests are run in.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: try folder.write("", to: "out"))
    process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "err"))
    try process.run()
    return Running(process: process, input: input, folder: folder)
  }
}
