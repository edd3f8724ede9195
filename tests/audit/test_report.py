"""The report: complete, safe, and saved at every step; the command's exit codes."""

from __future__ import annotations

import csv
import io
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import html5lib
import pytest

from hooks.audit.command import AuditError, Order, audit, summary
from hooks.audit.evidence import Run
from hooks.audit.portals_file import PortalList
from hooks.audit.report import csv_report, page_report
from hooks.audit.targets import targets_of
from hooks.audit.visit import Clockwork
from hooks.catalogue.catalogue import Catalogue
from hooks.source.words import Words
from hooks.web.transport import Failure, Reply, Request
from tests.audit.conftest import SkippingClock
from tests.audit.portal_server import LocalPortal, raw
from tests.audit.samples import BEFORE, OVER, RUNNING, SITE
from tests.conftest import ROOT, run_here

pytestmark = pytest.mark.slow

AT = datetime(2026, 10, 5, 8, 30, tzinfo=timezone(timedelta(hours=7)))
NEW = f"{SITE}banner/dot-mau/2026/300x250.png"
EVIL = "=1+1</td><script>alert(1)</script>"


class Pages:
    """A network of made-up pages: HTML by address, or None for a machine that is off."""

    def __init__(self, pages: dict[str, str | None]) -> None:
        self.pages = pages

    def get(self, request: Request) -> Reply:
        html = self.pages.get(request.url)
        if request.url.endswith("/robots.txt"):
            return Reply(url=request.url, status=404, headers={}, body=b"")
        if html is None:
            raise Failure("unreachable", Words("không kết nối được", "no connection"))
        headers = {"content-type": "text/html; charset=utf-8"}
        return Reply(url=request.url, status=200, headers=headers, body=html.encode())


def portal_list(*portals: Mapping[str, object], **changes: object) -> PortalList:
    return PortalList.model_validate(
        {"contact": "https://don-vi-mau.example/", "portals": list(portals), **changes}
    )


def run_audit(  # noqa: PLR0917
    catalogue: Catalogue,
    site: Path,
    folder: Path,
    portals: PortalList,
    pages: Pages,
    today: date = RUNNING,
    clockwork: Clockwork | None = None,
) -> Run:
    order = Order(
        portals=portals,
        campaigns=(),
        today=today,
        site_dir=site,
        csv=folder / "a.csv",
        page=folder / "a.html",
    )
    return audit(
        catalogue,
        order,
        lambda: AT,
        lambda _: None,
        transport=pages,
        clockwork=clockwork or SkippingClock().work,
    )


def rows_of(folder: Path) -> list[dict[str, str]]:
    data = (folder / "a.csv").read_bytes()
    assert data.startswith("\ufeff".encode())
    assert b"\r\n" in data
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


TWO = portal_list(
    {"name": "Cổng một", "url": "https://mot.example/", "unit": "Sở mẫu", "audience": "mau-a"},
    {"name": "Cổng hai", "url": "https://hai.example/", "note": "ghi chú"},
)


def test_both_files_say_the_same(catalogue: Catalogue, site: Path, tmp_path: Path) -> None:
    pages = Pages({"https://mot.example/": f'<title>Cổng</title><img src="{NEW}">'})
    run = run_audit(catalogue, site, tmp_path, portal_list(*_raw(TWO), images=0), pages)
    assert run.complete
    one, two = rows_of(tmp_path)
    assert (one["Cổng"], one["Kết quả"], one["Mức chắc chắn"]) == (
        "Cổng một", "Đang có, đúng bản", "chắc chắn",
    )  # fmt: skip
    assert (one["Đối tượng"], one["Đơn vị quản lý"]) == ("Mẫu đối tượng A", "Sở mẫu")
    assert one["Bằng chứng"] == f"ảnh lấy từ trang banner (bản năm 2026): {NEW}"
    assert one["Thời điểm xem"] == "08:30 05/10/2026"
    assert (two["Mã kết quả"], two["Nhận xét"]) == ("unreachable", "Không kết nối được.")
    assert {row["Đã xem hết danh sách"] for row in (one, two)} == {"có"}
    page = (tmp_path / "a.html").read_text("utf-8")
    for text in ("Cổng một", "Đang có, đúng bản", "Không kết nối được.", NEW, "08:30 05/10/2026"):
        assert text in page
    assert "Chưa đủ" not in page
    assert summary(run) == "Đợt tuyên truyền mẫu: đang có, đúng bản 1, không mở được 1."


def _raw(portals: PortalList) -> list[dict[str, object]]:
    return [portal.model_dump() for portal in portals.portals]


