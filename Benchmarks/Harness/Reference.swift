extension Workload {
  /// This workload's engine, as a child of this program, against its reference in C.
  func contest(building folder: String) throws -> Contest {
    let reference = try compileReference(in: folder)
    return Contest(
      title: "\(rawValue): \(title); \(customers) customers", customers: customers,
      expectations: expectations, target: target,
      ours: { seed in
        Command(
          program: CommandLine.arguments[0],
          arguments: ["run", rawValue, "\(customers)", "\(seed)"])
      },
      reference: { seed in Command(program: reference, arguments: ["\(customers)", "\(seed)"]) })
  }

  /// Compiles the C reference as fast as the compiler can make it, and returns its path.
  func compileReference(in folder: String) throws -> String {
    let program = "\(folder)/\(rawValue)"
    let compiler = Command(
      program: "cc",
      arguments: [
        "-O3", "-march=native", "-o", program, "\(Self.referenceSources)/\(rawValue).c", "-lm",
      ])
    _ = try compiler.run()
    return program
  }

  /// The folder of the C sources, a neighbour of this file's own.
  private static var referenceSources: String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (folders.dropLast(2) + ["Reference"]).joined(separator: "/")
  }
}
