"""Readers of PDFs and SVGs, made with libraries that the writers do not use."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import pypdf
import pypdfium2
from PIL import Image
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

from banners import BannerText
from banners.banner import DEFAULT_TOPIC
from banners.logo import Logo
from banners.print import PrintItem, load_print_items
from banners.print.draw import compose_print
from banners.print.paths import Path
from banners.print.pdf import write_pdf
from banners.print.said import words_of
from banners.print.svg import write_svg

URL = "https://example.gov.vn/q/0abcd/"
ITEMS: dict[str, PrintItem] = {item.id: item for item in load_print_items()}
# One of each layout: strip, broad, sheet in both orientations, tall; at 1:10 and 1:1.
SOME = (
    "bang-ron-1x8m",
    "bang-ron-1x4m",
    "phuon-0-6x2m",
    "standee-0-8x1-8m",
    "backdrop-4x3m",
    "a3-doc",
    "a4-doc",
)

Operation = tuple[list[object], bytes]


def pdf_of(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: tuple[Logo, ...] = (),
) -> bytes:
    """Return what `draw_pdf` returns, without its proof, which takes longer than all the rest."""
    scene = compose_print(text, item, topic, url, logos)
    return write_pdf(scene, item, words_of(text, url), logos)


def svg_of(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: tuple[Logo, ...] = (),
) -> bytes:
    """Return what `draw_svg` returns, without its proof."""
    scene = compose_print(text, item, topic, url, logos)
    return write_svg(scene, (f"{item.width_mm}mm", f"{item.height_mm}mm"), logos)


def drawn_logo(size: tuple[int, int]) -> Logo:
    """Return a plain red logo."""
    file = io.BytesIO()
    Image.new("RGBA", size, (200, 30, 40, 255)).save(file, "PNG")
    return Logo(file.getvalue())


def opened(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def content(pdf: bytes) -> str:
    """Return the operators of the page, as written."""
    contents = opened(pdf).pages[0].get_contents()
    assert contents is not None
    return contents.get_data().decode("ascii")


@lru_cache(maxsize=32)  # reading takes ten times as long as writing
def operations(pdf: bytes) -> list[Operation]:
    reader = opened(pdf)
    contents = reader.pages[0].get_contents()
    assert contents is not None
    return [(list(operands), name) for operands, name in ContentStream(contents, reader).operations]


def objects(pdf: bytes) -> Iterator[object]:
    """Every object of the file, and what dictionaries and arrays hold."""
    reader = opened(pdf)
    for number in range(1, len(reader.xref[0]) + 1):
        yield from _inside(reader.get_object(IndirectObject(number, 0, reader)))


def _inside(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, DictionaryObject):
        for key, one in value.items():
            yield key
            if not isinstance(one, IndirectObject):
                yield from _inside(one)
    elif isinstance(value, list):
        for one in value:
            if not isinstance(one, IndirectObject):
                yield from _inside(one)


def picture(pdf: bytes, dpi: float = 100) -> Image.Image:
    """Return the page as PDFium, the reader of browsers, shows it."""
    with pypdfium2.PdfDocument(pdf) as document:
        shown: Image.Image = document[0].render(scale=dpi / 72).to_pil()
        return shown.convert("RGB")


def numbers(operands: list[object]) -> list[float]:
    return [float(one) for one in operands if isinstance(one, int | float | Decimal)]


def squeezed(text: str) -> str:
    """Return the text with any run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def flattened(path: Path, steps: int = 12) -> list[list[tuple[float, float]]]:
    """Return the contours of a path as polygons."""
    contours: list[list[tuple[float, float]]] = []
    for operator, values in path:
        if operator == "M":
            contours.append([(values[0], values[1])])
        elif operator == "L":
            contours[-1].append((values[0], values[1]))
        elif operator == "Q":
            x, y = contours[-1][-1]
            cx, cy, ex, ey = values
            contours[-1] += [
                (
                    (1 - t) ** 2 * x + 2 * t * (1 - t) * cx + t * t * ex,
                    (1 - t) ** 2 * y + 2 * t * (1 - t) * cy + t * t * ey,
                )
                for t in (step / steps for step in range(1, steps + 1))
            ]
    return contours
