import Foundation
import Testing

/// The system's mathematics differs between processors, so this room must not reach for it.
@Suite struct SameBitsEverywhereTests {
  static let sources: [(name: String, code: String)] = {
    let here = URL(filePath: #filePath)
    let room = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Randomness")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: room.path())) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = (try? String(contentsOf: room.appending(path: name), encoding: .utf8)) ?? ""
      let code = text.split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }
      return (name, code.joined(separator: "\n"))
    }
  }()

  @Test func `the room imports nothing but the square root and words`() {
    #expect(Self.sources.count > 20)
    let imports = Self.sources.flatMap { $0.code.split(separator: "\n") }
      .filter { $0.contains("import ") && !$0.hasSuffix(" import Words") }
    #expect(imports == ["  internal import func Glibc.sqrt"])
  }

  /// Members of the standard library that are calls into the C library on some processor, or
  /// that round a product and a sum together.
  @Test(arguments: [
    ".rounded(", ".round(", "addingProduct", "addProduct", "fma", "truncatingRemainder",
    "formTruncatingRemainder", ".remainder(", "@_extern", "@_silgen_name", "Builtin",
  ])
  func `the room calls nothing whose bits depend on the processor`(word: String) {
    for source in Self.sources {
      #expect(!source.code.contains(word), "\(source.name)")
    }
  }
}
