package import Words

/// A mistake in a text of opening hours: where it is, what it is, and what to write instead.
public struct HoursError: Error, Hashable, Sendable {
  /// Where the mistake begins, in `Character`s from the start of the text; the first is 0.
  public let offset: Int
  /// What is wrong, as part of a sentence: `"Mitwoch" is not a weekday`.
  package let message: Words
  /// What to write instead: `did you mean "Mittwoch"?`.
  package let hint: Words
}
