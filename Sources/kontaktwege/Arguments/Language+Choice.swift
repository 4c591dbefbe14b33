internal import Words

extension Language {
  /// The language that the environment names, as POSIX reads it: the first of these variables
  /// that is set and not empty.
  init(_ environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self.init(locale: locale ?? "")
  }

  /// The language that the arguments ask for, else that of the environment.
  ///
  /// Read before all else, so that what is wrong with the other arguments can be said in it.
  init(_ arguments: [String], _ environment: [String: String]) {
    let options = arguments.prefix { $0 != "--" }
    let values = zip(options, options.dropFirst() + [""]).compactMap { argument, next in
      argument == Option.lang.spelling
        ? next
        : argument.hasPrefix(Option.lang.spelling + "=")
          ? String(argument.dropFirst(Option.lang.spelling.count + 1)) : nil
    }
    self = values.lazy.compactMap(Language.init(rawValue:)).first ?? Language(environment)
  }
}
