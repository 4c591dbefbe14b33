import TestSupport
import Testing

@testable import ContactModel
@testable import Experiment
@testable import Report

struct TableTests {
  private func lines(_ file: ResultFile, _ office: SampleOffice = SampleOffice()) -> [[Substring]] {
    file.text(office.summary(), .international).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func `the overview is as it was`() {
    let summary = SampleOffice().summary()
    expectGolden(ResultFile.overview.text(summary, .international), "overview.csv")
    expectGolden(ResultFile.overview.text(summary, .german), "overview-german.csv")
  }

  @Test func `the tables of horizon, month and flow are as they were`() {
    var office = SampleOffice()
    office.days = 6
    let summary = office.summary()
    for file in [ResultFile.table(.horizon), .table(.month), .flow] {
      expectGolden(file.text(summary, .international), file.name)
    }
  }

  @Test func `columns of differences, and only those, have difference in their name`() {
    let headers = Grain.allCases.map { lines(.table($0))[0] } + [lines(.overview)[0]]
    for header in headers {
      for (index, name) in header.enumerated() where name.contains("difference") {
        #expect(!header[index].contains("share_of"))
      }
    }
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
      let header = lines(.table(grain))[0]
      #expect(header.contains("difference") == [.horizon, .month].contains(grain))
      #expect(header.contains("better_share") == (grain == .horizon))
    }
  }

  @Test func `rows name their interval`() {
    func first(_ grain: Grain, _ columns: [String]) -> [Substring] {
      let rows = lines(.table(grain))
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
    office.grains = []
    for file in [ResultFile.overview, .table(.horizon), .table(.month), .flow] {
      let rows = lines(file, office)
      for (index, name) in rows[0].enumerated()
      where name.contains("_ci_") && !name.contains("_share_ci_")
        && !name.hasPrefix("better") && !name.hasPrefix("equal") && !name.hasPrefix("worse")
      {
        #expect(rows.dropFirst().allSatisfy { $0[index].isEmpty }, "\(file.name) \(name)")
      }
    }
  }

  @Test func `a long table comes in pieces that make the same file`() {
    let summary = SampleOffice().summary()
    let file = ResultFile.table(.weekdayHour)
    var pieces: [[UInt8]] = []
    file.write(summary, .german) { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.count < 2 * ResultFile.pieceSize })
    #expect(pieces.flatMap(\.self) == Array(file.text(summary, .german).utf8))
  }

  @Test func `a failure to write ends the writing`() {
    struct DiskFull: Error {}
    var pieces = 0
    #expect(throws: DiskFull.self) {
      try ResultFile.table(.weekdayHour).write(SampleOffice().summary(), .international) {
        _ throws(DiskFull) in
        pieces += 1
        throw DiskFull()
      }
    }
    #expect(pieces == 1)
  }
}
