import ScenarioFile
import Testing
internal import Words

@Suite struct LoadingTests {
  @Test func `a chain of files becomes one tree`() throws {
    let files = Files([
      "s/v2.jsonc": "{ \"$schema\": \"x\", extends: \"sub/../v1.jsonc\", b: 3, changes: [3] }",
      "s/v1.jsonc": "{ extends: \"../base.jsonc\", b: 2, c: null, changes: [2] }",
      "base.jsonc": "{ \"$schema\": \"y\", a: 1, b: 1, c: 1, changes: [1] }",
    ])
    let loaded = try files.load("s/v2.jsonc")
    #expect(loaded.findings.isEmpty)
    #expect(loaded.files.map(\.path) == ["s/v2.jsonc", "s/v1.jsonc", "base.jsonc"])
    #expect(
      loaded.files.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["s/v2.jsonc", "s/v1.jsonc", "base.jsonc"].map { files.texts[$0] })
    let root = try #require(loaded.root)
    #expect(JSONValue(root).compactText == #"{"a": 1, "b": 3, "changes": [1, 2, 3]}"#)
    #expect(root.member("a")?.node.span.file == 2)
    #expect(root.member("b")?.node.span.file == 0)
  }

  @Test func `files that extend each other in a circle are a finding`() throws {
    let loaded = try Files([
      "a.jsonc": "{ extends: \"b.jsonc\" }", "b.jsonc": "{ extends: \"c.jsonc\" }",
      "c.jsonc": "{\n  extends: \"./b.jsonc\" }",
    ]).load("a.jsonc")
    #expect(loaded.root == nil)
    #expect(
      loaded.findings.map { $0.text(.english) } == [
        "c.jsonc:2:12: extends: files extend each other in a circle: b.jsonc → c.jsonc → b.jsonc\n"
          + "  hint: one of them has to stand on its own"
      ])
    #expect(try Files(["a": "{extends: \"a\"}"]).load("a").findings.count == 1)
  }

  @Test func `a missing base is a finding where it is named`() throws {
    let loaded = try Files(["s/a.jsonc": "{ extends: \"bas.jsonc\" }"]).load("s/a.jsonc")
    #expect(loaded.root == nil)
    #expect(
      loaded.findings.map { $0.text(.english) } == [
        "s/a.jsonc:1:12: extends: \"bas.jsonc\" cannot be read: no such file\n"
          + "  hint: looked for s/bas.jsonc; the name is relative to the folder of this file"
      ])
  }

  @Test func `only the named file itself may fail to be read`() {
    #expect(throws: ReadFailure(path: "x", reason: "no such file")) { try Files([:]).load("x") }
  }

  @Test func `mistakes in every file of the chain are found`() throws {
    let loaded = try Files(["a": "{ extends: 5, \"$schema\": 1 }", "b": "[]"]).load("a")
    #expect(
      loaded.findings.map(short) == [
        "1:12: extends: 5 is a number, not a file name | give the name of a file in quotes",
        "1:26: $schema: 1 is a number, not a file name | give the name of a file in quotes",
      ])
    #expect(
      try Files(["b": "[]"]).load("b").findings.map(short) == [
        "1:1: a scenario is an object in braces, but this is a list"
      ])
    let chain = try Files(["a": "{ extends: \"b\" }", "b": "{ x: 1,5 }"]).load("a")
    #expect(chain.root == nil)
    #expect(chain.findings.map(\.file) == ["b"])
  }

  @Test func `removing what is not there is a warning`() throws {
    let loaded = try Files(["a": "{ extends: \"b\", phon: null }", "b": "{ phone: 1 }"]).load("a")
    #expect(loaded.root != nil)
    #expect(
      loaded.findings.map { $0.text(.english) } == [
        "a:1:17: warning: phon: null removes nothing, for the base has no such entry\n"
          + "  hint: did you mean \"phone\"?"
      ])
  }

  @Test func `findings point into the file that each value came from`() throws {
    let files = Files([
      "v": "{\n extends: \"b\",\n ovens: { big: { heads: -1 } } }",
      "b": validBakery.replacing("\"heat\": 250", with: "\"heat\": 500"),
    ])
    let found = findings { try ReadingContext<Raise>.read(files.load("v"), Bakery.init) }
    #expect(
      found.map { "\($0.file):\(short($0).prefix { $0 != "|" })" } == [
        "v:3:25: ovens.big.heads: -1 is below 0 ",
        "b:10:34: ovens.big.heat: 500 is above 400 ",
      ])
  }
}
