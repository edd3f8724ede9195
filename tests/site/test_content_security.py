"""Pages run only the scripts of the theme and of the site."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from hooks.addresses import FRAMES, SAMPLES
from hooks.publishing.content_security import UnknownScriptError, inline_scripts, with_policy
from tests.pages_of import pages_of

THEMES = "theme();"
HEAD = '<!doctype html><head><meta charset="utf-8"></head>'


def policy_of(page: str) -> dict[str, str]:
    (found,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return dict(directive.split(" ", 1) for directive in found.split("; "))


def test_a_script_of_the_theme_is_allowed_by_its_hash() -> None:
    page = with_policy(f"{HEAD}<script>{THEMES}</script>", "", {THEMES, "another();"})
    digest = base64.b64encode(hashlib.sha256(THEMES.encode()).digest()).decode()
    assert policy_of(page)["script-src"] == f"'self' 'sha256-{digest}'"


@pytest.mark.parametrize(
    "foreign",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script\n>alert(1)</script >",
        "<script/x>alert(1)</script/x>",
        '<script type="text/javascript">alert(1)</script>',
        '<script type="module" defer>alert(1)</script>',
        '<script data-x="src=">alert(1)</script>',
        '<script data-src="/a.js">alert(1)</script>',
        '<script title=">">alert(1)</script>',
        "<script title='type=\"application/json\"'>alert(1)</script>",
        "<script>alert(1)",
        f"<script>{THEMES}</script><script>alert(1)</script>",
        f"<script>{THEMES} alert(1)</script>",
    ],
)
def test_a_script_that_the_theme_does_not_have_ends_the_build(foreign: str) -> None:
    with pytest.raises(UnknownScriptError) as raised:
        with_policy(HEAD + foreign, "van-ban/", {THEMES})
    assert str(raised.value).startswith("Trang «/van-ban/» có một script lạ: «")
    assert "alert(1)" in str(raised.value)


@pytest.mark.parametrize(
    "inert",
    [
        '<script src="/a.js"></script>',
        '<script type="application/ld+json">{"name": "x"}</script>',
        '<script id="__config" type="application/json">{}</script>',
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<scripted>alert(1)</scripted>",
    ],
)
def test_files_data_and_words_are_no_inline_scripts(inert: str) -> None:
    page = with_policy(HEAD + inert, "", set())
    assert policy_of(page)["script-src"] == "'self'"


@pytest.fixture(scope="module")
def themed(built_site: Path) -> dict[str, str]:
    """Pages in the theme's frame, by address."""
    own = {built_site / FRAMES, built_site / SAMPLES}
    return {
        file.relative_to(built_site).as_posix(): file.read_text("utf-8")
        for file in pages_of(built_site)
        if not own & set(file.parents)
    }


def test_pages_allow_no_inline_styles_and_have_none(themed: dict[str, str]) -> None:
    for address, page in themed.items():
        assert policy_of(page)["style-src"] == "'self'"
        assert not re.findall(r"<style|<[a-z][^>]*\sstyle=", page, re.IGNORECASE), address


def test_pages_allow_just_the_inline_scripts_they_have(themed: dict[str, str]) -> None:
    for page in themed.values():
        allowed = policy_of(page)["script-src"].split()
        assert len(allowed) == 1 + len(set(inline_scripts(page)))
        assert not [source for source in allowed if "unsafe" in source or "http" in source]


def test_every_document_has_a_policy_before_anything_it_could_forbid(built_site: Path) -> None:
    for file in built_site.rglob("*.html"):
        head = file.read_text("utf-8").partition('http-equiv="Content-Security-Policy"')
        assert head[1], file
        assert not re.search(r"<(script|link|style|img|base)\b", head[0]), file
