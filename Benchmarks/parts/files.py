"""Single files, tagged and finished: against Typst with PDF/UA-1, and with two workers against one."""
import shutil
import statistics
from pathlib import Path

from . import common, templates
from .common import FONTS, WORK, Section

COUNT = 2000  # records for Evenhand
TYPST_COUNT = 60
TURNS = 3  # runs of one worker and of two by turns, as the disk is not always as quick
TIMES, WORKERS = 3, 1.9


def batch(evenhand: str, jobs: int) -> common.Run:
    folder = WORK / f"files-{jobs}"
    shutil.rmtree(folder, ignore_errors=True)
    taken = common.run(
        [evenhand, "batch", common.records(COUNT), "--out", folder, "--date", common.DATE, "--jobs", jobs, "-q"])
    made = len(list(Path(folder).glob("*.pdf")))
    if made < COUNT * 0.8:
        raise SystemExit(f"only {made} of {COUNT} files were printed, so nothing was measured")
    taken.printed = str(made)
    return taken


def measure(evenhand: str) -> Section:
    python = common.python_with("typst")
    source, folder = WORK / "input.typ", WORK / "typst-files"
    source.write_text(templates.by_input(), encoding="utf-8")
    folder.mkdir(exist_ok=True)
    printed = common.run([python, "Benchmarks/rivals/typst_files.py", source, FONTS, folder, str(TYPST_COUNT)]).printed
    typst = TYPST_COUNT / float(printed)
    runs = [(batch(evenhand, 1), batch(evenhand, 2)) for _ in range(TURNS)]
    (rate, wall), (rate2, wall2) = (
        [statistics.median(int(taken.printed) / getattr(taken, time) for taken in turns) for time in ("processor", "wall")]
        for turns in zip(*runs)
    )
    times, workers = rate / typst, wall2 / wall
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
        f"| Typst | {typst:.1f} | |",
    ]
    section.targets = [
        (f"at least {TIMES} times Typst (aim 6)", f"{times:.1f} times", times >= TIMES),
        (f"two workers at least {WORKERS} times one", f"{workers:.2f} times", workers >= WORKERS),
    ]
    return section
