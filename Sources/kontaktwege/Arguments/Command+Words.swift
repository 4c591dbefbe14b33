internal import Words

extension Command {
  /// What it does, in the words that follow its name.
  var summary: Words {
    switch self {
    case .initialise:
      Words(
        "write a commented scenario to begin with",
        german: "ein kommentiertes Szenario für den Anfang schreiben")
    case .show:
      Words(
        "show a scenario with all that it extends, and where each value comes from",
        german: "ein Szenario mit allem zeigen, worauf es aufbaut, und woher jeder Wert kommt")
    case .trace:
      Words(
        "tell what happened to single cases, step by step",
        german: "erzählen, was einzelnen Vorgängen geschah, Schritt für Schritt")
    case .explain:
      Words("say what a figure means", german: "sagen, was eine Kennzahl bedeutet")
    case .completion:
      Words(
        "print what makes a shell complete commands and options",
        german: "ausgeben, womit eine Shell Befehle und Optionen ergänzt")
    case .man: Words("print the manual page", german: "die Handbuchseite ausgeben")
    case .run: Words("simulate one scenario", german: "ein Szenario simulieren")
    case .compare:
      Words(
        "simulate the scenarios of a study and compare each with its baseline",
        german: "die Szenarien einer Studie simulieren und mit der Ausgangslage vergleichen")
    case .sweep:
      Words(
        "take one or two numbers of a scenario through a grid",
        german: "eine oder zwei Zahlen eines Szenarios durch ein Raster führen")
    case .sensitivity:
      Words(
        "tell which uncertain numbers a figure depends on",
        german: "sagen, von welchen ungewissen Zahlen eine Kennzahl abhängt")
    case .staffing:
      Words(
        "find the fewest staff that keep the targets",
        german: "das wenigste Personal finden, das die Ziele hält")
    case .check:
      Words(
        "find mistakes in scenarios and studies, show load against staff",
        german: "Fehler in Szenarien und Studien finden, Arbeit gegen Personal stellen")
    case .schema:
      Words(
        "print the JSON Schema that helps editors with scenarios or studies",
        german: "das JSON-Schema ausgeben, das Editoren bei Szenarien und Studien hilft")
    case .plan:
      Words(
        "plan a simulation in shards, for several machines",
        german: "eine Simulation in Teilen planen, für mehrere Rechner")
    case .status:
      Words("list the shards of a plan that are missing", german: "die fehlenden Teile eines Plans")
    case .merge:
      Words(
        "make the results of all shards of a plan",
        german: "die Ergebnisse aus allen Teilen eines Plans bilden")
    }
  }

