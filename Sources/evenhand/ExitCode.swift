import Foundation

/// How the command ends; the numbers are those of `sysexits.h` where it has one.
enum ExitCode: Int32 {
  /// All was done.
  case done = 0
  /// The arguments make no sense.
  case usage = 64
  /// An input holds something wrong.
  case badData = 65
  /// There is no such input.
  case noInput = 66
  /// The program or the machine failed.
  case fault = 70
  /// The output cannot be written.
  case cannotWrite = 73
}

/// Ends the process.
func exit(with code: ExitCode) -> Never { exit(code.rawValue) }
