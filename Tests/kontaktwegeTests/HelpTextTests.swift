internal import Testing

@testable internal import kontaktwege

@Suite struct `Help` {
  private static let subjects: [Command?] = [nil] + Command.allCases
  private let help = HelpText(tables: (1...40).map { "some_table_\($0)" })

  @Test(arguments: subjects)
  func `fits 80 columns, however many tables there are`(command: Command?) {
    for line in help.text(for: command).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: Command.allCases)
  func `names every option that the command takes`(command: Command) {
    for option in command.options {
      #expect(help.text(for: command).contains("\n  \(option.usage)  "))
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
