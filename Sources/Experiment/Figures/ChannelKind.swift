package import Scenario

/// What kind of channel a contact came by, without its parameters.
package enum ChannelKind: String, CaseIterable, Sendable {
  case phone
  case walkIn = "walk_in"
  case written, booking, chatbot, app

  /// The name in result tables and column headers.
  package var name: String { rawValue }

  package init(_ kind: Channel.Kind) {
    self =
      switch kind {
      case .phone: .phone
      case .walkIn: .walkIn
      case .written: .written
      case .booking: .booking
      case .chatbot: .chatbot
      case .app: .app
      }
  }
}

extension Set<ChannelKind> {
  static var all: Set { Set(ChannelKind.allCases) }
  /// Customers wait for a person, in a queue and in the flesh.
  static var waiting: Set { [.phone, .walkIn, .booking] }
  /// Customers write and get an answer later.
  static var deferred: Set { [.written, .app] }
}
