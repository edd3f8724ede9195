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


# Over an earlier site


def look(site: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {
        path.relative_to(site).as_posix(): (path.stat().st_ino, path.read_bytes()) for path in files
    }


def test_what_is_as_it_should_be_stays_and_what_is_not_named_goes(
    store: Store, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    one, two = store.put(b"one"), store.put(b"two")
    before = [
        Output("a/1.png", one), Output("a/2.png", one), Output("a/3.txt", b"same"),
        Output("a/4.txt", b"was"), Output("b/c/5.txt", b"gone"),
    ]  # fmt: skip
    place(before, store, site)
    first = look(site)
    after = [
        Output("a/1.png", one), Output("a/2.png", two), Output("a/3.txt", b"same"),
        Output("a/4.txt", b"is"),
    ]  # fmt: skip
    place(after, store, site)
    second = look(site)
    assert {name: data for name, (_, data) in second.items()} == {
        "a/1.png": b"one", "a/2.png": b"two", "a/3.txt": b"same", "a/4.txt": b"is",
    }  # fmt: skip
    assert {name for name in second if second[name] == first[name]} == {"a/1.png", "a/3.txt"}
    assert not (site / "b").exists()
    assert store.read(one) == b"one"


def test_a_file_may_take_the_place_of_a_folder_and_a_folder_that_of_a_file(
    store: Store, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    place([Output("a/b/c", b"1"), Output("d", b"2")], store, site)
    place([Output("a/b", b"3"), Output("d/e/f", store.put(b"4"))], store, site)
    assert {name: data for name, (_, data) in look(site).items()} == {"a/b": b"3", "d/e/f": b"4"}


def test_what_was_changed_in_an_earlier_site_is_put_right(store: Store, tmp_path: Path) -> None:
    site = tmp_path / "site"
    outputs = [Output("1.png", store.put(b"one")), Output("2.txt", b"two")]
    place(outputs, store, site)
    (site / "1.png").unlink()
    (site / "1.png").symlink_to(store.path(store.put(b"other")))
    (site / "2.txt").write_bytes(b"owt")
    place(outputs, store, site)
    assert not (site / "1.png").is_symlink()
    assert {name: data for name, (_, data) in look(site).items()} == {
        "1.png": b"one", "2.txt": b"two",
    }  # fmt: skip


def test_an_earlier_site_on_another_disk_is_written_anew(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    outputs = [Output("1.png", store.put(b"one"))]
    place(outputs, store, site)
    (site / "1.png").unlink()
    (site / "1.png").write_bytes(b"eno")
    # A made-up coincidence: there it has the number that the store's file has here.
    monkeypatch.setattr(Store, "inode", lambda *_: (site / "1.png").stat().st_ino)
    real = Path.stat

    def elsewhere(path: Path, **how: bool) -> os.stat_result:
        found = real(path, **how)
        return os.stat_result((*found[:2], found[2] + 1, *found[3:])) if path == site else found

    monkeypatch.setattr(Path, "stat", elsewhere)
    place(outputs, store, site)
    assert (site / "1.png").read_bytes() == b"one"
