"""Memory and cost as the number of records grows: streams of 1,000 and of many handouts."""
import shutil

from . import common
from .common import MEGABYTE, WORK, Section

FEW = 1_000
SOME = 5_000  # the first two streams of a batch
MOST_MEMORY = 64 + 64  # MB for one worker
GROWTH, COST = 1.10, 1.10


def batch(evenhand: str, count: int) -> common.Run:
    folder = WORK / "memory"
    shutil.rmtree(folder, ignore_errors=True)
    words = ["--out", folder, "--date", common.DATE, "--stream", "--jobs", "1", "-q"]
    taken = common.run([evenhand, "batch", common.records(count), *words])
    shutil.rmtree(folder)
    return taken


def measure(evenhand: str, bench: str, many: int) -> Section:
    folder = WORK / "streams"
    folder.mkdir(exist_ok=True)
    common.run([bench, "100", str(folder)])
    few, lots = common.run([bench, str(FEW), str(folder)]), common.run([bench, str(many), str(folder)])
    batches = {count: batch(evenhand, count).memory / MEGABYTE for count in (FEW, SOME, many)}
    cost = (lots.processor / many) / (few.processor / FEW)
    growth = lots.memory / few.memory
    section = Section("Memory and cost as batches grow")
    section.lines = [
        f"Streams of 2,500 handouts a file, one worker: `{bench} COUNT {folder}`.",
        "",
        "| handouts | processor ms for each | peak MB |",
        "|---:|---:|---:|",
        *(
            f"| {count:,} | {1000 * taken.processor / count:.2f} | {taken.memory / MEGABYTE:.1f} |"
            for count, taken in ((FEW, few), (many, lots))
        ),
        "",
        "The command with the records of `examples/generate`, in eleven languages: `evenhand batch --stream --jobs 1` needs",
        f"{', '.join(f'{memory:.1f} MB for {count:,}' for count, memory in batches.items())}. Whoever has fewer records",
        "than a stream holds has it finished when the worker's memory is gone; to finish one takes 18 MB more, half of it",
        "pages of the Chinese, Japanese and Korean font files.",
    ]
    highest = max(few.memory / MEGABYTE, lots.memory / MEGABYTE, *batches.values())
    settled = batches[many] / batches[SOME]
    section.targets = [
        (f"at most {MOST_MEMORY} MB", f"{highest:.1f} MB", highest <= MOST_MEMORY),
        ("no more than 10 % higher with many records", f"{100 * (growth - 1):+.1f} %", growth <= GROWTH),
        (f"the command, from {SOME:,} records on", f"{100 * (settled - 1):+.1f} %", settled <= GROWTH),
        ("cost of a handout at most 1.1 times", f"{cost:.2f} times", cost <= COST),
    ]
    return section
