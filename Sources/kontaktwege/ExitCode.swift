/// How the tool ended, in the numbers of BSD's `sysexits.h` and, for signals, of POSIX shells.
enum ExitCode: CInt, Sendable {
  case success = 0
  /// The command line is not understood (`EX_USAGE`).
  case usage = 64
  /// A scenario has mistakes (`EX_DATAERR`).
  case invalidScenario = 65
  /// A file to read is missing or unreadable (`EX_NOINPUT`).
  case inputMissing = 66
  /// A file to write cannot be made (`EX_CANTCREAT`).
  case cannotCreateOutput = 73
  /// Writing began and failed: the disk is full, say (`EX_IOERR`).
  case writeError = 74
  /// The terminal closed (128 + SIGHUP).
  case hangUp = 129
  /// Ctrl-C (128 + SIGINT).
  case interrupted = 130
  /// Whoever read the output stopped reading (128 + SIGPIPE).
  case brokenPipe = 141
  /// Asked to end (128 + SIGTERM).
  case terminated = 143
}
