/// The way from the root of a file to a value: `staff.hotline.shifts[2].heads`.
package struct NodePath: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case name(String)
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The way to the root itself: no step.
  package static let root = NodePath()

  package func appending(_ name: String) -> NodePath { NodePath(steps + [.name(name)]) }

  package func appending(_ index: Int) -> NodePath { NodePath(steps + [.index(index)]) }

  /// Whether the value is the other one or a part of it.
  package func isWithin(_ other: NodePath) -> Bool { steps.starts(with: other.steps) }

  /// The text that `parse` reads back; names that would be mistaken are quoted: `a["b.c"]`.
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index):
        text += "[\(index)]"
      case .name(let name) where Self.isPlain(name):
        text += text.isEmpty ? name : ".\(name)"
      case .name(let name):
        text += "[\(JSONValue.string(name).compactText)]"
      }
    }
    return text
  }

  /// Whether a name can stand in a path without quotes.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first != Byte.space && last != Byte.space
      && bytes.allSatisfy { byte in
        switch byte {
        case Byte.point, Byte.openBracket, Byte.closeBracket, Byte.quote, Byte.colon: false
        default: byte >= Byte.space
        }
      }
  }
}
