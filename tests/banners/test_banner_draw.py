"""Whole banners: exact, legible, with complete diacritics, the same bytes every time."""

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, features

from banners import (
    DESIGNS,
    PALETTES,
    Banner,
    BannerError,
    BannerText,
    RaqmMissingError,
    Size,
    TextTooLongError,
    TooHeavyError,
    UncoveredCharacterError,
    draw,
    require_raqm,
)
from banners.canvas import run_mask
from banners.composition import Composition, Role, Run
from banners.contrast import contrast, contrast_near
from tests.banners.samples import (
    AGENCY,
    CARD,
    DIGITAL_DAY,
    DRIVES,
    ENDLESS,
    EVERY_SIZE,
    LONG_AGENCY,
    NO_CHILD,
    SIZES,
    SOLVES,
    STRIP,
    TALL,
    TEXTS,
)

EVERY = [
    pytest.param(design, palette, size, marks=pytest.mark.slow if number else ())
    for design in DESIGNS
    for number, palette in enumerate(PALETTES)
    for size in SIZES
]


def opened(banner: Banner) -> Image.Image:
    with Image.open(io.BytesIO(banner.png)) as image:
        image.load()
        return image


def words(text: str) -> list[str]:
    return re.findall(r"[\w/]+", text)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_exact_dimensions_under_the_limit(size: Size) -> None:
    for name, palette in zip(TEXTS, [*PALETTES, *PALETTES], strict=False):
        banner = draw(TEXTS[name], size, palette=palette)
        assert opened(banner).size == (size.width, size.height)
        assert len(banner.png) <= min(size.max_bytes, 250_000)
        assert banner.smallest_px >= size.min_type
        assert banner.headline_px >= size.min_headline


@pytest.mark.parametrize(("design", "palette", "size"), EVERY)
def test_contrast_near_every_glyph(design: str, palette: str, size: str) -> None:
    chosen = DESIGNS[design]
    colours = chosen.palette(PALETTES[palette])
    ground = chosen.ground(SIZES[size], colours)
    for name in ("solves", "drowning"):
        composition = chosen.compose(replace(TEXTS[name], agency=LONG_AGENCY), SIZES[size])
        assert contrast_near(composition, ground, colours) >= 4.5, name


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", TEXTS)
def test_all_ink_is_inside_its_box_and_the_margins(name: str, size: Size) -> None:
    banner = draw(TEXTS[name], size)
    ground = DESIGNS[banner.design].background(size, PALETTES[banner.palette])
    changed = ImageChops.difference(opened(banner), ground).getbbox()
    assert changed
    left, top, right, bottom = banner.ink
    assert left <= changed[0]
    assert top <= changed[1]
    assert right >= changed[2]
    assert bottom >= changed[3]
    margin = min(size.width, size.height) * 0.06
    assert left >= margin
    assert top >= margin
    assert size.width - right >= margin
    assert size.height - bottom >= margin


def ink_alone(composition: Composition, run: Run) -> Image.Image:
    """Return an "L" image of the banner's size with the ink of one run, white."""
    return run_mask(run, (0, 0, composition.size.width, composition.size.height))


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("headline", ["ẲẰỔ ỂẨỖ", "ẬỆỘ ẶỊỤ", "Ẳ Ậ"])
def test_no_mark_is_clipped(headline: str, size: Size) -> None:
    """Every line has as many inked rows as when it is drawn alone with space around it."""
    composition = DESIGNS["bac-thang"].compose(BannerText(headline=headline, name="Ẳ Ậ"), size)
    roomy = replace(
        composition, size=replace(size, width=size.width + 400, height=size.height + 400)
    )
    for run in composition.runs:
        free = ink_alone(roomy, replace(run, baseline=run.baseline + 200, x=run.x + 200))
        here = ink_alone(composition, run)
        reference, box = free.getbbox(), here.getbbox()
        assert reference
        assert box
        assert (box[2] - box[0], box[3] - box[1]) == (
            reference[2] - reference[0],
            reference[3] - reference[1],
        )


def test_one_left_margin() -> None:
    composition = DESIGNS["bac-thang"].compose(TEXTS["solves"], CARD)
    lines = [run for run in composition.runs if run.role in (Role.HEADLINE, Role.AGENCY)]
    edges = []
    for run in lines:
        mask = ink_alone(composition, run).point(lambda level: 255 * (level > 64))
        box = mask.getbbox()
        assert box
        edges.append(box[0])
    assert composition.pill
    assert all(abs(edge - composition.pill[0]) <= 1 for edge in edges)


