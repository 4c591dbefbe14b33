/// A mistake in a text of opening hours: where it is, what it is, and what to write instead.
public struct HoursError: Error, Hashable, Sendable {
  /// Where the mistake begins, in `Character`s from the start of the text; the first is 0.
  public let offset: Int
  /// What is wrong, as part of a sentence: `"Mitwoch" is not a weekday`.
  public let message: String
  /// What to write instead: `did you mean "Mittwoch"?`.
  public let hint: String
}
