import Testing

@testable import ScenarioFile

struct EffectiveScenarioTests {
  private let files = [
    "base.jsonc": """
    {
      "name": "base",
      "households": 1e3,
      "staff": { "desk": { "persons": 2, "days": [1, 2] } },
      "changes": [{ "at": 1 }]
    }
    """,
    "variant.jsonc": """
    {
      "extends": "base.jsonc",
      "staff": { "desk": { "persons": 3 } },
      "changes": [{ "at": 2 }]
    }
    """,
    "broken.jsonc": "{ \"extends\": \"nothing.jsonc\" }",
  ]

  private func effective(_ path: String) throws -> EffectiveScenario {
    try EffectiveScenario(path: path) { name in
      files[name].map { .success(Array($0.utf8)) }
        ?? .failure(ReadFailure(path: name, reason: "no such file"))
    }
  }

  @Test func `every value stands beside the file and line that it comes from`() throws {
    #expect(
      try effective("variant.jsonc").text == """
        {
          "name": "base",  // base.jsonc:2
          "households": 1e3,  // base.jsonc:3
          "staff": {
            "desk": {
              "persons": 3,  // variant.jsonc:3
              "days": [1, 2]  // base.jsonc:4
            }
          },
          "changes": [
            {
              "at": 1  // base.jsonc:5
            },
            {
              "at": 2  // variant.jsonc:4
            }
          ]
        }

        """)
  }

  @Test func `the text can be read again and means the same`() throws {
    let text = try effective("variant.jsonc").text
    let again = try EffectiveScenario(path: "again.jsonc") { _ in .success(Array(text.utf8)) }
    let values = { (text: String) in
      text.split(separator: "\n").map { $0.split(separator: "  //")[0] }
    }
    #expect(values(again.text) == values(text))
  }

  @Test func `without a base there is no text but a finding`() throws {
    let broken = try effective("broken.jsonc")
    #expect(broken.text.isEmpty)
    #expect(broken.findings.errors.count == 1)
  }
}
