internal import Foundation
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `A checked stream` {
  /// Both ends of a pipe.
  private struct Ends {
    let reading: CInt
    let writing: CInt

    init() throws {
      var ends: [CInt] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { throw SystemError.last }
      reading = ends[0]
      writing = ends[1]
    }
  }

  private func failure(writingTo descriptor: CInt, _ text: String = "text\n") -> Failure? {
    do throws(Failure) {
      try CheckedOutput(descriptor: descriptor, name: "the stream").write(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `notices a full disk`() throws {
    let failure = failure(writingTo: try #require(unsafe optional(open("/dev/full", O_WRONLY))))
    #expect(failure?.code == .writeError)
    #expect(
      failure?.message.english == "cannot write to the stream: there is no space left on the disk")
  }

  @Test func `notices a closed stream`() {
    #expect(failure(writingTo: -1)?.message.english == "cannot write to the stream: it is closed")
  }

  @Test func `ends without words when nobody reads any more`() throws {
    SystemCalls.ignore(SIGPIPE)
    let ends = try Ends()
    close(ends.reading)
    let failure = failure(writingTo: ends.writing)
    #expect(failure?.code == .brokenPipe)
    #expect(failure?.text(.german) == "")
  }

  @Test func `writes all of a long text to a slow reader that makes it wait`() async throws {
    let ends = try Ends()
    _ = fcntl(ends.writing, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "Bürgergeld\n", count: 100_000)
    let reader = Task.detached {
      var bytes: [UInt8] = []
      while case let piece = try SystemCalls.read(upTo: 10_000, from: ends.reading), !piece.isEmpty
      {
        bytes += piece
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    let failure = failure(writingTo: ends.writing, text)
    close(ends.writing)
    #expect(failure == nil)
    #expect(try await reader.value == text)
  }

  @Test func `is no terminal when it is a pipe, and ready while there is room`() throws {
    let ends = try Ends()
    let stream = CheckedOutput(descriptor: ends.writing, name: "pipe")
    #expect(!stream.isTerminal)
    #expect(stream.columns == nil)
    #expect(stream.isReady)
    _ = fcntl(ends.writing, F_SETFL, O_NONBLOCK)
    let page = [UInt8](repeating: 0, count: 4096)
    while unsafe Foundation.write(ends.writing, page, page.count) > 0 {}
    #expect(!stream.isReady)
  }

  private func optional(_ descriptor: CInt) -> CInt? { descriptor < 0 ? nil : descriptor }
}
