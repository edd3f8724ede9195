"""The guide in a kit: one HTML file that opens without network and runs no scripts.

It says only what holds until there is news and never what is «today»: it may be read years later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from jinja2 import Environment

from banners import Size
from hooks.catalogue.said import SaidReport, SaidTask, SaidWindow
from hooks.drawing.banner_source import banner_source
from hooks.drawing.banners import SiteBanner
from hooks.drawing.slots import EMBEDDED_GROUPS, GROUPS, PRINT_TITLE
from hooks.embeds.upload import take_down_day, term_of, typed, typed_end
from hooks.facts.dates.words import time_words
from hooks.facts.documents import documents_of
from hooks.facts.occurrences import Occurrence
from hooks.kits.contents import CALENDAR, KitItem, KitSource
from hooks.model.document import Document

THUMBNAIL: Final = (320, 208)  # px at most


@dataclass(frozen=True, slots=True)
class Hanging:
    """The time a banner hangs for one occurrence, as typed into a portal: 01/10/2025 00:00.

    An end that the document leaves open is None, and so are both if it does not take place.
    """

    occurrence: Occurrence
    up: str | None
    down: str | None
    best: bool  # whether it is the one, of several, for which the banner is meant


class Times:
    """Tells when tasks are done and what is due, in words, and where a deadline stands now."""

    def __init__(self, source: KitSource) -> None:
        self._catalogue = source.catalogue
        self._dated = {
            (statement.entry.key, o.is_deadline): o
            for o in reversed(source.occurrences)
            if o.year == source.year
            for statement in o.statements
        }

    def own(self, entry: SaidTask | SaidReport) -> str:
        """Return the time of a task's own; "" when it has none."""
        when = entry.when if isinstance(entry, SaidTask) else None
        return time_words(self._catalogue, entry, when) if when else ""

    def due(self, entry: SaidTask | SaidReport) -> str:
        """Return the deadline as the document has it; "" when it names none."""
        return time_words(self._catalogue, entry, entry.due) if entry.due else ""

    def moved(self, entry: SaidTask | SaidReport | SaidWindow, *, due: bool) -> Occurrence | None:
        """Return where a time stands now, if a document has changed it."""
        found = self.of(entry, due=due)
        return found if found and found.changes else None

    def of(self, entry: SaidTask | SaidReport | SaidWindow, *, due: bool) -> Occurrence | None:
        """Return where a time stands, if a day is known."""
        return self._dated.get((entry.key, due))


def guide_bytes(source: KitSource, items: Sequence[KitItem], environment: Environment) -> bytes:
    """Return huong-dan.html for a kit with `items`."""
    first = source.listed_year
    of_year = [o for o in source.occurrences if o.year == first]
    later = [o for o in source.occurrences if first is not None and o.year > first]
    shown = [file for banner in source.banners for file in source.files_of(banner)]
    html = environment.get_template("kit-guide.html").render(
        source=source,
        campaign=source.campaign,
        of_year=source.of_year,
        banner_words=banner_source(source.of_year),
        contacts=source.contacts,
        times=Times(source),
        year=source.year,
        groups={
            title: [banner for banner in source.banners if banner.size.group == key]
            for key, title in GROUPS.items()
            if any(banner.size.group == key for banner in source.banners)
        },
        print_title=PRINT_TITLE,
        dates=_hangings(of_year, source.year) if source.year else _of_no_year(of_year),
        later=_hangings(later, None) if source.year else [],
        in_calendar_only=bool(later) and source.year is None,
        folders=dict(_folders(items)),
        files={item.path: item for item in items},
        calendar=CALENDAR,
        example=_example(source.banners),
        has_webp=any(file.format == "webp" for file in shown),
        has_twice=any(file.scale == 2 for file in shown),
        thumbnail=thumbnail,
        own_documents=_documents(source),
    )
    return html.encode()


def thumbnail(size: Size) -> tuple[int, int]:
    """Return the width and height in px at which a banner is shown, never enlarged."""
    scale = min(1, THUMBNAIL[0] / size.width, THUMBNAIL[1] / size.height)
    return max(1, round(size.width * scale)), max(1, round(size.height * scale))


def _example(banners: Sequence[SiteBanner]) -> SiteBanner | None:
    """Return the banner whose HTML is shown, preferably one that portals embed."""
    embedded = (banner for banner in banners if banner.size.group in EMBEDDED_GROUPS)
    return next(embedded, next(iter(banners), None))


def _hangings(occurrences: Sequence[Occurrence], year: int | None) -> list[Hanging]:
    """Return the dates except deadlines, with the best of those in `year` marked.

    The best is the one that the site would offer for upload on the first day of the year.
    """
    dated = [o for o in occurrences if not o.is_deadline and o.kind != "xu-ly"]
    hung = [o for o in dated if o.takes_place]
    term = term_of(hung, year, date(year, 1, 1)) if year and len(hung) > 1 else None
    best = next((o for o in hung if term and typed(o) == (term.start, term.end)), None)
    return [Hanging(o, *(typed(o) if o in hung else (None, None)), best=o is best) for o in dated]


def _of_no_year(occurrences: Sequence[Occurrence]) -> list[Hanging]:
    """Return the dates except deadlines; a banner of no year is for them all, and stays up."""
    rows = []
    for row in _hangings(occurrences, None):
        last = take_down_day(row.occurrence, occurrences) if row.down else None
        rows.append(replace(row, down=typed_end(last)) if last else row)
    return rows


def _folders(items: Sequence[KitItem]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each folder with the number of its files and their weight."""
    folders = dict.fromkeys(item.path.rpartition("/")[0] for item in items if "/" in item.path)
    for folder in folders:
        weights = [i.size for i in items if i.path.rpartition("/")[0] == folder]
        yield folder, (len(weights), sum(weights))


def _documents(source: KitSource) -> Mapping[str, Document]:
    """Return the documents of this year and of the campaign itself, not of other years."""
    return documents_of(source.campaign, source.catalogue, source.year)
