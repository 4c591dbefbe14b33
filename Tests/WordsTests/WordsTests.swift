import Testing
internal import Words

@testable import Words

@Suite struct WordsTests {
  @Test func `words within words take the language of the whole`() {
    let channel = Words("channel", german: "Kontaktweg")
    let sentence = Words(
      "no \(channel) \("fax") of \(2)", german: "kein \(channel) \("fax") von \(2)")
    #expect(sentence.text(.english) == "no channel fax of 2")
    #expect(sentence.text(.german) == "kein Kontaktweg fax von 2")
  }

  @Test func `a list and a sum are made in every language`() {
    let yes = Words("yes", german: "ja")
    let no = Words("no", german: "nein")
    #expect([yes, no].joined(separator: ", ") == Words("yes, no", german: "ja, nein"))
    #expect(yes + Words(verbatim: "!") == Words("yes!", german: "ja!"))
    #expect(Words(joining: "\(yes): \(no)") == Words("yes: no", german: "ja: nein"))
  }

  @Test(arguments: [
    ("de_DE.UTF-8", Language.german), ("de", .german), ("DE_at", .german), ("C.UTF-8", .english),
    ("en_US.UTF-8", .english), ("fr_FR", .english), ("", .english), ("POSIX", .english),
  ])
  func `a locale names a language`(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: [
    (0, "0", "0"), (7, "7", "7"), (1.25, "1.25", "1,25"), (-0.05, "-0.05", "-0,05"),
    (0.00001, "0", "0"), (999.5, "999.5", "999,5"), (43_500, "43,500", "43.500"),
    (-1000, "-1,000", "-1.000"), (4_310_000, "4.3 million", "4,3 Millionen"),
    (7e12, "7 trillion", "7 Billionen"),
  ])
  func `a number is said in the marks of the language`(
    number: Double, english: String, german: String
  ) {
    #expect(Words.number(number) == Words(english: english, german: german))
  }
}
