"""Frames for portraits: words that a telephone shows large enough, and busts within their disc."""

from __future__ import annotations

import pytest

from banners import BannerText
from banners.art.shapes import Circle
from banners.banner import scene_for
from banners.scene import Level, Part, Placed, Role
from tests.banners.samples import DIGITAL_DAY, EVERY_SIZE

FRAME = EVERY_SIZE["khung-1080x1080"]
READ = 0.036  # of the width
LIVESTOCK = "Phòng, chống dịch bệnh gia súc, gia cầm"
FASTER = "Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (BannerText(headline=None, name=LIVESTOCK), "gia-suc"),
        (BannerText(headline=FASTER, name=DIGITAL_DAY), "chuyen-doi-so"),
        (
            BannerText(
                headline=None, name="Ngày Môi trường thế giới và Ngày Quốc tế Đa dạng sinh học"
            ),
            "moi-truong",
        ),
        (
            BannerText(headline=None, name="Toàn dân đoàn kết xây dựng đời sống văn hóa"),
            "doan-ket",
        ),
    ],
)
def test_no_line_is_too_small_for_a_telephone(text: BannerText, topic: str) -> None:
    scene = scene_for(text, FRAME, topic)
    assert min(line.px for line in scene.lines) >= READ * FRAME.width


def test_a_slogan_that_would_be_small_gives_way_to_the_name() -> None:
    scene = scene_for(BannerText(headline=FASTER, name=DIGITAL_DAY), FRAME, "chuyen-doi-so")
    assert {line.role for line in scene.lines} == {Role.NAME}
    assert Role.HEADLINE in scene.left_out


@pytest.mark.parametrize("topic", ["phu-nu", "thanh-nien", "dan-so", "tre-em", "doan-ket"])
def test_a_bust_goes_on_to_the_rim_of_its_disc(topic: str) -> None:
    scene = scene_for(BannerText(headline=None, name=DIGITAL_DAY), FRAME, topic)
    (glyph,) = (
        layer for layer in scene.layers if isinstance(layer, Placed) and layer.level is Level.GLYPH
    )
    (plate,) = scene.panels(Part.PLATE)
    assert isinstance(glyph.clip, Circle)
    assert glyph.y + 48 * glyph.scale == pytest.approx(plate.box[3], abs=0.1)
