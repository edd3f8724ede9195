"""The searchable text of a PDF: a font of empty glyphs, with a map back to Unicode.

The visible words are outlines; this font lets readers find and copy them. It is embedded (some
hundred bytes), so no print shop can lack it, and its text is drawn in rendering mode 3, invisible
(ISO 32000-1, 9.3.6).
"""

import io
from dataclasses import dataclass

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from banners.print.pdf_objects import Objects, dictionary

_EM = 1000
_BLOCK = 100  # most entries in a bfchar section (Adobe Technical Note 5411, 1.4.1)
_LONG_AGO = 2_082_844_800  # 1970-01-01 in seconds since 1904, in place of a real date


@dataclass(frozen=True, slots=True)
class HiddenFont:
    """The codes of the characters used, from 1 on, with their widths in 1/1000 em."""

    widths: tuple[tuple[str, int], ...]

    def code(self, text: str) -> str:
        """Return `text` as a hexadecimal string of two-byte codes."""
        codes = {char: number for number, (char, _) in enumerate(self.widths, 1)}
        return "<" + "".join(f"{codes[char]:04X}" for char in text) + ">"

    def width(self, text: str) -> int:
        """Return the advance of `text` in 1/1000 em."""
        known = dict(self.widths)
        return sum(known[char] for char in text)

    def font_file(self) -> bytes:
        """Return the TrueType font; its bytes depend on the characters alone."""
        order = [".notdef", *(f"g{number}" for number in range(1, len(self.widths) + 1))]
        builder = FontBuilder(_EM, isTTF=True)
        builder.font.recalcTimestamp = False
        builder.updateHead(created=_LONG_AGO, modified=_LONG_AGO)
        builder.setupGlyphOrder(order)
        builder.setupCharacterMap({})
        builder.setupGlyf({name: Glyph() for name in order})
        advances = [0, *(advance for _, advance in self.widths)]
        builder.setupHorizontalMetrics(
            {name: (advance, 0) for name, advance in zip(order, advances, strict=True)}
        )
        builder.setupHorizontalHeader(ascent=1000, descent=-265)
        builder.setupPost(keepGlyphNames=False)
        file = io.BytesIO()
        builder.save(file)
        return file.getvalue()

    def to_unicode(self) -> bytes:
        """Return the CMap from codes to text (ISO 32000-1, 9.10.3)."""
        lines = [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
        ]
        entries = [
            f"<{number:04X}> <{char.encode('utf-16-be').hex().upper()}>"
            for number, (char, _) in enumerate(self.widths, 1)
        ]
        for start in range(0, len(entries), _BLOCK):
            block = entries[start : start + _BLOCK]
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
        return "\n".join(lines).encode("ascii")


def embed(font: HiddenFont, objects: Objects) -> str:
    """Embed `font` in a file as a composite font (9.7) and return a reference to it."""
    file = font.font_file()
    embedded = objects.stream(file, {"Length1": str(len(file))})
    descriptor = objects.add(
        dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": "/AAAAAA+Hidden",
                "Flags": "4",
                "FontBBox": "[0 0 0 0]",
                "ItalicAngle": "0",
                "Ascent": "1000",
                "Descent": "-265",
                "CapHeight": "740",
                "StemV": "80",
                "FontFile2": embedded,
            }
        )
    )
    widths = " ".join(str(advance) for _, advance in font.widths)
    descendant = objects.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": "/AAAAAA+Hidden",
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "FontDescriptor": descriptor,
                "W": f"[1 [{widths}]]",
                "CIDToGIDMap": "/Identity",
            }
        )
    )
    return objects.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": "/AAAAAA+Hidden",
                "Encoding": "/Identity-H",
                "DescendantFonts": f"[{descendant}]",
                "ToUnicode": objects.stream(font.to_unicode(), {}),
            }
        )
    )
