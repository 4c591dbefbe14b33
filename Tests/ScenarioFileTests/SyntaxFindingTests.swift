import ScenarioFile
import Testing

@Suite struct SyntaxFindingTests {
  @Test(arguments: [
    ("", "1:1: the file is empty | the smallest file is {}"),
    ("// nothing\n", "2:1: the file is empty | the smallest file is {}"),
    (
      "{\n  \"x\": 1,5,\n  \"y\": 2 }",
      "2:8: x: 1,5 is not a number | write a decimal point: 1.5"
    ),
    (
      "{\"x\": 1,500}",
      "1:7: x: 1,500 is not a number | write 1.500 with a decimal point, or 1500 if thousands are meant"
    ),
    (
      "{\"x\": 1,500,000}",
      "1:7: x: 1,500,000 is not a number | write nothing between thousands: 1500000"
    ),
    (
      "{\"x\": 1.500,5}",
      "1:7: x: 1.500,5 is not a number | write numbers with a decimal point and nothing between thousands"
    ),
    (
      "{\"x\": 1.500.000}",
      "1:7: x: 1.500.000 is not a number | write numbers with a decimal point and nothing between thousands"
    ),
    ("[08:00]", "1:2: [0]: 08:00 is not a number | put times in quotes: \"08:00\""),
    ("[2026-05-04]", "1:2: [0]: 2026-05-04 is not a number | put dates in quotes: \"2026-05-04\""),
    ("[007]", "1:2: [0]: 007 is not a number | leave the leading zero out"),
    ("[+5]", "1:2: [0]: +5 is not a number | leave the plus out"),
    ("[.5]", "1:2: [0]: .5 is not a number | write a digit before the point: 0.5"),
    ("[5.]", "1:2: [0]: 5. is not a number | write digits after the point, as in 0.5 or 2e6"),
    ("[0x1F]", "1:2: [0]: 0x1F is not a number | write it in decimal digits"),
    ("[50%]", "1:2: [0]: 50% is not a number | write a share as a number from 0 to 1"),
    (
      "[5min]",
      "1:2: [0]: 5min is not a number | give the number alone, without a unit, or put text in quotes"
    ),
    ("[1e999]", "1:2: [0]: 1e999 is too large | no number beyond 1.7e308 can be held"),
    (
      "[NaN]",
      "1:2: [0]: NaN is not a number | only finite numbers can be given; leave the entry out to have none"
    ),
    (
      "[-Infinity]",
      "1:2: [0]: -Infinity is not a number | only finite numbers can be given; leave the entry out to have none"
    ),
    ("[−5]", "1:2: [0]: a dash in place of a minus | write the minus of the keyboard: -"),
    (
      "['a b']",
      "1:2: [0]: single quotes | put text in straight double quotes: \"a b\""
    ),
    (
      "{„größe“: 1}",
      "1:2: typographic quotes | put text in straight double quotes: \"größe\""
    ),
    (
      "{\"a\": “it’s”}",
      "1:7: a: typographic quotes | put text in straight double quotes: \"it’s\""
    ),
    ("[True]", "1:2: [0]: True is not a value | write true"),
    ("[ja]", "1:2: [0]: ja is not a value | write true"),
    ("[abc]", "1:2: [0]: abc is not a value | put text in quotes: \"abc\""),
    (
      "{\"a\": 1, \"b\": 2,\n \"a\": 3}",
      "2:2: a: this name is given twice, first on line 1, column 2 | keep one of the two"
    ),
    (
      "{\"a\" 1}",
      "1:6: a: a colon is missing before 1 | an object holds entries like \"name\": value"
    ),
    ("{\"a\" = 1}", "1:6: a: unexpected = after the name | write a colon"),
    (
      "{\"a\": 1\n \"b\": 2}",
      "2:2: a comma is missing before \"b\" | put one after the value before"
    ),
    ("{\"a\": }", "1:7: a: a value is missing before this }"),
    ("[1,,2]", "1:4: there is nothing before this comma | one comma is enough"),
    ("{\"a\": [1, 2}", "1:7: a: this [ is never closed | write ] where it ends"),
    (
      "[1]]",
      "1:4: unexpected ] after the end | a file holds one object; there may be a bracket too many before"
    ),
    ("[1 } ]", "1:4: this } closes nothing | no { is open here"),
    ("{} /* x", "1:4: this comment is never closed | write */ at its end"),
    ("[1] # x", "1:5: unexpected # after the end | comments begin with //"),
    (
      "{\"a\": \"x,\n \"b\": 2}",
      "1:7: a: this text is not closed on its line | write \" at its end, and \\n for a line break within it"
    ),
    ("[\"C:\\dir\"]", "1:5: [0]: \\dir stands for nothing | write \\\\ for a backslash"),
    ("[\"a\tb\"]", "1:4: [0]: a control character within text | write \\t for a tab"),
    (
      "[\"\\ud800x\"]",
      "1:3: [0]: half of a character in two halves | write the character itself; files are UTF-8"
    ),
    ("[\"\\u12g4\"]", "1:3: [0]: \\u without four hexadecimal digits | ü is \\u00FC, say"),
    (
      "{1: 2}",
      "1:2: unexpected 1 where a name belongs | an object holds entries like \"name\": value"
    ),
    ("[\u{200B}1]", "1:2: [0]: unexpected invisible character U+200B where a value belongs"),
  ])
  func `a mistake is one finding with its place and a hint`(text: String, expected: String) {
    #expect(syntaxFindings(text) == [expected])
  }

