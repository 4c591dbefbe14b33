/// Members as they are read, with a look-up by name once there are many.
struct MemberList {
  private(set) var members: [Member] = []
  private var indexByName: [String: Int] = [:]
  private static let linearLimit = 16

  /// Adds a member unless its name is taken, in which case the one that has it is returned.
  mutating func append(_ member: Member) -> Member? {
    if let first = place(of: member.name) { return members[first] }
    members.append(member)
    if members.count == Self.linearLimit {
      for (index, member) in members.enumerated() { indexByName[member.name] = index }
    } else if members.count > Self.linearLimit {
      indexByName[member.name] = members.count - 1
    }
    return nil
  }

  private func place(of name: String) -> Int? {
    members.count < Self.linearLimit
      ? members.firstIndex { $0.name == name } : indexByName[name]
  }
}
