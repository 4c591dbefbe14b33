/// What became of offered contacts within a threshold, and the four shares in use for it.
///
/// All three are shares of the contacts offered, the blocked ones included.
public struct ServiceLevel: Equatable, Sendable {
  /// Answered within the threshold (A).
  public let answeredWithin: Double
  /// Left the queue within the threshold (L).
  public let abandonedWithin: Double
  /// Answered at all.
  public let answered: Double

  /// A ÷ (O − L).
  public var withoutShortAbandonments: Double { answeredWithin / (1 - abandonedWithin) }

  /// A ÷ O.
  public var ofOffered: Double { answeredWithin }

  /// (A + L) ÷ O.
  public var countingShortAbandonments: Double { answeredWithin + abandonedWithin }

  /// A ÷ served.
  public var ofAnswered: Double { answeredWithin / answered }
}
