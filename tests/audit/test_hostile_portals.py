"""Portals that are down, closed, slow, endless or malicious: each gives one result, in time."""

from __future__ import annotations

import gzip
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from zlib import compress, crc32

import pytest

from hooks.audit.portals_file import TimeLimits
from hooks.audit.visit import IMAGE_LIMIT, PAGE_LIMIT
from hooks.web.transport import Network
from tests.audit.conftest import Look, SkippingClock, only
from tests.audit.portal_server import (
    Answer,
    LocalPortal,
    local_portal,
    raw,
    redirect,
    send,
)
from tests.audit.samples import SITE

pytestmark = pytest.mark.slow

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
NEW = f"{SITE}banner/dot-mau/2026/300x250.png"
# Shorter than what a list may ask for, which is a second: it is told in whole ones.
SHORT = TimeLimits(portal=300, total=600).model_copy(update={"request": 0.6})


def closed_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def test_a_closed_port(look: Look) -> None:
    finding = only(look(f"http://127.0.0.1:{closed_port()}/"))
    assert (finding.status, finding.note) == ("unreachable", "Máy chủ từ chối kết nối.")


def test_an_unknown_name(look: Look) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror

    finding = only(look("http://khong-co.example/", network=Network("x", resolver=unknown)))
    assert (finding.status, finding.note) == ("unreachable", "Không tìm thấy tên miền.")


def test_https_that_is_none(look: Look, portal: LocalPortal) -> None:
    finding = only(look(portal.url.replace("http", "https")))
    assert (finding.status, finding.note) == ("unreachable", "Không lập được kết nối https.")


# A self-signed certificate made for these tests, for 127.0.0.1, valid until 2126.
CERTIFICATE = Path(__file__).with_name("self_signed.pem")


def test_a_certificate_that_nobody_vouches_for(look: Look) -> None:
    with local_portal(CERTIFICATE) as server:
        finding = only(look(server.url))
        assert finding.status == "unreachable"
        assert finding.note.startswith("Chứng chỉ https không hợp lệ (self-signed certificate")
        assert server.asked == []


def test_https_with_a_trusted_certificate(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with local_portal(CERTIFICATE) as server:
        server.page(f'<img src="{NEW}">')
        assert only(look(server.url, images=0)).status == "current"
        # It speaks for 127.0.0.1 and for no other name.
        network = Network("x", resolver=lambda *_: ["127.0.0.1"])
        other = server.url.replace("127.0.0.1", "cong-mau.example")
        finding = only(look(other, network=network))
        assert finding.status == "unreachable"
        assert finding.note.startswith("Chứng chỉ https không hợp lệ (")


@pytest.mark.parametrize(
    ("status", "result"),
    [(401, "blocked"), (403, "blocked"), (429, "blocked"), (404, "unreachable"),
     (500, "unreachable"), (503, "unreachable"), (302, "unreachable")],
)  # fmt: skip
def test_refusals(look: Look, portal: LocalPortal, status: int, result: str) -> None:
    portal.answers["/"] = send(b"<p>x", status=status)
    assert only(look()).status == result


def test_a_challenge_is_a_block(look: Look, portal: LocalPortal) -> None:
    portal.answers["/"] = send(b"<p>x", status=503, cf_mitigated="challenge")
    assert only(look()).status == "blocked"


@pytest.mark.parametrize(
    "answer",
    [
        raw(OK, b"\r\n", b"<p>", pause=0.1, forever=True),  # a body that drips
        raw(OK, b"X: y\r\n", pause=0.2, forever=True),  # headers that drip
        raw(b"H", pause=0.1, forever=True),  # a first line that drips
        raw(b"", pause=0.1, forever=True),  # silence
        raw(OK, b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", pause=0.1, forever=True),
    ],
    ids=["body", "headers", "status", "silence", "chunks"],
)
def test_a_slow_portal_is_left_in_time(look: Look, portal: LocalPortal, answer: Answer) -> None:
    portal.answers["/"] = answer
    begun = time.monotonic()
    finding = only(look(limits=SHORT))
    assert (finding.status, finding.note) == ("unreachable", "Quá 1 giây chưa trả lời xong.")
    assert time.monotonic() - begun < 4


def test_a_slow_name_server_is_left_in_time(look: Look) -> None:
    def slow(host: str, port: int) -> list[str]:
        time.sleep(1.5)
        return ["127.0.0.1"]

    finding = only(look("http://cham.example/", limits=SHORT, network=Network("x", resolver=slow)))
    assert finding.note == "Quá 1 giây chưa trả lời xong."


def test_an_endless_body_is_cut_and_what_came_is_read(look: Look, portal: LocalPortal) -> None:
    page = f'<img src="{NEW}">'.encode()
    portal.answers["/"] = raw(OK, b"\r\n", page, b"<p>" * 20_000, forever=True)
    result = look(images=0)
    assert only(result).status == "current"
    assert result.notes == ("Trang dài quá mức nên chỉ xem phần đầu.",)


def test_a_decompression_bomb_is_cut(look: Look, portal: LocalPortal) -> None:
    bomb = gzip.compress(f'<img src="{NEW}">'.encode() + b" " * 60_000_000)
    assert len(bomb) < PAGE_LIMIT
    portal.answers["/"] = send(bomb, Content_Encoding="gzip")
    result = look(images=0)
    assert only(result).status == "current"
    assert result.notes == ("Trang dài quá mức nên chỉ xem phần đầu.",)


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "khong-co"])
def test_an_encoding_that_was_not_asked_for(look: Look, portal: LocalPortal, encoding: str) -> None:
    portal.answers["/"] = send(b"xxxx", Content_Encoding=encoding)
    assert only(look()).status == "unreachable"


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes(look: Look, portal: LocalPortal) -> None:
    page = f'<img src="{NEW}"><p>'.encode()
    portal.answers["/"] = raw(OK, b"Content-Length: 99999\r\n\r\n", page)
    assert only(look(images=0)).status == "current"


