"""A print is composed as a screen is: everything within reach, apart, legible and lawful."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import gcd

import pytest

from banners import BannerError, BannerText, PrintItem, TextTooLongError, load_sizes
from banners.art.catalogue import all_topics
from banners.banner import scene_for
from banners.print.draw import compose_print, print_scene
from banners.print.proof import faults_of
from banners.scene import Box, Code, Mark, Part, Role, Scene
from banners.setting.code import host_of
from banners.setting.group import ink_box
from banners.sizes import Finish
from tests.banners.print.print_helpers import ITEMS, SOME, URL, drawn_logo
from tests.banners.samples import LONG_AGENCY, TEXTS

pytestmark = pytest.mark.slow

ORGANISER = "Văn bản mẫu: tên đơn vị, địa chỉ"
# A real name of usual length, beside the one logo of most agencies.
CENTRE = BannerText(
    headline=TEXTS["drowning"].headline,
    name=TEXTS["drowning"].name,
    parent="Sở Y tế tỉnh Đắk Nông",
    agency="Trung tâm Kiểm soát bệnh tật tỉnh Đắk Nông",
)
TOPICS = ("chuyen-doi-so", "mua-ban-nguoi", "hiv-aids")
# A long sample and the shortest: all are set on one item of each layout, these on the others.
ENDS = ("solves", "dengue")


@dataclass(frozen=True)
class Composed:
    """An item, how many texts were tried on it, and the scenes of those that fit."""

    item: PrintItem
    tried: int
    scenes: list[Scene]


def wishes(item: PrintItem, *, whole: bool) -> Iterator[tuple[BannerText, str, str | None]]:
    """Yield samples, topics and addresses, with and without code and agency.

    Unless `whole`, each sample in one of the three ways, its neighbours and the next item in
    others; on an item that has two samples alone, one of them in each way.
    """
    place = [*ITEMS].index(item.id)
    for number, (key, text) in enumerate(TEXTS.items()):
        if item.id not in SOME and key not in ENDS:
            continue
        full = replace(text, agency=LONG_AGENCY, organiser=ORGANISER)
        ways = ((replace(text, agency=None), None), (text, URL), (full, URL))
        for way, (more, url) in enumerate(ways):
            if item.id in SOME:
                chosen = (number + place) % len(ways) == way
            else:
                chosen = key == ENDS[(place + way) % len(ENDS)]
            if whole or chosen:
                yield more, TOPICS[number % len(TOPICS)], url


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((item, whole), id=f"{key}{more}", marks=marks)
        for whole, more, marks in ((False, "", ()), (True, "-whole", pytest.mark.hostile))
        for key, item in ITEMS.items()
    ],
)
def composed(request: pytest.FixtureRequest) -> Composed:
    """The samples that fit on an item; what says whose it is and where it leads is proved, too."""
    item, whole = request.param
    wanted = [*wishes(item, whole=whole)]
    found = []
    for text, topic, url in wanted:
        compose = print_scene if whole or text.organiser else compose_print
        try:
            found.append(compose(text, item, topic, url))
        except TextTooLongError:
            continue
    return Composed(item, len(wanted), found)


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 1
        and other[0] < one[2] - 1
        and one[1] < other[3] - 1
        and other[1] < one[3] - 1
    )


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_the_canvas_has_exactly_the_shape_of_the_thing(item: PrintItem) -> None:
    size = item.size
    assert size.width * item.height_mm == size.height * item.width_mm
    assert item.px_per_mm * gcd(item.width_mm, item.height_mm) == pytest.approx(
        round(item.px_per_mm * gcd(item.width_mm, item.height_mm))
    )


def test_everything_is_within_what_is_seen_apart_and_legible(composed: Composed) -> None:
    size = composed.item.size
    assert len(composed.scenes) > 0.66 * composed.tried
    for scene in composed.scenes:
        left, top, right, bottom = scene.extent.safe_box
        margin = 0.024 * min(size.width, size.height)
        by_role: dict[Role, list[Box]] = {}
        for line in scene.lines:
            by_role.setdefault(line.role, []).append(ink_box(line))
        for role, boxes in by_role.items():
            for box in boxes:
                assert box[0] >= max(left, margin) - 1, role
                assert box[1] >= max(top, margin) - 1, role
                assert box[2] <= min(right, size.width - margin) + 1, role
                assert box[3] <= min(bottom, size.height - margin) + 1, role
        for one, other in combinations(by_role.values(), 2):
            assert not any(overlap(a, b) for a in one for b in other)
        sizes = [line.px for line in scene.lines if line.role is not Role.ADDRESS]
        assert min(sizes) >= size.min_type - 0.01
        assert max(sizes) >= size.min_headline - 0.01


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_the_agency_and_the_organiser_are_never_left_out(item: PrintItem) -> None:
    text = replace(TEXTS["drowning"], agency=LONG_AGENCY, organiser=ORGANISER)
    scene = compose_print(text, item, "duoi-nuoc", URL)
    assert {Role.AGENCY, Role.ORGANISER} <= {line.role for line in scene.lines}


def test_a_capital_is_a_three_hundredth_of_the_distance() -> None:
    for item_id, metres in (("bang-ron-1x8m", 11), ("a4-doc", 2.3)):
        item = ITEMS[item_id]
        assert item.size.min_headline / item.px_per_mm * 0.74 * 0.3 == pytest.approx(
            metres, rel=0.1
        )
    for item in ITEMS.values():
        assert item.size.min_type / item.px_per_mm >= 2.82  # 8 pt


def test_the_code_is_white_all_round_clear_of_the_motif_and_at_reading_height(
    composed: Composed,
) -> None:
    """That it is clear of the motif is proved by `print_scene`, which raises."""
    item = composed.item
    for scene in composed.scenes:
        codes = [layer for layer in scene.layers if isinstance(layer, Code)]
        plates = [panel.box for panel in scene.panels(Part.PLATE)]
        if Role.ADDRESS not in {line.role for line in scene.lines}:
            assert not codes
            assert not plates
            continue
        (code,), (plate,) = codes, plates
        assert code.address == URL
        assert plate[0] <= code.box[0] < code.box[2] <= plate[2]
        assert plate[1] - 0.01 <= code.box[1] < code.box[3] <= plate[3] + 0.01
        module = (code.box[2] - code.box[0]) / 37 / item.px_per_mm  # mm
        assert module >= 0.65
        if item.id.startswith("standee"):  # it stands on the floor: where a telephone is held
            assert item.height_mm - code.box[3] / item.px_per_mm >= 900
            assert item.height_mm - code.box[1] / item.px_per_mm <= 1400


@pytest.mark.parametrize("named", [True, False], ids=["agency", "nobody"])
@pytest.mark.parametrize(
    "item",
    [
        key
        for key, item in ITEMS.items()
        if item.size.width < 4.5 * item.size.height and item.finish is not Finish.CASSETTE
    ],
)
def test_the_code_ends_the_white_bar_at_the_foot(item: str, named: bool) -> None:
    text = replace(TEXTS["drowning"], agency=LONG_AGENCY if named else None)
    scene = compose_print(text, ITEMS[item], "duoi-nuoc", URL)
    (code,) = (layer for layer in scene.layers if isinstance(layer, Code))
    (bar,) = scene.panels(Part.BAR)
    left, top, right, bottom = code.box
    assert bar.box[1] < top < bottom < bar.box[3]
    assert bottom - top >= 0.55 * (bar.box[3] - bar.box[1])
    others = [ink_box(line) for line in scene.lines if line.role is not Role.ADDRESS]
    modules = right - (right - left) * 4 / 37
    margin = min(box[0] for box in others)
    assert scene.extent.width - modules == pytest.approx(margin, abs=0.012 * scene.extent.width)
    assert all(box[2] <= left or box[3] <= bar.box[1] for box in others)


@pytest.mark.parametrize("item", [key for key in ITEMS if key.startswith("standee")])
def test_the_code_of_what_stands_is_below_the_words_at_the_left(item: str) -> None:
    scene = compose_print(TEXTS["crime"], ITEMS[item], "mua-ban-nguoi", URL)
    (code,) = (layer for layer in scene.layers if isinstance(layer, Code))
    said = [ink_box(line) for line in scene.lines_of(Role.HEADLINE)]
    assert code.box[1] >= max(box[3] for box in said)
    assert code.box[0] == pytest.approx(min(box[0] for box in said), abs=3)


@pytest.mark.parametrize("item", [key for key in ITEMS if key.startswith("phuon")])
def test_between_logo_and_code_the_agency_s_name_is_not_small(item: str) -> None:
    scene = compose_print(CENTRE, ITEMS[item], "duoi-nuoc", URL, (drawn_logo((200, 200)),))
    assert scene.lines_of(Role.AGENCY)[0].px >= 0.04 * scene.extent.width


def test_a_code_takes_no_room_from_name_and_date() -> None:
    text = replace(
        CENTRE,
        headline=(
            "Phòng, chống ma túy quyết liệt, hiệu quả, nâng cao trách nhiệm, chủ động phối hợp"
            " - Vì một cộng đồng sạch ma túy"
        ),
        name="Phòng, chống tệ nạn ma túy, mại dâm",
        label="26/6",
    )
    logos = (drawn_logo((200, 200)),)
    scene = print_scene(text, ITEMS["a3-doc"], "ma-tuy", URL, logos)
    assert not scene.left_out


def test_a_code_on_the_motif_is_found_by_the_proof() -> None:
    scene = print_scene(TEXTS["solves"], ITEMS["a4-doc"], "chuyen-doi-so", URL)
    size = scene.extent
    (code,) = (layer for layer in scene.layers if isinstance(layer, Code))
    box = (size.width / 2, size.height - 200, size.width / 2 + 100, size.height - 100)
    others = tuple(layer for layer in scene.layers if layer is not code)
    spoilt = replace(scene, layers=(*others, Code(code.address, box)))
    assert "mã QR nằm trên hình" in list(faults_of(spoilt))


def test_people_see_where_the_code_leads() -> None:
    scene = compose_print(TEXTS["solves"], ITEMS["a4-doc"], "chuyen-doi-so", URL)
    assert [line.shown for line in scene.lines_of(Role.ADDRESS)] == ["example.gov.vn"]
    assert host_of("https://www.example.gov.vn:8443/a") == "example.gov.vn"


@pytest.mark.parametrize(
    ("item", "slot"),
    [("a4-ngang", "1200x630"), ("standee-0-8x1-8m", "300x600"), ("bang-ron-1x8m", "970x90")],
)
def test_screen_and_print_say_the_same_in_the_same_colours(item: str, slot: str) -> None:
    sizes = {size.id: size for size in load_sizes()}
    text = TEXTS["no-child"]
    printed = compose_print(text, ITEMS[item], "mua-ban-nguoi", None)
    shown = scene_for(text, sizes[slot], "mua-ban-nguoi")
    assert printed.palette == shown.palette
    assert printed.topic == shown.topic

    def said(scene: Scene, role: Role) -> str:
        return " ".join(line.shown for line in scene.lines_of(role))

    for role in (Role.HEADLINE, Role.LABEL):
        assert said(printed, role) == said(shown, role) != ""


def test_ground_and_setting_run_on_into_the_bleed() -> None:
    item = ITEMS["bang-ron-1x8m"]
    scene = compose_print(TEXTS["solves"], item, "chuyen-doi-so", URL)
    extent = scene.extent
    assert extent.bleed == pytest.approx(item.bleed_mm * item.px_per_mm)
    assert extent.mm == pytest.approx(1 / item.px_per_mm / item.scale)


@pytest.mark.parametrize("item", SOME)
def test_logos_are_a_fifth_at_most_and_where_the_law_wants_them(item: str) -> None:
    logos = (drawn_logo((300, 200)), drawn_logo((200, 200)), drawn_logo((600, 150)))
    text = replace(TEXTS["drowning"], agency=LONG_AGENCY)
    scene = print_scene(text, ITEMS[item], "duoi-nuoc", None, logos)
    marks = [layer.box for layer in scene.layers if isinstance(layer, Mark)]
    assert len(marks) == 3
    width, height = scene.extent.width, scene.extent.height
    taken = sum((box[2] - box[0]) * (box[3] - box[1]) for box in marks)
    assert 0 < taken <= 0.2 * width * height
    for left, top, _, _ in marks:
        assert left > width / 2 if width > 4.5 * height else top > height / 2


@pytest.mark.parametrize("item", [key for key, item in ITEMS.items() if item.size.height > 1300])
def test_on_tall_prints_the_agency_s_name_is_as_large_as_its_logo_lets_it(item: str) -> None:
    scene = compose_print(CENTRE, ITEMS[item], "duoi-nuoc", None, (drawn_logo((200, 200)),))
    width = scene.extent.width
    lines = scene.lines_of(Role.AGENCY)
    assert lines[0].px >= 0.04 * width
    (mark,) = (layer.box for layer in scene.layers if isinstance(layer, Mark))
    gap = min(ink_box(line)[0] for line in lines) - mark[2]
    assert gap <= 0.3 * (mark[2] - mark[0])
    assert max(ink_box(line)[2] for line in lines) >= 0.8 * width


@pytest.mark.parametrize(
    "item", [key for key, item in ITEMS.items() if item.size.width >= 4.5 * item.size.height]
)
def test_on_what_is_hung_the_agency_s_name_stands_in_few_lines_with_its_logo(item: str) -> None:
    scene = compose_print(CENTRE, ITEMS[item], "duoi-nuoc", None, (drawn_logo((200, 200)),))
    assert 1 <= len(scene.lines_of(Role.AGENCY)) <= 3
    assert len(scene.lines_of(Role.PARENT)) == 1


def test_four_logos_are_too_many() -> None:
    with pytest.raises(BannerError, match="nhiều nhất 3 logo"):
        print_scene(
            TEXTS["drowning"], ITEMS["a4-doc"], "duoi-nuoc", None, (drawn_logo((64, 64)),) * 4
        )


@pytest.mark.parametrize("item", ["backdrop-4x3m", "backdrop-6x3m", "backdrop-2-5x2-3m"])
def test_a_backdrop_has_organiser_title_place_and_date(item: str) -> None:
    text = BannerText(
        headline=TEXTS["drowning"].headline,
        name=TEXTS["drowning"].name,
        label="25/7",
        organiser=ORGANISER,
        place="Văn bản mẫu: nơi tổ chức",
    )
    roles = {line.role for line in compose_print(text, ITEMS[item], "duoi-nuoc", URL).lines}
    assert {Role.HEADLINE, Role.LABEL, Role.ORGANISER, Role.PLACE, Role.ADDRESS} <= roles


@pytest.mark.parametrize(
    "every",
    [pytest.param(36, id="some"), pytest.param(1, id="all", marks=pytest.mark.hostile)],
)
@pytest.mark.parametrize("item", SOME)
def test_words_stand_out_on_every_topic(item: str, every: int) -> None:
    topics = list(all_topics())
    for topic in topics[SOME.index(item) % every :: every]:
        scene = compose_print(TEXTS["no-child"], ITEMS[item], topic, URL)
        assert not [*faults_of(scene)], topic
