"""`build.py draft` writes a draft that `check` passes, asks for guesses, and never overwrites."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from hooks.catalogue.load import load_catalogue
from tests.conftest import run_here
from tests.drafting import letters
from tests.drafting.measure import ENCODED, drafts
from tests.real_campaigns import CAMPAIGNS

LETTERS: dict[str, bytes] = {
    "ke-hoach-thu.docx": letters.plan_docx(),
    "cong-van-thu.pdf": letters.dispatch_pdf(),
    "chi-thi-thu.txt": letters.DIRECTIVE.encode(),
    "huong-dan-thu.html": letters.GUIDE_HTML.encode(),
    "van-ban-cu.txt": letters.TCVN3.encode("latin-1"),
}


@pytest.fixture(scope="module")
def described(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of campaigns with its schemas."""
    copied = copytree(folder, tmp_path_factory.mktemp("described") / "campaigns")
    assert run_here("schema", "--campaigns", str(copied)).returncode == 0
    return copied


@pytest.fixture
def own(described: Path, tmp_path: Path) -> Path:
    """A folder of campaigns that a test may write into."""
    return copytree(described, tmp_path / "campaigns")


def received(folder: Path, name: str, data: bytes | None = None) -> Path:
    file = folder / name
    file.write_bytes(LETTERS[name] if data is None else data)
    return file


def draft(own: Path, file: Path, *more: str) -> tuple[int, str]:
    done = run_here("draft", str(file), "--campaigns", str(own), *more)
    return done.returncode, done.stdout + done.stderr


def check(own: Path) -> tuple[int, str]:
    done = run_here("check", "--campaigns", str(own), "--today", "2026-12-31")
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("name", LETTERS)
def test_a_draft_passes_the_check_which_asks_for_each_guess(
    own: Path, tmp_path: Path, name: str
) -> None:
    code, told = draft(own, received(tmp_path, name))
    assert code == 0, told
    code, found = check(own)
    assert code == 0, found
    (file,) = (own / "documents").iterdir()
    guesses = [
        number
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if "# ĐOÁN" in line and not line.startswith("#")
    ]
    assert all(f"{file.name}:{number}:" in found for number in guesses)


@pytest.mark.slow
def test_drafts_of_letters_received_pass_the_check(tmp_path: Path) -> None:
    campaigns = copytree(CAMPAIGNS, tmp_path / "campaigns")
    for (name, text), encoded in zip(drafts().items(), ENCODED, strict=True):
        # What an editor wrote from the same letter gives way to the draft.
        written = campaigns / "documents" / f"{encoded}.yml"
        assert written.exists(), name
        written.write_text(text, "utf-8")
    load_catalogue(campaigns)


def test_a_draft_nobody_edited_is_written_again(own: Path, tmp_path: Path) -> None:
    file = received(tmp_path, "chi-thi-thu.txt")
    assert draft(own, file)[0] == 0
    assert draft(own, file)[0] == 0


def test_an_edited_draft_is_never_overwritten(own: Path, tmp_path: Path) -> None:
    file = received(tmp_path, "chi-thi-thu.txt")
    draft(own, file)
    (written,) = (own / "documents").iterdir()
    edited = written.read_text("utf-8").replace("clause: mục 2", "clause: mục 2, đã xem")
    written.write_text(edited, "utf-8")
    code, told = draft(own, file)
    assert (code, written.read_text("utf-8")) == (2, edited)
    assert "có người đã sửa: không ghi đè" in told


def test_a_file_that_is_no_draft_is_never_overwritten(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "ghi-chu.yml"
    other.write_text("number: 1/CV\n", "utf-8")
    code, _ = draft(own, received(tmp_path, "chi-thi-thu.txt"), "--out", str(other))
    assert (code, other.read_text("utf-8")) == (2, "number: 1/CV\n")


def test_a_draft_to_look_at(own: Path, tmp_path: Path) -> None:
    done = run_here(
        "draft", str(received(tmp_path, "chi-thi-thu.txt")), "--campaigns", str(own), "--out", "-"
    )
    assert done.stdout.startswith("# yaml-language-server: $schema=../schema-document.json\n")
    assert list((own / "documents").iterdir()) == []


UNKNOWN = """\
Số: 9/STN-TT
V/v tuyên truyền hưởng ứng Ngày hội chưa có trong lịch năm 2026

Mẫu, ngày 03 tháng 9 năm 2026

Kính gửi: Các sở, ban, ngành.

1. Đề nghị các sở, ban, ngành treo băng rôn từ ngày 05/9/2026 đến ngày 10/9/2026.
"""


def test_a_campaign_that_is_not_there_is_started(own: Path, tmp_path: Path) -> None:
    code, told = draft(own, received(tmp_path, "moi.txt", UNKNOWN.encode()))
    assert code == 0, told
    started = own / "ngay-hoi-chua-co-trong-lich.yml"
    assert 'name: "Ngày hội chưa có trong lịch"' in started.read_text("utf-8")
    assert check(own)[0] == 0


def test_an_editor_may_say_which_campaign_it_is(own: Path, tmp_path: Path) -> None:
    file = received(tmp_path, "moi.txt", UNKNOWN.encode())
    code, _ = draft(own, file, "--campaign", "phong-chong-dieu-thu-nghiem")
    said: dict[str, Any] = yaml.safe_load(next((own / "documents").iterdir()).read_text("utf-8"))
    assert (code, said["says"][0]["campaign"]) == (0, "phong-chong-dieu-thu-nghiem")
    assert not (own / "ngay-hoi-chua-co-trong-lich.yml").exists()


def test_a_letter_that_cannot_be_read_is_told_in_one_line(own: Path, tmp_path: Path) -> None:
    code, told = draft(own, received(tmp_path, "hong.docx", b"PK\x03\x04"))
    assert (code, told.count("\n")) == (1, 1)


def test_a_campaign_nobody_knows_is_refused(own: Path, tmp_path: Path) -> None:
    code, told = draft(own, received(tmp_path, "chi-thi-thu.txt"), "--campaign", "khong-co")
    assert (code, told) == (2, "Không có chiến dịch «khong-co».\n")
