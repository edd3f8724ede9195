"""The shipped nginx configuration, tested over loopback: type, charset, caching, ETag, CORS."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.feeds.reading import logical_lines
from tests.hosting.safety import FRAMING, SAFETY

SHIPPED = ROOT / "docs" / "hosting" / "nginx.conf"
PATH = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
# The lines that a reader is told to change, and nothing else.
LISTEN, SERVER_NAME = "listen 80;", "server_name lich-truyen-thong.example;"
SITE_ROOT = "root /var/www/lich-truyen-thong;"


@pytest.fixture(scope="module")
def server(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of nginx with the shipped configuration and its three marked lines changed."""
    nginx = shutil.which("nginx", path=PATH)
    if nginx is None:
        pytest.skip("no nginx: make test installs it")
    folder = tmp_path_factory.mktemp("nginx")
    port = _free_port()
    text = SHIPPED.read_text("utf-8")
    for old, new in (
        (LISTEN, f"listen 127.0.0.1:{port};"),
        (SERVER_NAME, "server_name localhost;"),
        (SITE_ROOT, f"root {built_site};"),
    ):
        assert text.count(old) == 1, f"the configuration has no line «{old}»"
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    main = folder / "nginx.conf"
    main.write_text(
        f"user {_owner(built_site)};\n"
        f"daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        "events {}\n"
        f"http {{\ninclude {_mime_types()};\ndefault_type application/octet-stream;\n"
        f"access_log off;\n{places}\ninclude {folder}/site.conf;\n}}\n",
        "utf-8",
    )
    command = [nginx, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(main)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def _owner(path: Path) -> str:
    """Give everybody read access, whatever the folder for temporary files allows."""
    return path.owner()


def _mime_types() -> Path:
    places = [Path("/etc/nginx/mime.types"), Path("/usr/local/etc/nginx/mime.types")]
    return next(place for place in places if place.exists())


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert process.poll() is None, "nginx ended: its configuration is wrong"
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not answer")


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def some(site: Path, pattern: str) -> str:
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


def test_a_feed_is_a_calendar_in_utf_8(server: int, built_site: Path) -> None:
    status, headers, body = ask(server, "/ics/tat-ca.ics")
    assert status == 200
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["content-disposition"] == "inline"
    assert headers["cache-control"] == "public, max-age=3600"
    assert headers["access-control-allow-origin"] == "*"
    assert headers["x-content-type-options"] == "nosniff"
    assert body == (built_site / "ics" / "tat-ca.ics").read_bytes()
    assert logical_lines(body)


def test_a_feed_that_has_not_changed_is_not_sent_again(server: int) -> None:
    _, headers, _ = ask(server, "/ics/tat-ca.ics")
    assert headers["last-modified"]
    status, again, body = ask(server, "/ics/tat-ca.ics", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")
    assert again["etag"] == headers["etag"]
    assert again["cache-control"] == "public, max-age=3600"


def test_a_feed_is_sent_packed_to_who_can_unpack(server: int) -> None:
    _, headers, _ = ask(server, "/ics/tat-ca.ics", Accept_Encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["etag"]


def test_every_feed_has_its_type(server: int, built_site: Path) -> None:
    for file in built_site.glob("ics/**/*.ics"):
        path = "/" + file.relative_to(built_site).as_posix()
        status, headers, body = ask(server, path)
        assert (status, headers["content-type"]) == (200, "text/calendar; charset=utf-8")
        assert body == file.read_bytes()


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("banner/*/hang-nam/*.png", "image/png"),
        ("du-lieu/*.json", "application/json; charset=utf-8"),
        ("du-lieu/*.csv", "text/csv; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
    ],
)
def test_other_sites_may_use_banners_and_data(
    server: int, built_site: Path, pattern: str, kind: str
) -> None:
    if not list(built_site.glob(pattern)):
        pytest.skip(f"the site has no {pattern}")
    status, headers, _ = ask(server, some(built_site, pattern))
    assert status == 200
    assert headers["content-type"] == kind
    assert headers["cache-control"] == "public, max-age=3600"
    assert headers["access-control-allow-origin"] == "*"
    assert headers["etag"]


DAILY, FOR_EVER = "public, max-age=300, must-revalidate", "public, max-age=31536000, immutable"
WEEK, HOUR = "public, max-age=604800", "public, max-age=3600"


@pytest.mark.parametrize(
    ("pattern", "cached", "origin"),
    [
        pytest.param("banner/hien-tai/728x90.png", DAILY, "*", id="of the day"),
        pytest.param("banner/hien-tai/chu-de/*/728x90.webp", DAILY, "*", id="of a topic's day"),
        pytest.param("banner/*/2025/728x90.png", WEEK, "*", id="of a year"),
        pytest.param("banner/ngay-*/728x90.png", HOUR, "*", id="of the newest year"),
        pytest.param("banner/danh-muc.json", HOUR, "*", id="the gallery's listing"),
        pytest.param("nhung/lich-banner.json", DAILY, "*", id="the embeds' listing"),
        pytest.param("nhung/oembed/*.json", DAILY, "*", id="oEmbed"),
        pytest.param("nhung/banner.js", DAILY, "*", id="the newest script"),
        pytest.param("nhung/js/*.js", FOR_EVER, "*", id="a release of the script"),
        pytest.param("nhung/khung/728x90/index.html", DAILY, None, id="a frame"),
    ],
)
def test_what_follows_the_day_is_kept_for_minutes_and_a_release_for_ever(
    server: int, built_site: Path, pattern: str, cached: str, origin: str | None
) -> None:
    status, headers, _ = ask(server, some(built_site, pattern).removesuffix("index.html"))
    assert status == 200
    assert headers["cache-control"] == cached
    assert headers.get("access-control-allow-origin") == origin
    assert headers["etag"]


@pytest.mark.parametrize(
    "path",
    ["/", "/chien-dich/", "/nhung/", "/nhung/mau/khung/", "/ics/tat-ca.ics", "/du-lieu/",
     "/feed.xml", "/banner/hien-tai/728x90.png", "/nhung/khung/728x90/", "/khong-co/"],
)  # fmt: skip
def test_every_answer_has_the_headers_for_safety(server: int, path: str) -> None:
    _, headers, _ = ask(server, path)
    sent = {name: headers.get(name.lower()) for name in SAFETY}
    meant_to_be_framed = path.startswith("/nhung/khung/")
    assert sent == SAFETY | ({FRAMING: None} if meant_to_be_framed else {})
    assert "x-frame-options" not in headers


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_a_store_on_the_way_keeps_packed_and_unpacked_apart(server: int, coding: str) -> None:
    _, headers, _ = ask(server, "/ics/tat-ca.ics", Accept_Encoding=coding)
    assert headers["vary"] == "Accept-Encoding"


def test_pages_are_nobody_elses(server: int) -> None:
    status, headers, _ = ask(server, "/dang-ky-lich/")
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "access-control-allow-origin" not in headers


def test_what_is_not_there_is_said_to_be_not_there(server: int, built_site: Path) -> None:
    status, headers, body = ask(server, "/ics/khong-co.ics")
    assert status == 404
    assert body == (built_site / "404.html").read_bytes()
    assert headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/.htaccess", "/.nojekyll", "/_headers", "/web.config"])
def test_settings_of_other_servers_are_not_shown(server: int, path: str) -> None:
    assert ask(server, path)[0] == 404
