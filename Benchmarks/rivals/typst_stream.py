"""Compiles one Typst document of many patients: SOURCE FOLDER_OF_FONTS OUTPUT. Prints the processor's seconds."""
import sys
import time
from pathlib import Path

import typst

start = time.process_time()
pdf = typst.compile(sys.argv[1], font_paths=[sys.argv[2]], ignore_system_fonts=True)
Path(sys.argv[3]).write_bytes(pdf)
print(time.process_time() - start)
