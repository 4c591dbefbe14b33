package import ContactModel

/// All that happened to one case, step by step.
package struct Story: Sendable {
  package let steps: [StoryEvent]

  /// Contacts that the case had.
  package var contacts: Int {
    steps.count {
      if case .began = $0.step { true } else { false }
    }
  }

  var isResolved: Bool { steps.contains { $0.step == .resolved } }
  var isOver: Bool { steps.contains { $0.step == .closed } }

  /// The channel of the first contact; nil for a case that never made one.
  var firstChannel: Int? {
    for step in steps {
      if case .began(let channel, _) = step.step { return channel }
    }
    return nil
  }
}

/// Which stories are told.
package struct StoryChoice: Equatable, Sendable {
  /// At most so many.
  package var count: Int
  /// With so many contacts at least.
  package var contacts: Int
  /// Names in the scenario; nil for all.
  package var concern: String?
  package var channel: String?

  package init(count: Int, contacts: Int, concern: String?, channel: String?) {
    self.count = count
    self.contacts = contacts
    self.concern = concern
    self.channel = channel
  }
}
