internal import Foundation
internal import Words

/// What the tool finds around it: streams, environment, files, clock.
struct Surroundings: Sendable {
  var output = CheckedOutput.standard
  var messages = CheckedOutput.messages
  var environment = ProcessInfo.processInfo.environment
  var processors = ProcessInfo.processInfo.activeProcessorCount
  var inputs = InputFiles()
  var leftovers = Leftovers()
  var farewell = Farewell()
  /// How people call the program.
  var program = ProgramName.current

  /// How many threads simulate unless the user says so: what Slurm granted, else all processors.
  var standardThreads: Int {
    for name in ["SLURM_CPUS_PER_TASK", "SLURM_CPUS_ON_NODE"] {
      if let granted = environment[name].flatMap({ Int($0) }), granted > 0 { return granted }
    }
    return max(1, processors)
  }

  /// Somebody to ask, if a person sees the messages and can answer.
  var questions: Questions? {
    messages.isTerminal && SystemCalls.isTerminal(0) ? .standard : nil
  }

  /// A progress line if a person watches a terminal that can redraw a line.
  func progressLine(_ language: Language) -> ProgressLine? {
    guard messages.isTerminal, let kind = environment["TERM"], kind != "dumb" else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    let environment = environment
    let messages = messages
    return ProgressLine(
      output: messages, language: language,
      columns: { messages.columns ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80 },
      elapsed: { start.duration(to: clock.now) })
  }
}
