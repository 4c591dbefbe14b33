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
    let text = withChanges(
      change("ovens.big.heads") + "," + change("ovens[\"big\"].heads", to: "4"))
    let (bakery, _) = try bakery(text)
    #expect(bakery.ovens[0].value.heads.changes.map(\.to) == [2, 4])
  }

  @Test func `a change of what could not be read is not blamed`() {
    let text = withChanges(change("ovens.big.heads")).replacing(
      "\"big\": { \"heads\": 3, \"heat\": 250 }", with: "\"big\": 3")
    #expect(
      bakeryFindings(text).map { $0.prefix { $0 != ":" } } == ["10"])
  }

  @Test func `a change that could not be read is not blamed twice`() {
    let found = bakeryFindings(
      withChanges(change("ovens.big.heads", to: "\"many\"") + "," + change("ovens..x")))
    #expect(
      found.map { $0.prefix { $0 != "|" } } == [
        "26:71: changes[0].to: \"many\" is text, not a number ",
        "26:96: changes[1].set: \"ovens..x\": a name is missing here ",
      ])
  }

  @Test func `a dial may be an alternative, and be taken by its default`() throws {
    let read = { (text: String) in
      try ReadingContext<Int>.read(Files(["f": text]).load("f")) { root in
        let set = SetChange(
          target: NodePath([.name("time")]), place: root.place, payload: 7)
        root.context.provide([set])
        let either = ValueShape<Int, Dial<Int>?>.either([
          .made(from: .dial(.above(0))) { $0 },
          .object { reader in
            _ = reader.number("mean", .above(0), "The mean.")
            return nil
          },
        ])
        return (
          root.value("time", either, "The time."), root.dial("rest", .any, default: 3, "The rest."),
          root.context.unusedChanges().map(\.reason)
        )
      }.value
    }
    let (plain, rest, unused) = try read("{ time: 5 }")
    #expect(plain?.base == 5 && plain?.changes == [7] && unused.isEmpty)
    #expect(rest == Dial(base: 3, path: NodePath([.name("rest")])))
    #expect(
      findings { try read("{ time: { mean: 5 } }") }.map(short) == [
        "1:1: time cannot change over time | only numbers that the format names as such can"
      ])
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
