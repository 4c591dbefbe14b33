internal import Foundation
internal import Synchronization
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `The progress line` {
  /// A line that writes to a file, and a clock that the test turns.
  private final class Fixture: Sendable {
    let folder: TemporaryFolder
    let clock = Mutex(Duration.zero)
    let width = Mutex(81)
    let descriptor: CInt

    init() throws {
      folder = try TemporaryFolder()
      descriptor = try SystemCalls.create(folder.path(of: "screen"))
    }

    var line: ProgressLine {
      ProgressLine(
        output: CheckedOutput(descriptor: descriptor, name: "screen"), language: .english,
        columns: { [self] in width.withLock(\.self) },
        elapsed: { [self] in clock.withLock(\.self) })
    }

    func pass(_ time: Duration) { clock.withLock { $0 += time } }

    /// What was drawn, one drawing after the other.
    var drawings: [String] {
      get throws {
        try folder.text(of: "screen").components(separatedBy: "\r\u{1B}[K").dropFirst().map(\.self)
      }
    }
  }

  @Test func `is redrawn at most ten times a second`() throws {
    let fixture = try Fixture()
    let line = fixture.line
    for done in 0...1000 {
      line.report(done: done, of: 1000)
      fixture.pass(.milliseconds(1))
    }
    #expect(try fixture.drawings.count == 11)
  }

  @Test func `is erased at the end and stays so`() throws {
    let fixture = try Fixture()
    let line = fixture.line
    line.report(done: 1, of: 2)
    line.erase()
    fixture.pass(.seconds(1))
    line.report(done: 2, of: 2)
    line.erase()
    #expect(try fixture.drawings == ["[##########----------]  1 of 2 replications  50 %", ""])
  }

  @Test func `never leaves a trace when it was never drawn`() throws {
    let fixture = try Fixture()
    fixture.line.erase()
    #expect(try fixture.folder.text(of: "screen").isEmpty)
  }

  @Test func `never goes back when a report comes late`() throws {
    let fixture = try Fixture()
    let line = fixture.line
    line.report(done: 5, of: 9)
    fixture.pass(.seconds(1))
    line.report(done: 4, of: 9)
    #expect(try fixture.drawings.count == 1)
  }

  @Test func `follows the window and leaves its last column free`() throws {
    let fixture = try Fixture()
    let line = fixture.line
    fixture.width.withLock { $0 = 10 }
    line.report(done: 5, of: 10)
    fixture.pass(.seconds(1))
    fixture.width.withLock { $0 = 5 }
    line.report(done: 5, of: 10)
    #expect(try fixture.drawings == ["50 %", "50 %"])
  }

  @Test func `has no colour`() throws {
    let fixture = try Fixture()
    fixture.line.report(done: 5, of: 10)
    #expect(try !fixture.folder.text(of: "screen").contains(/\e\[[0-9;]*m/))
  }

  @Test func `takes reports from many threads`() throws {
    let fixture = try Fixture()
    let line = fixture.line
    DispatchQueue.concurrentPerform(iterations: 400) { done in
      line.report(done: done, of: 400)
      fixture.pass(.milliseconds(100))
    }
    line.erase()
    let shown = try fixture.drawings.compactMap { drawing in
      drawing.firstMatch(of: /(\d+) of 400/).flatMap { Int($0.1) }
    }
    #expect(!shown.isEmpty)
    #expect(shown == shown.sorted())
  }
}
