/// Why a value cannot be set at a path: the steps that are there, and the names after them.
struct NoSuchPlace: Error, Equatable {
  /// How many steps of the path lead somewhere.
  var known: Int
  /// What the last of them has, if it has names.
  var names: [String]
  /// How many entries it has, if it is a list.
  var count: Int?
}

extension Node {
  /// The tree with another value at a path; `null` removes what is there.
  ///
  /// All but the last name have to be there. `nameSpan` is where a new name is said to stand.
  func setting(
    _ steps: ArraySlice<NodePath.Step>, to new: Node, nameSpan: SourceSpan
  ) throws(NoSuchPlace) -> Node {
    guard let step = steps.first else { return new }
    let rest = steps.dropFirst()
    switch (step, value) {
    case (.name(let name), .object(var members)):
      guard let index = members.firstIndex(where: { $0.name == name }) else {
        guard rest.isEmpty, new.kind != .null else {
          throw NoSuchPlace(known: steps.startIndex, names: members.map(\.name))
        }
        members.append(Member(name: name, nameSpan: nameSpan, node: new))
        return Node(.object(members), span: span)
      }
      if rest.isEmpty, new.kind == .null {
        members.remove(at: index)
      } else {
        members[index].node = try members[index].node.setting(rest, to: new, nameSpan: nameSpan)
      }
      return Node(.object(members), span: span)
    case (.index(let index), .array(var elements)):
      guard elements.indices.contains(index) else {
        throw NoSuchPlace(known: steps.startIndex, names: [], count: elements.count)
      }
      if rest.isEmpty, new.kind == .null {
        elements.remove(at: index)
      } else {
        elements[index] = try elements[index].setting(rest, to: new, nameSpan: nameSpan)
      }
      return Node(.array(elements), span: span)
    case (.name, .array(let elements)):
      throw NoSuchPlace(known: steps.startIndex, names: [], count: elements.count)
    case (_, _):
      throw NoSuchPlace(known: steps.startIndex, names: [])
    }
  }

  /// The same tree as a part of the file with this number.
  func inFile(_ file: Int) -> Node {
    let value: Value =
      switch self.value {
      case .array(let elements): .array(elements.map { $0.inFile(file) })
      case .object(let members):
        .object(
          members.map {
            Member(name: $0.name, nameSpan: $0.nameSpan.inFile(file), node: $0.node.inFile(file))
          })
      case .null, .bool, .number, .string: self.value
      }
    return Node(value, span: span.inFile(file))
  }
}

extension SourceSpan {
  func inFile(_ file: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }
}
