import Testing

@testable import ContactModel
@testable import Experiment
@testable import Report

struct CSVTests {
  private func cell(_ text: String, _ dialect: Dialect = .international) -> String {
    var writer = CSVWriter(dialect)
    writer.text(text)
    return String(decoding: writer.bytes.drop { dialect.byteOrderMark.contains($0) }, as: UTF8.self)
  }

  @Test(arguments: [
    "=1+2", "+49 6252", "-x", "@SUM(A1)", "\tindented", "＝1", "＋1", "－1", "＠x",
  ])
  func `text that a spreadsheet would calculate gets an apostrophe`(text: String) {
    #expect(cell(text) == "'" + text)
  }

  @Test func `harmless text stays as it is`() {
    for text in ["a=b", "x", "", "ä", "1-2", "'quoted'", " =1"] { #expect(cell(text) == text) }
  }

  @Test func `separators, quotes and line ends are quoted in their dialect`() {
    #expect(cell("a,b") == "\"a,b\"")
    #expect(cell("a,b", .german) == "a,b")
    #expect(cell("a;b", .german) == "\"a;b\"")
    #expect(cell("say \"no\"") == "\"say \"\"no\"\"\"")
    #expect(cell("one\ntwo") == "\"one\ntwo\"")
    #expect(cell("\rx") == "\"'\rx\"")
  }

  @Test func `numbers are never guarded, missing ones are empty`() {
    var writer = CSVWriter(.german)
    writer.number(-1234.5, decimals: 2)
    writer.number(nil, decimals: 2)
    writer.number(.nan, decimals: 2)
    writer.integer(-7)
    writer.endRow()
    #expect(writer.bytes == [0xef, 0xbb, 0xbf] + Array("-1234,50;;;-7\r\n".utf8))
  }

  @Test(arguments: Dialect.all)
  func `what is written can be read back, whatever the names`(dialect: Dialect) throws {
    var office = SampleOffice()
    office.names = ["=cmd|' /C calc'!A0", "a;b,\"c\"\nd\r\n"]
    office.titles = ["Straße „Süd“; 1,5", "\u{feff}@home"]
    office.channelTitles = ["+49", "", "日本語, ok"]
    office.replications = 2
    let summary = office.summary()
    for file in ResultFile.all(summary) {
      let rows = try parse(file.text(summary, dialect), dialect)
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(file.name)")
      let scenarios = Set(rows.dropFirst().flatMap { $0.prefix(file == .pairs ? 2 : 1) })
      #expect(scenarios == ["'=cmd|' /C calc'!A0", "a;b,\"c\"\nd\r\n"], "\(file.name)")
    }
    let rows = try parse(ResultFile.overview.text(summary, dialect), dialect)
    #expect(rows.map { $0[1] } == ["title", "Straße „Süd“; 1,5", "\u{feff}@home"])
  }

  @Test func `both dialects hold the same cells`() throws {
    let summary = SampleOffice().summary()
    for file in ResultFile.all(summary) {
      let international = try parse(file.text(summary, .international), .international)
      let german = try parse(file.text(summary, .german), .german)
      #expect(international.count == german.count)
      for (one, other) in zip(international, german) where one != other {
        for (a, b) in zip(one, other) where a != b {
          #expect(a.replacing(".", with: ",") == b)
        }
      }
    }
  }

  /// A reader of its own (RFC 4180), with the dialect's marks.
  private func parse(_ text: String, _ dialect: Dialect) throws -> [[String]] {
    let all = Array(text.utf8)
    try #require(all.starts(with: dialect.byteOrderMark))
    let bytes = Array(all.dropFirst(dialect.byteOrderMark.count))
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\"") {
        try #require(cell.isEmpty)
        isQuoted = true
      } else if byte == dialect.separator {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else if bytes[(index - 1)...].starts(with: dialect.lineEnd) {
        index += dialect.lineEnd.count - 1
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        rows.append(row)
        row = []
      } else {
        cell.append(byte)
      }
    }
    try #require(row.isEmpty && cell.isEmpty && !isQuoted)
    return rows
  }
}
