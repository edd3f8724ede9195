"""QR codes carry a short address of the site that leads on, with an address people can open."""

from __future__ import annotations

import pytest

from banners.print.qr import MOST_MODULES, matrix
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.drawing.prints import _short
from hooks.publishing.leading_on import short_files
from hooks.site_address import is_real
from tests.conftest import ROOT

SITE = "https://lich-truyen-thong.gov.vn/"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "campaigns")


@pytest.mark.slow
def test_every_campaign_has_a_page_of_its_own_that_leads_on(catalogue: Catalogue) -> None:
    files = short_files(catalogue.campaigns, SITE)
    for campaign in catalogue.campaigns:
        page = bytes(files[f"{addresses.short(campaign.id)}index.html"]).decode()  # type: ignore[arg-type]
        target = addresses.campaign_page(campaign.id)
        assert f'content="0; url=../../{target}"' in page
        assert f'<a href="../../{target}">' in page
        assert f'<link rel="canonical" href="{SITE}{target}">' in page
        assert "noindex" in page
    ids = [one for each in catalogue.campaigns for one in (each.id, *each.former_ids)]
    assert len(files) == len(ids)


def test_what_was_printed_keeps_working() -> None:
    """The address follows from the id alone, and so from nothing that may change."""
    assert addresses.short("ngay-chuyen-doi-so") == "q/bkdnd/"


@pytest.mark.slow
def test_a_code_of_the_site_has_29_modules_at_most(catalogue: Catalogue) -> None:
    for campaign in catalogue.campaigns:
        url = _short(SITE, campaign.id)
        assert url is not None
        assert len(matrix(url)) <= MOST_MODULES


@pytest.mark.parametrize(
    "address",
    [
        "https://lich-truyen-thong.example/",
        "https://example.com/",
        "https://lich.example.org/",
        "http://localhost:8000/",
        "http://127.0.0.1:8000/",
        "http://[::1]/",
        "https://may-chu/",
        "https://lich.test/",
    ],
)
def test_an_example_s_address_is_never_printed(address: str) -> None:
    assert not is_real(address)
    assert _short(address, "ngay-chuyen-doi-so") is None


def test_an_address_too_long_for_a_code_is_not_printed() -> None:
    long = "https://" + "a" * 40 + ".gov.vn/lich/"
    assert is_real(long)
    assert _short(long, "ngay-chuyen-doi-so") is None


@pytest.mark.parametrize("address", [SITE, "https://to-chuc.github.io/lich/", "http://lich.vn/"])
def test_an_address_of_publication_is_real(address: str) -> None:
    assert is_real(address)
