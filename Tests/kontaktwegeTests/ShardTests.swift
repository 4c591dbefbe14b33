internal import Foundation
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `A simulation in shards` {
  private let harness: ToolHarness
  private let plan: String

  init() throws {
    harness = try ToolHarness()
    plan = harness.folder.path(of: "plan")
    let study = try harness.folder.write("baseline", to: "study.jsonc")
    let code = harness.run("plan", study, "--shards", "3", "--out", plan, "--seed", "4", "--quiet")
    #expect(code == .success)
    // The plan has all that it needs.
    try FileManager.default.removeItem(atPath: study)
  }

  private func runAll() {
    for shard in ["1/3", "2", "3/3"] {
      #expect(harness.run("run", plan, "--shard", shard, "--quiet") == .success)
    }
  }

  @Test func `is planned, run and merged`() throws {
    runAll()
    let out = harness.folder.path(of: "out")
    #expect(harness.run("merge", plan, "--out", out) == .success)
    #expect(try harness.output == "baseline 0..<2; baseline 2..<4; baseline 4..<6\n")
    #expect(try harness.folder.names(in: "out") == ["horizon.csv", "overview.csv"])
    #expect(try harness.folder.text(of: "out/horizon.csv") == "4\n")
    #expect(try harness.messages == "wrote 2 files into \(out)\n")
  }

  @Test func `says which shards are missing, as job arrays take them`() throws {
    #expect(harness.run("run", plan, "--shard", "2", "--quiet") == .success)
    #expect(harness.run("status", plan) == .success)
    #expect(try harness.output == "1,3\n")
    #expect(
      try harness.messages
        == "1 of 3 shards are done; next: kontaktwege run \(plan) --shard 1/3\n")
    #expect(harness.run("merge", plan) == .invalidScenario)
    #expect(try harness.messages.contains("shards are missing: 1,3\n"))
    runAll()
    #expect(harness.run("status", plan) == .success)
    #expect(try harness.output == "1,3\n")
    #expect(Tool<[String]>.list([1, 2, 3, 5, 7, 8]) == "1-3,5,7-8")
    #expect(Tool<[String]>.list([]) == "")
  }

  @Test func `refuses a shard that is damaged, and counts it as missing`() throws {
    runAll()
    _ = try harness.folder.write("broken", to: "plan/shard-2.sums")
    #expect(harness.run("status", plan, "--quiet") == .success)
    #expect(try harness.output == "2\n")
    #expect(harness.run("merge", plan) == .invalidScenario)
    #expect(try harness.messages.contains("\(plan)/shard-2.sums:3:7: "))
  }

  @Test func `takes a shard twice if it is the same, and refuses it otherwise`() throws {
    runAll()
    let other = harness.folder.path(of: "other")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: "\(plan)/shard-3.sums", toPath: "\(other)/shard-3.sums")
    _ = try harness.folder.write("baseline 0..<2", to: "other/shard-1.sums")
    #expect(harness.run("merge", plan, other) == .success)
    _ = try harness.folder.write("baseline 0..<2 but not quite", to: "other/shard-1.sums")
    #expect(harness.run("merge", plan, other) == .invalidScenario)
    #expect(
      try harness.messages.contains("\(other)/shard-1.sums: differs from \(plan)/shard-1.sums"))
  }

  @Test func `refuses shards that the plan does not have`() throws {
    runAll()
    _ = try harness.folder.write("", to: "plan/shard-4.sums")
    #expect(harness.run("merge", plan) == .invalidScenario)
    #expect(try harness.messages.contains("the plan has no such shard, only 1 to 3"))
  }

  @Test(arguments: ["0", "4", "1/4", "x", "1/", "1/3/3"])
  func `has no other shards than those`(shard: String) throws {
    #expect(harness.run("run", plan, "--shard", shard) == .usage)
  }

  @Test func `takes what to simulate from the plan alone`() throws {
    #expect(harness.run("run", plan, "--shard", "1", "--seed", "2") == .usage)
    #expect(harness.run("run", harness.folder.path(of: "none"), "--shard", "1") == .inputMissing)
    _ = try harness.folder.write("{}", to: "plan/plan.json")
    #expect(harness.run("run", plan, "--shard", "1") == .invalidScenario)
  }

  @Test func `has no more shards than replications, and a known number of these`() throws {
    let good = try harness.folder.write("good", to: "good.jsonc")
    let endless = try harness.folder.write("endless", to: "endless.jsonc")
    #expect(harness.run("plan", good, "--shards", "7", "--out", plan) == .usage)
    #expect(harness.run("plan", good, "--shards", "7") == .usage)
    #expect(harness.run("plan", good, "--out", plan) == .usage)
    #expect(harness.run("plan", endless, "--shards", "2", "--out", plan) == .invalidScenario)
  }

  @Test(arguments: [(1, 1, 1), (7, 1, 3), (100, 1, 7), (20, 1, 20), (3, 5, 4)])
  func `has every replication in one shard`(replications: Int, experiments: Int, shards: Int) {
    let size = ShardedSize(replications: replications, experiments: experiments)
    let plan = ShardPlan(
      operands: ["a"], shards: shards, size: size, seed: nil, control: .cases, tables: [],
      dialect: .german, hasWorkbook: true, inputs: [.init(path: "a", text: "\u{FEFF}ü\u{0}\"\n")])
    let ranges = (1...shards).map(plan.replications(ofShard:))
    #expect(ranges.flatMap(Array.init) == Array(0..<size.total))
    #expect(ranges.allSatisfy { !$0.isEmpty })
    #expect(ShardPlan(Array(plan.text.utf8)) == plan)
    #expect(plan.request(threads: 1, language: .english).replications == replications)
    #expect(plan.request(threads: 1, language: .english).control == .cases)
  }
}
