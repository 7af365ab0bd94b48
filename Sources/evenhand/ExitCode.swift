import Glibc

/// How the command ends; the numbers are those of `sysexits.h` where it has one.
enum ExitCode: Int32 {
  /// All was done.
  case done = 0
  /// All was done, and some records of a batch were rejected.
  case rejected = 2
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
  /// Ended early by SIGINT; the same command goes on from there.
  case interrupted = 130
  /// Ended early by SIGTERM; the same command goes on from there.
  case terminated = 143
}

/// Ends the process.
func exit(with code: ExitCode) -> Never { exit(code.rawValue) }
