import ScenarioFile
import Testing

@Suite struct MergeTests {
  private func merged(_ base: String, _ variant: String, appendKeys: Set<String> = []) throws
    -> String
  {
    let node = try Merge.merge(base: parse(base), variant: parse(variant), appendKeys: appendKeys)
    return JSONValue(node).compactText
  }

  @Test(arguments: [
    ("{a: 1, b: 2}", "{b: 3}", "{a: 1, b: 3}"),
    ("{a: 1, b: 2}", "{c: 3, a: 4}", "{a: 4, b: 2, c: 3}"),
    ("{a: {x: 1, y: 2}, b: 1}", "{a: {y: 3, z: 4}}", "{a: {x: 1, y: 3, z: 4}, b: 1}"),
    ("{a: 1, b: {x: 1}}", "{a: null, b: {x: null}}", "{b: {}}"),
    ("{a: [1, 2]}", "{a: [3]}", "{a: [3]}"),
    ("{a: {x: 1}}", "{a: 5}", "{a: 5}"),
    ("{a: 5}", "{a: {x: 1, y: null}}", "{a: {x: 1}}"),
    ("{}", "{a: {b: {c: null, d: [null]}}}", "{a: {b: {d: [null]}}}"),
  ])
  func `objects merge, all else replaces, null removes`(
    base: String, variant: String, result: String
  ) throws {
    #expect(try merged(base, variant) == JSONValue(parse(result)).compactText)
  }

  @Test func `lists of the named members of the root are joined, base first`() throws {
    #expect(
      try merged("{c: [1], d: [1]}", "{c: [2], d: [2]}", appendKeys: ["c"])
        == #"{"c": [1, 2], "d": [2]}"#)
    #expect(
      try merged("{a: {c: [1]}}", "{a: {c: [2]}}", appendKeys: ["c"]) == #"{"a": {"c": [2]}}"#)
    #expect(try merged("{c: [1]}", "{c: null}", appendKeys: ["c"]) == "{}")
  }

  @Test func `laying a tree over itself, or nothing over it, changes nothing`() throws {
    for seed in 0..<200 {
      var dice = Dice(seed: UInt64(seed))
      let tree = try parse(dice.value(depth: 4).compactText)
      guard tree.kind == .object else { continue }
      let empty = try parse("{}")
      let clean = Merge.merge(base: empty, variant: tree)
      #expect(Merge.merge(base: clean, variant: empty) == clean)
      #expect(JSONValue(Merge.merge(base: clean, variant: clean)) == JSONValue(clean))
    }
  }

  @Test func `a null that removes nothing is noted`() throws {
    var merge = Merge()
    _ = try merge.merge(base: parse("{a: {hotline: 1}}"), variant: parse("{a: {hotlien: null}}"))
    #expect(merge.idleRemovals.map(\.path.description) == ["a"])
    #expect(merge.idleRemovals.first?.member.name == "hotlien")
    #expect(merge.idleRemovals.first?.namesInBase == ["hotline"])
  }
}
