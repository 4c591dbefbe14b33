internal import Testing
internal import Words

@testable internal import kontaktwege

@Suite struct `Help` {
  private static let subjects: [Command?] = [nil] + Command.allCases
  private func help(_ language: Language) -> HelpText {
    HelpText(tables: (1...40).map { "some_table_\($0)" }, language: language)
  }

  @Test(arguments: subjects, Language.allCases)
  func `fits 80 columns, however many tables there are`(command: Command?, language: Language) {
    for line in help(language).text(for: command).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: Command.allCases, Language.allCases)
  func `names every option that the command takes`(command: Command, language: Language) {
    for option in command.options {
      #expect(help(language).text(for: command).contains("\n  \(option.usage)  "))
    }
  }

  @Test(arguments: Command.allCases)
  func `gives examples that are understood`(command: Command) throws {
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let words = example.split { " \\\n".contains($0) }.map(String.init).prefix { $0 != ">" }
      #expect(words.first == "kontaktwege")
      guard case .command(command, _) = try Invocation(Array(words.dropFirst())) else {
        Issue.record("\(example) is another command")
        continue
      }
    }
  }

  @Test func `a word longer than the line stands alone`() {
    let long = String(repeating: "x", count: 90)
    #expect(TextLayout.wrapped("a \(long) b", indent: 2) == "a\n  \(long)\n  b")
  }
}