def test_a_page_that_breaks_off_before_anything_is_found_is_not_called_missing(
    look: Look, portal: LocalPortal
) -> None:
    portal.answers["/"] = raw(OK, b"Content-Length: 99999\r\n\r\n<p>x")
    finding = only(look(images=0))
    assert (finding.status, finding.note) == (
        "unreachable", "Trang bị ngắt giữa chừng nên chỉ xem phần nhận được.",
    )  # fmt: skip


PAGE = f'<img src="{NEW}"><p>'.encode() * 50
PACKED = gzip.compress(PAGE)
GZIP = OK + b"Content-Encoding: gzip\r\n\r\n"
CHUNKS = OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(PAGE), PAGE)


@pytest.mark.parametrize(
    "answer",
    [
        GZIP + b"not gzip at all",
        GZIP + PACKED[:40] + b"\xff" * 40,
        GZIP + PACKED[:-12],
        GZIP + PACKED[:-8] + bytes(8),
        CHUNKS,
        CHUNKS + b"ZZ\r\nx",
        CHUNKS + b"-5\r\nx",
        CHUNKS + b"64\r\nx",
    ],
    ids=["no gzip", "overwritten", "cut", "checksum", "no end", "no size", "below 0", "short"],
)
def test_a_corrupt_answer_is_unreachable(look: Look, portal: LocalPortal, answer: bytes) -> None:
    portal.answers["/"] = raw(answer)
    finding = only(look(images=0))
    assert (finding.status, finding.note) == (
        "unreachable", "Nội dung máy chủ gửi bị hỏng hoặc thiếu.",
    )  # fmt: skip


def test_what_is_said_beside_a_redirect_may_be_corrupt(look: Look, portal: LocalPortal) -> None:
    portal.answers["/"] = raw(
        b"HTTP/1.1 302 Found\r\nLocation: /moi\r\nContent-Encoding: gzip\r\n\r\nx"
    )
    portal.page(f'<img src="{NEW}">', "/moi")
    assert only(look(images=0)).status == "current"


