internal import ScenarioFile
internal import Synchronization
internal import Words

// A simulation in shards: planned, run anywhere, looked after, merged.

extension Tool {
  /// `plan`: puts all that the shards need into a folder.
  func plan(_ arguments: ParsedArguments) throws(Failure) {
    guard let path = arguments.options[.out] else {
      throw Failure(
        .usage, Words("plan needs a folder", german: "plan braucht einen Ordner"),
        hint: Words("name one with --out DIR", german: "einen nennen: --out DIR"))
    }
    guard let shards = try arguments.number(of: .shards, in: 1...100_000) else {
      throw Failure(
        .usage, Words("plan needs the number of shards", german: "plan braucht die Zahl der Teile"),
        hint: Words("write --shards 8, say", german: "etwa --shards 8 schreiben"))
    }
    let request = try request(arguments)
    let inputs = Mutex<[ShardPlan.Input]>([])
    let study = try usableStudy(arguments.operands, for: .plan) { path in
      let result = surroundings.inputs.read(path)
      if case .success(let bytes) = result {
        inputs.withLock { inputs in
          guard !inputs.contains(where: { $0.path == path }) else { return }
          inputs.append(.init(path: path, text: String(decoding: bytes, as: UTF8.self)))
        }
      }
      return result
    }
    let size = try size(of: study, request)
    let replications = size.total
    guard shards <= replications else {
      throw Failure(
        .usage,
        Words(
          "\(shards) shards for \(replications) replications",
          german: "\(shards) Teile für \(replications) Durchläufe"),
        hint: Words(
          "at most one shard for each: --shards \(replications)",
          german: "höchstens ein Teil je Durchlauf: --shards \(replications)"))
    }
    let plan = ShardPlan(
      operands: arguments.operands, shards: shards, size: size,
      seed: request.seed, control: request.control, tables: request.tables,
      dialect: request.dialect,
      hasWorkbook: request.hasWorkbook,
      inputs: inputs.withLock(\.self))
    let folder = try ResultFolder(preparing: path, leftovers: surroundings.leftovers)
    try folder.write([OutputFile(name: ShardPlan.name, text: plan.text)])
    if !arguments.isGiven(.quiet) {
      try say(
        Words(
          """
          planned \(replications) replications in \(shards) shards; next, for each: \
          kontaktwege run \(path) --shard 1/\(shards)\n
          """,
          german: """
            \(replications) Durchläufe in \(shards) Teilen geplant; weiter, für jeden: \
            kontaktwege run \(path) --shard 1/\(shards)\n
            """))
    }
  }

  /// `run --shard`: simulates one shard and puts it into the folder of the plan.
  func runShard(_ arguments: ParsedArguments) throws(Failure) {
    let folder = try ShardFolder(reading: arguments.operands[0], surroundings.inputs)
    let shard = try shardNumber(arguments, of: folder.plan)
    try refuse(
      [.replications, .seed, .control, .tables, .csv, .xlsx, .out, .resume, .json], beside: .shard,
      arguments)
    let study = try study(of: folder.plan)
    let threads =
      try arguments.number(of: .threads, in: 1...1024) ?? surroundings.standardThreads
    let line = arguments.isGiven(.quiet) ? nil : surroundings.progressLine(language)
    defer { line?.erase() }
    let bytes = pipeline.shard(
      study, folder.plan.request(threads: threads, language: language),
      folder.plan.replications(ofShard: shard)
    ) { done, total in line?.report(done: done, of: total) }
    line?.erase()
    let name = ShardFolder.name(ofShard: shard)
    try ResultFolder(preparing: folder.path, leftovers: surroundings.leftovers)
      .write([OutputFile(name: name) { receive throws(SystemError) in try receive(bytes) }])
    if !arguments.isGiven(.quiet) {
      let place = folder.place(ofShard: shard)
      try say(Words("wrote \(place)\n", german: "\(place) geschrieben\n"))
    }
  }

  /// `status`: the shards that are still to be run, as job arrays take them.
  func status(_ arguments: ParsedArguments) throws(Failure) {
    let folder = try shardFolder(arguments)
    let study = try study(of: folder.plan)
    var missing: [Int] = []
    for shard in 1...folder.plan.shards {
      let places = folder.places(ofShard: shard)
      let problems = findings(of: places, shard, folder.plan, study)
      try show(problems)
      if places.count == problems.count { missing.append(shard) }
    }
    try show(folder.strangers)
    try surroundings.output.write(missing.isEmpty ? "" : "\(Self.list(missing))\n")
    guard !arguments.isGiven(.quiet) else { return }
    let done = folder.plan.shards - missing.count
    let next =
      missing.isEmpty
      ? "kontaktwege merge \(folder.path) --out DIR"
      : "kontaktwege run \(folder.path) --shard \(missing[0])/\(folder.plan.shards)"
    try say(
      Words(
        "\(done) of \(folder.plan.shards) shards are done; next: \(next)\n",
        german: "\(done) von \(folder.plan.shards) Teilen sind fertig; weiter: \(next)\n"))
  }

  /// `merge`: the results of all shards, byte by byte those of one run.
  func merge(_ arguments: ParsedArguments) throws(Failure) {
    let folder = try shardFolder(arguments)
    let study = try study(of: folder.plan)
    var results: ResultFolder?
    if let path = arguments.options[.out] {
      results = try ResultFolder(preparing: path, leftovers: surroundings.leftovers)
    }
    defer { surroundings.leftovers.removeAll() }
    let outcome = try merged(folder, study)
    try finish(outcome, in: results, arguments)
  }

