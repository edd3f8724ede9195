"""Descriptions of events: plain text, ending with the page's address.

The address is there because Google and some versions of Outlook do not show the URL property.
Texts of documents are given whole or left out: a slogan is verbatim or absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.citations import cite
from hooks.facts.date_words import change_words, date_words
from hooks.facts.occurrences import Occurrence
from hooks.facts.texts import distinct_texts
from hooks.feeds.words.plain_text import one_line, units
from hooks.feeds.words.titles import deadline, open_end, state
from hooks.model.campaign import Edition, Frequency, Report, Sourced, Task
from hooks.wording.dates import format_day, format_span
from hooks.wording.labels import OBLIGATIONS, PER, TEXT_KINDS

LONGEST_DESCRIPTION: Final = 8000  # UTF-16 units; clients cut longer ones anywhere
# Room for the page's address (this is the longest Google takes) and a milestone's sentence.
RESERVED: Final = 256 + 128
MOST_TASKS: Final = 5  # for each audience; the page has them all
MORE: Final = "Còn nữa, xem trang của chiến dịch:"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; sections of lower rank are given room first."""

    rank: int
    lines: list[str]
    heading: str | None = None


def description(occurrence: Occurrence, catalogue: Catalogue) -> str:
    """Return the event's description without the page's address, which is added later."""
    sections = list(_sections(occurrence, catalogue))
    room = LONGEST_DESCRIPTION - RESERVED - units(f"\n\n{MORE}\n")
    kept, complete = _fitting(sections, room)
    return "\n\n".join([*kept, "" if complete else f"{MORE}\n"])


def _sections(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[Section]:
    """Yield the sections in the order in which they are read."""
    yield Section(0, list(_facts(occurrence, catalogue)))
    if occurrence.edition and not occurrence.report:
        yield from _of_edition(occurrence, occurrence.edition, catalogue)
    documents = [catalogue.documents[document] for document in occurrence.documents]
    # The year's documents may repeat those of the rule; pages of one site may have one citation.
    citations = dict.fromkeys(cite(document, catalogue.agencies) for document in documents)
    yield Section(2, _listed(citations), "Căn cứ:")
    if occurrence.wording:
        yield Section(1, [f"Văn bản ghi: «{one_line(occurrence.wording)}»"])


def _facts(occurrence: Occurrence, catalogue: Catalogue) -> Iterator[str]:
    if sentence := state(occurrence).sentence:
        yield sentence.format(year=occurrence.year)
    if occurrence.moved_from:
        yield f"Thời gian trước khi dời: {format_span(occurrence.moved_from)}."
    if occurrence.reason:
        yield f"Văn bản ghi: «{one_line(occurrence.reason)}»."
    for change in occurrence.in_doubt:
        words = one_line(change_words(change, occurrence.campaign, occurrence.year))
        cited = "; ".join(
            cite(catalogue.documents[id_], catalogue.agencies) for id_ in change.source
        )
        yield f"Có tin chưa xác minh, lịch chưa đổi theo: {words} (nguồn: {cited})."
    if occurrence.report:
        yield f"Hạn: {deadline(occurrence)}; ngày cuối còn kịp: {format_day(occurrence.span.last)}."
        yield from _report_chain(occurrence.report, catalogue)
    elif occurrence.span.at is not None:
        yield _hours(occurrence)
    elif words := open_end(occurrence):
        yield f"Thời gian: {words}."
    elif not occurrence.span.is_one_day:
        yield f"Thời gian: {format_span(occurrence.span)}."
    for note in occurrence.notes:
        yield f"Ghi chú: {one_line(note)}"
    if occurrence.edition and occurrence.edition.scope:
        scope = one_line(occurrence.edition.scope)
        yield f"Phạm vi của văn bản năm {occurrence.year}: {scope}."


def _hours(occurrence: Occurrence) -> str:
    span = occurrence.span
    day = format_day(span.first)
    if span.until is None:
        return (
            f"Thời gian: từ {span.at:%H:%M} ngày {day}. "
            "Văn bản chưa nêu giờ kết thúc; lịch này để tạm một giờ."
        )
    end = f"{span.until:%H:%M}" if span.until != time() else "24:00"
    return f"Thời gian: {span.at:%H:%M}–{end} ngày {day}, giờ Việt Nam."


def _report_chain(report: Report, catalogue: Catalogue) -> Iterator[str]:
    yield f"Bên báo cáo: {_audiences(report.audience, catalogue)}."
    yield f"Gửi: {one_line(report.to)}."
    if report.via:
        yield f"Qua: {one_line(report.via)}."


def _of_edition(
    occurrence: Occurrence, edition: Edition, catalogue: Catalogue
) -> Iterator[Section]:
    if theme := occurrence.theme:
        yield Section(1, [f"{TEXT_KINDS[theme.kind]}: {one_line(theme.text)}"])
    slogans = distinct_texts(
        item for item in edition.texts if item.kind == "khau-hieu" and not item.superseded
    )
    lines = _listed([_marked(slogan.text, slogan) for slogan in slogans])
    lines += [
        f"… văn bản nêu {expected.count} khẩu hiệu, trang mới có {len(slogans)}."
        for expected in edition.expected
        if expected.kind == "khau-hieu" and expected.count > len(slogans)
    ]
    yield Section(3, lines, f"{TEXT_KINDS['khau-hieu']}:")
    of_audience: dict[tuple[str, ...], list[Task]] = {}
    for task in edition.tasks:
        if not task.superseded:
            of_audience.setdefault(task.audience, []).append(task)
    for audience, tasks in of_audience.items():
        lines = _listed(_task(task, occurrence) for task in tasks[:MOST_TASKS])
        if left := len(tasks) - len(lines):
            lines.append(f"… và {left} việc khác, xem trang của chiến dịch.")
        yield Section(4, lines, f"Việc cần làm – {_audiences(audience, catalogue)}:")


def _task(task: Task, occurrence: Occurrence) -> str:
    remarks = [
        OBLIGATIONS[task.obligation].lower() if task.obligation else "",
        _often(task.frequency) if task.frequency else "",
        date_words(task.when, occurrence.campaign, occurrence.year) if task.when else "",
    ]
    remark = ", ".join(filter(None, remarks))
    return _marked(f"{task.text} ({remark})" if remark else task.text, task)


def _often(frequency: Frequency) -> str:
    return f"ít nhất {frequency.at_least} {frequency.unit}/{PER[frequency.per]}"


def _audiences(ids: tuple[str, ...], catalogue: Catalogue) -> str:
    return one_line("; ".join(catalogue.audiences[audience].name for audience in ids))


def _marked(text: str, item: Sourced) -> str:
    return text if item.verified else f"{text} (chưa xác minh)"


def _listed(items: Iterable[str]) -> list[str]:
    return [f"– {one_line(item)}" for item in items]


def _fitting(sections: list[Section], room: int) -> tuple[list[str], bool]:
    """Return the sections with those whole lines that fit, and whether all of them did."""
    kept: dict[int, list[str]] = {}
    complete = True
    for place in sorted(range(len(sections)), key=lambda place: sections[place].rank):
        section = sections[place]
        heading = [section.heading] if section.heading else []
        # Each section needs a blank line as well, and each line its line break.
        left = room - sum(units(line) + 1 for line in heading) - 1
        lines = []
        for line in section.lines:
            if units(line) + 1 > left:
                complete = False
                break
            lines.append(line)
            left -= units(line) + 1
        if lines:
            kept[place] = heading + lines
            room = left
    return ["\n".join(kept[place]) for place in sorted(kept)], complete
