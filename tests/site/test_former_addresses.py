"""When a campaign is renamed, the addresses it was published under keep working."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from hooks.addresses import WORKSHOP_LISTING, WORKSHOP_SCENES
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.feeds.ledger.entries import EMPTY, updated
from hooks.feeds.publishing import published
from hooks.publishing.former_addresses import former_files, lost_addresses
from hooks.source.faults import Faults
from tests.conftest import DRAWING
from tests.feeds.reading import read_strictly
from tests.real_campaigns import only_campaigns, real_catalogue
from tests.stored import contents

TODAY = date(2026, 11, 20)
SITE = "https://lich.example/"
OLD, NEW = "phong-chong-sot-ret", "mau-ten-moi"


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What is published before and after a renaming that the ledger does not know of."""
    folder = tmp_path_factory.mktemp("renamed")
    before = load_catalogue(only_campaigns(folder / "before", OLD))
    after = load_catalogue(_renamed(only_campaigns(folder / "after", OLD)))
    ledger = updated(EMPTY, published(before, EMPTY, TODAY).events.values(), TODAY)
    return (
        contents(compile_site(before, TODAY, SITE, drawing=DRAWING, ledger=ledger), DRAWING.store),
        contents(compile_site(after, TODAY, SITE, drawing=DRAWING, ledger=ledger), DRAWING.store),
    )


def _renamed(folder: Path) -> Path:
    """Rename the campaign in its file and in what letters say of it."""
    own = folder / f"{OLD}.yml"
    text = own.read_text("utf-8").replace("\nname:", f"\nformer_ids: [{OLD}]\nname:", 1)
    own.rename(folder / f"{NEW}.yml").write_text(text, "utf-8")
    for file in folder.glob("documents/*.yml"):
        said = file.read_text("utf-8")
        file.write_text(said.replace(f"campaign: {OLD}", f"campaign: {NEW}"), "utf-8")
    return folder


@pytest.mark.slow
def test_every_file_of_the_old_id_is_still_there(
    files: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    before, after = files
    old = {path for path in before if OLD in path and not path.startswith(WORKSHOP_SCENES)}
    assert any(path.startswith(f"banner/{OLD}/") for path in old)
    assert f"ics/chien-dich/{OLD}.ics" in old
    assert old <= set(after)


@pytest.mark.slow
def test_a_link_into_the_workshop_still_finds_the_campaign(
    files: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    """The listing tells the page's script which ids a campaign once had."""
    (told,) = (
        each
        for each in json.loads(files[1][WORKSHOP_LISTING])["campaigns"]
        if OLD in each["former"]
    )
    assert told["id"] == NEW


@pytest.mark.slow
def test_the_old_page_leads_to_the_new_one(
    files: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    page = files[1][f"chien-dich/{OLD}/index.html"].decode()
    assert f'content="0; url=../{NEW}/"' in page
    assert f'<link rel="canonical" href="{SITE}chien-dich/{NEW}/">' in page
    assert f'<a href="../{NEW}/">Phòng, chống và loại trừ bệnh Sốt rét</a>' in page


@pytest.mark.slow
def test_the_old_page_runs_and_loads_nothing(
    files: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    page = files[1][f"chien-dich/{OLD}/index.html"].decode()
    head = page.partition('<meta http-equiv="Content-Security-Policy" content="')[2]
    assert head.startswith("default-src 'none'; base-uri 'none'; form-action 'none'\">")


def published_by(campaign: str, *paths: str) -> set[str]:
    """Return what is added for a campaign of this id, formerly OLD, given the published paths."""
    real = real_catalogue().campaign(OLD)
    renamed = real.model_copy(update={"former_ids": (OLD,)}).filed_as(campaign)
    added = former_files([renamed], dict.fromkeys(paths, b""), SITE)
    return added.keys() - {f"chien-dich/{OLD}/index.html"}


@pytest.mark.parametrize(
    "path",
    [
        "ics/chu-de/{id}.ics",
        "ics/doi-tuong/{id}.ics",
        "banner/hien-tai/chu-de/{id}/728x90.png",
        "banner/hien-tai/doi-tuong/{id}/728x90.webp",
        "nhung/khung/chu-de/{id}/728x90/index.html",
        "du-lieu/{id}.csv",
        "nhung/mau/{id}/index.html",
        "khau-hieu/{id}/index.html",
        "assets/{id}/{id}.js",
        # another campaign, whose id is longer
        "ics/chien-dich/{id}-2026.ics",
        "banner/{id}-2026/728x90.png",
        "kit/{id}-va-khac-2026.zip",
        "nhung/oembed/{id}-2026.json",
    ],
)
def test_what_only_shares_the_word_is_not_the_campaigns(path: str) -> None:
    assert published_by("moi-truong", path.format(id="moi-truong")) == set()


@pytest.mark.parametrize(
    "path",
    [
        "ics/chien-dich/{id}.ics",
        "ics/su-kien/{id}/2021-dot.ics",
        "banner/{id}/728x90.png",
        "banner/{id}/2021/728x90.png",
        "kit/{id}.zip",
        "kit/{id}-2021.zip",
        "nhung/oembed/{id}.json",
    ],
)
def test_each_family_of_addresses_has_the_old_ones(path: str) -> None:
    assert published_by("moi-truong", path.format(id="moi-truong")) == {path.format(id=OLD)}


@pytest.mark.slow
def test_events_keep_their_uid_before_the_ledger_is_written(
    files: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    before, after = (
        {event.uid for event in read_strictly(each[f"ics/chien-dich/{OLD}.ics"])} for each in files
    )
    assert before == after


@pytest.mark.slow
@pytest.mark.parametrize("former", ["phong-chong-sot-ret", "phong-chong-ma-tuy"])
def test_an_address_leads_to_one_campaign(campaigns: Path, former: str) -> None:
    file = campaigns / "phong-chong-ma-tuy.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("\nname:", f"\nformer_ids: [{former}]\nname:", 1), "utf-8")
    with pytest.raises(Faults) as raised:
        load_catalogue(campaigns)
    (item,) = raised.value.faults
    assert (item.code, item.place.line) == ("former-id-taken", 2)


def test_addresses_that_a_new_site_lacks_are_lost_but_for_assets(tmp_path: Path) -> None:
    for name in ("index.html", "banner/a/120x60.png", "assets/a.1234.css", "search/b.json"):
        (tmp_path / "old" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "old" / name).touch()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "index.html").touch()
    assert lost_addresses(tmp_path / "old", tmp_path / "new") == ("banner/a/120x60.png",)
    assert lost_addresses(tmp_path / "none", tmp_path / "new") == ()
