"""nginx, Apache and Caddy with the settings that we ship, asked over loopback.

What they must answer is in `expected.py`.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.feeds.reading import logical_lines
from tests.hosting.expected import ANEW, ANSWERS, HIDDEN, SAFETY, SCRIPT, Answer
from tests.hosting.web_servers import apache, ask, caddy, nginx

HOW = {"nginx": nginx, "apache": apache, "caddy": caddy}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    name: str
    port: int
    folder: Path  # where it logs


@pytest.fixture(scope="module", params=HOW)
def server(
    request: pytest.FixtureRequest, site_of_two: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Each of the servers in turn."""
    folder = tmp_path_factory.mktemp(request.param)
    with HOW[request.param](site_of_two, folder) as port:
        yield Server(request.param, port, folder)


def file_of(site: Path, answer: Answer) -> Path:
    found = sorted(site.glob(answer.files))
    assert found, f"the site has no {answer.files}"
    return found[0]


def address_of(site: Path, file: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.files)
def test_every_kind_of_file_is_answered_as_the_table_says(
    server: Server, site_of_two: Path, answer: Answer
) -> None:
    file = file_of(site_of_two, answer)
    status, headers, body = ask(server.port, address_of(site_of_two, file))
    assert (status, body) == (200, file.read_bytes())
    sent = {name: headers.get(name.lower()) for name in answer.headers}
    if answer.type == SCRIPT:
        sent["Content-Type"] = (sent["Content-Type"] or "").replace("application", "text")
    assert sent == answer.headers
    assert headers["etag"]


@pytest.mark.parametrize("coding", ["gzip", "identity"])
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.files)
def test_what_a_visitor_has_is_not_sent_again(
    server: Server, site_of_two: Path, answer: Answer, coding: str
) -> None:
    address = address_of(site_of_two, file_of(site_of_two, answer))
    _, headers, _ = ask(server.port, address, Accept_Encoding=coding)
    status, again, body = ask(
        server.port, address, If_None_Match=headers["etag"], Accept_Encoding=coding
    )
    assert (status, body) == (304, b"")
    assert again["cache-control"] == answer.cached
    # Marks of what is packed are left away where nothing is sent: nginx's W/, Apache's -gzip.
    assert again["etag"].strip('W/"') == headers["etag"].strip('W/"').removesuffix("-gzip")


@pytest.mark.parametrize(
    "answer", [a for a in ANSWERS if a.packed], ids=lambda answer: answer.files
)
def test_text_is_sent_packed_to_who_can_unpack_it(
    server: Server, site_of_two: Path, answer: Answer
) -> None:
    file = file_of(site_of_two, answer)
    address = address_of(site_of_two, file)
    _, headers, body = ask(server.port, address, Accept_Encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == file.read_bytes()
    # A store on the way keeps packed and unpacked apart.
    assert headers["vary"] == "Accept-Encoding"


def test_a_part_of_a_large_file_can_be_asked_for(server: Server, site_of_two: Path) -> None:
    (kit, *_) = sorted(site_of_two.glob("kit/*.zip"))
    status, headers, body = ask(server.port, address_of(site_of_two, kit), Range="bytes=10-29")
    assert (status, body) == (206, kit.read_bytes()[10:30])
    assert headers["content-range"] == f"bytes 10-29/{kit.stat().st_size}"


def test_every_feed_has_its_type_and_is_shown_not_saved(server: Server, site_of_two: Path) -> None:
    for file in site_of_two.glob("ics/**/*.ics"):
        status, headers, body = ask(server.port, address_of(site_of_two, file))
        assert (status, headers["content-type"]) == (200, "text/calendar; charset=utf-8")
        assert headers["content-disposition"] == "inline"
        assert body == file.read_bytes()
        assert logical_lines(body)


@pytest.mark.parametrize(
    "path",
    ["/khong-co/", "/ics/khong-co.ics", "/banner/khong-co/2025/728x90.png", "/nhung/khung/khong/"],
)
def test_what_is_not_there_is_said_to_be_not_there(
    server: Server, site_of_two: Path, path: str
) -> None:
    status, headers, body = ask(server.port, path)
    assert (status, body) == (404, (site_of_two / "404.html").read_bytes())
    assert headers["content-type"] == "text/html; charset=utf-8"
    # It may be there tomorrow.
    assert headers.get("cache-control") in (ANEW, None)
    assert "access-control-allow-origin" not in headers
    assert "content-disposition" not in headers
    assert {name: headers.get(name.lower()) for name in SAFETY} == SAFETY


@pytest.mark.parametrize("path", HIDDEN)
def test_settings_of_other_servers_are_not_shown(
    server: Server, site_of_two: Path, path: str
) -> None:
    assert (site_of_two / path[1:]).is_file()
    status, _, body = ask(server.port, path)
    # Apache denies its own file before it looks at what that says.
    denied = server.name == "apache" and path == "/.htaccess"
    assert status == (403 if denied else 404)
    assert body != (site_of_two / path[1:]).read_bytes()


def test_a_server_has_nothing_to_warn_of(server: Server) -> None:
    logs = [path for path in server.folder.glob("*") if path.name in ("error.log", "told")]
    warnings = [
        line
        for log in logs
        for line in log.read_text("utf-8").splitlines()
        if "warn" in line.casefold() and "admin endpoint disabled" not in line
    ]
    assert warnings == []
