import Testing

struct PublishedCasesTests {
  @Test func `every published case is met by a test or has a reason why not, once`() {
    let tried = Family.all.flatMap(\.trials).map(\.publication.name)
    let placed = tried + Inexpressible.all.flatMap(\.names)
    #expect(PublishedCases.names.count == 151)
    #expect(placed.sorted() == PublishedCases.names.sorted())
  }

  @Test func `no two studies have the same name`() {
    let names = Family.all.flatMap(\.studies).map(\.name)
    #expect(Set(names).count == names.count)
  }
}
