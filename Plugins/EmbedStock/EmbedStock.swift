import Foundation
import PackagePlugin

/// Compiles the evidence, the layouts and the font list into the `Stock` room.
@main
struct EmbedStock: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let roots = [
      root.appending(path: "Sources/Stock/Evidence"), root.appending(path: "layouts"),
      root.appending(path: "fonts"),
    ]
    let files = roots.flatMap(Self.stock(in:))
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }

  private static func stock(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return all.compactMap { $0 as? URL }
      .filter { ["json5", "conf"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
