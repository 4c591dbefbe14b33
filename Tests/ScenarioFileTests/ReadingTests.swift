import ScenarioFile
import Testing
internal import Words

@Suite struct ReadingTests {
  @Test func `a whole file is read as it says`() throws {
    let (bakery, warnings) = try bakery(validBakery)
    #expect(warnings.isEmpty)
    #expect(bakery.name == "Bäckerei am Markt")
    #expect([bakery.opens, bakery.closes] == [360, 1110])
    #expect(bakery.isOrganic && bakery.season == .winter && bakery.rating == 4.5)
    #expect(bakery.ovens.map(\.name) == ["big", "small"])
    #expect(bakery.ovens.map(\.value.heat) == [250, 220])
    #expect(
      bakery.ovens[0].value.heads.changes == [Raise(from: "2026-07-01", to: 5)])
    #expect(bakery.ovens[1].value.heads.changes.isEmpty)
    #expect(
      bakery.goods.map(\.value) == [
        .bread(oven: "big", minutes: Spread(mean: 45, cv: 0.2)),
        .bread(oven: "small", minutes: Spread(mean: 12, cv: 1)),
        .cake(oven: "big", layers: 3, candles: true),
        .drink(litres: 0.5),
      ])
    #expect(bakery.closedOn == ["2026-12-24", "2026-12-31"])
    #expect(bakery.shares.map(\.name) == ["rye", "roll"])
    #expect(bakery.shares.map(\.value) == [0.25, 0.75])
    #expect(bakery.favourite == "rye" && bakery.owner == "Anna")
    #expect(bakery.till.drawers.base == 2 && bakery.till.coins == 50)
    #expect(bakery.till.drawers.path.description == "till.drawers")
    #expect(bakery.till.drawers.changes == [Raise(from: "2026-07-01", to: 3)])
    #expect(bakery.boxes[0].inside.map(\.label) == ["b", "c"])
  }

  @Test func `what is left out has its default`() throws {
    let bakery = try bakery("{ name: \"B\", closes: \"12:00\", ovens: { o: { heads: 2 } } }").value
    #expect(bakery.opens == 450 && !bakery.isOrganic && bakery.season == .allYear)
    #expect(bakery.rating == 3 && bakery.goods.isEmpty && bakery.closedOn.isEmpty)
    #expect(bakery.favourite == nil && bakery.owner == nil && bakery.boxes.isEmpty)
    #expect(bakery.till.drawers.base == 1)
  }

  @Test func `twenty mistakes are twenty findings in file order`() {
    let text = """
      {
        "nam": "Bakery",
        "opens": "0x:00",
        "closes": 18,
        "organic": "true",
        "season": "sumer",
        "rating": "4.5",
        "ovens": {
          "big": { "heads": 30, "heat": 0 },
          "small": { "heats": 100 },
          "odd": []
        },
        "goods": {
          "rye": { "kind": "bread", "oven": "bigg", "minutes": { "mean": -4, "cv": null } },
          "torte": { "kind": "cake", "oven": "big", "layers": 2.5, "candels": true },
          "cola": { "kind": "drnk", "litres": 0.5, "anything": 1 }
        },
        "closedOn": ["2026-12-24", "24.12.2026", 5],
        "shares": { "ry": 0.5, "rye": 1.5 },
        "surprise": 1
      }
      """
    let expected = [
      "2:3: nam: unknown key | did you mean \"name\"?",
      "3:14: opens: \"0x:00\": a digit belongs here | give a time of day like \"08:00\": Opening time.",
      "4:13: closes: 18 is a number, not a time of day like \"08:00\" | give a time of day like \"08:00\": Closing time.",
      "5:14: organic: \"true\" is text, not true or false | leave the quotes out: true",
      "6:13: season: \"sumer\" is none of the choices | did you mean \"summer\"?",
      "7:13: rating: \"4.5\" is text, not a number from 0 to 5 | leave the quotes out: 4.5",
      "9:23: ovens.big.heads: 30 is above 20 | give a number from 0 to 20: People at the oven.",
      "9:35: ovens.big.heat: 0 is not above 0 | give a number above 0 and at most 400: Degrees Celsius.",
      "10:16: ovens.small.heats: unknown key | did you mean \"heads\"?",
      "11:12: ovens.odd: this is a list, not an object in braces | give an object in braces: The ovens.",
      "14:39: goods.rye.oven: there is no oven \"bigg\" | did you mean \"big\"?",
      "14:68: goods.rye.minutes.mean: -4 is not above 0 | give a number above 0: Mean in minutes.",
      "14:78: goods.rye.minutes.cv: null is no value | leave the entry out, or give a number of 0 or more: Coefficient of variation.",
      "15:57: goods.torte.layers: 2.5 is not a whole number | give a whole number from 1 to 7: Layers of the cake.",
      "15:62: goods.torte.candels: unknown key | did you mean \"candles\"?",
      "16:23: goods.cola.kind: \"drnk\" is none of the choices | did you mean \"drink\"?",
      "18:30: closedOn[1]: \"24.12.2026\": not a date | write 2026-05-04",
      "18:44: closedOn[2]: 5 is a number, not a date like \"2026-05-04\" | give a date like \"2026-05-04\": Days without sale.",
      "19:15: shares.ry: there is no good \"ry\" | did you mean \"rye\"?",
      "19:33: shares.rye: 1.5 is above 1 | give a number from 0 to 1: Sales by good.",
      "20:3: surprise: unknown key | known here: changes, name, opens, closes, organic, season, rating, ovens, goods, closedOn, shares, favourite, … (16 in all)",
    ]
    #expect(bakeryFindings(text) == expected)
  }

  @Test func `a finding shows as file, line, column, path, message and hint`() {
    let found = findings {
      try bakery(validBakery.replacing("\"heads\": 3", with: "\"heads\": -1"))
    }
    #expect(
      found.map { $0.text(.english) } == [
        "b.jsonc:10:23: ovens.big.heads: -1 is below 0\n"
          + "  hint: give a number from 0 to 20: People at the oven."
      ])
    #expect(InvalidScenario(found).text(.english) == found[0].text(.english))
  }

  @Test func `missing keys are reported at their object`() {
    #expect(
      bakeryFindings("{ name: \"B\",\n ovens: { o: { } } }") == [
        "1:1: closes: is missing | give a time of day like \"08:00\": Closing time.",
        "2:14: ovens.o.heads: is missing | give a number from 0 to 20: People at the oven.",
      ])
  }

  @Test func `counts of lists and maps are checked, their entries all the same`() {
    #expect(
      bakeryFindings("{ name: \"\", closes: \"12:00\", ovens: {} }") == [
        "1:9: name: this text is empty | give some text: The name over the door.",
        "1:37: ovens: there are 0 entries | give an object with named entries with 1 to 8 entries: The ovens.",
      ])
  }

  @Test func `a problem within a text points to its character`() {
    let text = validBakery.replacing("\"06:00\"", with: "\"\\u00306:0\\u00FC\"")
    #expect(
      bakeryFindings(text).map { $0.prefix { $0 != "|" } } == [
        "5:22: opens: \"06:0ü\": a digit belongs here "
      ])
  }

  @Test func `a decoder's own check stays silent when a value it compares was wrong`() {
    let head = "{ name: \"B\", ovens: { o: { heads: 2 } }, "
    #expect(
      bakeryFindings(head + "closes: \"05:00\" }") == [
        "1:50: closes: the bakery closes before it opens | swap the two"
      ])
    #expect(bakeryFindings(head + "closes: \"05:00\", opens: \"x\" }").count == 1)
    #expect(bakeryFindings(head + "opens: \"23:00\" }").count == 1)
  }

  @Test func `a wrong choice says nothing about the keys of its cases`() {
    let text = validBakery.replacing(
      "\"kind\": \"cake\", \"oven\": \"big\", \"layers\": 3", with: "\"layers\": \"many\", \"x\": 1"
    )
    #expect(
      bakeryFindings(text) == [
        "16:14: goods.torte.kind: is missing | give \"bread\", \"cake\" or \"drink\": What it is."
      ])
  }

  @Test func `a shape may contain itself`() throws {
    #expect(
      bakeryFindings(validBakery.replacing("\"label\": \"c\"", with: "\"label\": 7")).map {
        $0.prefix { $0 != "|" }
      } == ["23:69: boxes[0].inside[1].label: 7 is a number, not text "])
  }

  @Test func `warnings come with the value, and with the errors if there are any`() throws {
    let read = { (text: String) in
      try ReadingContext<Never>.read(Files(["f": text]).load("f")) { root in
        let heads = root.integer("heads", in: 0...9, default: 1, "Heads.")
        if heads == 0 { root.report("heads", severity: .warning, "nobody is there") }
        _ = root.flag("on", default: true, "On.")
        return heads
      }
    }
    let (heads, warnings) = try read("{ heads: 0 }")
    #expect(heads == 0)
    #expect(warnings.map { $0.text(.english) } == ["f:1:10: warning: heads: nobody is there"])
    #expect(findings { try read("{ on: 1, heads: 0 }") }.map(\.severity) == [.error, .warning])
  }
}
