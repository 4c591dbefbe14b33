internal import ScenarioFile

extension Pipeline where Study == String {
  static var rooms: Self {
    Pipeline(
      tables: ["overview", "horizon"], schema: { "{}\n" },
      load: { files, read throws(ReadFailure) in
        for file in files { _ = try read(file).get() }
        return LoadedStudy(
          study: nil,
          findings: [
            Finding(file: files[0], fileOrder: 0, position: nil, message: "cannot be simulated")
          ])
      },
      assess: { _ in Assessment(text: "", json: .null) },
      simulate: { _, _, _ in
        SimulationOutcome(files: [], summary: "", json: "", warnings: [])
      })
  }
}
