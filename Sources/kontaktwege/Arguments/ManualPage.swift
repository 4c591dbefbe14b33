internal import Words

/// The manual page in the language of `man`, made of the same words as the help.
struct ManualPage {
  let tables: [String]
  let language: Language
  let version: String

  var text: String {
    let name = Words(
      "kontaktwege - simulate the contact channels of a public office",
      german: "kontaktwege - die Kontaktwege einer Behörde simulieren")
    let titles = (
      name: Words("NAME", german: "NAME"), usage: Words("SYNOPSIS", german: "AUFRUF"),
      commands: Words("COMMANDS", german: "BEFEHLE"),
      codes: Words("EXIT STATUS", german: "RÜCKGABEWERTE"),
      examples: Words("EXAMPLES", german: "BEISPIELE")
    )
    var page = [
      ".TH KONTAKTWEGE 1 \"\" \"kontaktwege \(version)\"",
      section(titles.name), escaped(name.text(language)),
      section(titles.usage), ".B kontaktwege", "COMMAND FILE... [OPTION...]",
      section(titles.commands),
    ]
    for command in Command.allCases {
      page += [".SS \"\(escaped("\(command.rawValue) \(command.operands)"))\""]
      page += [escaped(command.details.text(language))]
      for option in command.options {
        page += [
          ".TP", ".B \(escaped(option.usage))",
          escaped(option.help(in: command, tables: tables).text(language)),
        ]
      }
    }
    page.append(section(titles.examples))
    for example in Command.allCases.flatMap(\.examples) {
      page += [".PP", ".nf"] + example.split(separator: "\n").map { escaped(String($0)) } + [".fi"]
    }
    page.append(section(titles.codes))
    for (code, words) in HelpText.exitCodes {
      page += [".TP", ".B \(code)", escaped(words.text(language))]
    }
    return page.joined(separator: "\n") + "\n"
  }

  private func section(_ title: Words) -> String { ".SH \(title.text(language))" }

  /// Text as roff shows it: hyphens that can be copied, no line taken for a request.
  private func escaped(_ text: String) -> String {
    let body = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&" + body : body
  }
}
