extension Workload {
  /// The C program of this workload, compiled into a folder as fast as the compiler can make it.
  func reference(building folder: String) throws -> Player {
    let program = "\(folder)/\(rawValue)"
    let source = path(from: "Benchmarks/Reference/\(rawValue).c")
    let compiler = Command(
      program: "cc", arguments: ["-O3", "-march=native", "-o", program, source, "-lm"])
    _ = try compiler.run()
    return Player(
      command: { Command(program: program, arguments: ["\(customers)", "\($0)"]) },
      customers: customers, expectations: expectations)
  }
}

/// The place of a file of the project, which is named from its top.
func path(from name: String) -> String {
  let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return (folders.dropLast(3) + [name[...]]).joined(separator: "/")
}
