extension Wording {
  /// A number as people say it: 7 · 1.25 · 43,500 · 4.3 million · 7 trillion.
  static func number(_ value: Double) -> String {
    let size = value.magnitude
    guard size < 1e15 else { return "\(value)" }
    for (limit, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    where size >= limit {
      return "\(decimal(value / limit, digits: 1)) \(word)"
    }
    return size >= 1000 ? grouped(Int(value.rounded())) : decimal(value, digits: 4)
  }

  /// The number with at most so many digits after the point.
  static func decimal(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return JSONValue.number((value * scale).rounded() / scale).compactText
  }

  private static func grouped(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + String(text.reversed())
  }
}
