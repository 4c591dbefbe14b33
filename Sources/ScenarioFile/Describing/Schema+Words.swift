internal import Words

extension Schema {
  /// What a value may be, in words; `isTime` if numbers are times in the unit of their key.
  func words(isTime: Bool = false) -> Words {
    switch self {
    case .anything: Words("anything", german: "beliebig")
    case .number(let bounds):
      isTime || bounds == TimeUnit.anyBounds
        ? Words("time", german: "Zeit")
        : Words("number\(bounds.words)", german: "Zahl\(bounds.words)")
    case .integer(let range):
      Words("whole number\(range.bounds.words)", german: "ganze Zahl\(range.bounds.words)")
    case .flag: Words("`true` or `false`", german: "`true` oder `false`")
    case .choice(let names): Words(verbatim: Self.words(names))
    case .text(let text):
      text.examples.isEmpty
        ? Words("text", german: "Text")
        : Words(
          "text such as \(Self.words(text.examples))",
          german: "Text wie \(Self.words(text.examples))")
    case .object: Words("object", german: "Objekt")
    case .list(let element, let count):
      switch element {
      case .object:
        Words(
          "list of objects\(Self.words(count))", german: "Liste von Objekten\(Self.words(count))")
      default:
        Words(
          "list\(Self.words(count)), each: \(element.words(isTime: isTime))",
          german: "Liste\(Self.words(count)), jeder Eintrag: \(element.words(isTime: isTime))")
      }
    case .map(let element, let count):
      switch element {
      case .object:
        Words(
          "objects under names\(Self.words(count))",
          german: "Objekte unter Namen\(Self.words(count))")
      default:
        Words(
          "object\(Self.words(count)) with, under each name: \(element.words(isTime: isTime))",
          german:
            "Objekt\(Self.words(count)), unter jedem Namen: \(element.words(isTime: isTime))")
      }
    case .either(let schemas):
      Self.alternatives(schemas.map { $0.words(isTime: isTime) })
    case .definition(let name): Words(verbatim: "[\(name)](#\(name))")
    }
  }

  /// Quoted as in a file.
  static func words(_ names: [String]) -> String {
    names.map { "`\(JSONValue.string($0).compactText)`" }.joined(separator: ", ")
  }

  private static func alternatives(_ words: [Words]) -> Words {
    Words(
      english: words.map(\.english).joined(separator: "; or "),
      german: words.map(\.german).joined(separator: "; oder "))
  }

  private static func words(_ count: ClosedRange<Int>) -> Words {
    switch (count.lowerBound, count.upperBound) {
    case (0, .max): .none
    case (let least, .max): Words(" (\(least) or more)", german: " (\(least) oder mehr)")
    case (let least, let most):
      least == most
        ? Words(joining: " (\(least))")
        : Words(" (\(least) to \(most))", german: " (\(least) bis \(most))")
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
