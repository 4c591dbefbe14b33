internal import Words

extension Wording {
  /// A number as people say it: 7 · 1.25 · 43,500 · 4.3 million · 7 trillion.
  static func number(_ value: Double) -> Words {
    let size = value.magnitude
    guard size < 1e15 else { return Words(joining: "\(asWritten: value)") }
    for (limit, word) in powers where size >= limit {
      return Words(joining: "\(decimal(value / limit, digits: 1)) \(word)")
    }
    return size >= 1000 ? grouped(Int(value.rounded())) : decimal(value, digits: 4)
  }

  private static let powers = [
    (1e12, Words("trillion", german: "Billionen")), (1e9, Words("billion", german: "Milliarden")),
    (1e6, Words("million", german: "Millionen")),
  ]

  /// The number with at most so many digits after the decimal mark.
  static func decimal(_ value: Double, digits: Int) -> Words {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let text = JSONValue.number((value * scale).rounded() / scale).compactText
    return Words(english: text, german: text.replacing(".", with: ","))
  }

  private static func grouped(_ value: Int) -> Words {
    var text = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    let number = (value < 0 ? "-" : "") + String(text.reversed())
    return Words(english: number, german: number.replacing(",", with: "."))
  }
}
