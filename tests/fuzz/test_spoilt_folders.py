"""Folders with unexpected content: links, loops, odd names, huge and special files."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.source.yaml_source import LARGEST_FILE
from tests.fuzz.judging import judge
from tests.fuzz.samples import OTHER, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "campaigns")


def codes(folder: Path) -> list[str]:
    found = judge(folder)
    return [] if isinstance(found, Catalogue) else [fault.code for fault in found]


def test_a_link_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ngoai.yml").write_text(OTHER, "utf-8")
    (folder / "ngoai.yml").symlink_to(tmp_path / "ngoai.yml")
    assert codes(folder) == ["file-outside"]


def test_a_link_to_a_secret(folder: Path) -> None:
    (folder / "mat.yml").symlink_to("/etc/hostname")
    assert codes(folder) == ["file-outside"]


def test_a_link_within_the_folder_is_a_file_like_others(folder: Path) -> None:
    (folder / "ban-sao.yml").symlink_to(folder / "khac.yml")
    assert codes(folder) == []


def test_a_dangling_link(folder: Path) -> None:
    (folder / "mat.yml").symlink_to(folder / "khong-co.yml")
    assert codes(folder) == ["file-unreadable"]


def test_a_circle_of_links(folder: Path) -> None:
    (folder / "vong.yml").symlink_to(folder / "vong.yml")
    assert codes(folder) == ["file-unreadable"]


def test_a_folder_of_documents_that_leads_out(folder: Path, tmp_path: Path) -> None:
    (folder / "documents").rename(tmp_path / "ngoai")
    (folder / "documents").symlink_to(tmp_path / "ngoai")
    assert "file-outside" in codes(folder)


def test_a_file_in_the_place_of_the_documents(folder: Path) -> None:
    shutil.rmtree(folder / "documents")
    (folder / "documents").write_text("x", "utf-8")
    assert "file-unreadable" in codes(folder)


def test_a_link_to_a_secret_among_the_documents(folder: Path) -> None:
    (folder / "documents" / "mat.yml").symlink_to("/etc/hostname")
    assert codes(folder) == ["file-outside"]


def test_a_registry_folder_that_leads_out(folder: Path, tmp_path: Path) -> None:
    (folder / "registry").rename(tmp_path / "ngoai")
    (folder / "registry").symlink_to(tmp_path / "ngoai")
    assert set(codes(folder)) == {"file-outside"}


def test_a_registry_that_is_a_circle(folder: Path) -> None:
    file = folder / "registry" / "topics.yml"
    file.unlink()
    file.symlink_to(file)
    assert "registry-missing" in codes(folder)


def test_a_folder_in_the_place_of_a_file(folder: Path) -> None:
    (folder / "thu-muc.yml").mkdir()
    assert codes(folder) == ["file-unreadable"]


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "ong.yml")
    assert codes(folder) == ["file-unreadable"]


def test_a_socket(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket must be short
        try:
            opened.bind("o-cam.yml")
        finally:
            os.chdir(here)
        assert codes(folder) == ["file-unreadable"]


def test_a_huge_file_is_not_read(folder: Path) -> None:
    with (folder / "to.yml").open("wb") as stream:
        stream.truncate(50_000_000_000)  # takes no space on disk
    assert codes(folder) == ["file-too-large"]


def test_a_file_just_too_large(folder: Path) -> None:
    (folder / "to.yml").write_bytes(b"#" * (LARGEST_FILE + 1))
    assert codes(folder) == ["file-too-large"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        b"\xff\xfe.yml",
        b"a\nb.yml",
        b"x\n::error file=a::b.yml",
        b"\x1b[31m.yml",
        "Ngày.yml".encode(),
        "nga\u0300y.yml".encode(),
        b" .yml",
        b"-.yml",
        b"a.b.yml",
        b"con trai.yaml",
        b"%s{0}.yml",
        "\u202egpj.yml".encode(),
    ],
)
def test_odd_names(folder: Path, name: bytes) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text(OTHER, "utf-8")  # noqa: PTH118
    assert codes(folder) == ["file-name"]


@pytest.mark.parametrize("name", [b".an.yml", b"~mau.yml.swp", b"ghi-chu.txt", b"mau.yml.bak"])
def test_files_that_are_no_campaigns_are_left_alone(folder: Path, name: bytes) -> None:
    (folder / os.fsdecode(name)).write_bytes(b"\xff")
    assert codes(folder) == []


def test_duplicate_files(folder: Path) -> None:
    documents = folder / "documents"
    shutil.copy(documents / "cv-4-2022.yml", documents / "cv-4-lan-hai.yml")
    assert "duplicate-document" in codes(folder)


def test_no_registry_at_all(folder: Path) -> None:
    shutil.rmtree(folder / "registry")
    assert set(codes(folder)) == {"registry-missing"}


def test_a_file_in_the_place_of_the_registry(folder: Path) -> None:
    shutil.rmtree(folder / "registry")
    (folder / "registry").write_text("x", "utf-8")
    assert set(codes(folder)) == {"registry-missing"}


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "campaigns").write_text("x", "utf-8")
    assert codes(tmp_path / "campaigns") == ["folder-missing"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert set(codes(tmp_path)) == {"registry-missing"}
