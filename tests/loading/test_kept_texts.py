"""What was read before is not read again, and whatever is kept, the same is read."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path, PurePosixPath
from unittest import mock

import pytest

from banners.store.store import Store
from banners.store.tidying import enter
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue, load_with_store
from hooks.source import yaml_source
from hooks.source.faults import Faults
from hooks.source.kept_texts import KeptTexts, found_in
from hooks.source.yaml_source import Source, parse_source
from tests.fuzz.samples import CAMPAIGN, write_folder

SHOWN = PurePosixPath("campaigns")
PATH = PurePosixPath("tep.yml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "campaigns")


def parts(catalogue: Catalogue) -> list[object]:
    return [getattr(catalogue, field.name) for field in fields(catalogue)]


def plainly(folder: Path) -> list[object]:
    return parts(load_catalogue(folder, SHOWN))


def read(folder: Path, cache: Path) -> list[object]:
    return parts(load_with_store(folder, SHOWN, cache).catalogue)


def reading(text: str, kept: KeptTexts) -> Source:
    source = parse_source(text, PATH, kept)
    assert isinstance(source, Source)
    return source


def test_a_text_is_read_once_and_one_that_is_edited_again(folder: Path, tmp_path: Path) -> None:
    plain = plainly(folder)
    assert read(folder, tmp_path / "store") == plain
    with mock.patch.object(yaml_source, "_sound", side_effect=yaml_source._sound) as parsed:
        assert read(folder, tmp_path / "store") == plain
        places = [*parsed.call_args_list]  # of two texts, in which a check looks for places
        assert len(places) < len([*folder.rglob("*.yml")]) / 4
        edited = CAMPAIGN.replace("Tên khác", "Tên khác nữa")
        (folder / "mau.yml").write_text(edited, "utf-8")
        after = read(folder, tmp_path / "store")
        assert len(parsed.call_args_list) == 2 * len(places) + 1
        assert mock.call(edited) in parsed.call_args_list
    assert after == plainly(folder) != plain


def test_faults_are_told_where_they_are_whatever_is_kept(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "store")
    (folder / "khac.yml").unlink()  # of which texts speak that are kept
    with pytest.raises(Faults) as told:
        load_catalogue(folder, SHOWN)
    with pytest.raises(Faults) as told_with_store:
        read(folder, tmp_path / "store")
    assert told_with_store.value.faults == told.value.faults
    assert any(fault.place.line > 1 for fault in told.value.faults)


def test_what_is_spoilt_or_no_text_has_any_more_goes(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    plain = read(folder, store)
    (blob,) = store.glob("blobs/*/*")
    blob.chmod(0o600)
    blob.write_bytes(blob.read_bytes()[:-9])
    assert read(folder, store) == plain
    (folder / "mau.yml").write_text(CAMPAIGN.replace("Tên khác", "Tên khác nữa"), "utf-8")
    read(folder, store)
    assert not found_in(Store(store)).holds(CAMPAIGN)


@pytest.mark.parametrize("cache", [True, False])
def test_what_was_used_of_the_store_is_told(folder: Path, tmp_path: Path, *, cache: bool) -> None:
    store = tmp_path / "store" if cache else None
    assert not load_with_store(folder, SHOWN, store).share.kept
    share = load_with_store(folder, SHOWN, store).share
    assert len(share.steps) == len(share.kept) == cache
    here = Store(tmp_path / "store")
    here.join(share)
    assert here.used == share.steps
    assert here.used_since(frozenset()) == share


# A fraction remembers how it is written.
@pytest.mark.parametrize("text", ["a: 1900.10", "a: [b, {c: 1.50}]"])
def test_what_json_cannot_say_is_read_each_time(text: str, tmp_path: Path) -> None:
    store, kept = Store(tmp_path), KeptTexts()
    first = reading(text, kept)
    reading("a: 1", kept)
    kept.keep(store)
    again = found_in(store)
    assert again.holds("a: 1")
    assert not again.holds(text)
    assert repr(reading(text, again)) == repr(first)


@pytest.mark.parametrize("text", [CAMPAIGN, "a: 'b ? c'  # not for libyaml\nb:\n  - c: 1\n"])
def test_places_are_found_anew_for_a_text_that_is_kept(text: str, tmp_path: Path) -> None:
    store, kept = Store(tmp_path), KeptTexts()
    first = reading(text, kept)
    places = first.spots, first.keys, first.lines
    assert places[0]
    kept.keep(store)
    yaml_source._sound.cache_clear()
    source = reading(text, found_in(store))
    assert (source.data, source.spots, source.keys, source.lines) == (first.data, *places)
    assert replace(source, path=PATH) == first


def test_nobody_tidies_the_store_meanwhile(folder: Path, tmp_path: Path) -> None:
    alone: list[bool] = []

    def looking(store: Store) -> KeptTexts:
        other = enter(store)
        alone.append(other.alone())
        other.leave()
        return found_in(store)

    with mock.patch("hooks.catalogue.load.found_in", looking):
        read(folder, tmp_path / "store")
    other = enter(Store(tmp_path / "store"))
    alone.append(other.alone())
    other.leave()
    assert alone == [False, True]
