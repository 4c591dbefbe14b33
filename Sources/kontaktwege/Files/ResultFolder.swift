internal import Foundation
internal import Words

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
          throw failure(error.reason, at: Words(verbatim: error.place))
        }
      }
    } catch {
      leftovers.removeAll()
      throw error
    }
  }

  /// Puts one file in its place at once, whole or not at all; others may be under way.
  ///
  /// Of a failure nothing is left: the next attempt finds as much room as there was.
  func replace(_ file: OutputFile) throws(SystemError) {
    let part = try writePart(file)
    let place = place(of: file.name)
    do throws(SystemError) {
      try leftovers.settling(.file(part)) { () throws(SystemError) in
        try SystemCalls.rename(part, to: place)
      }
    } catch {
      leftovers.remove(.file(part))
      throw error
    }
  }

  /// Removes what killed processes have left of a file that was under way.
  func removeParts(of name: String) {
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where entry.hasPrefix(".\(name).") && entry.hasSuffix(".part") {
      try? SystemCalls.removeFile(place(of: entry))
    }
  }

  func place(of name: String) -> String {
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
      throw failure(error, at: Words("into \(path)", german: "in \(path)"))
    }
  }

  /// The path of a file that is whole, beside its place.
  private func part(of file: OutputFile) throws(Failure) -> String {
    do {
      return try writePart(file)
    } catch {
      throw failure(error, at: Words(verbatim: place(of: file.name)))
    }
  }

  /// Writes a file beside its place, whole and flushed, and returns the path of it.
  private func writePart(_ file: OutputFile) throws(SystemError) -> String {
    let (path, descriptor) = try makePart(of: file.name)
    do throws(SystemError) {
      try fill(OpenFile(owning: descriptor), with: file)
    } catch {
      leftovers.remove(.file(path))
      throw error
    }
    return path
  }

  private func fill(
    _ part: consuming OpenFile, with file: OutputFile
  ) throws(SystemError) {
    try write(file, into: part)
    try part.close()
  }

  private func write(_ file: OutputFile, into part: borrowing OpenFile) throws(SystemError) {
    try file.write { bytes throws(SystemError) in try part.write(bytes) }
    try part.flush()
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

  private func failure(_ error: SystemError, at place: Words) -> Failure {
    error.isWriteError
      ? Failure(
        .writeError,
        Words(
          "cannot write \(place): \(error.reason); no results were written",
          german: """
            \(place) lässt sich nicht schreiben: \(error.reason); es wurden keine \
            Ergebnisse geschrieben
            """),
        hint: Words(
          "make room, or name a folder on another disk with --out",
          german: """
            Platz schaffen oder mit --out einen Ordner auf einem anderen Datenträger \
            nennen
            """))
      : Failure(
        .cannotCreateOutput,
        Words(
          "cannot write \(place): \(error.reason); no results were written",
          german: """
            \(place) lässt sich nicht schreiben: \(error.reason); es wurden keine \
            Ergebnisse geschrieben
            """),
        hint: Words(
          "name a folder that you may write into with --out",
          german: "mit --out einen Ordner nennen, in den geschrieben werden darf"))
  }

  private func failure(_ error: SystemError, making folder: String) -> Failure {
    switch SystemCalls.kind(of: folder) {
    case .other:
      Failure(
        .cannotCreateOutput,
        Words(
          "\(folder) is a file, so no folder can have its name",
          german: "\(folder) ist eine Datei, also kann kein Ordner so heißen"),
        hint: Words(
          "name another folder with --out", german: "mit --out einen anderen Ordner nennen"))
    case .nothing, .folder:
      Failure(
        error.isWriteError ? .writeError : .cannotCreateOutput,
        Words(
          "cannot make the folder \(folder): \(error.reason)",
          german: "der Ordner \(folder) lässt sich nicht anlegen: \(error.reason)"),
        hint: Words(
          "name a folder that you may write into with --out",
          german: "mit --out einen Ordner nennen, in den geschrieben werden darf"))
    }
  }
}
