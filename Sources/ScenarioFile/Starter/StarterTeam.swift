internal import Words

/// A staff group of a starter scenario.
enum StarterTeam: String, CaseIterable {
  case hotline, counter, desk, backoffice, casework

  private var title: Words {
    switch self {
    case .hotline: Words("Phone team", german: "Telefon-Team")
    case .counter: Words("Front desk", german: "Eingangszone")
    case .desk: Words("Appointments", german: "Beratung mit Termin")
    case .backoffice: Words("Mailbox team", german: "Postfach-Team")
    case .casework: Words("Casework", german: "Sachbearbeitung")
    }
  }

  /// Whose contacts it takes; casework has the tasks of all.
  private var channels: [StarterChannel] {
    switch self {
    case .hotline: [.phone]
    case .counter: [.walkin]
    case .desk: [.appointment]
    case .backoffice: [.email, .portal]
    case .casework: [.phone, .email, .walkin, .appointment, .portal]
    }
  }

  /// Persons for ten thousand households.
  private var perTenThousand: Int {
    switch self {
    case .hotline: 8
    case .counter: 5
    case .desk: 9
    case .backoffice: 5
    case .casework: 15
    }
  }

  /// Enough for the households, and one for each site where customers come in person.
  func persons(_ office: StarterScenario) -> Int {
    let needed = (office.households * perTenThousand + 9_999) / 10_000
    switch self {
    case .counter: return max(needed, office.sites.count)
    case .hotline, .desk, .backoffice, .casework: return max(needed, 1)
    }
  }

  private var hours: String {
    switch self {
    case .hotline, .counter, .desk: StarterChannel.hours
    case .backoffice, .casework: "Mo–Fr 7:30–12, 12:30–16"
    }
  }

  /// The group as a member of "staff"; nil where the office has nothing for it to do.
  func text(_ office: StarterScenario) -> String? {
    let served = channels.filter(office.channels.contains)
    guard !served.isEmpty else { return nil }
    let work = self == .casework ? ", \"work\": \"tasks\"" : ""
    let skills = served.map { "{ \"channel\": \"\($0.rawValue)\"\(work) }" }
    let perSite = self == .counter && office.sites.count > 1 ? "\n  \"perSite\": true," : ""
    return """
      "\(rawValue)": {
        "title": \(office.quoted(title.text(office.language))),\(perSite)
        "rosters": { "day": { "persons": \(persons(office)), "hours": "\(hours)" } },
        "serves": [\(skills.joined(separator: ", "))],
        "availability": 0.9,
        "hourlyRate": 40
      }
      """
  }
}