@pytest.mark.parametrize(
    "answer", [b"\x00\xff" * 500, b"SSH-2.0-x\r\n", b"HTTP/1.1 abc\r\n\r\n", b""]
)
def test_what_is_no_web_server(look: Look, portal: LocalPortal, answer: bytes) -> None:
    portal.answers["/"] = raw(answer)
    finding = only(look())
    assert (finding.status, finding.note) == (
        "unreachable", "Máy chủ trả lời không đúng chuẩn HTTP.",
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json"])
def test_what_is_no_page(look: Look, portal: LocalPortal, kind: str) -> None:
    portal.answers["/"] = send(b"x", kind)
    finding = only(look())
    assert finding.status == "unreachable"
    assert f"không phải trang HTML ({kind})" in finding.note


# Redirects


def test_a_redirect_is_followed(look: Look, portal: LocalPortal) -> None:
    # Servers write UTF-8 into headers, although the standard says Latin-1.
    portal.answers["/"] = redirect("/vi/trang-chu?x=ế".encode().decode("latin-1"))
    portal.page(f'<img src="{NEW}">', "/vi/trang-chu?x=%E1%BA%BF")
    result = look(images=0)
    assert only(result).status == "current"
    assert result.pages[0].found_at == f"{portal.url}vi/trang-chu?x=%E1%BA%BF"


def test_a_page_that_sends_its_reader_on_is_followed(look: Look, portal: LocalPortal) -> None:
    portal.page('<meta http-equiv="Refresh" content="0; URL=\'/web/portal\'">')
    portal.page(f'<img src="{NEW}">', "/web/portal")
    assert only(look(images=0)).status == "current"


@pytest.mark.parametrize(
    ("target", "note"),
    [
        ("/", "Chuyển hướng vòng tròn (trang có thể đòi cookie)."),
        ("file:///etc/passwd", "Chuyển hướng đến địa chỉ không phải http, https nên không theo."),
        ("ftp://127.0.0.1/", "Chuyển hướng đến địa chỉ không phải http, https nên không theo."),
        (
            "http://a:b@127.0.0.1/",
            "Chuyển hướng đến địa chỉ không phải http, https nên không theo.",
        ),
        ("http://[::1", "Chuyển hướng đến địa chỉ không phải http, https nên không theo."),
        ("", "Chuyển hướng vòng tròn (trang có thể đòi cookie)."),
    ],
)
def test_redirects_that_are_not_followed(
    look: Look, portal: LocalPortal, target: str, note: str
) -> None:
    portal.answers["/"] = redirect(target)
    finding = only(look())
    assert (finding.status, finding.note) == ("unreachable", note)


def test_an_endless_chain_of_redirects(look: Look, portal: LocalPortal) -> None:
    portal.answers["/"] = redirect("/1")
    for number in range(1, 20):
        portal.answers[f"/{number}"] = redirect(f"/{number + 1}")
    finding = only(look())
    assert finding.note == "Chuyển hướng quá 5 lần."
    assert len(portal.asked) < 9


def test_pages_that_send_each_other_on_for_ever(look: Look, portal: LocalPortal) -> None:
    portal.page("<meta http-equiv=refresh content='0;url=/b'>")
    portal.page("<meta http-equiv=refresh content='0;url=/'>", "/b")
    assert only(look()).status == "unreachable"
    assert len(portal.asked) < 6


# Addresses within the network


@pytest.mark.parametrize("place", ["redirect", "refresh", "picture", "robots"])
def test_an_internal_address_is_not_asked_by_order_of_a_public_portal(
    look: Look, portal: LocalPortal, other_portal: LocalPortal, place: str
) -> None:
    """The portal counts as public; the machine it points to does not."""
    secret = f"{other_portal.url}banner/dot-mau/2026/300x250.png"
    other_portal.page(f'<img src="{NEW}">', "/banner/dot-mau/2026/300x250.png")
    portal.page("<p>x")
    match place:
        case "redirect":
            portal.answers["/"] = redirect(secret)
        case "refresh":
            portal.page(f"<meta http-equiv=refresh content='0;url={secret}'>")
        case "picture":
            portal.page(f'<img src="{secret}"><p>x')
        case "robots":
            portal.answers["/robots.txt"] = redirect(secret)
    port = int(portal.url.rstrip("/").rpartition(":")[2])
    network = Network(
        "x",
        resolver=lambda host, _: ["127.0.0.2" if host == "cong-mau.example" else "127.0.0.1"],
        public=lambda address: address == "127.0.0.2",
    )
    # The server listens on 127.0.0.1 only; the stand-in for the public address leads there.
    network._connect = _to_loopback(network)  # type: ignore[method-assign,assignment]
    look(f"http://cong-mau.example:{port}/", internal=False, network=network)
    assert "/robots.txt" in portal.asked
    assert other_portal.asked == []


def _to_loopback(network: Network) -> Callable[..., object]:
    connect = network._connect
    return lambda origin, _, request, watchdog: connect(origin, "127.0.0.1", request, watchdog)


def test_an_internal_portal_must_be_listed_as_one(look: Look, portal: LocalPortal) -> None:
    finding = only(look(internal=False))
    assert finding.status == "unreachable"
    assert (
        finding.note
        == "127.0.0.1 ở trong mạng nội bộ nên không mở (cổng nội bộ thì ghi internal: true)."
    )
    assert portal.asked == []


def test_an_internal_portal_leads_to_no_other_machine(
    look: Look, portal: LocalPortal, other_portal: LocalPortal
) -> None:
    portal.answers["/"] = redirect(other_portal.url)
    assert only(look()).status == "unreachable"
    assert other_portal.asked == []


# Markup


@pytest.mark.parametrize(
    "markup",
    [
        lambda: b"<div>" * 600_000,  # a tree so deep that it would take hours to build
        lambda: b"<img " + b"".join(b"a%d=b " % n for n in range(300_000)) + b">",
    ],
    ids=["deep", "attributes"],
)
def test_markup_made_to_stall_is_given_up(
    look: Look, portal: LocalPortal, markup: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.answers["/"] = send(markup())
    with monkeypatch.context() as patch:
        patch.setattr("hooks.audit.run.READING", 0.5)
        finding = only(look())
    assert finding.note == "Mã HTML của trang quá rối, máy không đọc nổi."
    portal.page(f'<img src="{NEW}">')  # the next portal is read as usual
    assert only(look(images=0)).status == "current"


@pytest.mark.parametrize(
    "markup",
    ["<", "<!--", "<a ", "<![CDATA[", "<title>", "<img src=", "<b><table><a href=x>", "<select><p>",
     "&#x10ffff;&#0;&#xd800;", "\x00", "<svg><image href=a.png>", "<style>url("],
)  # fmt: skip
def test_broken_markup_is_read(look: Look, portal: LocalPortal, markup: str) -> None:
    portal.page(f'<img src="{NEW}">' + markup * 2000)
    assert only(look(images=0)).status == "current"


def test_a_page_that_scripts_would_build_wants_a_look(look: Look, portal: LocalPortal) -> None:
    portal.page("<title>Cổng mẫu</title><div id=app></div><script src=/app.js></script>")
    finding = only(look())
    assert finding.status == "unclear"
    assert "chạy mã lệnh" in finding.note


# Pictures


def test_only_so_many_pictures_are_fetched(look: Look, portal: LocalPortal) -> None:
    portal.page("".join(f'<img src="/anh/{n}.png">' for n in range(10_000)))
    result = look(images=5)
    assert len([path for path in portal.asked if path.startswith("/anh/")]) == 5
    assert result.notes == ("Nhiều ảnh hơn số được tải, nên còn ảnh chưa so.",)


def test_promising_pictures_come_first(look: Look, portal: LocalPortal) -> None:
    portal.page(
        "".join(f'<img src="/anh/{n}.png">' for n in range(50))
        + '<img src="/anh/logo.svg"><img src="/nho.png" width=16 height=16>'
        + '<img src="/uploads/banner/x.png">'
        + '<img src="/y.png" width="300" height="250">'
        + '<img src="/z.png" alt="Đợt tuyên truyền mẫu">'
    )
    look(images=3)
    assert {path for path in portal.asked if path.endswith(".png")} == {
        "/uploads/banner/x.png", "/y.png", "/z.png",
    }  # fmt: skip


def _huge_png() -> bytes:
    """Return a sound picture of 30,000 by 25,000 black points, packed into few bytes."""
    width, height = 30_000, 25_000
    row = b"\0" * (1 + width // 8)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    points = compress(row * height, 1)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", points), chunk(b"IEND", b""))
    return b"".join((b"\x89PNG\r\n\x1a\n", *parts))


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n" + b"\xff" * 500, b"GIF89a", b"<html>", b"\xff\xd8\xff" * 99,
     b"RIFF\xff\xff\xff\xffWEBPVP8 ", None],
    ids=["empty", "png", "gif", "html", "jpeg", "webp", "bomb"],
)  # fmt: skip
def test_what_only_claims_to_be_a_picture(
    look: Look, portal: LocalPortal, data: bytes | None
) -> None:
    portal.page('<img src="/a.png">')
    portal.file("/a.png", _huge_png() if data is None else data)
    begun = time.monotonic()
    assert only(look()).status == "missing"
    assert time.monotonic() - begun < 5


def test_a_picture_without_end_is_left(look: Look, portal: LocalPortal) -> None:
    portal.page('<img src="/a.png">')
    portal.answers["/a.png"] = raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", b"\x89PNG" * 20_000, forever=True
    )
    result = look()
    assert (result.pictures_compared, only(result).status) == (0, "missing")
    assert IMAGE_LIMIT < 10_000_000


# Time


def test_the_time_of_a_portal_runs_out(look: Look, portal: LocalPortal) -> None:
    portal.page("".join(f'<img src="/anh/{n}.png">' for n in range(12)))
    clock = SkippingClock()
    result = look(limits=TimeLimits(request=5, portal=10, total=600), clockwork=clock.work)
    assert only(result).status == "missing"
    assert "Hết thời hạn dành cho cổng này, nên còn ảnh chưa so." in result.notes
    assert sum(clock.slept) < 10
