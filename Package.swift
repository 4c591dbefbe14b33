// swift-tools-version: 6.3
import PackageDescription

/// Settings every target shares: memory-unsafe calls must be spelled `unsafe`,
/// existentials must be spelled `any`, and a warning fails the build.
let house: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// How the optimiser treats a room: the edges run once per command, so there small is better.
enum Optimisation {
  case speed, size

  var settings: [SwiftSetting] {
    switch self {
    case .speed: house
    case .size: house + [.unsafeFlags(["-Osize"], .when(configuration: .release))]
    }
  }
}

/// One room of the house: a library target and the rooms it may see.
func room(_ name: String, for optimisation: Optimisation = .speed, sees visible: [String] = [])
  -> Target
{
  .target(
    name: name, dependencies: visible.map { .init(stringLiteral: $0) },
    swiftSettings: optimisation.settings)
}

/// The tests of one room; `exclude` names folders of fixtures that tests read by path.
func tests(
  of name: String, alsoSeeing visible: [String] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"]
      + visible.map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "kontaktwege",
  products: [
    .executable(name: "kontaktwege", targets: ["kontaktwege"])
  ],
  targets: [
    // MARK: Leaves. They know nothing of public offices and import nothing of ours.
    room("EventKernel"),
    room("Words", for: .size),
    room("Randomness", sees: ["Words"]),
    room("Statistics"),
    room("QueueingTheory"),
    room("Calendar", sees: ["Words"]),
    room("Charts", for: .size),

    // MARK: The office, as data and as behaviour.
    room("Scenario", sees: ["Randomness", "Calendar"]),
    room("Study", for: .size),
    room(
      "ContactModel",
      sees: ["EventKernel", "Randomness", "Statistics", "Calendar", "Scenario", "Words"]),

    // MARK: The edges. Files come in, replications fan out, text goes out.
    room(
      "ScenarioFile", for: .size,
      sees: ["Scenario", "Study", "Randomness", "Calendar", "Words"]),
    room(
      "Experiment",
      sees: [
        "ContactModel", "Scenario", "Study", "Statistics", "Randomness", "Calendar", "Words",
      ]),
    room(
      "Report", for: .size,
      sees: [
        "Experiment", "Statistics", "Scenario", "Study", "ContactModel", "Calendar", "Words",
        "Charts",
      ]),
    .executableTarget(
      name: "kontaktwege",
      dependencies: [
        "ScenarioFile", "Scenario", "Study", "Experiment", "Report", "ContactModel", "Calendar",
        "Words",
      ],
      swiftSettings: Optimisation.size.settings),

    // MARK: Speed, as ratios to a C reference that runs in the same call.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "EventKernel", "Randomness", "Statistics", "ContactModel", "ScenarioFile", "Words",
      ],
      path: "Benchmarks", exclude: ["Reference", "README.md"], swiftSettings: house),

    // MARK: Tests.
    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests(of: "EventKernel"),
    tests(of: "Words"),
    tests(of: "Randomness", alsoSeeing: ["Statistics", "Words"]),
    tests(of: "Statistics"),
    tests(of: "QueueingTheory"),
    tests(of: "Calendar", alsoSeeing: ["Words"]),
    tests(of: "Charts"),
    tests(of: "Scenario", alsoSeeing: ["Randomness", "Calendar"]),
    tests(of: "Study"),
    tests(
      of: "ScenarioFile", alsoSeeing: ["Scenario", "Study", "Randomness", "Calendar", "Words"],
      exclude: ["Goldens", "Fixtures"]),
    tests(
      of: "ContactModel",
      alsoSeeing: [
        "EventKernel", "Scenario", "ScenarioFile", "Randomness", "QueueingTheory", "Statistics",
        "Calendar", "Experiment", "Words",
      ]),
    tests(
      of: "Experiment",
      alsoSeeing: [
        "Study",
        "ContactModel", "Scenario", "ScenarioFile", "Randomness", "Statistics", "QueueingTheory",
        "Calendar", "Words",
      ]),
    tests(
      of: "Report",
      alsoSeeing: [
        "Experiment", "Statistics", "Scenario", "ScenarioFile", "ContactModel", "Calendar",
        "Words", "Charts", "Study",
      ],
      exclude: ["Goldens"]),
    tests(
      of: "kontaktwege", alsoSeeing: ["ScenarioFile", "Scenario", "Calendar", "Study", "Words"]),
    // Published answers, looked for with the parts of the program that a user's file passes.
    .testTarget(
      name: "ValidationTests",
      dependencies: ["ScenarioFile", "Scenario", "ContactModel", "Words", "TestSupport"],
      exclude: ["Validation.md"], swiftSettings: house),
  ]
)
