import Testing

@testable import kontaktwege

struct ReproducingCommandTests {
  @Test func `one file is run, several are compared`() {
    #expect(
      ReproducingCommand.text(files: ["a/b.jsonc"], scenarios: 1, replications: 20, seed: 7)
        == "kontaktwege run a/b.jsonc --replications 20 --seed 7")
    #expect(
      ReproducingCommand.text(
        files: ["ä.jsonc", "it's b.jsonc"], scenarios: 2, replications: 2, seed: 1)
        == #"kontaktwege compare ä.jsonc 'it'\''s b.jsonc' --replications 2 --seed 1"#)
    #expect(
      ReproducingCommand.text(files: [""], scenarios: 1, replications: 1, seed: 0)
        == "kontaktwege run '' --replications 1 --seed 0")
    #expect(
      ReproducingCommand.text(files: ["study.jsonc"], scenarios: 8, replications: 20, seed: 1)
        == "kontaktwege compare study.jsonc --replications 20 --seed 1")
    #expect(
      ReproducingCommand.text(
        files: ["a.jsonc"], scenarios: 1, replications: 9, seed: 2, control: .cases)
        == "kontaktwege run a.jsonc --replications 9 --seed 2 --control cases")
  }

  @Test func `questions of a study are asked again in the same way`() {
    func text(_ question: Question) -> String {
      ReproducingCommand.text(question, files: ["s.jsonc"], replications: 4, seed: 1)
    }
    let end = " --replications 4 --seed 1"
    #expect(text(.sweep) == "kontaktwege sweep s.jsonc" + end)
    #expect(text(.staffing) == "kontaktwege staffing s.jsonc" + end)
    #expect(text(.sensitivity(nil)) == "kontaktwege sensitivity s.jsonc" + end)
    #expect(
      text(.sensitivity(.morris)) == "kontaktwege sensitivity s.jsonc --method morris" + end)
    #expect(
      text(.uncertainty(draws: 20)) == "kontaktwege sensitivity s.jsonc --draws 20" + end)
  }
}
