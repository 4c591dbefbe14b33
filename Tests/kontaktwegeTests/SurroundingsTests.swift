internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `The surroundings` {
  @Test(arguments: [
    ([:], 8), (["SLURM_CPUS_PER_TASK": "3", "SLURM_CPUS_ON_NODE": "16"], 3),
    (["SLURM_CPUS_ON_NODE": "16"], 16), (["SLURM_CPUS_PER_TASK": "many"], 8),
    (["SLURM_CPUS_PER_TASK": "0"], 8),
  ])
  func `give as many threads as there are processors or as Slurm granted`(
    environment: [String: String], threads: Int
  ) {
    #expect(Surroundings(environment: environment, processors: 8).standardThreads == threads)
  }

  @Test func `show no progress where nobody watches`() throws {
    let folder = try TemporaryFolder()
    let file = CheckedOutput(descriptor: try SystemCalls.create(folder.path(of: "f")), name: "f")
    #expect(
      Surroundings(messages: file, environment: ["TERM": "xterm"]).progressLine(.english) == nil)
  }

  @Test func `show progress on a terminal unless it cannot redraw a line`() throws {
    let terminal = try Terminal(columns: 33)
    let stream = CheckedOutput(descriptor: terminal.descriptor, name: "terminal")
    #expect(stream.isTerminal)
    #expect(stream.columns == 33)
    #expect(
      Surroundings(messages: stream, environment: ["TERM": "dumb"]).progressLine(.english) == nil)
    #expect(Surroundings(messages: stream, environment: [:]).progressLine(.english) == nil)
    let line = Surroundings(messages: stream, environment: ["TERM": "xterm"]).progressLine(.english)
    // With none done there is no time left to tell, however slow the machine is.
    line?.report(done: 0, of: 10)
    line?.erase()
    // A terminal hands over what it has in pieces.
    let expected = "\r\u{1B}[K0 of 10 replications  0 %\r\u{1B}[K"
    var screen = try terminal.screen()
    while screen.utf8.count < expected.utf8.count { screen += try terminal.screen() }
    #expect(screen == expected)
  }
}