def test_the_page_is_valid_and_loads_nothing(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    pages = Pages({"https://mot.example/": f'<img src="{NEW}">'})
    run_audit(catalogue, site, tmp_path, TWO, pages)
    page = (tmp_path / "a.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(page)
    for loading in ("<script", "<img", "<link", "<iframe", "@import", "url(", " src="):
        assert loading not in page
    assert "default-src 'none'" in page


def test_nothing_a_portal_says_is_run_or_computed(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    pages = Pages(
        {
            "https://mot.example/": f"<title>{EVIL}</title>"
            f'<img src="{SITE}banner/dot-mau/2026/300x250.png?&quot;><script>x" alt="x">',
            "https://hai.example/": None,
        }
    )
    portals = portal_list(
        {"name": EVIL, "url": "https://mot.example/", "unit": "@SUM(1)", "note": "-1+2"},
        {"name": "+cmd|' /C calc'!A0", "url": "https://hai.example/"},
        images=0,
    )
    run_audit(catalogue, site, tmp_path, portals, pages)
    one, two = rows_of(tmp_path)
    assert one["Cổng"] == f"'{EVIL}"
    assert (one["Đơn vị quản lý"], one["Ghi chú của danh sách"]) == ("'@SUM(1)", "'-1+2")
    assert two["Cổng"].startswith("'+")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "<script" not in page
    html5lib.HTMLParser(strict=True).parse(page)


def test_the_same_run_gives_the_same_bytes(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    pages = Pages({"https://mot.example/": f'<img src="{NEW}"><p>x'})
    run = run_audit(catalogue, site, tmp_path, TWO, pages)
    assert csv_report(run, catalogue) == (tmp_path / "a.csv").read_bytes()
    assert page_report(run, catalogue) == (tmp_path / "a.html").read_bytes()


def test_an_interrupted_run_keeps_what_it_has(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    class Interrupting(Pages):
        def get(self, request: Request) -> Reply:
            if "hai.example" in request.url:
                raise KeyboardInterrupt
            return super().get(request)

    pages = Interrupting({"https://mot.example/": f'<img src="{NEW}">'})
    run = run_audit(catalogue, site, tmp_path, portal_list(*_raw(TWO), images=0), pages)
    assert not run.complete
    assert run.ended is None
    one, two = rows_of(tmp_path)
    assert one["Mã kết quả"] == "current"
    assert (two["Mã kết quả"], two["Thời điểm xem"]) == ("unvisited", "")
    assert one["Đã xem hết danh sách"] == "không"
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "còn 1 trên 2 cổng chưa xem" in page


def test_files_are_kept_on_the_way(catalogue: Catalogue, site: Path, tmp_path: Path) -> None:
    """Whatever ends the run after the first portal, the first result is on disk."""
    portals = portal_list(*_raw(TWO), images=0, pause=11)
    seen: list[str] = []

    class Looking(Pages):
        def get(self, request: Request) -> Reply:
            if "hai.example" in request.url and not seen:
                seen.extend(row["Mã kết quả"] for row in rows_of(tmp_path))
            return super().get(request)

    pages = Looking({"https://mot.example/": f'<img src="{NEW}">'})
    run_audit(catalogue, site, tmp_path, portals, pages)
    assert seen == ["current", "unvisited"]


def test_the_time_of_the_whole_run(catalogue: Catalogue, site: Path, tmp_path: Path) -> None:
    many = [{"name": f"Cổng {n}", "url": f"https://c{n}.example/"} for n in range(9)]
    portals = portal_list(*many, pause=2, time_limits={"total": 10})
    pages = Pages({f"https://c{n}.example/": "<p>Trang mẫu" for n in range(9)})
    run = run_audit(catalogue, site, tmp_path, portals, pages)
    codes = [row["Mã kết quả"] for row in rows_of(tmp_path)]
    assert codes[:2] == ["missing", "missing"]
    assert codes[-1] == "unvisited"
    assert run.ended is not None
    assert not run.complete


def test_five_hundred_portals(catalogue: Catalogue, site: Path, tmp_path: Path) -> None:
    many = [{"name": f"Cổng mẫu {n}", "url": f"https://c{n}.example/"} for n in range(500)]
    pages = Pages({f"https://c{n}.example/": f"<p>{n}" for n in range(0, 500, 2)})
    unhurried = Clockwork(time.monotonic, lambda _: None)
    portals = portal_list(*many)
    run = run_audit(catalogue, site, tmp_path, portals, pages, clockwork=unhurried)
    assert summary(run) == "Đợt tuyên truyền mẫu: không thấy 250, không mở được 250."
    assert len(rows_of(tmp_path)) == 500


def test_what_runs_today_is_looked_for_unless_told(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    assert [t.campaign.id for t in targets_of(catalogue, RUNNING)] == ["dot-mau"]
    assert [t.campaign.id for t in targets_of(catalogue, RUNNING, ["khac", "mau"])] == [
        "khac", "mau",
    ]  # fmt: skip
    with pytest.raises(AuditError, match="không có chiến dịch nào đang diễn ra"):
        run_audit(catalogue, site, tmp_path, TWO, Pages({}), today=BEFORE)
    with pytest.raises(AuditError, match="chưa có banner để so"):
        run_audit(catalogue, tmp_path, tmp_path, TWO, Pages({}))
    assert list(tmp_path.iterdir()) == []


def test_the_times_of_a_campaign_in_words(catalogue: Catalogue) -> None:
    def time_on(day: date) -> str:
        return targets_of(catalogue, day, ["dot-mau"])[0].time

    assert time_on(RUNNING) == "đang diễn ra: 01–10/10/2026"
    assert time_on(OVER) == "đợt gần nhất: 01–10/10/2026; đợt tới: 01–10/10/2027"
    assert targets_of(catalogue, OVER, ["khac"])[0].time == "không có ngày riêng"


# The command


def write_list(folder: Path, url: str, extra: str = "") -> Path:
    file = folder / "portals.yml"
    file.write_text(
        "contact: https://don-vi-mau.example/\npause: 1\ntime_limits: {request: 2}\nportals:\n"
        f"  - {{name: Cổng mẫu, url: '{url}', internal: true{extra}}}\n",
        "utf-8",
    )
    return file


@pytest.fixture
def command(campaign_folder: Path, site: Path, tmp_path: Path) -> list[str]:
    return [
        "audit", "--campaigns", str(campaign_folder), "--site-dir", str(site),
        "--csv", str(tmp_path / "a.csv"), "--page", str(tmp_path / "a.html"),
    ]  # fmt: skip


def test_the_command(command: list[str], portal: LocalPortal, tmp_path: Path) -> None:
    portal.page('<img src="/uploads/dot-mau-2025-300x250.png">')
    file = write_list(tmp_path, portal.url)
    result = run_here(*command, "--today", "2026-10-05", str(file))
    assert result.returncode == 0, result.stderr
    assert "Đợt tuyên truyền mẫu: bản cũ hoặc hết hạn 1." in result.stdout
    assert f"… {portal.url}" in result.stderr
    (row,) = rows_of(tmp_path)
    assert row["Mã kết quả"] == "stale"
    # The time of the visit is that of the clock, whatever `--today` says.
    assert f"{datetime.now(UTC):%Y}" in row["Thời điểm xem"]


def test_faults_of_the_list(command: list[str], tmp_path: Path) -> None:
    file = write_list(tmp_path, "ftp://x.example/")
    result = run_here(*command, str(file))
    assert result.returncode == 1
    assert "portals.yml:5:27: địa chỉ «ftp://x.example/» không dùng được" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize(
    "changes",
    [
        ["--today", "2026-09-01"],
        ["--campaign", "khong-co"],
        ["--csv", "portals.yml"],
        ["--page", "x.pdf"],
        ["--today", "2026-10-05", "--csv", "build.py/a.csv"],  # a file is no folder
    ],
)
def test_wrong_usage(command: list[str], tmp_path: Path, changes: list[str]) -> None:
    file = write_list(tmp_path, "http://127.0.0.1:9/")
    result = run_here(*command, *changes, str(file))
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_list(command: list[str], tmp_path: Path) -> None:
    result = run_here(*command, str(tmp_path / "khong-co.yml"))
    assert result.returncode == 1
    assert "không đọc được tệp" in result.stderr


# A program that is ended goes the way of one that is interrupted, and one step before it.
@pytest.mark.parametrize(
    "stop", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.hostile)]
)
def test_an_interrupted_command(
    command: list[str], portal: LocalPortal, tmp_path: Path, stop: signal.Signals
) -> None:
    portal.answers["/"] = raw(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", pause=0.1, forever=True)
    file = write_list(tmp_path, portal.url)
    file.write_text(file.read_text("utf-8").replace("request: 2", "request: 60"), "utf-8")
    with subprocess.Popen(
        # A test run in the background has SIGINT ignored, and children would inherit that.
        ["env", "--default-signal=INT", sys.executable,
         "build.py", *command, "--today", "2026-10-05", str(file)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        until = time.monotonic() + 30
        while "/" not in portal.asked and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(stop)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Đã dừng giữa chừng" in errors
    assert "Traceback" not in errors
    (row,) = rows_of(tmp_path)
    assert row["Mã kết quả"] == "unvisited"


def test_a_run_without_end_is_told_as_such(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    run = run_audit(catalogue, site, tmp_path, TWO, Pages({}))
    page = page_report(replace(run, ended=None), catalogue).decode()
    assert "Chưa đủ." in page
