internal import Words

/// What the descriptions of the formats begin with.
enum Introduction {
  static let scenarios = Words(
    """
    # The format of scenario files

    Made from the code that reads the files, and compared with it by a test. The way to a first \
    scenario of your own is in the [guide for planners](README.md) ([Deutsch](LIESMICH.md)).

    - Files are JSON (UTF-8) with comments, `// …` and `/* … */`, and commas after the last entry.
    - **Units** stand at the end of the keys: `handlingMinutes`. `handlingSeconds`, `…Minutes` and \
    so on are one entry, of which one unit is given. A *time* in the tables is a number from 0 to \
    fifty years in the unit of its key. Shares and probabilities go from 0 to 1.
    - **extends**: a variant names the file that it starts from and holds only what is different. \
    Objects are laid over each other key by key; lists and other values replace what was there, \
    except that `changes` are added to those of the baseline. `null` removes an entry.
    - **Names** of channels, concerns, groups and so on are your own; keys and quoted words are as \
    they stand here. An unknown key is a mistake, with a suggestion.
    - **Dates** are written `"2025-12-24"`.
    - **Hours** are written as planners write them: `"Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12"`, \
    `"Mon-Fri 08:00-16:00"`, `"24/7"`, `"closed"`; minutes after a colon.
    - In the tables `NAME` stands for a name of your own, `[]` for each entry of a list, a point \
    for one object in another. The last column has the value that holds when the key is left out.

    """,
    german: """
      # Das Format der Szenariodateien

      Aus dem Programm erzeugt, das die Dateien liest, und von einem Test mit ihm verglichen. Der Weg zum ersten \
      eigenen Szenario steht im [Leitfaden für Planerinnen und Planer](LIESMICH.md) ([English](README.md)).

      - Dateien sind JSON (UTF-8) mit Kommentaren, `// …` und `/* … */`, und Kommas hinter dem letzten Eintrag. \
      Zahlen haben einen Dezimalpunkt.
      - **Einheiten** stehen am Ende der Schlüssel: `handlingMinutes`. `handlingSeconds`, `…Minutes` und so weiter \
      sind ein Eintrag, von dem eine Einheit angegeben wird. Eine *Zeit* in den Tabellen ist eine Zahl von 0 bis \
      fünfzig Jahre in der Einheit ihres Schlüssels. Anteile und Wahrscheinlichkeiten gehen von 0 bis 1.
      - **extends**: eine Variante nennt die Datei, von der sie ausgeht, und enthält nur, was anders ist. Objekte \
      werden Schlüssel für Schlüssel übereinandergelegt; Listen und andere Werte ersetzen, was da war, nur \
      `changes` kommen zu denen der Ausgangslage hinzu. `null` entfernt einen Eintrag.
      - **Namen** von Kontaktwegen, Anliegen, Gruppen und so weiter sind frei; Schlüssel und Wörter in \
      Anführungszeichen stehen so da wie hier. Ein unbekannter Schlüssel ist ein Fehler, mit einem Vorschlag.
      - **Daten** werden `"2025-12-24"` geschrieben.
      - **Zeiten** werden geschrieben, wie es in der Planung üblich ist: `"Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12"`, \
      `"Mo–Fr 08:00-16:00"`, `"rund um die Uhr"`, `"geschlossen"`; Minuten nach einem Doppelpunkt.
      - In den Tabellen steht `NAME` für einen eigenen Namen, `[]` für jeden Eintrag einer Liste, ein Punkt für \
      ein Objekt in einem anderen. Die letzte Spalte hat den Wert, der gilt, wenn der Schlüssel fehlt.

      """)

  static let studies = Words(
    """
    # The format of study files

    Made from the code that reads the files, and compared with it by a test. A study says which \
    scenarios are compared, how often each is simulated, and which figures matter; \
    `kontaktwege compare study.jsonc` runs it. Scenarios have [a format of their own](FORMAT.md).

    - Files are JSON (UTF-8) with comments, `// …` and `/* … */`, and commas after the last entry.
    - **Files** are named relative to the folder of the study.
    - **Paths** name a number of a scenario as its file does, with points between the names and \
    entries of lists by number from 0: `staff.hotline.shifts[0].hours`. A value replaces what is at \
    the path, or is added to the object there; `null` removes it. A value that the scenario cannot \
    have is a mistake in the study, with line and column.
    - **Figures** have the names of [the tables](FIGURES.md); `of` says of what: `"channel:phone"`, \
    `"kind:phone"`, `"group:hotline"`. Without it the whole office is meant. A column of the overview, \
    such as `phone_reachability_share`, names both at once. Bounds are in the unit of the figure; \
    shares go from 0 to 1.
    - In the tables `[]` stands for each entry of a list, a point for one object in another. The last \
    column has the value that holds when the key is left out.

    """,
    german: """
      # Das Format der Studiendateien

      Aus dem Programm erzeugt, das die Dateien liest, und von einem Test mit ihm verglichen. Eine Studie sagt, \
      welche Szenarien verglichen werden, wie oft jedes simuliert wird und auf welche Kennzahlen es ankommt; \
      `kontaktwege compare study.jsonc` führt sie aus. Szenarien haben [ein eigenes Format](FORMAT.de.md).

      - Dateien sind JSON (UTF-8) mit Kommentaren, `// …` und `/* … */`, und Kommas hinter dem letzten Eintrag. \
      Zahlen haben einen Dezimalpunkt.
      - **Dateien** werden vom Ordner der Studie aus genannt.
      - **Pfade** nennen eine Zahl eines Szenarios wie in seiner Datei, mit Punkten zwischen den Namen und \
      Einträgen von Listen mit ihrer Nummer ab 0: `staff.hotline.shifts[0].hours`. Ein Wert ersetzt, was am Pfad \
      steht, oder kommt zu dem Objekt dort hinzu; `null` entfernt es. Ein Wert, den das Szenario nicht haben kann, \
      ist ein Fehler in der Studie, mit Zeile und Spalte.
      - **Kennzahlen** heißen wie in [den Tabellen](KENNZAHLEN.md); `of` sagt, wovon: `"channel:phone"`, \
      `"kind:phone"`, `"group:hotline"`. Ohne Angabe ist die ganze Behörde gemeint. Eine Spalte der Übersicht wie \
      `phone_reachability_share` nennt beides auf einmal. Grenzen stehen in der Einheit der Kennzahl; Anteile gehen \
      von 0 bis 1.
      - In den Tabellen steht `[]` für jeden Eintrag einer Liste, ein Punkt für ein Objekt in einem anderen. Die \
      letzte Spalte hat den Wert, der gilt, wenn der Schlüssel fehlt.

      """)
}
