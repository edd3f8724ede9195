"""What a site weighs by default: no bytes twice, no file without a use, and no dead link."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from banners import load_print_items, load_sizes
from banners.store.blob import Blob
from hooks.compiler import compile_site
from hooks.drawing.banners import Drawing, editions_drawn
from hooks.drawing.slots import READY, chosen
from hooks.outputs import Compiled, Page
from hooks.publishing.placing import place
from tests.conftest import DRAWING
from tests.kits.samples import two_years
from tests.made_up import SITE, TODAY
from tests.real_campaigns import real_catalogue
from tests.stored import contents

pytestmark = pytest.mark.slow  # it draws, where nothing is kept yet

CAMPAIGN: Final = "mau-chien-dich-1"
MANY: Final = 160  # campaigns, as many as the year has
FREE_BYTES: Final = 1_000_000_000  # of a free static host
FREE_FILES: Final = 20_000


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    """A site of one campaign, whose occasion recurs, with two years."""
    drawing = Drawing(store=DRAWING.store, slots="ready")
    return compile_site(two_years(), TODAY, SITE, drawing=drawing)


@pytest.fixture(scope="module")
def compiled_later() -> Compiled:
    """The same, when both years are over."""
    drawing = Drawing(store=DRAWING.store, slots="ready")
    return compile_site(two_years(), date(TODAY.year + 1, 1, 1), SITE, drawing=drawing)


@pytest.fixture(scope="module")
def addresses(compiled: Compiled) -> set[str]:
    return {address for address, _ in compiled.outputs} | {page.url for page in compiled.pages}


def page_at(compiled: Compiled, url: str) -> Page:
    return next(page for page in compiled.pages if page.url == url)


def test_files_of_the_same_bytes_are_one_file(compiled: Compiled, tmp_path: Path) -> None:
    """Addresses without a year, pictures of the day and what stands in for them are links."""
    place(compiled.outputs, DRAWING.store, tmp_path)
    inodes: dict[str, set[int]] = {}
    twice = set()
    for address, content in compiled.outputs:
        if isinstance(content, Blob):
            of_bytes = inodes.setdefault(content.digest, set())
            if of_bytes:
                twice.add(address.split("/")[1])
            of_bytes.add((tmp_path / address).stat().st_ino)
    assert all(len(found) == 1 for found in inodes.values())
    assert {CAMPAIGN, "hien-tai"} <= twice
    pictures = [path.read_bytes() for path in tmp_path.rglob("*.png")]
    assert len(set(pictures)) == len({p.stat().st_ino for p in tmp_path.rglob("*.png")})


def test_as_many_campaigns_as_a_year_has_fit_a_free_host(compiled: Compiled) -> None:
    """Hosts unpack links, so each address counts whole."""
    own = re.compile(rf"(banner|kit|chien-dich|nhung/oembed|ics)/(.*/)?{CAMPAIGN}")
    weights = {
        address: content.size if isinstance(content, Blob) else len(content)
        for address, content in compiled.outputs
    } | {f"{page.url}index.html": len(page.html.encode()) for page in compiled.pages}
    of_campaign = {address: weight for address, weight in weights.items() if own.match(address)}
    rest = weights.keys() - of_campaign.keys()
    assert len(of_campaign) * MANY + len(rest) < FREE_FILES
    assert sum(of_campaign.values()) * MANY + sum(weights[a] for a in rest) < FREE_BYTES


@pytest.mark.parametrize("day", [TODAY, date(2027, 1, 1)])
def test_so_does_the_calendar_on_the_day_on_which_most_words_are_over(
    compiled: Compiled, day: date
) -> None:
    """A year without words costs 17 files, but few campaigns have as many years as the sample."""
    ready, catalogue = chosen("ready"), real_catalogue()
    counted = 0
    for campaign in catalogue.campaigns:
        editions = editions_drawn(catalogue, campaign, day)
        for edition in editions:
            slots = ready.newest if edition.whole else ready.earlier
            formats = sum(1 if edition.is_yearly else len(slot.formats) for slot in slots)
            counted += formats + (2 * len(ready.prints) if edition.whole else 0) + 1  # the kit
        counted += len(ready.embedded) if len(editions) > 1 else 0  # what follows the newest
    others = [
        a for a, _ in compiled.outputs if CAMPAIGN in a and not a.startswith(("banner", "kit"))
    ]
    pages = [page for page in compiled.pages if CAMPAIGN in page.url]
    mean = counted / len(catalogue.campaigns) + len(others) + len(pages)
    assert mean < 115
    assert mean * MANY + len(compiled.outputs) - len(others) < FREE_FILES


def test_no_file_is_published_that_nothing_names(compiled: Compiled, addresses: set[str]) -> None:
    """No snippet names twice the size or JPEG; WebP only of a year, or of the day.

    Small pictures are WebP too, of the slots that the gallery's choices mark for gallery.js.
    """
    pictures = {address for address in addresses if address.startswith("banner/")}
    small = {address for address in pictures if f"banner/{CAMPAIGN}/nho/" in address}
    marked = re.findall(r'value="([\w-]+)" data-small="\d+x\d+"', page_at(compiled, "banner/").html)
    assert small == {f"banner/{CAMPAIGN}/nho/{slot}.webp" for slot in marked}
    assert "1200x630" in marked
    pictures -= small
    assert not [address for address in pictures if "@2x" in address or address.endswith(".jpg")]
    of_year = re.compile(rf"banner/{CAMPAIGN}/20\d\d/")
    webp = {address for address in pictures if address.endswith(".webp")}
    named = {a for a in webp if of_year.match(a) or re.match("banner/hien-tai/(?!trung-tinh)", a)}
    assert webp == named
    slots = {address.rpartition("/")[2].partition(".")[0] for address in webp}
    assert slots <= {*READY["embedded"]}


def test_every_ready_slot_has_its_addresses(addresses: set[str]) -> None:
    for slot in READY["embedded"]:
        for folder in (f"{CAMPAIGN}/2026", f"{CAMPAIGN}/2025", CAMPAIGN, "hien-tai",
                       f"{CAMPAIGN}/hang-nam"):  # fmt: skip
            assert f"banner/{folder}/{slot}.png" in addresses
    for slot in (*READY["shared"], *READY["screens"]):
        assert f"banner/{CAMPAIGN}/2026/{slot}.png" in addresses
        assert f"banner/{CAMPAIGN}/2025/{slot}.png" not in addresses
    for item in READY["prints"]:
        assert f"banner/{CAMPAIGN}/2026/{item}.pdf" in addresses


def test_an_edition_of_no_year_adds_sixteen_files_and_takes_none_away(
    compiled: Compiled, compiled_later: Compiled
) -> None:
    """What was published of the newest year stays until another year's words come."""
    before, after = (
        {address: content for address, content in each.outputs if CAMPAIGN in address}
        for each in (compiled, compiled_later)
    )
    folder = f"banner/{CAMPAIGN}/hang-nam"
    pictures = {f"{folder}/{slot}.png" for slot in (*READY["shared"], *READY["screens"])}
    prints = {f"{folder}/{item}{suffix}" for item in READY["prints"] for suffix in (".pdf", ".svg")}
    gone = {address for address in before.keys() - after.keys() if not address.startswith("ics/")}
    assert not gone
    assert len(pictures | prints) == 16
    assert {a for a in after.keys() - before.keys() if a.startswith("banner/")} == pictures | prints
    of_years = re.compile(rf"(banner/{CAMPAIGN}/20|kit/{CAMPAIGN}-20)")
    changed = [a for a in before if of_years.match(a) and before[a] != after[a]]
    assert not [a for a in changed if a.startswith("banner/")]


