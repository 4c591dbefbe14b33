import Calendar
import TestSupport
import Testing

@testable import ContactModel
@testable import Experiment
@testable import Report

struct WorkbookTests {
  @Test func `the checksum of ZIP`() {
    // The check value of the standard.
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test(arguments: zip([1, 26, 27, 52, 702, 703], ["A", "Z", "AA", "AZ", "ZZ", "AAA"]))
  func `columns have letters`(number: Int, name: String) {
    #expect(SheetWriter.columnName(number) == name)
  }

  @Test func `text is never calculated, numbers have points, dates are days`() throws {
    var sheet = SheetWriter()
    sheet.text("=1+2 & <b>\u{1}")
    sheet.number(-1234.5, decimals: 2)
    sheet.number(nil, decimals: 2)
    sheet.integer(7)
    sheet.date(try #require(CivilDate(iso: "2025-01-06")))
    sheet.endRow()
    let text = String(decoding: sheet.sheet(), as: UTF8.self)
    #expect(
      text.contains(
        """
        <row><c t="inlineStr"><is><t xml:space="preserve">=1+2 &amp; &lt;b&gt;\u{FFFD}</t></is></c>\
        <c><v>-1234.50</v></c><c/><c><v>7</v></c><c s="1"><v>45663</v></c></row>
        """))
    #expect(text.contains("<autoFilter ref=\"A1:E1\"/>"))
  }

  @Test func `the same files make the same archive, which has a table of contents`() {
    func archive() -> [UInt8] {
      var archive = ZipArchive()
      return archive.file("a.txt", Array("abc".utf8)) + archive.file("b.txt", []) + archive.end()
    }
    let bytes = archive()
    #expect(bytes == archive())
    #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
    // The end: two entries, the place of their table right after both files.
    let end = Array(bytes.suffix(22))
    #expect(end.prefix(4) == [0x50, 0x4B, 5, 6])
    #expect(end[10] == 2)
    #expect(Int(end[16]) == 30 + 5 + 3 + 30 + 5)
  }

  @Test func `rows are counted as they are written`() {
    let summary = SampleOffice().summary()
    for file in ResultFile.all(summary) {
      let lines = file.text(summary, .international).utf8.count { $0 == 0x0A }
      #expect(file.rows(summary, .all) == lines, "\(file.name)")
    }
  }
}
