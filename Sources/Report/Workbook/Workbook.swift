package import Experiment

/// All tables of a result in one file that a spreadsheet opens without asking (`.xlsx`).
package enum Workbook {
  package static let name = "results.xlsx"

  /// Writes one sheet per table, one after the other, so that one at a time stands in memory.
  ///
  /// A table longer than a sheet can be is left out, and `tooLong` says so beforehand.
  package static func write<Failure: Error>(
    _ files: [ResultFile], of summary: Summary, _ selection: FigureSelection,
    to emit: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var archive = ZipArchive()
    var names: [String] = []
    for file in files where file.rows(summary, selection) <= SheetWriter.mostRows {
      var sheet = SheetWriter()
      file.writeRows(summary, selection, &sheet) { _ in }
      names.append(file.tableName)
      try emit(archive.file("xl/worksheets/sheet\(names.count).xml", sheet.sheet()))
    }
    for (name, text) in frame(names) { try emit(archive.file(name, Array(text.utf8))) }
    try emit(archive.end())
  }

  /// Tables that have more rows than a sheet can hold.
  package static func tooLong(
    _ files: [ResultFile], of summary: Summary, _ selection: FigureSelection
  ) -> [ResultFile] {
    files.filter { $0.rows(summary, selection) > SheetWriter.mostRows }
  }

  /// What makes a workbook of sheets with these names.
  private static func frame(_ names: [String]) -> [(name: String, text: String)] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let media = "application/vnd.openxmlformats"
    let sheetMedia = "\(media)-officedocument.spreadsheetml"
    let numbers = names.indices.map { $0 + 1 }
    let sheets = zip(numbers, names).map { number, name in
      "<sheet name=\"\(XML.escaped(name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
    }
    let links = numbers.map { number in
      """
      <Relationship Id="rId\(number)" Type="\(document)/worksheet" \
      Target="worksheets/sheet\(number).xml"/>
      """
    }
    let types = numbers.map { number in
      """
      <Override PartName="/xl/worksheets/sheet\(number).xml" \
      ContentType="\(sheetMedia).worksheet+xml"/>
      """
    }
    return [
      (
        "xl/workbook.xml",
        """
        \(XML.declaration)<workbook xmlns="\(XML.spreadsheet)" xmlns:r="\(document)"><sheets>\
        \(sheets.joined())</sheets></workbook>
        """
      ),
      (
        "xl/styles.xml",
        // The second format is that of dates (14), in the manner of the reader's country.
        """
        \(XML.declaration)<styleSheet xmlns="\(XML.spreadsheet)">\
        <fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/>\
        </fill><fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
        <cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        \(XML.declaration)<Relationships xmlns="\(package)/relationships">\(links.joined())\
        <Relationship Id="rId\(names.count + 1)" Type="\(document)/styles" Target="styles.xml"/>\
        </Relationships>
        """
      ),
      (
        "_rels/.rels",
        """
        \(XML.declaration)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(document)/officeDocument" Target="xl/workbook.xml"/>\
        </Relationships>
        """
      ),
      (
        "[Content_Types].xml",
        """
        \(XML.declaration)<Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="\(media)-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(sheetMedia).sheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="\(sheetMedia).styles+xml"/>\
        \(types.joined())</Types>
        """
      ),
    ]
  }
}
