"""Visits to links report dead ones; no answer harms the check or leads it into our own network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.editing import online_links
from hooks.editing.online_links import visit, visit_links
from hooks.web.transport import Network
from tests.audit.portal_server import Answer, LocalPortal, local_portal, raw, redirect, send

INTERNAL = "is inside a local network, so it is not opened"
NOT_HTTP = "the answer is not HTTP"
SLOW = "no whole answer in 1 seconds"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def server() -> Iterator[LocalPortal]:
    with local_portal() as portal:
        yield portal


# As if the server on loopback were on the public internet.
PUBLIC = Network("x", public=lambda _: True)


def problem(link: str, network: Network = PUBLIC) -> str | None:
    words = visit(network, link)
    return words.en if words else None


def test_links_are_visited_once_each_and_dead_ones_told(sample: Path, server: LocalPortal) -> None:
    server.page("<p>x", "/co")
    server.answers["/cam"] = send(b"", status=403)
    links = [f"{server.url}{path}" for path in ("co", "cam", "mat", "mat")]
    contacts = ", ".join(f"{{name: x, url: '{url}'}}" for url in links)
    here = server.url.removeprefix("http://").rstrip("/")
    for file in sample.rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("vi-du.vn", here), "utf-8")
    letter = "number: 9/VP\nissuer: bo-moi\ndate: 5/5/2022\nscope: tinh-mau\n"
    says = f"says: [{{campaign: khac, contacts: [{contacts}]}}]\n"
    (sample / "documents" / "them.yml").write_text(letter + says, "utf-8")
    visited: list[str] = []
    catalogue = load_catalogue(sample)
    found = list(visit_links(catalogue, visited.append, transport=PUBLIC, pause=0))
    dead = [item for item in found if item.place.path.name == "them.yml"]
    assert [item.what("en").partition(": ")[0] for item in dead] == [
        "the link does not open (the server answers 404)"
    ] * 2
    assert {item.severity for item in found} == {"warning"}
    assert len(visited) == len(set(visited))


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, None), (204, None), (401, None), (403, None), (429, None),
     (404, "the server answers 404"), (410, "the server answers 410"),
     (500, "the server answers 500")],
)  # fmt: skip
def test_statuses(server: LocalPortal, status: int, expected: str | None) -> None:
    server.answers["/"] = send(b"", status=status)
    assert problem(server.url) == expected


def test_a_redirect_is_followed_to_its_end(server: LocalPortal) -> None:
    server.answers["/"] = redirect("/moi")
    assert problem(server.url) == "the server answers 404"
    server.page("<p>x", "/moi")
    assert problem(server.url) is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", "it leads on in a circle (it may want a cookie)"),
        ("file:///etc/passwd", "it leads on to an address that is not http or https"),
        ("http://[::1", "it leads on to an address that is not http or https"),
        ("http://x:y@127.0.0.1/", "it leads on to an address that is not http or https"),
    ],
)
def test_redirects_that_are_not_followed(server: LocalPortal, target: str, expected: str) -> None:
    server.answers["/"] = redirect(target)
    assert problem(server.url) == expected


def test_an_endless_chain_of_redirects_is_left(server: LocalPortal) -> None:
    for number in range(20):
        server.answers[f"/{number or ''}"] = redirect(f"/{number + 1}")
    assert problem(server.url) == "it leads on more than 5 times"


def test_no_internal_machine_is_asked(server: LocalPortal) -> None:
    assert problem(server.url, Network("x")) == f"127.0.0.1 {INTERNAL}"
    decimal = server.url.replace("127.0.0.1", "2130706433")
    assert (problem(decimal, Network("x")) or "").endswith(INTERNAL)
    assert server.asked == []


def test_a_redirect_to_an_internal_machine_is_not_followed(server: LocalPortal) -> None:
    with local_portal() as inside:
        inside.page("<p>x")
        server.answers["/"] = redirect(inside.url.replace("127.0.0.1", "trong-mang.example"))

        # The first name leads to the server on loopback and counts as public; the second does not.
        def resolve(host: str, _: int) -> list[str]:
            return ["127.0.0.1"] if host == "ngoai.example" else ["::1", "10.0.0.1"]

        network = Network("x", resolver=resolve, public=lambda ip: ip == "127.0.0.1")
        link = server.url.replace("127.0.0.1", "ngoai.example")
        assert problem(link, network) == f"trong-mang.example {INTERNAL}"
        assert server.asked == ["/"]
        assert inside.asked == []


@pytest.mark.slow  # it waits
@pytest.mark.parametrize(
    "answer",
    [
        raw(OK, b"X: y\r\n", pause=0.1, forever=True),
        raw(b"H", pause=0.1, forever=True),
        raw(b"", pause=0.1, forever=True),
        raw(b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.1, forever=True),
    ],
    ids=["headers", "status", "silence", "continue"],
)
def test_a_slow_server_is_left(
    server: LocalPortal, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(online_links, "TIMEOUT", 1)
    server.answers["/"] = answer
    assert problem(server.url) == SLOW


@pytest.mark.slow
def test_slow_redirects_share_one_time(
    server: LocalPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(online_links, "TIMEOUT", 1)
    for number in range(5):
        head = f"HTTP/1.1 302 Found\r\nLocation: /{number + 1}\r\nContent-Length: 0\r\n\r\n"
        server.answers[f"/{number or ''}"] = raw(*(bytes([c]) for c in head.encode()), pause=0)
    server.answers["/5"] = raw(b"H", pause=0.1, forever=True)
    assert problem(server.url) == SLOW


@pytest.mark.parametrize(
    "answer",
    [b"\x00\xff" * 500, b"SSH-2.0-x\r\n", b"HTTP/1.1 abc\r\n\r\n", b"",
     b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000,
     b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n"],
    ids=["noise", "ssh", "no number", "nothing", "many headers", "a long header"],
)  # fmt: skip
def test_an_answer_that_is_none(server: LocalPortal, answer: bytes) -> None:
    server.answers["/"] = raw(answer)
    assert problem(server.url) in {NOT_HTTP, "no connection"}


@pytest.mark.parametrize(
    "body",
    [OK + b"Content-Encoding: gzip\r\n\r\nxxx", OK + b"Content-Length: -5\r\n\r\n",
     OK + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n", OK + b"Content-Length: 99\r\n\r\nx"],
)  # fmt: skip
def test_a_body_is_not_read(server: LocalPortal, body: bytes) -> None:
    server.answers["/"] = raw(body)
    assert problem(server.url) is None


@pytest.mark.parametrize(
    "link", ["http://", "https://[::1", "https://a b/", "https://x:y@vi-du.vn/"]
)
def test_what_is_no_address(link: str) -> None:
    assert problem(link) == "not an address of the web"


def test_a_name_that_nobody_knows() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror

    assert problem("https://khong-co.example/", Network("x", resolver=unknown)) == "no such domain"
    odd = f"https://{'a' * 300}.example/"
    assert problem(odd, Network("x")) is not None
