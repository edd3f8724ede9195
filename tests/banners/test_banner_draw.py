"""Whole banners: exact, legible, with complete diacritics, the same bytes every time."""

import io
import re
from dataclasses import FrozenInstanceError, replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, features

from banners import (
    Banner,
    BannerError,
    BannerText,
    Family,
    RaqmMissingError,
    Size,
    TextTooLongError,
    TooHeavyError,
    UncoveredCharacterError,
    draw,
    require_raqm,
)
from banners.banner import scene_for
from banners.contrast import contrast, contrast_near
from banners.painting.pixels import picture, without_words
from banners.painting.text import box_of, mask_of
from banners.scene import Part, Role
from tests.banners.samples import (
    AGENCY,
    CARD,
    DIGITAL_DAY,
    DRIVES,
    ENDLESS,
    ENDLESS_OF_LONG_WORDS,
    EVERY_SIZE,
    LONG_AGENCY,
    NO_CHILD,
    SIZES,
    SOLVES,
    STRIP,
    TALL,
    TEXTS,
)

# A topic on a dark ground, one on a light one, and a quiet pattern.
TOPICS = ("ma-tuy", "duoi-nuoc", "lan-toa")
EVERY = [
    pytest.param(topic, size, marks=pytest.mark.slow if number else ())
    for number, topic in enumerate(TOPICS)
    for size in SIZES
]


def opened(banner: Banner) -> Image.Image:
    with Image.open(io.BytesIO(banner.png)) as image:
        image.load()
        return image


def words(text: str) -> list[str]:
    return re.findall(r"[\w/]+", text)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_exact_dimensions_under_the_limit(size: Size) -> None:
    for name, topic in zip(TEXTS, [*TOPICS, *TOPICS, *TOPICS], strict=False):
        banner = draw(TEXTS[name], size, topic)
        assert opened(banner).size == (size.width, size.height)
        assert len(banner.png) <= min(size.max_bytes, 150_000)
        assert banner.smallest_px >= size.min_type
        assert banner.headline_px >= size.min_headline


@pytest.mark.parametrize(("topic", "size"), EVERY)
def test_contrast_near_every_glyph(topic: str, size: str) -> None:
    for name in ("solves", "drowning"):
        scene = scene_for(replace(TEXTS[name], agency=LONG_AGENCY), SIZES[size], topic)
        assert contrast_near(scene, without_words(scene)) >= 4.5, name


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", TEXTS)
def test_words_stay_off_the_edges_and_the_motif(name: str, size: Size) -> None:
    scene = scene_for(TEXTS[name], size, "mua-ban-nguoi")
    margin = 0.03 * min(size.width, size.height)
    for line in scene.lines:
        left, top, right, bottom = box_of(line)
        assert left >= margin
        assert top >= margin
        assert size.width - right >= margin
        assert size.height - bottom >= 0.0
    alone = replace(scene, lines=())
    motif = ImageChops.difference(picture(alone), picture(replace(alone, layers=())))
    for line in scene.lines:
        if line.role in (Role.HEADLINE, Role.NAME) and size.family is not Family.STRIP:
            ink = mask_of(line, (0, 0, size.width, size.height))
            assert not ImageChops.multiply(ink, motif.convert("L")).getbbox(), line.shown


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("headline", ["ẲẰỔ ỂẨỖ", "ẬỆỘ ẶỊỤ", "Ẳ Ậ"])
def test_no_mark_is_clipped(headline: str, size: Size) -> None:
    """Every line has as many inked rows as when it is drawn alone with space around it."""
    scene = scene_for(BannerText(headline=headline, name="Ẳ Ậ"), size)
    for line in scene.lines:
        moved = replace(line, baseline=line.baseline + 200, x=line.x + 200)
        free = mask_of(moved, (0, 0, size.width + 400, size.height + 400)).getbbox()
        here = mask_of(line, (0, 0, size.width, size.height)).getbbox()
        assert free
        assert here
        assert (here[2] - here[0], here[3] - here[1]) == (free[2] - free[0], free[3] - free[1])


