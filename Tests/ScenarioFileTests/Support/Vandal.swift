import ScenarioFile

/// Changes one thing in a tree at random: a name, a value, what is there and what is not.
struct Vandal {
  var dice: Dice

  mutating func change(_ value: JSONValue) -> JSONValue {
    let size = count(value)
    var target = dice.below(size)
    return changed(value, &target)
  }

  private func count(_ value: JSONValue) -> Int {
    1 + value.elements.map(count).reduce(0, +) + value.members.map { count($0.value) }.reduce(0, +)
  }

  private mutating func changed(_ value: JSONValue, _ target: inout Int) -> JSONValue {
    if target == 0 {
      target = -1
      return vandalised(value)
    }
    target -= target > 0 ? 1 : 0
    switch value {
    case .array(let elements):
      return .array(elements.map { target < 0 ? $0 : changed($0, &target) })
    case .object(let members):
      return .object(
        members.map { target < 0 ? $0 : JSONMember($0.name, changed($0.value, &target)) })
    case .null, .bool, .integer, .number, .string: return value
    }
  }

  private mutating func vandalised(_ value: JSONValue) -> JSONValue {
    let roll = dice.below(4)
    if case .object(var members) = value, roll < 3 {
      let index = members.isEmpty ? 0 : dice.below(members.count)
      switch roll {
      case 0 where !members.isEmpty: members.remove(at: index)
      case 1 where !members.isEmpty: members[index].name += "x"
      default: members.append(JSONMember("surplus", .integer(1)))
      }
      return .object(members)
    }
    if let number = value.double, roll < 3 {
      return dice.one(of: [.number(-number), .number(number + 0.5), .number(number * 100)])
    }
    if case .array(let elements) = value, roll < 3 {
      return .array(roll == 0 ? [] : elements + elements.prefix(1))
    }
    return dice.one(of: [.null, .bool(true), .integer(3), .string("?"), .array([]), .object([])])
  }
}
