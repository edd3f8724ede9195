"""`python -m banners` makes a banner, the list or the sheet; errors take one line."""

import json
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

import banners.__main__ as command
from banners import load_print_items, load_sizes
from banners.art.catalogue import all_topics
from banners.sheet import contact_sheet
from banners.text import with_dashes
from tests.banners.samples import CRIME, SIZES, TEXTS


def test_one_banner_in_several_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outs = [tmp_path / name for name in ("mau.png", "mau.webp", "mau.jpg")]
    arguments = ["--text", CRIME, "--name", "Tên mẫu", "--label", "30/7", "--size", "728x90"]
    for out in outs:
        arguments += ["--out", str(out)]
    assert command.main(arguments) == 0
    for out, kind in zip(outs, ("PNG", "WEBP", "JPEG"), strict=True):
        with Image.open(out) as image:
            assert (image.format, image.size) == (kind, (728, 90))
    assert f"alt: 30/7. {CRIME}" in capsys.readouterr().out


def test_a_print(tmp_path: Path) -> None:
    pdf, svg = tmp_path / "in.pdf", tmp_path / "in.svg"
    words = ["--text", CRIME, "--name", "Tên mẫu", "--size", "a4-doc"]
    where = ["--url", "https://example.gov.vn/a/", "--out", str(pdf), "--out", str(svg)]
    assert command.main([*words, *where]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert 'width="210mm"' in svg.read_text("utf-8")


def test_a_print_says_what_it_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--text", CRIME, "--name", "Tên mẫu", "--size", "bang-ron-1x8m"]
    assert command.main([*words, "--out", str(tmp_path / "in.svg")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "không đủ chỗ cho: name"


def test_the_agency_s_banner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (64, 64), (200, 30, 40)).save(logo)
    words = ["--name", "Tên mẫu", "--agency", "Cơ quan mẫu", "--parent", "Cơ quan chủ quản mẫu"]
    out = ["--topic", "hiv-aids", "--logo", str(logo), "--out", str(tmp_path / "mau.png")]
    assert command.main([*words, *out]) == 0
    assert "alt: Tên mẫu. Cơ quan chủ quản mẫu. Cơ quan mẫu" in capsys.readouterr().out
    with Image.open(tmp_path / "mau.png") as image:
        assert (200, 30, 40) in [
            colour for _, colour in image.convert("RGB").getcolors(99999) or ()
        ]


def test_for_a_white_page_the_ground_is_light(tmp_path: Path) -> None:
    words = ["--text", CRIME, "--name", "Tên mẫu", "--topic", "ma-tuy", "--out"]
    dark, light = tmp_path / "toi.png", tmp_path / "sang.png"
    assert command.main([*words, str(dark)]) == 0
    assert command.main([*words, str(light), "--light"]) == 0
    for out, is_light in ((dark, False), (light, True)):
        with Image.open(out) as image:
            corner = image.convert("L").getpixel((2, 2))
        assert isinstance(corner, int)
        assert (corner > 220) == is_light


def test_the_list_names_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--list"]) == 0
    printed = capsys.readouterr().out.split()
    slots = {size.id for size in load_sizes()} | {item.id for item in load_print_items()}
    assert {*all_topics(), *slots} <= {*printed}


@pytest.mark.slow
def test_the_lines_of_every_slot_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--text", CRIME, "--name", "Tên mẫu", "--label", "30/7"]
    assert command.main([*words, "--lines"]) == 0
    found = {one["slot"]: one for one in json.loads(capsys.readouterr().out)}
    assert [*found] == [
        *(size.id for size in load_sizes()),
        *(item.id for item in load_print_items()),
    ]
    card = found["1200x630"]
    headline = [line["text"] for line in card["lines"] if line["role"] == "headline"]
    assert " ".join(headline) == with_dashes(CRIME)
    assert all(line["size"] >= 20 for line in card["lines"])
    assert (card["width"], card["height"], card["unit"]) == (1200, 630, "px")
    assert found["a4-doc"]["unit"] == "mm"
    assert [line["role"] for line in found["96x16"]["lines"]] == ["name"]


@pytest.fixture
def few_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the catalogue be a card and a small board: all slots take seconds to compose."""
    few = tuple(size for size in load_sizes() if size.id in {"1200x630", "96x16"})
    monkeypatch.setattr("banners.lines.load_sizes", lambda: few)
    monkeypatch.setattr("banners.lines.load_print_items", tuple)


@pytest.mark.usefixtures("few_slots")
def test_a_slot_that_cannot_hold_the_words_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--text", CRIME, "--lines"]) == 0
    found = {one["slot"]: one for one in json.loads(capsys.readouterr().out)}
    assert found["96x16"]["lines"] == []
    assert "Chữ quá dài cho bảng 96x16" in found["96x16"]["reason"]


@pytest.mark.usefixtures("few_slots")
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_lines_do_not_depend_on_how_marks_are_written(
    form: Literal["NFC", "NFD"], capsys: pytest.CaptureFixture[str]
) -> None:
    text = unicodedata.normalize(form, "NƠI CÔNG CỘNG KHÔNG KHÓI THUỐC")
    assert command.main(["--text", text, "--lines"]) == 0
    card = json.loads(capsys.readouterr().out)[0]
    assert [line["text"] for line in card["lines"]] == ["NƠI CÔNG CỘNG", "KHÔNG KHÓI THUỐC"]


def test_the_sheet_has_a_row_a_size() -> None:
    one = contact_sheet(TEXTS["crime"], [SIZES["728x90"]], ["tre-em"])
    two = contact_sheet(TEXTS["crime"], [SIZES["728x90"], SIZES["575x72"]], ["tre-em"])
    assert two.height > one.height
    assert two.width == one.width


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Hãy cho biết tệp ra"),
        (["--out", "x.png"], "Hãy cho biết khẩu hiệu: --text “…”, hoặc tên"),
        (["--lines"], "Hãy cho biết khẩu hiệu: --lines --text “…”, hoặc tên"),
        (["--text", "Mẫu", "--lines", "--topic", "x"], "Không có hình “x”"),
        (["--sheet", "x.png"], "Hãy cho biết khẩu hiệu: --sheet x.png --text “…”, hoặc tên"),
        (["--text", " ", "--out", "x.png"], "thiếu tên chiến dịch"),
        (["--text", "Mẫu 🎉", "--out", "x.png"], "không có ký tự “🎉”"),
        (["--text", "Mẫu\u202e", "--out", "x.png"], "đổi chiều chữ"),
        (["--text", "Mẫu", "--out", "x.gif"], "cần đuôi .png, .webp, .jpg"),
        (["--text", "Mẫu", "--out", "x.pdf"], "cần đuôi .png, .webp, .jpg"),
        (["--text", "Mẫu", "--out", "x.png", "--size", "a4-doc"], "cần đuôi .pdf, .svg"),
        (["--text", "Mẫu", "--out", "x.png", "--url", "https://example.gov.vn/"], "Chỉ cỡ để in"),
        (["--text", "Mẫu", "--out", "x.pdf", "--size", "a4-doc", "--url", "x"], "mã QR"),
        (["--text", "Mẫu", "--out", "x.png", "--size", "1x1"], "Không có cỡ “1x1”"),
        (["--text", "Mẫu", "--out", "x.png", "--topic", "x"], "Không có hình “x”"),
        (["--text", "Mẫu", "--out", "x.png", "--logo", "khong-co.png"], "Không có tệp logo"),
        (["--text", "Mẫu", "--out", "khong-co/x.png"], "chưa có thư mục đó"),
    ],
)
def test_an_error_is_one_line(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(arguments) == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert not list(tmp_path.iterdir())
