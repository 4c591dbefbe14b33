package import Scenario

/// What some channels of a kind have and others have not.
package enum ChannelTrait: Sendable {
  case callbacks

  /// Those of a channel.
  package static func all(of kind: Channel.Kind) -> Set<ChannelTrait> {
    switch kind {
    case .phone(let phone): phone.callback == nil ? [] : [.callbacks]
    case .walkIn, .written, .booking, .chatbot, .app: []
    }
  }
}
