package import Scenario
package import Words

/// What came of reading a scenario file.
package struct ReadOutcome {
  /// Nil if and only if a finding is an error.
  package var scenario: Scenario::Scenario?
  /// What people call the scenario.
  package var title: String
  /// Where the numbers come from.
  package var provenance: Provenance
  /// The files that were read, the named one first, each followed by the one that it extends.
  package var files: [SourceFile]
  /// Of all that the scenario is made of: the bytes of the files, and the values laid over them.
  package var hash: String
  /// Errors and warnings, in file order.
  package var findings: [Finding]
}

/// Reads a scenario from its file and the files that it extends, with values laid over it.
///
/// A value whose path or kind is wrong is a finding in the file of the overlay.
///
/// - Throws: `ReadFailure` if the named file itself cannot be read; all else is a finding.
package func readScenario(
  path: String, overlay: Overlay? = nil, read: (String) -> Result<[UInt8], ReadFailure>
) throws(ReadFailure) -> ReadOutcome {
  var loaded = try LoadedFiles.load(path: path, appendKeys: ["changes"], read: read)
  let files = loaded.files
  let hash = InputHash(files: files, overlay: overlay?.text ?? "").text
  if let overlay { loaded.lay(overlay) }
  let own = overlay?.identity == nil ? 0 : files.count
  do {
    let (result, findings) = try ReadingContext<SetTo>.read(loaded) { root in
      ScenarioDecoder(root, tree: loaded.root, file: path, ownFile: own).decode()
    }
    return ReadOutcome(
      scenario: result.scenario, title: result.title, provenance: result.provenance,
      files: files, hash: hash, findings: findings)
  } catch {
    return ReadOutcome(
      scenario: nil, title: ScenarioName.ofFile(path), provenance: Provenance(),
      files: files, hash: hash, findings: error.findings.guessing(at: loaded.additions))
  }
}

/// The format of scenario files as a JSON Schema, made of the same code that reads them.
package func scenarioSchema(_ language: Language) -> String { scenarioDocument().text(language) }

/// The format of scenario files for people, made of the same code that reads them.
package func scenarioReference(_ language: Language) -> String {
  FormatReference(scenarioDocument(), introduction: Introduction.scenarios, language).text
}

private func scenarioDocument() -> SchemaDocument {
  ReadingContext<SetTo>.describe(
    title: Words("Kontaktwege scenario", german: "Kontaktwege-Szenario"),
    Words(
      """
      An office, its demand, its staff, and what changes on dates. Files are \
      JSON with comments and trailing commas; a file that extends another \
      holds what differs only. Of keys that differ in their unit or in what \
      they refer to (handlingSeconds, handlingMinutes, …) exactly one is \
      given.
      """,
      german: """
        Eine Behörde, ihre Nachfrage, ihr Personal, und was sich ab einem Datum \
        ändert. Dateien sind JSON mit Kommentaren und schließenden Kommas; eine \
        Datei, die eine andere erweitert, enthält nur, was anders ist. Von \
        Schlüsseln, die sich in der Einheit oder im Bezug unterscheiden \
        (handlingSeconds, handlingMinutes, …), wird genau einer angegeben.
        """)
  ) { root in
    ScenarioDecoder(root, tree: nil, file: "", ownFile: 0).decode()
  }
}
