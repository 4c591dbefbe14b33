internal import Foundation
internal import ScenarioFile
internal import Words

/// The folder of a plan, with the shards that are done, and folders with more of these.
struct ShardFolder {
  let path: String
  let plan: ShardPlan
  /// Where else shards may lie: what other machines have sent, say.
  var others: [String] = []

  static func name(ofShard shard: Int) -> String { "shard-\(shard).sums" }

  init(reading path: String, _ inputs: InputFiles) throws(Failure) {
    self.path = path
    let place = Self.join(path, ShardPlan.name)
    let bytes: [UInt8]
    switch inputs.read(place, limit: InputFiles.largestSize * 8) {
    case .success(let found): bytes = found
    case .failure(let failure):
      throw Failure(
        .inputMissing,
        Words(
          "there is no plan in \(path): \(failure.reason)",
          german: "in \(path) ist kein Plan: \(failure.reason)"),
        hint: Words(
          "make one: kontaktwege plan STUDY --shards 8 --out \(path)",
          german: "einen machen: kontaktwege plan STUDY --shards 8 --out \(path)"))
    }
    guard let plan = ShardPlan(bytes) else {
      throw Failure(
        .invalidScenario,
        Words("\(place) is no plan, or damaged", german: "\(place) ist kein Plan oder beschädigt"),
        hint: Words("make the plan anew", german: "den Plan neu machen"))
    }
    self.plan = plan
  }

  /// Where a shard is put.
  func place(ofShard shard: Int) -> String { Self.join(path, Self.name(ofShard: shard)) }

  /// Where a shard is found: in none of the folders, or in some.
  func places(ofShard shard: Int) -> [String] {
    ([path] + others).map { Self.join($0, Self.name(ofShard: shard)) }
      .filter { SystemCalls.kind(of: $0) != .nothing }
  }

  /// Shards that the plan does not have.
  var strangers: [Finding] {
    ([path] + others).flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().compactMap { name -> Finding? in
        guard name.hasPrefix("shard-"), name.hasSuffix(".sums") else { return nil }
        let number = Int(name.dropFirst(6).dropLast(5))
        if let number, Self.name(ofShard: number) == name, (1...plan.shards).contains(number) {
          return nil
        }
        return Finding(
          file: Self.join(folder, name), fileOrder: 0, position: nil,
          message: Words(
            "the plan has no such shard, only 1 to \(plan.shards)",
            german: "der Plan hat keinen solchen Teil, nur 1 bis \(plan.shards)"),
          hint: Words("take the file away", german: "die Datei entfernen"))
      }
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
