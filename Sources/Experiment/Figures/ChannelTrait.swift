package import Scenario

/// What some channels of a kind have and others have not.
package enum ChannelTrait: Sendable {
  case callbacks, reception, misdirection

  /// Those of a channel.
  package static func all(of kind: Channel.Kind) -> Set<ChannelTrait> {
    switch kind {
    case .phone(let phone): phone.callback == nil ? [] : [.callbacks]
    case .walkIn(let walkIn): walkIn.reception == nil ? [] : [.reception]
    case .written(let written): written.misdirected == nil ? [] : [.misdirection]
    case .booking, .chatbot, .app: []
    }
  }
}
