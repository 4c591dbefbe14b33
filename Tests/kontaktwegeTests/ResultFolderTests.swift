internal import Foundation
internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `A folder of results` {
  private let folder: TemporaryFolder
  private let leftovers = Leftovers()

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(_ work: () throws(Failure) -> Void) -> Failure? {
    do throws(Failure) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  private let files = [
    OutputFile(name: "overview.csv", text: "new overview\n"),
    OutputFile(name: "horizon.csv", text: "new horizon\n"),
  ]

  @Test func `is made, with those above it, and gets all files and nothing else`() throws {
    let results = try ResultFolder(preparing: folder.path(of: "a/b/c"), leftovers: leftovers)
    try results.write(files)
    leftovers.removeAll()
    #expect(try folder.names(in: "a/b/c") == ["horizon.csv", "overview.csv"])
    #expect(try folder.text(of: "a/b/c/overview.csv") == "new overview\n")
  }

  @Test func `replaces older results and leaves other files alone`() throws {
    _ = try folder.write("old, and longer than the new one\n", to: "overview.csv")
    _ = try folder.write("notes\n", to: "notes.txt")
    try ResultFolder(preparing: folder.path, leftovers: leftovers).write(files)
    #expect(try folder.names() == ["horizon.csv", "notes.txt", "overview.csv"])
    #expect(try folder.text(of: "overview.csv") == "new overview\n")
    #expect(try folder.text(of: "notes.txt") == "notes\n")
  }

  @Test func `goes again when nothing was written`() throws {
    _ = try ResultFolder(preparing: folder.path(of: "a/b"), leftovers: leftovers)
    #expect(try folder.names() == ["a"])
    leftovers.removeAll()
    #expect(try folder.names() == [])
  }

  @Test func `stays when somebody put a file there meanwhile`() throws {
    _ = try ResultFolder(preparing: folder.path(of: "a"), leftovers: leftovers)
    _ = try folder.write("", to: "a/foreign")
    leftovers.removeAll()
    #expect(try folder.names(in: "a") == ["foreign"])
  }

  @Test func `is as before when one of the places cannot be taken`() throws {
    _ = try folder.write("old overview\n", to: "overview.csv")
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "horizon.csv"), withIntermediateDirectories: false)
    let results = try ResultFolder(preparing: folder.path, leftovers: leftovers)
    let first = OutputFile(name: "day.csv", text: "new\n")
    let failure = failure { () throws(Failure) in try results.write([first] + files) }
    #expect(failure?.code == .cannotCreateOutput)
    #expect(failure?.message.english.contains("horizon.csv: it is a folder, not a file") == true)
    #expect(try folder.names() == ["horizon.csv", "overview.csv"])
    #expect(try folder.text(of: "overview.csv") == "old overview\n")
  }

  @Test func `finds names of its own beside what a killed run left`() throws {
    let stale = ".overview.csv.\(SystemCalls.processNumber)-0.part"
    _ = try folder.write("half", to: stale)
    try ResultFolder(preparing: folder.path, leftovers: leftovers).write(files)
    leftovers.removeAll()
    #expect(try folder.names() == [stale, "horizon.csv", "overview.csv"])
  }

  @Test(arguments: [
    ("/dev/null/results", "/dev/null is a file, so no folder can have its name"),
    ("/proc/results", "cannot make the folder /proc/results"),
  ])
  func `says at once when it cannot be made`(path: String, message: String) {
    let failure = failure { () throws(Failure) in
      _ = try ResultFolder(preparing: path, leftovers: leftovers)
    }
    #expect(failure?.code == .cannotCreateOutput)
    #expect(failure?.message.english.hasPrefix(message) == true)
    #expect(failure?.hint?.english.contains("--out") == true)
  }

  @Test func `says at once when nothing can be written into it`() {
    let failure = failure { () throws(Failure) in
      _ = try ResultFolder(preparing: "/proc", leftovers: leftovers)
    }
    #expect(failure?.code == .cannotCreateOutput)
  }

  @Test func `is as before when the disk gets full`() async throws {
    _ = try folder.write("old overview\n", to: "overview.csv")
    await #expect(processExitsWith: .exitCode(74)) { [path = folder.path as String] in
      SystemCalls.ignore(SIGXFSZ)
      var limit = rlimit(rlim_cur: 50, rlim_max: 50)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let long = OutputFile(name: "overview.csv", text: String(repeating: "new ", count: 100))
      let first = OutputFile(name: "day.csv", text: "new\n")
      do throws(Failure) {
        try ResultFolder(preparing: path, leftovers: Leftovers()).write([first, long])
      } catch {
        exit(error.code.rawValue)
      }
    }
    #expect(try folder.names() == ["overview.csv"])
    #expect(try folder.text(of: "overview.csv") == "old overview\n")
  }

  @Test func `is as before when the tool is told to end while files are being written`()
    async throws
  {
    _ = try folder.write("old overview\n", to: "overview.csv")
    await #expect(processExitsWith: .exitCode(130)) { [path = folder.path as String] in
      let leftovers = Leftovers()
      _ = try ResultFolder(preparing: "\(path)/below", leftovers: leftovers)
      _ = try leftovers.making(.file("\(path)/.part")) { () throws(SystemError) in
        try SystemCalls.create("\(path)/.part")
      }
      leftovers.removeAllAndEnd(with: .interrupted)
    }
    #expect(try folder.names() == ["overview.csv"])
  }

  @Test func `takes names of files, not paths`() async {
    await #expect(processExitsWith: .failure) {
      _ = OutputFile(name: "../overview.csv", text: "")
    }
  }
}
