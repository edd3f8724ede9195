"""A scene as a PDF ready for the print shop: one page, DeviceCMYK, text as outlines.

Nothing in it needs flattening or a font: it has no transparency and no RGB. Section numbers are
those of ISO 32000-1; PDF/X-4 is ISO 15930-7.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence

from banners.art.tones import Tone
from banners.logo import Logo
from banners.painting.pixels import shapes_of
from banners.print import operators
from banners.print.guides import NAME as GUIDES
from banners.print.guides import guides
from banners.print.hidden import HiddenFont, embed
from banners.print.images import embed_logo
from banners.print.inks import BLACK, type_inks
from banners.print.outlines import EM, clusters, width
from banners.print.page import Page, box_array
from banners.print.paths import number, numbers, rectangle
from banners.print.pdf_objects import Objects, dictionary, text_string
from banners.print.press import Cmyk, inks_for
from banners.print.profile import CONDITION, NAME, profile
from banners.print.qr import modules
from banners.print.said import Paragraph, paragraphs
from banners.print.xmp import PDF_DATE, PRODUCER, packet
from banners.scene import Code, Line, Mark, Role, Scene
from banners.sizes import PrintItem


def write_pdf(
    scene: Scene, item: PrintItem, said: Mapping[Role, str], logos: Sequence[Logo] = ()
) -> bytes:
    """Return the PDF of a scene at 1:`item.scale`; `said` are the words of each role.

    The same arguments give the same bytes.
    """
    page = Page(scene.extent, item)
    objects = Objects()
    texts = tuple(paragraphs(scene, said))
    font = _hidden_font(texts)
    images = _images(scene, page, logos, objects)
    layer = objects.add(dictionary({"Type": "/OCG", "Name": text_string(GUIDES)}))
    content = "\n".join(_content(scene, page, texts, font))
    stream = objects.stream(content.encode("ascii"), {})
    resources = dictionary(
        {
            "Font": dictionary({"F0": embed(font, objects)}),
            "XObject": dictionary(images),
            "Properties": dictionary({"Guides": layer}),
            "ExtGState": dictionary(
                {
                    "Over": "<< /Type /ExtGState /OP true /op true /OPM 1 >>",
                    "Out": "<< /Type /ExtGState /OP false /op false /OPM 0 >>",
                }
            ),
        }
    )
    pages = objects.reference(2)
    leaf = objects.add(
        dictionary(
            {
                "Type": "/Page",
                "Parent": pages,
                "MediaBox": box_array(page.media),
                "BleedBox": box_array(page.bleed),
                "TrimBox": box_array(page.trim),
                "Resources": resources,
                "Contents": stream,
            }
        )
    )
    pages = objects.add(dictionary({"Type": "/Pages", "Kids": f"[{leaf}]", "Count": "1"}))
    title = said.get(Role.HEADLINE) or said[Role.NAME]
    subject = " · ".join(page.slug)
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
                "OCProperties": _hidden_layer(layer),
                "OutputIntents": f"[{_intent(objects)}]",
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


def _intent(objects: Objects) -> str:
    """Embed what the colours are meant for (14.11.5), and return a reference to it."""
    embedded = objects.stream(profile(), {"N": "4"})
    return objects.add(
        dictionary(
            {
                "Type": "/OutputIntent",
                "S": "/GTS_PDFX",
                "OutputConditionIdentifier": f"({CONDITION})",
                "RegistryName": "(http://www.color.org)",
                "Info": text_string(NAME),
                "DestOutputProfile": embedded,
            }
        )
    )


def _hidden_layer(layer: str) -> str:
    """Return the layers of the file: the guides, off until somebody wants to see them (8.11)."""
    told = {
        "Name": text_string(GUIDES),
        "BaseState": "/ON",
        "OFF": f"[{layer}]",
        "Order": f"[{layer}]",
    }
    return dictionary({"OCGs": f"[{layer}]", "D": dictionary(told)})


def _images(scene: Scene, page: Page, logos: Sequence[Logo], objects: Objects) -> dict[str, str]:
    """Embed the logos, and return references by the names that the page has for them."""
    return {
        f"L{mark.number}": embed_logo(
            objects, logos[mark.number], (mark.box[2] - mark.box[0]) / page.units(1)
        )
        for mark in scene.layers
        if isinstance(mark, Mark)
    }


def _content(
    scene: Scene, page: Page, texts: Iterable[Paragraph], font: HiddenFont
) -> Iterable[str]:
    """Yield the page: ground and layers, outlines and invisible words, marks, slug and guides."""
    extent = scene.extent
    bleed = extent.bleed

    def inks(tone: Tone) -> Cmyk:
        return inks_for(scene.palette[tone])

    whole = rectangle(-bleed, -bleed, extent.width + bleed, extent.height + bleed)
    # From here on lengths are in units and y runs down from the trim's top left corner (8.3.4).
    yield from ("q", page.placing, "q", operators.path(whole), "W n", "1 J 1 j")
    yield from (operators.fill(inks(scene.ground)), operators.path(whole), "f")
    for layer in scene.layers:
        if isinstance(layer, Mark):
            left, top, right, bottom = layer.box
            place = numbers((right - left, 0, 0, top - bottom, left, bottom))
            yield from ("q", f"{place} cm", f"/L{layer.number} Do", "Q")
        elif isinstance(layer, Code):
            yield operators.fill(BLACK)
            yield from (operators.path(modules(layer.address, layer.box)), "f")
        else:
            yield from operators.shapes(shapes_of(layer), inks)
    yield "Q"
    for text in texts:
        for line in text.lines:
            yield from _outlined(scene, line)
        yield _findable(text, font)
    yield from page.marks()
    yield from page.slugs()
    yield from ("/OC /Guides BDC", *guides(page), "EMC", "Q")


def _outlined(scene: Scene, line: Line) -> list[str]:
    """Return a line of text; black is printed over what lies under it, without a hole for it."""
    inks = type_inks(scene, line)
    drawn = operators.text(line, inks)
    return ["/Over gs", *drawn, "/Out gs"] if inks == BLACK else drawn


def _hidden_font(texts: Iterable[Paragraph]) -> HiddenFont:
    used: dict[str, int] = {}
    for text in texts:
        for line in text.lines:
            for cluster in clusters(f"{line.shown} "):
                used.setdefault(cluster[0], round(width(cluster, line.weight, line.family)))
                for mark in cluster[1:]:
                    used.setdefault(mark, 0)
    return HiddenFont(tuple(sorted(used.items())))


def _findable(text: Paragraph, font: HiddenFont) -> str:
    """Return invisible words over their outlines, with the whole text for copying (14.9.4).

    Every line is stretched to the width of its outlines, and ends in a space so that words copied
    from several lines stay apart.
    """
    lines = [f"/Span << /ActualText {text_string(text.words)} >> BDC", "BT", "3 Tr"]
    for index, line in enumerate(text.lines):
        own = font.width(line.shown)
        drawn = width(line.shown, line.weight, line.family)
        drawn += EM * line.tracking * (len(line.shown) - 1)
        stretch = drawn / own * 100 if own else 100
        words = line.shown if index == len(text.lines) - 1 else f"{line.shown} "
        lines += [
            f"/F0 {number(line.px)} Tf {number(stretch)} Tz",
            f"1 0 0 -1 {number(line.x)} {number(line.baseline)} Tm",
            f"{font.code(words)} Tj",
        ]
    return "\n".join([*lines, "ET", "EMC"])
