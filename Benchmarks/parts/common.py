"""What all parts of the benchmark share: running programs, the machine, and sections of the report."""
import os
import platform
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

WORK = Path(".build/bench")
VENV = Path("Benchmarks/.venv")
FONTS = "/usr/share/fonts/opentype/inter"
DATE = "2026-11-24"  # the day on the handouts
MEGABYTE = 1_000_000


@dataclass
class Run:
    """What one process took."""

    wall: float  # seconds
    processor: float  # seconds of user and system time, of all threads
    memory: int  # the most bytes that were resident
    printed: str


@dataclass
class Section:
    """A part of the report: what was measured, and which targets were met."""

    title: str
    lines: list[str] = field(default_factory=list)
    targets: list[tuple[str, str, bool]] = field(default_factory=list)

    def text(self) -> str:
        rows = [f"| {aim} | {found} | {'met' if met else 'NOT MET'} |" for aim, found, met in self.targets]
        return "\n".join([f"## {self.title}", "", *self.lines, "", "| target | measured | |", "|---|---:|---|", *rows, ""])


def call(*command: str | Path) -> None:
    """Runs what has to be there before anything is measured."""
    words = [str(part) for part in command]
    if subprocess.run(words, stdout=sys.stderr).returncode != 0:
        sys.exit(f"could not be done, so nothing was measured: {shlex.join(words)}")


def run(command: list[str | Path]) -> Run:
    """Runs a new process and waits for it; only its errors are shown."""
    words = [str(part) for part in command]
    out, into = os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, into, 1), (os.POSIX_SPAWN_CLOSE, out)]
    start = time.perf_counter()
    child = os.posix_spawn(words[0], words, os.environ, file_actions=actions)
    os.close(into)
    with os.fdopen(out) as stream:
        printed = stream.read()
    _, status, usage = os.wait4(child, 0)
    taken = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{shlex.join(words)} ended with status {os.waitstatus_to_exitcode(status)}")
    # Linux counts in KiB, and never less than this script itself holds when it starts the process.
    return Run(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, printed)


def python_with(*packages: str) -> Path:
    """The Python of the bench's own environment, with packages from PyPI."""
    python = VENV / "bin/python"
    if not python.exists():
        call(sys.executable, "-m", "venv", VENV)
    for package in packages:
        test = [python, "-c", f"import {package}"]
        if subprocess.run(test, stderr=subprocess.DEVNULL).returncode != 0:
            call(python, "-m", "pip", "install", "--quiet", package)
    return python


def version(package: str) -> str:
    """The version of a package in the bench's environment."""
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    return subprocess.run([VENV / "bin/python", "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def machine() -> str:
    """The machine and its system in one line."""
    cpu = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GB, {system}, {swift.splitlines()[0]}"


def records(count: int) -> Path:
    """Invented records for a batch, made once."""
    path = WORK / f"records-{count}.ndjson"
    if not path.exists():
        made = subprocess.run([sys.executable, "examples/generate", str(count)], capture_output=True)
        if made.returncode != 0:
            sys.exit("examples/generate failed, so nothing was measured")
        path.write_bytes(made.stdout)
    return path
