let usage = """
  Compares the speed of the simulator with C, in one call and on one core.

  benchmarks [--smoke] [--rounds n] [\(Contests.all.map(\.name).joined(separator: " "))]
    --smoke     three rounds; a missed speed is only a warning
    --rounds n  runs of each program; 7 unless said otherwise
  benchmarks run <name> [size] [seed]
    simulates with our engine only, prints its figures; the size is a number of customers for w1,
    w2 and w3, of replications for the others

  Ends with status 1 when a result is wrong or a speed is missed, 2 when not understood.
  """

do {
  var arguments = CommandLine.arguments.dropFirst()
  if arguments.first == "run" {
    arguments.removeFirst()
    try simulate(Array(arguments))
  } else {
    try compare(Array(arguments))
  }
} catch let misuse as Misuse {
  fail(with: "\(misuse.description)\n\n\(usage)", status: 2)
} catch {
  fail(with: "\(error)", status: 1)
}
