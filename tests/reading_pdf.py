"""What a PDF file says to whoever copies the words out of it."""

from pathlib import Path

from pypdf import PdfReader


def pages(file: Path) -> list[str]:
    """Give the words of each page, a line of the paper after the other, with plain spaces."""
    return ["\n".join(" ".join(line.split()) for line in said(page)) for page in PdfReader(file).pages]


def said(page) -> list[str]:
    return [line for line in page.extract_text().splitlines() if line.strip()]
