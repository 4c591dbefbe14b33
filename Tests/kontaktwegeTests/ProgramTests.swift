internal import Foundation
internal import Testing

@testable internal import kontaktwege

/// The executable as users meet it; what needs no simulation.
@Suite(.serialized) struct `The program` {
  @Test func `says its version and its help on the standard output`() throws {
    let version = Program.Result(code: 0, output: "kontaktwege 0.1.0\n", messages: "")
    #expect(try Program.run("--version") == version)
    let help = try Program.run("compare", "--help")
    #expect(help.code == 0 && help.messages == "")
    #expect(help.output.hasPrefix("usage: kontaktwege compare STUDY | BASELINE VARIANT..."))
  }

  @Test func `answers nonsense with 64 and the way out on the standard error`() throws {
    let misspelt = try Program.run("comprae", "a", "b")
    #expect(
      misspelt
        == .init(
          code: 64, output: "",
          messages: "error: unknown command \"comprae\"\n  hint: did you mean compare?\n"))
    #expect(try Program.run().code == 64)
    #expect(try Program.run("run", "a", "--nonsense").code == 64)
  }

  @Test func `answers a missing file with 66`() throws {
    #expect(try Program.run("run", "/no/such.jsonc").code == 66)
    #expect(try Program.run("check", "/").code == 66)
  }

  @Test func `answers a scenario that is none with 65`() throws {
    let result = try Program.shell("echo '[' | \"$0\" check -")
    #expect(result.code == 65)
    #expect(result.messages.hasPrefix("-:"))
  }

  @Test func `ends with 74 when the output goes nowhere`() throws {
    #expect(try Program.shell("\"$0\" --help > /dev/full").code == 74)
    #expect(try Program.shell("\"$0\" schema > /dev/full").code == 74)
    #expect(try Program.shell("\"$0\" --help >&-").code == 74)
    #expect(try Program.shell("\"$0\" nonsense 2> /dev/full").code == 64)
  }

  @Test func `ends with 141 when nobody reads`() throws {
    let pipe = "set -o pipefail; (sleep 0.1; \"$0\" --help) | true"
    #expect(try Program.shell(pipe) == .init(code: 141, output: "", messages: ""))
  }

  @Test(arguments: zip([SIGINT, SIGTERM, SIGHUP], [Int32(130), 143, 129]))
  func `ends on a signal although it waits for input`(signal: Int32, code: Int32) throws {
    let running = try Program.start("check", "-")
    try running.waitUntilWatching(for: signal)
    running.send(signal)
    let result = try running.wait()
    #expect(result.code == code)
    #expect(result.messages.hasSuffix("; unfinished results were removed\n"))
  }

  @Test func `can be interrupted although a shell without job control had that ignored`() throws {
    let line = """
      "$0" check - <&0 & child=$!
      # The copy of the shell that becomes the program has signals blocked for a moment too.
      until [ /proc/$child/exe -ef "$0" ] &&
        grep -q '^SigBlk:.*[2367abef]$' /proc/$child/status; do sleep 0.02; done
      kill -INT $child; wait $child
      """
    #expect(try Program.shell(line).code == 130)
  }
}
