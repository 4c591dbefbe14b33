/// A day on which public offices stay closed, and what it is called.
public struct Holiday: Hashable, Sendable {
  public let date: CivilDate
  public let germanName: String
  public let englishName: String

  public init(date: CivilDate, germanName: String, englishName: String) {
    self.date = date
    self.germanName = germanName
    self.englishName = englishName
  }

  /// A closure of the office's own, under one name in both languages.
  public init(date: CivilDate, name: String) {
    self.init(date: date, germanName: name, englishName: name)
  }
}
