"""What counts as a banner of the campaign, and of which year."""

from __future__ import annotations

import base64
import io
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.audit.conftest import Look, only
from tests.audit.portal_server import LocalPortal, send
from tests.audit.samples import BEFORE, OLD_THEME, OVER, RUNNING, SITE, THEME

NEW = f"{SITE}banner/dot-mau/2026/300x250.png"
OLD = f"{SITE}banner/dot-mau/2025/300x250.png"
NEWEST = f"{SITE}banner/dot-mau/300x250.png"
YEARLY = f"{SITE}banner/dot-mau/hang-nam/300x250.png"


def banner(site: Path, year: int, slot: str = "300x250") -> bytes:
    return (site / f"banner/dot-mau/{year}/{slot}.png").read_bytes()


def saved_anew(data: bytes, form: str = "JPEG", scale: float = 1.0, quality: int = 70) -> bytes:
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    out = io.BytesIO()
    picture.save(out, form, quality=quality)
    return out.getvalue()


@pytest.mark.parametrize(
    "markup",
    [
        f'<img src="{NEW}">',
        f'<img src="{NEWEST}">',
        f'<img src="{NEW}?v=2#x">',
        f"<IMG SRC='{NEW}' <p>",  # not closed in time
        f'<img src="{NEW.removeprefix("https:")}">',
        f'<img src="{NEW.replace("banner/dot-", "b%61nner/dot%2D")}">',
        f'<img src="{NEW.replace("https", "http").replace("lich", "www.lich")}">',
        f'<picture><source srcset="{NEW} 1x, {NEW.replace(".png", "@2x.png")} 2x"></picture>',
        f'<img src="trong.gif" data-src="{NEW}">',
        f'<img data-srcset="{NEW} 300w">',
        f'<table background="{NEW}"></table>',
        f"<div style=\"background-image: url('{NEW}')\"></div>",
        f'<style>.b {{ background: url("{NEW}") }}</style>',
        f'<input type="image" src="{NEW}">',
        f'<noscript><img src="{NEW}"></noscript>',
        f'<base href="{SITE}banner/"><img src="dot-mau/2026/300x250.png">',
        f'<img src="  {NEW[:30]}\n{NEW[30:]} ">',
    ],
)
def test_an_address_of_ours_is_known_in_every_place_a_portal_puts_it(
    look: Look, portal: LocalPortal, markup: str
) -> None:
    portal.page(f"<p>Tin tức</p>{markup}")
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("current", "sure")
    assert {e.kind for e in finding.evidence} == {"address"}


@pytest.mark.parametrize(
    "markup",
    [
        f"<!-- <img src='{NEW}'> -->",
        f"<p>{NEW}</p>",
        f'<img src="{NEW.replace("300x250", "1x1")}">',
        f'<img src="{NEW.replace("dot-mau", "khong-co")}">',
        f'<img src="javascript:{NEW}">',
        f'<a href="{SITE}banner/dot-mau-khac/">x</a>',
        f'<a href="{SITE}">x</a>',
    ],
)
def test_what_is_not_shown_or_not_ours_does_not_count(
    look: Look, portal: LocalPortal, markup: str
) -> None:
    portal.page(f"<p>Tin tức</p>{markup}")
    finding = only(look(images=0))
    assert finding.status == "missing"
    assert finding.evidence == ()


@pytest.mark.parametrize(
    ("address", "today", "expected"),
    [
        (NEW, RUNNING, ("current", "")),
        (NEW, BEFORE, ("current", "Treo trước khi đợt bắt đầu.")),
        (NEW, OVER, ("stale", "Đợt đã kết thúc ngày 10/10/2026: cần gỡ.")),
        (NEWEST, OVER, ("stale", "Đợt đã kết thúc ngày 10/10/2026: cần gỡ.")),
        (YEARLY, RUNNING, ("current", "")),
        (YEARLY, OVER, ("stale", "Đợt đã kết thúc ngày 10/10/2026: cần gỡ.")),
        (OLD, RUNNING, ("stale", "Banner năm 2025; bản mới nhất là năm 2026.")),
        (NEW, date(2027, 10, 5), ("current", "Bản mới nhất đã có là của năm 2026.")),
        (NEW, date(2027, 9, 5), ("stale", "Đợt đã kết thúc ngày 10/10/2026: cần gỡ.")),
    ],
)
def test_a_banner_is_current_or_stale_by_year_and_day(
    look: Look, portal: LocalPortal, address: str, today: date, expected: tuple[str, str]
) -> None:
    portal.page(f'<img src="{address}">')
    finding = only(look(images=0, today=today))
    assert (finding.status, finding.note) == expected


def test_an_old_banner_beside_the_new_one_must_still_go(look: Look, portal: LocalPortal) -> None:
    portal.page(f'<img src="{NEW}"><img src="{OLD}">')
    finding = only(look(images=0))
    assert finding.status == "stale"
    assert finding.note.endswith("Có cả banner đúng bản.")
    assert finding.evidence[0].what == OLD  # what must be mended comes first


