import ScenarioFile
import Testing
import Words

@Suite struct SchemaTests {
  enum Kind: String, CaseIterable { case line, box }

  private func schema(_ body: @escaping (ObjectReader<Never>) -> Void) throws -> JSONValue {
    let document = ReadingContext<Never>.describe(title: "T", "A test.", body)
    return try JSONValue(parse(document.text(.english)))
  }

  @Test func `keys come with type, bounds, default and description`() throws {
    let properties = try #require(
      schema { root in
        _ = root.number("share", .above(0, atMost: 1), default: 0.5, "A share.")
        _ = root.integer("count", in: 1...Int.max, "A count.")
        _ = root.choice("kind", default: Kind.box, "A kind.")
        _ = root.parsed("opens", .time, default: "08:00", "A time.", parseTime)
        _ = root.list("days", count: 1...7, of: .text, "Days.")
        _ = root.map("sites", of: .flag, "Sites.")
      }["else"]?["properties"])
    let expected = [
      (
        "share",
        #"{"description": "A share.", "default": 0.5, "type": "number", "exclusiveMinimum": 0, "maximum": 1}"#
      ),
      ("count", #"{"description": "A count.", "type": "integer", "minimum": 1}"#),
      (
        "kind",
        #"{"description": "A kind.", "default": "box", "type": "string", "enum": ["line", "box"]}"#
      ),
      (
        "opens",
        #"{"description": "A time.", "default": "08:00", "type": "string", "minLength": 1, "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "examples": ["08:00"]}"#
      ),
      (
        "days",
        #"{"description": "Days.", "type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1, "maxItems": 7}"#
      ),
      (
        "sites",
        #"{"description": "Sites.", "type": "object", "propertyNames": {"minLength": 1}, "additionalProperties": {"type": "boolean"}}"#
      ),
    ]
    for (name, text) in expected { #expect(properties[name]?.compactText == text) }
    #expect(properties.members.map(\.name) == ["$schema"] + expected.map(\.0))
  }

  @Test func `keys that depend on a choice become one alternative per case`() throws {
    let whole = try #require(
      schema { root in
        root.variant("kind", default: Kind.line, "A kind.") { (kind: Kind) in
          switch kind {
          case .line: _ = root.integer("lines", in: 1...9, "Lines.")
          case .box: _ = root.flag("locked", default: false, "A lock.")
          }
        }
        _ = root.text("name", "The name.")
      }["else"])
    let cases = whole["oneOf"]?.elements ?? []
    #expect(cases.map { $0["title"]?.string } == ["line", "box"])
    #expect(
      cases.map { $0["properties"]?.members.map(\.name) ?? [] } == [
        ["$schema", "name", "kind", "lines"], ["$schema", "name", "kind", "locked"],
      ])
    #expect(
      cases.map { $0["required"]?.compactText } == [#"["name", "lines"]"#, #"["name", "kind"]"#])
    #expect(
      cases.map { $0["properties"]?["kind"]?["enum"]?.compactText } == [#"["line"]"#, #"["box"]"#])
  }

  @Test func `a file that extends another needs no key and may remove the optional ones`() throws {
    let document = ReadingContext<Raise>.describe(title: "Bakery", "A bakery.", Bakery.init)
    let referee = try SchemaReferee(document: JSONValue(parse(document.text(.english))))
    let accepts = { (text: String) in try referee.accepts(JSONValue(parse(text))) }
    #expect(try accepts("{ extends: \"b\" }"))
    #expect(
      try accepts("{ extends: \"b\", rating: null, ovens: { big: null, small: { heat: null } } }"))
    #expect(
      try accepts("{ extends: \"b\", goods: { rye: { price: 2 }, roll: { minutes: { cv: 2 } } } }"))
    #expect(try !accepts("{ extends: \"b\", name: null }"))
    #expect(try !accepts("{ extends: \"b\", nam: \"x\" }"))
    #expect(try !accepts("{ extends: \"b\", rating: 7 }"))
    #expect(try !accepts("{ extends: \"b\", goods: { rye: { layers: 3, litres: 1 } } }"))
    #expect(try !accepts("{ extends: \"b\", boxes: [{ inside: [] }] }"))
    #expect(try !accepts("{ rating: 3 }"))
  }

  @Test func `named shapes are written once, and refer to themselves`() throws {
    let document = ReadingContext<Raise>.describe(title: "Bakery", "A bakery.", Bakery.init)
    let definitions = try JSONValue(parse(document.text(.english)))["definitions"]
    #expect(definitions?.members.map(\.name).sorted() == ["box", "spread", "spread-overlay"])
    #expect(
      definitions?["box"]?["properties"]?["inside"]?["items"]?.compactText
        == ##"{"$ref": "#/definitions/box"}"##)
  }

  @Test func `equal formats give equal bytes`() {
    let texts = (0..<3).map { _ in
      ReadingContext<Raise>.describe(title: "Bakery", "A bakery.", Bakery.init).text(.english)
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
    #expect(texts[0].hasSuffix("}\n"))
  }
}
