"""Compiles consult.typ once, cold: FOLDER_OF_FONTS OUTPUT. Prints the seconds from import to finished bytes."""
import sys
import time
from pathlib import Path

start = time.perf_counter()
import typst  # noqa: E402  loading the compiler is a part of what is measured

# Only the folder with Inter is given, so that Typst need not look through every font of the machine.
pdf = typst.compile(
    Path(__file__).with_name("consult.typ"), font_paths=[sys.argv[1]], ignore_system_fonts=True
)
print(time.perf_counter() - start)
Path(sys.argv[2]).write_bytes(pdf)
