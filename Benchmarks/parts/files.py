"""Single files, tagged and finished: against Typst with PDF/UA-1, and with two workers against one."""
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from . import common, templates
from .common import FONTS, WORK, Section

COUNT = 4000  # records for Evenhand
TYPST_COUNT = 60
TURNS = 5  # by turns and in pairs, as neither the disk nor the processors are always as quick
TIMES, WORKERS = 3, 1.9


def command(evenhand: str, jobs: int, name: str) -> list[str | Path]:
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    return [evenhand, "batch", common.records(COUNT), "--out", folder, "--date", common.DATE, "--jobs", jobs, "-q"]


def made(name: str) -> int:
    count = len(list((WORK / name).glob("*.pdf")))
    if count < COUNT * 0.8:
        raise SystemExit(f"only {count} of {COUNT} files were printed, so nothing was measured")
    return count


def batch(evenhand: str, jobs: int) -> tuple[float, float]:
    """Handouts for each second of processor, and of wall time."""
    name = f"files-{jobs}"
    taken = common.run(command(evenhand, jobs, name))
    return made(name) / taken.processor, made(name) / taken.wall


def apart(evenhand: str) -> float:
    """Handouts a second of two processes of one worker each: what the machine gives who shares nothing."""
    names = ["files-a", "files-b"]
    commands = [[str(part) for part in command(evenhand, 1, name)] for name in names]
    start = time.perf_counter()
    both = [subprocess.Popen(words) for words in commands]
    if any([process.wait() != 0 for process in both]):
        raise SystemExit("one of two processes failed, so nothing was measured")
    taken = time.perf_counter() - start
    return sum(made(name) for name in names) / taken


def measure(evenhand: str) -> Section:
    python = common.python_with("typst")
    source, folder = WORK / "input.typ", WORK / "typst-files"
    source.write_text(templates.by_input(), encoding="utf-8")
    folder.mkdir(exist_ok=True)
    printed = common.run([python, "Benchmarks/rivals/typst_files.py", source, FONTS, folder, str(TYPST_COUNT)]).printed
    typst = TYPST_COUNT / float(printed)
    turns = [(batch(evenhand, 1), batch(evenhand, 2), apart(evenhand)) for _ in range(TURNS)]
    median = statistics.median
    (rate, wall), (rate2, wall2) = ([median(column) for column in zip(*runs)] for runs in list(zip(*turns))[:2])
    ratios = sorted(two[1] / one[1] for one, two, _ in turns)
    limit = median(both / one[1] for one, _, both in turns)
    times, workers = rate / typst, median(ratios)
    section = Section("Single files")
    section.lines = [
        f"Tagged and finished files. Evenhand: `evenhand batch` of {COUNT} records of `examples/generate`, start, ledger",
        f"and fsync included, the median of {TURNS} runs by turns. Typst {common.version('typst')}: {TYPST_COUNT} files with one compiler object and PDF/UA-1,",
        "the first file not counted.",
        "",
        "| program | handouts/s for each second of processor | handouts/s of wall time |",
        "|---|---:|---:|",
        f"| evenhand, 1 worker | {rate:.1f} | {wall:.1f} |",
        f"| evenhand, 2 workers | {rate2:.1f} | {wall2:.1f} |",
        f"| evenhand, 2 processes of 1 worker | | {median(both for *_, both in turns):.1f} |",
        f"| Typst | {typst:.1f} | |",
        "",
        f"Two workers against one, turn by turn: {', '.join(f'{ratio:.2f}' for ratio in ratios)}. Two processes that",
        f"share nothing but the machine: {limit:.2f} times one.",
    ]
    section.targets = [
        (f"at least {TIMES} times Typst (aim 6)", f"{times:.1f} times", times >= TIMES),
        (f"two workers at least {WORKERS} times one", f"{workers:.2f} times", workers >= WORKERS),
    ]
    return section
