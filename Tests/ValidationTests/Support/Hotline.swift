/// One queue of callers and the persons who answer them.
///
/// The callers are split evenly over several numbers that lead into the same queue, one for each
/// target of the service level that a case asks about.
struct Hotline {
  /// On average over whole days, closed hours included.
  var callsPerMinute: Double
  /// A duration as files give it, in minutes.
  var handling: String
  var persons: Int
  var patience = Hotline.endless
  /// In seconds.
  var targets = [20.0]
  /// Held while waiting and talking; nil: as many as wanted.
  var lines: Int?
  /// Service time, from the call to the end of handling, within which a call counts as in time.
  var deadlineMinutes: Double?
  var hours = "24/7"
  /// When callers want to call: a profile as files give it.
  var profile = #""constant""#
  var atClosing = "serve"
  /// How likely a call settles its case.
  var resolved = 1.0
  /// Further members of the file.
  var more = ""

  static let endless = #""never""#

  static func channel(withTarget seconds: Double) -> String { "within-\(Int(seconds))" }

  func file(days: Int, warmUpDays: Int = 1) -> String {
    let channels = targets.map { target in
      """
          "\(Self.channel(withTarget: target))": {
            "kind": "phone", "hours": "\(hours)", "profile": \(profile),
            "patienceMinutes": \(patience), "atClosing": "\(atClosing)",\(optional("lines", lines))\
      \(optional("deadlineServiceMinutes", deadlineMinutes))
            "serviceLevel": { "withinSeconds": \(target), "definition": "answeredOfOffered" }
          }
      """
    }
    let ways = targets.map { target in
      """
            "\(Self.channel(withTarget: target))": {
              "share": \(1 / Double(targets.count)), "handlingMinutes": \(handling),
              "resolved": \(resolved)
            }
      """
    }
    let names = targets.map {
      #"{ "channel": "\#(Self.channel(withTarget: $0))", "priority": 1 }"#
    }
    return OfficeText(
      days: days, warmUpDays: warmUpDays,
      members: """
          "channels": {
        \(channels.joined(separator: ",\n"))
          },
          "concerns": {
            "call": {
              "volume": { "perDay": \(callsPerDay) },
              "channels": {
        \(ways.joined(separator: ",\n"))
              }
            }
          },
          "staff": {
            "agents": {
              "rosters": { "all": { "persons": \(persons), "hours": "\(hours)" } },
              "serves": [\(names.joined(separator: ", "))]
            }
          },
        \(more)
        """
    ).text
  }

  private var callsPerDay: Double { callsPerMinute * 1440 }

  private func optional(_ key: String, _ value: (some Any)?) -> String {
    value.map { " \"\(key)\": \($0)," } ?? ""
  }
}
