// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled with the same strictness, so that a border crossed is a build that fails.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms without Foundation round numbers with the C mathematics library.
let mathematics: [LinkerSetting] = [.linkedLibrary("m")]

func room(_ name: String, _ imports: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(
    name: name, dependencies: imports, swiftSettings: strict, linkerSettings: mathematics,
    plugins: plugins)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: imports + ["Support"], swiftSettings: strict,
    linkerSettings: mathematics)
}

let package = Package(
  name: "evenhand",
  products: [
    .library(name: "EvenhandKit", targets: ["EvenhandKit"]),
    .executable(name: "evenhand", targets: ["evenhand"]),
  ],
  targets: [
    // What is known, the finished page, and the words between them.
    room("ComparisonModel"),
    room("Frames"),
    room("Blocks", ["Frames"]),

    // From bytes to values, from values to pages, from pages to bytes.
    room("Intake", ["ComparisonModel", "Blocks", "Frames", "CCSV"]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    room("Composer", ["ComparisonModel", "Blocks", "Frames"]),
    room("Typesetter", ["Blocks", "Frames"]),
    room("Press", ["Frames", "CPress"]),
    .systemLibrary(
      name: "CPress", pkgConfig: "cairo-ft pangoft2 fontconfig",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    room("Bindery", ["Frames", "CBindery"]),
    .systemLibrary(
      name: "CBindery", pkgConfig: "libqpdf lcms2 libdeflate",
      providers: [.apt(["libqpdf-dev", "liblcms2-dev", "libdeflate-dev"])]),

    // Barcodes and lines that mail houses read.
    room("Postmarks", ["Frames", "CZint"]),
    .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),

    // Files compiled into the program, and files written whole or not at all.
    room("Stock", plugins: ["EmbedStock"]),
    .plugin(name: "EmbedStock", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(name: "embed-files", swiftSettings: strict),
    room("Filing"),

    // The pipeline and the command.
    room(
      "EvenhandKit",
      [
        "ComparisonModel", "Frames", "Blocks", "Intake", "Composer", "Typesetter", "Press", "Bindery",
        "Stock",
      ]),
    room(
      "Mailroom",
      ["EvenhandKit", "Postmarks", "Intake", "Filing", "ComparisonModel", "Frames", "CSQLite", "CNettle"]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .executableTarget(
      name: "evenhand",
      dependencies: ["EvenhandKit", "Mailroom", "ComparisonModel", "Frames", "Filing", "Stock"],
      swiftSettings: strict, linkerSettings: mathematics),

    .executableTarget(
      name: "stream-bench", dependencies: ["EvenhandKit", "ComparisonModel", "Blocks", "Frames"],
      path: "Benchmarks/Stream", swiftSettings: strict, linkerSettings: mathematics),
    .executableTarget(
      name: "finish-bench",
      dependencies: ["EvenhandKit", "ComparisonModel", "Bindery", "Frames", "Press", "Stock"],
      path: "Benchmarks/Finish", swiftSettings: strict, linkerSettings: mathematics),

    // One test target a room, and what they share.
    .target(
      name: "Support", dependencies: ["Frames", "Blocks", "ComparisonModel"], path: "Tests/Support",
      swiftSettings: strict, linkerSettings: mathematics),
    tests("ComparisonModel", ["ComparisonModel", "Frames", "Intake", "Stock"]),
    tests("Frames", ["Frames"]),
    tests("Intake", ["Intake", "ComparisonModel", "Blocks", "Frames", "Stock"]),
    tests("Composer", ["Composer", "ComparisonModel", "Blocks", "Frames", "Intake", "Stock"]),
    tests("Typesetter", ["Typesetter", "Blocks", "Frames"]),
    tests("Press", ["Press", "Frames", "Stock"]),
    tests("Bindery", ["Bindery", "Press", "Frames", "Stock"]),
    tests("Postmarks", ["Postmarks", "Frames"]),
    tests("EvenhandKit", ["EvenhandKit", "Blocks", "Frames", "ComparisonModel", "Stock"]),
    tests("Filing", ["Filing"]),
    tests("Mailroom", ["Mailroom", "EvenhandKit", "Intake", "Filing", "ComparisonModel", "Frames"]),
    tests("Command", ["Stock"]),
  ]
)
