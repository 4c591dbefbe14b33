package import Calendar
package import Words

/// A scenario file to begin with: an office of a given size with the usual channels, and a comment
/// at everything that its planner will want to replace.
///
/// All numbers are assumptions in the size of `scenarios/bergstrasse`, and the file says so.
package struct StarterScenario: Sendable {
  package var title: String
  /// In care [Bedarfsgemeinschaften].
  package var households: Int
  package var land: Land
  /// At least one, each with a name of its own.
  package var sites: [String]
  /// At least one that everybody can use.
  package var channels: [StarterChannel]
  package var language: Language

  package init(
    title: String, households: Int, land: Land, sites: [String], channels: [StarterChannel],
    language: Language
  ) {
    precondition(!sites.isEmpty, "an office has a site")
    precondition(
      channels.contains(where: \.isForEverybody), "an office has a channel that leads to its staff")
    self.title = title
    self.households = households
    self.land = land
    self.sites = sites
    self.channels = StarterChannel.allCases.filter(channels.contains)
    self.language = language
  }

  /// The file, with a line feed at the end.
  package var text: String {
    """
    \(comment(Self.opening, indent: 0))
    {
      "title": \(quoted(title)),

      \(comment(Self.period))
      "period": { "start": "2026-01-01", "days": 365 },
      "run": { "replications": 20, "seed": 1 },

      \(comment(Self.calendar))
      "calendar": { "land": "\(land.rawValue)" },

      \(comment(Self.size))
      "households": \(households),
      "sites": {
    \(members(siteLines, indent: 4))
      },

      \(comment(Self.profiles))
      "profiles": {
        "office": {
          "weekdays": { "Mo": 1.3, "Di": 1, "Mi": 0.95, "Do": 0.9, "Fr": 0.85 },
          "hours": { "8": 0.22, "9": 0.26, "10": 0.24, "11": 0.2, "13": 0.05, "14": 0.03 },
          "within": "\(StarterChannel.hours)"
        },
        "online": {
          "weekdays": { "Mo": 0.2, "Di": 0.19, "Mi": 0.17, "Do": 0.17, "Fr": 0.13, "Sa": 0.06, "So": 0.08 },
          "hours": { "7": 0.05, "8": 0.1, "10": 0.15, "12": 0.12, "14": 0.12, "16": 0.12, "18": 0.12, "20": 0.12, "22": 0.1 }
        }
      },

      \(comment(Self.channelNote))
      "channels": {
    \(members(channels.map { $0.channelText(self) }, indent: 4))
      },

      \(comment(Self.concernNote))
      "concerns": {
    \(members(StarterConcern.allCases.map { $0.text(self) }, indent: 4))
      },

      \(comment(Self.staffNote))
      "staff": {
    \(members(staffTexts, indent: 4))
      },

      \(comment(Self.returnNote))
      "comingBack": {
        "maximumAttempts": 10,
        "rules": {
    \(members(returnTexts, indent: 6))
        }
      },

      \(comment(Self.provenance))
      "provenance": {
        "concerns": { "mark": "assumption", "note": \(quoted(Self.replace.text(language))) },
        "channels": { "mark": "assumption", "note": \(quoted(Self.replace.text(language))) },
        "staff": { "mark": "assumption", "note": \(quoted(Self.replace.text(language))) },
        "comingBack": { "mark": "assumption", "note": \(quoted(Self.replace.text(language))) }
      }
    }

    """
  }

  // MARK: Parts

  private var siteLines: [String] {
    // Largest remainder: hundredths that sum to 1.
    sites.indices.map { site in
      let share = (site + 1) * 100 / sites.count - site * 100 / sites.count
      return "\(quoted(Self.identifier(sites[site]))): "
        + "{ \"title\": \(quoted(sites[site])), \"share\": \(Self.hundredths(share)) }"
    }
  }

  private var staffTexts: [String] {
    StarterTeam.allCases.compactMap { $0.text(self) }
  }

  private var returnTexts: [String] {
    var rules: [String] = []
    if channels.contains(.phone) {
      rules += [
        rule("engaged", "redialBlocked", 0.9, "\"delayMinutes\": 10"),
        rule("hungUp", "redialAbandoned", 0.75, "\"delayMinutes\": 20", on: .phone),
      ]
    }
    if channels.contains(.walkin) {
      rules.append(rule("left", "redialAbandoned", 0.7, "\"delayHours\": 5", on: .walkin))
    }
    if channels.contains(.phone) || channels.contains(.walkin) {
      rules += [
        rule("outsideHours", "redialClosed", 0.8, "\"delayMinutes\": 30"),
        rule("sentAway", "redialTurnedAway", 0.8, "\"delayHours\": 2"),
      ]
    }
    if channels.contains(.appointment) {
      rules += [
        rule("noSlot", "noSlot", 0.8, "\"delayHours\": 4"),
        rule("missed", "noShow", 0.6, "\"delayDays\": 3"),
      ]
    }
    if channels.contains(.chatbot) {
      rules.append(rule("botMissed", "botMissed", 0.9, "\"delayHours\": 4"))
    }
    return rules + [
      rule("wrongChannel", "wrongChannel", 0.85, "\"delayHours\": 15", ", \"to\": \"fitting\""),
      rule("documents", "missingDocuments", 0.9, "\"delayHours\": 20"),
      rule("unresolved", "unresolved", 0.85, "\"delayHours\": 15"),
    ]
  }

  private func rule(
    _ name: String, _ cause: String, _ probability: Double, _ delay: String, _ more: String = "",
    on channel: StarterChannel? = nil
  ) -> String {
    let channels = channel.map { ", \"channels\": [\"\($0.rawValue)\"]" } ?? ""
    return """
      "\(name)": { "cause": "\(cause)"\(channels), "probability": \(probability), \(delay), \
      "clock": "service"\(more) }
      """
  }

  // MARK: Writing

  /// Members of an object, one after the other, all lines indented.
  private func members(_ texts: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return texts.joined(separator: ",\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  private func comment(_ words: Words, indent: Int = 2) -> String {
    let margin = String(repeating: " ", count: indent)
    return words.text(language).split(separator: "\n").map { "// \($0)" }
      .joined(separator: "\n\(margin)")
  }

  func quoted(_ text: String) -> String { JSONValue.string(text).compactText }

  static func hundredths(_ number: Int) -> String {
    number >= 100 ? "1" : number < 10 ? "0.0\(number)" : "0.\(number)"
  }

  /// A name for tables: letters, digits and dashes.
  package static func identifier(_ name: String) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "ä": result += "ae"
      case "ö": result += "oe"
      case "ü": result += "ue"
      case "ß": result += "ss"
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      default: if result.last != "-", !result.isEmpty { result += "-" }
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "site" : result
  }
}
