"""Prints one PDF file of many patients with ReportLab: HTML OUTPUT COUNT. Prints the processor's seconds.

It takes the words as plain paragraphs, without tables, pictures or columns: the least that a page of them costs.
"""
import html.parser
import sys
import time
import xml.sax.saxutils
from pathlib import Path

from reportlab.lib.pagesizes import landscape, letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

BLOCKS = {"p", "td", "th", "li", "div", "h1", "h2", "h3"}


class Words(html.parser.HTMLParser):
    """The text of each block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]

    def handle_starttag(self, tag: str, attributes: list) -> None:
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, text: str) -> None:
        self.blocks[-1] += text


words = Words()
words.feed(Path(sys.argv[1]).read_text(encoding="utf-8"))
blocks = [block for block in (" ".join(block.split()) for block in words.blocks) if block]
style = getSampleStyleSheet()["BodyText"]
start = time.process_time()
story = []
for number in range(int(sys.argv[3])):
    name = f"María Ejemplo-Ruíz {number}"
    for block in blocks:
        story.append(Paragraph(xml.sax.saxutils.escape(block.replace("María Ejemplo-Ruíz", name)), style))
    story.append(PageBreak())
SimpleDocTemplate(sys.argv[2], pagesize=landscape(letter)).build(story)
print(time.process_time() - start)
