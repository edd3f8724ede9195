"""Who keeps the site and where mistakes are reported: what mkdocs.yml may say of it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from hooks.site_keeper import SiteKeeper, SiteKeeperError, site_keeper

ADDRESS = "https://mau.example/lich/"


def test_nothing_said_gives_no_lines() -> None:
    assert site_keeper({}) == SiteKeeper()
    assert SiteKeeper().mistake_link("Lịch", ADDRESS) == ""


def test_the_mail_has_the_title_and_the_address_of_the_page() -> None:
    keeper = site_keeper({"owner": "Cơ quan thử", "mistakes_mail": "lich@co-quan.example"})
    link = urlsplit(keeper.mistake_link("Dân số & phát triển?", ADDRESS))
    told = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "lich@co-quan.example")
    assert told["subject"] == ["Báo sai: Dân số & phát triển?"]
    assert told["body"][0].startswith(f"Trang: Dân số & phát triển?\r\n{ADDRESS}\r\n")


@pytest.mark.parametrize(
    "mail", ["lich", "lich@", "a@b", "lich@co-quan.example?bcc=x@y.example", "a b@c.example"]
)
def test_what_is_no_mail_address_is_refused(mail: str) -> None:
    with pytest.raises(SiteKeeperError, match="không phải địa chỉ thư"):
        site_keeper({"mistakes_mail": mail})


@pytest.mark.parametrize("owner", [["Cơ quan thử"], 7, "hai\ndòng", "x" * 201])
def test_an_owner_that_is_no_line_is_refused(owner: object) -> None:
    with pytest.raises(SiteKeeperError, match=r"extra\.owner .* phải là một dòng chữ"):
        site_keeper({"owner": owner})


def test_editors_are_given_their_mail_and_the_forges_that_take_a_file() -> None:
    github = "https://forge.example/new/main?filename={name}&value={text}"
    keeper = site_keeper({"editors_mail": "bt@co-quan.example", "new_file": {"GitHub": github}})
    assert keeper.editors == "bt@co-quan.example"
    assert [(each.name, each.address) for each in keeper.new_file] == [("GitHub", github)]


@pytest.mark.parametrize(
    "given",
    ["x", {"GitHub": "javascript:alert(1)//{name}"}, {"GitHub": "https://f.example/"}, {1: "x"}],
)
def test_a_forge_without_a_usable_address_is_refused(given: object) -> None:
    with pytest.raises(SiteKeeperError, match=r"extra\.new_file"):
        site_keeper({"new_file": given})
