internal import Foundation
package import Testing

/// Compares `actual` with the golden file `Goldens/<name>` beside the calling test file.
///
/// With `RECORD_GOLDENS=1` in the environment the file is rewritten and the test still fails, so
/// that no recording passes unseen. Bytes are compared: line ends and byte order marks count.
package func expectGolden(
  _ actual: String, _ name: String, testFile: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: "\(testFile)").deletingLastPathComponent()
    .appendingPathComponent("Goldens").appendingPathComponent(name)
  expectGolden(actual, at: file, sourceLocation)
}

/// Compares `actual` with a file that people read: its path is relative to the repository, in which
/// the test files lie two folders down.
package func expectPublished(
  _ actual: String, _ path: String, testFile: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let repository = URL(fileURLWithPath: "\(testFile)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  expectGolden(actual, at: repository.appendingPathComponent(path), sourceLocation)
}

private func expectGolden(_ actual: String, at file: URL, _ sourceLocation: SourceLocation) {
  let bytes = Data(actual.utf8)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    record(bytes, at: file, sourceLocation)
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "no golden \(file.lastPathComponent): run the tests with RECORD_GOLDENS=1, read it, commit it",
      sourceLocation: sourceLocation)
    return
  }
  guard bytes != expected else { return }
  Issue.record(
    "\(file.lastPathComponent) changed at \(firstChange(from: expected, to: bytes))",
    sourceLocation: sourceLocation)
}

private func record(_ bytes: Data, at file: URL, _ sourceLocation: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file, options: .atomic)
    Issue.record(
      "recorded \(file.lastPathComponent): read the change, then commit it",
      sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, "can't record \(file.path)", sourceLocation: sourceLocation)
  }
}

/// The first line that differs, with what it was and what it is.
private func firstChange(from expected: Data, to actual: Data) -> String {
  let was = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let now = actual.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  var line = 0
  while line < min(was.count, now.count), was[line] == now[line] { line += 1 }
  func text(_ lines: [Data]) -> String {
    line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end of file)"
  }
  return "line \(line + 1)\n  was: \(text(was))\n  now: \(text(now))"
}
