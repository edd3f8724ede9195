"""A logo may be an SVG: what it shows becomes a picture, what it would do is refused."""

import io

import pytest
from PIL import Image

from banners import Logo, LogoError
from banners.logo import logo_of

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
PLAIN = f'{OPEN}viewBox="0 0 200 100">{{}}</svg>'
RED = '<rect width="100" height="100" fill="#c00000"/>'


def svg(inside: str) -> bytes:
    return PLAIN.format(inside).encode()


def test_it_is_drawn_large_in_its_own_proportions_on_nothing() -> None:
    image = logo_of(svg(RED)).image()
    assert image.size == (1600, 800)
    assert image.getpixel((400, 400)) == (192, 0, 0, 255)
    assert image.getpixel((1200, 400))[3] == 0  # type: ignore[index]


def test_one_that_is_higher_than_wide_is_no_larger() -> None:
    tall = f'{OPEN}width="20mm" height="80mm" viewBox="0 0 100 100">{RED}</svg>'
    assert logo_of(tall.encode()).image().size == (400, 1600)


def test_symbols_styles_and_gradients_of_its_own_are_shown() -> None:
    told = (
        '<defs><linearGradient id="g"><stop stop-color="#0000c0"/></linearGradient>'
        '<path id="p" d="M0 0H100V100H0Z"/></defs><style>.a{fill:url(#g)}</style>'
        '<use xlink:href="#p" class="a"/>'
    )
    assert logo_of(svg(told)).image().getpixel((400, 400)) == (0, 0, 192, 255)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect width="9" height="9" onclick="alert(1)"/>',
        '<image href="https://mau.example/a.png" width="9" height="9"/>',
        '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
        '<use href="https://mau.example/a.svg#a"/>',
        '<use xlink:href="file:///etc/hostname#a"/>',
        '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
        '<rect width="9" height="9" fill="url(https://mau.example/#a)"/>',
        '<rect width="9" height="9" style="fill:url( \'//mau.example/#a\')"/>',
        '<style>@import "https://mau.example/a.css";</style>',
        "<foreignObject><p>a</p></foreignObject>",
        '<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>',
        '<rect width="9" height="9"><set attributeName="href" to="javascript:alert(1)"/></rect>',
    ],
)
def test_what_runs_moves_or_loads_is_refused_with_one_message(inside: str) -> None:
    with pytest.raises(LogoError, match="có mã chạy, hoạt hình, ảnh nhúng hoặc liên kết ra ngoài"):
        logo_of(svg(inside))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<?xml-stylesheet href="https://mau.example/a.css"?>',
    ],
)
def test_nothing_is_declared_outside_or_by_entities(declared: str) -> None:
    with pytest.raises(LogoError, match="liên kết ra ngoài"):
        logo_of(declared.encode() + svg(RED))


def test_what_multiplies_itself_is_refused_before_it_is_drawn() -> None:
    rows = [f'<g id="n0">{RED}</g>']
    rows += [f'<g id="n{n}">' + f'<use href="#n{n - 1}"/>' * 10 + "</g>" for n in range(1, 9)]
    with pytest.raises(LogoError, match="quá phức tạp"):
        logo_of(svg(f"<defs>{''.join(rows)}</defs>" + '<use href="#n8"/>'))
    with pytest.raises(LogoError, match="quá phức tạp"):
        logo_of(svg("<g>" * 1000 + "</g>" * 1000))


def test_text_that_is_not_outlined_is_refused_since_it_needs_its_typeface() -> None:
    with pytest.raises(LogoError, match="chữ chưa chuyển thành nét"):
        logo_of(svg("<text>Sở Mẫu</text>"))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<svg ", "bị hỏng"),
        (svg(RED)[:-6], "bị hỏng"),
        (b"\xff\xfe" + svg(RED), "bị hỏng"),
        (f"<html><svg {OPEN[5:]}/></html>".encode(), "bị hỏng"),
        (f"{OPEN}>{RED}</svg>".encode(), "không nói cỡ"),
        (f'{OPEN}viewBox="0 0 nan nan">{RED}</svg>'.encode(), "không nói cỡ"),
        (f'{OPEN}viewBox="0 0 9000 10">{RED}</svg>'.encode(), "quá nhỏ"),
    ],
)
def test_what_cannot_be_drawn_is_told(data: bytes, told: str) -> None:
    with pytest.raises(LogoError, match=told):
        logo_of(data)


def test_a_large_photo_is_made_as_small_as_banners_need_without_its_past() -> None:
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "nơi chụp"
    Image.new("RGB", (4000, 2000), (9, 9, 9)).save(made, "JPEG", exif=exif)
    logo = logo_of(made.getvalue())
    assert isinstance(logo, Logo)
    assert logo.image().size == (1600, 800)
    assert "nơi chụp".encode() not in logo.data
