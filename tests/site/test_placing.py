"""Outputs put into a site's tree: links into the store, copies where there can be none."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from banners.store.blob import Blob, SpoiltError
from banners.store.store import Store
from hooks.outputs import Output
from hooks.publishing.placing import place


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_addresses_of_the_same_bytes_are_one_file_with_the_store(
    store: Store, tmp_path: Path
) -> None:
    blob = store.put(b"picture")
    outputs = [Output("a/1.png", blob), Output("2.png", blob), Output("3.txt", b"text")]
    place(outputs, store, tmp_path / "site")
    one, two = tmp_path / "site/a/1.png", tmp_path / "site/2.png"
    assert one.read_bytes() == two.read_bytes() == b"picture"
    assert one.samefile(two)
    assert one.samefile(store.path(blob))
    assert (tmp_path / "site/3.txt").read_bytes() == b"text"


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP])
def test_without_links_it_is_copied(
    number: int, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlinkable(*_: object) -> None:
        raise OSError(number, "no link")

    monkeypatch.setattr("os.link", unlinkable)
    place([Output("1.png", store.put(b"picture"))], store, tmp_path / "site")
    assert (tmp_path / "site/1.png").read_bytes() == b"picture"
    assert (tmp_path / "site/1.png").stat().st_nlink == 1
    assert (tmp_path / "site/1.png").stat().st_mode & 0o200


def test_from_another_disk_it_is_copied_once_and_the_copy_linked(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def within_the_site(source: str, target: str) -> None:
        if Path(source).is_relative_to(store.folder):
            raise OSError(errno.EXDEV, "another disk")
        link(source, target)

    monkeypatch.setattr("os.link", within_the_site)
    blob = store.put(b"picture")
    place([Output("1.png", blob), Output("2.png", blob)], store, tmp_path / "site")
    assert (tmp_path / "site/1.png").samefile(tmp_path / "site/2.png")
    assert not (tmp_path / "site/1.png").samefile(store.path(blob))


def test_a_full_disk_is_no_reason_to_copy(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.link", full)
    with pytest.raises(OSError, match="full"):
        place([Output("1.png", store.put(b"picture"))], store, tmp_path / "site")


def test_a_text_is_never_written_into_the_store(store: Store, tmp_path: Path) -> None:
    blob = store.put(b"picture")
    place([Output("1.png", blob), Output("1.png", b"text")], store, tmp_path / "site")
    assert store.read(blob) == b"picture"


def test_a_file_of_the_site_that_is_changed_is_found_out_in_the_store(
    store: Store, tmp_path: Path
) -> None:
    blob = store.put(b"picture")
    place([Output("1.png", blob)], store, tmp_path / "site")
    (tmp_path / "site/1.png").chmod(0o644)
    (tmp_path / "site/1.png").write_bytes(b"changed")
    later = Store(store.folder)
    assert not later.has(blob)
    assert later.put(b"picture") == blob
    assert later.read(blob) == b"picture"
    assert (tmp_path / "site/1.png").read_bytes() == b"changed"


def test_a_file_of_the_store_that_has_gone_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(SpoiltError):
        place([Output("1.png", Blob("ab" * 32, 1))], store, tmp_path / "site")
