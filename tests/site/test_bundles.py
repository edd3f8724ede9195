"""A page loads those of our styles and scripts that its kind uses, in few cacheable files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from hooks.pages.frame.bundles import KINDS, SITE, bundle_files, page_assets

ROOT: Final = Path(__file__).parents[2]
MOST_STYLES, MOST_SCRIPTS = 3, 3
# Ours, not Material's: the bundles, the search box and the finder.
_STYLE = re.compile(r'<link rel="stylesheet" href="[^"]*(assets/bundles/[^"]+)"')
_SCRIPT = re.compile(r'<script src="[^"]*(assets/(?:bundles|search|finder)/[^"]+)"')


def test_every_component_is_in_a_bundle() -> None:
    bundles = (SITE, *KINDS.values())
    for folder, ending, used in (
        ("styles", "css", {name for bundle in bundles for name in bundle.styles}),
        ("scripts", "js", {name for bundle in bundles for name in bundle.scripts}),
    ):
        assert used == {file.stem for file in (ROOT / "docs" / folder).glob(f"*.{ending}")}


def test_a_page_names_bundles_that_are_published() -> None:
    files = bundle_files()
    for kind in (None, *KINDS):
        assets = page_assets(kind)
        assert {*assets.styles, *assets.scripts} <= files.keys()


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        page_assets("mau-khong-co")


def test_comments_stay_at_home_and_rules_do_not() -> None:
    files = bundle_files()
    (styles,) = page_assets(None).styles
    text = files[styles].decode()
    assert "/*" not in text
    assert ".card__title" in text


@pytest.mark.slow
def test_pages_load_few_files_of_ours_each_once(built_site: Path) -> None:
    seen = set()
    for page in built_site.rglob("*.html"):
        text = page.read_text("utf-8")
        styles, scripts = _STYLE.findall(text), _SCRIPT.findall(text)
        if not styles:  # embeds, frames and former addresses, which are without Material's frame
            assert "md-header" not in text, page
            continue
        assert len(styles) == len({*styles}) <= MOST_STYLES, page
        assert len(scripts) == len({*scripts}) <= MOST_SCRIPTS, page
        assert all((built_site / path).is_file() for path in (*styles, *scripts)), page
        seen |= {*styles, *scripts}
    assert {path for path in seen if "bundles" in path} == bundle_files().keys()