def test_the_kit_of_no_year_is_small_while_a_years_words_stand(
    compiled: Compiled, compiled_later: Compiled
) -> None:
    address = f"kit/{CAMPAIGN}.zip"
    small, whole = (dict(each.outputs)[address] for each in (compiled, compiled_later))
    assert isinstance(small, Blob)
    assert isinstance(whole, Blob)
    assert 4 * small.size < whole.size


def test_nothing_on_a_page_leads_to_a_file_that_is_not_there(
    compiled: Compiled, addresses: set[str]
) -> None:
    # Whole addresses, as snippets have them, escaped or not, and relative ones.
    named = re.compile(rf"(?:{re.escape(SITE)}|(?:\.\./)+)((?:banner|kit)/[\w./@-]*[\w/])")
    found = {address for page in compiled.pages for address in named.findall(page.html)}
    texts = [content for _, content in compiled.outputs if isinstance(content, bytes)]
    texts += [json.dumps(data).encode() for data in compiled.structured.values()]
    found |= {a for text in texts for a in named.findall(text.decode("utf-8", "replace"))}
    assert len(found) > 2 * len(READY["embedded"])
    folders = {a for a in found if a.startswith("banner/hien-tai/") and a.endswith("/")}
    assert found - folders <= addresses  # scripts add slots to those


def test_the_gallery_s_listing_names_files_that_are_there(
    compiled: Compiled, addresses: set[str]
) -> None:
    listing = json.loads(contents(compiled, DRAWING.store)["banner/danh-muc.json"])
    for one in listing:
        files = [f"{slot}{suffix}" for slot, told in one["slots"].items() for suffix, *_ in told]
        assert len(files) > len(READY["embedded"])
        assert {f"banner/{one['folder']}/{file}" for file in files} <= addresses


@pytest.mark.parametrize("url", ["banner/", f"banner/{CAMPAIGN}/"])
def test_the_gallery_tells_which_slots_the_workshop_draws(compiled: Compiled, url: str) -> None:
    page = page_at(compiled, url)
    told = page.html.partition('id="co-khac"')[2].partition("</details>")[0]
    assert re.findall('href="([^"]+)"', told)[0].endswith(
        f"xuong/#chien-dich={CAMPAIGN}" if CAMPAIGN in url else "xuong/"
    )
    ready = {*READY["embedded"], *READY["shared"], *READY["screens"]}
    for size in load_sizes():
        assert (f"{size.width}×{size.height} {size.name}" in told) == (size.id not in ready)
    for item in load_print_items():
        assert (item.name in told) == (item.id not in READY["prints"])
