"""The site under nginx with the shipped settings, asked by wrk; and an hour of many readers.

Some minutes, most of them for the site of 160 campaigns, the real ones and copies; the machine
asks and answers at once, so a server of its own does more.
`bench_serving.py SITE` asks a site that is built already. See: make bench.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.many_campaigns import many_campaigns
from tests.conftest import TODAY
from tests.hosting.web_servers import ask, nginx
from tests.undrawn import build_without_banners

CAMPAIGNS: Final = 160
SECONDS: Final = 3
CONNECTIONS: Final = 32
READERS: Final = 10_000
# The share of readers whose programs ask conditionally; others take the feed whole, packed.
CONDITIONAL: Final = (1.0, 0.5, 0.0)


def main() -> None:
    """Print requests a second for each kind of answer, then what the readers of a feed take."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(sys.argv[1]).resolve() if sys.argv[1:] else _built(Path(folder))
        server = Path(folder, "server")
        server.mkdir()
        with nginx(site, server) as port:
            _requests(port, site)
            _hour(port)


def _built(folder: Path) -> Path:
    # Without banners, whose drawing takes most of a build: what is asked for here are the others.
    campaigns = many_campaigns(folder / "campaigns", CAMPAIGNS)
    begun = time.monotonic()
    site = folder / "site"
    build_without_banners(site, TODAY, "--draft", "--campaigns", str(campaigns))
    print(f"{CAMPAIGNS} campaigns built without banners in {time.monotonic() - begun:.0f} s")
    return site


def _requests(port: int, site: Path) -> None:
    feed = "/ics/tat-ca.ics"
    kit = (
        "/"
        + max(site.glob("kit/*.zip"), key=lambda path: path.stat().st_size)
        .relative_to(site)
        .as_posix()
    )
    gzip = {"Accept-Encoding": "gzip"}
    etag = ask(port, feed, Accept_Encoding="gzip")[1]["etag"]
    print(f"{sum(1 for _ in site.rglob('*'))} files and folders; wrk, {CONNECTIONS} connections")
    for name, path, headers in (
        ("home page, packed", "/", gzip),
        ("feed of all, packed", feed, gzip),
        ("feed of all, as it is", feed, {}),
        ("feed of all, 304", feed, {**gzip, "If-None-Match": etag}),
        ("the script, packed", "/nhung/banner.js", gzip),
        ("picture of the day", "/banner/hien-tai/728x90.png", {}),
        ("part of a kit, 206", kit, {"Range": "bytes=0-65535"}),
        ("what is not there, 404", "/khong-co/", gzip),
    ):
        status, _, body = ask(port, path, **headers)
        print(f"{name:24} {status} {len(body) / 1000:8.1f} kB  {_wrk(port, path, headers)}")


def _wrk(port: int, path: str, headers: dict[str, str]) -> str:
    """Return requests a second and the slowest hundredth, as wrk tells them."""
    told = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency",
         *(part for name, value in headers.items() for part in ("-H", f"{name}: {value}")),
         f"http://127.0.0.1:{port}{path}"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    rate = re.search(r"Requests/sec: +([\d.]+)", told)
    slowest = re.search(r"99% +(\S+)", told)
    assert rate
    assert slowest
    return f"{float(rate[1]):8.0f} requests/s  99 % within {slowest[1]}"


def _hour(port: int) -> None:
    """Print what it takes when every reader's program refreshes the feed of all within an hour."""
    feed = "/ics/tat-ca.ics"
    _, headers, packed = ask(port, feed, Accept_Encoding="gzip")
    status, again, body = ask(port, feed, Accept_Encoding="gzip", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")
    whole = len(packed) + _head(headers)
    print(f"{READERS} readers of {feed} in an hour: {READERS / 3600:.1f} requests/s")
    for share in CONDITIONAL:
        volume = READERS * (share * _head(again) + (1 - share) * whole)
        print(
            f"  {share:4.0%} with If-None-Match: {volume / 1e6:7.1f} MB, "
            f"{volume * 8 / 3600 / 1e6:6.3f} Mbit/s on average"
        )


def _head(headers: dict[str, str]) -> int:
    return sum(len(f"{name}: {value}\r\n") for name, value in headers.items()) + 20


if __name__ == "__main__":
    main()
