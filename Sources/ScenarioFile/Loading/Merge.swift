/// Lays a variant over its base.
///
/// Objects are merged member by member; whatever else the variant gives replaces what the base
/// has, and `null` removes it (the rules of RFC 7396). Names keep the base's order, new ones
/// follow. Every node keeps the position in its own file; an object given by both keeps the base's.
package struct Merge {
  /// Members of the two roots whose lists are joined, the base's entries first.
  package let appendKeys: Set<String>
  /// Removals in the variant that found nothing to remove, with the names there were.
  package private(set) var idleRemovals: [IdleRemoval] = []

  /// A `null` for a name that the base does not have.
  package struct IdleRemoval: Equatable, Sendable {
    package var path: NodePath
    package var member: Member
    package var namesInBase: [String]
  }

  /// Members of the variant that the base does not have, with the names there were.
  package private(set) var newNames: [Addition] = []

  /// A name that is new in the variant.
  package struct Addition: Equatable, Sendable {
    /// Of the new member itself.
    package var path: NodePath
    package var name: String
    package var namesInBase: [String]
  }

  package init(appendKeys: Set<String> = []) {
    self.appendKeys = appendKeys
  }

  /// The two trees as one.
  package static func merge(base: Node, variant: Node, appendKeys: Set<String> = []) -> Node {
    var merge = Merge(appendKeys: appendKeys)
    return merge.merge(base: base, variant: variant)
  }

  package mutating func merge(base: Node, variant: Node) -> Node {
    merged(base, variant, at: .root)
  }

  private mutating func merged(_ base: Node, _ variant: Node, at path: NodePath) -> Node {
    guard case .object(let additions) = variant.value else { return variant }
    guard case .object(let members) = base.value else { return withoutNulls(variant) }
    var result: [Member?] = members
    var indexByName: [String: Int] = [:]
    for (index, member) in members.enumerated() { indexByName[member.name] = index }
    for addition in additions {
      guard let index = indexByName[addition.name] else {
        if addition.node.kind == .null {
          idleRemovals.append(
            IdleRemoval(path: path, member: addition, namesInBase: members.map(\.name)))
        } else {
          newNames.append(
            Addition(
              path: path.appending(addition.name), name: addition.name,
              namesInBase: members.map(\.name)))
          result.append(Member(addition, node: withoutNulls(addition.node)))
        }
        continue
      }
      result[index] = overlaid(members[index], addition, at: path)
    }
    return Node(.object(result.compactMap(\.self)), span: base.span)
  }

  /// A member that both have; nil when the variant removes it.
  private mutating func overlaid(_ member: Member, _ addition: Member, at path: NodePath) -> Member?
  {
    switch (member.node.value, addition.node.value) {
    case (_, .null):
      return nil
    case (.object, .object):
      let node = merged(member.node, addition.node, at: path.appending(member.name))
      return Member(member, node: node)
    case (.array(let first), .array(let second))
    where path == .root && appendKeys.contains(member.name):
      return Member(member, node: Node(.array(first + second), span: member.node.span))
    default:
      return Member(addition, node: withoutNulls(addition.node))
    }
  }

  /// An object that has nothing under it in the base: what it removes is not there anyway.
  private func withoutNulls(_ node: Node) -> Node {
    guard case .object(let members) = node.value else { return node }
    let kept = members.filter { $0.node.kind != .null }
      .map { Member($0, node: withoutNulls($0.node)) }
    return Node(.object(kept), span: node.span)
  }
}

extension Member {
  /// The same name at the same place with another value.
  fileprivate init(_ member: Member, node: Node) {
    self.init(name: member.name, nameSpan: member.nameSpan, node: node)
  }
}
