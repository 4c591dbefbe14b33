import ScenarioFile
import Testing

@Suite struct MistakesOfProgrammersTests {
  @Test func `a key that is read twice stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ReadingContext<Never>.describe(title: "t", "d") { root in
        (root.flag("a", default: true, "A."), root.flag("a", default: true, "A."))
      }
    }
  }

  @Test func `alternatives of the same kind stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ValueShape<Never, Double>.either([.number(.any), .number(.above(0))])
    }
  }

  @Test func `an example that cannot be read stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ReadingContext<Never>.describe(title: "t", "d") { root in
        root.parsed("a", TextFormat("a time", example: "noon"), "A.", parseTime)
      }
    }
  }

  @Test func `an invalid scenario without an error stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = InvalidScenario([])
    }
  }
}
