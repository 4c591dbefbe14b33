internal import Foundation
internal import ScenarioFile
internal import Words

/// The files that scenarios are read from; `-` is the standard input.
struct InputFiles: Sendable {
  /// The most bytes that a scenario file can have: a thousand times what people write.
  static let largestSize = 64 << 20

  /// The whole file, or why it cannot be read.
  func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    read(path, limit: Self.largestSize)
  }

  /// What a simulation has kept, which may be large.
  func readKept(_ path: String) -> Result<[UInt8], ReadFailure> { read(path, limit: 1 << 36) }

  /// The whole file of at most so many bytes, or why it cannot be read.
  func read(_ path: String, limit: Int) -> Result<[UInt8], ReadFailure> {
    do {
      let file = try path == "-" ? OpenFile(owning: 0) : OpenFile(reading: path)
      let bytes = try contents(of: file, limit: limit)
      guard bytes.count <= limit else {
        let limit = limit >> 20
        return .failure(
          ReadFailure(
            path: path,
            reason: Words(
              "it has more than \(limit) megabytes", german: "sie hat mehr als \(limit) Megabyte")))
      }
      return .success(bytes)
    } catch {
      return .failure(ReadFailure(path: path, reason: error.reason))
    }
  }

  /// The end of a command whose file could not be read.
  func failure(for failure: ReadFailure) -> Failure {
    let name =
      failure.path == "-"
      ? Words("the standard input", german: "die Standardeingabe") : Words(verbatim: failure.path)
    return Failure(
      .inputMissing,
      Words(
        "cannot read \(name): \(failure.reason)",
        german: "\(name) lässt sich nicht lesen: \(failure.reason)"), hint: hint(for: failure.path))
  }

  /// What the user may have meant by a path that cannot be read.
  func hint(for path: String) -> Words? {
    guard path != "-" else { return nil }
    switch SystemCalls.kind(of: path) {
    case .other:
      return Words(
        "look at its permissions with: ls -l \(path)",
        german: "die Rechte ansehen mit: ls -l \(path)")
    case .folder:
      return Words("name a file in it", german: "eine Datei darin nennen")
        + (scenario(in: path).map { Words(", such as \($0)", german: ", etwa \($0)") } ?? .none)
    case .nothing:
      return neighbour(of: path).map { Words("did you mean \($0)?", german: "ist \($0) gemeint?") }
    }
  }

  /// All bytes up to the end, or somewhat more than a file may have.
  private func contents(
    of file: consuming OpenFile, limit: Int
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let piece = try file.read(upTo: 1 << 16)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  private func scenario(in folder: String) -> String? {
    names(in: folder).first { $0.hasSuffix(".jsonc") }.map { join(folder, $0) }
  }

  /// The path with its first wrong step replaced by the nearest name there is.
  private func neighbour(of path: String) -> String? {
    var folder = path.hasPrefix("/") ? "/" : ""
    var steps = path.split(separator: "/").map(String.init)[...]
    while let step = steps.first, SystemCalls.kind(of: join(folder, step)) != .nothing {
      folder = join(folder, step)
      steps.removeFirst()
    }
    guard let wrong = steps.popFirst() else { return nil }
    guard let right = nearest(wrong, in: names(in: folder.isEmpty ? "." : folder)) else {
      return nil
    }
    let mended = ([join(folder, right)] + steps).joined(separator: "/")
    return SystemCalls.kind(of: mended) == .nothing ? join(folder, right) : mended
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
