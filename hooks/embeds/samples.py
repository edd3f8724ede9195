"""Sample portals, `nhung/mau/<way>/`, each with one way of embedding under the strictest policy.

Webmasters look at them before pasting; browser tests serve them from another origin, where they
embed the calendar by its full address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from hooks.addresses import SAMPLES
from hooks.drawing.standing import NEUTRAL_KEY, Art, Arts, Slot, art_key, in_slot
from hooks.embeds.addresses import SCRIPT_INTEGRITY, SCRIPT_PATH, evergreen_path, frame_path
from hooks.embeds.documents import document, style
from hooks.facts.tie_rule import Showing, shown_on
from hooks.outputs import Content
from hooks.policies import closed_policy

SIZE: Final = "728x90"
HERE: Final = "'self'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way of embedding: its name, what a portal has to do, and what its policy allows."""

    title: str
    needs: str
    allows: tuple[str, ...]  # directives that name the calendar's origin


WAYS: Final[Mapping[str, Way]] = {
    "tep-tai-len": Way(
        title="Tệp ảnh tải lên cổng",
        needs="Cổng giữ tệp của mình: không cần cho phép gì thêm. Ngày bắt đầu và ngày gỡ nhập "
        "vào phần quản trị banner của cổng.",
        allows=(),
    ),
    "anh-co-dinh": Way(
        title="Ảnh của đúng một năm",
        needs="Cổng cho phép hiện ảnh từ trang này (img-src). Ảnh không tự đổi.",
        allows=("img-src",),
    ),
    "anh-hien-tai": Way(
        title="Ảnh đang diễn ra",
        needs="Cổng cho phép hiện ảnh từ trang này (img-src). Ảnh đổi theo ngày, mã nhúng giữ "
        "nguyên.",
        allows=("img-src",),
    ),
    "script": Way(
        title="Script chọn theo ngày",
        needs="Cổng cho phép ảnh, script và kết nối tới trang này (img-src, script-src, "
        "connect-src). Script lỗi hoặc bị chặn thì ảnh vẫn còn.",
        allows=("img-src", "script-src", "connect-src"),
    ),
    "khung": Way(
        title="Khung (iframe)",
        needs="Cổng cho phép khung từ trang này (frame-src). Không chạy script nào.",
        allows=("frame-src",),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The banner that samples show, and the days when it hangs, up to but not including `end`."""

    art: Art
    slot: Slot
    start: date | None  # None for the neutral banner, which may hang on any day
    end: date | None


def sample_of(showings: Iterable[Showing], arts: Arts, today: date) -> Sample:
    """Return the banner of the day, else the next one, else the neutral one."""
    showings = tuple(showings)
    coming = [one for one in showings if one.start > today]
    showing = shown_on(showings, today) or min(coming, key=lambda one: one.start, default=None)
    art, slot = in_slot(arts, art_key(showing.occurrence) if showing else NEUTRAL_KEY, SIZE)
    return Sample(
        art=art,
        slot=slot,
        start=showing.start if showing else None,
        end=showing.end if showing else None,
    )


def sample_policy(way: str, source: str) -> str:
    """Return the content security policy of a sample portal."""
    allowed = dict.fromkeys(WAYS[way].allows, source)
    images = " ".join(dict.fromkeys((HERE, allowed.pop("img-src", HERE))))
    _, css = style("mau.css")
    closed = {"script-src": "'none'", "img-src": images, "style-src": css}
    return closed_policy(
        **{name.replace("-", "_"): value for name, value in (closed | allowed).items()}
    )


def sample_page(way: str, sample: Sample, base: str, told: str) -> bytes:
    """Return a sample portal that finds the calendar at `base`.

    The snippet that it shows for pasting uses the calendar's full address, `told`.
    """
    css, _ = style("mau.css")
    return document(
        "mau.html",
        way=WAYS[way],
        ways=WAYS,
        here=way,
        css=css,
        policy=sample_policy(way, origin_of(told) if base == told else HERE),
        told_policy=sample_policy(way, origin_of(told)),
        snippet=_snippet(way, sample, base),
        told_snippet=_snippet(way, sample, told),
        start=sample.start,
        last=sample.end - timedelta(days=1) if sample.end else None,
        home=base,
    )


def origin_of(address: str) -> str:
    """Return the origin of an address, as policies name it."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _snippet(way: str, sample: Sample, base: str) -> str:
    width, height = SIZE.split("x")
    return document(
        f"mau-{way}.html",
        size=SIZE,
        width=width,
        height=height,
        alt=sample.slot.alt,
        link=base + sample.art.link,
        image=f"{base}{sample.art.folder}{SIZE}",
        webp=".webp" in sample.slot.files and not sample.art.is_of_no_year,
        evergreen=base + evergreen_path(SIZE, suffix=""),
        frame=base + frame_path(SIZE),
        script=base + SCRIPT_PATH,
        integrity=SCRIPT_INTEGRITY,
        home=base,
    ).decode()


def sample_files(
    showings: Iterable[Showing], arts: Arts, today: date, site_url: str
) -> dict[str, Content]:
    """Return the samples as published, by address."""
    sample = sample_of(showings, arts, today)
    files: dict[str, Content] = {
        f"{SAMPLES}{way}/index.html": sample_page(way, sample, "../../../", site_url)
        for way in WAYS
    }
    # The file that the webmaster of this sample has uploaded.
    return files | {f"{SAMPLES}tep-tai-len/banner.png": sample.slot.files[".png"]}
