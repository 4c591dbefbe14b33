internal import Synchronization

/// What has to be removed should the tool end before its results are whole.
///
/// Every temporary file and new folder is entered in the same moment in which it is made, and the
/// results replace older ones under the same lock. So whoever removes the leftovers, at any
/// moment and on any thread, finds either the old results or the new ones.
final class Leftovers: Sendable {
  /// Something that was made for the time being.
  enum Entry: Equatable, Sendable {
    case file(String)
    case folder(String)
  }

  private let entries = Mutex<[Entry]>([])

  /// Makes something that is to be removed unless it is kept; enters nothing if making it fails.
  func making<Made: Sendable, Problem: Error>(
    _ entry: Entry, _ make: () throws(Problem) -> Made
  ) throws(Problem) -> Made {
    try entries.withLock { entries throws(Problem) in
      let made = try make()
      entries.append(entry)
      return made
    }
  }

  /// Runs the step after which nothing is left over; if it throws, all stays entered.
  func settling<Problem: Error>(_ step: () throws(Problem) -> Void) throws(Problem) {
    try entries.withLock { entries throws(Problem) in
      try step()
      entries.removeAll()
    }
  }

  /// Runs the step after which one thing is not left over any more; if it throws, it stays entered.
  func settling<Problem: Error>(
    _ entry: Entry, _ step: () throws(Problem) -> Void
  ) throws(Problem) {
    try entries.withLock { entries throws(Problem) in
      try step()
      entries.removeAll { $0 == entry }
    }
  }

  /// Removes one thing that was entered.
  func remove(_ entry: Entry) {
    entries.withLock { entries in
      guard let place = entries.firstIndex(of: entry) else { return }
      var one = [entries.remove(at: place)]
      Self.remove(&one)
    }
  }

  /// Removes everything that was entered, the last first.
  func removeAll() {
    entries.withLock { entries in Self.remove(&entries) }
  }

  /// Removes everything and ends the process before anything can be entered again.
  ///
  /// A lock that is not given up within half a second (a dead network disk) is not waited for.
  func removeAllAndEnd(with code: ExitCode) -> Never {
    for _ in 0..<50 {
      entries.withLockIfAvailable { entries in
        Self.remove(&entries)
        SystemCalls.endAtOnce(code.rawValue)
      }
      SystemCalls.sleep(milliseconds: 10)
    }
    SystemCalls.endAtOnce(code.rawValue)
  }

  private static func remove(_ entries: inout [Entry]) {
    while let entry = entries.popLast() {
      switch entry {
      case .file(let path): try? SystemCalls.removeFile(path)
      case .folder(let path): try? SystemCalls.removeFolder(path)
      }
    }
  }
}
