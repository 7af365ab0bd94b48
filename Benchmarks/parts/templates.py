"""The handout that Typst prints, turned into what the others are given: the same words for many patients."""
from pathlib import Path

SOURCE = Path("Benchmarks/typst/consult.typ")
PATIENT = "María Ejemplo-Ruíz"
TITLE = '#set document(title: "Treatment options")\n'


def names(count: int) -> list[str]:
    """A name for each patient; none twice."""
    return [f"María Ejemplo-Ruíz {number + 1}" for number in range(count)]


def one_document(count: int) -> str:
    """A Typst document of many patients, each beginning with page 1."""
    handout = SOURCE.read_text(encoding="utf-8").replace(PATIENT, "#name")
    listed = ", ".join(f'"{name}"' for name in names(count))
    loop = "#for name in people { counter(page).update(1); handout(name) }\n"
    return f"{TITLE}#let people = ({listed},)\n#let handout(name) = [\n{handout}\n]\n{loop}"


def by_input() -> str:
    """A Typst document that takes the patient's name from outside."""
    return TITLE + SOURCE.read_text(encoding="utf-8").replace(PATIENT, '#sys.inputs.at("name")')


def for_html() -> str:
    """A Typst document whose columns survive as tables in HTML, which has no drawn circles."""
    return "#let grid(..cells) = table(..cells)\n" + TITLE + SOURCE.read_text(encoding="utf-8")
