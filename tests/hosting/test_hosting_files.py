"""Settings for web servers: those published in the site's root, and those in docs/hosting."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path, PurePosixPath

import pytest
import yaml

from hooks.addresses import SHOWING_LISTING
from hooks.model.dates.spans import VIETNAM
from hooks.publishing.hosting import hosting_files
from tests.conftest import ROOT
from tests.hosting.safety import FRAMING, SAFETY

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
    removed = [r.attrib["fileExtension"] for r in root.iterfind(".//staticContent/remove")]
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


def web_config_headers() -> dict[str, dict[str, str]]:
    """Return the headers that IIS sends for each folder in the file; "." is the site itself.

    A folder inherits the headers of the one above; repeating a name is an error on IIS.
    """
    root = ET.fromstring(hosting_files()["web.config"].decode())  # noqa: S314 - our own file
    places = {".": root.find("system.webServer")}
    places |= {place.attrib["path"]: place for place in root.iterfind("location")}
    sent: dict[str, dict[str, str]] = {}
    for path in sorted(places):
        above = PurePosixPath(path).parents if path != "." else []
        inherited = next((sent[str(folder)] for folder in above if str(folder) in sent), {})
        headers = dict(inherited)
        place = places[path]
        assert place is not None
        for order in place.iterfind(".//customHeaders/*"):
            if order.tag == "remove":
                headers.pop(order.attrib["name"], None)
                continue
            assert order.attrib["name"] not in headers, (path, order.attrib["name"])
            headers[order.attrib["name"]] = order.attrib["value"]
        sent[path] = headers
    return sent


def header_rules() -> dict[str, dict[str, str]]:
    """Return the headers in `_headers`, by path pattern."""
    rules: dict[str, dict[str, str]] = {}
    for line in hosting_files()["_headers"].decode().splitlines():
        if line.startswith("/"):
            assert line not in rules
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


def matches(pattern: str, path: str) -> bool:
    folder = pattern.removesuffix("*")
    return path.startswith(folder) if folder != pattern else path == pattern


def test_headers_have_rules_that_do_not_overlap() -> None:
    """If two rules match the same path, they have no header in common."""
    rules = header_rules()
    assert rules["/ics/*"]["Content-Type"] == FEED_TYPE
    for one, other in combinations(rules, 2):
        if matches(one, other.removesuffix("*")) or matches(other, one.removesuffix("*")):
            assert not set(rules[one]) & set(rules[other]), (one, other)
    cached = {path: rule for path, rule in rules.items() if "Cache-Control" in rule}
    open_to_all = {path for path, rule in cached.items() if "Access-Control-Allow-Origin" in rule}
    assert set(cached) - open_to_all == {"/nhung/khung/*"}
    daily = "public, max-age=300, must-revalidate"
    others = {path: rule["Cache-Control"] for path, rule in cached.items()}
    assert others.pop("/nhung/js/*") == "public, max-age=31536000, immutable"
    for path in ("/banner/*", "/nhung/banner.js", f"/{SHOWING_LISTING}", "/nhung/oembed/*",
                 "/nhung/khung/*"):  # fmt: skip
        assert others.pop(path) == daily
    assert set(others.values()) == {"public, max-age=3600"}


@pytest.mark.parametrize("file", ["nginx.conf", ".htaccess", "_headers", "web.config"])
def test_every_server_sends_the_headers_for_safety(file: str) -> None:
    (found,) = HOSTING.rglob(file)
    text = found.read_text("utf-8")
    for name, value in SAFETY.items():
        assert name in text
        assert value in text


def test_iis_lets_other_sites_frame_what_is_meant_for_it_and_nothing_else() -> None:
    sent = web_config_headers()
    assert SAFETY.items() <= sent["."].items()
    assert {path for path, headers in sent.items() if FRAMING not in headers} == {"nhung/khung"}
    assert SAFETY.keys() - sent["nhung/khung"].keys() == {FRAMING}
    assert sent["nhung/khung"]["Access-Control-Allow-Origin"] == "*"


def test_headers_let_other_sites_frame_what_is_meant_for_it_and_nothing_else(
    built_site: Path,
) -> None:
    rules = header_rules()
    for page in built_site.rglob("*.html"):
        if page.name == "404.html":  # found at any address
            continue
        path = "/" + page.relative_to(built_site).as_posix().removesuffix("index.html")
        sent: dict[str, str] = {}
        for pattern, rule in rules.items():
            sent |= rule if matches(pattern, path) else {}
        missing = SAFETY.items() - sent.items()
        meant_to_be_framed = path.startswith("/nhung/khung/")
        assert {name for name, _ in missing} == ({FRAMING} if meant_to_be_framed else set()), path


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


PINNED = re.compile(r" +(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WORKFLOWS = sorted(file for file in HOSTING.rglob("*.yml") if "uses:" in file.read_text("utf-8"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_digest_with_their_version(file: Path) -> None:
    """A tag can be moved to other code; the digest of a commit cannot."""
    lines = [line for line in file.read_text("utf-8").splitlines() if "uses:" in line]
    for line in lines:
        assert PINNED.fullmatch(line), line
    by_name: dict[str, set[str]] = {}
    for line in lines:
        name, _, pin = line.partition("@")
        by_name.setdefault(name.split()[-1], set()).add(pin)
    assert {name: pins for name, pins in by_name.items() if len(pins) > 1} == {}


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-pages.yml"])
def test_workflows_ask_for_vulnerabilities_of_every_lock_file(name: str) -> None:
    job = yaml.safe_load((HOSTING / name).read_text("utf-8"))
    job = job.get("jobs", job)["audit"]
    commands = job.get("script") or [step["run"] for step in job["steps"] if "run" in step]
    audited = [line for line in commands if line.startswith("pip-audit ")]
    assert {line.split()[-1] for line in audited} == {file.name for file in ROOT.glob("*.lock")}
    assert all("--require-hashes" in line for line in audited)
    (installed,) = (line for line in commands if "pip install" in line)
    assert re.search(r" pip-audit==\d+\.\d+\.\d+$", installed)


def test_no_server_is_told_to_forbid_all_frames() -> None:
    for file in HOSTING.rglob("*"):
        if file.is_file() and file.name != "README.md":
            assert "x-frame-options" not in file.read_text("utf-8").casefold()


def test_the_readme_names_every_file() -> None:
    readme = (HOSTING / "README.md").read_text("utf-8")
    for file in HOSTING.rglob("*"):
        if file.is_file() and file.name not in {"README.md", ".nojekyll"}:
            assert file.name in readme