@pytest.mark.parametrize(
    ("slot", "px"), [("851x315", 29), ("2560x1440", 60), ("1500x500", 48), ("tin-1080x1920", 80)]
)
def test_what_may_be_cut_off_is_margin_already(slot: str, px: int) -> None:
    """Words are as close to the line they must not cross, and as large, as possible."""
    size = EVERY_SIZE[slot]
    banner = draw(TEXTS["solves"], size)
    most = 0.04 * min(size.width, size.height)
    for inked, safe, cut in zip(banner.ink[:2], size.safe_box[:2], size.safe[:2], strict=True):
        assert cut == 0 or 0 <= inked - safe <= most
    assert banner.headline_px >= px


@pytest.mark.parametrize("slot", ["728x90", "970x90", "1366x200", "1920x300", "1140x150"])
def test_the_small_line_of_a_strip_is_not_lost_under_its_headline(slot: str) -> None:
    banner = draw(TEXTS["solves"], EVERY_SIZE[slot])
    assert "name" not in banner.left_out
    (name,) = (run for run in banner.composition.runs if run.role is Role.NAME)
    assert name.px >= banner.headline_px / 2.4


@pytest.mark.parametrize("design", ["canh-sen", "lan-toa"])
def test_the_motif_fills_the_foot_of_a_narrow_banner(design: str) -> None:
    ground = DESIGNS[design].background(EVERY_SIZE["160x600"], PALETTES["cam-sang"])
    plain = ground.crop((0, 0, 160, 300)).convert("L")
    foot = ground.crop((0, 400, 160, 600)).convert("L")
    darkest = min(plain.tobytes())
    marked = [y for y in range(200) if min(foot.crop((0, y, 160, y + 1)).tobytes()) < darkest - 12]
    assert len(marked) > 120


def test_label_is_in_the_optical_middle_of_its_pill() -> None:
    for size in SIZES.values():
        composition = DESIGNS["bac-thang"].compose(TEXTS["solves"], size)
        (label,) = (run for run in composition.runs if run.role is Role.LABEL)
        box = ink_alone(composition, replace(label, text="10")).getbbox()
        whole = ink_alone(composition, label).getbbox()
        pill = composition.pill
        assert box
        assert whole
        assert pill
        assert abs((box[1] - pill[1]) - (pill[3] - box[3])) <= 1, size.id
        assert abs((whole[0] - pill[0]) - (pill[2] - whole[2])) <= 1, size.id


@pytest.mark.parametrize(
    ("size", "alt"),
    [
        (CARD, f"30/7. Ngày toàn dân phòng, chống mua bán người. {NO_CHILD}. {AGENCY}"),
        (STRIP, f"Ngày toàn dân phòng, chống mua bán người. {AGENCY}. {NO_CHILD}. 30/7"),
    ],
)
def test_alt_is_the_words_in_reading_order(size: Size, alt: str) -> None:
    banner = draw(TEXTS["no-child"], size)
    assert banner.alt == alt
    runs = DESIGNS[banner.design].compose(TEXTS["no-child"], size).runs
    assert words(banner.alt) == words(" ".join(run.text for run in runs))


def test_alt_keeps_the_document_s_hyphen_where_the_banner_sets_a_dash() -> None:
    banner = draw(TEXTS["drives"], CARD)
    assert DRIVES in banner.alt
    assert " – " in " ".join(banner.lines) + " "


def test_the_name_is_shown_once() -> None:
    assert draw(TEXTS["dengue"], CARD).alt == "Phòng, chống sốt xuất huyết"
    assert draw(TEXTS["welcome"], CARD).alt == TEXTS["welcome"].headline


@pytest.mark.parametrize(("char", "point"), [("🎉", "U+1F389"), ("ꨀ", "U+AA00"), ("한", "U+D55C")])
@pytest.mark.parametrize("field", ["headline", "name", "label", "agency", "organiser"])
def test_a_letter_no_face_has_is_named(char: str, point: str, field: str) -> None:
    text = replace(TEXTS["solves"], **{field: f"Văn bản mẫu {char}"})
    with pytest.raises(UncoveredCharacterError, match=f"“{char}” \\({re.escape(point)}\\)"):
        draw(text, CARD)


def test_a_letter_made_of_covered_parts_is_drawn() -> None:
    """Ê Đê has the letter ĕ, an e with a breve, which raqm composes."""
    assert draw(BannerText(headline="Văn bản mẫu ĕ", name="Tên mẫu"), CARD).lines


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("headline", [ENDLESS, "Vănbảnmẫu" * 12])
def test_too_long_raises_and_never_shrinks_out_of_sight(headline: str, size: Size) -> None:
    message = f"quá dài cho cỡ {size.id}.*nhỏ hơn mức đọc được \\({size.min_headline} px\\)"
    with pytest.raises(TextTooLongError, match=message):
        draw(BannerText(headline=headline, name="Tên mẫu"), size)


