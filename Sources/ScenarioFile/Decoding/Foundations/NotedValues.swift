internal import Scenario

/// Finds the values that notes on their origin are about.
///
/// Of notes whose paths fit, the one with the longest path counts; of equally long ones the one
/// with fewer stars, then the first.
struct NotedValues {
  private(set) var byNote: [[NotedValue]]
  /// Values that no note is about.
  private(set) var unnoted = 0

  private struct Pattern {
    let note: Int
    let stars: Int
    let rest: ArraySlice<NodePath.Step>
  }

  /// Patterns that are no paths fit nothing.
  init(_ patterns: [String], in tree: Node) {
    byNote = Array(repeating: [], count: patterns.count)
    let live = patterns.enumerated().compactMap { note, pattern -> Pattern? in
      guard case .success(let path) = NodePath.parse(pattern) else { return nil }
      return Pattern(
        note: note, stars: path.steps.count { $0 == .name("*") }, rest: path.steps[...])
    }
    guard case .object(let members) = tree.value else { return }
    for member in members where !Self.isAside(member.name) {
      enter(.name(member.name), member.node, NodePath.root, live, note: nil, unit: nil)
    }
  }

  private mutating func enter(
    _ step: NodePath.Step, _ node: Node, _ parent: NodePath, _ live: [Pattern], note: Int?,
    unit: NotedValue.Unit?
  ) {
    var inside: [Pattern] = []
    var ending: Pattern?
    for pattern in live where pattern.rest.first == step || pattern.rest.first == .name("*") {
      let shorter = Pattern(
        note: pattern.note, stars: pattern.stars, rest: pattern.rest.dropFirst())
      guard shorter.rest.isEmpty else {
        inside.append(shorter)
        continue
      }
      if pattern.stars < ending?.stars ?? .max { ending = shorter }
    }
    let path: NodePath
    let own: NotedValue.Unit?
    switch step {
    case .name(let name):
      path = parent.appending(name)
      own = NotedValue.Unit(key: name)
    case .index(let index):
      path = parent.appending(index)
      own = nil
    }
    walk(node, path, inside, note: ending?.note ?? note, unit: own ?? unit)
  }

  private mutating func walk(
    _ node: Node, _ path: NodePath, _ live: [Pattern], note: Int?, unit: NotedValue.Unit?
  ) {
    if let parts = parts(node, isDivided: !live.isEmpty) {
      add(NotedValue(path: path.description, parts: parts, unit: unit), note)
      return
    }
    switch node.value {
    case .object(let members):
      for member in members where !Self.isAside(member.name) {
        enter(.name(member.name), member.node, path, live, note: note, unit: unit)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        enter(.index(index), element, path, live, note: note, unit: unit)
      }
    case .null, .bool, .number, .string: break
    }
  }

  private mutating func add(_ value: NotedValue, _ note: Int?) {
    guard let note else {
      unnoted += 1
      return
    }
    byNote[note].append(value)
  }

  /// What a value shows in one line; nil where it has to be taken apart, or has no number.
  private func parts(_ node: Node, isDivided: Bool) -> [NotedValue.Part]? {
    if let content = Self.content(node) { return [.init(label: "", content: content)] }
    guard !isDivided else { return nil }
    let parts: [NotedValue.Part?] =
      switch node.value {
      case .array(let elements):
        elements.map { element in
          Self.content(element).map { NotedValue.Part(label: "", content: $0) }
        }
      case .object(let members):
        members.map { member in
          // Keys with units of their own need lines of their own.
          NotedValue.Unit(key: member.name) == nil && !Self.isAside(member.name)
            ? Self.content(member.node).map { .init(label: member.name, content: $0) } : nil
        }
      case .null, .bool, .number, .string: []
      }
    let found = parts.compactMap(\.self)
    return found.isEmpty || found.count < parts.count ? nil : found
  }

  private static func content(_ node: Node) -> NotedValue.Content? {
    switch node.value {
    case .number(let number): .number(number.value)
    case .string(let text) where text.contains(where: \.isNumber): .text(text)
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// Keys that hold no numbers of the office.
  private static func isAside(_ key: String) -> Bool {
    ["provenance", "$schema", "extends", "name", "title", "description", "run", "note"].contains(
      key)
  }
}

extension NotedValue.Unit {
  private static let per1000 = "Per1000Households"

  /// The unit that a key of scenario files says; nil if it says none.
  init?(key: String) {
    if key.hasSuffix(Self.per1000) {
      let base = NotedValue.Unit(key: String(key.dropLast(Self.per1000.count)))?.base
      self.init(base: base, isPer1000Households: true)
      return
    }
    if let base = Self.named[key] ?? Self.suffixes.first(where: { key.hasSuffix($0.suffix) })?.base
    {
      self.init(base: base)
      return
    }
    return nil
  }

  private static let suffixes: [(suffix: String, base: NotedValue.Base)] = [
    ("ServiceHours", .serviceHours), ("ServiceMinutes", .serviceMinutes), ("Seconds", .seconds),
    ("Minutes", .minutes), ("Hours", .hours), ("Days", .days),
  ]

  private static let named: [String: NotedValue.Base] = [
    "perHour": .perHour, "perDay": .perDay, "perWeek": .perWeek, "perMonth": .perMonth,
    "perYear": .perYear, "days": .days, "hourlyRate": .euroPerHour, "pricePerContact": .euro,
    "postHoursPerWeek": .hoursPerWeek, "share": .share, "probability": .share,
    "fraction": .share, "resolved": .share, "handedOff": .share, "settled": .share,
    "availability": .share, "acceptance": .share, "noShow": .share, "cancelled": .share,
    "registered": .share, "missed": .share, "accepted": .share, "lookUp": .share,
    "balking": .share, "caughtUp": .share, "factor": .factor, "factors": .factor,
    "months": .factor, "weekdays": .factor, "speedFactor": .factor, "contextFactor": .factor,
  ]
}
