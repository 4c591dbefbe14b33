internal import Words

/// What people come with in a starter scenario.
enum StarterConcern: String, CaseIterable {
  case question, application, documents

  private var title: Words {
    switch self {
    case .question: Words("Question about the own case", german: "Auskunft zum Sachstand")
    case .application: Words("Application, change", german: "Antrag, Veränderung")
    case .documents: Words("Documents", german: "Unterlagen einreichen")
    }
  }

  /// First contacts per 1,000 households and year, as many as in the example of Bergstraße.
  private var yearly: Int {
    switch self {
    case .question: 5000
    case .application: 5500
    case .documents: 3000
    }
  }

  /// Best first.
  private var fitting: [StarterChannel] {
    switch self {
    case .question: [.phone, .chatbot, .portal, .email, .walkin, .appointment]
    case .application: [.appointment, .portal, .phone, .walkin, .email]
    case .documents: [.portal, .walkin, .email, .appointment, .phone]
    }
  }

  /// How people like the channel for it (only ratios count), minutes of handling, and hundredths
  /// of matters that are settled there.
  private func way(_ channel: StarterChannel) -> (weight: Int, minutes: Double, resolved: Int) {
    switch (self, channel) {
    case (.question, .phone): (55, 4, 70)
    case (.question, .email): (20, 7, 60)
    case (.question, .walkin): (12, 6, 75)
    case (.question, .appointment): (3, 15, 85)
    case (.question, .chatbot): (15, 2, 40)
    case (.question, .portal): (6, 5, 60)
    case (.application, .phone): (35, 7, 55)
    case (.application, .email): (25, 12, 50)
    case (.application, .walkin): (14, 10, 65)
    case (.application, .appointment): (16, 30, 87)
    case (.application, .chatbot): (5, 3, 20)
    case (.application, .portal): (13, 8, 65)
    case (.documents, .phone): (9, 3, 75)
    case (.documents, .email): (50, 5, 85)
    case (.documents, .walkin): (22, 4, 90)
    case (.documents, .appointment): (2, 15, 95)
    case (.documents, .chatbot): (3, 2, 25)
    case (.documents, .portal): (19, 3, 90)
    }
  }

  /// The concern as a member of "concerns".
  func text(_ office: StarterScenario) -> String {
    let channels = office.channels
    let weights = channels.map { way($0).weight }
    let all = weights.reduce(0, +)
    // Hundredths that sum to 1: each gets what its part of the whole adds to those before.
    var before = 0
    let ways = zip(channels, weights).map { channel, weight in
      let share = (before + weight) * 100 / all - before * 100 / all
      before += weight
      let facts = way(channel)
      return """
            "\(channel.rawValue)": { "share": \(StarterScenario.hundredths(share)), \
        "handlingMinutes": { "mean": \(facts.minutes), "cv": 1 }, \
        "resolved": \(StarterScenario.hundredths(facts.resolved)) }
        """
    }
    let named = fitting.filter(channels.contains).map { "\"\($0.rawValue)\"" }
    return """
      "\(rawValue)": {
        "title": \(office.quoted(title.text(office.language))),
        "volume": { "perYearPer1000Households": \(yearly) },
        "fitting": [\(named.prefix(2).joined(separator: ", "))],\(task)
        "channels": {
      \(ways.joined(separator: ",\n"))
        }
      }
      """
  }

  private var task: String {
    switch self {
    case .question: ""
    case .application, .documents:
      """

        "task": { "probability": \(self == .application ? 0.5 : 0.35), \
      "handlingMinutes": { "mean": \(self == .application ? 40 : 15), "cv": 1 }, \
      "deadlineServiceHours": 85 },
      """
    }
  }
}
