import ScenarioFile
import Study
import Testing

/// A study of the small office, for tests to lay their own text into.
enum StudyFile {
  static let vocabulary = FigureVocabulary(
    figures: [
      .init(id: "reachability", dimensions: ["kind", "channel", "concern"]),
      .init(id: "occupancy", dimensions: ["office", "group"]),
    ],
    columns: [
      (
        name: "phone_reachability_share",
        place: FigurePlace(figure: "reachability", dimension: "kind", entity: "phone")
      )
    ],
    fixedEntities: ["office": ["all"], "kind": ["phone", "written"]])

  /// The files of a study with more keys.
  static func files(_ keys: String, _ more: [String: String] = [:]) -> Files {
    var texts = [
      "s/office.jsonc": Office.text,
      "s/more.jsonc": """
      { "extends": "office.jsonc", "title": "More",
        "staff": { "hotline": { "rosters": { "day": { "persons": 4 } } } } }
      """,
      "s/study.jsonc": "{\n\"baseline\": \"office.jsonc\",\n\(keys)\n}",
    ]
    texts.merge(more) { $1 }
    return Files(texts)
  }

  static func outcome(_ keys: String, _ more: [String: String] = [:]) throws -> StudyOutcome {
    try readStudy(
      path: "s/study.jsonc", vocabulary: vocabulary, read: files(keys, more).read)
  }

  /// What is wrong with a study, one finding per line: `3:9: path: message | hint`.
  static func findings(_ keys: String) throws -> [String] {
    let outcome = try outcome(keys)
    #expect((outcome.study == nil) == !outcome.findings.errors.isEmpty)
    return outcome.findings.map(short)
  }
}
