/// A stretch of one day during which service runs, in instants (microseconds since the start).
///
/// The opening belongs to it, the closing does not. Service around midnight is two windows that touch.
public struct ServiceWindow: Hashable, Sendable {
  public let openingMicroseconds: Int64
  public let closingMicroseconds: Int64
  /// Service time that has passed when the window opens.
  public let serviceMicrosecondsBefore: Int64
  /// Where the last of the windows that touch one another, from this one on, closes.
  @usableFromInline let runClosing: Int64

  @inlinable public var durationMicroseconds: Int64 { closingMicroseconds &- openingMicroseconds }
}
