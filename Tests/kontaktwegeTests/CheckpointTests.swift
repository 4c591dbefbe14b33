internal import Foundation
internal import Synchronization
internal import Testing

@testable internal import kontaktwege

@Suite struct `A checkpoint` {
  private let folder: TemporaryFolder
  private let leftovers = Leftovers()
  private let results: ResultFolder

  init() throws {
    folder = try TemporaryFolder()
    results = try ResultFolder(preparing: folder.path(of: "out"), leftovers: leftovers)
  }

  private func kept() throws -> String { try folder.text(of: "out/\(Checkpoint.name)") }

  @Test func `is written when the tool is told to end, and stays then`() throws {
    let checkpoint = Checkpoint(in: results)
    let farewell = Farewell()
    farewell.set(checkpoint)
    #expect(farewell.keep() == nil)
    checkpoint.offer { Array("twelve".utf8) }
    #expect(farewell.keep() == checkpoint.path)
    leftovers.removeAll()
    #expect(try kept() == "twelve")
    #expect(try folder.names(in: "out") == [Checkpoint.name])
  }

  @Test func `is not written at every occasion, but after a while`() throws {
    let checkpoint = Checkpoint(in: results)
    let made = Mutex(0)
    let end = ContinuousClock.now + .seconds(60)
    var offers = 0
    while made.withLock(\.self) == 0, ContinuousClock.now < end {
      checkpoint.offer {
        made.withLock { $0 += 1 }
        return [65]
      }
      offers += 1
    }
    #expect(offers > 1)
    #expect(made.withLock(\.self) == 1)
    #expect(try kept() == "A")
  }

  @Test func `goes when the results are there, and nothing brings it back`() throws {
    let checkpoint = Checkpoint(in: results)
    checkpoint.offer { [65] }
    #expect(checkpoint.save())
    checkpoint.finish()
    #expect(!checkpoint.save())
    #expect(try folder.names(in: "out") == [])
  }

  @Test func `says once that it could not be written, until it could again`() throws {
    let reports = Mutex(0)
    let checkpoint = Checkpoint(in: results) { _ in reports.withLock { $0 += 1 } }
    checkpoint.offer { [65] }
    let out = folder.path(of: "out")
    for round in 1...2 {
      try FileManager.default.removeItem(atPath: out)
      #expect(!checkpoint.save() && !checkpoint.save())
      #expect(checkpoint.problem != nil)
      #expect(reports.withLock(\.self) == round)
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      #expect(checkpoint.save())
      #expect(checkpoint.problem == nil)
    }
  }

  @Test func `leaves nothing half-written where its place cannot be taken`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "out/\(Checkpoint.name)"), withIntermediateDirectories: true)
    _ = try folder.write("", to: "out/\(Checkpoint.name)/full")
    let checkpoint = Checkpoint(in: results)
    checkpoint.offer { [65] }
    #expect(!checkpoint.save())
    #expect(try folder.names(in: "out") == [Checkpoint.name])
  }

  @Test func `leaves nothing of killed writers`() throws {
    _ = try folder.write("half", to: "out/.\(Checkpoint.name).7-0.part")
    _ = try folder.write("other", to: "out/.overview.csv.7-0.part")
    Checkpoint(in: results).removeParts()
    #expect(try folder.names(in: "out") == [".overview.csv.7-0.part"])
  }
}
