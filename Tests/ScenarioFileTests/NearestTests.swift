import ScenarioFile
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("hotlin", "hotline"), ("HOTLINE", "hotline"), ("hotlien", "hotline"), ("mail", "e-mail"),
    ("Burstadt", "Bürstadt"), ("Buerstadt", "Bürstadt"), ("bu\u{308}rstadt", "Bürstadt"),
    ("cuonter", "counter"), ("strasse", "Straße"),
  ])
  func `a slip finds its word`(slip: String, word: String) {
    #expect(nearest(slip, in: ["counter", "e-mail", "hotline", "Bürstadt", "Straße"]) == word)
  }

  @Test func `a word that is like none finds none`() {
    #expect(nearest("chatbot", in: ["counter", "hotline"]) == nil)
    #expect(nearest("a", in: ["b"]) == nil)
    #expect(nearest("", in: ["", "abc"]) == "")
    #expect(nearest("x", in: []) == nil)
    #expect(
      nearest(String(repeating: "x", count: 5000), in: [String(repeating: "x", count: 5001)]) == nil
    )
  }

  @Test func `the nearest wins, and the first of equally near ones`() {
    #expect(nearest("phone", in: ["phones", "phone2", "phone"]) == "phone")
    #expect(nearest("phonex", in: ["phones", "phone2"]) == "phones")
  }

  @Test func `the distance is that of the plain recursion`() {
    // With words of equal length 3k, `nearest` answers exactly when the distance is at most k.
    var dice = Dice(seed: 7)
    for _ in 0..<2000 {
      let length = 3 * (1 + dice.below(2))
      let words = (0..<2).map { _ in (0..<length).map { _ in dice.one(of: ["a", "b", "c"]) } }
      let isNear = distance(words[0][...], words[1][...]) <= length / 3
      #expect((nearest(words[0].joined(), in: [words[1].joined()]) != nil) == isNear)
    }
  }

  /// The definition, word by word.
  private func distance(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Int {
    guard let lastA = a.last, let lastB = b.last else { return max(a.count, b.count) }
    let (restA, restB) = (a.dropLast(), b.dropLast())
    if lastA == lastB { return distance(restA, restB) }
    var best = min(distance(restA, b), distance(a, restB), distance(restA, restB)) + 1
    if restA.last == lastB, restB.last == lastA {
      best = min(best, distance(restA.dropLast(), restB.dropLast()) + 1)
    }
    return best
  }
}
