"""An artwork as a PDF ready for the print shop: one page, DeviceCMYK, text as outlines.

Nothing in it needs flattening, colour management or a font: it has no transparency, no RGB and no
image. Section numbers are those of ISO 32000-1.
"""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from banners.fonts import FAMILY
from banners.print.artwork import Artwork, Fill, Line, Paragraph
from banners.print.hidden import HiddenFont, embed
from banners.print.inks import BLACK, Tone
from banners.print.outlines import EM, clusters, outline, width
from banners.print.paths import Path, Point, number, numbers, rectangle
from banners.print.pdf_objects import Objects, array, dictionary, text_string
from banners.print.units import PER_MM
from banners.print.xmp import PDF_DATE, PRODUCER, packet
from banners.sizes import PrintItem

_POINT = 72 / 25.4 / PER_MM  # points in a unit
_MARK, _OFF, _EDGE = 50.0, 20.0, 20.0  # units: a crop mark's length and distance, the rim
_THIN = 0.9  # units: a quarter of a point, usual for crop marks
_SLUG = 24.0  # units: type size of the slug, about 7 pt
_SLUG_WEIGHT = 500
_DEPTH = 65535  # of a sampled function, 16 bits


def write_pdf(artwork: Artwork, item: PrintItem) -> bytes:
    """Return the PDF of `artwork` at 1:`item.scale`; the same arguments give the same bytes."""
    page = _Page(artwork, item)
    objects = Objects()
    font = _hidden_font(artwork)
    shadings: dict[str, str] = {}
    content = _content(page, font, objects, shadings)
    stream = objects.stream(content.encode("ascii"), {})
    resources = dictionary(
        {
            "Font": dictionary({"F0": embed(font, objects)}),
            "Shading": dictionary(shadings),
        }
    )
    pages = objects.reference(2)
    leaf = objects.add(
        dictionary(
            {
                "Type": "/Page",
                "Parent": pages,
                "MediaBox": _box(page.media),
                "BleedBox": _box(page.bleed),
                "TrimBox": _box(page.trim),
                "Resources": resources,
                "Contents": stream,
            }
        )
    )
    pages = objects.add(dictionary({"Type": "/Pages", "Kids": f"[{leaf}]", "Count": "1"}))
    title, subject = artwork.title, " · ".join(page.slug)
    identity = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(content.encode()).hexdigest())
    metadata = objects.stream(
        packet(title, subject, identity), {"Type": "/Metadata", "Subtype": "/XML"}, packed=False
    )
    root = objects.add(
        dictionary(
            {
                "Type": "/Catalog",
                "Pages": pages,
                "Metadata": metadata,
                "Lang": text_string("vi-VN"),
                "ViewerPreferences": "<< /DisplayDocTitle true >>",
            }
        )
    )
    info = objects.add(
        dictionary(
            {
                "Title": text_string(title),
                "Subject": text_string(subject),
                "Producer": text_string(PRODUCER),
                "CreationDate": f"({PDF_DATE})",
                "ModDate": f"({PDF_DATE})",
                "Trapped": "/False",
            }
        )
    )
    return objects.file(root, info)


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet with its artwork; boxes are in points from the lower left (14.11.2)."""

    artwork: Artwork
    item: PrintItem

    @property
    def slug(self) -> tuple[str, ...]:
        """What the print shop must know, printed outside the trim."""
        item = self.item
        scale = (
            "Tỉ lệ 1:1, in đúng cỡ"
            if item.scale == 1
            else f"Tỉ lệ 1:{item.scale}, in phóng {item.scale}00 %"
        )
        return (
            item.name,
            scale,
            f"Thành phẩm {item.width_mm} × {item.height_mm} mm",
            f"Chừa xén {item.bleed_mm} mm mỗi cạnh",
        )

    @property
    def slug_lines(self) -> tuple[str, ...]:
        """The slug on one line, or each part on its own line where the sheet is narrow."""
        whole = " · ".join(self.slug)
        fits = width(whole, _SLUG_WEIGHT) / EM * _SLUG <= self.artwork.width
        return (whole,) if fits else self.slug

    @property
    def around(self) -> float:
        """The distance from the trim to the sheet's edge, in units."""
        return self.artwork.bleed + _OFF + _MARK + _EDGE

    @property
    def below(self) -> float:
        """The same distance at the foot, where the slug is."""
        return self.artwork.bleed + _OFF + _MARK + _EDGE + 1.5 * _SLUG * len(self.slug_lines)

    @property
    def media(self) -> tuple[float, ...]:
        wide = self.artwork.width + 2 * self.around
        return 0, 0, wide * _POINT, (self.artwork.height + self.around + self.below) * _POINT

    @property
    def trim(self) -> tuple[float, ...]:
        return self._grown(0)

    @property
    def bleed(self) -> tuple[float, ...]:
        return self._grown(self.artwork.bleed)

    def _grown(self, by: float) -> tuple[float, ...]:
        return tuple(
            value * _POINT
            for value in (
                self.around - by,
                self.below - by,
                self.around + self.artwork.width + by,
                self.below + self.artwork.height + by,
            )
        )


