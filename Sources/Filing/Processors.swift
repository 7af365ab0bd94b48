import Glibc

/// The processors of the machine.
public enum Processors {
  /// How many of them this process may use, at least 1.
  public static var usable: Int {
    let status = (try? InputFile.read("/proc/self/status", limit: 1 << 16)) ?? []
    let name = "Cpus_allowed:"
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
    // One bit for each processor, as hexadecimal digits with commas between them.
    let allowed = line.map {
      $0.dropFirst(name.count).reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    }
    return max(1, allowed ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
