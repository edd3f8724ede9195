"""The site's address is printed on every page as it is, so only a safe address is accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

import build
from hooks.cli import WRONG_USAGE
from hooks.site_address import SiteAddressError, site_address
from tests.conftest import ROOT, run_here


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("https://lich.example/", "https://lich.example/"),
        ("https://lich.example", "https://lich.example/"),
        ("http://10.0.0.5:8080/lich", "http://10.0.0.5:8080/lich/"),
        ("https://xn--lch-5xa.example/a/b-c_d.e~f/", "https://xn--lch-5xa.example/a/b-c_d.e~f/"),
        ("https://nhom.example/l%E1%BB%8Bch/", "https://nhom.example/l%E1%BB%8Bch/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://may_chu/", "http://may_chu/"),
    ],
)
def test_an_address_gets_its_last_stroke(told: str, address: str) -> None:
    assert site_address(told) == address


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("", "đang để trống"),
        ("  ", "đang để trống"),
        ('https://lich.example/"><script>alert(1)</script>/', "có ký tự không được có"),
        ("https://lich.example/'onload=alert(1)/", "có ký tự không được có"),
        ("https://lich.example/{{ 7*7 }}", "có dấu cách hoặc ký tự điều khiển"),
        ("https://lich.example/\n", "có dấu cách hoặc ký tự điều khiển"),
        ("https://lich.example/\x00", "có dấu cách hoặc ký tự điều khiển"),
        ("https://lich.example/a b/", "có dấu cách hoặc ký tự điều khiển"),
        ("lich.example", "phải bắt đầu bằng https:// hoặc http://"),
        ("//lich.example/", "phải bắt đầu bằng https:// hoặc http://"),
        ("javascript:alert(1)", "phải bắt đầu bằng https:// hoặc http://"),
        ("javascript://lich.example/%0aalert(1)", "phải bắt đầu bằng https:// hoặc http://"),
        ("ftp://lich.example/", "phải bắt đầu bằng https:// hoặc http://"),
        ("https:lich.example/", "phải bắt đầu bằng https:// hoặc http://"),
        ("https:///lich/", "tên máy chủ hoặc cổng viết sai"),
        ("https://lịch.example/", "tên máy chủ hoặc cổng viết sai"),
        ("https://-.example/", "tên máy chủ hoặc cổng viết sai"),
        ("https://lich..example/", "tên máy chủ hoặc cổng viết sai"),
        ("https://lich.example:99999/", "tên máy chủ hoặc cổng viết sai"),
        ("https://lich.example:/", "tên máy chủ hoặc cổng viết sai"),
        ("https://[::1/", "tên máy chủ hoặc cổng viết sai"),
        ("https://[::1%25eth0]/", "tên máy chủ hoặc cổng viết sai"),
        ("https://ten:matkhau@lich.example/", "có tên đăng nhập hoặc mật khẩu"),
        ("https://lich.example/?a=1", "có phần sau dấu ? hoặc #"),
        ("https://lich.example/?", "có phần sau dấu ? hoặc #"),
        ("https://lich.example/#a", "có phần sau dấu ? hoặc #"),
        ("https://lich.example/lịch/", "phần sau tên máy chủ chỉ gồm"),
        ("https://lich.example/a//b/", "phần sau tên máy chủ chỉ gồm"),
        ("https://lich.example/../", "phần sau tên máy chủ chỉ gồm"),
        ("https://lich.example/%zz/", "phần sau tên máy chủ chỉ gồm"),
        ("https://lich.example/;a&b/", "phần sau tên máy chủ chỉ gồm"),
    ],
)
def test_anything_else_is_told_with_the_way_to_mend_it(told: str, reason: str) -> None:
    with pytest.raises(SiteAddressError) as raised:
        site_address(told)
    message = str(raised.value)
    assert f"không dùng được: {reason}" in message
    assert "SITE_URL=https://" in message
    assert message.isprintable()
    assert "matkhau" not in message


@pytest.mark.parametrize("told", ["", 'https://lich.example/"><script>alert(1)</script>', "lich"])
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_wrong_address_ends_the_command_before_anything_is_built(
    tmp_path: Path, command: str, told: str
) -> None:
    site = tmp_path / "site"
    where = ("--site-dir", str(site)) if command == "build" else ("--address", "127.0.0.1:1")
    result = run_here(command, *where, SITE_URL=told)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"Địa chỉ công bố SITE_URL «{told}» không dùng được: ")
    assert result.stderr.count("\n") == 1
    assert not site.exists()


@pytest.mark.slow
def test_the_audit_asks_for_an_address_too(capsys: pytest.CaptureFixture[str]) -> None:
    portals = ROOT / "docs" / "hosting" / "portals.example.yml"
    code = build.main(["audit", str(portals), "--site-url", "javascript:alert(1)"])
    assert code == WRONG_USAGE
    assert "không dùng được" in capsys.readouterr().err
