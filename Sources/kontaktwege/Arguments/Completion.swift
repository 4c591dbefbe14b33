internal import Words

/// A script that makes a shell complete commands, options, and the words that options take.
enum Completion: String, CaseIterable {
  case bash, zsh, fish

  /// The script; figures are completed behind `explain`.
  func script(tables: [String], figures: [String]) -> String {
    switch self {
    case .bash: bash(tables, figures)
    case .zsh:
      // Functions of bash work in zsh once it has been asked to understand them.
      "autoload -U +X bashcompinit && bashcompinit\n" + bash(tables, figures)
    case .fish: fish(tables, figures)
    }
  }

  /// The words that an option takes; nil for free text.
  private func words(of option: Option, _ tables: [String]) -> [String]? {
    switch option {
    case .csv: CSVDialect.allCases.map(\.rawValue)
    case .lang: ["de", "en"]
    case .tables: ["all"] + tables
    default: nil
    }
  }

  private func bash(_ tables: [String], _ figures: [String]) -> String {
    let commands = Command.allCases.map(\.rawValue).joined(separator: " ")
    let options = Command.allCases.map { command in
      "    \(command.rawValue)) words=\"\(command.options.map(\.spelling).joined(separator: " "))\" ;;"
    }
    let values = Option.allCases.compactMap { option in
      words(of: option, tables).map {
        "    \(option.spelling)) words=\"\($0.joined(separator: " "))\" ;;"
      }
    }
    return """
      _kontaktwege() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands) --help --version --lang" -- "$word"))
          return
        fi
        case $before in
      \(values.joined(separator: "\n"))
          --out) COMPREPLY=($(compgen -d -- "$word")); return ;;
        esac
        if [ -z "$words" ] && [[ $word == -* ]]; then
          case ${COMP_WORDS[1]} in
      \(options.joined(separator: "\n"))
          esac
        elif [ -z "$words" ]; then
          case ${COMP_WORDS[1]} in
          explain) words="\(figures.joined(separator: " "))" ;;
          schema) words="\(InputFormat.allCases.map(\.rawValue).joined(separator: " "))" ;;
          completion) words="\(Completion.allCases.map(\.rawValue).joined(separator: " "))" ;;
          esac
        fi
        if [ -n "$words" ]; then
          COMPREPLY=($(compgen -W "$words" -- "$word"))
        else
          COMPREPLY=($(compgen -f -- "$word"))
        fi
      }
      complete -o filenames -F _kontaktwege kontaktwege

      """
  }

  private func fish(_ tables: [String], _ figures: [String]) -> String {
    let none = "complete -c kontaktwege -n __fish_use_subcommand -f"
    var lines = Command.allCases.map { "\(none) -a \($0.rawValue) -d '\($0.summary.english)'" }
    for command in Command.allCases {
      let condition = "complete -c kontaktwege -n '__fish_seen_subcommand_from \(command.rawValue)'"
      for option in command.options {
        let values = words(of: option, tables).map { " -x -a '\($0.joined(separator: " "))'" }
        let value = option.placeholder == nil ? "" : values ?? " -r"
        lines.append("\(condition) -l \(option.rawValue)\(value)")
      }
    }
    let explain = "complete -c kontaktwege -n '__fish_seen_subcommand_from explain' -f"
    lines.append("\(explain) -a '\(figures.joined(separator: " "))'")
    return lines.joined(separator: "\n") + "\n"
  }
}
