internal import Words

/// Keys that say the same in several units, as `handlingSeconds` and `handlingMinutes` do; or one.
struct KeyFamily {
  var properties: [PropertySchema]

  /// The families in a row of properties, in its order.
  static func families(of properties: [PropertySchema]) -> [KeyFamily] {
    var families: [KeyFamily] = []
    for property in properties {
      if let stem = stem(of: property), let last = families.last?.properties.last,
        stem == Self.stem(of: last)
      {
        families[families.count - 1].properties.append(property)
      } else {
        families.append(KeyFamily(properties: [property]))
      }
    }
    return families
  }

  /// Whether one time is given, in one of several units.
  var isTime: Bool { properties.count > 1 }

  /// The keys in a path: `handling…` if there are several.
  var label: String {
    guard let first = properties.first else { return "" }
    return isTime ? (Self.stem(of: first)?.name ?? "") + "…" : first.name
  }

  /// All keys, the first with its path.
  func words(under prefix: String) -> String {
    guard let first = properties.first else { return "" }
    let others = properties.dropFirst().map { "`…\($0.name.dropFirst(label.count - 1))`" }
    return (["`\(prefix)\(first.name)`"] + others).joined(separator: ", ")
  }

  /// What the keys mean, in whatever unit.
  var doc: Words {
    guard let first = properties.first else { return .none }
    return isTime ? Self.stem(of: first)?.doc ?? first.doc : first.doc
  }

  /// What holds when none of the keys is given.
  var presence: Words {
    guard let first = properties.first else { return .none }
    if let fallback = first.fallback { return Words(verbatim: "`\(fallback.compactText)`") }
    guard first.isRequired || !first.alternatives.isEmpty else { return Words(verbatim: "–") }
    let others = first.alternatives.filter { name in !properties.contains { $0.name == name } }
    guard let other = others.first, let last = first.alternatives.last else {
      return Words("required", german: "nötig")
    }
    return others.count == 1
      ? Words("required: this or `\(other)`", german: "nötig: dies oder `\(other)`")
      : Words(
        "required: one of `\(first.alternatives.first ?? "")` … `\(last)`",
        german: "nötig: eines von `\(first.alternatives.first ?? "")` … `\(last)`")
  }

  private struct Stem: Equatable {
    var name: String
    var doc: Words
  }

  private static func stem(of property: PropertySchema) -> Stem? {
    for unit in TimeUnit.allCases where property.name.hasSuffix(unit.rawValue) {
      let words = Words(joining: " In \(unit.word).")
      guard property.doc.english.contains(words.english) else { return nil }
      return Stem(
        name: String(property.name.dropLast(unit.rawValue.count)),
        doc: Words(
          english: property.doc.english.replacing(words.english, with: ""),
          german: property.doc.german.replacing(words.german, with: "")))
    }
    return nil
  }
}
