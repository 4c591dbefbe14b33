import ScenarioFile
import Testing

@Suite struct StudyFindingTests {
  @Test(arguments: [
    (
      #""variant": []"#,
      #"3:1: variant: unknown key | did you mean "variants"?"#
    ),
    (
      #""uncertain": [{ "path": "staff.hotline.rosters.day.persons", "from": 1, "to": 4, "source": "a survey" }], "sensitivity": { "method": "morris", "levels": 5, "figure": "occupancy" }"#,
      #"3:154: sensitivity.levels: 5 is odd | give 6, say"#
    ),
    (
      #""variants": ["none.jsonc"]"#,
      #"3:14: variants[0]: "none.jsonc" cannot be read: no such file | looked for s/none.jsonc; names are relative to the folder of the study"#
    ),
    (
      #""variants": ["office.jsonc"]"#,
      #"3:14: variants[0]: the name "office" is another scenario's too | give each scenario of a study a name of its own"#
    ),
    (
      #""variants": [{ "set": {} }]"#,
      #"3:14: variants[0].name: is missing | give a name for files and tables like "more-phone-staff": The name in tables and file names."#
    ),
    (
      #""figures": [{ "figure": "ocupancy" }]"#,
      #"3:25: figures[0].figure: "ocupancy" is none of the choices | did you mean "occupancy"?"#
    ),
    (
      #""figures": [{ "figure": "reachability" }]"#,
      #"3:25: figures[0].figure: reachability is not a figure of "office" | give "of" as dimension:entity, with one of the dimensions kind, channel, concern"#
    ),
    (
      #""figures": [{ "figure": "reachability", "of": "channel:phon" }]"#,
      #"3:47: figures[0].of: there is no channel "phon" | did you mean "phone"?"#
    ),
    (
      #""figures": [{ "figure": "reachability", "of": "kind:app" }]"#,
      #"3:47: figures[0].of: there is no kind "app" | there are: phone, written"#
    ),
    (
      #""figures": [{ "figure": "phone_reachability_share", "of": "channel:phone" }]"#,
      #"3:59: figures[0].of: "phone_reachability_share" says already of what | leave "of" out"#
    ),
    (
      #""figures": [{ "figure": "occupancy", "target": { "atLeast": 1, "atMost": 2 } }]"#,
      #"3:74: figures[0].target.atMost: is given beside atLeast | give one of the two; in a variant, null removes the other"#
    ),
    (
      #""replications": 5, "precision": { "atMost": 19, "figures": [{ "figure": "occupancy", "halfWidth": 1 }] }"#,
      #"3:33: precision: is given beside replications | give one of the two"#
    ),
    (
      #""precision": { "atMost": 9, "figures": [{ "figure": "occupancy", "halfWidth": 1 }] }"#,
      #"3:26: precision.atMost: 9 is less than atLeast, 10 | swap the two"#
    ),
    (
      #""sweep": { "parameters": [{ "path": "households" }] }"#,
      #"3:27: sweep.parameters[0]: needs its values | give "values", or "from", "to" and "steps""#
    ),
    (
      #""sweep": { "scenario": "moore", "parameters": [{ "path": "households", "values": [1] }] }"#,
      #"3:24: sweep.scenario: the study has no scenario "moore" | there are: office"#
    ),
    (
      #""sensitivity": { "figure": "occupancy" }"#,
      #"3:16: sensitivity: no number is uncertain | name some under "uncertain""#
    ),
    (
      #""uncertain": [{ "path": "households", "from": 2, "to": 1, "source": "a" }]"#,
      #"3:56: uncertain[0].to: the range ends before it begins | swap the two"#
    ),
  ])
  func `a mistake is found at its place`(keys: String, finding: String) throws {
    let found = try StudyFile.findings(keys)
    #expect(found == [finding], "\(found)")
  }

  @Test(arguments: [
    (
      #""staff.hotlin.persons": 3"#,
      #"3:42: staff.hotlin.persons: staff has no hotlin | did you mean "hotline"?"#
    ),
    (
      #""staff.hotline.rosters.day.person": 3"#,
      #"3:42: staff.hotline.rosters.day.person: unknown key | did you mean "persons"?"#
    ),
    (
      #""concerns.claim.fitting[2]": "mail""#,
      #"3:42: concerns.claim.fitting[2]: concerns.claim.fitting has no [2] | it is a list of 2; its entries are concerns.claim.fitting[0] and so on"#
    ),
    (
      #""households": "many""#,
      #"3:56: households: "many" is text, not a number above 0 and at most 100000000 | give a number above 0 and at most 100000000: Households in care; everything that is given per 1,000 households is multiplied by it."#
    ),
    (
      #""households": null, "staff.": 1"#,
      #"3:69: variants[0].set["staff."]: a name is missing here | write a path like staff.hotline.persons"#
    ),
  ])
  func `a value that the scenario cannot have is found in the study`(
    set: String, finding: String
  ) throws {
    let found = try StudyFile.findings(#""variants": [{ "name": "other", "set": { \#(set) } }]"#)
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `what a number would break elsewhere is told at its path`() throws {
    let keys = """
      "uncertain": [
      { "path": "sites.north.share", "from": 0.5, "to": 0.75, "source": "a" } ]
      """
    let found = try StudyFile.findings(keys)
    #expect(
      found == [
        "4:11: sites.north.share: with 0.5: sites: the shares sum to 0.75, not to 1 | 0.25 is missing"
      ], "\(found)")
  }

  @Test func `all findings come at once, the study's before the scenarios'`() throws {
    let outcome = try StudyFile.outcome(
      #""variants": ["bad.jsonc", "none.jsonc"], "figures": [{ "figure": "occupancy" }]"#,
      ["s/bad.jsonc": #"{ "extends": "office.jsonc", "households": -1, "colour": 1 }"#])
    #expect(
      outcome.findings.map { "\($0.file):\($0.column ?? 0)" } == [
        "s/study.jsonc:27", "s/bad.jsonc:44", "s/bad.jsonc:48",
      ])
  }

  @Test func `a study that is no object, or not there, is said so`() throws {
    #expect(throws: ReadFailure.self) {
      try readStudy(path: "none", vocabulary: StudyFile.vocabulary, read: Files([:]).read)
    }
    let outcome = try readStudy(
      path: "s", vocabulary: StudyFile.vocabulary, read: Files(["s": "[]"]).read)
    #expect(
      outcome.findings.map(short) == ["1:1: a study is an object in braces, but this is a list"])
  }
}
