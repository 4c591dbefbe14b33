internal import Foundation
internal import ScenarioFile
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `Reading input` {
  private let folder: TemporaryFolder
  private let inputs = InputFiles()

  init() throws {
    folder = try TemporaryFolder()
  }

  private func reason(_ path: String) -> String? {
    guard case .failure(let failure) = inputs.read(path) else { return nil }
    return failure.reason.english
  }

  @Test func `gives all bytes of a file`() throws {
    let text = String(repeating: "{ \"name\": \"Bürstadt\" }\n", count: 10_000)
    let path = try folder.write(text, to: "long.jsonc")
    #expect(try inputs.read(path).get() == Array(text.utf8))
    #expect(try inputs.read(folder.write("", to: "empty.jsonc")).get() == [])
  }

  @Test func `says what is the matter with a file`() throws {
    #expect(reason(folder.path(of: "none")) == "there is no such file or folder")
    #expect(reason(folder.path) == "it is a folder, not a file")
    let path = try folder.write("", to: "file")
    #expect(reason("\(path)/below") == "a part of the path is a file, not a folder")
    #expect(reason(folder.path(of: String(repeating: "x", count: 300))) == "the name is too long")
  }

  @Test func `refuses what is too long for a scenario, such as an endless device`() {
    #expect(reason("/dev/zero") == "it has more than 64 megabytes")
  }

  @Test func `names the nearest file there is`() throws {
    let path = try folder.write("", to: "baseline.jsonc")
    _ = try folder.write("", to: "email-wound-down.jsonc")
    #expect(inputs.hint(for: folder.path(of: "basline.jsonc"))?.english == "did you mean \(path)?")
    #expect(inputs.hint(for: folder.path(of: "something-else.jsonc")) == nil)
  }

  @Test func `mends a folder within the path`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "bergstrasse"), withIntermediateDirectories: true)
    let path = try folder.write("", to: "bergstrasse/baseline.jsonc")
    #expect(
      inputs.hint(for: folder.path(of: "bergstrase/baseline.jsonc"))?.english
        == "did you mean \(path)?")
    #expect(
      inputs.hint(for: folder.path(of: "bergstrase/other.jsonc"))?.english
        == "did you mean \(folder.path(of: "bergstrasse"))?")
    #expect(
      inputs.hint(for: folder.path(of: "bergstrasse"))?.english
        == "name a file in it, such as \(path)")
  }

  @Test func `ends a command with 66 and the way out`() throws {
    let failure = inputs.failure(for: ReadFailure(path: "-", reason: "it is closed"))
    #expect(failure.code == .inputMissing)
    #expect(failure.message.english == "cannot read the standard input: it is closed")
  }
}
