internal import Scenario
internal import Words

/// Shares over channels as a file gives them.
struct Mix {
  var channels: ChannelMix
  /// Part, by weight, that gives up.
  var givesUp = 0.0
  /// The concern's first fitting channel instead of a mix.
  var isFitting = false

  static let same = Mix(channels: ChannelMix([.init(channel: nil, weight: 1)]))

  /// Words that stand for something else than the channel of that name.
  enum Word: String, CaseIterable {
    /// The channel of the contact before.
    case same
    /// The first channel of the concern's list.
    case fitting
    /// None: the case is given up.
    case givesUp
  }
}

extension ValueShape where Change == SetTo, Value == Mix {
  /// A channel, or shares over channels that sum to 1; some words are allowed among the names.
  static func mix(_ channels: Names.Positions, also words: [Mix.Word] = []) -> ValueShape {
    let shares = Shape<[Entry<Double>]>.map(count: 1...100) { _ in .number(.in(0...1)) }
    return ValueShape(
      kinds: [.object, .string],
      expectation: Words(
        "a channel, or shares over channels in braces",
        german: "ein Kontaktweg oder Anteile über Kontaktwege in geschweiften Klammern")
    ) { reader in
      if case .string(let name) = reader.node.value {
        return part(name, at: reader.place, reader, words).map {
          Mix([($0, 1)], channels)
        }
      }
      guard let entries = shares.read(reader) else { return nil }
      let parts = entries.compactMap { entry in
        part(entry.name, at: entry.place, reader, words).map { ($0, entry.value) }
      }
      let sum = entries.reduce(0) { $0 + $1.value }
      guard (sum - 1).magnitude <= Checks.tolerance else {
        guard !reader.context.hasErrors(under: reader.place.path) else { return nil }
        return reader.reject(
          Words(
            "these shares sum to \(Words.number(sum)), not to 1",
            german: "diese Anteile ergeben \(Words.number(sum)) statt 1"), hint: Checks.hint(sum))
      }
      if entries.contains(where: { $0.name == Mix.Word.fitting.rawValue }) {
        return reader.reject(
          Words(
            "\"fitting\" cannot be a part of a mix",
            german: "\"fitting\" kann kein Teil einer Mischung sein"),
          hint: Words(
            "give \"fitting\" alone, in quotes",
            german: "\"fitting\" allein angeben, in Anführungszeichen"))
      }
      return Mix(parts, channels)
    } describe: { context in
      (.either([shares.describe(context).schema, .text(TextSchema())]), .same)
    }
  }

  fileprivate enum Part {
    case word(Mix.Word)
    case channel(String)
  }

  private static func part(
    _ name: String, at place: Place, _ reader: ValueReader<SetTo>, _ words: [Mix.Word]
  ) -> Part? {
    guard let word = Mix.Word(rawValue: name) else {
      reader.context.refer(to: Kind.channel, by: name, at: place)
      return .channel(name)
    }
    if words.contains(word) { return .word(word) }
    reader.context.report(
      at: place,
      Words(
        "\(Wording.quoted(name)) has no meaning here",
        german: "\(Wording.quoted(name)) hat hier keine Bedeutung"),
      hint: Words("name a channel", german: "einen Kontaktweg nennen"))
    return nil
  }
}

extension Mix {
  fileprivate init(
    _ parts: [(ValueShape<SetTo, Mix>.Part, Double)], _ positions: Names.Positions
  ) {
    channels = ChannelMix([])
    for (part, weight) in parts where weight > 0 {
      switch part {
      case .channel(let name):
        channels.parts.append(.init(channel: positions[name], weight: weight))
      case .word(.same): channels.parts.append(.init(channel: nil, weight: weight))
      case .word(.givesUp): givesUp += weight
      case .word(.fitting): isFitting = true
      }
    }
  }
}
