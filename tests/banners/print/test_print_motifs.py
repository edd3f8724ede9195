"""Every screen design has a print version: its own motif, clear of the words, opaque, checked."""

from dataclasses import replace
from functools import cache
from math import pi

import pytest
from PIL import Image

from banners import BannerError, UnsoundError
from banners.palettes import PALETTES
from banners.print import LogoRoom, draw_pdf, draw_svg
from banners.print import draw as drawing
from banners.print.artwork import Artwork, Fill
from banners.print.draw import artwork
from banners.print.inks import BLACK, WHITE, inks
from banners.print.motifs import MOTIFS, Ground
from banners.print.paths import disc, rectangle, ring
from banners.print.proof import LEAST_CONTRAST, box_of, contrast_of, laid, require_sound
from banners.print.units import units
from tests.banners.print.print_helpers import ITEMS, SOME, URL
from tests.banners.samples import LONG_AGENCY, TEXTS

pytestmark = pytest.mark.slow

TEXT = replace(TEXTS["solves"], agency=LONG_AGENCY)


@cache
def art_of(item: str, design: str, palette: str = "xanh") -> Artwork:
    return artwork(TEXT, ITEMS[item], palette, URL, LogoRoom.NONE, design)


def ground_of(item: str, design: str, palette: str = "xanh") -> Ground:
    thing, motif = ITEMS[item], MOTIFS[design]
    width, height = units(thing, thing.width_mm), units(thing, thing.height_mm)
    colours = inks(motif.palette(PALETTES[palette]).id)
    degrees = motif.degrees(width / height)
    return Ground(width, height, units(thing, thing.bleed_mm), degrees, colours)


def test_motifs_differ() -> None:
    for item in SOME:
        assert len({art_of(item, design).ground for design in MOTIFS}) == len(MOTIFS)


def test_an_unknown_design_lists_the_known() -> None:
    for draw in (draw_pdf, draw_svg):
        with pytest.raises(BannerError, match=r"Không có mẫu thiết kế “la”.*bac-thang"):
            draw(TEXT, ITEMS["a4-doc"], design="la")


@pytest.mark.parametrize(
    "every",
    [pytest.param(2, id="half"), pytest.param(1, id="all", marks=pytest.mark.hostile)],
)
@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("design", MOTIFS)
def test_words_stand_out_on_every_motif(design: str, palette: str, every: int) -> None:
    """The motif is printed at the chosen strength, on the background in the screen's colours.

    In the suite each item is tried with every second palette, and each palette with every second
    item.
    """
    for item in SOME[list(PALETTES).index(palette) % every :: every]:
        art = art_of(item, design, palette)
        ground = laid(art.width, art.height, art.axis, art.ground)
        assert contrast_of(art, ground) >= LEAST_CONTRAST, item


@pytest.mark.parametrize("design", MOTIFS)
def test_the_motif_is_only_a_trace_where_words_would_be_lost_on_it(design: str) -> None:
    """A tall headline covers a whole poster; the same words on the full motif may fail."""
    full = 0
    for item in SOME:
        ground = ground_of(item, design)
        room = MOTIFS[design].room(ground.width, ground.height)
        full += art_of(item, design).ground == (ground.sheet(), *MOTIFS[design].fills(ground, room))
    assert full >= len(SOME) // 2  # most keep the full motif


@pytest.mark.parametrize("design", MOTIFS)
@pytest.mark.parametrize("item", SOME)
def test_the_ground_covers_the_bleed_and_no_ink_is_over_the_limit(item: str, design: str) -> None:
    for palette in PALETTES:
        ground = ground_of(item, design, palette)
        fills = (ground.sheet(), *MOTIFS[design].fills(ground, (0.0, 0.1 * ground.unit)))
        assert all(sum(tone.cmyk) <= 3.0001 for fill in fills for tone in fill.tones)
    assert fills[0].path == rectangle(
        -ground.bleed, -ground.bleed, ground.width + ground.bleed, ground.height + ground.bleed
    )


