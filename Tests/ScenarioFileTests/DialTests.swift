import ScenarioFile
import Testing

@Suite struct DialTests {
  private func withChanges(_ changes: String) -> String {
    let start = validBakery.range("\"changes\"")
    return validBakery.prefix(start) + "\"changes\": [\(changes)] }"
  }

  private func change(_ path: String, to number: String = "2") -> String {
    let path = JSONValue.string(path).compactText
    return "{ \"set\": \(path), \"from\": \"2026-07-01\", \"to\": \(number) }"
  }

  @Test func `a change that names no dial is a finding with the nearest`() {
    #expect(
      bakeryFindings(withChanges(change("ovens.bigg.heads"))) == [
        "26:24: changes[0].set: no number at ovens.bigg.heads | did you mean ovens.big.heads?"
      ])
    #expect(
      bakeryFindings(withChanges(change("rye"))) == ["26:24: changes[0].set: no number at rye"])
  }

  @Test func `a change of what cannot change is a finding that says so`() {
    #expect(
      bakeryFindings(withChanges(change("ovens.big.heat") + ", " + change("rating"))).map {
        $0.prefix { $0 != "|" }
      } == [
        "26:24: changes[0].set: ovens.big.heat cannot change over time ",
        "26:84: changes[1].set: rating cannot change over time ",
      ])
  }

  @Test func `a change beyond the bounds of its dial is a finding at its number`() {
    #expect(
      bakeryFindings(withChanges(change("till.drawers", to: "9"))) == [
        "26:68: changes[0].to: 9 is above 4 | till.drawers takes a number from 1 to 4"
      ])
  }

  @Test func `several changes of one dial keep their order, however the path is written`() throws {
    let text = withChanges(change("ovens.big.heads") + "," + change("ovens[\"big\"].heads", to: "4"))
    let (bakery, _) = try bakery(text)
    #expect(bakery.ovens[0].value.heads.changes.map(\.to) == [2, 4])
  }

  @Test func `a change of what could not be read is not blamed`() {
    let text = withChanges(change("ovens.big.heads")).replacing(
      "\"big\": { \"heads\": 3, \"heat\": 250 }", with: "\"big\": 3")
    #expect(
      bakeryFindings(text).map { $0.prefix { $0 != ":" } } == ["10"])
  }

  @Test func `a path that is none is reported at its character`() {
    #expect(
      bakeryFindings(withChanges(change("ovens..heads"))) == [
        "26:31: changes[0].set: \"ovens..heads\": a name is missing here | write a path like"
          + " staff.hotline.persons"
      ])
  }
}

extension String {
  /// How many characters stand before the first occurrence of a text.
  fileprivate func range(_ text: String) -> Int {
    split(separator: text, maxSplits: 1, omittingEmptySubsequences: false).first?.count ?? 0
  }
}