def test_a_file_uploaded_as_it_is_is_known_by_its_bytes(
    look: Look, portal: LocalPortal, site: Path
) -> None:
    portal.page('<img src="/uploads/a8f3c.png">')
    portal.file("/uploads/a8f3c.png", banner(site, 2026))
    finding = only(look())
    assert (finding.status, finding.certainty) == ("current", "sure")
    portal.file("/uploads/a8f3c.png", banner(site, 2025))
    assert only(look()).status == "stale"


def test_the_yearly_banner_is_known_by_its_bytes_and_by_its_looks(
    look: Look, portal: LocalPortal, site: Path
) -> None:
    data = (site / "banner/dot-mau/hang-nam/300x250.png").read_bytes()
    portal.page('<img src="/uploads/a.png">')
    portal.file("/uploads/a.png", data)
    assert (only(look()).status, only(look()).certainty) == ("current", "sure")
    portal.file("/uploads/a.png", saved_anew(data))
    assert (only(look()).status, only(look()).certainty) == ("current", "likely")


@pytest.mark.parametrize(
    ("form", "scale", "quality"),
    [("JPEG", 1, 40), ("JPEG", 0.75, 75), ("JPEG", 1.5, 75), ("WEBP", 1, 60), ("PNG", 1, 0)],
)
@pytest.mark.parametrize("year", [2025, 2026])
def test_a_file_saved_anew_is_only_likely(  # noqa: PLR0917
    look: Look, portal: LocalPortal, site: Path, form: str, scale: float, quality: int, year: int
) -> None:
    portal.page('<img src="/uploads/anh">')
    portal.file("/uploads/anh", saved_anew(banner(site, year), form, scale, quality or 70))
    finding = only(look())
    assert finding.certainty == "likely"
    assert finding.status == ("current" if year == 2026 else "stale")


def test_a_picture_within_the_page_is_looked_into(
    look: Look, portal: LocalPortal, site: Path
) -> None:
    data = base64.b64encode(banner(site, 2026)).decode()
    portal.page(f'<img src="data:image/png;base64,{data}">')
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("current", "sure")
    assert len(finding.evidence[0].what) < 100


def test_other_pictures_of_the_same_shape_are_not_taken_for_ours(
    look: Look, portal: LocalPortal, site: Path
) -> None:
    def flat(colour: str) -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (300, 250), colour).save(out, "PNG")
        return out.getvalue()

    other = (site / "banner/khac/300x250.png").read_bytes()
    pictures = [flat("white"), flat("black"), flat("#0b3a8f"), other, saved_anew(other)]
    portal.page("".join(f'<img src="/{number}.png">' for number in range(len(pictures))))
    for number, data in enumerate(pictures):
        portal.file(f"/{number}.png", data)
    result = look()
    assert result.pictures_compared == len(pictures)
    assert only(result).status == "missing"


@pytest.mark.parametrize(
    "name",
    ["dot-mau-2026-300x250.png", "bn-637_dot-mau-2026-300x250-1.jpg", "DOT-MAU-2026-575x72.PNG",
     "banner-dot-mau-2026-300x250.webp"],
)  # fmt: skip
def test_the_name_of_the_download_is_a_likely_sign(
    look: Look, portal: LocalPortal, name: str
) -> None:
    portal.page(f'<img src="/uploads/{name}">')
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("current", "likely")
    assert finding.evidence[0].kind == "name"


def test_a_placed_banner_that_does_not_open_wants_a_look(look: Look, portal: LocalPortal) -> None:
    portal.page('<img src="/banner/dot-mau/2026/300x250.png">')
    finding = only(look())
    assert finding.status == "unclear"
    assert finding.note == "Có đặt banner nhưng ảnh không mở được."


def test_a_copy_of_our_folder_elsewhere_is_likely_until_its_bytes_are_seen(
    look: Look, portal: LocalPortal, site: Path
) -> None:
    portal.page('<img src="/kho/banner/dot-mau/2026/300x250.png">')
    portal.file("/kho/banner/dot-mau/2026/300x250.png", banner(site, 2026))
    assert only(look(images=0)).certainty == "likely"
    assert only(look()).certainty == "sure"


def test_what_changes_by_the_day_is_never_stale(look: Look, portal: LocalPortal) -> None:
    portal.page(f'<img src="{SITE}banner/hien-tai/300x250.png">')
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("current", "sure")  # as the built site shows
    assert only(look(images=0, today=OVER)).status == "missing"  # it shows another, or none
    portal.page(f'<iframe src="{SITE}nhung/khung/300x250/"></iframe>')
    assert only(look(images=0)).certainty == "sure"
    portal.page(f'<iframe src="{SITE}nhung/khung/728x90/"></iframe>')
    assert only(look(images=0)).certainty == "likely"  # the only one that runs
    portal.page(f'<iframe src="{SITE}nhung/khung/728x90/?chien-dich=dot-mau"></iframe>')
    assert only(look(images=0, today=OVER)).status == "unclear"


