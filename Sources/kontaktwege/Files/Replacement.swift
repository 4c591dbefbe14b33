/// The step in which finished files take the places of older ones: all of them, or none.
///
/// Each rename is atomic. Should a later one fail, the earlier ones are taken back from second
/// names (hard links) that the older files get first. A disk without hard links has no way back:
/// there a file that was replaced stays replaced.
struct Replacement {
  /// A place that could not be taken.
  struct Refused: Error, Equatable {
    let place: String
    let reason: SystemError
  }

  /// What was at a place before.
  private enum Former {
    case nothing
    case linked(as: String)
    case lost
  }

  private var moves: [(part: String, place: String)] = []

  /// Plans to rename a finished file to its place.
  mutating func add(_ part: String, for place: String) {
    moves.append((part, place))
  }

  /// Renames all files; after a failure all places are as they were.
  func perform() throws(Refused) {
    var done: [(place: String, former: Former)] = []
    for move in moves {
      let former = secure(move)
      do {
        try SystemCalls.rename(move.part, to: move.place)
        done.append((move.place, former))
      } catch {
        removeLink(of: former)
        for step in done.reversed() { takeBack(step.place, to: step.former) }
        throw Refused(place: move.place, reason: error)
      }
    }
    for step in done { removeLink(of: step.former) }
  }

  /// Gives what is at a place a second name, if anything is and the disk can do it.
  private func secure(_ move: (part: String, place: String)) -> Former {
    guard SystemCalls.isTaken(move.place) else { return .nothing }
    let link = move.part + ".former"
    do {
      try SystemCalls.link(move.place, as: link)
      return .linked(as: link)
    } catch {
      return .lost
    }
  }

  private func takeBack(_ place: String, to former: Former) {
    switch former {
    case .nothing: try? SystemCalls.removeFile(place)
    case .linked(let link): try? SystemCalls.rename(link, to: place)
    case .lost: break
    }
  }

  private func removeLink(of former: Former) {
    if case .linked(let link) = former { try? SystemCalls.removeFile(link) }
  }
}
