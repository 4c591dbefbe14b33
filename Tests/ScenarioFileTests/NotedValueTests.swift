import Scenario
import Testing

@testable import ScenarioFile

struct NotedValueTests {
  private func values(_ patterns: [String], in text: String) throws -> NotedValues {
    let file = SourceFile(path: "a.jsonc", bytes: Array(text.utf8))
    return NotedValues(patterns, in: try JSONCParser.parse(file))
  }

  private func said(_ values: [NotedValue]) -> [String] {
    values.map { value in
      let parts = value.parts.map { part in
        let content =
          switch part.content {
          case .number(let number): "\(number)"
          case .text(let text): text
          }
        return part.label.isEmpty ? content : "\(part.label) \(content)"
      }
      return "\(value.path) = \(parts.joined(separator: "; "))"
    }
  }

  private static let office = """
    {
      "name": "office 7", "households": 6000,
      "staff": {
        "hotline": { "title": "Team 1", "availability": 0.9, "hours": "Mo 8–12", "hourlyRate": 45 },
        "desk": { "availability": 0.8, "perSite": true }
      },
      "channels": {
        "phone": {
          "linesPer1000Households": 3.5, "patienceMinutes": { "mean": 12, "cv": 1.5 },
          "noShow": [{ "fromDays": 0, "probability": 0.1 }], "weekdays": [1, 2, 3]
        }
      },
      "provenance": { "staff": { "note": "2" } }
    }
    """

  @Test func `a value belongs to the longest path that fits, then to the one with fewer stars`()
    throws
  {
    let found = try values(
      ["staff", "staff.*.availability", "staff.desk.availability", "nobody"], in: Self.office)
    #expect(
      said(found.byNote[0]) == ["staff.hotline.hours = Mo 8–12", "staff.hotline.hourlyRate = 45.0"])
    #expect(said(found.byNote[1]) == ["staff.hotline.availability = 0.9"])
    #expect(said(found.byNote[2]) == ["staff.desk.availability = 0.8"])
    #expect(found.byNote[3].isEmpty)
    // Households, lines, patience, two of noShow, weekdays.
    #expect(found.unnoted == 6)
  }

  @Test func `numbers that belong together stand in one line, those with other units do not`()
    throws
  {
    let found = try values(["channels"], in: Self.office).byNote[0]
    #expect(
      said(found) == [
        "channels.phone.linesPer1000Households = 3.5",
        "channels.phone.patienceMinutes = mean 12.0; cv 1.5",
        "channels.phone.noShow[0].fromDays = 0.0", "channels.phone.noShow[0].probability = 0.1",
        "channels.phone.weekdays = 1.0; 2.0; 3.0",
      ])
    #expect(found[0].unit == NotedValue.Unit(base: nil, isPer1000Households: true))
    #expect(found.dropFirst().map(\.unit?.base) == [.minutes, .days, .share, .factor])
  }

  @Test func `a part of a list with a note of its own stands alone`() throws {
    let found = try values(
      ["channels", "channels.phone.weekdays[1]"], in: Self.office)
    #expect(said(found.byNote[1]) == ["channels.phone.weekdays[1] = 2.0"])
    #expect(
      said(found.byNote[0]).suffix(2) == [
        "channels.phone.weekdays[0] = 1.0", "channels.phone.weekdays[2] = 3.0",
      ])
  }
}
