import ScenarioFile
import TestSupport
import Testing
import Words

@Suite struct ScenarioReferenceTests {
  @Test func `the published format is that of the reader`() {
    expectPublished(scenarioReference(.english), "scenarios/FORMAT.md")
    expectPublished(scenarioReference(.german), "scenarios/FORMAT.de.md")
  }

  @Test func `every key of the schema is in the reference`() throws {
    let text = scenarioReference(.english)
    let names = try names(in: JSONValue(parse(scenarioSchema(.english))))
    #expect(names.count > 100)
    for name in names {
      // The second unit of a time is written without its stem: …Minutes.
      let units = ["Seconds", "Minutes", "Hours", "Days"].filter(name.hasSuffix)
      let endings = ["`\(name)`", ".\(name)`"] + units.map { "`…\($0)`" }
      #expect(endings.contains { text.contains($0) }, "\(name)")
    }
  }

  /// The keys that objects may have, anywhere in a schema.
  private func names(in schema: JSONValue) -> Set<String> {
    let own = Set(schema["properties"]?.members.map(\.name) ?? [])
    let below = schema.members.map(\.value) + schema.elements
    return below.reduce(own) { $0.union(names(in: $1)) }
  }

  @Test func `every row has four cells`() {
    let rows = scenarioReference(.english).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count > 200)
    for row in rows {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5, "\(row)")
    }
  }
}