  private func merged(
    _ folder: ShardFolder, _ study: Study
  ) throws(Failure) -> SimulationOutcome {
    var problems = folder.strangers
    var missing: [Int] = []
    var places: [String] = []
    for shard in 1...folder.plan.shards {
      let found = folder.places(ofShard: shard)
      guard let first = found.first else {
        missing.append(shard)
        continue
      }
      places.append(first)
      problems += findings(of: found, shard, folder.plan, study)
    }
    if !missing.isEmpty {
      let list = Self.list(missing)
      problems.append(
        Finding(
          file: folder.path, fileOrder: 0, position: nil,
          message: Words("shards are missing: \(list)", german: "Teile fehlen: \(list)"),
          hint: Words(
            "run them: kontaktwege run \(folder.path) --shard \(missing[0])/\(folder.plan.shards)",
            german:
              "sie ausführen: kontaktwege run \(folder.path) --shard \(missing[0])/\(folder.plan.shards)"
          )))
    }
    guard problems.isEmpty else {
      try show(problems)
      throw Failure(
        .invalidScenario,
        Words(
          "\(counted(problems)); nothing was merged",
          german: "\(counted(problems)); nichts wurde zusammengeführt"))
    }
    let request = folder.plan.request(threads: 1, language: language)
    do {
      return try pipeline.merge(study, request, places, surroundings.inputs.readKept)
    } catch {
      try show(error.findings)
      throw Failure(
        .invalidScenario,
        Words(
          "\(counted(error.findings)); nothing was merged",
          german: "\(counted(error.findings)); nichts wurde zusammengeführt"))
    }
  }

  // MARK: What they share

  private func shardFolder(_ arguments: ParsedArguments) throws(Failure) -> ShardFolder {
    var folder = try ShardFolder(reading: arguments.operands[0], surroundings.inputs)
    folder.others = Array(arguments.operands.dropFirst())
    return folder
  }

  private func study(of plan: ShardPlan) throws(Failure) -> Study {
    let loaded: LoadedStudy<Study>
    do {
      loaded = try pipeline.load(plan.operands, plan.read)
    } catch {
      throw surroundings.inputs.failure(for: error)
    }
    if let study = loaded.study { return study }
    try show(loaded.findings)
    throw invalid(loaded.findings)
  }

  private func size(
    of study: Study, _ request: SimulationRequest
  ) throws(Failure) -> ShardedSize {
    do {
      return try pipeline.size(study, request)
    } catch {
      try show(error.findings)
      throw Failure(
        .invalidScenario,
        Words(
          "\(counted(error.findings)); nothing was planned",
          german: "\(counted(error.findings)); nichts wurde geplant"))
    }
  }

  /// What is wrong with the files of a shard, of which there may be several if they are equal.
  private func findings(
    of places: [String], _ shard: Int, _ plan: ShardPlan, _ study: Study
  ) -> [Finding] {
    var problems: [Finding] = []
    var first: (place: String, bytes: [UInt8])?
    let request = plan.request(threads: 1, language: language)
    for place in places {
      switch surroundings.inputs.readKept(place) {
      case .failure(let failure):
        problems.append(
          Finding(file: place, fileOrder: 0, position: nil, message: failure.reason))
      case .success(let bytes):
        let kept = Continuation.Kept(path: place, bytes: bytes)
        if let problem = pipeline.inspect(
          study, request, plan.replications(ofShard: shard), kept)
        {
          problems.append(problem)
        } else if let first, first.bytes != bytes {
          problems.append(
            Finding(
              file: place, fileOrder: 0, position: nil,
              message: Words(
                "differs from \(first.place), which is the same shard",
                german: "unterscheidet sich von \(first.place), demselben Teil"),
              hint: Words(
                "run the shard again, and take both files away before",
                german: "beide Dateien entfernen und den Teil noch einmal ausführen")))
        } else {
          first = first ?? (place, bytes)
        }
      }
    }
    return problems
  }

  private func shardNumber(
    _ arguments: ParsedArguments, of plan: ShardPlan
  ) throws(Failure) -> Int {
    let text = arguments.options[.shard] ?? ""
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let shard = parts[0], (1...plan.shards).contains(shard),
      parts.count == 1 || parts[1] == plan.shards
    else {
      throw Failure(
        .usage,
        Words(
          "--shard \(quoted(text)): the plan has the shards 1/\(plan.shards) to \(plan.shards)/\(plan.shards)",
          german:
            "--shard \(quoted(text)): der Plan hat die Teile 1/\(plan.shards) bis \(plan.shards)/\(plan.shards)"
        ))
    }
    return shard
  }

  private func refuse(
    _ options: [Option], beside option: Option, _ arguments: ParsedArguments
  ) throws(Failure) {
    guard let stray = options.first(where: arguments.isGiven) else { return }
    throw Failure(
      .usage,
      Words(
        "\(stray.spelling) has no meaning beside \(option.spelling): the plan says it",
        german: "\(stray.spelling) hat neben \(option.spelling) keine Bedeutung: das sagt der Plan"),
      hint: Words("leave it out", german: "weglassen"))
  }

  /// Numbers as job arrays take them: `3,7-9`.
  static func list(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}
