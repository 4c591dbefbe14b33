package import Calendar

// From when and until when there is a channel.

extension Scenario {
  /// The day from which on the channel exists, if it is opened.
  package func opening(of channel: Int) -> CivilDate? {
    changes.lazy.compactMap { change in
      if case .open(let opening) = change, opening.channel == channel { opening.date } else { nil }
    }.first
  }

  /// How the channel ends, if it does.
  package func closing(of channel: Int) -> Closing? {
    changes.lazy.compactMap { change in
      if case .close(let closing) = change, closing.channel == channel { closing } else { nil }
    }.first
  }

  /// Whether there is the channel on a day, opened already and not closed for good.
  package func hasChannel(_ channel: Int, on date: CivilDate) -> Bool {
    (opening(of: channel).map { $0 <= date } ?? true)
      && (closing(of: channel).map { date < $0.date } ?? true)
  }

  /// Whether the channel is there at all times, and for everybody.
  package func isForEverybody(_ channel: Int) -> Bool {
    opening(of: channel) == nil && closing(of: channel) == nil
      && channels[channel].written?.registered == nil
  }
}

extension Channel {
  /// What there is to know about a channel on which customers write: e-mail, letters, the app.
  package var written: Written? {
    switch kind {
    case .written(let written), .app(let written): written
    case .phone, .walkIn, .booking, .chatbot: nil
    }
  }
}
