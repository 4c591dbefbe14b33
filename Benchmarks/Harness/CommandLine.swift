#if canImport(Glibc)
  internal import func Glibc.exit
#elseif canImport(Musl)
  internal import func Musl.exit
#else
  internal import func Darwin.exit
#endif

/// Arguments that are not understood.
struct Misuse: Error, CustomStringConvertible {
  var description: String
}

/// Simulates: `benchmarks run <name> [size] [seed]`.
func simulate(_ arguments: [String]) throws {
  guard let name = arguments.first else { throw Misuse(description: "run needs a name") }
  let numbers = try arguments.dropFirst().map(positive)
  guard numbers.count <= 2 else { throw Misuse(description: "run has too many arguments") }
  let size = numbers.first
  let seed = numbers.count == 2 ? UInt64(numbers[1]) : 1
  for figure in try figures(of: name, size: size, seed: seed) {
    print("\(figure.name)\t\(figure.value)")
  }
}

private func figures(of name: String, size: Int?, seed: UInt64) throws -> [Figure] {
  if let workload = Workload(rawValue: name) {
    return workload.simulate(customers: size ?? workload.customers, seed: seed)
  }
  if let office = Office(rawValue: name) {
    return try office.simulate(replications: size ?? office.replications, seed: seed)
  }
  throw Misuse(description: "nothing is called \(name)")
}

/// Compares: `benchmarks [--smoke] [--rounds n] [name …]`.
func compare(_ arguments: [String]) throws {
  var isSmoke = false
  var rounds: Int?
  var names: Set<String> = []
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    if argument == "--smoke" {
      isSmoke = true
    } else if argument == "--rounds" {
      guard let number = rest.popFirst() else {
        throw Misuse(description: "--rounds needs a number")
      }
      rounds = try positive(number)
    } else if Contests.all.contains(where: { $0.name == argument }) {
      names.insert(argument)
    } else {
      throw Misuse(description: "not understood: \(argument)")
    }
  }

  let core = pinToOneCore()
  print(core.map { "on core \($0), whole programs, processor time" } ?? "not kept on one core")
  let chosen = Contests.all.filter { names.isEmpty || names.contains($0.name) }
  let reports = try withTemporaryFolder { folder in
    try chosen.map { entry in
      let report = try entry.prepare(folder).play(rounds: rounds ?? (isSmoke ? 3 : 7))
      print("\n\(report)")
      return report
    }
  }
  let isPassed = reports.allSatisfy { $0.isRight && ($0.isFastEnough || isSmoke) }
  if !isPassed { exit(1) }
}

func fail(with message: String, status: Int32) -> Never {
  printError(message)
  exit(status)
}

private func positive(_ text: String) throws -> Int {
  guard let number = Int(text), number > 0 else {
    throw Misuse(description: "not a number above 0: \(text)")
  }
  return number
}