@pytest.mark.parametrize("item", SOME)
def test_no_word_lies_on_the_room_of_a_motif(item: str) -> None:
    for design, motif in MOTIFS.items():
        art = art_of(item, design)
        right, foot = motif.room(art.width, art.height)
        for paragraph in art.paragraphs:
            for line in paragraph.lines:
                box = box_of(line)
                assert box[2] <= art.width - right
                assert box[3] <= art.height - foot


def test_brocade_reaches_over_the_trim() -> None:
    for item, across in (("bang-ron-1x8m", True), ("a3-doc", False)):
        art = art_of(item, "tho-cam")
        ((_, (left, top, width, height)),) = art.ground[1].path
        assert left + width >= art.width + art.bleed if across else left <= -art.bleed
        assert top <= -art.bleed if across else top + height >= art.height + art.bleed


def sheet(*fills: Fill) -> Image.Image:
    return laid(1000, 1000, (0.0, 0.0, 1000.0, 0.0), fills).seen


def test_the_proof_sees_rings_discs_and_shades_as_a_printer_does() -> None:
    paper = Fill(rectangle(0, 0, 1000, 1000), (WHITE,))
    black = sheet(paper, Fill(disc(500, 500, 300), (BLACK,))).convert("L")
    share = black.histogram()[20] / (black.width * black.height)
    assert share == pytest.approx(pi * 0.3**2, abs=0.01)
    hole = sheet(paper, Fill(ring(500, 500, 300, 100), (BLACK,))).convert("L")
    assert hole.getpixel((60, 60)) == 255  # in the middle
    assert hole.getpixel((60 + 36, 60)) == 20  # on the ring
    shade = sheet(Fill(rectangle(0, 0, 1000, 1000), (WHITE, BLACK))).convert("L")
    levels = [shade.getpixel((x, 60)) for x in (0, 60, 119)]
    assert levels == pytest.approx([255, 138, 21], abs=4)
    own = sheet(
        Fill(rectangle(0, 0, 1000, 1000), (WHITE, BLACK), (0.0, 250.0, 0.0, 750.0))
    ).convert("L")
    assert [own.getpixel((5, y)) for y in (0, 29, 60, 91, 119)] == pytest.approx(
        [255, 255, 138, 20, 20], abs=6
    )


def test_the_proof_fails_what_cannot_be_read() -> None:
    art = art_of("a4-doc", "bac-thang")
    ground = laid(art.width, art.height, art.axis, art.ground)
    require_sound(art, contrast_of(art, ground), ITEMS["a4-doc"])

    def moved(by: float) -> Artwork:
        *rest, last = art.paragraphs
        lines = tuple(replace(line, x=line.x + by) for line in last.lines)
        return replace(art, paragraphs=(*rest, replace(last, lines=lines)))

    with pytest.raises(UnsoundError, match="quá gần mép"):
        require_sound(moved(-art.width), 5.0, ITEMS["a4-doc"])
    assert contrast_of(moved(-2 * art.width), ground) == 1.0  # off the sheet
    white = laid(art.width, art.height, art.axis, (Fill(art.ground[0].path, (WHITE,)),))
    with pytest.raises(
        UnsoundError, match=r"a4-doc không đạt: tương phản [12]\.\d+, cần ít nhất 4\.5"
    ):
        require_sound(art, contrast_of(art, white), ITEMS["a4-doc"])


def test_a_motif_that_no_strength_makes_legible_stops_the_print(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(drawing, "contrast_of", lambda *_: 2.0)
    drawing.artwork.cache_clear()
    with pytest.raises(UnsoundError, match=r"tương phản 2\.00"):
        artwork(TEXT, ITEMS["a4-doc"], "xanh", URL, LogoRoom.NONE, "mang-luoi")
    drawing.artwork.cache_clear()
