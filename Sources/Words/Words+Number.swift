extension Words {
  /// A number as people say it: 7 · 1.25 · 43,500 · 4.3 million · 7 trillion.
  package static func number(_ value: Double) -> Words {
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

  /// The number, below 1,000, with at most so many digits after the decimal mark.
  private static func decimal(_ value: Double, digits: Int) -> Words {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let parts = Int((value.magnitude * Double(scale)).rounded())
    var fraction = String(parts % scale + scale).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (value < 0 && parts > 0 ? "-" : "") + String(parts / scale)
    return fraction.isEmpty
      ? Words(verbatim: whole)
      : Words("\(whole).\(String(fraction))", german: "\(whole),\(String(fraction))")
  }

  private static func grouped(_ value: Int) -> Words {
    func text(_ language: Language) -> String {
      var text = ""
      for (index, digit) in String(value.magnitude).reversed().enumerated() {
        if index > 0, index.isMultiple(of: 3) { text.append(language.groupMark) }
        text.append(digit)
      }
      return (value < 0 ? "-" : "") + String(text.reversed())
    }
    return Words(english: text(.english), german: text(.german))
  }
}
