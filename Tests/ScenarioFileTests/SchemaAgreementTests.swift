import ScenarioFile
import Testing
internal import Words

/// The schema and the reader must say the same of every file, except for what a schema cannot
/// know: names that refer to others, paths of dials, and whether one time is after another.
@Suite struct SchemaAgreementTests {
  private let referee: SchemaReferee

  init() throws {
    let schema = ReadingContext<Raise>.describe(title: "Bakery", "A bakery.", Bakery.init)
    referee = try SchemaReferee(document: JSONValue(parse(schema.text(.english))))
  }

  /// What the reader finds that a schema could know of.
  private func findings(_ value: JSONValue) -> [String] {
    bakeryFindings(value.prettyText).filter { finding in
      let beyondSchemas = [
        "there is no ", "no number at ", "cannot change over time", "is the name of another",
        "closes before it opens", "takes a number", "write a path like",
      ]
      return !beyondSchemas.contains { finding.contains($0) }
    }
  }

  private func valid() throws -> JSONValue { try JSONValue(parse(validBakery)) }

  @Test func `both accept the file that has everything`() throws {
    #expect(try referee.accepts(valid()))
    #expect(try bakeryFindings(valid().prettyText).isEmpty)
  }

  @Test func `both agree on every file with one thing changed, or several`() throws {
    var rejected = 0
    for seed in 0..<1000 {
      var vandal = Vandal(dice: Dice(seed: UInt64(seed)))
      var value = try valid()
      for _ in 0...(seed % 3) { value = vandal.change(value) }
      let isAccepted = referee.accepts(value)
      rejected += isAccepted ? 0 : 1
      let found = findings(value)
      #expect(isAccepted == found.isEmpty, "seed \(seed): \(found)\n\(value.prettyText)")
    }
    #expect((300..<990).contains(rejected), "\(rejected) rejected of 1000")
  }

  @Test func `whatever the schema allows is accepted by the reader`() {
    var keys: Set<String> = []
    for seed in 0..<400 {
      var sampler = SchemaSampler(referee: referee, dice: Dice(seed: UInt64(seed)))
      let value = sampler.file()
      #expect(referee.accepts(value))
      #expect(findings(value) == [], "seed \(seed): \(value.prettyText)")
      keys.formUnion(names(in: value))
    }
    #expect(keys.isSuperset(of: names(inSchema: referee.document["else"] ?? .null)))
  }

  @Test func `a key that the schema does not name is a finding in every object`() throws {
    for (path, value) in try allWithSurplus(valid(), at: .root) {
      let found = findings(value)
      guard found.count == 1 else {
        Issue.record("\(path): \(found)")
        continue
      }
      #expect(found[0].contains(path.appending("surplus").description + ": unknown key"))
      #expect(!referee.accepts(value))
    }
  }

  @Test func `text changed at random never crashes the reader`() {
    let pieces = ["{", "}", "[", "]", ",", ":", "\"", "/*", "null", "-1", "1e9", "ü", "\\u00", "x"]
    let bytes = Array(validBakery.utf8)
    for seed in 0..<2000 {
      var dice = Dice(seed: UInt64(seed))
      var changed = bytes
      for _ in 0...dice.below(3) {
        let from = dice.below(changed.count)
        let to = min(changed.count, from + dice.below(6))
        changed.replaceSubrange(from..<to, with: Array(dice.one(of: pieces).utf8))
      }
      changed[dice.below(changed.count)] = UInt8(dice.below(256))
      _ = bakeryFindings(String(decoding: changed, as: UTF8.self))
      _ = syntaxFindings(changed)
    }
  }

  // MARK: Walks

  private func names(in value: JSONValue) -> Set<String> {
    let below = value.elements + value.members.map(\.value)
    return below.reduce(into: Set(value.members.map(\.name))) { $0.formUnion(names(in: $1)) }
  }

  private func names(inSchema schema: JSONValue) -> Set<String> {
    var names = Set(schema["properties"]?.members.map(\.name) ?? [])
    let parts = ["anyOf", "oneOf", "allOf"].flatMap { schema[$0]?.elements ?? [] }
    let below = [schema["items"], schema["additionalProperties"]].compactMap(\.self)
    for part in parts + below + (schema["properties"]?.members.map(\.value) ?? []) {
      names.formUnion(self.names(inSchema: part))
    }
    return names
  }

  /// The same tree once per object that has fixed keys, with one more key in it.
  private func allWithSurplus(_ value: JSONValue, at path: NodePath) -> [(NodePath, JSONValue)] {
    let members = value.members
    let open: Set<String> = ["ovens", "goods", "shares", "notes"]
    var all: [(NodePath, JSONValue)] = []
    var isOpen = false
    if case .name(let name)? = path.steps.last {
      isOpen = path.steps.count == 1 && open.contains(name)
    }
    if !members.isEmpty, !isOpen {
      all.append((path, .object(members + [JSONMember("surplus", .null)])))
    }
    for (index, member) in members.enumerated() where member.name != "notes" {
      for (inner, changed) in allWithSurplus(member.value, at: path.appending(member.name)) {
        var copy = members
        copy[index].value = changed
        all.append((inner, .object(copy)))
      }
    }
    for (index, element) in value.elements.enumerated() {
      for (inner, changed) in allWithSurplus(element, at: path.appending(index)) {
        var copy = value.elements
        copy[index] = changed
        all.append((inner, .array(copy)))
      }
    }
    return all
  }
}
