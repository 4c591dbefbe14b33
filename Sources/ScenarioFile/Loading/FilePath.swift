/// Paths of files as text, without asking the file system.
enum FilePath {
  /// The path that a file means when it names another: relative to its own folder.
  static func resolve(_ name: String, namedBy file: String) -> String {
    guard !name.hasPrefix("/") else { return normalized(name) }
    let folder = file.utf8.lastIndex(of: Byte.slash).map { file[...$0] } ?? ""
    return normalized(folder + name)
  }

  /// The path without `.` and without steps that `..` takes back, so that equal files have
  /// equal names.
  static func normalized(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/", omittingEmptySubsequences: true) where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }
}
