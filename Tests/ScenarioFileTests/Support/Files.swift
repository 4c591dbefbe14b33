import ScenarioFile
import Words
internal import Words

/// Files that exist in a test only, by their paths.
struct Files {
  var texts: [String: String]

  init(_ texts: [String: String]) {
    self.texts = texts
  }

  func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    guard let text = texts[path] else {
      return .failure(ReadFailure(path: path, reason: "no such file"))
    }
    return .success(Array(text.utf8))
  }

  func load(_ path: String, appendKeys: Set<String> = ["changes"]) throws -> LoadedFiles {
    try LoadedFiles.load(path: path, appendKeys: appendKeys, read: read)
  }
}

/// The tree of a text, or what is wrong with it.
func parse(_ text: String) throws -> Node {
  try JSONCParser.parse(SourceFile(path: "f", bytes: Array(text.utf8)))
}

/// What is wrong with a text as JSON, one finding per line: `1:2: message | hint`.
func syntaxFindings(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try JSONCParser.parse(SourceFile(path: "f", bytes: bytes))
    return []
  } catch {
    return error.findings.map(short)
  }
}

func syntaxFindings(_ text: String) -> [String] { syntaxFindings(Array(text.utf8)) }

/// A finding without its file: `1:2: path: message | hint`.
func short(_ finding: Finding) -> String {
  let parts = [
    "\(finding.line ?? 0):\(finding.column ?? 0)", finding.path, finding.message.english,
  ]
  let text = parts.filter { !$0.isEmpty }.joined(separator: ": ")
  return finding.hint.map { "\(text) | \($0.english)" } ?? text
}

/// Reads a bakery from one text.
func bakery(_ text: String) throws -> (value: Bakery, warnings: [Finding]) {
  try ReadingContext<Raise>.read(Files(["b.jsonc": text]).load("b.jsonc"), Bakery.init)
}

/// What is wrong with a bakery.
func bakeryFindings(_ text: String) -> [String] { findings { try bakery(text) }.map(short) }

/// The findings with which a body fails.
func findings<Value>(_ body: () throws -> Value) -> [Finding] {
  do {
    _ = try body()
    return []
  } catch let error as InvalidScenario {
    return error.findings
  } catch {
    return [Finding(file: "", fileOrder: 0, position: nil, message: Words(verbatim: "\(error)"))]
  }
}

let validBakery = """
  // Everything that the format has.
  {
    "$schema": "bakery.schema.json",
    "name": "Bäckerei am Markt",
    "opens": "06:00", "closes": "18:30",
    "organic": true,
    "season": "winter",
    "rating": 4.5,
    "ovens": {
      "big": { "heads": 3, "heat": 250 },
      "small": { "heads": 1 },
    },
    "goods": {
      "rye": { "kind": "bread", "oven": "big", "minutes": { "mean": 45, "cv": 0.2 } },
      "roll": { "kind": "bread", "oven": "small", "minutes": 12, "price": 0.4 },
      "torte": { "kind": "cake", "oven": "big", "layers": 3, "candles": true },
      "cola": { "kind": "drink", "litres": 0.5 },
    },
    "closedOn": ["2026-12-24", "2026-12-31"],
    "shares": { "rye": 0.25, "roll": 0.75 },
    "favourite": "rye",
    "till": { "drawers": 2 },
    "boxes": [{ "label": "a", "inside": [{ "label": "b" }, { "label": "c", "inside": [] }] }],
    "owner": { "name": "Anna" },
    "notes": { "anything": [null, 1] },
    "changes": [
      { "set": "ovens.big.heads", "from": "2026-07-01", "to": 5 },
      { "set": "till.drawers", "from": "2026-07-01", "to": 3 },
    ],
  }

  """