def _box(box: Iterable[float]) -> str:
    return array([f"{value:.4f}".rstrip("0").rstrip(".") for value in box])


def _content(page: _Page, font: HiddenFont, objects: Objects, shadings: dict[str, str]) -> str:
    """Return the page: marks and slug, ground, panels, outlines and invisible words."""
    art = page.artwork
    top = page.below + art.height
    # From here on lengths are in units and y runs down from the trim's top left corner (8.3.4).
    lines = [
        "q",
        f"{_POINT:.8f} 0 0 {-_POINT:.8f} {page.around * _POINT:.4f} {top * _POINT:.4f} cm",
    ]
    lines += ["q", _drawn(_bleed_box(art)), "W n"]
    lines += [_filled(fill, art, objects, shadings) for fill in art.ground]
    lines += ["Q"]
    lines += [_filled(fill, art, objects, shadings) for fill in art.panels]
    if art.keyline:
        lines += [_stroke_colour(BLACK), "3 w [24 16] 0 d", _drawn(art.keyline), "S", "[] 0 d"]
    for paragraph in art.paragraphs:
        lines += [_outlined(line) for line in paragraph.lines]
        lines.append(_findable(paragraph, font))
    lines += [*_marks(art), *_slug(page), "Q"]
    return "\n".join(lines)


def _bleed_box(art: Artwork) -> Path:
    return rectangle(-art.bleed, -art.bleed, art.width + art.bleed, art.height + art.bleed)


@lru_cache(maxsize=512)  # the same lines and contours recur in every size and palette
def _drawn(path: Path) -> str:
    """Return the operators of a path (8.5.2); quadratic curves become cubic, PDF's only kind."""
    written: list[str] = []
    here = (0.0, 0.0)
    for operator, values in path:
        if operator == "Z":
            written.append("h")
        elif operator == "R":
            written.append(f"{numbers(values)} re")
        elif operator == "Q":
            written.append(f"{numbers(_cubic(here, values))} c")
        else:
            written.append(f"{numbers(values)} {operator.lower()}")
        here = (values[-2], values[-1]) if values else here
    return "\n".join(written)


def _cubic(start: Point, values: tuple[float, ...]) -> tuple[float, ...]:
    """Return a quadratic curve's numbers as a cubic's; rounding loses 0.05 of 1000 units an em."""
    cx, cy, x, y = values
    handles = (
        start[0] + (cx - start[0]) * 2 / 3,
        start[1] + (cy - start[1]) * 2 / 3,
        x + (cx - x) * 2 / 3,
        y + (cy - y) * 2 / 3,
    )
    return (*(round(handle, 1) for handle in handles), x, y)


def _fill_colour(tone: Tone) -> str:
    return f"{numbers(tone.cmyk)} k"


def _stroke_colour(tone: Tone) -> str:
    return f"{numbers(tone.cmyk)} K"


