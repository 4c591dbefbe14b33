internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `Arguments` {
  private static let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")

  private func parsed(_ arguments: String...) throws -> ParsedArguments {
    guard case .command(_, let parsed) = try Invocation(arguments) else {
      throw Failure(.usage, "not a command")
    }
    return parsed
  }

  private func failure(_ arguments: String...) -> Failure? {
    do throws(Failure) {
      _ = try Invocation(arguments)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a value may follow its option or hang on it`() throws {
    let expected = ParsedArguments(operands: ["a"], options: [.seed: "7", .out: "o=p"])
    #expect(try parsed("run", "a", "--seed", "7", "--out", "o=p") == expected)
    #expect(try parsed("run", "--seed=7", "a", "--out=o=p") == expected)
  }

  @Test func `behind two dashes everything is a file, and one dash is the standard input`() throws {
    #expect(try parsed("check", "-", "--", "--json", "-h").operands == ["-", "--json", "-h"])
    #expect(try Invocation(["run", "--", "--help"]) == .command(.run, .init(operands: ["--help"])))
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["--nonsense", "-h"]])
  func `help is there at the top`(arguments: [String]) throws {
    #expect(try Invocation(arguments) == .help(nil))
  }

  @Test(arguments: Command.allCases)
  func `help is there for every command, whatever else is wrong`(command: Command) throws {
    #expect(try Invocation([command.rawValue, "-h"]) == .help(command))
    #expect(try Invocation([command.rawValue, "--nonsense", "--help"]) == .help(command))
    #expect(try Invocation(["help", command.rawValue]) == .help(command))
  }

  @Test(arguments: [
    (["runn", "a"], "did you mean run?"),
    (["compar", "a", "b"], "did you mean compare?"),
    (["simulate", "a"], "one of \(commands); kontaktwege --help says more"),
    (["a.jsonc"], "to simulate it: kontaktwege run a.jsonc"),
    (["--versoin"], "did you mean --version?"),
    (["--seed=3", "run", "a"], "write it behind \(commands)"),
    (["run", "a", "--replication", "3"], "did you mean --replications?"),
    (["run", "a", "--thraeds=3"], "did you mean --threads?"),
    (["run", "a", "-out", "x"], "did you mean --out?"),
    (
      ["check", "a", "--seed", "3"],
      "it belongs to run, compare, sweep, sensitivity, staffing, trace, plan"
    ),
    (["run", "a", "--seed"], "write --seed N"),
    (["run", "a", "--out", "--quiet"], "write --out DIR"),
    (["run", "a", "--out="], "write --out DIR"),
    (["run", "a", "--quiet=yes"], "write --quiet"),
    (["run", "a", "--seed", "3", "--seed=4"], "keep one of them"),
    (["run"], "write kontaktwege run FILE | PLAN"),
    (["run", "a", "b"], "to simulate several: kontaktwege compare a b"),
    (["compare"], "write kontaktwege compare STUDY | BASELINE VARIANT..."),
    (["compare", "-", "-"], "store one of the scenarios in a file"),
    (["schema", "a", "b"], "kontaktwege schema --help says how many it takes"),
    (["check", ""], "look at the quotes and variables"),
    ([], "one of \(commands); kontaktwege --help says more"),
  ])
  func `what is not understood is a usage error with a way out`(
    arguments: [String], hint: String
  ) throws {
    do throws(Failure) {
      let invocation = try Invocation(arguments)
      Issue.record("understood as \(invocation)")
    } catch {
      #expect(error.code == .usage)
      #expect(error.hint?.english == hint)
    }
  }

  @Test(arguments: [
    ([:], Language.english), (["LANG": "de_DE.UTF-8"], .german),
    (["LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
    (["LANG": "C", "LC_MESSAGES": "C", "LC_ALL": "de"], .german),
    (["LC_ALL": "", "LANG": "de_AT"], .german), (["LC_NUMERIC": "de_DE.UTF-8"], .english),
  ])
  func `the environment names the language`(environment: [String: String], language: Language) {
    #expect(Language(environment) == language)
  }

  @Test(arguments: [
    (["run", "a", "--lang", "en"], Language.english), (["--lang=en", "--help"], .english),
    (["run", "--", "--lang", "en"], .german), (["run", "--lang", "fr"], .german),
    (["run", "--lang"], .german),
  ])
  func `the arguments can ask for another language`(arguments: [String], language: Language) {
    #expect(Language(arguments, ["LANG": "de_DE.UTF-8"]) == language)
  }

  @Test func `a language that is not spoken is a usage error`() {
    let failure = failure("run", "a", "--lang", "fr")
    #expect(failure?.message.german == "--lang \"fr\": erwartet wird de oder en")
  }

  @Test func `an option given twice with one value is no contradiction`() throws {
    #expect(
      try parsed("run", "a", "--quiet", "--quiet", "--seed=1", "--seed", "1").operands == ["a"])
  }

  @Test(arguments: ["0", "-1", "+3", "1e3", "3.5", "", "zwölf", "1000001", "99999999999999999999"])
  func `numbers out of range or of another kind are refused`(text: String) {
    let arguments = ParsedArguments(options: [.replications: text])
    #expect(throws: Failure.self) {
      try arguments.number(of: .replications, in: 1...1_000_000)
    }
  }

  @Test(arguments: ["1.000", "1,000", "1_000", "1'000", "1\u{202F}000"])
  func `a grouped number gets told how to write it`(text: String) throws {
    let arguments = ParsedArguments(options: [.replications: text])
    do throws(Failure) {
      let number: Int? = try arguments.number(of: .replications, in: 1...1_000_000)
      Issue.record("understood as \(String(describing: number))")
    } catch {
      #expect(error.hint?.english == "write it without separators: 1000")
    }
  }

  @Test func `seeds have 64 bits`() throws {
    let arguments = ParsedArguments(options: [.seed: "18446744073709551615"])
    #expect(try arguments.number(of: .seed, in: 0...UInt64.max) == UInt64.max)
  }

  @Test func `tables come in the order in which they are listed, each once`() throws {
    let tables = ["overview", "horizon", "day"]
    #expect(try TableChoice.parse(nil, tables: tables) == ["overview", "horizon"])
    #expect(try TableChoice.parse("all", tables: tables) == tables)
    #expect(try TableChoice.parse("day, overview,day", tables: tables) == ["overview", "day"])
  }

  @Test(arguments: ["dya", "overview,,day", "overview;day", "Overview "])
  func `an unknown table is a usage error`(text: String) {
    #expect(throws: Failure.self) {
      try TableChoice.parse(text, tables: ["overview", "horizon", "day"])
    }
  }
}
