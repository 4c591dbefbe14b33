internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `The words of the progress line` {
  private func line(
    _ done: Int, _ total: Int, _ seconds: Double, columns: Int = 100,
    _ language: Language = .english
  ) -> String {
    ProgressText(done: done, total: total, elapsed: .seconds(seconds)).line(
      columns: columns, language)
  }

  @Test func `say replications, share and time left`() {
    #expect(
      line(40, 90, 56)
        == "[########------------]  40 of 90 replications  44 %  1 min 10 s left")
    #expect(
      line(40, 90, 56, .german)
        == "[########------------]  40 von 90 Durchläufen  44 %  noch 1 min 10 s")
  }

  @Test(arguments: [
    (1, 2, 30.0, "30 s left"), (1, 2, 59.9, "1 min 00 s left"), (1, 61, 1.0, "1 min 00 s left"),
    (1, 3, 1800.0, "1 h 00 min left"), (1, 100, 75.0, "2 h 03 min left"), (2, 2, 9.0, "0 s left"),
    (3, 4, 1.5, "1 s left"),
  ])
  func `round the time left up to whole seconds`(
    done: Int, total: Int, seconds: Double, words: String
  ) {
    #expect(line(done, total, seconds).hasSuffix("  \(words)"))
  }

  @Test func `leave the time out when nobody can tell yet`() {
    #expect(line(0, 90, 20).hasSuffix("0 %"))
    #expect(line(5, 90, 0.9).hasSuffix("5 %"))
  }

  @Test func `say 100 percent only when all are done`() {
    #expect(line(1999, 2000, 0).hasSuffix("  99 %"))
    #expect(line(2000, 2000, 0).hasSuffix("  100 %"))
    #expect(line(0, 0, 0).hasSuffix("  100 %"))
  }

  @Test(arguments: 0...100)
  func `fit any width, and say all that fits`(columns: Int) {
    let text = line(40, 90, 56, columns: columns)
    #expect(text.count <= columns)
    #expect(columns < 4 || text.contains("44 %"))
    #expect(columns < 18 || text.contains("40/90") || text.contains("40 of 90"))
  }
}
