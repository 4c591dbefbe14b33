package import Words

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
  package func objection(to number: Double) -> Words? {
    switch lower {
    case .including(let least) where number < least:
      return Words("is below \(Self.text(least))", german: "liegt unter \(Self.text(least))")
    case .excluding(let limit) where number <= limit:
      return Words(
        "is not above \(Self.text(limit))", german: "liegt nicht über \(Self.text(limit))")
    case .including, .excluding, nil: break
    }
    switch upper {
    case .including(let most) where number > most:
      return Words("is above \(Self.text(most))", german: "liegt über \(Self.text(most))")
    case .excluding(let limit) where number >= limit:
      return Words(
        "is not below \(Self.text(limit))", german: "liegt nicht unter \(Self.text(limit))")
    case .including, .excluding, nil: return nil
    }
  }

  /// The bounds in words, to follow "a number"; empty when there are none.
  package var words: Words {
    switch (lower, upper) {
    case (.including(let least)?, .including(let most)?):
      return Words(
        " from \(Self.text(least)) to \(Self.text(most))",
        german: " von \(Self.text(least)) bis \(Self.text(most))")
    case (.including(let least)?, nil):
      return Words(" of \(Self.text(least)) or more", german: " ab \(Self.text(least))")
    case (nil, .including(let most)?):
      return Words(" of \(Self.text(most)) or less", german: " bis \(Self.text(most))")
    default:
      let pieces =
        [
          lower.map {
            Self.words($0, Words("at least", german: "mindestens"), Words("above", german: "über"))
          }
        ]
        + [
          upper.map {
            Self.words($0, Words("at most", german: "höchstens"), Words("below", german: "unter"))
          }
        ]
      return switch pieces.compactMap(\.self) {
      case []: Words.none
      case let limits where limits.count == 1: Words(joining: " \(limits[0])")
      case let limits:
        Words(" \(limits[0]) and \(limits[1])", german: " \(limits[0]) und \(limits[1])")
      }
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

  private static func words(_ limit: Limit, _ including: Words, _ excluding: Words) -> Words {
    switch limit {
    case .including(let number): Words(joining: "\(including) \(text(number))")
    case .excluding(let number): Words(joining: "\(excluding) \(text(number))")
    }
  }

  static func text(_ number: Double) -> String { JSONValue.number(number).compactText }
}
