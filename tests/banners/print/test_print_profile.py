"""The intent of a print's colours: a sound profile, the one that the model of the press makes."""

from itertools import islice, product

import pytest
from PIL import Image, ImageCms
from pypdf.generic import ArrayObject, StreamObject

from banners.art.catalogue import all_topics
from banners.print import draw_pdf
from banners.print import profile as intent
from banners.print.press import inks_for
from tests.banners.print.print_helpers import ITEMS, opened
from tests.banners.samples import TEXTS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("step", [9, pytest.param(1, marks=pytest.mark.hostile)])
def test_the_kept_profile_is_the_one_that_the_model_makes(
    monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """All but the nodes of its two tables, and of these every so many."""
    kept, tables = intent.profile(), {"_labs": (b"L", 7**4, 3), "_inks": (b"I", 9**3, 4)}
    modelled = {name: getattr(intent, name) for name in tables}
    for name, (sign, nodes, parts) in tables.items():
        monkeypatch.setattr(intent, name, lambda blank=sign * (nodes * parts): blank)
    made = intent.made()
    monkeypatch.setattr(
        intent, "product", lambda *sides, **more: islice(product(*sides, **more), 0, None, step)
    )
    for name, (sign, nodes, parts) in tables.items():
        blank = sign * (nodes * parts)
        at = made.index(blank)
        found = kept[at : at + len(blank)]
        whole = [found[node * parts : (node + 1) * parts] for node in range(nodes)]
        assert modelled[name]() == b"".join(whole[::step]), name
        made = made.replace(blank, found)
    assert made == kept


def test_another_reader_sees_the_screen_s_colours_by_it() -> None:
    """Little CMS, through the profile, shows inks as the tones they were made from."""
    press = ImageCms.getOpenProfile(str(intent.FILE))
    assert ImageCms.getProfileDescription(press).strip() == intent.NAME
    shown = ImageCms.buildTransform(
        press, ImageCms.createProfile("sRGB"), "CMYK", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
    )
    for topic in ("hiv-aids", "moi-truong", "gia-suc", "phap-luat"):
        for tone, rgb in all_topics()[topic].palette.colours.items():
            c, m, y, k = (round(255 * ink) for ink in inks_for(rgb))
            pixel = ImageCms.applyTransform(Image.new("CMYK", (1, 1), (c, m, y, k)), shown)
            assert pixel is not None
            found = pixel.getpixel((0, 0))
            assert isinstance(found, tuple)
            # What ink cannot show, the brightest colours and the darkest, is apart by more.
            assert max(abs(a - b) for a, b in zip(found, rgb, strict=True)) < 60, tone


def test_the_file_says_that_it_is_pdf_x_4() -> None:
    pdf = draw_pdf(TEXTS["dengue"], ITEMS["a5-doc"], "sot-xuat-huyet")
    assert pdf.startswith(b"%PDF-1.6\n")
    reader = opened(pdf)
    intents = reader.root_object["/OutputIntents"].get_object()
    assert isinstance(intents, ArrayObject)
    (one,) = intents
    told = one.get_object()
    assert told["/S"] == "/GTS_PDFX"
    assert told["/OutputConditionIdentifier"] == "FOGRA39"
    embedded = told["/DestOutputProfile"].get_object()
    assert embedded["/N"] == 4
    assert embedded.get_data() == intent.profile()
    metadata = reader.root_object["/Metadata"].get_object()
    assert isinstance(metadata, StreamObject)
    packet = metadata.get_data().decode()
    for told_by in (
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        "<pdf:Trapped>False</pdf:Trapped>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        "<xmp:MetadataDate>",
    ):
        assert told_by in packet
    page = reader.pages[0]
    media, bleed, trim = page.mediabox, page.bleedbox, page.trimbox
    assert media.left <= bleed.left < trim.left < trim.right < bleed.right <= media.right
    assert "/Annots" not in page
