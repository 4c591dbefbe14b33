internal import Words

/// A setting on the command line; the raw value is its name without the dashes.
enum Option: String, CaseIterable, Sendable {
  case replications
  case seed
  case threads
  case out
  case resume
  case shards
  case shard
  case control
  case tables
  case csv
  case method
  case draws
  case xlsx
  case title
  case cases
  case contacts
  case concern
  case channel
  case households
  case land
  case sites
  case channels
  case json
  case quiet
  case lang
  case help
  case version

  var spelling: String { "--\(rawValue)" }

  /// What stands for the value in help texts; nil for an option that takes none.
  var placeholder: String? {
    switch self {
    case .replications, .seed, .threads, .households, .draws: "N"
    case .method: "METHOD"
    case .out: "DIR"
    case .shards: "N"
    case .shard: "I/N"
    case .control: "COUNT"
    case .tables: "LIST"
    case .csv: "DIALECT"
    case .lang: "LANGUAGE"
    case .title: "TEXT"
    case .cases, .contacts: "N"
    case .concern, .channel: "NAME"
    case .land: "LAND"
    case .sites, .channels: "LIST"
    case .resume, .json, .quiet, .xlsx, .help, .version: nil
    }
  }

  /// The option as help texts show it.
  var usage: String {
    let name = self == .help ? "-h, --help" : spelling
    return placeholder.map { "\(name) \($0)" } ?? name
  }

