extension Schema {
  /// What a value may be, in words; `isTime` if numbers are times in the unit of their key.
  func words(isTime: Bool = false) -> String {
    switch self {
    case .anything: "anything"
    case .number(let bounds):
      isTime || bounds == TimeUnit.anyBounds ? "time" : "number\(bounds.words)"
    case .integer(let range): "whole number\(range.bounds.words)"
    case .flag: "`true` or `false`"
    case .choice(let names): Self.words(names)
    case .text(let text):
      text.examples.isEmpty
        ? "text" : "text such as \(Self.words(text.examples))"
    case .object: "object"
    case .list(let element, let count):
      switch element {
      case .object: "list of objects\(Self.words(count))"
      default: "list\(Self.words(count)), each: \(element.words(isTime: isTime))"
      }
    case .map(let element, let count):
      switch element {
      case .object: "objects under names\(Self.words(count))"
      default: "object\(Self.words(count)) with, under each name: \(element.words(isTime: isTime))"
      }
    case .either(let schemas):
      schemas.map { $0.words(isTime: isTime) }.joined(separator: "; or ")
    case .definition(let name): "[\(name)](#\(name))"
    }
  }

  /// Quoted as in a file.
  static func words(_ names: [String]) -> String {
    names.map { "`\(JSONValue.string($0).compactText)`" }.joined(separator: ", ")
  }

  private static func words(_ count: ClosedRange<Int>) -> String {
    switch (count.lowerBound, count.upperBound) {
    case (0, .max): ""
    case (let least, .max): " (\(least) or more)"
    case (let least, let most): least == most ? " (\(least))" : " (\(least) to \(most))"
    }
  }

  /// The object whose keys a table lists below the value's own, with what its path has between.
  var nested: (suffix: String, object: ObjectSchema)? {
    switch self {
    case .object(let object): return ("", object)
    case .list(let element, _):
      return element.nested.map { ("[]" + $0.suffix, $0.object) }
    case .map(let element, _):
      return element.nested.map { (".NAME" + $0.suffix, $0.object) }
    case .either(let schemas): return schemas.lazy.compactMap(\.nested).first
    case .anything, .number, .integer, .text, .flag, .choice, .definition: return nil
    }
  }
}
