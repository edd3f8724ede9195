"""Where the date stands in a strip: after a line that leads in, never inside a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from banners import BannerText
from banners.banner import scene_for
from banners.scene import Part, Role
from banners.setting.speech import leads_in
from tests.banners.samples import AGENCY, DIGITAL_DAY, EVERY_SIZE, NO_CHILD, TRAFFICKING_DAY

MONTH = BannerText(headline="Tháng tiêu dùng số", name=DIGITAL_DAY, label="10/10")
CHILD = BannerText(headline=NO_CHILD, name=TRAFFICKING_DAY, label="30/7", agency=AGENCY)


@pytest.mark.parametrize("line", ["Chuyển đổi số:", "Phòng, chống", "Gia đình bình an –"])
def test_a_date_may_follow_what_leads_in(line: str) -> None:
    assert leads_in(line)


@pytest.mark.parametrize("line", ["Tháng", "Ngày", "Không trẻ em nào"])
def test_a_date_may_not_follow_what_it_would_complete(line: str) -> None:
    assert not leads_in(line)


@pytest.mark.parametrize(
    ("slot", "text", "topic"),
    [
        ("728x90", MONTH, "chuyen-doi-so"),
        ("575x72", MONTH, "chuyen-doi-so"),
        ("1920x300", CHILD, "mua-ban-nguoi"),
    ],
)
def test_the_date_stands_after_all_lines(slot: str, text: BannerText, topic: str) -> None:
    scene = scene_for(text, EVERY_SIZE[slot], topic)
    (pill,) = scene.panels(Part.PILL)
    lines = scene.lines_of(Role.HEADLINE)
    assert lines
    # In the middle of the height: not on the baseline of the first of several lines.
    assert abs((pill.box[1] + pill.box[3]) / 2 - scene.extent.height / 2) <= 0.2 * (
        scene.extent.height
    )
    assert pill.box[0] > max(line.x for line in lines)


def test_a_telephone_number_stays_where_there_is_room_under_the_date() -> None:
    scene = scene_for(replace(CHILD, hotline="111"), EVERY_SIZE["1920x300"], "mua-ban-nguoi")
    assert scene.lines_of(Role.HOTLINE)
    assert Role.HOTLINE not in scene.left_out


def test_a_long_strip_has_a_short_slogan_on_one_line() -> None:
    scene = scene_for(MONTH, EVERY_SIZE["728x90"], "chuyen-doi-so")
    assert len({line.baseline for line in scene.lines_of(Role.HEADLINE)}) == 1
