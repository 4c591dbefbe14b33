/// A folder that receives all files of a result, or none of them.
///
/// Files are written beside their places under names of their own, flushed to the disk, and renamed
/// only when all are whole. Files of other names are not touched.
struct ResultFolder: Sendable {
  let path: String
  private let leftovers: Leftovers

  /// Makes the folder if need be and makes sure that files can be written there, so that an hour
  /// of simulation is not wasted on a full disk.
  ///
  /// - Throws: `cannotCreateOutput` or `writeError`; then nothing is left of the attempt.
  init(preparing path: String, leftovers: Leftovers) throws(Failure) {
    self.path = path
    self.leftovers = leftovers
    do throws(Failure) {
      try makeFolders(to: path)
      try probe()
    } catch {
      leftovers.removeAll()
      throw error
    }
  }

  /// Puts all files in their places, or leaves the folder as it was.
  ///
  /// - Precondition: no two files share a name.
  func write(_ files: [OutputFile]) throws(Failure) {
    precondition(Set(files.map(\.name)).count == files.count, "two result files share a name")
    do throws(Failure) {
      var replacement = Replacement()
      for file in files {
        replacement.add(try part(of: file), for: place(of: file.name))
      }
      try leftovers.settling { () throws(Failure) in
        do throws(Replacement.Refused) {
          try replacement.perform()
        } catch {
          throw failure(error.reason, at: error.place)
        }
      }
    } catch {
      leftovers.removeAll()
      throw error
    }
  }

  private func place(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Makes the folder and those above it.
  private func makeFolders(to path: String) throws(Failure) {
    guard SystemCalls.kind(of: path) != .folder else { return }
    if let above = folder(above: path) { try makeFolders(to: above) }
    do {
      try leftovers.making(.folder(path)) { () throws(SystemError) in
        try SystemCalls.makeFolder(path)
      }
    } catch {
      // Another process may have made it meanwhile; that folder is not ours to remove.
      if SystemCalls.kind(of: path) != .folder {
        throw failure(error, making: path)
      }
    }
  }

  private func folder(above path: String) -> String? {
    let steps = path.split(separator: "/")
    guard steps.count > 1 else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + steps.dropLast().joined(separator: "/")
  }

  /// Writes a byte into the folder and removes it again.
  private func probe() throws(Failure) {
    do {
      try SystemCalls.removeFile(writePart(OutputFile(name: "probe", text: "\n")))
    } catch {
      throw failure(error, at: "into \(path)")
    }
  }

  /// The path of a file that is whole, beside its place.
  private func part(of file: OutputFile) throws(Failure) -> String {
    do {
      return try writePart(file)
    } catch {
      throw failure(error, at: place(of: file.name))
    }
  }

  /// Writes a file beside its place, whole and flushed, and returns the path of it.
  private func writePart(_ file: OutputFile) throws(SystemError) -> String {
    let (path, descriptor) = try makePart(of: file.name)
    let part = OpenFile(owning: descriptor)
    try file.write { bytes throws(SystemError) in try part.write(bytes) }
    try part.flush()
    try part.close()
    return path
  }

  /// Makes a temporary file beside the place of the named one.
  ///
  /// One number is tried after the other, since a killed process or another host on a network disk
  /// may have left files with the number of this process.
  private func makePart(of name: String) throws(SystemError) -> (path: String, descriptor: CInt) {
    var attempt = 0
    while true {
      let path = place(of: ".\(name).\(SystemCalls.processNumber)-\(attempt).part")
      do {
        let descriptor = try leftovers.making(.file(path)) { () throws(SystemError) in
          try SystemCalls.create(path)
        }
        return (path, descriptor)
      } catch {
        attempt += 1
        if !error.isNameTaken || attempt > 1000 { throw error }
      }
    }
  }

  private func failure(_ error: SystemError, at place: String) -> Failure {
    error.isWriteError
      ? Failure(
        .writeError, "cannot write \(place): \(error.reason); no results were written",
        hint: "make room, or name a folder on another disk with --out")
      : Failure(
        .cannotCreateOutput, "cannot write \(place): \(error.reason); no results were written",
        hint: "name a folder that you may write into with --out")
  }

  private func failure(_ error: SystemError, making folder: String) -> Failure {
    switch SystemCalls.kind(of: folder) {
    case .other:
      Failure(
        .cannotCreateOutput, "\(folder) is a file, so no folder can have its name",
        hint: "name another folder with --out")
    case .nothing, .folder:
      Failure(
        error.isWriteError ? .writeError : .cannotCreateOutput,
        "cannot make the folder \(folder): \(error.reason)",
        hint: "name a folder that you may write into with --out")
    }
  }
}
