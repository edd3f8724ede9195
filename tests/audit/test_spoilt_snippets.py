"""What the audit says of snippets that an editor or a filter has spoilt, and what to do."""

from __future__ import annotations

import json
from typing import Final

import pytest

from tests.audit.conftest import Look, only
from tests.audit.portal_server import LocalPortal
from tests.audit.samples import FILTERED, OVER, SITE
from tests.embedding_page import samples

NEW: Final = f"{SITE}banner/dot-mau/2026/728x90.png"
FRAME: Final = f"{SITE}nhung/khung/728x90/"
TITLE: Final = "Chiến dịch truyền thông đang diễn ra"
FAULTS: Final = {"dead", "empty", "cropped", "hollow", "escaped", "unstyled"}

# The fault in what each leaves of each snippet; None where nothing is left to be seen.
_IMAGES: Final = ("image", "link", "picture", "script")
_WHOLE: Final[dict[str, str | None]] = {**dict.fromkeys(_IMAGES, ""), "frame": None}
_LOOSE: Final[dict[str, str | None]] = {**dict.fromkeys(_IMAGES, "unstyled"), "frame": None}
TOLD: Final[dict[str, dict[str, str | None]]] = {
    "CKEditor": _LOOSE,
    "DOMPurify": _WHOLE,
    "HTMLPurifier": _LOOSE,
    "HTMLPurifier, frames": {**_LOOSE, "frame": "empty"},
    "TinyMCE": {**_WHOLE, "frame": "dead"},
    "WordPress author": _WHOLE,
    "bleach": dict.fromkeys((*_IMAGES, "frame"), "escaped"),
    "nh3": _LOOSE,
    "sanitize-html": {**dict.fromkeys(_IMAGES, "hollow"), "image": None, "frame": None},
    "sanitize-html, frames": {**_LOOSE, "frame": "empty"},
    "xss": {**_LOOSE, "picture": "escaped unstyled", "script": "escaped unstyled",
            "frame": "escaped"},
}  # fmt: skip

# Beside the markup that became text.
STILL_SHOWN: Final = {("xss", "picture"), ("xss", "script"), ("bleach", "link")}


def recorded() -> dict[str, dict[str, str]]:
    """Return what each left, as if of the campaign and the site of these tests."""
    text = FILTERED.read_text("utf-8").replace(samples.SITE, SITE)
    found: dict[str, dict[str, str]] = json.loads(text.replace("mau-chien-dich-1", "dot-mau"))
    return found


def test_there_is_a_verdict_for_all_that_is_recorded() -> None:
    assert {name: set(ways) for name, ways in TOLD.items()} == {
        name: set(ways) for name, ways in recorded().items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", TOLD)
def test_each_fault_that_a_filter_leaves_is_told(
    look: Look, portal: LocalPortal, name: str
) -> None:
    for way, html in recorded()[name].items():
        portal.page(f"<p>Tin tức</p>{html}")
        finding = only(look(images=0))
        fault = TOLD[name][way]
        if fault is None:
            assert (finding.status, finding.evidence) == ("missing", ()), way
        else:
            found = {item.kind for item in finding.evidence} & FAULTS
            assert found == set(fault.split()), way
            # What shows is a banner all the same, and what leads to the campaign a link.
            shown = {item.kind for item in finding.evidence if item.certainty != "weak"}
            assert finding.status == ("current" if shown else "unclear"), way
            assert bool(shown) == (found <= {"unstyled"} or (name, way) in STILL_SHOWN), way


MENDS: Final = [
    (f'<iframe src="{FRAME}" sandbox=""></iframe>', "sandbox thiếu allow-popups: xóa khung"),
    (f'<iframe src="{FRAME}" sandbox="allow-scripts"></iframe>', "bấm không được"),
    (f'<iframe title="{TITLE}"></iframe>', "khung nhúng trống"),
    (f'<iframe src="about:blank" title="{TITLE}: Mẫu"></iframe>', "xóa khung, đặt ảnh"),
    ('<iframe src="" width="728" height="90"></iframe>', "khung nhúng trống"),
    (f'<iframe src="{FRAME}"></iframe>', "ghi lại hai số ấy"),
    (f'<iframe src="{FRAME}" width="728" height="90"></iframe>', "mất style"),
    (f'<a href="{SITE}chien-dich/dot-mau/"> </a>', "tải tệp banner lên cổng"),
    (f"&lt;img src=”{NEW}” alt=”x”&gt;", "bật chế độ mã nguồn"),
    (f'<img src="{NEW}" width="728" height="90">', "mở thử trên điện thoại"),
    (f'<img src="{NEW}">', "mất style"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "mend"), MENDS)
def test_what_to_do_is_told_in_the_note(
    look: Look, portal: LocalPortal, html: str, mend: str
) -> None:
    portal.page(f"<p>Tin tức</p>{html}")
    assert mend in only(look(images=0)).note


def test_a_fault_is_told_beside_a_banner_that_is_right(look: Look, portal: LocalPortal) -> None:
    portal.page(f'<img src="{NEW}" class="rong"><iframe title="{TITLE}"></iframe>')
    finding = only(look(images=0))
    assert finding.status == "current"
    assert "khung nhúng trống" in finding.note


@pytest.mark.parametrize(
    "html",
    [
        f'<iframe src="{FRAME}" sandbox="Allow-Popups" width="728" height="90" '
        'style="border:0;max-width:100%"></iframe>',
        # lazy loaders put the address back
        f'<iframe src="about:blank" data-src="{FRAME}" class="lazy"></iframe>',
        f'<img src="{NEW}" width="728" height="90" class="img-fluid">',
        f'<img src="{NEW}" width="100%">',
        f'<img src="{NEW}" style="max-width:100%">',
        f'<img src="{NEW.replace("728x90", "300x250")}" width="300" height="250">',
        f'<a href="{SITE}chien-dich/dot-mau/"><img src="{NEW}" class="rong"></a>',
        f'<a href="{SITE}chien-dich/dot-mau/" class="nen"></a>',  # a style sheet may fill it
    ],
)
def test_what_shows_rightly_has_no_fault(look: Look, portal: LocalPortal, html: str) -> None:
    portal.page(f"<p>Tin tức</p>{html}")
    finding = only(look(images=0))
    assert finding.status == "current"
    assert not {item.kind for item in finding.evidence} & FAULTS


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="https://khac.example/"></iframe>',
        '<iframe title="Bản đồ" width="728" height="90"></iframe>',
        '<iframe id="quang-cao" width="728" height="90"></iframe>',  # which a script fills
        '<iframe src="about:blank" width="0" height="0"></iframe>',
        '<a href="https://khac.example/"></a>',
        '&lt;img src="https://khac.example/banner/dot-mau/2026/728x90.png"&gt;',
    ],
)
def test_faults_of_others_are_not_ours(look: Look, portal: LocalPortal, html: str) -> None:
    portal.page(f"<p>Tin tức</p>{html}")
    assert (only(look(images=0)).status, only(look(images=0)).evidence) == ("missing", ())


def test_an_empty_frame_is_no_matter_of_a_campaign_that_is_over(
    look: Look, portal: LocalPortal
) -> None:
    portal.page(f'<p>Tin tức</p><iframe title="{TITLE}"></iframe>')
    assert only(look(images=0, today=OVER)).status == "missing"
