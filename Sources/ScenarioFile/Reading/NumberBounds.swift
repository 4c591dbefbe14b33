/// The numbers that a key accepts.
package struct NumberBounds: Equatable, Sendable {
  package enum Limit: Equatable, Sendable {
    case including(Double)
    case excluding(Double)
  }

  package private(set) var lower: Limit?
  package private(set) var upper: Limit?

  /// Every finite number.
  package static let any = NumberBounds()

  package static func `in`(_ range: ClosedRange<Double>) -> NumberBounds {
    NumberBounds(lower: .including(range.lowerBound), upper: .including(range.upperBound))
  }

  package static func atLeast(_ least: Double) -> NumberBounds {
    NumberBounds(lower: .including(least))
  }

  package static func atMost(_ most: Double) -> NumberBounds {
    NumberBounds(upper: .including(most))
  }

  package static func above(_ limit: Double) -> NumberBounds {
    NumberBounds(lower: .excluding(limit))
  }

  /// - Precondition: `most` is above `limit`.
  package static func above(_ limit: Double, atMost most: Double) -> NumberBounds {
    precondition(most > limit, "no number is above \(limit) and at most \(most)")
    return NumberBounds(lower: .excluding(limit), upper: .including(most))
  }

  /// What is wrong with a number, or nil if it is accepted.
  package func objection(to number: Double) -> String? {
    switch lower {
    case .including(let least) where number < least: return "is below \(Self.text(least))"
    case .excluding(let limit) where number <= limit: return "is not above \(Self.text(limit))"
    case .including, .excluding, nil: break
    }
    switch upper {
    case .including(let most) where number > most: return "is above \(Self.text(most))"
    case .excluding(let limit) where number >= limit: return "is not below \(Self.text(limit))"
    case .including, .excluding, nil: return nil
    }
  }

  /// The bounds in words, to follow "a number"; empty when there are none.
  package var words: String {
    switch (lower, upper) {
    case (.including(let least)?, .including(let most)?):
      return " from \(Self.text(least)) to \(Self.text(most))"
    case (.including(let least)?, nil):
      return " of \(Self.text(least)) or more"
    case (nil, .including(let most)?):
      return " of \(Self.text(most)) or less"
    default:
      let pieces =
        [lower.map { Self.words($0, "at least", "above") }]
        + [upper.map { Self.words($0, "at most", "below") }]
      let words = pieces.compactMap(\.self).joined(separator: " and ")
      return words.isEmpty ? "" : " \(words)"
    }
  }

  /// A number within the bounds; 1 if that is one.
  package var sample: Double {
    let candidates = [1, 0, lower.map(Self.number), upper.map(Self.number)].compactMap(\.self)
    let between =
      switch (lower.map(Self.number), upper.map(Self.number)) {
      case (let low?, let high?): low + (high - low) / 2
      case (let low?, nil): low + 1
      case (nil, let high?): high - 1
      case (nil, nil): 1.0
      }
    return candidates.first { objection(to: $0) == nil } ?? between
  }

  private static func number(_ limit: Limit) -> Double {
    switch limit {
    case .including(let number), .excluding(let number): number
    }
  }

  private static func words(_ limit: Limit, _ including: String, _ excluding: String) -> String {
    switch limit {
    case .including(let number): "\(including) \(text(number))"
    case .excluding(let number): "\(excluding) \(text(number))"
    }
  }

  static func text(_ number: Double) -> String { JSONValue.number(number).compactText }
}