def test_a_label_as_long_as_a_slogan_is_too_long() -> None:
    with pytest.raises(TextTooLongError, match=r"nhãn ngày dài 799 ký tự; .* nhiều nhất 40 ký tự"):
        replace(TEXTS["solves"], label=ENDLESS)


def test_the_name_goes_first_then_the_agency() -> None:
    text, narrow = TEXTS["no-child"], SIZES["575x72"]
    assert draw(text, narrow).left_out == ()
    assert draw(replace(text, agency=LONG_AGENCY), narrow).left_out == ("name",)
    banner = draw(replace(text, headline=DRIVES, label="01–10/10"), narrow)
    assert banner.left_out == ("name", "agency")
    assert banner.alt == f"{DRIVES}. 01–10/10"


@given(
    st.lists(st.sampled_from(SOLVES.split() + DRIVES.split()), min_size=1, max_size=40),
    st.sampled_from(list(SIZES)),
    st.sampled_from([None, "10/10", "15/11–18/12"]),
    st.sampled_from([None, AGENCY]),
)
def test_any_text_fits_or_is_refused(
    headline: list[str], size_id: str, label: str | None, agency: str | None
) -> None:
    size = SIZES[size_id]
    text = BannerText(headline=" ".join(headline), name=DIGITAL_DAY, label=label, agency=agency)
    try:
        composition = DESIGNS["bac-thang"].compose(text, size)
    except TextTooLongError:
        return
    boxes = [run.ink for run in composition.runs]
    assert all(left >= 0 and top >= 0 for left, top, _, _ in boxes)
    assert all(right <= size.width and bottom <= size.height for _, _, right, bottom in boxes)
    apart = [*boxes, *([composition.bar] if composition.bar else [])]
    roles = [run.role for run in composition.runs]
    for one, first in enumerate(apart):
        for other, second in enumerate(apart[:one]):
            if one < len(roles) and roles[one] is roles[other]:
                continue  # lines of one block: their boxes may overlap, their ink does not
            assert (
                first[0] >= second[2] - 2
                or second[0] >= first[2] - 2
                or first[1] >= second[3] - 2
                or second[1] >= first[3] - 2
            ), (roles, first, second)


def test_unknown_design_and_palette_list_the_known() -> None:
    with pytest.raises(BannerError, match=r"mẫu thiết kế “x”.*bac-thang"):
        draw(TEXTS["solves"], CARD, design="x")
    with pytest.raises(BannerError, match=r"bảng màu “x”.*xanh, do, luc, cam"):
        draw(TEXTS["solves"], CARD, palette="x")


def test_a_file_over_its_slot_s_limit_is_refused() -> None:
    with pytest.raises(TooHeavyError, match="quá mức 1000 byte"):
        draw(TEXTS["solves"], replace(STRIP, max_bytes=1000))


def test_without_raqm_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    require_raqm()
    monkeypatch.setattr(features, "check", lambda feature: feature != "raqm")
    with pytest.raises(RaqmMissingError, match="libfribidi0"):
        require_raqm()
    with pytest.raises(RaqmMissingError):
        draw(TEXTS["solves"], CARD)


def test_a_shared_ground_stays_clean() -> None:
    """The cached background is copied before it is painted on."""
    first = draw(TEXTS["solves"], TALL).png
    draw(TEXTS["dengue"], TALL)
    assert draw(TEXTS["solves"], TALL).png == first


SCRIPT = """
import hashlib
from tests.banners.samples import SIZES, TEXTS
from banners import draw
for name in ("solves", "crime"):
    for size in SIZES.values():
        print(hashlib.sha256(draw(TEXTS[name], size, palette="cam").png).hexdigest())
"""


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hash_seed_and_locale() -> None:
    here = [
        hashlib.sha256(draw(TEXTS[name], size, palette="cam").png).hexdigest()
        for name in ("solves", "crime")
        for size in SIZES.values()
    ]
    root = Path(__file__).parents[2]
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, locale, zone in (("1", "C", "UTC"), ("4294967295", "tr_TR.UTF-8", "Asia/Tokyo"))
    ]
    for run in runs:
        out, _ = run.communicate(timeout=60)
        assert run.returncode == 0
        assert out.split() == here


def test_texts_and_banners_do_not_change() -> None:
    banner = draw(TEXTS["dengue"], STRIP)
    with pytest.raises(FrozenInstanceError):
        banner.alt = ""  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        TEXTS["dengue"].headline = ""  # type: ignore[misc]