@pytest.mark.parametrize(
    "markup",
    [
        f'<script src="{SITE}nhung/banner.js" data-campaign="dot-mau"></script>',
        f'<iframe src="{SITE}nhung/khung/300x250/?chien-dich=dot-mau"></iframe>',
    ],
)
def test_our_embeds_are_known(look: Look, portal: LocalPortal, markup: str) -> None:
    portal.page(f"<p>Tin</p>{markup}")
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("current", "sure")


def test_a_frame_in_which_no_click_does_anything_wants_mending(
    look: Look, portal: LocalPortal
) -> None:
    """TinyMCE leaves `sandbox` without its words; the banner shows, and leads nowhere."""
    nothing, words = '=""', '="allow-popups"'
    frame = f'<iframe src="{SITE}nhung/khung/300x250/" sandbox{{}}></iframe>'
    portal.page(f"<p>Tin tức</p>{frame.format(nothing)}")
    finding = only(look(images=0))
    assert (finding.status, finding.certainty) == ("unclear", "weak")
    assert "dead" in {item.kind for item in finding.evidence}
    assert "bấm không được" in finding.note
    portal.page(f"<p>Tin tức</p>{frame.format(words)}")
    assert "embed" in {item.kind for item in only(look(images=0)).evidence}


def test_a_script_of_another_site_is_no_embed(look: Look, portal: LocalPortal) -> None:
    script = '<script src="https://khac.example/nhung/banner.js" data-x="dot-mau"></script>'
    portal.page(f"<p>Tin</p><img src='/a.png'>{script}")
    assert only(look(images=0)).status == "missing"


@pytest.mark.parametrize(
    ("href", "certainty"),
    [
        (f"{SITE}chien-dich/dot-mau/", "sure"),
        (f"{SITE}chien-dich/dot-mau#cau-2026-1", "sure"),
        (f"{SITE}banner/dot-mau/", "sure"),
        ("http://www.tai-lieu.example/bo/", "likely"),
    ],
)
def test_a_link_alone_counts_while_it_runs(
    look: Look, portal: LocalPortal, href: str, certainty: str
) -> None:
    portal.page(f'<a href="{href}">x</a>')
    finding = only(look())
    assert (finding.status, finding.certainty) == ("current", certainty)
    assert finding.note == "Có liên kết, không thấy banner."
    assert only(look(today=OVER)).status == "unclear"


@pytest.mark.parametrize(
    "text", [THEME, THEME.upper() + "!", OLD_THEME, f"<b>{THEME[:9]}</b>{THEME[9:]}"]
)
def test_words_alone_are_a_weak_sign(look: Look, portal: LocalPortal, text: str) -> None:
    portal.page(f"<p>Bài viết: “{text}”</p>")
    finding = only(look())
    assert (finding.status, finding.certainty) == ("unclear", "weak")


@pytest.mark.parametrize(
    ("encoding", "kind"),
    [
        ("utf-8-sig", "text/html"),
        ("utf-8", "text/html"),
        ("cp1258", "text/html; charset=windows-1258"),
        ("cp1258", "text/html"),  # not declared, but it cannot be UTF-8
        ("utf-16", "text/html"),
        ("utf-8", "text/html; charset=khong-co"),
        ("utf-8", 'text/html; charset="UTF8"'),
    ],
)
def test_character_sets(look: Look, portal: LocalPortal, encoding: str, kind: str) -> None:
    import unicodedata

    text = f"<title>Cổng mẫu</title><p>{THEME}</p>"
    if encoding == "cp1258":  # tones are characters of their own there
        text = "".join(_for_1258(c) for c in unicodedata.normalize("NFC", text))
    portal.answers["/"] = send(text.encode(encoding), kind)
    result = look()
    assert only(result).status == "unclear"
    assert result.pages[0].title == "Cổng mẫu"


def _for_1258(character: str) -> str:
    import unicodedata

    try:
        character.encode("cp1258")
    except UnicodeEncodeError:
        base, *marks = list(unicodedata.normalize("NFD", character))
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        kept = [mark for mark in marks if mark not in tones]
        return unicodedata.normalize("NFC", base + "".join(kept)) + "".join(tones)
    return character


def test_several_campaigns_are_told_apart(look: Look, portal: LocalPortal, site: Path) -> None:
    portal.page('<img src="/a.png"><img src="/x.png">')
    portal.file("/a.png", banner(site, 2026))
    portal.file("/x.png", (site / "banner/khac/300x250.png").read_bytes())
    result = look(campaigns=["dot-mau", "khac", "mau"])
    told = {f.target.campaign.id: f.status for f in result.findings}
    assert told == {"dot-mau": "current", "khac": "current", "mau": "missing"}
