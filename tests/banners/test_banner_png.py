"""The PNG writer, whose pixels any decoder gives back."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from banners.banner import scene_for
from banners.painting.colours import few_colours
from banners.painting.pixels import picture
from banners.png import encode
from tests.banners.samples import SIZES, TEXTS


@st.composite
def images(draw: st.DrawFn) -> Image.Image:
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 40))
    pixels = draw(st.binary(min_size=width * height * 3, max_size=width * height * 3))
    return Image.frombytes("RGB", (width, height), pixels)


def chunks(png: bytes) -> list[tuple[bytes, bytes, int]]:
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        found.append((kind, body, struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]))
        at += 12 + length
    return found


@given(images())
def test_pixels_come_back(image: Image.Image) -> None:
    with Image.open(io.BytesIO(encode(image))) as decoded:
        assert decoded.format == "PNG"
        assert decoded.mode == "RGB"
        assert decoded.size == image.size
        assert decoded.tobytes() == image.tobytes()


def test_chunks_and_their_checksums() -> None:
    parts = chunks(encode(Image.new("RGB", (7, 5), (1, 2, 3))))
    assert [kind for kind, _, _ in parts] == [b"IHDR", b"sRGB", b"IDAT", b"IEND"]
    assert all(zlib.crc32(kind + body) == crc for kind, body, crc in parts)


def test_a_banner_is_smaller_than_pillow_writes_it() -> None:
    """The reason for our own writer: flat art is smallest without row filters."""
    image = picture(scene_for(TEXTS["solves"], SIZES["1200x630"], "chuyen-doi-so"))
    plain = io.BytesIO()
    image.save(plain, "PNG")
    ours = encode(image)
    assert len(ours) < 0.9 * len(plain.getvalue())
    assert ours == encode(image.copy())


def test_a_banner_s_png_has_a_palette_and_every_tone_in_it_is_exact() -> None:
    scene = scene_for(TEXTS["solves"], SIZES["1200x630"], "chuyen-doi-so")
    image = picture(scene)
    few = few_colours(image)
    assert few.mode == "P"
    with Image.open(io.BytesIO(encode(few))) as decoded:
        assert decoded.mode == "P"
        shown = decoded.convert("RGB")
    assert shown.tobytes() == few.convert("RGB").tobytes()
    changed = ImageChops.difference(image, shown).convert("L").histogram()
    area = image.width * image.height
    assert sum(changed[1:]) < 0.02 * area
    assert sum(changed[9:]) < 0.002 * area
    often = {colour for count, colour in image.getcolors(9999) or () if count > 500}
    kept = {colour for _, colour in shown.getcolors(9999) or ()}
    assert often <= kept
    assert len(encode(few)) < 0.6 * len(encode(image))


def test_what_is_no_flat_art_keeps_its_colours() -> None:
    image = Image.radial_gradient("L").convert("RGB")
    noise = Image.effect_noise((256, 256), 80).convert("RGB")
    many = ImageChops.multiply(Image.merge("RGB", (*noise.split()[:2], image.getchannel(0))), image)
    assert few_colours(many) is many


def test_another_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="not CMYK"):
        encode(Image.new("CMYK", (1, 1)))


def test_frames_keep_their_transparency() -> None:
    image = Image.new("RGBA", (300, 200), (10, 20, 30, 40))
    with Image.open(io.BytesIO(encode(image))) as decoded:
        assert decoded.mode == "RGBA"
        assert decoded.tobytes() == image.tobytes()


def test_the_tight_writer_gives_the_same_pixels_in_fewer_bytes() -> None:
    image = picture(scene_for(TEXTS["solves"], SIZES["300x600"], "chuyen-doi-so"))
    tight = encode(image, tight=True)
    assert len(tight) < len(encode(image))
    with Image.open(io.BytesIO(tight)) as decoded:
        assert decoded.tobytes() == image.tobytes()
