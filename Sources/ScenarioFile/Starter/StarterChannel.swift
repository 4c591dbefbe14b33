internal import Words

/// A channel that a starter scenario can have.
package enum StarterChannel: String, CaseIterable, Sendable {
  case phone, email, walkin, appointment, chatbot, portal

  /// Whether it leads to staff, registered or not.
  package var isForEverybody: Bool {
    switch self {
    case .phone, .email, .walkin, .appointment: true
    case .chatbot, .portal: false
    }
  }

  static let hours = "Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12"

  var title: Words {
    switch self {
    case .phone: Words("Phone", german: "Telefon")
    case .email: Words("E-mail", german: "E-Mail")
    case .walkin: Words("Walk-in", german: "Vorsprache")
    case .appointment: Words("Online appointment", german: "Online-Termin")
    case .chatbot: Words("Chatbot", german: "Chatbot")
    case .portal: Words("Portal with secure mailbox", german: "Portal mit sicherem Postfach")
    }
  }

  /// The channel as a member of "channels".
  func channelText(_ office: StarterScenario) -> String {
    let lines = max(2, office.households * 33 / 10_000)
    let own =
      switch self {
      case .phone:
        """
          "kind": "phone", "hours": "\(Self.hours)", "profile": "office",
          "lines": \(lines), "announcementSeconds": 20, "patienceMinutes": { "law": "exponential", "mean": 10 },
          "atClosing": "serve", "serviceLevel": { "withinSeconds": 60 }
        """
      case .email:
        """
          "kind": "written", "profile": "online", "holidays": { "like": "sunday" },
          "intakeLagMinutes": 120, "deadlineServiceHours": 17, "serviceLevel": { "withinSeconds": 30600 }
        """
      case .walkin:
        """
          "kind": "walkIn", "hours": "\(Self.hours)", "profile": "office",
          "patienceMinutes": { "law": "exponential", "mean": 90 }, "balking": { "10": 0.1, "20": 0.5 },
          "atClosing": "serve", "serviceLevel": { "withinSeconds": 1200 }
        """
      case .appointment:
        """
          "kind": "booking", "profile": "online", "holidays": { "like": "sunday" },
          "serviceLevel": { "withinSeconds": 600 }, "windowDays": 28,
          "slots": [{ "group": "desk", "hours": "\(Self.hours)", "slotMinutes": 30, "parallel": \(StarterTeam.desk.persons(office)) }],
          "noShow": [{ "fromDays": 0, "probability": 0.03 }, { "fromDays": 2, "probability": 0.17 }]
        """
      case .chatbot:
        """
          "kind": "chatbot", "hours": "24/7", "profile": "online", "holidays": { "like": "sunday" },
          "serviceLevel": { "withinSeconds": 60 },
          "handedOff": 0.7, "to": { "\(office.channels.first { $0 != .chatbot } ?? .phone)": 1 }
        """
      case .portal:
        """
          "kind": "app", "profile": "online", "holidays": { "like": "sunday" }, "registered": 0.6,
          "intakeLagMinutes": 5, "deadlineServiceHours": 17, "serviceLevel": { "withinSeconds": 30600 }
        """
      }
    return """
      "\(rawValue)": {
        "title": \(office.quoted(title.text(office.language))),
      \(own)
      }
      """
  }
}