  var details: Words {
    switch self {
    case .initialise:
      Words(
        """
        Writes FILE (office.jsonc if nothing else is said): an office of the given size with the \
        usual channels, every number an assumption that you replace. On a terminal it asks for \
        what the options do not say. A file that is there already is left as it is.
        """,
        german: """
          Schreibt die Datei FILE (ohne Angabe office.jsonc): eine Behörde dieser Größe mit den \
          üblichen Kontaktwegen, jede Zahl eine Annahme, die zu ersetzen ist. Auf einem Terminal \
          fragt es, was die Optionen nicht sagen. Eine vorhandene Datei bleibt, wie sie ist.
          """)
    case .show:
      Words(
        """
        Prints the scenario in FILE with all files that it extends laid over each other. A \
        comment behind each value names the file and line that it comes from.
        """,
        german: """
          Gibt das Szenario in FILE aus, mit allen Dateien, auf die es aufbaut, übereinander \
          gelegt. Ein Kommentar hinter jedem Wert nennt Datei und Zeile, woher er kommt.
          """)
    case .trace:
      Words(
        """
        Simulates the first replication of the scenario in FILE and tells what happened to some of its \
        cases: every contact, who took it, what it came to, and what followed. They are the \
        customers that the tables count.
        """,
        german: """
          Simuliert den ersten Durchlauf des Szenarios in FILE und erzählt, was einigen seiner \
          Vorgänge geschah: jeder Kontakt, wer ihn annahm, was daraus wurde und was folgte. Es \
          sind dieselben Menschen, die die Tabellen zählen.
          """)
    case .explain:
      Words(
        """
        Prints the definition of each FIGURE of the tables, its unit, and where it stands. \
        Without a name it lists all figures.
        """,
        german: """
          Gibt zu jeder Kennzahl FIGURE der Tabellen Definition, Einheit und Fundort aus. Ohne \
          Namen nennt es alle Kennzahlen.
          """)
    case .completion:
      Words(
        "Prints a script for the shell. In bash: source <(kontaktwege completion bash)",
        german: "Gibt ein Skript für die Shell aus. In bash: source <(kontaktwege completion bash)")
    case .man:
      Words(
        "Prints the manual page. To read it: kontaktwege man | man -l -",
        german: "Gibt die Handbuchseite aus. Zum Lesen: kontaktwege man | man -l -")
    case .run:
      Words(
        """
        Simulates the office in FILE and prints a summary: each figure is the \
        mean of all replications with its interval.
        """,
        german: """
          Simuliert die Behörde in FILE und gibt eine Übersicht aus: jede Kennzahl \
          ist das Mittel aller Durchläufe mit ihrem Intervall.
          """)
    case .compare:
      Words(
        """
        Simulates all scenarios with the same chance and prints for each VARIANT \
        by how much it differs from the BASELINE, and how sure that is. A STUDY is \
        a file that names them, with the figures that matter.
        """,
        german: """
          Simuliert alle Szenarien mit demselben Zufall und gibt für jede VARIANT \
          aus, um wie viel sie von BASELINE, der Ausgangslage, abweicht und wie \
          sicher das ist. STUDY ist eine Datei, die sie nennt, mit den Kennzahlen, \
          auf die es ankommt.
          """)
    case .sweep:
      Words(
        """
        Simulates a scenario of the STUDY at every point of the grid under its key "sweep", \
        with the same chance, and prints the figures that matter at each.
        """,
        german: """
          Simuliert ein Szenario der Studie STUDY an jedem Punkt des Rasters unter ihrem \
          Schlüssel "sweep", mit demselben Zufall, und gibt dort die Kennzahlen aus, auf die \
          es ankommt.
          """)
    case .sensitivity:
      Words(
        """
        Takes the numbers under the key "uncertain" of the STUDY through their ranges and \
        prints how much the figures depend on each; what is asked stands under its key \
        "sensitivity".
        """,
        german: """
          Führt die Zahlen unter dem Schlüssel "uncertain" der Studie STUDY durch ihre \
          Spannen und gibt aus, wie stark die Kennzahlen von jeder abhängen; die Frage steht \
          unter ihrem Schlüssel "sensitivity".
          """)
    case .staffing:
      Words(
        """
        Searches the numbers of staff under the key "staffing" of the STUDY for the fewest, \
        or the cheapest, with which the targets are kept as often as asked, and prints what \
        more or less staff would do.
        """,
        german: """
          Sucht unter den Personalzahlen beim Schlüssel "staffing" der Studie STUDY die \
          kleinsten oder billigsten, mit denen die Ziele so oft wie verlangt gehalten werden, \
          und gibt aus, was mehr oder weniger Personal brächte.
          """)
    case .check:
      Words(
        """
        Reads each FILE without simulating it. Mistakes are shown with line, \
        column and a hint; for a file without mistakes, the work that each staff \
        group can expect is set against its hours.
        """,
        german: """
          Liest jede Datei FILE, ohne sie zu simulieren. Fehler stehen mit Zeile, \
          Spalte und Hinweis da; bei einer Datei ohne Fehler wird die Arbeit, die \
          jede Gruppe erwartet, ihren Stunden gegenübergestellt.
          """)
    case .schema:
      Words(
        """
        Prints the JSON Schema of scenario files, or of studies. Editors complete \
        and check a file that names it in its "$schema" key.
        """,
        german: """
          Gibt das JSON-Schema der Szenariodateien oder der Studien aus. Editoren \
          ergänzen und prüfen eine Datei, die es in ihrem Schlüssel "$schema" nennt.
          """)
    case .plan:
      Words(
        """
        Puts all that is needed into the folder DIR, the PLAN: its shards can be \
        run on any machine that sees the folder or a copy of it, in any order, \
        with: kontaktwege run PLAN --shard 1/8
        """,
        german: """
          Legt alles Nötige in den Ordner DIR, den PLAN: seine Teile laufen auf \
          jedem Rechner, der den Ordner oder eine Kopie sieht, in jeder \
          Reihenfolge, mit: kontaktwege run PLAN --shard 1/8
          """)
    case .status:
      Words(
        """
        Prints the numbers of the shards that are not done, as job arrays take \
        them (3,7-9), and nothing if all are. FOLDERs may hold shards that other \
        machines have sent.
        """,
        german: """
          Gibt die Nummern der Teile aus, die nicht fertig sind, wie Auftragsfelder \
          sie nehmen (3,7-9), und nichts, wenn alle es sind. In FOLDER können Teile \
          liegen, die andere Rechner geschickt haben.
          """)
    case .merge:
      Words(
        """
        Prints and writes what one run of the whole simulation would have, byte by \
        byte. A shard that is missing, damaged, of another plan, or there twice \
        with different contents is refused.
        """,
        german: """
          Gibt aus und schreibt, was ein Lauf der ganzen Simulation ergeben hätte, \
          Byte für Byte. Teile, die fehlen, beschädigt sind, zu einem anderen Plan \
          gehören oder zweimal verschieden da sind, werden abgelehnt.
          """)
    }
  }
}
