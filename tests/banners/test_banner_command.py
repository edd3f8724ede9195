"""`python -m banners` makes a banner, the list or the sheet; errors take one line."""

import json
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

import banners.__main__ as command
from banners import DESIGNS, PALETTES, load_print_items, load_sizes
from banners.sheet import contact_sheet
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
    assert f"alt: Tên mẫu. {CRIME}. 30/7" in capsys.readouterr().out


def test_a_print_and_a_vector_for_the_screen(tmp_path: Path) -> None:
    pdf, svg, screen = (tmp_path / name for name in ("in.pdf", "in.svg", "man-hinh.svg"))
    words = ["--text", CRIME, "--name", "Tên mẫu", "--design", "canh-sen"]
    prints = ["--size", "a4-doc", "--url", "https://example.gov.vn/a/"]
    assert command.main([*words, *prints, "--out", str(pdf), "--out", str(svg)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert 'width="210mm"' in svg.read_text("utf-8")
    assert command.main([*words, "--out", str(screen)]) == 0
    assert 'width="1200px"' in screen.read_text("utf-8")


def test_the_list_names_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--list"]) == 0
    printed = capsys.readouterr().out.split()
    slots = {size.id for size in load_sizes()} | {item.id for item in load_print_items()}
    assert {*DESIGNS, *PALETTES, *slots} <= {*printed}


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
    assert headline == ["Mua bán người", "là tội phạm có tổ chức –", "Hãy chấm dứt sự bóc lột"]
    assert all(line["size"] >= 20 for line in card["lines"])
    assert (card["width"], card["height"], card["unit"]) == (1200, 630, "px")
    assert found["a4-doc"]["unit"] == "mm"
    assert found["96x16"]["lines"] == []
    assert "Chữ quá dài cho bảng 96x16" in found["96x16"]["reason"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_lines_do_not_depend_on_how_marks_are_written(
    form: Literal["NFC", "NFD"], capsys: pytest.CaptureFixture[str]
) -> None:
    text = unicodedata.normalize(form, "NƠI CÔNG CỘNG KHÔNG KHÓI THUỐC")
    assert command.main(["--text", text, "--lines"]) == 0
    card = json.loads(capsys.readouterr().out)[0]
    assert [line["text"] for line in card["lines"]] == ["NƠI CÔNG CỘNG", "KHÔNG KHÓI THUỐC"]


def test_the_sheet_has_a_row_a_size() -> None:
    one = contact_sheet(TEXTS["crime"], [SIZES["728x90"]], "do")
    two = contact_sheet(TEXTS["crime"], [SIZES["728x90"], SIZES["575x72"]], "do")
    assert two.height > one.height
    assert two.width == one.width


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Hãy cho biết tệp ra"),
        (["--out", "x.png"], "Hãy cho biết khẩu hiệu: --text “…”."),
        (["--lines"], "Hãy cho biết khẩu hiệu: --lines --text “…”."),
        (["--text", "Mẫu", "--lines", "--design", "x"], "Không có mẫu thiết kế “x”"),
        (["--text", "Mẫu", "--lines", "--palette", "x"], "Không có bảng màu “x”"),
        (["--sheet", "x.png"], "Hãy cho biết khẩu hiệu: --sheet x.png --text “…”."),
        (["--text", " ", "--out", "x.png"], "thiếu khẩu hiệu"),
        (["--text", "Mẫu 🎉", "--out", "x.png"], "không có ký tự “🎉”"),
        (["--text", "Mẫu\u202e", "--out", "x.png"], "đổi chiều chữ"),
        (["--text", "Mẫu", "--out", "x.gif"], "cần đuôi .png, .webp, .jpg"),
        (["--text", "Mẫu", "--out", "x.pdf"], "cần đuôi .png, .webp, .jpg"),
        (["--text", "Mẫu", "--out", "x.png", "--size", "a4-doc"], "cần đuôi .pdf, .svg"),
        (["--text", "Mẫu", "--out", "x.png", "--url", "https://example.gov.vn/"], "Chỉ cỡ để in"),
        (["--text", "Mẫu", "--out", "x.pdf", "--size", "a4-doc", "--url", "x"], "mã QR"),
        (["--text", "Mẫu", "--out", "x.png", "--size", "1x1"], "Không có cỡ “1x1”"),
        (["--text", "Mẫu", "--out", "x.png", "--design", "x"], "Không có mẫu thiết kế “x”"),
        (["--text", "Mẫu", "--out", "x.png", "--palette", "x"], "Không có bảng màu “x”"),
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
