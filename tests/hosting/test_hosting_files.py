"""Settings for web servers: what is published in the site's root, what stays in docs/hosting."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import yaml

from hooks.hosting import hosting_files
from tests.conftest import ROOT

HOSTING = ROOT / "docs" / "hosting"
FEED_TYPE = "text/calendar; charset=utf-8"


def test_settings_of_the_sites_root_are_published_as_they_are(built_site: Path) -> None:
    assert set(hosting_files()) == {".htaccess", ".nojekyll", "_headers", "web.config"}
    for name, data in hosting_files().items():
        assert (built_site / name).read_bytes() == data


def test_the_others_are_no_pages(built_site: Path) -> None:
    assert not (built_site / "hosting").exists()


def test_git_never_touches_the_line_ends_of_feeds() -> None:
    assert "*.ics -text" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()


def test_web_config_gives_each_type_once() -> None:
    root = ET.fromstring(hosting_files()["web.config"].decode())  # noqa: S314 - our own file
    maps = {m.attrib["fileExtension"]: m.attrib["mimeType"] for m in root.iter("mimeMap")}
    removed = [r.attrib["fileExtension"] for r in root.iter("remove")]
    assert maps[".ics"] == FEED_TYPE
    assert sorted(maps) == sorted(removed)
    assert {place.attrib["path"] for place in root.iter("location")} == {"ics", "du-lieu", "banner"}


def test_headers_have_rules_that_do_not_overlap() -> None:
    rules: dict[str, dict[str, str]] = {}
    for line in hosting_files()["_headers"].decode().splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    assert rules["/ics/*"]["Content-Type"] == FEED_TYPE
    assert all(rule["Access-Control-Allow-Origin"] == "*" for rule in rules.values())
    assert all(rule["Cache-Control"] == "public, max-age=3600" for rule in rules.values())
    folders = [path.removesuffix("*") for path in rules]
    assert not any(a != b and a.startswith(b) for a in folders for b in folders)


def test_workflows_build_with_the_address_they_publish_at() -> None:
    github = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
    steps = github["jobs"]["publish"]["steps"]
    assert any("SITE_URL" in step.get("env", {}) for step in steps)
    gitlab = yaml.safe_load((HOSTING / "gitlab-pages.yml").read_text("utf-8"))
    assert "SITE_URL" in gitlab["pages"]["variables"]


def test_the_readme_names_every_file() -> None:
    readme = (HOSTING / "README.md").read_text("utf-8")
    for file in HOSTING.rglob("*"):
        if file.is_file() and file.name not in {"README.md", ".nojekyll"}:
            assert file.name in readme
