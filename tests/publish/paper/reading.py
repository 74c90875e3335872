"""Reading a PDF as others do: an assistive voice, by its tags; a telephone, by its codes."""

import ctypes
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import zxingcpp
from pypdfium2 import raw

# Read by its alternative, whatever is drawn inside.
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)  # drawings may look like other codes
DRAWN = frozenset({"/Figure"})
INLINE = frozenset({"/Span", "/Strong", "/Em", "/Link", "/Reference"})
JOINER = "\u2060"  # keeps the number of a source on the line of what it is the source of
Marks = Mapping[tuple[int, int], str]  # (page, number of the marked content) -> text


class Element(NamedTuple):
    """A tagged element, or the words right inside one (whose tag is then empty), in the order of
    reading."""

    tag: str
    words: str = ""
    alternative: str = ""
    language: str = ""


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def codes(pdf: bytes, scale: float = 3) -> list[str]:
    """What a telephone reads on each page, in order."""
    images = [page.render(scale=scale).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    return [found.text for image in images for found in zxingcpp.read_barcodes(image, QR)]


def elements(pdf: bytes) -> list[Element]:
    """Every tagged element, as a voice meets them."""
    with opened(pdf) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        return list(_walk(document.Root.StructTreeRoot.K, None, pages, _marks(pdf)))


def spoken_in(pdf: bytes, language: str) -> list[str]:
    """The words inside a line that are to be read with another voice."""
    found, mark = [], re.compile(rf"/MCID (\d+)/Lang\({language}\)".encode())
    with opened(pdf) as document:
        for number, page in enumerate(document.pages):
            page.contents_coalesce()
            places = mark.findall(page.Contents.read_bytes())
            found += [_marks(pdf)[number, int(place)] for place in places]
    return found


def tags(pdf: bytes) -> list[str]:
    return [element.tag for element in elements(pdf) if element.tag]


def said(pdf: bytes) -> list[str]:
    """The words and alternatives in the order of reading; marks of lists are left out."""
    found = "".join(
        f" {one.alternative} " if one.tag in DRAWN else one.words for one in elements(pdf)
    )
    return found.replace(JOINER, "").replace("] [", "][").split()


def sizes(pdf: bytes) -> set[float]:
    """In points, of all that is printed in letters, foot included."""
    return {
        piece.get_font_size() * piece.get_matrix().d
        for page in pypdfium2.PdfDocument(pdf)
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    }


def _walk(node: Any, page: Any, pages: Any, marks: Marks) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child, page, pages, marks)
        return
    if isinstance(node, int):
        yield Element("", marks.get((pages[page.objgen], node), ""))
        return
    page = node.get("/Pg", page)
    if "/MCID" in node:
        yield Element("", marks.get((pages[page.objgen], int(node.MCID)), ""))
    elif "/S" in node:
        tag, blank = str(node.S), "" if node.S in INLINE else " "
        yield Element(tag, blank, str(node.get("/Alt", "")), str(node.get("/Lang", "")))
        if tag not in DRAWN and tag != "/Lbl" and "/K" in node:
            yield from _walk(node.K, page, pages, marks)
        yield Element("", blank)


def _marks(pdf: bytes) -> Marks:
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        textpage = page.get_textpage()
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
            mark = raw.FPDFPageObj_GetMarkedContentID(piece.raw)
            if mark >= 0:
                found[number, mark] = found.get((number, mark), "") + _text(piece, textpage)
    return found


def _text(piece: Any, textpage: Any) -> str:
    length = raw.FPDFTextObj_GetText(piece.raw, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(
        piece.raw, textpage.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
    )
    text = buffer.raw[: length - 2].decode("utf-16-le")
    return text.replace("\x02", "-")  # so PDFium calls a hyphen at the end of a line
