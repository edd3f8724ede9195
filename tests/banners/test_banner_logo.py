"""A logo is on the right or at the bottom, takes at most a fifth, and never harms the machine."""

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from banners import DESIGNS, Family, Logo, LogoError, Size, draw, proof, read_logo
from tests.banners.samples import SIZES, TEXTS


def picture(width: int = 120, height: int = 60, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 40)).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("shape", [(120, 60), (60, 120), (400, 40)])
@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_where_the_law_puts_it(size: Size, design: str, shape: tuple[int, int]) -> None:
    composition = DESIGNS[design].compose(TEXTS["drowning"], size, Logo(picture(*shape)))
    assert composition.logo
    left, top, right, bottom = composition.logo
    assert (right - left) * (bottom - top) <= 0.20 * size.width * size.height
    assert 0 <= left < right <= size.width
    assert 0 <= top < bottom <= size.height
    if size.family in (Family.SQUARE, Family.TALL):
        assert all(run.ink[3] <= top for run in composition.runs)
    else:
        assert (left + right) / 2 > size.width / 2
    for run in composition.runs:
        apart = run.ink[2] <= left or run.ink[3] <= top or run.ink[1] >= bottom
        assert apart, (run.text, composition.logo)


def test_a_banner_with_logo_and_organiser_passes_its_proof() -> None:
    text = replace(TEXTS["solves"], organiser="Văn bản mẫu")
    banner = draw(text, SIZES["1200x630"], logo=Logo(picture(kind="JPEG")))
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
        (b"", "không phải ảnh PNG hay JPEG"),
        (b"<svg/>", "không phải ảnh PNG hay JPEG"),
        (picture(kind="GIF"), "không phải ảnh PNG hay JPEG"),
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
