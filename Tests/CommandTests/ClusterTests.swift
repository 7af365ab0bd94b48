import Foundation
import Testing

/// The schedulers of `examples/cluster`: whatever dies half way, the files are those of one plain run.
@Suite(.serialized) struct ClusterTests {
  private static let hasParallel = FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel")

  @Test(
    .enabled(
      if: hasParallel && ClusterDesk.hasPython, "GNU parallel or python3 is not here; make test installs both"
    ))
  func parallelRetriesAWorkerThatIsKilled() throws {
    let cluster = try ClusterDesk(records: 48)
    let process = try cluster.start(
      ClusterDesk.script("parts"), [cluster.input, "parts", "3"] + ClusterDesk.day, ["JOBS": "2"])
    try cluster.wait { cluster.handouts("parts/part-2/").count > 4 }
    #expect(RunningProcesses.kill(with: [Desk.command.path, "parts/part-2", cluster.desk.folder.path]) == 1)
    #expect(!cluster.desk.files.contains("parts/part-2/manifest.json"), "it was killed too late")
    process.waitUntilExit()
    #expect(process.terminationStatus == 2, "\(cluster.text("log"))")
    try cluster.expectPlainRun(in: "parts/whole")
  }

  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not here; make test installs it"))
  func aTaskThatIsAskedToEndGoesOnLater() throws {
    let cluster = try ClusterDesk(records: 24)
    let arguments = ["1", "1", cluster.input, "parts"] + ClusterDesk.day
    let process = try cluster.start(ClusterDesk.script("part"), arguments)
    try cluster.wait { !cluster.handouts("parts/part-1/").isEmpty }
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 143, "\(cluster.text("log"))")
    #expect(!cluster.desk.files.contains("parts/part-1/manifest.json"))
    #expect(RunningProcesses.ids(with: [Desk.command.path, cluster.desk.folder.path]).isEmpty)
    #expect(try cluster.run(ClusterDesk.script("part"), arguments) == 0)
    try cluster.expectPlainRun(in: "parts/part-1")
  }

  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not here; make test installs it"))
  func aSlurmArrayPrintsWhatOneRunPrints() throws {
    let cluster = try ClusterDesk(records: 24)
    for shell in ["/bin/sh", "/bin/bash"] {
      #expect(try cluster.run(shell, ["-n", ClusterDesk.script("slurm.sh")]) == 0, "\(cluster.text("log"))")
    }
    for task in 1...3 {
      let slurm = [
        "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_CPUS_PER_TASK": "1",
      ]
      let code = try cluster.run(
        "/bin/sh", [ClusterDesk.script("slurm.sh"), cluster.input, "parts", ClusterDesk.day[1]], slurm)
      #expect(code == 0, "\(cluster.text("log"))")
    }
    try expectParts(of: cluster)
  }

  private static let hasYAML =
    ClusterDesk.hasPython
    && (try? Process.run(URL(filePath: "/usr/bin/python3"), arguments: ["-c", "import yaml"]))
      .map { process in
        process.waitUntilExit()
        return process.terminationStatus == 0
      } == true

  @Test(.enabled(if: hasYAML, "python3-yaml is not here; make test installs it"))
  func aKubernetesIndexedJobPrintsWhatOneRunPrints() throws {
    let cluster = try ClusterDesk(records: 24)
    let reading = """
      import sys, yaml
      spec = yaml.safe_load(open(sys.argv[1]))["spec"]
      container = spec["template"]["spec"]["containers"][0]
      assert spec["completionMode"] == "Indexed" and container["command"] == ["sh", "-c"]
      assert {"name": "PARTS", "value": str(spec["completions"])} in container["env"]
      print(container["args"][0])
      """
    #expect(try cluster.run("/usr/bin/python3", ["-c", reading, ClusterDesk.script("job.yaml")]) == 0)
    let command = cluster.text("log")
    let path = Desk.checkout.appending(path: "examples/cluster").path + ":/usr/bin:/bin"
    for index in 0..<3 {
      let pod = [
        "JOB_COMPLETION_INDEX": "\(index)", "PARTS": "3", "INPUT": cluster.input, "OUT": "parts",
        "PATH": path,
      ]
      #expect(try cluster.run("/bin/sh", ["-c", command], pod) == 0, "\(cluster.text("log"))")
    }
    try expectParts(of: cluster)
  }

  private func expectParts(of cluster: ClusterDesk) throws {
    let parts = (1...3).map { "parts/part-\($0)" }
    #expect(try cluster.desk.run(["merge"] + parts + ["--out", "whole"]).code == 2)
    try cluster.expectPlainRun(in: "whole")
  }

  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not here; make test installs it"))
  func anAttemptOfTheFilterThatIsKilledLeavesNothingBehind() throws {
    let cluster = try ClusterDesk(records: 24)
    let arguments = [cluster.desk.folder.path + "/out"] + ClusterDesk.day
    let process = try cluster.start(ClusterDesk.script("filter"), arguments, input: cluster.input)
    try cluster.wait { cluster.handouts("out/.attempt-").count > 2 }
    #expect(RunningProcesses.kill(with: [Desk.command.path, arguments[0] + "/.attempt-"]) == 1)
    process.waitUntilExit()
    #expect(process.terminationStatus == 137)
    #expect(!cluster.desk.files.contains { $0.hasPrefix("out/") }, "\(cluster.desk.files)")
    for _ in 1...2 {
      let code = try cluster.run(
        ClusterDesk.script("filter"), arguments, input: cluster.input, log: "receipts")
      #expect(code == 0)
      #expect(cluster.text("receipts").split(separator: "\n").count == 24, "each record has its answer")
    }
    #expect(cluster.handouts("out/").count == cluster.handouts("plain/").count)
  }
}
