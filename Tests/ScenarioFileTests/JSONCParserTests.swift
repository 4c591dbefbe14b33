import ScenarioFile
import Testing

@Suite struct JSONCParserTests {
  @Test func `comments, trailing commas, bare names and odd spaces are accepted`() throws {
    let text = """
      \u{FEFF}{ // a comment
        "a": 1, /* another
        one */ b: [true, false, null,],\u{A0}
        größe: "x\\u00FC\\n\\ud83d\\ude00",
      }
      """
    #expect(
      JSONValue(try parse(text))
        == .object([
          JSONMember("a", .integer(1)),
          JSONMember("b", .array([.bool(true), .bool(false), .null])),
          JSONMember("größe", .string("xü\n😀")),
        ]))
  }

  @Test func `numbers keep their text, their value and, when whole, their exact integer`() throws {
    let cases: [(String, Double, Int64?)] = [
      ("0", 0, 0), ("-7", -7, -7), ("9223372036854775807", 0x1p63, .max),
      ("-9223372036854775808", -0x1p63, .min), ("9223372036854775808", 0x1p63, nil),
      ("1.0", 1, 1), ("1e3", 1000, 1000), ("0.1", 0.1, nil), ("-2.5E-3", -0.0025, nil),
      ("1e300", 1e300, nil), ("9007199254740993", 9_007_199_254_740_992, 9_007_199_254_740_993),
    ]
    for (text, value, integer) in cases {
      #expect(
        try parse(text).value == .number(NumberLiteral(value: value, text: text, integer: integer)))
    }
    guard case .number(let zero) = try parse("-0").value else { return }
    #expect(zero.value.sign == .minus && zero.integer == 0)
  }

  @Test func `values and names know where they stand, in characters`() throws {
    let file = SourceFile(path: "f", bytes: Array("\u{FEFF}{\r\n \"ü👨‍👩‍👧\": [1, \"x\"]}".utf8))
    let root = try JSONCParser.parse(file)
    let member = try #require(root.member("ü👨‍👩‍👧"))
    #expect(file.position(of: root.span.start) == TextPosition(line: 1, column: 1))
    #expect(file.position(of: member.nameSpan.start) == TextPosition(line: 2, column: 2))
    #expect(file.position(of: member.node.span.start) == TextPosition(line: 2, column: 8))
    #expect(file.position(of: member.node.span.end) == TextPosition(line: 2, column: 16))
    guard case .array(let elements) = member.node.value else { return }
    #expect(file.position(of: elements[1].span.start) == TextPosition(line: 2, column: 12))
    #expect(file.position(of: elements[1].span.end) == TextPosition(line: 2, column: 15))
  }

  @Test func `lines end with LF, CR LF or CR`() {
    let file = SourceFile(path: "f", bytes: Array("a\nb\r\nc\rd".utf8))
    #expect([0, 2, 5, 7].map { file.position(of: $0).line } == [1, 2, 3, 4])
    #expect([0, 2, 5, 7].map { file.position(of: $0).column } == [1, 1, 1, 1])
  }

  @Test func `what is printed is read back, whatever the style`() throws {
    for seed in 0..<400 {
      var dice = Dice(seed: UInt64(seed))
      let value = dice.value(depth: 4)
      var loose = LooseText(dice: dice)
      for text in [value.compactText, value.prettyText, loose.text(value)] {
        #expect(try JSONValue(parse(text)) == value, "seed \(seed): \(text)")
      }
    }
  }

  @Test func `a hundred levels are read, one more is a finding`() throws {
    let limit = JSONCParser.depthLimit
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(try parse(deep(limit)).kind == .array)
    let findings = syntaxFindings(deep(limit + 1))
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("1:101: [0][0]"))
    #expect(findings[0].contains("more than 100 objects and lists within each other"))
    #expect(syntaxFindings(String(repeating: "[{a:", count: 50_000)).count == 2)
  }
}
