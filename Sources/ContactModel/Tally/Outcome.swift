/// How a contact ended: exactly one for each.
///
/// Raw values are positions in the table of flows: none is renumbered or used again.
package enum Outcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case resolved = 0
  case unresolved = 1
  case abandoned = 2
  case balked = 3
  case blocked = 4
  case closed = 5
  case turnedAway = 6
  case disconnected = 7
  case noSlot = 8
  case cancelled = 9
  case noShow = 10
  case callbackMissed = 11
  case handedOff = 12
  case referred = 13
  case superseded = 14
  case taskLeft = 15
  /// In progress when the simulation ended.
  case open = 16

  package static var count: Int { 17 }

  /// The name in result tables.
  package var name: String { "\(self)" }
}
