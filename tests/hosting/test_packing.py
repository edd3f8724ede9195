"""Packed copies beside texts (`--precompress`): right, repeatable, and sent by the servers."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import brotli
import pytest

from hooks.publishing.former_addresses import lost_addresses
from hooks.publishing.hosts.packing import pack_texts
from tests.hosting.web_servers import ask, caddy, nginx

# Texts that pack well, one that does not, one too short, and a picture; all made up for the test.
FILES = {
    "index.html": b"<p>Trang th\xe1\xbb\xad</p>\n" * 100,
    "ics/thu.ics": b"BEGIN:VCALENDAR\r\n" * 100,
    "du-lieu/ngan.json": b"{}",
    "banner/thu.png": b"\x89PNG" * 1000,
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    return tmp_path / "site"


def packed(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        if path.suffix in {".gz", ".br"}:
            yield path.relative_to(site).as_posix(), path.read_bytes()


def test_texts_have_packed_copies_beside_them_and_nothing_else_has(site: Path) -> None:
    assert pack_texts(site) == 4
    copies = dict(packed(site))
    assert set(copies) == {
        "index.html.gz", "index.html.br", "ics/thu.ics.gz", "ics/thu.ics.br",
    }  # fmt: skip
    for name, content in copies.items():
        unpack = gzip.decompress if name.endswith(".gz") else brotli.decompress
        assert unpack(content) == FILES[name.removesuffix(".gz").removesuffix(".br")]


def test_the_same_text_always_packs_the_same(site: Path) -> None:
    pack_texts(site)
    first = dict(packed(site))
    pack_texts(site)
    assert dict(packed(site)) == first
    assert first["index.html.gz"][4:8] == bytes(4)  # no time of day


def test_a_packed_copy_is_no_address_that_is_missed(site: Path, tmp_path: Path) -> None:
    pack_texts(site)
    later = tmp_path / "later"
    for name, content in FILES.items():
        (later / name).parent.mkdir(parents=True, exist_ok=True)
        (later / name).write_bytes(content)
    assert lost_addresses(site, later) == ()
    (later / "ics/thu.ics").unlink()
    assert "ics/thu.ics" in lost_addresses(site, later)


Serve = Callable[[Path, Path], AbstractContextManager[int]]


@pytest.mark.parametrize(
    ("serve", "coding"), [(nginx, "gzip"), (caddy, "gzip"), (caddy, "br")],
    ids=["nginx-gzip", "caddy-gzip", "caddy-br"],
)  # fmt: skip
def test_servers_send_the_copies(site: Path, tmp_path: Path, serve: Serve, coding: str) -> None:
    (site / "404.html").write_bytes(b"")
    pack_texts(site)
    copy = site / f"ics/thu.ics.{'gz' if coding == 'gzip' else 'br'}"
    (tmp_path / "server").mkdir()
    with serve(site, tmp_path / "server") as port:
        _, headers, body = ask(port, "/ics/thu.ics", Accept_Encoding=coding)
        assert ask(port, "/ics/thu.ics")[2] == FILES["ics/thu.ics"]
    assert headers["content-encoding"] == coding
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert "Accept-Encoding" in headers["vary"]
    assert body == copy.read_bytes()
