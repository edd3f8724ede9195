"""The list of portals: every fault at once, at its line and column, with the mend."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from hooks.audit.portals_file import PortalList, load_portals
from hooks.catalogue.catalogue import Catalogue
from hooks.source.faults import Faults
from hooks.web.addresses import canonical, is_public, joined
from tests.conftest import ROOT
from tests.real_campaigns import real_catalogue

GOOD = "contact: https://don-vi-mau.example/\nportals:\n"
ONE = f"{GOOD}  - {{name: Cổng mẫu, url: https://portal.example/}}\n"


def load(tmp_path: Path, text: str, catalogue: Catalogue) -> PortalList:
    file = tmp_path / "portals.yml"
    file.write_text(text, "utf-8")
    return load_portals(file, PurePosixPath("portals.yml"), catalogue)


def test_defaults(tmp_path: Path, catalogue: Catalogue) -> None:
    portals = load(tmp_path, ONE, catalogue)
    assert (portals.pause, portals.images, portals.campaigns) == (2, 12, ())
    limits = portals.time_limits
    assert (limits.request, limits.portal, limits.total) == (15, 120, 7200)
    (portal,) = portals.portals
    assert not portal.internal
    assert portal.addresses == ("https://portal.example/",)


def test_the_example_is_valid_and_names_no_real_portal() -> None:
    file = ROOT / "docs" / "hosting" / "portals.example.yml"
    portals = load_portals(file, PurePosixPath("x.yml"), real_catalogue())
    assert file.read_text("utf-8").startswith("# TỆP MẪU")
    for portal in portals.portals:
        for address in portal.addresses:
            host = address.partition("://")[2].partition("/")[0].partition(":")[0]
            assert host.endswith(".example")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: danh sách cổng không có nội dung"),
        ("- a\n", "1:1: cần các trường «contact», «portals»…, nhưng đang là danh sách"),
        (
            "contact: https://a.example/\n",
            "1:1: thiếu trường «portals»",
        ),
        (f"{GOOD}  []\n", "3:3: không được để trống"),
        (f"{ONE}pausee: 2\n", "4:1: không có trường «pausee» (có phải «pause»?)"),
        (f"{ONE}pause: 0\n", "4:8: số 0 quá nhỏ"),
        (f"{ONE}pause: 61\n", "4:8: số 61 quá lớn"),
        (f"{ONE}pause: 1.5\n", "4:8: cần số nguyên, nhưng đang là số 1.5"),
        (f"{ONE}time_limits: {{total: 999999}}\n", "4:22: số 999999 quá lớn"),
        (
            f"{ONE}campaigns: dot-mauu\n",
            "4:12: campaigns không có «dot-mauu» (có phải «dot-mau»?)",
        ),
        (f"{GOOD}  - {{name: x}}\n", "3:5: thiếu trường «url»"),
        (f"{GOOD}  - {{name: x, url: 'ftp://a.example/'}}\n", "3:20: địa chỉ «ftp://a.example/»"),
        (f"{GOOD}  - {{name: x, url: 'file:///etc/passwd'}}\n", "3:20: địa chỉ «file:///etc"),
        (f"{GOOD}  - {{name: x, url: 'javascript:alert(1)'}}\n", "3:20: địa chỉ «javascript"),
        (f"{GOOD}  - {{name: x, url: 'https://a:b@c.example/'}}\n", "3:20: địa chỉ có kèm tên"),
        (f"{GOOD}  - {{name: x, url: 'https://a.example:99999/'}}\n", "3:20: địa chỉ «https"),
        (
            f"{GOOD}  - {{name: x, url: 'https://a.example/', audience: mau-aa}}\n",
            "3:52: audiences không có «mau-aa» (có phải «mau-a»?)",
        ),
        (
            f"{ONE}  - {{name: y, url: 'HTTPS://PORTAL.example:443/#x'}}\n",
            "4:20: địa chỉ «HTTPS://PORTAL.example:443/#x» đã có ở dòng 3, cột 27",
        ),
        (
            f"{GOOD}  - {{name: x, url: 'https://a.example/', "
            f"pages: [{', '.join(f'https://a.example/{n}' for n in range(6))}]}}\n",
            "3:49: có 6 mục, nhiều nhất là 5",
        ),
        (ONE.replace("https://don-vi-mau.example/", "ai đó"), "1:10: «ai đó» không phải địa chỉ"),
        (ONE.replace("https://don-vi-mau.example/", "'https://a.example/)x'"), "1:10: «https://"),
        ("a: [\n", "2:1: không đọc được cấu trúc YAML"),
    ],
)
def test_one_fault_one_message(
    tmp_path: Path, catalogue: Catalogue, text: str, expected: str
) -> None:
    with pytest.raises(Faults) as raised:
        load(tmp_path, text, catalogue)
    first = raised.value.faults[0]
    assert f"{first.place}: {first.what()}".startswith(f"portals.yml:{expected}")


def test_all_faults_at_once(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(Faults) as raised:
        load(tmp_path, f"{GOOD}  - {{name: x, url: y}}\n  - {{nam: z}}\nimages: 41\n", catalogue)
    assert [fault.place.line for fault in raised.value.faults] == [3, 4, 4, 4, 5]


def test_five_hundred_portals_are_enough(tmp_path: Path, catalogue: Catalogue) -> None:
    text = GOOD + "".join(
        f"  - {{name: Cổng {n}, url: 'https://c{n}.example/'}}\n" for n in range(501)
    )
    with pytest.raises(Faults) as raised:
        load(tmp_path, text, catalogue)
    assert raised.value.faults[0].what() == "có 501 mục, nhiều nhất là 500"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://Portal.Example", "https://portal.example/"),
        ("http://a.example:80/x?y=ế#z", "http://a.example/x?y=%E1%BA%BF"),
        ("https://cổng.example/", "https://xn--cng-qmz.example/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("http://a.example/a b", "http://a.example/a%20b"),
        ("http://a.example/%41%zz", "http://a.example/%41%zz"),
        ("http://a.example:0/", None),
        ("http://a.example:x/", None),
        ("http:///x", None),
        ("//a.example/", None),
        ("http://" + "a" * 70 + ".ế.example/", None),
        ("http://a.example\r\nX: y/", None),
        ("http://a.example/" + "x" * 3000, None),
        ("data:text/html,x", None),
    ],
)
def test_one_form_of_each_address(address: str, expected: str | None) -> None:
    assert canonical(address) == expected


def test_references_of_a_page() -> None:
    base = "http://a.example/b/c?d"
    assert joined(base, " ../x.png ") == "http://a.example/x.png"
    assert joined(base, "//e.example/y") == "http://e.example/y"
    assert joined(base, "\\\\e.example\\y") is not None
    assert joined(base, "http://[bad") is None
    assert joined(base, "mailto:a@b.example") is None


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("224.0.0.1", False),
        ("0.1.2.3", False), ("255.255.255.255", False), ("::1", False), ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:8.8.8.8", False), ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False), ("2001:0:7f00:1::", False), ("ff02::1", False), ("x", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public
