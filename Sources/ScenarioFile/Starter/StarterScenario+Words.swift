internal import Words

// What the comments of a starter scenario say.

extension StarterScenario {
  static let opening = Words(
    """
    An office to begin with, made by "kontaktwege init". Every number in it is an assumption:
    replace the ones that you know, volumes and staff first. "kontaktwege check" on this file
    says whether the staff can bear the work; "kontaktwege run" simulates a year of it.
    A strategy is a second file that begins with "extends": and the name of this one, and
    holds only what is different.
    """,
    german: """
      Eine Behörde für den Anfang, angelegt von "kontaktwege init". Jede Zahl ist eine Annahme:
      ersetzen, was bekannt ist, zuerst Mengen und Personal. "kontaktwege check" sagt zu dieser
      Datei, ob das Personal die Arbeit schafft; "kontaktwege run" simuliert ein Jahr davon.
      Eine Strategie ist eine zweite Datei, die mit "extends": und dem Namen dieser Datei
      beginnt und nur enthält, was anders ist.
      """)
  static let period = Words(
    "The days that count. More replications make narrower intervals and take longer.",
    german: "Die Tage, die zählen. Mehr Wiederholungen: engere Intervalle, längere Rechnung.")
  static let calendar = Words(
    "Holidays are those of the Land; closures are added by date under \"exceptions\".",
    german: "Feiertage sind die des Landes; Schließtage kommen mit Datum unter \"exceptions\".")
  static let size = Words(
    "Households in care; volumes given per 1,000 households are multiplied by it.",
    german: "Bedarfsgemeinschaften; Mengen je 1.000 werden damit multipliziert.")
  static let profiles = Words(
    "When people want to come, over an ordinary week. Only the ratios count.",
    german: "Wann Menschen kommen wollen, in einer gewöhnlichen Woche. Nur Verhältnisse zählen.")
  static let channelNote = Words(
    "How the office is reached. Patience and waits are those of people, deadlines those of staff.",
    german: "Wie die Behörde erreicht wird. Geduld haben Menschen, Fristen hat das Personal.")
  static let concernNote = Words(
    """
    Why people turn to the office: how often, by which channel, how long it takes, and how
    likely the matter is settled there. "fitting" are the channels made for it, best first.
    """,
    german: """
      Weshalb Menschen sich melden: wie oft, auf welchem Weg, wie lange es dauert, und wie oft
      die Sache dort erledigt ist. "fitting" sind die passenden Kontaktwege, der beste zuerst.
      """)
  static let staffNote = Words(
    "Who does the work, when. Shares of time in which nobody can be reached: \"availability\".",
    german: "Wer wann arbeitet. Anteil der Zeit, in der jemand erreichbar ist: \"availability\".")
  static let returnNote = Words(
    "Who tries again after what, how likely, and how much later.",
    german: "Wer es wonach noch einmal versucht, wie wahrscheinlich, und wann.")
  static let provenance = Words(
    "Where the numbers come from. Replace \"assumption\" by \"source\" where you know better.",
    german: "Woher die Zahlen kommen. Aus \"assumption\" wird \"source\", wo Besseres bekannt ist.")
  static let replace = Words(
    "in the size of the Bergstrasse example; replace it by your own figures",
    german: "in der Größe des Beispiels Bergstraße; durch eigene Zahlen ersetzen")
}
