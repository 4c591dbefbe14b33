import ScenarioFile
import Testing

@Suite struct NodePathTests {
  @Test func `a path is read as planners write it`() throws {
    let path = try NodePath.parse(" staff.hotline.shifts[2].heads ").get()
    #expect(
      path.steps == [
        .name("staff"), .name("hotline"), .name("shifts"), .index(2), .name("heads"),
      ])
    #expect(path.description == "staff.hotline.shifts[2].heads")
  }

  @Test func `names that would be mistaken are quoted`() throws {
    let path = NodePath.root.appending("Umzug & Miete").appending("a.b").appending("\"]\\")
      .appending(0)
    #expect(path.description == #"Umzug & Miete["a.b"]["\"]\\"][0]"#)
    #expect(try NodePath.parse(path.description).get() == path)
  }

  @Test func `every path is read back from its text`() throws {
    var dice = Dice(seed: 3)
    for _ in 0..<1000 {
      let path = NodePath(
        (0..<(1 + dice.below(4))).map { _ in
          dice.below(3) == 0 ? .index(dice.below(20)) : .name(dice.text())
        })
      #expect(try NodePath.parse(path.description).get() == path, "\(path)")
    }
  }

  @Test(arguments: [
    ("", 0), ("a..b", 2), ("a[x]", 2), ("a[1", 1), ("a[\"b]", 2), ("a[1]b", 4), ("a[-1]", 2),
    (".a", 0),
  ])
  func `what is no path says where`(text: String, offset: Int) {
    #expect(throws: ParseProblem.self) { try NodePath.parse(text).get() }
    guard case .failure(let problem) = NodePath.parse(text) else { return }
    #expect(problem.utf8Offset == offset)
  }

  @Test func `a path lies within those that it begins with`() {
    let path = NodePath.root.appending("a").appending("b")
    #expect(path.isWithin(.root) && path.isWithin(path) && path.isWithin(NodePath([.name("a")])))
    #expect(!path.isWithin(path.appending(0)) && !path.isWithin(NodePath([.name("b")])))
  }
}
