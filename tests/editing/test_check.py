"""`build.py check`: of all files, of one, of those that have changed; and when publishing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import run_here
from tests.loading.samples import letter, section, write_folder

LATER = {"number": "8/STTTT-TTBCXB"}
CUT = section("texts:\n  - kind: khau-hieu\n    list:\n      - Câu thử hai […]")
DOUBT = {"doubts": "[Ký hiệu có thể nhầm]"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(
        tmp_path / "campaigns", cv_a=letter(CUT), cv_b=letter(CUT, **LATER, **DOUBT)
    )


def check(folder: Path, *arguments: str, today: str = "2022-09-25") -> tuple[int, str]:
    result = run_here("check", *arguments, "--campaigns", str(folder), "--today", today)
    assert "Traceback" not in result.stderr
    return result.returncode, result.stdout + result.stderr


def document(folder: Path, name: str) -> Path:
    return folder / "documents" / f"{name}.yml"


def test_what_waits_for_documents_is_counted_and_told_how_to_be_seen(folder: Path) -> None:
    code, told = check(folder)
    assert code == 0
    assert "cv-a.yml:10:13: nhắc: câu cuối của danh sách bị cắt" in told
    assert "điều nghi chưa giải: " not in told
    assert "1 điều nghi chưa giải" in told
    (line,) = [line for line in told.splitlines() if "--all-advice" in line]
    assert line.startswith("Trong đó 1 điều chờ có văn bản")
    _, told = check(folder, "--all-advice")
    assert "điều nghi chưa giải: Ký hiệu có thể nhầm" in told
    assert "--all-advice" not in told


def test_of_one_file_all_is_told_and_of_others_nothing(folder: Path) -> None:
    code, told = check(folder, str(document(folder, "cv-b")))
    assert code == 0
    assert "điều nghi chưa giải: Ký hiệu có thể nhầm" in told
    assert "cv-b.yml:11:13: nhắc: câu cuối" in told
    assert "cv-a.yml" not in told
    assert "ledger" not in told


def test_faults_elsewhere_are_counted_and_do_not_fail(folder: Path) -> None:
    document(folder, "cv-a").write_text(letter(CUT, kind="[x]"), "utf-8")
    code, told = check(folder, str(document(folder, "cv-b")))
    assert code == 0
    assert "không có lỗi." in told
    assert "Ở tệp khác còn 1 lỗi. Xem: build.py check" in told
    code, told = check(folder, str(document(folder, "cv-a")))
    assert code == 1
    assert "cv-a.yml:5:7: cần chữ" in told
    assert "Ở tệp khác" not in told


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Mẫu", "-c", "user.email=mau@mau.example")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_of_what_git_says_has_changed(folder: Path) -> None:
    git(folder.parent, "init", "-q")
    git(folder.parent, "add", "-A")
    git(folder.parent, "commit", "-qm", "x")
    assert check(folder, "--changed") == (
        0, f"Theo git, chưa có tệp nào trong {folder} thay đổi.\n",
    )  # fmt: skip
    document(folder, "cv-a").write_text(letter(CUT, **DOUBT), "utf-8")
    document(folder, "cv-c").write_text(letter(CUT, number="9/VP"), "utf-8")
    document(folder, "cv-b").unlink()
    code, told = check(folder, "--changed")
    assert code == 0
    assert "cv-a.yml:5:10: nhắc: điều nghi" in told
    assert "cv-c.yml:10:13: nhắc: câu cuối" in told
    git(folder.parent, "add", "-A")
    git(folder.parent, "mv", "campaigns/documents/cv-c.yml", "campaigns/documents/cv-d.yml")
    assert "cv-d.yml" in check(folder, "--changed")[1]


def test_stale_schemas_are_listed_with_the_registry_that_made_them_so(folder: Path) -> None:
    registry = folder / "registry" / "audiences.yml"
    registry.write_text(registry.read_text("utf-8") + "moi: {name: Đối tượng mới}\n", "utf-8")
    code, told = check(folder, str(registry))
    assert code == 0
    assert "schema-document.json:1:1: nhắc: tệp này cũ hơn mô hình hoặc danh mục" in told
    assert "chạy: build.py schema" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("khong-co.yml",), "Không có tệp khong-co.yml"),
        (("README.md",), "README.md không nằm trong"),
        (("--changed",), "Không hỏi được git tệp nào đã đổi"),
    ],
)
def test_files_that_cannot_be_asked_about(
    folder: Path, arguments: tuple[str, ...], told: str
) -> None:
    code, words = check(folder, *arguments)
    assert code == 2
    assert told in words


def test_the_ledger_is_advice_while_editing_and_a_fault_when_publishing(folder: Path) -> None:
    code, told = check(folder)
    assert code == 0
    assert "sổ" in told
    code, told = check(folder, "--publish")
    assert code == 1
    assert "ledger.json" in told
