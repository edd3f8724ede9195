"""The fields to fill in on a portal that hosts the banner itself: file, alt, link, two dates.

NukeViet's banner module has exactly these fields, with an hour and a minute for each date. The
dates are those of the campaign's occurrences; where documents give none, none is made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hooks.drawing.banners import SiteBanner
from hooks.embeds.snippets import absolute, campaign_page
from hooks.facts.dates.words import change_words
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import places_words
from hooks.model.kinds import Kind
from hooks.wording import labels
from hooks.wording.dates import format_day, format_span

# Kinds of occurrence in order of preference: a banner hangs for a period rather than for one day.
HANGING: Final[tuple[Kind, ...]] = (
    "treo", "hien-thi", "cao-diem", "thuc-hien", "tuan", "ngay", "chinh-ngay", "dot", "su-kien",
    "phat-dong", "thang",
)  # fmt: skip
MOST_OTHERS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The time a banner hangs, as typed into a portal: «01/10/2025 00:00», «10/10/2025 23:59».

    A date that documents do not give is None. `notes` are sentences to show with the dates.
    """

    start: str | None
    end: str | None
    over: bool  # by the day of the build
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """The fields of a banner on a portal, with full addresses."""

    file_name: str
    address: str
    alt: str
    link: str
    term: Term


def upload_of(banner: SiteBanner, term: Term, site_url: str) -> Upload:
    """Return the fields of a banner."""
    year = f"-{banner.year}" if banner.year is not None else ""
    return Upload(
        file_name=f"{banner.campaign_id}{year}-{banner.size.id}.png",
        address=absolute(site_url, banner.path),
        alt=banner.alt,
        link=campaign_page(banner, site_url),
        term=term,
    )


def term_of(occurrences: Iterable[Occurrence], year: int | None, today: date) -> Term:
    """Return when the year's banner hangs, or the next time if `year` is None.

    Of several occurrences, the choice prefers those not over yet, then the verified, then those of
    the whole country, then those with both ends, then the kinds in the order of `HANGING`. The
    others are named in the notes.
    """
    datable = [o for o in occurrences if o.kind in HANGING and o.takes_place]
    coming = _next(datable, today)
    own = [o for o in datable if o.year == year]
    shown = _best(own, today) if year is not None else coming
    if shown is None:
        told = f"Không có ngày của năm {year}." if datable else "Không có ngày."
        return Term(
            start=None,
            end=None,
            over=False,
            notes=(f"{told} Ngày gỡ do cơ quan tự đặt.", *_coming(coming, today)),
        )
    start, end = typed(shown)
    over = shown.is_past(today)
    return Term(
        start=start,
        end=end,
        over=over,
        notes=(
            *_notes(shown),
            *(_coming(coming, today) if over else ()),
            *_others(shown, [o for o in datable if o.year == shown.year]),
        ),
    )


def typed(occurrence: Occurrence) -> tuple[str | None, str | None]:
    """Return when to put up and take down a banner for an occurrence, as typed into a portal."""
    span = occurrence.span
    return (
        f"{format_day(span.start)} 00:00" if span.start else None,
        typed_end(span.end) if span.end else None,
    )


def typed_end(last: date) -> str:
    """Return when a banner is taken down that hangs until the end of a day."""
    return f"{format_day(last)} 23:59"


def take_down_day(occurrence: Occurrence, occurrences: Iterable[Occurrence]) -> date | None:
    """Return the last day on which a campaign's banner hangs for an occurrence; None: left open.

    What lies within a longer time of the same campaign hangs until that is over, as a day does
    within its month.
    """
    span = occurrence.span
    if span.end is None:
        return None
    around = (
        o.span.end
        for o in occurrences
        if o.kind in HANGING
        and o.takes_place
        and not o.alternatives
        and (o.is_national or o.scopes == occurrence.scopes)
        and (o.verified or not occurrence.verified)
        and o.span.start
        and o.span.end
        and o.span.start <= span.first
        and span.last <= o.span.end
    )
    return max((span.end, *around))


def _best(occurrences: list[Occurrence], today: date) -> Occurrence | None:
    return min(
        occurrences,
        key=lambda o: (
            o.is_past(today),
            not o.verified,
            not o.is_national,
            o.span.start is None or o.span.end is None,
            HANGING.index(o.kind),
            o.sort_key(),
        ),
        default=None,
    )


def _next(occurrences: list[Occurrence], today: date) -> Occurrence | None:
    """Return the best of the occurrences that run, or of the first year still to come."""
    ahead = [o for o in occurrences if not o.is_past(today)]
    running = [o for o in ahead if o.runs(today)]
    first = min((o.year for o in ahead), default=None)
    return _best(running or [o for o in ahead if o.year == first], today)


def _notes(occurrence: Occurrence) -> Iterator[str]:
    yield f"Ngày của: {_named(occurrence)}."
    if occurrence.status == "projected":
        yield "Dự kiến: tính theo quy định chung, chưa có văn bản của năm đó."
    if occurrence.status == "tentative":
        yield "Văn bản ghi dự kiến, ngày có thể đổi."
    if not occurrence.verified:
        yield "Chưa xác minh."
    for change in occurrence.in_doubt:
        words = change_words(change, occurrence.of_year.catalogue)
        yield f"Có tin chưa xác minh, lịch chưa đổi theo: {words}."
    if occurrence.span.start is None:
        yield "Văn bản không nêu ngày bắt đầu."
    if occurrence.span.end is None:
        yield "Văn bản không nêu ngày kết thúc: cơ quan tự đặt ngày gỡ."


def _named(occurrence: Occurrence) -> str:
    kind = labels.OCCURRENCE_KINDS[occurrence.kind]
    name = occurrence.name if occurrence.is_day else kind
    where = places_words(occurrence.of_year.catalogue, occurrence.scopes)
    told = name if occurrence.is_national else f"{name} ({where})"
    return f"{told}, {format_span(occurrence.span)}"


def _others(shown: Occurrence, of_year: list[Occurrence]) -> Iterator[str]:
    by_span = {o.span: o for o in reversed(of_year)}  # the first of those on the same days
    others = [o for o in of_year if by_span[o.span] is o and o.span != shown.span]
    if others:
        more = " và các mốc khác" if len(others) > MOST_OTHERS else ""
        yield f"Cùng năm còn có: {'; '.join(map(_named, others[:MOST_OTHERS]))}{more}."


def _coming(coming: Occurrence | None, today: date) -> Iterator[str]:
    if coming is None:
        return
    when = "Đang diễn ra" if coming.runs(today) else "Lần tới"
    projected = " (dự kiến)" if coming.status == "projected" else ""
    days = " đến ".join(filter(None, typed(coming)))
    yield f"{when}{projected}: {_named(coming)}, nhập {days}. Hãy xem đã có banner của năm đó chưa."
