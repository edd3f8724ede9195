"""An edition of one's own: what a province changes in mkdocs.yml is changed everywhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from hooks.site_keeper import Edition, SiteKeeperError, edition
from tests.conftest import ONE, ROOT, TODAY, made_once
from tests.real_campaigns import only_campaigns
from tests.undrawn import command, sketched

# Made up for the test, as its name says; only the place is one of the registry.
NAME: Final = "Lịch truyền thông tỉnh Thử"
TAGLINE: Final = "Lịch thử của một tỉnh"
DESCRIPTION: Final = "Ấn bản thử của một tỉnh."
OWNER: Final = "Cơ quan thử"
MAIL: Final = "lich@tinh-thu.example"
ADDRESS: Final = "https://tinh-thu.example/lich/"
FORMER_NAME: Final = re.compile(re.escape(Edition().name) + r"(?! tỉnh Thử)")


def changed_settings() -> str:
    """Return mkdocs.yml with the lines changed that it tells a province to change."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"(?m)^site_name: .*$", f"site_name: {NAME}", text)
    text = re.sub(
        r"(?m)^site_description: >-\n(?:  .*\n)+", f"site_description: {DESCRIPTION}\n", text
    )
    text = re.sub(r"(?m)^site_url: .*$", f"site_url: {ADDRESS}", text)
    told = {"owner": OWNER, "mistakes_mail": MAIL, "tagline": TAGLINE, "places": "[tuyen-quang]"}
    text = text.replace("# extra:", "extra:")
    for name, value in told.items():
        text, changed = re.subn(rf"(?m)^#   {name}: .*$", f"  {name}: {value}", text)
        assert changed == 1, name
    return text


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one campaign, built by a checkout in which only mkdocs.yml is another."""

    def make(folder: Path) -> None:
        checkout = folder / "checkout"
        checkout.mkdir()
        for name in ("banners", "hooks", "docs"):
            shutil.copytree(
                ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        shutil.copy(ROOT / "build.py", checkout)
        shutil.copy(ROOT / "requirements.lock", checkout)
        (checkout / "mkdocs.yml").write_text(changed_settings(), "utf-8")
        campaigns = only_campaigns(folder / "campaigns", ONE)
        told = {"CALENDAR_SLOTS": "page", "CALENDAR_CACHE": str(ROOT / ".cache")}
        # The checkout's own modules come first; only how it is sketched is of this one.
        environment = {**os.environ, **told, "PYTHONPATH": str(ROOT)}
        environment.pop("SITE_URL", None)
        arguments = ["build", "--draft", "--today", TODAY, "--campaigns", str(campaigns)]
        built = subprocess.run(
            [*command(sketched), *arguments, "--site-dir", str(folder / "site")],
            cwd=checkout, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert built.returncode == 0, built.stderr

    return made_once(tmp_path_factory, "own-edition", make) / "site"


def test_no_page_feed_or_embed_names_another_edition(site_folder: Path) -> None:
    named = []
    for path in site_folder.rglob("*"):
        if path.suffix not in {".html", ".ics", ".json", ".xml", ".csv", ".txt"}:
            continue
        for line in path.read_text("utf-8").splitlines():
            # «Lịch truyền thông năm 2026» says what a table is; it is no name.
            if FORMER_NAME.search(re.sub(r"Lịch truyền thông (năm|tháng) ", "", line)):
                named.append((path.relative_to(site_folder).as_posix(), line.strip()[:120]))
    assert named == []


def test_pages_are_titled_and_signed_by_it(site_folder: Path) -> None:
    home = (site_folder / "index.html").read_text("utf-8")
    assert f"<title>{NAME}</title>" in home
    assert f'content="{DESCRIPTION}"' in home
    for page in ("index.html", f"chien-dich/{ONE}/index.html", "404.html"):
        text = (site_folder / page).read_text("utf-8")
        assert f"Đơn vị quản lý trang: <b>{OWNER}</b>" in text
        assert f"mailto:{MAIL}?" in text
    assert f"– {NAME}</title>" in (site_folder / "lich" / "index.html").read_text("utf-8")


def test_feeds_and_embeds_are_named_by_it_and_lead_to_its_address(site_folder: Path) -> None:
    feed = (site_folder / "ics" / "tat-ca.ics").read_bytes().decode()
    assert f"\r\nX-WR-CALNAME:{NAME}\r\n" in feed
    assert ADDRESS in feed.replace("\r\n ", "")
    news = json.loads((site_folder / "feed.json").read_bytes())
    assert news["title"].startswith(NAME)
    assert news["home_page_url"] == ADDRESS
    assert f"<title>{news['title']}</title>" in (site_folder / "feed.xml").read_text("utf-8")
    answer = json.loads((site_folder / "nhung" / "oembed" / f"{ONE}.json").read_bytes())
    assert (answer["provider_name"], answer["provider_url"]) == (NAME, ADDRESS)
    frame = (site_folder / "nhung" / "khung" / "728x90" / "index.html").read_text("utf-8")
    assert NAME in frame
    listing = json.loads((site_folder / "nhung" / "lich-banner.json").read_bytes())
    assert TAGLINE in listing["banners"][listing["neutral"]]["alt"]


def test_readers_choose_among_its_places(site_folder: Path) -> None:
    for page in ("index.html", "viec/index.html"):
        text = (site_folder / page).read_text("utf-8")
        lists = re.findall(r'(?s)<select name="place">(.*?)</select>', text)
        assert lists
        for one in lists:
            # by its name of today, and by that of the province that became part of it
            assert set(re.findall(r'value="([^"]+)"', one)) == {"tuyen-quang", "ha-giang"}


def test_servers_find_its_page_for_what_is_missing(site_folder: Path) -> None:
    assert "ErrorDocument 404 /lich/404.html" in (site_folder / ".htaccess").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "extra"),
    [
        ("Lịch <b>", {}),
        ("Lịch\nhai dòng", {}),
        ("", {}),
        (NAME, {"places": "tuyen-quang"}),
        (NAME, {"places": ["khong-co"]}),
        (NAME, {"places": [{"tinh": "tuyen-quang"}]}),
        (NAME, {"tagline": ["hai", "dòng"]}),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(name: str, extra: dict[str, object]) -> None:
    with pytest.raises(SiteKeeperError, match=r"mkdocs\.yml"):
        edition(name, None, extra, {"tuyen-quang"})