  /// What it does, for the command it is used with.
  func help(in command: Command?, tables: [String]) -> Words {
    switch self {
    case .replications:
      Words(
        """
        how many replications to simulate of each scenario (default: what the \
        first file says)
        """,
        german: """
          wie viele Durchläufe je Szenario zu simulieren sind (ohne Angabe: was \
          die erste Datei sagt)
          """)
    case .seed:
      Words(
        """
        the number that all chance follows from; the same seed gives the same \
        results (default: what the first file says)
        """,
        german: """
          die Zahl, aus der aller Zufall folgt; derselbe Startwert liefert \
          dieselben Ergebnisse (ohne Angabe: was die erste Datei sagt)
          """)
    case .threads:
      Words(
        """
        how many threads simulate; results do not depend on it (default: all \
        processors, in a Slurm job those granted)
        """,
        german: """
          wie viele Threads simulieren; die Ergebnisse hängen nicht davon ab (ohne \
          Angabe: alle Prozessoren, in einem Slurm-Auftrag die zugeteilten)
          """)
    case .out:
      Words(
        """
        write the tables as CSV files and the report as a page into this folder, which \
        is made if need be; without it only the summary is shown
        """,
        german: """
          die Tabellen als CSV-Dateien und den Bericht als Seite in diesen Ordner \
          schreiben, der bei Bedarf angelegt wird; ohne ihn wird nur die Übersicht gezeigt
          """)
    case .resume:
      Words(
        """
        go on from what a run into the same folder had done when it ended early; \
        the results are those of a run that did not
        """,
        german: """
          dort weitermachen, wo ein Lauf in denselben Ordner vorzeitig endete; die \
          Ergebnisse sind die eines ungestörten Laufs
          """)
    case .shards:
      Words(
        "how many shards to plan, at most one for each replication",
        german: "wie viele Teile zu planen sind, höchstens einer je Durchlauf")
    case .shard:
      Words(
        """
        simulate one shard of the plan, numbered from 1: 3/8, or 3 alone; the \
        result goes into the folder of the plan
        """,
        german: """
          einen Teil des Plans simulieren, ab 1 gezählt: 3/8, oder nur 3; das \
          Ergebnis kommt in den Ordner des Plans
          """)
    case .control:
      Words(
        """
        cases: adjust all figures by how far the number of cases came out from the expected \
        one (a control variate); none: as they are (default: what the study says, else none)
        """,
        german: """
          cases: alle Kennzahlen daran ausgleichen, wie weit die Zahl der Vorgänge von der \
          erwarteten abweicht (Kontrollvariable); none: wie sie sind (ohne Angabe: was die \
          Studie sagt, sonst none)
          """)
    case .tables:
      Words(
        """
        what to write: all, or names with commas between them, from \
        \(tables.joined(separator: ", ")) (default: \
        \(TableChoice.standard(of: tables)))
        """,
        german: """
          was geschrieben wird: all für alles, oder Namen mit Kommas \
          dazwischen, aus \(tables.joined(separator: ", ")) (ohne Angabe: \
          \(TableChoice.standard(of: tables)))
          """)
    case .csv:
      Words(
        """
        german: semicolons and decimal commas, as German spreadsheets open them; \
        international: commas and decimal points (default: german)
        """,
        german: """
          german: Semikolon und Dezimalkomma, wie deutsche Tabellenprogramme sie \
          öffnen; international: Komma und Dezimalpunkt (ohne Angabe: german)
          """)
    case .xlsx:
      Words(
        "write all tables into one workbook, results.xlsx, too",
        german: "alle Tabellen auch in eine Arbeitsmappe schreiben, results.xlsx")
    case .cases:
      Words("how many cases to tell of (default: 3)", german: "wie viele Vorgänge (ohne Angabe: 3)")
    case .contacts:
      Words(
        "only cases with so many contacts at least (default: 2)",
        german: "nur Vorgänge mit mindestens so vielen Kontakten (ohne Angabe: 2)")
    case .concern:
      Words(
        "only cases of the concern with this name",
        german: "nur Vorgänge zum Anliegen mit diesem Namen")
    case .channel:
      Words(
        "only cases that began on the channel with this name",
        german: "nur Vorgänge, die auf dem Kontaktweg mit diesem Namen begannen")
    case .title: Words("name of the office", german: "Name der Behörde")
    case .households:
      Words(
        "households in care (default: 3000)", german: "Bedarfsgemeinschaften (ohne Angabe: 3000)")
    case .land:
      Words(
        "the Land whose holidays count, HE or Hessen (default: HE)",
        german: "das Land, dessen Feiertage gelten, HE oder Hessen (ohne Angabe: HE)")
    case .sites:
      Words(
        "names of the sites, with commas between them (default: one)",
        german: "Namen der Standorte, mit Kommas dazwischen (ohne Angabe: einer)")
    case .channels:
      Words(
        """
        how the office is reached: phone, email, walkin, appointment, chatbot, portal (default: \
        the first four)
        """,
        german: """
          wie die Behörde erreicht wird: phone, email, walkin, appointment, chatbot, portal (ohne \
          Angabe: die ersten vier)
          """)
    case .method:
      Words(
        """
        tornado: one number at a time; morris: screening by elementary effects; sobol: \
        shares of the variance (default: what the study says)
        """,
        german: """
          tornado: eine Zahl nach der anderen; morris: Vorauswahl nach einzelnen \
          Wirkungen; sobol: Anteile an der Varianz (ohne Angabe: was die Studie sagt)
          """)
    case .draws:
      Words(
        """
        instead: draw all uncertain numbers so many times and carry them into the \
        intervals of all scenarios
        """,
        german: """
          stattdessen: alle ungewissen Zahlen so oft ziehen und in die Intervalle \
          aller Szenarien tragen
          """)
    case .json:
      command == .check
        ? Words(
          "print the findings and the load as JSON",
          german: "die Befunde und die erwartete Arbeit als JSON ausgeben")
        : Words("print the summary as JSON", german: "die Übersicht als JSON ausgeben")
    case .quiet:
      Words(
        "no progress and no remarks; results, warnings and errors only",
        german: """
          kein Fortschritt und keine Bemerkungen; nur Ergebnisse, Warnungen und \
          Fehler
          """)
    case .lang:
      Words(
        "de: German, en: English (default: what LC_ALL, LC_MESSAGES or LANG says)",
        german: "de: Deutsch, en: Englisch (ohne Angabe: was LC_ALL, LC_MESSAGES oder LANG sagt)")
    case .help:
      Words("show this help", german: "diese Hilfe zeigen")
    case .version:
      Words("show the version", german: "die Version zeigen")
    }
  }
}
