/// The handle of a pending event, by which it can be cancelled.
///
/// It carries the event's sequence number, which is given once, so a handle never comes to mean
/// another event: one that was kept too long is found out by `EventQueue.cancel(_:)`.
public struct EventID: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline let stamp: EventKey.Stamp

  @inlinable init(stamp: EventKey.Stamp) { self.stamp = stamp }

  /// A handle of no event, for a field that has none yet.
  @inlinable public static var none: EventID { EventID(stamp: EventKey.vacant.stamp) }
}
