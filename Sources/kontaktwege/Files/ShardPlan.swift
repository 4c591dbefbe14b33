internal import ScenarioFile
internal import Words

/// A simulation in shards: everything that it is made of, in one file of a folder of its own.
///
/// The folder alone is needed to run a shard, on whatever machine; shards are numbered from 1.
struct ShardPlan: Equatable, Sendable {
  static let name = "plan.json"
  private static let format = "kontaktwege plan 1"

  /// A file that was read for the plan, with its text.
  struct Input: Equatable, Sendable {
    var path: String
    var text: String
  }

  /// The files that were named on the command line.
  var operands: [String]
  var shards: Int
  var size: ShardedSize
  var seed: UInt64?
  var control: ControlCount?
  var tables: [String]
  var dialect: CSVDialect
  var hasWorkbook: Bool
  var inputs: [Input]

  /// The replications of a shard, those of all experiments counted through: as many as of any
  /// other, or one more.
  func replications(ofShard shard: Int) -> Range<Int> {
    (shard - 1) * size.total / shards..<shard * size.total / shards
  }

  /// Reads the inputs out of the plan.
  func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    guard let input = inputs.first(where: { $0.path == path }) else {
      return .failure(
        ReadFailure(
          path: path,
          reason: Words("it is not in the plan", german: "sie steht nicht im Plan")))
    }
    return .success(Array(input.text.utf8))
  }

  func request(threads: Int, language: Language) -> SimulationRequest {
    SimulationRequest(
      replications: size.replications, seed: seed, control: control, threads: threads,
      tables: tables, dialect: dialect,
      hasWorkbook: hasWorkbook, language: language)
  }

  // MARK: As a file

  var text: String {
    let members: [JSONMember] = [
      .init("format", .string(Self.format)),
      .init("operands", .strings(operands)),
      .init("shards", .integer(Int64(shards))),
      .init("replications", .integer(Int64(size.replications))),
      .init("experiments", .integer(Int64(size.experiments))),
      .init("seed", seed.map { .string(String($0)) } ?? .null),
      .init("control", control.map { .string($0.rawValue) } ?? .null),
      .init("tables", .strings(tables)),
      .init("dialect", .string(dialect.rawValue)),
      .init("workbook", .bool(hasWorkbook)),
      .init(
        "inputs",
        .array(
          inputs.map {
            .object([.init("path", .string($0.path)), .init("text", .string($0.text))])
          })),
    ]
    return JSONValue.object(members).prettyText + "\n"
  }

  /// Reads a plan; nil if the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONCParser.parse(SourceFile(path: "", bytes: bytes)),
      root.string("format") == Self.format,
      let shards = root.integer("shards"), let replications = root.integer("replications"),
      let experiments = root.integer("experiments"),
      shards >= 1, replications >= 1, experiments >= 1, replications * experiments >= shards,
      let operands = root.strings("operands"), !operands.isEmpty,
      let tables = root.strings("tables"),
      let dialect = root.string("dialect").flatMap(CSVDialect.init),
      case .array(let inputs)? = root.member("inputs")?.node.value
    else { return nil }
    self.init(
      operands: operands, shards: shards,
      size: ShardedSize(replications: replications, experiments: experiments),
      seed: root.string("seed").flatMap { UInt64($0) },
      control: root.string("control").flatMap(ControlCount.init), tables: tables, dialect: dialect,
      hasWorkbook: root.member("workbook")?.node.value == .bool(true),
      inputs: inputs.compactMap { input in
        guard let path = input.string("path"), let text = input.string("text") else { return nil }
        return Input(path: path, text: text)
      })
    guard self.inputs.count == inputs.count else { return nil }
  }

  init(
    operands: [String], shards: Int, size: ShardedSize, seed: UInt64?, control: ControlCount?,
    tables: [String], dialect: CSVDialect, hasWorkbook: Bool, inputs: [Input]
  ) {
    self.operands = operands
    self.shards = shards
    self.size = size
    self.seed = seed
    self.control = control
    self.tables = tables
    self.dialect = dialect
    self.hasWorkbook = hasWorkbook
    self.inputs = inputs
  }
}

extension Node {
  fileprivate func string(_ name: String) -> String? {
    guard case .string(let text)? = member(name)?.node.value else { return nil }
    return text
  }

  fileprivate func integer(_ name: String) -> Int? {
    guard case .number(let literal)? = member(name)?.node.value else { return nil }
    return literal.integer.flatMap { Int(exactly: $0) }
  }

  fileprivate func strings(_ name: String) -> [String]? {
    guard case .array(let nodes)? = member(name)?.node.value else { return nil }
    let texts = nodes.compactMap { node -> String? in
      guard case .string(let text) = node.value else { return nil }
      return text
    }
    return texts.count == nodes.count ? texts : nil
  }
}
