"""One print: against an empty Swift program with Foundation, and against Typst."""
import shlex
import statistics
from dataclasses import dataclass, field

from . import common
from .common import FONTS, VENV, WORK, Section

MOST_MEMORY = 80  # MB of 1,000,000 bytes
ALLOWANCE = 0.060  # seconds beyond twice the empty program


@dataclass
class Subject:
    """A command that is measured, and what its runs took."""

    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    memory: int = 0  # the most bytes that were resident in any run
    inside: list[float] = field(default_factory=list)  # seconds that the process itself reports

    def run(self, counted: bool) -> None:
        taken = common.run(self.command)
        if counted:
            self.seconds.append(taken.wall)
            self.memory = max(self.memory, taken.memory)
            if self.name.startswith("Typst"):
                self.inside.append(float(taken.printed))


def subjects(evenhand: str) -> list[Subject]:
    """What is measured, built."""
    common.call("swiftc", "-O", "-parse-as-library", "Benchmarks/Empty/Empty.swift", "-o", WORK / "empty")
    python = common.python_with("typst")
    pdf = str(WORK / "maria.pdf")
    return [
        Subject("empty Swift program with Foundation", [str(WORK / "empty")]),
        Subject("evenhand", [evenhand, "print", "examples/maria.json5", "-o", pdf, "--date", common.DATE]),
        Subject("Typst", [str(python), "Benchmarks/typst/compile.py", FONTS, str(WORK / "typst.pdf")]),
    ]


def row(name: str, seconds: list[float], memory: int | None, command: str) -> str:
    times = " | ".join(f"{1000 * pick(seconds):.1f}" for pick in (statistics.median, min, max))
    held = "" if memory is None else f"{memory / 1e6:.1f}"
    return f"| {name} | {times} | {held} | {command} |"


def measure(evenhand: str, runs: int) -> Section:
    measured = subjects(evenhand)
    for turn in range(runs + 1):
        for subject in measured:
            subject.run(counted=turn > 0)
    empty, own, typst = measured
    median, start = statistics.median(own.seconds), statistics.median(empty.seconds)
    whole, bare = statistics.median(typst.seconds), statistics.median(typst.inside) + start
    most = 2 * start + ALLOWANCE
    section = Section("One print")
    section.lines = [
        f"{runs} runs of each in turn, every run a new process with a warm disk cache; the first is not counted.",
        f"Typst {common.version('typst')} from its Python package prints `typst/consult.typ`.",
        "",
        "| whole process | median ms | min ms | max ms | peak MB | command |",
        "|---|---:|---:|---:|---:|---|",
        *(row(s.name, s.seconds, s.memory, f"`{shlex.join(s.command)}`") for s in measured),
        row("Typst, import to bytes", typst.inside, None, "the same, timed inside the process"),
    ]
    section.targets = [
        (f"at most twice the empty program plus 60 ms ({1000 * most:.1f} ms)", f"{1000 * median:.1f} ms", median <= most),
        (f"at most {MOST_MEMORY} MB resident", f"{own.memory / 1e6:.1f} MB", own.memory <= MOST_MEMORY * 1e6),
        (f"faster than Typst from its Python package ({1000 * whole:.1f} ms)", f"{1000 * median:.1f} ms", median < whole),
        (
            f"faster than that with an empty program's start in place of Python's ({1000 * bare:.1f} ms)",
            f"{1000 * median:.1f} ms", median < bare,
        ),
    ]
    return section
