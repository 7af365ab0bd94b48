"""Memory and cost as the number of records grows: streams of 1,000 and of many handouts."""
from . import common
from .common import MEGABYTE, WORK, Section

FEW = 1_000
MOST_MEMORY = 64 + 64  # MB for one worker
GROWTH, COST = 1.10, 1.10


def measure(bench: str, many: int) -> Section:
    folder = WORK / "streams"
    folder.mkdir(exist_ok=True)
    common.run([bench, "100", str(folder)])
    few, lots = common.run([bench, str(FEW), str(folder)]), common.run([bench, str(many), str(folder)])
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
    ]
    highest = max(few.memory, lots.memory) / MEGABYTE
    section.targets = [
        (f"at most {MOST_MEMORY} MB", f"{highest:.1f} MB", highest <= MOST_MEMORY),
        ("no more than 10 % higher with many records", f"{100 * (growth - 1):+.1f} %", growth <= GROWTH),
        ("cost of a handout at most 1.1 times", f"{cost:.2f} times", cost <= COST),
    ]
    return section
