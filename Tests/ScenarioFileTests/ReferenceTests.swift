import ScenarioFile
import Testing

@Suite struct ReferenceTests {
  private func read(_ text: String) -> [String] {
    findings {
      let files = try Files(["f": text]).load("f")
      return try ReadingContext<Never>.read(files) { root in
        _ = root.references("uses", to: "site", "Sites in use.")
        _ = root.map("sites", names: .declaring("site"), of: .text, "Sites.")
        _ = root.list("more", "More sites.") { reader in
          let name = reader.text("name", "The name.")
          reader.declare(name, as: "site", at: "name")
        }
        _ = root.optional("best", .reference(to: "colour", among: ["red", "green"]), "A colour.")
      }
    }.map(short)
  }

  @Test func `names may be used before they are declared`() {
    #expect(read("{ uses: [\"a\", \"b\"], sites: { a: \"x\" }, more: [{ name: \"b\" }] }").isEmpty)
  }

  @Test func `an unknown name is a finding with the nearest, or with all there are`() {
    #expect(
      read(
        "{ uses: [\"Burstadt\", \"x\"], sites: { \"Bürstadt\": \"x\", Lorsch: \"y\" }, best: \"blue\" }"
      ) == [
        "1:10: uses[0]: there is no site \"Burstadt\" | did you mean \"Bürstadt\"?",
        "1:22: uses[1]: there is no site \"x\" | there are: Bürstadt, Lorsch",
        "1:75: best: there is no colour \"blue\" | there are: red, green",
      ])
    #expect(read("{ uses: [\"a\"] }") == ["1:10: uses[0]: there is no site \"a\" | none is given"])
  }

  @Test func `a name declared twice is a finding`() {
    #expect(
      read("{ sites: { a: \"x\" }, more: [{ name: \"a\" }] }") == [
        "1:37: more[0].name: \"a\" is the name of another site | the other one is sites.a"
      ])
  }

  @Test func `where no names could be read, references are not blamed`() {
    #expect(
      read("{ uses: [\"a\", \"b\"], sites: 5 }").map { $0.prefix { $0 != "|" } } == [
        "1:28: sites: 5 is a number, not an object with named entries "
      ])
  }
}
