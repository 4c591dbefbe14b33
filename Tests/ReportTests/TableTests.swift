import TestSupport
import Testing

@testable import ContactModel
@testable import Experiment
@testable import Report

struct TableTests {
  private static let summary = SampleOffice().summary()
  private static let fineSummary: Summary = {
    var office = SampleOffice()
    office.names = ["alone"]
    office.days = 4
    office.replications = 2
    office.grains = Set(Grain.allCases)
    return office.summary()
  }()

  /// Cells of a file that have no commas in them.
  private func lines(_ file: ResultFile, _ summary: Summary = summary) -> [[Substring]] {
    file.text(summary, .international).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  private struct Enough: Error {}

  /// The same of the first piece only, for tables that are long.
  private func firstLines(_ grain: Grain) -> [[Substring]] {
    var piece: [UInt8] = []
    try? ResultFile.table(grain).write(Self.fineSummary, .international) {
      bytes throws(Enough) in
      piece = bytes
      throw Enough()
    }
    return String(decoding: piece, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func `the overview is as it was`() {
    expectGolden(ResultFile.overview.text(Self.summary, .international), "overview.csv")
    expectGolden(ResultFile.overview.text(Self.summary, .german), "overview-german.csv")
  }

  @Test func `the tables of horizon, month and flow are as they were`() {
    for file in [ResultFile.table(.horizon), .table(.month), .flow] {
      let lines = file.text(Self.summary, .international).split(separator: "\n")
      // One channel and the group stand for all.
      let kept = lines.filter {
        file == .flow || $0.hasPrefix("scenario") || $0.contains(",hotline,")
          || $0.contains(",team,")
      }
      expectGolden(kept.joined(separator: "\n") + "\n", file.name)
    }
  }

  @Test func `columns of differences, and only those, have difference in their name`() {
    let overview = lines(.overview)
    for (index, name) in overview[0].enumerated() {
      // The baseline differs from nothing; the variant's reachability is known to differ.
      if name.contains("difference") { #expect(overview[1][index].isEmpty, "\(name)") }
      if name == "phone_reachability_share_difference" {
        #expect(overview[2][index].hasPrefix("0.1"))
      }
    }
    #expect(overview[0].count { $0.contains("difference") } == 3 * KeyFigure.allCases.count)
  }

  @Test func `units stand in the overview's header once`() {
    let columns = KeyFigure.allCases.map(\.column)
    #expect(Set(columns).count == columns.count)
    #expect(columns.contains("phone_mean_wait_answered_minutes"))
    #expect(columns.contains("phone_reachability_share"))
    #expect(columns.contains("repeat_share"))
    for (key, column) in zip(KeyFigure.allCases, columns) {
      #expect(column.split(separator: "_").count { $0 == key.figure.unit.name } == 1)
    }
  }

  @Test func `only horizon and month have differences, only the horizon shares of replications`() {
    for grain in Grain.allCases {
      let header = firstLines(grain)[0]
      #expect(header.contains("difference") == [.horizon, .month].contains(grain))
      #expect(header.contains("better_share") == (grain == .horizon))
    }
  }

  @Test func `rows name their interval`() {
    func first(_ grain: Grain, _ columns: [String]) -> [Substring] {
      let rows = firstLines(grain)
      return columns.compactMap { name in
        rows[0].firstIndex { $0 == name }.map { rows[1][$0] }
      }
    }
    #expect(first(.month, ["month"]) == ["2025-02"])
    #expect(first(.week, ["week"]) == ["2025-W09"])
    #expect(first(.day, ["date"]) == ["2025-02-24"])
    #expect(first(.weekdayHour, ["weekday", "weekday_name", "hour"]) == ["1", "Monday", "0"])
    #expect(first(.hour, ["hour"]) == ["0"])
  }

  @Test func `figures that make no sense for a row are left out`() {
    let rows = lines(.table(.horizon)).dropFirst().filter { $0[1] == "channel" }
    func figures(_ channel: String) -> Set<Substring> {
      Set(rows.filter { $0[2] == channel }.map { $0[4] })
    }
    #expect(figures("hotline").contains("reachability"))
    #expect(figures("hotline").isDisjoint(with: ["deadline_share", "backlog", "balked_share"]))
    #expect(figures("mail").isSuperset(of: ["deadline_share", "backlog", "response_p90"]))
    #expect(figures("mail").isDisjoint(with: ["service_level", "abandonment_share"]))
    #expect(figures("desk").contains("balked_share"))
  }

  @Test func `one replication leaves every interval empty`() {
    var office = SampleOffice()
    office.replications = 1
    for file in [ResultFile.overview, .table(.horizon), .table(.month), .flow] {
      let rows = lines(file, office.summary())
      for (index, name) in rows[0].enumerated()
      where name.contains("_ci_") && !name.contains("_share_ci_")
        && !name.hasPrefix("better") && !name.hasPrefix("equal") && !name.hasPrefix("worse")
      {
        #expect(rows.dropFirst().allSatisfy { $0[index].isEmpty }, "\(file.name) \(name)")
      }
    }
  }

  @Test func `a long table comes in pieces that make the same file`() {
    let file = ResultFile.table(.day)
    var pieces: [[UInt8]] = []
    file.write(Self.fineSummary, .german) { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.count < 2 * ResultFile.pieceSize })
    #expect(pieces.flatMap(\.self) == Array(file.text(Self.fineSummary, .german).utf8))
  }

  @Test func `a failure to write ends the writing`() {
    var pieces = 0
    #expect(throws: Enough.self) {
      try ResultFile.table(.weekdayHour).write(Self.fineSummary, .international) {
        _ throws(Enough) in
        pieces += 1
        throw Enough()
      }
    }
    #expect(pieces == 1)
  }
}