def test_ink_stands_on_one_left_margin() -> None:
    scene = scene_for(TEXTS["solves"], CARD)
    edges = []
    for line in scene.lines_of(Role.HEADLINE, Role.AGENCY):
        box = mask_of(line, (0, 0, CARD.width, CARD.height)).point(lambda level: 255 * (level > 64))
        found = box.getbbox()
        assert found
        edges.append(found[0])
    (pill,) = scene.panels(Part.PILL)
    assert all(abs(edge - pill.box[0]) <= 1 for edge in edges)


@pytest.mark.slow
@pytest.mark.parametrize("slot", ["851x315", "2560x1440", "1500x500", "tin-1080x1920"])
def test_words_keep_within_what_is_never_cut_off(slot: str) -> None:
    size = EVERY_SIZE[slot]
    banner = draw(TEXTS["solves"], size)
    left, top, right, bottom = size.safe_box
    for line in banner.scene.lines:
        box = box_of(line)
        assert left <= box[0]
        assert top <= box[1]
        assert right >= box[2]
        assert bottom >= box[3]


@pytest.mark.slow
@pytest.mark.parametrize("slot", ["300x600", "160x600", "250x500", "1080x1080", "1080x1350"])
def test_a_motif_stands_at_the_foot_and_no_band_is_empty(slot: str) -> None:
    size = EVERY_SIZE[slot]
    image = picture(scene_for(TEXTS["crime"], size, "mua-ban-nguoi"))
    ground = image.getpixel((1, 1))
    marked = [
        any(
            colour != ground
            for _, colour in image.crop((0, y, size.width, y + 1)).getcolors(999) or ()
        )
        for y in range(size.height)
    ]
    assert all(marked[-size.height // 4 :])
    empty = max(len(run) for run in "".join(" x"[mark] for mark in marked).split("x"))
    assert empty <= 0.18 * size.height


def test_label_is_in_the_optical_middle_of_its_pill() -> None:
    for size in SIZES.values():
        scene = scene_for(TEXTS["crime"], size)
        (label,) = scene.lines_of(Role.LABEL)
        (pill,) = scene.panels(Part.PILL)
        whole = (0, 0, size.width, size.height)
        solid = [255 * (level > 64) for level in range(256)]
        box = mask_of(replace(label, shown="10"), whole).point(solid).getbbox()
        inked = mask_of(label, whole).point(solid).getbbox()
        assert box
        assert inked
        assert abs((box[1] - pill.box[1]) - (pill.box[3] - box[3])) <= 1.5, size.id
        assert abs((inked[0] - pill.box[0]) - (pill.box[2] - inked[2])) <= 1.5, size.id


def test_a_date_is_never_larger_than_the_slogan() -> None:
    for name, size in product(TEXTS, SIZES.values()):
        scene = scene_for(TEXTS[name], size)
        largest = max(line.px for line in scene.lines_of(Role.HEADLINE, Role.NAME))
        assert all(line.px <= largest for line in scene.lines_of(Role.LABEL))


def test_alt_is_the_words_in_reading_order() -> None:
    banner = draw(TEXTS["no-child"], CARD)
    assert banner.alt == f"30/7. Ngày toàn dân phòng, chống mua bán người. {NO_CHILD}. {AGENCY}"
    assert words(banner.alt) == words(" ".join(line.shown for line in banner.scene.lines))


def test_alt_keeps_the_document_s_hyphen_where_the_banner_sets_a_dash() -> None:
    banner = draw(TEXTS["drives"], CARD)
    assert DRIVES in banner.alt
    assert "–" in " ".join(banner.lines)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", ["drives", "crime", "no-child"])
def test_every_line_knows_what_the_document_writes(name: str, size: Size) -> None:
    """What is searched for in a print are the document's words, its hyphens too."""
    scene = scene_for(TEXTS[name], size)
    written = " ".join(line.words for line in scene.lines_of(Role.HEADLINE))
    if Role.HEADLINE not in scene.left_out:
        assert written == TEXTS[name].headline


def test_the_name_is_shown_once() -> None:
    assert draw(TEXTS["dengue"], CARD).alt == "Phòng, chống sốt xuất huyết"
    assert draw(TEXTS["welcome"], CARD).alt == TEXTS["welcome"].headline


@pytest.mark.parametrize(("char", "point"), [("🎉", "U+1F389"), ("ꨀ", "U+AA00"), ("한", "U+D55C")])
@pytest.mark.parametrize("field", ["headline", "name", "label", "agency", "organiser"])
def test_a_letter_no_face_has_is_named(char: str, point: str, field: str) -> None:
    changed: dict[str, Any] = {field: f"Văn bản mẫu {char}"}
    text = replace(TEXTS["solves"], **changed)
    with pytest.raises(UncoveredCharacterError, match=f"“{char}” \\({re.escape(point)}\\)"):
        draw(text, CARD)


def test_a_letter_made_of_covered_parts_is_drawn() -> None:
    """Ê Đê has the letter ĕ, an e with a breve, which raqm composes."""
    assert draw(BannerText(headline="Văn bản mẫu ĕ", name="Tên mẫu"), CARD).lines


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("words", [ENDLESS_OF_LONG_WORDS, "Vănbảnmẫu" * 12])
def test_too_long_raises_and_never_shrinks_out_of_sight(words: str, size: Size) -> None:
    message = f"quá dài cho cỡ {size.id}.*cỡ chữ đọc được \\({size.min_headline} px\\)"
    with pytest.raises(TextTooLongError, match=message):
        draw(BannerText(headline=words, name=words), size)


def test_a_name_takes_the_place_of_a_slogan_that_is_too_long_or_missing() -> None:
    banner = draw(BannerText(headline=ENDLESS, name=DIGITAL_DAY, label="10/10"), STRIP)
    assert "headline" in banner.left_out
    assert banner.alt == f"10/10. {DIGITAL_DAY}"
    alone = draw(BannerText(headline=None, name=DIGITAL_DAY, label="10/10"), STRIP)
    assert alone.left_out == ()
    assert alone.alt == banner.alt


def test_a_label_as_long_as_a_slogan_is_too_long() -> None:
    with pytest.raises(TextTooLongError, match=r"nhãn ngày dài 799 ký tự; .* nhiều nhất 40 ký tự"):
        replace(TEXTS["solves"], label=ENDLESS)


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
        scene = scene_for(text, size, "mua-ban-nguoi")
    except TextTooLongError:
        return
    boxes = [box_of(line) for line in scene.lines]
    assert all(left >= 0 and top >= 0 for left, top, _, _ in boxes)
    assert all(right <= size.width and bottom <= size.height for _, _, right, bottom in boxes)
    roles = [line.role for line in scene.lines]
    for one, first in enumerate(boxes):
        for other, second in enumerate(boxes[:one]):
            if roles[one] is roles[other]:
                continue  # lines of one block: their boxes may overlap, their ink does not
            assert (
                first[0] >= second[2] - 2
                or second[0] >= first[2] - 2
                or first[1] >= second[3] - 2
                or second[1] >= first[3] - 2
            ), (roles, first, second)


def test_an_unknown_topic_lists_the_known() -> None:
    with pytest.raises(BannerError, match=r"hình “x”.*bac-thang.*hiv-aids"):
        draw(TEXTS["solves"], CARD, "x")


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


def test_texts_and_banners_do_not_change() -> None:
    banner = draw(TEXTS["dengue"], STRIP)
    with pytest.raises(FrozenInstanceError):
        banner.alt = ""  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        TEXTS["dengue"].headline = ""  # type: ignore[misc]
