extension Workload {
  /// This workload's engine, as a child of this program, against its reference in C, compiled now.
  func contest(building folder: String) throws -> Contest {
    let reference = "\(folder)/\(rawValue)"
    let compiler = Command(
      program: "cc",
      arguments: [
        "-O3", "-march=native", "-o", reference, "\(referenceSources)/\(rawValue).c", "-lm",
      ])
    _ = try compiler.run()
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

  /// The folder of the C sources, beside this file's own.
  private var referenceSources: String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (folders.dropLast(2) + ["Reference"]).joined(separator: "/")
  }
}
