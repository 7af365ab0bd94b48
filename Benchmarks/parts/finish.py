"""Writing the file of one handout that is set: checks, fonts, pages, tags and metadata, PDF/UA-1 and PDF/A-2a."""
import re

from . import common
from .common import Section

RUNS = 300
MOST = 3.0  # ms


def measure() -> Section:
    product = "finish-bench"
    common.call("swift", "build", "-c", "release", "--product", product, "--static-swift-stdlib")
    command = [f".build/release/{product}", str(RUNS)]
    told = common.run(command).printed
    found = re.search(r"median ([\d.]+) ms", told)
    if not found:
        raise SystemExit(f"{product} told no median, so nothing was measured")
    median = float(found[1])
    section = Section("Writing one file")
    section.lines = [f"`{' '.join(command)}`: {told.strip()}."]
    section.targets = [(f"at most {MOST:.0f} ms, which was asked of finishing a drawn file alone", f"{median:.2f} ms", median <= MOST)]
    return section
