import ScenarioFile
import TestSupport
import Testing
import Words

/// The published schema and the reader are the same format.
@Suite struct ScenarioSchemaTests {
  private let referee: SchemaReferee

  init() throws {
    referee = try SchemaReferee(document: JSONValue(parse(scenarioSchema(.english))))
  }

  @Test func `the schema file is the one that the reader describes`() {
    expectPublished(scenarioSchema(.english), "scenarios/kontaktwege.schema.json")
  }

  @Test func `the schema accepts every scenario file`() throws {
    for path in Repository.scenarios {
      let bytes = try Repository.read(path).get()
      let value = try JSONValue(JSONCParser.parse(SourceFile(path: path, bytes: bytes)))
      #expect(referee.accepts(value), "\(path)")
    }
  }

  @Test func `the reader knows every key of the schema, and no value that it allows breaks it`() {
    var seen: Set<String> = []
    for seed in 0..<100 {
      var sampler = SchemaSampler(referee: referee, dice: Dice(seed: UInt64(seed)))
      let value = sampler.file()
      let found = findings(value.prettyText)
      for finding in found where finding.contains("unknown key") {
        // A number that only some laws have is unknown to the others.
        Issue.record("seed \(seed): \(finding)")
      }
      seen.formUnion(names(in: value))
    }
    let all = names(inSchema: referee.document["else"] ?? .null)
    #expect(all.count > 120)
    #expect(all.subtracting(seen) == [])
  }

  @Test func `a key that the schema does not know is a finding in every object`() throws {
    let tree = try parse(Office.text)
    var objects = 0
    for path in paths(toObjectsIn: tree, from: .root) {
      let changed = with("surplus", at: path.steps[...], in: JSONValue(tree))
      guard !referee.accepts(changed) else { continue }
      objects += 1
      let expected = path.appending("surplus").description + ": "
      #expect(findings(changed.compactText).contains { $0.contains(expected) }, "\(path)")
    }
    #expect(objects > 40)
  }

  @Test func `whatever the schema refuses is a finding of the reader`() throws {
    let tree = try JSONValue(parse(Office.text))
    var refused = 0
    for seed in 0..<100 {
      var vandal = Vandal(dice: Dice(seed: UInt64(seed)))
      let value = vandal.change(tree)
      guard !referee.accepts(value) else { continue }
      refused += 1
      #expect(findings(value.compactText) != [], "seed \(seed)")
    }
    #expect(refused > 30)
  }

  // MARK: Walks

  private func findings(_ text: String) -> [String] {
    do {
      return try readScenario(path: "f.jsonc", read: Files(["f.jsonc": text]).read).findings
        .map(short)
    } catch {
      return ["\(error)"]
    }
  }

  private func names(in value: JSONValue) -> Set<String> {
    let below = value.elements + value.members.map(\.value)
    return below.reduce(into: Set(value.members.map(\.name))) { $0.formUnion(names(in: $1)) }
  }

  private func names(inSchema schema: JSONValue) -> Set<String> {
    var names = Set(schema["properties"]?.members.map(\.name) ?? [])
    let parts = ["anyOf", "oneOf", "allOf"].flatMap { schema[$0]?.elements ?? [] }
    let below = [schema["items"], schema["additionalProperties"]].compactMap(\.self)
    for part in parts + below + (schema["properties"]?.members.map(\.value) ?? []) {
      names.formUnion(self.names(inSchema: referee.resolved(part)))
    }
    return names
  }

  private func paths(toObjectsIn node: Node, from path: NodePath) -> [NodePath] {
    switch node.value {
    case .object(let members):
      [path]
        + members.flatMap { paths(toObjectsIn: $0.node, from: path.appending($0.name)) }
    case .array(let elements):
      elements.enumerated().flatMap { paths(toObjectsIn: $1, from: path.appending($0)) }
    case .null, .bool, .number, .string: []
    }
  }

  /// The value with one more member in the object at a path.
  private func with(
    _ name: String, at steps: ArraySlice<NodePath.Step>, in value: JSONValue
  ) -> JSONValue {
    guard let step = steps.first else {
      return .object(value.members + [JSONMember(name, .bool(true))])
    }
    switch (step, value) {
    case (.name(let key), .object(var members)):
      for index in members.indices where members[index].name == key {
        members[index].value = with(name, at: steps.dropFirst(), in: members[index].value)
      }
      return .object(members)
    case (.index(let index), .array(var elements)):
      elements[index] = with(name, at: steps.dropFirst(), in: elements[index])
      return .array(elements)
    default: return value
    }
  }
}
