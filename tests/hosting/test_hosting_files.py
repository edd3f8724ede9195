"""Settings for web servers: those published in the site's root, and those in docs/hosting."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path, PurePosixPath

import pytest
import yaml

from hooks.model.dates.spans import VIETNAM
from hooks.publishing.hosts.root_files import hosting_files
from tests.conftest import ROOT
from tests.hosting.expected import (
    ANSWERS,
    CACHING,
    CALENDAR,
    FRAMING,
    HIDDEN,
    HOUR,
    HTML,
    SAFETY,
    Answer,
)

HOSTING = ROOT / "docs" / "hosting"


SITE_PATH = "/"


def test_settings_of_the_sites_root_are_published(site_of_two: Path) -> None:
    files = hosting_files(SITE_PATH)
    assert set(files) == {".htaccess", ".nojekyll", "_headers", "web.config"}
    for name, data in files.items():
        assert (site_of_two / name).read_bytes() == data


def test_the_others_are_no_pages(site_of_two: Path) -> None:
    assert not (site_of_two / "hosting").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [(".htaccess", "ErrorDocument 404 {}404.html"), ("web.config", 'path="{}404.html"')],
)
def test_the_page_for_what_is_missing_is_found_in_the_sites_own_folder(
    name: str, told: str
) -> None:
    for site_path in ("/", "/lich/"):
        assert told.format(site_path) in hosting_files(site_path)[name].decode()


def test_git_never_touches_the_line_ends_of_feeds() -> None:
    assert "*.ics -text" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()


def web_config() -> ET.Element:
    return ET.fromstring(hosting_files(SITE_PATH)["web.config"].decode())  # noqa: S314 - our own file


def iis(path: str) -> dict[str, str]:
    """Return the headers that IIS sends with a file.

    A place inherits from the folder above; giving a name or a type twice is an error on IIS.
    """
    root = web_config()
    places = {place.attrib["path"]: place for place in root.iterfind("location")}
    above = [str(each) for each in reversed((PurePosixPath(path) / "x").parents)]
    chain = [root.find("system.webServer"), *(places[name] for name in above if name in places)]
    headers: dict[str, str] = {}
    kind: str | None
    types: dict[str, str] = {}
    for place in chain:
        assert place is not None
        for order in place.iterfind(".//customHeaders/*"):
            name = order.attrib["name"]
            if order.tag == "remove":
                headers.pop(name, None)
            else:
                assert name not in headers, (path, name)
                headers[name] = order.attrib["value"]
        for order in place.iterfind(".//staticContent/*"):
            match order.tag, order.attrib:
                case "remove", {"fileExtension": ending}:
                    types.pop(ending, None)
                case "mimeMap", {"fileExtension": ending, "mimeType": kind}:
                    assert ending not in types, (path, ending)
                    types[ending] = kind
                case "clientCache", cache:
                    headers["Cache-Control"] = cached_by_iis(cache)
    if kind := types.get(PurePosixPath(path).suffix):
        headers["Content-Type"] = kind
    return headers


def cached_by_iis(cache: dict[str, str]) -> str:
    if cache["cacheControlMode"] == "DisableCache":
        return "no-cache"
    days, _, clock = cache["cacheControlMaxAge"].rpartition(".")
    hours, minutes, seconds = map(int, clock.split(":"))
    age = int(days or 0) * 86400 + hours * 3600 + minutes * 60 + seconds
    visibility, *rest = cache["cacheControlCustom"].split(", ")
    return ", ".join([visibility, f"max-age={age}", *rest])


def test_web_config_takes_back_what_iis_knows_before_it_gives_it() -> None:
    for place in web_config().iter("staticContent"):
        given = [each.attrib["fileExtension"] for each in place.iter("mimeMap")]
        assert sorted(given) == sorted(
            each.attrib["fileExtension"] for each in place.iter("remove")
        )


def test_web_config_hides_the_settings_of_other_servers() -> None:
    hidden = {each.attrib["segment"] for each in web_config().iterfind(".//hiddenSegments/add")}
    assert {f"/{name}" for name in hidden} == set(HIDDEN) - {"/web.config"}  # IIS hides its own


def header_rules() -> dict[str, dict[str, str]]:
    """Return the headers in `_headers`, by path pattern."""
    rules: dict[str, dict[str, str]] = {}
    for line in hosting_files(SITE_PATH)["_headers"].decode().splitlines():
        if line.startswith("/"):
            assert line not in rules
            # Netlify reads nothing after an asterisk.
            assert "*" not in line.removesuffix("/*")
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert value
            rules[list(rules)[-1]][name] = value
        else:
            assert line.startswith("#")
    return rules


def matches(pattern: str, path: str) -> bool:
    folder = pattern.removesuffix("*")
    return path.startswith(folder) if folder != pattern else path == pattern


def netlify(path: str) -> dict[str, str]:
    """Return the headers that Netlify and Cloudflare Pages send with a file.

    Both have browsers ask anew for what has no Cache-Control, and tell types with their charset.
    """
    address = "/" + path.removesuffix("index.html")
    sent = {"Cache-Control": "no-cache"}
    for pattern, rule in header_rules().items():
        sent |= rule if matches(pattern, address) else {}
    return sent


def test_headers_have_rules_that_do_not_overlap() -> None:
    """If two rules match the same path, they have no header in common."""
    rules = header_rules()
    assert len(rules) <= 100  # more Cloudflare does not read
    for one, other in combinations(rules, 2):
        if matches(one, other.removesuffix("*")) or matches(other, one.removesuffix("*")):
            assert not set(rules[one]) & set(rules[other]), (one, other)


# What the hosts' files cannot say by a file's ending: pages in folders of other things are kept
# for as long as these are, and other sites may read them.
PAGES_AMONG_FILES = {
    "iis": ("du-lieu/", "banner/", "nhung/"),
    "netlify": ("du-lieu/", "banner/"),
}


@pytest.mark.parametrize("host", [iis, netlify], ids=lambda host: host.__name__)
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.files)
def test_hosts_are_told_what_the_table_says(
    site_of_two: Path, host: Callable[[str], dict[str, str]], answer: Answer
) -> None:
    """Types where the host does not know them; no file is kept longer than it may be."""
    file = next(iter(sorted(site_of_two.glob(answer.files))))
    path = file.relative_to(site_of_two).as_posix()
    sent = host(path)
    among = answer.type == HTML and path.startswith(PAGES_AMONG_FILES[host.__name__])
    assert sent.get("Content-Type", answer.type) == answer.type
    if not among:
        assert CACHING.index(sent["Cache-Control"]) <= CACHING.index(answer.cached)
        assert sent.get("Access-Control-Allow-Origin") == ("*" if answer.open else None)
    else:
        assert CACHING.index(sent["Cache-Control"]) <= CACHING.index(HOUR)
    assert {name: sent.get(name) for name in SAFETY} == {
        name: answer.headers[name] for name in SAFETY
    }
    if path.endswith(".ics"):
        assert sent["Content-Type"] == CALENDAR
        assert sent["Content-Disposition"] == "inline"


@pytest.mark.parametrize("host", [iis, netlify], ids=lambda host: host.__name__)
def test_hosts_let_other_sites_frame_what_is_meant_for_it_and_nothing_else(
    site_of_two: Path, host: Callable[[str], dict[str, str]]
) -> None:
    for page in site_of_two.rglob("*.html"):
        if page.name == "404.html":  # found at any address
            continue
        path = page.relative_to(site_of_two).as_posix()
        missing = {name for name, _ in SAFETY.items() - host(path).items()}
        assert missing == ({FRAMING} if path.startswith("nhung/khung/") else set()), path


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
