"""Draws sheets with poppler, MuPDF and PDFium and compares each page with its accepted picture.

Standard input: {"sheets": [{"name", "like", "path"}], "limit", "accept"}; `like` is the sheet whose pictures
are the accepted ones. Standard output: [{"name", "picture", "renderer", "distance"}], one for each page and
renderer. Where a distance is over the limit, what was drawn and where it differs are written to
target/pictures. With "accept", poppler's pages become the accepted pictures, and others are removed.

A page is drawn four times as fine as it is compared, so that no renderer's rounding of a letter's place to
whole dots is seen. The distance of two pages is the greatest grey difference that is left after both, and
then their difference, are blurred: a line's weight goes, a letter does not.
"""

import io
import json
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pymupdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

CELLS_PER_INCH, FINER = 50, 4
DPI = CELLS_PER_INCH * FINER
# Of a whole handout the first two pages: tiers, headings, paragraphs and lists are on them.
PAGES = 2
BLUR = ImageFilter.BoxBlur(2)
GOLDEN, FAILED = pathlib.Path("tests/golden"), pathlib.Path("target/pictures")


def poppler(path, page):
    number = str(page + 1)
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", number, "-l", number, path]
    drawn = subprocess.run(command, check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(drawn)).convert("L")


def mupdf(path, page):
    with pymupdf.open(path) as pdf:
        drawn = pdf[page].get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
        return Image.frombytes("L", (drawn.width, drawn.height), drawn.samples)


def pdfium(path, page):
    pdf = pypdfium2.PdfDocument(path)
    try:
        return pdf[page].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    finally:
        pdf.close()


def coarse(picture):
    """In the cells that are compared, in sixteen greys."""
    return picture.reduce(FINER).point(lambda grey: (grey + 8) // 17 * 17)


def difference(one, other):
    """None if the pages are not of one size; the rounding of a dot is let pass."""
    if max(abs(one.width - other.width), abs(one.height - other.height)) > 1:
        return None
    size = (0, 0, min(one.width, other.width), min(one.height, other.height))
    one, other = (picture.crop(size).filter(BLUR) for picture in (one, other))
    return ImageChops.difference(one, other).filter(BLUR)


def main():
    asked = json.load(sys.stdin)
    pages = []
    for sheet in asked["sheets"]:
        pdf = pypdfium2.PdfDocument(sheet["path"])
        pages += [(sheet, page) for page in range(min(len(pdf), PAGES))]
        pdf.close()

    def draw(renderer):
        return [coarse(renderer(sheet["path"], page)) for sheet, page in pages]

    # pdftoppm is the slow one, and a program of its own.
    with ThreadPoolExecutor(2) as pool:
        by_poppler = pool.map(lambda of: coarse(poppler(of[0]["path"], of[1])), pages)
        drawn = {"mupdf": draw(mupdf), "pdfium": draw(pdfium)}
        drawn["poppler"] = list(by_poppler)

    accepted = [GOLDEN / f"{sheet['like']}-{page + 1}.png" for sheet, page in pages]
    if asked["accept"]:
        GOLDEN.mkdir(exist_ok=True)
        for old in set(GOLDEN.glob("*.png")) - set(accepted):
            old.unlink()
        for path, picture in zip(accepted, drawn["poppler"]):
            picture.save(path, bits=4, optimize=True)

    answer = []
    for renderer, pictures in drawn.items():
        for (sheet, page), path, picture in zip(pages, accepted, pictures):
            golden = Image.open(path).convert("L") if path.exists() else None
            left = golden and difference(golden, picture)
            distance = left.getextrema()[1] if left else 255
            if distance > asked["limit"]:
                FAILED.mkdir(parents=True, exist_ok=True)
                name = f"{sheet['name']}-{page + 1}-{renderer}"
                picture.save(FAILED / f"{name}.png")
                if left:
                    # Where it is dark, it differs.
                    ImageChops.invert(left.point(lambda grey: min(255, grey * 3))).save(FAILED / f"{name}-differs.png")
            answer.append({"name": sheet["name"], "picture": path.name, "renderer": renderer, "distance": distance})
    json.dump(answer, sys.stdout)


main()
