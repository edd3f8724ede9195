"""What a store holds is given as it was written or not at all; the rest is made again."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from banners.store.blob import Blob, KeepingError, Made, SpoiltError
from banners.store.locks import Presence
from banners.store.store import Store, step_key
from banners.store.tidying import begin, forget, note_build

KEY, OTHER = step_key("mẫu", 1, "code"), step_key("mẫu", 2, "code")
DATA = b"%PDF made up"


def made_by(store: Store, data: bytes = DATA) -> Callable[[], Made]:
    return lambda: Made({"pdf": store.put(data)}, {"words": ["Mẫu"]})


def not_again() -> Made:
    pytest.fail("made again")


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_step_is_made_once_and_found_by_who_comes_later(tmp_path: Path) -> None:
    first = Store(tmp_path)
    made = first.step(KEY, made_by(first))
    assert first.read(made.blobs["pdf"]) == DATA
    assert Store(tmp_path).step(KEY, not_again) == made
    assert pickle.loads(pickle.dumps(first)).step(KEY, not_again) == made  # noqa: S301 - our own
    assert Store(tmp_path).found(OTHER) is None


def test_files_are_named_by_their_digest_and_read_only(tmp_path: Path) -> None:
    store = Store(tmp_path)
    blob = store.put(DATA)
    assert store.put_written(lambda out: out.write(DATA)) == blob
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert file == store.path(blob) == tmp_path / "blobs" / blob.digest[:2] / blob.digest
    assert not file.stat().st_mode & 0o222


@pytest.mark.slow
def test_a_file_cut_emptied_or_altered_anywhere_is_dropped_and_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.step(KEY, made_by(store))
    for file, whole in files(tmp_path).items():
        spoilt = [whole[:length] for length in range(len(whole))]
        spoilt += [
            whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))
        ]
        for data in (*spoilt, whole + b"\0", b"\0" + whole):
            file.chmod(0o644)
            file.write_bytes(data)
            assert Store(tmp_path).found(KEY) is None
            again = Store(tmp_path)
            again.step(KEY, made_by(again))
            assert file.read_bytes() == whole


def test_a_step_edited_by_hand_to_name_another_file_does_not_count(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.step(KEY, made_by(store))
    store.step(OTHER, made_by(store, b"other"))
    store.step_path(OTHER).chmod(0o644)
    store.step_path(OTHER).write_bytes(store.step_path(KEY).read_bytes())
    assert Store(tmp_path).found(OTHER) is None


def test_a_file_that_changes_while_it_is_used_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path)
    blob = store.put(DATA)
    store.path(blob).chmod(0o644)
    store.path(blob).write_bytes(b"edited")
    with pytest.raises(SpoiltError, match=blob.digest):
        store.read(blob)
    assert store.put(DATA) == blob
    assert store.read(blob) == DATA


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file" / "store")
    for write in (lambda: store.put(DATA), lambda: begin(store, "page", trusting=False)):
        with pytest.raises(KeepingError) as told:
            write()
        assert told.value.path == tmp_path / "file" / "store"


def test_without_a_folder_it_ends_with_who_made_it() -> None:
    store = Store()
    folder = store.folder
    store.put(DATA)
    del store
    assert not folder.exists()


def built(
    folder: Path,
    *data: bytes,
    sort: str = "page",
    limit: int | None = None,
    trusting: bool = False,
) -> None:
    store = Store(folder)
    presence = begin(store, sort, trusting=trusting)
    for one in data:
        store.step(step_key("mẫu", one.decode(), "code"), made_by(store, one))
    tidy(store, presence, sort, limit)
    presence.leave()


def tidy(store: Store, presence: Presence, sort: str, limit: int | None = None) -> None:
    mine, is_new = note_build(store, sort)
    forget(store, presence, mine, limit, is_new=is_new)


def held(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.glob("blobs/*/*")}


def test_what_the_last_three_manifests_do_not_name_goes(tmp_path: Path) -> None:
    for number in range(5):
        built(tmp_path, b"every time", b"%d" % number)
    assert held(tmp_path) == {b"every time", b"2", b"3", b"4"}
    assert len([*tmp_path.glob("steps/*/*")]) == 4
    assert len([*tmp_path.glob("manifests/*")]) == 3


def test_the_same_build_again_and_builds_of_another_sort_push_nothing_out(tmp_path: Path) -> None:
    built(tmp_path, b"published", sort="all")
    for _ in range(5):
        built(tmp_path, b"seen")
    for number in range(5):
        built(tmp_path, b"%d" % number)
    assert held(tmp_path) == {b"published", b"2", b"3", b"4"}


def test_a_limit_keeps_what_was_used_last(tmp_path: Path) -> None:
    built(tmp_path, b"a" * 60)
    built(tmp_path, b"b" * 60, limit=100)
    assert held(tmp_path) == {b"b" * 60}
    built(tmp_path, b"c" * 200, limit=100)
    assert held(tmp_path) == {b"b" * 60}


def test_what_kills_have_left_is_swept(tmp_path: Path) -> None:
    built(tmp_path, b"a")
    (tmp_path / "new" / "0011223344556677.tmp").write_bytes(b"half")
    built(tmp_path, b"a")
    assert not [*tmp_path.rglob("*.tmp")]
    assert held(tmp_path) == {b"a"}


def test_nothing_is_tidied_while_another_build_uses_the_store(tmp_path: Path) -> None:
    other = Store(tmp_path)
    presence = begin(other, "page", trusting=False)
    other.put(b"half done")
    for number in range(5):
        built(tmp_path, b"%d" % number)
    assert b"half done" in held(tmp_path)
    tidy(other, presence, "page")
    presence.leave()
    assert b"half done" not in held(tmp_path)


def test_whoever_is_alone_keeps_others_out_until_it_leaves(tmp_path: Path) -> None:
    one, two = Presence(tmp_path / "lock"), Presence(tmp_path / "lock")
    assert not one.alone()
    two.leave()
    assert one.alone()
    one.leave()


@pytest.mark.parametrize("spoilt", [b"", b"[", b'{"a": 1}', b"[1, 2]"])
def test_a_manifest_edited_by_hand_names_nothing(tmp_path: Path, spoilt: bytes) -> None:
    built(tmp_path, b"a")
    (manifest,) = tmp_path.glob("manifests/*")
    manifest.write_bytes(spoilt)
    built(tmp_path, b"b")
    assert held(tmp_path) == {b"b"}


def spoil(folder: Path, data: bytes, *, in_secret: bool = False) -> Path:
    """Change a byte of a file in a store; in secret, its time stays as it was."""
    (file,) = (path for path in folder.glob("blobs/*/*") if path.read_bytes() == data)
    written = file.stat()
    file.chmod(0o644)
    file.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    if in_secret:
        os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    return file


@pytest.mark.parametrize("trusting", [False, True])
def test_a_file_changed_between_two_builds_is_made_again(tmp_path: Path, trusting: bool) -> None:
    for _ in range(2):
        built(tmp_path, b"a", trusting=trusting)
    file = spoil(tmp_path, b"a")
    built(tmp_path, b"a", trusting=trusting)
    assert file.read_bytes() == b"a"


def test_only_a_trusting_build_takes_a_file_by_its_time_and_place(tmp_path: Path) -> None:
    built(tmp_path, b"a")
    file = spoil(tmp_path, b"a", in_secret=True)
    built(tmp_path, b"a", trusting=True)
    assert file.read_bytes() != b"a"
    built(tmp_path, b"a")
    assert file.read_bytes() == b"a"


def test_a_trusting_build_needs_no_index_of_steps(tmp_path: Path) -> None:
    built(tmp_path, b"a")
    (step,) = tmp_path.glob("steps/*/*")
    step.unlink()
    store = Store(tmp_path)
    presence = begin(store, "page", trusting=True)
    assert store.step(step_key("mẫu", "a", "code"), not_again).facts == {"words": ["Mẫu"]}
    presence.leave()


def test_a_folder_that_holds_other_things_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "mau.txt").write_text("Mẫu", "utf-8")
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "mau.tmp").touch()
    for number in range(5):
        built(tmp_path, b"%d" % number)
    assert (tmp_path / "mau.txt").read_text("utf-8") == "Mẫu"
    assert (tmp_path / "mau" / "mau.tmp").exists()


def test_a_blob_is_its_digest_and_its_size() -> None:
    assert Blob("a", 1) == Blob("a", 1) != Blob("a", 2)
