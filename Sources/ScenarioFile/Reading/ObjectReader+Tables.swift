package import Words

extension ObjectReader {
  /// A list of objects that may stand in a table file, see `TableMember`; may be left out.
  package func table<Element>(
    _ key: String, _ doc: Words, _ body: @escaping (ObjectReader) -> Element
  ) -> [Element] {
    optional(key, .either([.rows(of: .object(body)), .tableFile()]), doc) ?? []
  }
}

extension ValueShape {
  /// A list that says of its first mistakes only, for tables repeat theirs in every row.
  fileprivate static func rows<Element>(of element: ValueShape<Change, Element>) -> ValueShape
  where Value == [Element] {
    let list = ValueShape.list(of: element)
    return ValueShape(kinds: list.kinds, expectation: list.expectation) { reader in
      guard case .array(let nodes) = reader.node.value else { return nil }
      var values: [Element] = []
      let before = reader.context.findings.count
      for (index, node) in nodes.enumerated() {
        let place = reader.place.path.appending(index)
        values.append(reader.context.read(element, node, at: place, doc: reader.doc))
        let found = reader.context.findings.count - before
        guard found < 20 || index == nodes.count - 1 else {
          return reader.reject(
            Words(
              "the other \(nodes.count - 1 - index) entries were not looked at",
              german: "die übrigen \(nodes.count - 1 - index) Einträge wurden nicht angesehen"),
            hint: nil)
        }
      }
      return values
    } describe: { context in
      list.describe(context)
    }
  }

  /// The name of a table file, given where none is read.
  ///
  /// Whoever loads a scenario file puts the table in the name's place.
  fileprivate static func tableFile<Element>() -> ValueShape where Value == [Element] {
    let text = ValueShape<Change, String>.text
    return ValueShape(
      kinds: .string,
      expectation: Words("the name of a table file", german: "der Name einer Tabelle")
    ) { reader in
      reader.reject(
        Words("no table is read from here", german: "von hier aus wird keine Tabelle gelesen"),
        hint: Words(
          "name it in a scenario file", german: "sie in einer Szenariodatei nennen"))
    } describe: { context in
      (text.describe(context).schema, nil)
    }
  }
}
