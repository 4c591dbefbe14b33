/// What the descriptions of the formats begin with.
enum Introduction {
  static let scenarios = """
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

    """

  static let studies = """
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

    """
}
