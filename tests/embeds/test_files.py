"""The listing, the script's releases, frames, oEmbed: files that other sites rely on."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date, timedelta
from typing import Any

import pytest

from hooks.addresses import NEWEST_SCRIPT, SHOWING_LISTING
from hooks.embeds.addresses import (
    RELEASES,
    SCRIPT,
    SCRIPT_INTEGRITY,
    SCRIPT_PATH,
    frame_path,
    integrity,
    release_name,
)
from hooks.embeds.samples import WAYS
from hooks.facts.tie_rule import shown_on
from hooks.site_keeper import Edition
from tests.conftest import ROOT
from tests.embeds.samples import BUILT, SITE, THEME, campaign, compiled, files_of, month, showings

pytestmark = pytest.mark.slow  # it draws, where nothing is kept yet

# Releases that portals may have pinned. Add a line for each release; never remove one.
RELEASED = {
    "banner.d8a2587b7eb5.js":
        "sha384-DPamgI/Dv73CcQ+InZybezS3Wq3fJTWvS4yF3VCVXyEPTmllALBKMdzHQU9QCLCJ",
}  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return files_of()


@pytest.fixture(scope="module")
def listing(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[SHOWING_LISTING])
    return found


def picked(
    listing: dict[str, Any], day: date, topic: str | None = None, audience: str | None = None
) -> str | None:
    """Return the choice for a day, made as the listing's documentation says."""
    return next(
        (
            f"{one['campaign']}: {one['name']}"
            for one in listing["periods"]
            if one["start"] <= day.isoformat() < one["end"]
            and topic in (None, one["topic"])
            and (audience is None or audience in one["audiences"])
        ),
        None,
    )


def test_the_listing_chooses_as_the_build_does_on_each_of_its_days(listing: dict[str, Any]) -> None:
    found = showings(campaign("mau-ngay"), month("mau-thang"))
    until = date.fromisoformat(listing["until"])
    assert until - BUILT == timedelta(days=401)
    day, chosen = BUILT, set()
    while day < until:
        for topic in (None, "mau-so", "mau-moi-truong"):
            for audience in (None, "mau-a"):
                one = shown_on(found, day, topic, audience)
                told = f"{one.occurrence.campaign.id}: {one.occurrence.name}" if one else None
                assert picked(listing, day, topic, audience) == told
                chosen.add(told)
        day += timedelta(days=1)
    assert len(chosen) == 4  # peak, day, month, nothing


def test_the_listing_names_files_that_are_there(
    listing: dict[str, Any], files: dict[str, bytes]
) -> None:
    pages = {page.url for page in compiled().pages}
    for banner in listing["banners"].values():
        assert banner["link"] in pages
        assert banner["alt"]
        for size in banner["sizes"]:
            assert files[f"{banner['folder']}{size}.png"]
        assert banner.get("otherwise", listing["neutral"]) in listing["banners"]
    assert {one["banner"] for one in listing["periods"]} <= set(listing["banners"])


def test_the_listing_says_what_is_only_projected(listing: dict[str, Any]) -> None:
    statuses = {(one["campaign"], one["start"][:4]): one["status"] for one in listing["periods"]}
    assert statuses["mau-ngay", "2026"] == "confirmed"
    assert statuses["mau-ngay", "2027"] == "projected"


def test_the_listing_forgets_what_is_over() -> None:
    later = json.loads(files_of(date(2026, 10, 11))[SHOWING_LISTING])
    assert [one["kind"] for one in later["periods"] if one["start"] < "2027"] == ["thang"]


def test_the_script_is_small(files: dict[str, bytes]) -> None:
    assert len(gzip.compress(files[NEWEST_SCRIPT], 9)) <= 3 * 1024


def test_the_script_depends_on_nothing_and_stores_nothing() -> None:
    code = re.sub(r"//.*", "", SCRIPT.decode())
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function(",
                 "cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon",
                 "import", "http:", "https:"):  # fmt: skip
        assert word not in code


def test_the_script_as_it_is_now_is_released() -> None:
    name = release_name(SCRIPT)
    assert (RELEASES / name).is_file(), "the script has changed: run python -m hooks.embeds"
    assert name in RELEASED, "add the release to RELEASED"


def test_every_release_is_published_for_ever(files: dict[str, bytes]) -> None:
    for name, hashed in RELEASED.items():
        assert integrity(files[f"nhung/js/{name}"]) == hashed
    assert {file.name for file in RELEASES.iterdir()} == set(RELEASED)
    assert all(release_name(file.read_bytes()) == file.name for file in RELEASES.iterdir())


def test_git_never_touches_the_line_ends_of_the_script() -> None:
    attributes = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "docs/assets/embed/** -text" in attributes
    assert b"\r" not in SCRIPT


def test_the_address_given_out_is_that_of_the_release(files: dict[str, bytes]) -> None:
    assert integrity(files[SCRIPT_PATH]) == SCRIPT_INTEGRITY
    assert files[NEWEST_SCRIPT] == files[SCRIPT_PATH]


def test_a_frame_has_a_picture_a_link_and_no_script(files: dict[str, bytes]) -> None:
    html = files_of(date(2026, 10, 5))[f"{frame_path('728x90', topic='mau-so')}index.html"]
    page = html.decode()
    assert 'href="../../../../../chien-dich/mau-ngay/" target="_blank" rel="noopener"' in page
    assert 'src="../../../../../banner/hien-tai/chu-de/mau-so/728x90.png"' in page
    assert 'width="728" height="90"' in page
    assert THEME in page
    assert 'name="robots" content="noindex"' in page
    assert "default-src &#39;none&#39;" in page
    assert "<script" not in page
    assert files[f"{frame_path('728x90', audience='mau-b')}index.html"]


def test_oembed_answers_for_a_campaigns_page(files: dict[str, bytes]) -> None:
    answer = json.loads(files["nhung/oembed/mau-ngay.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "photo")
    assert answer["provider_name"] == Edition().name
    assert answer["url"] == f"{SITE}banner/mau-ngay/1200x630.png"
    assert (answer["width"], answer["height"]) == (1200, 630)
    assert THEME in answer["title"]
    assert files[answer["url"].removeprefix(SITE)]
    page = next(page for page in compiled().pages if page.url == "chien-dich/mau-ngay/")
    assert page.oembed == "nhung/oembed/mau-ngay.json"


def test_samples_are_published_with_the_policy_they_need(files: dict[str, bytes]) -> None:
    for way in WAYS:
        page = files[f"nhung/mau/{way}/index.html"].decode()
        assert "noindex" in page
        script = "script-src &#39;self&#39;" if way == "script" else "script-src &#39;none&#39;"
        assert script in page
        # snippets work anywhere; what the page itself embeds works wherever it is published
        told = page.partition("<h2>Mã nhúng</h2>")[2].partition("</pre>")[0]
        assert SITE in told
        assert "../" not in told
        assert SITE not in page.partition("<h2>")[0].replace(told, "")