def _filled(fill: Fill, art: Artwork, objects: Objects, shadings: dict[str, str]) -> str:
    if len(fill.tones) == 1:
        return f"{_fill_colour(fill.tones[0])}\n{_drawn(fill.path)}\nf"
    name = f"S{len(shadings)}"
    shadings[name] = _shading(fill, art, objects)
    return f"q\n{_drawn(fill.path)}\nW n\n/{name} sh\nQ"


def _shading(fill: Fill, art: Artwork, objects: Objects) -> str:
    """Add an axial shading of evenly spaced samples (8.7.4.5.3, 7.10.2); return its reference."""
    samples = b"".join(
        round(ink * _DEPTH).to_bytes(2, "big") for tone in fill.tones for ink in tone.cmyk
    )
    function = objects.stream(
        samples,
        {
            "FunctionType": "0",
            "Domain": "[0 1]",
            "Range": "[0 1 0 1 0 1 0 1]",
            "Size": f"[{len(fill.tones)}]",
            "BitsPerSample": "16",
        },
        packed=False,
    )
    return objects.add(
        dictionary(
            {
                "ShadingType": "2",
                "ColorSpace": "/DeviceCMYK",
                "Coords": f"[{numbers(fill.axis or art.axis)}]",
                "Function": function,
                "Extend": "[true true]",
            }
        )
    )


def _outlined(line: Line) -> str:
    """Return a line of text in font units, y upwards, so that numbers are whole and short."""
    scale = f"{line.px / EM:.6f}"
    place = f"{scale} 0 0 -{scale} {line.x:.3f} {line.baseline:.3f} cm"
    path = outline(line.shown, line.weight, line.family)
    return f"q\n{place}\n{_fill_colour(line.tone)}\n{_drawn(path)}\nf\nQ"


def _hidden_font(artwork: Artwork) -> HiddenFont:
    used: dict[str, int] = {}
    for paragraph in artwork.paragraphs:
        for line in paragraph.lines:
            for cluster in clusters(f"{line.words} "):
                used.setdefault(cluster[0], round(width(cluster, line.weight, line.family)))
                for mark in cluster[1:]:
                    used.setdefault(mark, 0)
    return HiddenFont(tuple(sorted(used.items())))


def _findable(paragraph: Paragraph, font: HiddenFont) -> str:
    """Return invisible words over their outlines, with the whole text for copying (14.9.4).

    Every line is stretched to the width of its outlines, and ends in a space so that words copied
    from several lines stay apart.
    """
    lines = [f"/Span << /ActualText {text_string(paragraph.words)} >> BDC", "BT", "3 Tr"]
    for index, line in enumerate(paragraph.lines):
        own = font.width(line.words)
        stretch = width(line.shown, line.weight, line.family) / own * 100 if own else 100
        words = line.words if index == len(paragraph.lines) - 1 else f"{line.words} "
        lines += [
            f"/F0 {number(line.px)} Tf {number(stretch)} Tz",
            f"1 0 0 -1 {number(line.x)} {number(line.baseline)} Tm",
            f"{font.code(words)} Tj",
        ]
    return "\n".join([*lines, "ET", "EMC"])


def _marks(art: Artwork) -> list[str]:
    """Return crop marks in black, clear of the bleed."""
    near = art.bleed + _OFF
    far = near + _MARK
    lines = [_stroke_colour(BLACK), f"{_THIN} w"]
    for x in (0.0, art.width):
        for start, end in ((-far, -near), (art.height + near, art.height + far)):
            lines.append(f"{numbers((x, start))} m {numbers((x, end))} l S")
    for y in (0.0, art.height):
        for start, end in ((-far, -near), (art.width + near, art.width + far)):
            lines.append(f"{numbers((start, y))} m {numbers((end, y))} l S")
    return lines


def _slug(page: _Page) -> list[str]:
    """Return what the print shop must know, below the marks."""
    art = page.artwork
    first = art.height + art.bleed + _OFF + _MARK + 1.2 * _SLUG
    return [
        _outlined(
            Line(words, words, FAMILY, _SLUG_WEIGHT, _SLUG, 0.0, first + 1.5 * _SLUG * index, BLACK)
        )
        for index, words in enumerate(page.slug_lines)
    ]
