"""Prints a PDF file for each patient with WeasyPrint: HTML FOLDER COUNT. Prints the processor's seconds."""
import sys
import time
from pathlib import Path

import weasyprint

STYLE = weasyprint.CSS(string="""
  @page { size: 11in 8.5in; margin: 30pt 36pt 44pt }
  body { font: 11pt/1.25 Inter } table { width: 100%; border-collapse: collapse }
  td, th { vertical-align: top; text-align: start; padding: 2pt 4pt }
""")
text = Path(sys.argv[1]).read_text(encoding="utf-8")
start = time.process_time()
for number in range(int(sys.argv[3])):
    page = text.replace("María Ejemplo-Ruíz", f"María Ejemplo-Ruíz {number}")
    weasyprint.HTML(string=page).write_pdf(Path(sys.argv[2], f"{number}.pdf"), stylesheets=[STYLE])
print(time.process_time() - start)
