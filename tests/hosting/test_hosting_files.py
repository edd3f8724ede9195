"""Settings for web servers: what is published in the site's root, what stays in docs/hosting."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import yaml

from hooks.dates.spans import VIETNAM
from hooks.embeds.addresses import LISTING_PATH
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
    times = {
        place.attrib["path"]: cache.attrib["cacheControlMaxAge"]
        for place in root.iter("location")
        for cache in place.iter("clientCache")
    }
    assert times == {
        "ics": "01:00:00",
        "du-lieu": "01:00:00",
        "banner": "01:00:00",
        "banner/hien-tai": "00:05:00",
        "nhung": "00:05:00",
        "nhung/js": "365.00:00:00",
    }


def test_web_config_sends_no_header_twice() -> None:
    """A folder inherits the headers of the one above; on IIS the same name again is an error."""
    root = ET.fromstring(hosting_files()["web.config"].decode())  # noqa: S314 - our own file
    headers = {
        place.attrib["path"]: {add.attrib["name"] for add in place.iter("add")}
        for place in root.iter("location")
    }
    for path, names in headers.items():
        for above in PurePosixPath(path).parents:
            assert not names & headers.get(str(above), set())


def test_headers_have_rules_that_do_not_overlap() -> None:
    rules: dict[str, dict[str, str]] = {}
    for line in hosting_files()["_headers"].decode().splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    assert rules["/ics/*"]["Content-Type"] == FEED_TYPE
    open_to_all = {path for path, rule in rules.items() if "Access-Control-Allow-Origin" in rule}
    assert set(rules) - open_to_all == {"/nhung/khung/*"}
    daily = "public, max-age=300, must-revalidate"
    others = {path: rule["Cache-Control"] for path, rule in rules.items()}
    assert others.pop("/nhung/js/*") == "public, max-age=31536000, immutable"
    for path in ("/banner/*", "/nhung/banner.js", f"/{LISTING_PATH}", "/nhung/oembed/*",
                 "/nhung/khung/*"):  # fmt: skip
        assert others.pop(path) == daily
    assert set(others.values()) == {"public, max-age=3600"}
    folders = [path.removesuffix("*") for path in rules]
    assert not any(a != b and a.startswith(b) for a in folders for b in folders)


def test_workflows_build_with_the_address_they_publish_at() -> None:
    github = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
    steps = github["jobs"]["publish"]["steps"]
    assert any("SITE_URL" in step.get("env", {}) for step in steps)
    gitlab = yaml.safe_load((HOSTING / "gitlab-pages.yml").read_text("utf-8"))
    assert "SITE_URL" in gitlab["pages"]["variables"]


def test_workflows_publish_and_commit_the_ledger_before_anything_goes_out() -> None:
    github = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
    assert github["permissions"]["contents"] == "write"
    steps = [step.get("run") or step["uses"] for step in github["jobs"]["publish"]["steps"]]
    gitlab = yaml.safe_load((HOSTING / "gitlab-pages.yml").read_text("utf-8"))
    for run, goes_out in ((steps, "deploy-pages"), (gitlab["pages"]["script"], "mv site public")):
        built, committed, out = (
            next(place for place, step in enumerate(run) if words in step)
            for words in ("make publish", "campaigns/ledger.json", goes_out)
        )
        assert built < committed < out
        assert "git push" in run[committed]
        assert not any("make site" in step for step in run)


def test_workflows_build_at_five_past_midnight_in_vietnam() -> None:
    github = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
    # YAML 1.1 reads the key «on» as true
    (schedule,) = github[True]["schedule"]
    minute, hour, *every_day = schedule["cron"].split()
    assert every_day == ["*", "*", "*"]
    started = datetime(2026, 10, 9, int(hour), int(minute), tzinfo=UTC)
    assert started.astimezone(VIETNAM) == datetime(2026, 10, 10, 0, 5, tzinfo=VIETNAM)
    gitlab = yaml.safe_load((HOSTING / "gitlab-pages.yml").read_text("utf-8"))
    assert gitlab["variables"]["SCHEDULE_CRON"] == "5 0 * * *"
    assert gitlab["variables"]["SCHEDULE_TIMEZONE"] == "Asia/Ho_Chi_Minh"
    assert {"if": '$CI_PIPELINE_SOURCE == "schedule"'} in gitlab["pages"]["rules"]


def test_no_server_is_told_to_forbid_frames() -> None:
    for file in HOSTING.rglob("*"):
        if file.is_file() and file.name != "README.md":
            text = file.read_text("utf-8").casefold()
            assert "x-frame-options" not in text
            assert "frame-ancestors" not in text


def test_the_readme_names_every_file() -> None:
    readme = (HOSTING / "README.md").read_text("utf-8")
    for file in HOSTING.rglob("*"):
        if file.is_file() and file.name not in {"README.md", ".nojekyll"}:
            assert file.name in readme
