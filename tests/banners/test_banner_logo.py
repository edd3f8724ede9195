"""A logo is on the right or at the bottom, takes at most a fifth, and never harms the machine."""

import io
import struct
import zlib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from banners import BannerError, Logo, LogoError, Size, draw, proof, read_logo
from banners.banner import scene_for
from banners.painting.text import box_of
from banners.scene import Mark, Part, Placed, Role
from tests.banners.samples import SIZES, TEXTS


def picture(width: int = 120, height: int = 60, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 40)).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("shape", [(120, 60), (60, 120), (400, 40)])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_where_the_law_puts_it(size: Size, shape: tuple[int, int]) -> None:
    scene = scene_for(TEXTS["drowning"], size, "duoi-nuoc", [Logo(picture(*shape))])
    (mark,) = (layer for layer in scene.layers if isinstance(layer, Mark))
    left, top, right, bottom = mark.box
    assert (right - left) * (bottom - top) <= 0.20 * size.width * size.height
    assert 0 <= left < right <= size.width
    assert 0 <= top < bottom <= size.height
    assert top > size.height / 2 or left > size.width / 2
    assert (right - left) / (bottom - top) == pytest.approx(shape[0] / shape[1], rel=0.02)
    for line in scene.lines:
        box = box_of(line)
        apart = box[2] <= left or box[3] <= top or box[1] >= bottom or box[0] >= right
        assert apart, (line.shown, mark.box)


def test_three_logos_stand_side_by_side_and_a_fourth_is_refused() -> None:
    shapes = ((64, 64), (160, 40), (40, 80))
    logos = [Logo(picture(*shape)) for shape in shapes]
    scene = scene_for(TEXTS["drowning"], SIZES["1200x630"], "duoi-nuoc", logos)
    boxes = [layer.box for layer in scene.layers if isinstance(layer, Mark)]
    assert all(one[2] < other[0] for one, other in pairwise(boxes))
    middles = {round((box[1] + box[3]) / 2) for box in boxes}
    assert len(middles) == 1
    with pytest.raises(BannerError, match="nhiều nhất 3 logo, không phải 4"):
        scene_for(TEXTS["drowning"], SIZES["1200x630"], "duoi-nuoc", [*logos, logos[0]])


def test_a_logo_does_not_push_the_name_off_a_strip() -> None:
    text = replace(TEXTS["drowning"], agency="Trung tâm Kiểm soát bệnh tật tỉnh Đắk Nông")
    scene = scene_for(text, SIZES["728x90"], "duoi-nuoc", [Logo(picture(64, 64))])
    assert 1 <= len(scene.lines_of(Role.AGENCY)) <= 3
    assert any(isinstance(layer, Mark) for layer in scene.layers)


def test_a_logo_alone_takes_less_of_a_strip_than_its_height() -> None:
    text = replace(TEXTS["drowning"], agency=None)
    scene = scene_for(text, SIZES["728x90"], "duoi-nuoc", [Logo(picture(64, 64))])
    (bar,) = scene.panels(Part.BAR)
    assert bar.box[2] - bar.box[0] <= 0.9 * 90


def test_without_an_agency_there_is_no_bar_and_the_motif_is_larger() -> None:
    alone = replace(TEXTS["drowning"], agency=None)
    for size in (SIZES["1200x630"], SIZES["300x600"]):
        bare, named = (scene_for(text, size, "duoi-nuoc") for text in (alone, TEXTS["drowning"]))
        assert not bare.panels(Part.BAR)
        assert named.panels(Part.BAR)
        scales = [
            layer.scale
            for scene in (bare, named)
            for layer in scene.layers
            if isinstance(layer, Placed)
        ]
        assert scales[0] >= scales[1]


def test_a_banner_with_logo_and_organiser_passes_its_proof() -> None:
    text = replace(TEXTS["solves"], organiser="Văn bản mẫu")
    banner = draw(text, SIZES["1200x630"], logos=[Logo(picture(kind="JPEG"))])
    assert proof(banner).sound
    assert banner.alt.endswith("Đơn vị thực hiện: Văn bản mẫu")


def bomb() -> bytes:
    """A PNG that says it is 60,000 px square."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc)

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "không phải ảnh PNG, JPEG hay SVG"),
        (b"<svg/>", "không phải ảnh PNG, JPEG hay SVG"),
        (picture(kind="GIF"), "không phải ảnh PNG, JPEG hay SVG"),
        (picture()[:60], "bị hỏng"),
        (bomb(), "quá nhiều điểm ảnh"),
        (picture(8, 8), "8×8 quá nhỏ"),
        (b"\x89PNG" + bytes(5_000_001), "nặng 5000005 byte"),
    ],
    ids=["empty", "svg", "gif", "cut", "bomb", "tiny", "heavy"],
)
def test_what_is_no_logo_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(LogoError, match=message):
        Logo(data)


def test_a_logo_is_read_from_its_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "logo"
    folder.mkdir()
    (folder / "mau.png").write_bytes(picture())
    (tmp_path / "ngoai.png").write_bytes(picture())
    (folder / "link.png").symlink_to(tmp_path / "ngoai.png")
    assert read_logo(Path("mau.png"), folder).data == picture()
    with pytest.raises(LogoError, match="nằm ngoài thư mục “logo”"):
        read_logo(Path("../ngoai.png"), folder)
    with pytest.raises(LogoError, match="nằm ngoài thư mục"):
        read_logo(tmp_path / "ngoai.png", folder)
    with pytest.raises(LogoError, match="là liên kết"):
        read_logo(Path("link.png"), folder)
    with pytest.raises(LogoError, match="Không có tệp logo"):
        read_logo(Path("khac.png"), folder)
