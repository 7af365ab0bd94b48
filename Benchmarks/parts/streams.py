"""Print streams: one file of many patients, against what others make of the same words."""
import shutil
from pathlib import Path

from . import common, templates
from .common import FONTS, MEGABYTE, WORK, Section

# So many that each takes a few seconds; all that is counted is processor time for a handout.
COUNTS = {"evenhand": 2_500, "typst": 100, "weasyprint": 5, "reportlab": 100}
TYPST, WEASYPRINT, GOAL = 25, 200, 1_000


def html(python: Path) -> Path:
    """The words as HTML, by Typst's own export."""
    source, page = WORK / "html.typ", WORK / "consult.html"
    source.write_text(templates.for_html(), encoding="utf-8")
    code = (
        f"import typst; open({str(page)!r}, 'wb').write(typst.compile({str(source)!r}, format='html',"
        f" font_paths=[{FONTS!r}], ignore_system_fonts=True))"
    )
    common.call(python, "-c", code)
    return page


def rivals() -> dict[str, tuple[float, str]]:
    """Handouts for a second of one processor, and how, by program."""
    python = common.python_with("typst", "weasyprint", "reportlab")
    many, page = WORK / "many.typ", html(python)
    many.write_text(templates.one_document(COUNTS["typst"]), encoding="utf-8")
    folder = WORK / "weasyprint"
    folder.mkdir(exist_ok=True)
    commands = {
        "typst": ["Benchmarks/rivals/typst_stream.py", many, FONTS, WORK / "many.pdf"],
        "weasyprint": ["Benchmarks/rivals/weasyprint_pages.py", page, folder, COUNTS["weasyprint"]],
        "reportlab": ["Benchmarks/rivals/reportlab_pages.py", page, WORK / "reportlab.pdf", COUNTS["reportlab"]],
    }
    how = {
        "typst": "one document of all patients, loading of the compiler not counted",
        "weasyprint": "the words as HTML tables, without the drawings",
        "reportlab": "the words as plain paragraphs, for reference",
    }
    found = {}
    for name, command in commands.items():
        seconds = float(common.run([python, *command]).printed)
        found[name] = (COUNTS[name] / seconds, f"{common.version(name)}, {COUNTS[name]} handouts: {how[name]}")
    return found


def measure(bench: str) -> Section:
    folder = WORK / "streams"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    count = COUNTS["evenhand"]
    own = common.run([bench, str(count), str(folder)])
    size = sum(file.stat().st_size for file in folder.glob("*.pdf"))
    rate = count / own.processor
    others = rivals()
    section = Section("Print streams")
    section.lines = [
        "Handouts for each second of one processor: user and system time of all threads, start included for Evenhand.",
        "",
        "| program | handouts/s | |",
        "|---|---:|---|",
        f"| evenhand | {rate:.0f} | `{bench} {count} {folder}`, {size / count / 1000:.1f} kB a handout |",
        *(f"| {name} | {speed:.1f} | {how} |" for name, (speed, how) in others.items()),
        "",
        "Where the time goes, in milliseconds of wall time for each handout once warm:",
        "",
        *(f"    {line}" for line in own.printed.splitlines()),
    ]
    typst, weasyprint = rate / others["typst"][0], rate / others["weasyprint"][0]
    section.targets = [
        (f"at least {TYPST} times Typst (aim 40)", f"{typst:.0f} times", typst >= TYPST),
        (f"at least {WEASYPRINT} times WeasyPrint", f"{weasyprint:.0f} times", weasyprint >= WEASYPRINT),
        (f"aim: {GOAL} handouts/s", f"{rate:.0f}/s", rate >= GOAL),
        ("memory at its highest", f"{own.memory / MEGABYTE:.1f} MB", True),
    ]
    return section
