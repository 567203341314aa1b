"""Reads PDFs for the tests, many in one call.

Standard input: a JSON list of paths. Standard output: a JSON list, in the same order, of what is found:
the text of all pages by PDFium; the findings of outloud; language, title and structure tree by pikepdf;
what zxing reads in the codes on a page that is drawn at 150 dots an inch.
"""

import json
import sys

import outloud
import pikepdf
import pypdfium2
import zxingcpp
from outloud.fonts import font_info


def pdfium_text(path):
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\f".join(page.get_textpage().get_text_bounded() for page in pdf)
    finally:
        pdf.close()


def codes(path):
    pdf = pypdfium2.PdfDocument(path)
    try:
        pictures = [page.render(scale=150 / 72, grayscale=True).to_pil().convert("L") for page in pdf]
        return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    finally:
        pdf.close()


def findings(path):
    result = outloud.check(path)
    if result.error:
        return [{"rule": "unreadable", "severity": "error", "message": result.error}]
    return [
        {"rule": found.rule, "severity": found.severity, "message": f"{found.message} {found.evidence or ''}".strip()}
        for found in result.findings
        if found.severity in ("error", "warning")
    ]


def content(page):
    """The text of each numbered content of a page. What ActualText says counts instead of the glyphs."""
    found, fonts, font, open_marks = {}, {}, None, []

    def add(text):
        number = next((number for number, _ in reversed(open_marks) if number is not None), None)
        if number is not None:
            found[number] = found.get(number, "") + text

    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else {}
            if isinstance(properties, pikepdf.Name):
                properties = page.resources.Properties[properties]
            number, spelled = properties.get("/MCID"), properties.get("/ActualText")
            open_marks.append((None if number is None else int(number), spelled is not None))
            if spelled is not None:
                add(str(spelled))
        elif operator == "EMC":
            open_marks.pop()
        elif operator == "Tf":
            name = str(operands[0])
            if name not in fonts:
                fonts[name] = font_info(page.resources.Font[name], (page.index, name))
            font = fonts[name]
        elif operator in ("Tj", "TJ") and not any(spelled for _, spelled in open_marks):
            strings = operands[0] if operator == "TJ" else operands
            add("".join(font.decode(bytes(string)) for string in strings if isinstance(string, pikepdf.String)))
    return found


def tree(pdf):
    pages = {page.objgen: content(page) for page in pdf.pages}

    def text_of(value):
        return None if value is None else str(value)

    def element(node, page):
        page = node.get("/Pg").objgen if "/Pg" in node else page
        kids = node.get("/K", [])
        own, children, links = "", [], []
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                own += pages[page].get(kid, "")
            elif kid.get("/Type") == "/MCR":
                own += pages[kid.Pg.objgen if "/Pg" in kid else page].get(int(kid.MCID), "")
            elif kid.get("/Type") == "/OBJR":
                links.append(text_of(kid.Obj.get("/A", {}).get("/URI")))
            else:
                children.append(element(kid, page))
                own += children[-1]["text"]
        return {
            "tag": str(node.S)[1:],
            "text": own,
            "alt": text_of(node.get("/Alt")),
            "language": text_of(node.get("/Lang")),
            "links": links,
            "children": children,
        }

    root = pdf.Root.get("/StructTreeRoot")
    return None if root is None else element(root.K[0] if isinstance(root.K, pikepdf.Array) else root.K, None)


def look(path):
    with pikepdf.open(path) as pdf:
        preferences = pdf.Root.get("/ViewerPreferences", {})
        return {
            "language": str(pdf.Root.get("/Lang", "")),
            "title": str(pdf.docinfo.get("/Title", "")),
            "shows_title": bool(preferences.get("/DisplayDocTitle", False)),
            "tree": tree(pdf),
            "pdfium": pdfium_text(path),
            "codes": codes(path),
            "findings": findings(path),
        }


json.dump([look(path) for path in json.load(sys.stdin)], sys.stdout)
