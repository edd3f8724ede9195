"""Narrow columns on a screen: the motif keeps its sign whole, and the words are as large as it."""

from __future__ import annotations

import pytest

from banners import BannerText
from banners.art.catalogue import all_topics
from banners.art.outline import outline
from banners.banner import scene_for
from banners.scene import Level, Placed, Role, Scene
from banners.typesetting.breaks import broken
from tests.banners.samples import EVERY_SIZE

COLUMNS = ("120x600", "160x600", "190x500", "212x800")
# Topics whose sign was cut off at both edges, with the name of a campaign or of the topic itself.
SIGNS = {
    "gia-suc": "Phòng, chống dịch bệnh gia súc, gia cầm",
    "hiv-aids": "Phòng, chống HIV/AIDS",
    "dan-so": "Ngày Dân số Việt Nam",
    "doan-ket": "Đại đoàn kết",
}
SEEN = 0.85  # of each figure's width …
RUNS_ON = 820  # units: … unless it is water or grass, which runs on beyond the scene
LEAST = 0.11  # of the column's width


def column(slot: str, topic: str, name: str) -> Scene:
    return scene_for(BannerText(headline=None, name=name), EVERY_SIZE[slot], topic)


@pytest.mark.parametrize("topic", SIGNS)
@pytest.mark.parametrize("slot", COLUMNS)
def test_no_figure_is_cut_to_a_sliver(slot: str, topic: str) -> None:
    scene = column(slot, topic, SIGNS[topic])
    (stage,) = (
        layer for layer in scene.layers if isinstance(layer, Placed) and layer.level is Level.SCENE
    )
    for figure in all_topics()[topic].scene.figures:
        spans = [span for row in outline((figure,)).rows for span in row]
        if max(end for _, end in spans) - min(start for start, _ in spans) > RUNS_ON:
            continue
        left, right = (
            stage.x + stage.scale * edge
            for edge in (min(start for start, _ in spans), max(end for _, end in spans))
        )
        assert min(right, scene.extent.width) - max(left, 0.0) >= SEEN * (right - left)


@pytest.mark.parametrize(
    ("name", "topic", "lines"),
    [
        ("An toàn giao thông", "an-toan-giao-thong", ["An toàn", "giao thông"]),
        ("Hiến máu tình nguyện", "hien-mau", ["Hiến máu", "tình nguyện"]),
        ("Di sản văn hóa", "di-san", ["Di sản", "văn hóa"]),
    ],
)
@pytest.mark.parametrize("slot", COLUMNS)
def test_a_compound_of_four_syllables_is_halved_rather_than_small(
    slot: str, name: str, topic: str, lines: list[str]
) -> None:
    scene = scene_for(BannerText(headline=None, name=name, label="9/11"), EVERY_SIZE[slot], topic)
    said = scene.lines_of(Role.NAME)
    assert [line.shown for line in said] == lines
    assert min(line.px for line in said) >= LEAST * scene.extent.width


def test_wider_slots_keep_the_compound_whole() -> None:
    scene = scene_for(
        BannerText(headline=None, name="An toàn giao thông"), EVERY_SIZE["300x600"], "phap-luat"
    )
    assert [line.shown for line in scene.lines_of(Role.NAME)] == ["An toàn giao thông"]


def test_only_a_column_may_halve_a_compound() -> None:
    assert not [*broken(["Hiến máu", "tình nguyện"], in_column=True)]
    assert [*broken(["Hiến máu", "tình nguyện"])]
    assert [*broken(["Phòng, chống sốt", "xuất huyết"], in_column=True)]
