internal import Words

/// Pieces of sentences that several findings share.
enum Wording {
  /// Text as it would stand in a file, shortened to what a terminal line can bear.
  static func quoted(_ text: String) -> String {
    JSONValue.string(shortened(text)).compactText
  }

  /// The beginning of a text, with an ellipsis when something was left off.
  static func shortened(_ text: String) -> String {
    let limit = 40
    let head = text.prefix(limit)
    return head.endIndex == text.endIndex ? text : "\(head)…"
  }

  /// A question after the nearest name, or the names there are when none is near.
  static func suggestion(for word: String, among names: [String], calledFor what: Words)
    -> Words?
  {
    if let near = nearest(word, in: names) {
      return Words("did you mean \(quoted(near))?", german: "ist \(quoted(near)) gemeint?")
    }
    return names.isEmpty ? nil : Words(joining: "\(what): \(listed(names))")
  }

  /// Names with commas between them; the first dozen when there are more.
  static func listed(_ names: [String]) -> Words {
    let limit = 12
    let shown = names.prefix(limit).map(shortened).joined(separator: ", ")
    return names.count > limit
      ? Words(
        "\(shown), … (\(names.count) in all)", german: "\(shown), … (insgesamt \(names.count))")
      : Words(verbatim: shown)
  }

  /// Names with commas and a last "or": `a number, text or a list`.
  static func alternatives(_ names: [Words]) -> Words {
    guard let last = names.last, names.count > 1 else { return names.first ?? .none }
    let others = names.dropLast().joined(separator: ", ")
    return Words("\(others) or \(last)", german: "\(others) oder \(last)")
  }

  static func alternatives(_ names: [String]) -> Words {
    alternatives(names.map(Words.init(verbatim:)))
  }
}
