import ScenarioFile

/// What the made-up format keeps of a dated change.
struct Raise: Equatable, Sendable {
  var from: String
  var to: Double
}

typealias BakeryReader = ObjectReader<Raise>
typealias BakeryShape<Value> = ValueShape<Raise, Value>

enum Season: String, CaseIterable, Sendable { case summer, winter, allYear }

enum GoodKind: String, CaseIterable, Sendable { case bread, cake, drink }

struct Spread: Equatable, Sendable {
  var mean: Double
  var cv: Double
}

struct Oven: Equatable, Sendable {
  var heads: Dial<Raise>
  var heat: Double
}

enum Good: Equatable, Sendable {
  case bread(oven: String, minutes: Spread)
  case cake(oven: String, layers: Int, candles: Bool)
  case drink(litres: Double)
}

struct Box: Equatable, Sendable {
  var label: String
  var inside: [Box]
}

struct Till: Equatable, Sendable {
  var drawers: Dial<Raise>
  var coins: Double
}

/// A bakery: a format that uses every accessor once at least.
struct Bakery: Equatable, Sendable {
  var name: String
  var opens: Int
  var closes: Int
  var isOrganic: Bool
  var season: Season
  var rating: Double
  var ovens: [Entry<Oven>]
  var goods: [Entry<Good>]
  var closedOn: [String]
  var shares: [Entry<Double>]
  var favourite: String?
  var till: Till
  var boxes: [Box]
  var owner: String?

  init(_ root: BakeryReader) {
    let changes = root.list("changes", "Dated changes of numbers.", Bakery.change)
    root.context.provide(changes)
    name = root.text("name", "The name over the door.")
    opens = root.parsed("opens", .time, default: "07:30", "Opening time.", parseTime)
    closes = root.parsed("closes", .time, "Closing time.", parseTime)
    isOrganic = root.flag("organic", default: false, "Whether all flour is organic.")
    season = root.choice("season", default: Season.allYear, "When the bakery is open.")
    rating = root.number("rating", .in(0...5), default: 3, "Stars given by customers.")
    ovens = root.map("ovens", names: .declaring("oven"), count: 1...8, "The ovens.") { _, reader in
      Bakery.oven(reader)
    }
    goods = root.map("goods", names: .declaring("good"), "What is sold.") { _, reader in
      Bakery.good(reader)
    }
    closedOn = root.list("closedOn", of: .parsed(.day, parseDay), "Days without sale.")
    shares = root.map(
      "shares", names: .referring(to: "good"), of: .number(.in(0...1)), "Sales by good.")
    favourite = root.optionalReference("favourite", to: "good", "What to recommend.")
    till = root.section("till", "The till.") { reader in
      Till(
        drawers: reader.integerDial("drawers", in: 1...4, default: 1, "Drawers of the till."),
        coins: reader.number("coins", .atLeast(0), default: 50, "Euro in coins."))
    }
    boxes = root.list("boxes", of: Bakery.box, "Boxes, which may hold boxes.")
    owner = root.optionalObject("owner", "Who owns it.") { $0.text("name", "The owner's name.") }
    _ = root.anything("notes", "Notes for people.")
    if !root.hasErrors("opens", "closes"), closes <= opens {
      root.report("closes", "the bakery closes before it opens", hint: "swap the two")
    }
  }

  private static func change(_ reader: BakeryReader) -> SetChange<Raise> {
    let target: NodePath = reader.parsed(
      "set", TextFormat("a path", example: "ovens.big.heads"), "What changes.", NodePath.parse)
    let from: String = reader.parsed("from", .day, "From when.", parseDay)
    let to = reader.number("to", .any, "The new number.")
    return SetChange(
      target: target, place: reader.place(of: "set"), numbers: [(to, reader.place(of: "to"))],
      payload: Raise(from: from, to: to))
  }

  private static func oven(_ reader: BakeryReader) -> Oven {
    Oven(
      heads: reader.dial("heads", .in(0...20), "People at the oven."),
      heat: reader.number("heat", .above(0, atMost: 400), default: 220, "Degrees Celsius."))
  }

  private static func good(_ reader: BakeryReader) -> Good {
    let good = reader.variant("kind", "What it is.") { (kind: GoodKind) -> Good in
      switch kind {
      case .bread:
        .bread(
          oven: reader.reference("oven", to: "oven", "Where it is baked."),
          minutes: reader.value("minutes", spread, "Baking time."))
      case .cake:
        .cake(
          oven: reader.reference("oven", to: "oven", "Where it is baked."),
          layers: reader.integer("layers", in: 1...7, "Layers of the cake."),
          candles: reader.flag("candles", default: false, "Whether candles are put on."))
      case .drink:
        .drink(litres: reader.number("litres", .above(0), "Size of the bottle."))
      }
    }
    _ = reader.number("price", .atLeast(0), default: 1, "Price in euro.")
    return good
  }

  private static var spread: BakeryShape<Spread> {
    .named("spread", called: "a spread", kinds: [.number, .object]) {
      .either([
        .made(from: .number(.above(0))) { Spread(mean: $0, cv: 1) },
        .object { reader in
          Spread(
            mean: reader.number("mean", .above(0), "Mean in minutes."),
            cv: reader.number("cv", .atLeast(0), default: 1, "Coefficient of variation."))
        },
      ])
    }
  }

  private static var box: BakeryShape<Box> {
    .named("box", called: "a box") {
      .object { reader in
        Box(
          label: reader.text("label", "What is written on it."),
          inside: reader.list("inside", of: Bakery.box, "Boxes within."))
      }
    }
  }
}

extension TextFormat {
  static let time = TextFormat(
    "a time of day", example: "08:00", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$")
  static let day = TextFormat(
    "a date", example: "2026-05-04", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
}

/// Minutes since midnight.
func parseTime(_ text: String) -> Result<Int, ParseProblem> {
  let bytes = Array(text.utf8)
  for (offset, byte) in bytes.enumerated() where offset != 2 && !(48...57).contains(byte) {
    return .failure(ParseProblem(utf8Offset: offset, "a digit belongs here"))
  }
  guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hours = Int(text.prefix(2)),
    let minutes = Int(text.suffix(2)), hours < 24, minutes < 60
  else { return .failure(ParseProblem("not a time of day")) }
  return .success(hours * 60 + minutes)
}

func parseDay(_ text: String) -> Result<String, ParseProblem> {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let isDay =
    parts.map(\.utf8.count) == [4, 2, 2]
    && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
  return isDay ? .success(text) : .failure(ParseProblem("not a date", hint: "write 2026-05-04"))
}
