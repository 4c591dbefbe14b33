// The one file that speaks with the operating system: starting and timing programs, reading files.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A program with its arguments.
struct Command {
  var program: String
  var arguments: [String]

  /// What a program printed, and the processor time it took from its start to its end.
  struct Outcome {
    var output: String
    var seconds: Double
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs the program to its end.
  ///
  /// Processor time, user and system, rather than time on the wall: a neighbour on the same
  /// core then slows neither side down. Start-up is counted.
  func run() throws -> Outcome {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw failure("no pipe") }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let child = spawn(output: writeEnd, unused: readEnd)
    close(writeEnd)
    defer { close(readEnd) }
    guard let child else { throw failure("can't be started") }
    let output = String(decoding: readToEnd(readEnd), as: UTF8.self)
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &status, 0, &usage) == child else { throw failure("was lost") }
    guard status == 0 else { throw failure("failed with status \(status): \(output)") }
    return Outcome(
      output: output, seconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
  }

  private func spawn(output: Int32, unused: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, output)
    unsafe posix_spawn_file_actions_addclose(&actions, unused)
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let error = unsafe posix_spawnp(&child, program, &actions, nil, &words, environ)
    return error == 0 ? child : nil
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  private func failure(_ what: String) -> Failure {
    Failure(description: "\(([program] + arguments).joined(separator: " ")): \(what)")
  }
}

/// Keeps this process, and so the programs it starts, on the last core that it may use.
///
/// - Returns: The core, or nil on a system without `taskset`.
func pinToOneCore() -> String? {
  func taskset(_ arguments: String...) -> Command.Outcome? {
    try? Command(program: "taskset", arguments: ["-cp"] + arguments + ["\(getpid())"]).run()
  }
  // It prints the cores as in "affinity list: 0,2-3".
  let cores = taskset()?.output.split { !$0.isASCII || !$0.isNumber }
  guard let last = cores?.last.map(String.init), taskset(last) != nil else { return nil }
  return last
}

func printError(_ message: String) {
  let line = Array("\(message)\n".utf8)
  _ = unsafe write(STDERR_FILENO, line, line.count)
}

/// All bytes of a file; nil if it can't be read.
func contents(ofFile path: String) -> [UInt8]? {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  return readToEnd(file)
}

/// All bytes up to the end of an open file, or up to an error.
private func readToEnd(_ file: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = unsafe read(file, &chunk, chunk.count)
    guard count > 0 else { return bytes }
    bytes += chunk[..<count]
  }
}

/// A new folder for the time of `body`; it and the files in it are gone afterwards.
func withTemporaryFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
  var template = Array("/tmp/benchmarks-XXXXXX".utf8CString)
  guard unsafe mkdtemp(&template) != nil else {
    throw Command.Failure(description: "no temporary folder")
  }
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer { _ = try? Command(program: "rm", arguments: ["-r", path]).run() }
  return try body(path)
}
