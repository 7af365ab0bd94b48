"""Prints a PDF/UA-1 file for each patient with one compiler: SOURCE FOLDER_OF_FONTS FOLDER COUNT.

Prints the processor's seconds without those for the first file, which the compiler spends on loading fonts.
"""
import sys
import time
from pathlib import Path

import typst

compiler = typst.Compiler(sys.argv[1], font_paths=[sys.argv[2]], ignore_system_fonts=True)
start = 0.0
for number in range(int(sys.argv[4]) + 1):
    pdf = compiler.compile(format="pdf", sys_inputs={"name": f"María Ejemplo-Ruíz {number}"}, pdf_standards="ua-1")
    Path(sys.argv[3], f"{number}.pdf").write_bytes(pdf)
    if number == 0:
        start = time.process_time()
print(time.process_time() - start)
