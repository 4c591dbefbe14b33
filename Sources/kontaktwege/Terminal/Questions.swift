/// A person at a terminal who can be asked.
struct Questions: Sendable {
  /// The next line without spaces around it; empty where there is none.
  let answer: @Sendable () -> String

  init(answer: @escaping @Sendable () -> String) { self.answer = answer }

  /// Whoever sits in front of the standard input.
  static let standard = Questions {
    let line = readLine() ?? ""
    return String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