  @Test func `reading goes on after a mistake`() {
    let text = """
      {
        "a": 1,5,
        "b": nope,
        "c": { "d": 'x', "e": [1, +2, 3] },
        "f": 08:00,
        "g": “y”
        "h": 5
      }
      """
    #expect(
      syntaxFindings(text).map { $0.prefix { $0 != " " } } == [
        "2:8:", "3:8:", "4:15:", "4:29:", "5:8:", "6:8:", "7:3:",
      ])
  }

  @Test func `what is never closed is reported where it was opened, with the odd bracket`() {
    let text = """
      {
        "a": {
          "b": [1, 2],
          "c": { "d": 3,
        },
        "e": 1
      }
      """
    #expect(
      syntaxFindings(text) == [
        "1:1: this { is never closed | write } where it ends; the bracket that closes on line 5 what"
          + " opened on line 4 is indented differently, so one may be missing before it"
      ])
  }

  @Test func `bytes that are not UTF-8 are a finding at the first of them`() {
    let latin1 = Array("{\n \"n\": \"B".utf8) + [0xE4] + Array("cker\", \"x\": 1,5}".utf8)
    #expect(
      syntaxFindings(latin1) == [
        "2:9: a character that is not UTF-8 | save the file as UTF-8 (not as ANSI, Windows-1252 or"
          + " Latin-1)",
        "2:22: x: 1,5 is not a number | write a decimal point: 1.5",
      ])
    #expect(
      syntaxFindings([0xFF, 0xFE, 0x7B, 0]) == ["1:1: the file is UTF-16 | save it as UTF-8"])
  }

  @Test func `no more than a hundred findings are kept`() {
    #expect(syntaxFindings("[" + String(repeating: "x,", count: 300) + "]").count == 100)
  }

  @Test func `bytes at random never crash the parser`() {
    var dice = Dice(seed: 1)
    let alphabet = Array("{}[]\",:/*\\ue+-.01tnf'\n\u{FC}“ ".utf8) + [0xFF, 0xC3, 0]
    for _ in 0..<3000 {
      let bytes = (0..<dice.below(40)).map { _ in dice.one(of: alphabet) }
      _ = syntaxFindings(bytes)
    }
  }
}
