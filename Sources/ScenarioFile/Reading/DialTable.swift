/// The changes of a scenario by the path that they name, and which of them found their dial.
struct DialTable<Change> {
  private var changes: [SetChange<Change>] = []
  private var indicesByPath: [NodePath: [Int]] = [:]
  private var isUsed: [Bool] = []
  private var dials: [String] = []
  private var knownPaths: Set<NodePath> = []

  mutating func add(_ change: SetChange<Change>) {
    indicesByPath[change.target, default: []].append(changes.count)
    changes.append(change)
    isUsed.append(false)
  }

  /// Notes that the scenario has something at a path, dial or not.
  mutating func know(_ path: NodePath) {
    knownPaths.insert(path)
  }

  /// The changes that name a dial, in the order in which they were given.
  mutating func take(_ path: NodePath) -> [SetChange<Change>] {
    dials.append(path.description)
    let indices = indicesByPath[path, default: []]
    for index in indices { isUsed[index] = true }
    return indices.map { changes[$0] }
  }

  func unused() -> [UnusedChange<Change>] {
    zip(changes, isUsed).filter { !$0.1 }.map { change, _ in
      let reason: UnusedChange<Change>.Reason =
        knownPaths.contains(change.target)
        ? .notADial
        : .noSuchPath(nearest: nearest(change.target.description, in: dials))
      return UnusedChange(change: change, reason: reason)
    }
  }
}
