"""Descriptions of events: plain text, ending with the page's address.

The address is there because Google and some versions of Outlook do not show the URL property.
Texts of documents are given whole or left out: a slogan is verbatim or absent. An event carries
only what the documents that say its date have for its occasion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import scope_of
from hooks.catalogue.said import Said, SaidReport, SaidTask
from hooks.facts.citations import cite
from hooks.facts.dates.beside import beside_days
from hooks.facts.dates.statement import Statement
from hooks.facts.dates.words import anchor_names, change_words
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import place_name, places_words
from hooks.facts.years import campaign_facts
from hooks.feeds.words.plain_text import one_line, units
from hooks.feeds.words.texts import Quoted, incomplete_words, quoted_slogans
from hooks.feeds.words.titles import deadline, is_open, open_end, own_documents, own_theme, state
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.wording.dates import format_day, format_span
from hooks.wording.frequencies import frequency_words
from hooks.wording.labels import OBLIGATIONS, TEXT_KINDS

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
    sections = list(_Telling(occurrence, catalogue).sections())
    room = LONGEST_DESCRIPTION - RESERVED - units(f"\n\n{MORE}\n")
    kept, complete = _fitting(sections, room)
    return "\n\n".join([*kept, "" if complete else f"{MORE}\n"])


class _Telling:
    """What is told of one occurrence."""

    def __init__(self, occurrence: Occurrence, catalogue: Catalogue) -> None:
        self.occurrence = occurrence
        self.catalogue = catalogue
        self.said = {each.document for each in occurrence.statements}
        self.speaking = own_documents(occurrence)  # those that only amend come last

    @cached_property
    def anchoring(self) -> Anchoring:
        """What dates of tasks are counted from."""
        return campaign_facts(self.catalogue, self.occurrence.campaign.id).anchoring

    def sections(self) -> Iterator[Section]:
        """Yield the sections in the order in which they are read."""
        yield Section(0, list(self._facts()))
        if not self.occurrence.is_deadline:
            yield from self._texts()
            yield from self._tasks()
        yield Section(2, _listed(self._basis()), "Căn cứ:")
        if wording := self._wording():
            yield Section(1, [wording])

    # Facts

    def _facts(self) -> Iterator[str]:
        occurrence = self.occurrence
        if sentence := state(occurrence).sentence:
            yield sentence.format(year=occurrence.year)
        if not occurrence.is_national:
            yield f"Phạm vi: {one_line(places_words(self.catalogue, occurrence.scopes))}."
        yield from self._history()
        if occurrence.is_deadline:
            last = format_day(occurrence.span.last)
            yield f"Hạn: {deadline(occurrence)}; ngày cuối còn kịp: {last}."
            yield from self._duty()
        elif words := self._time():
            yield f"Thời gian: {words}."
        yield from self._venues()
        yield from self._notes()

    def _history(self) -> Iterator[str]:
        """Yield what became of the date, each change with its document and its reason."""
        occurrence = self.occurrence
        if occurrence.moved_from:
            before = {
                "moved": "Thời gian trước khi dời",
                "extended": "Thời gian trước khi gia hạn",
            }.get(occurrence.fate, "Trước đó")
            chosen = bool(occurrence.first and _was_open(occurrence.first))
            old = occurrence.words if chosen else format_span(occurrence.moved_from)
            yield f"{before}: {one_line(old)}."
        for old_statement in occurrence.replaces:
            days = ", ".join(format_span(span) for span in old_statement.spans)
            yield f"Thay cho {days} của {self._cited(old_statement.document)}."
        for document in occurrence.superseded_by:
            yield f"Thay bằng {self._cited(document)}."
        for change in occurrence.changes:
            words = one_line(change_words(change, self.catalogue))
            yield f"{self._cited(change.document)}: {words}."
            if change.reason:
                yield f"Lý do: {one_line(change.reason)}"
            if change.wording:
                yield f"Văn bản ghi: «{one_line(change.wording)}»."
        for change in occurrence.in_doubt:
            words = one_line(change_words(change, self.catalogue))
            cited = "; ".join(self._cited(each) for each in change.sources)
            yield f"Có tin chưa xác minh, lịch chưa đổi theo: {words} (nguồn: {cited})."
        if occurrence.rule_spans:
            rule = ", ".join(format_span(span) for span in occurrence.rule_spans)
            common = "Khác quy tắc, theo đó là" if occurrence.is_day else "Ngày chung của dịp này"
            yield f"{common} {rule}."

    def _time(self) -> str:
        """Return days and hours in words, where the event's own place says less than they do."""
        occurrence, span = self.occurrence, self.occurrence.span
        if is_open(occurrence):
            times = [format_span(each) for each in occurrence.alternatives or (span,)]
            times += [f"«{one_line(words)}»" for words in occurrence.open_words]
            return " hoặc ".join(times)
        beside = "; ".join(one_line(each) for each in beside_days(occurrence))
        timed = span.at is not None or span.until is not None
        if timed and span.is_one_day and span.until is None:
            words = (
                f"từ {span.at:%H:%M} ngày {format_day(span.first)}. "
                "Văn bản chưa nêu giờ kết thúc; lịch này để tạm một giờ"
            )
        elif timed:
            words = f"{format_span(span)}, giờ Việt Nam"
        elif ends := open_end(occurrence):
            words = ends
        elif span.is_one_day and not (beside or span.part or span.each_day):
            return ""
        else:
            words = format_span(span)
        return f"{words} ({beside})" if beside else words

    def _duty(self) -> Iterator[str]:
        """Yield who is to meet a deadline, and the way of a report."""
        entry = self.occurrence.first.entry if self.occurrence.first else None
        match entry:
            case SaidReport():
                yield f"Bên báo cáo: {self._audiences(entry.audience)}."
                if to := self._receiver(entry):
                    yield f"Gửi: {to}."
                if entry.via:
                    yield f"Qua: {one_line(entry.via)}."
            case SaidTask():
                yield f"Bên thực hiện: {self._audiences(entry.audience)}."

    def _receiver(self, report: SaidReport) -> str:
        """Return who gets a report: an agency by its name, or the document's own words."""
        if report.to is None:
            return ""
        agency = self.catalogue.agencies.get(report.to)
        document = self.catalogue.documents[report.document]
        if agency and report.to == document.issuer and document.issuer_as_written:
            return one_line(document.issuer_as_written)
        return one_line(agency.name if agency else report.to)

    def _venues(self) -> Iterator[str]:
        """Yield the venues, each with the document that names it where there are several."""
        for words, who in self._said_by((each.where, each) for each in self.occurrence.statements):
            yield f"Nơi{who}: {words}."

    def _notes(self) -> Iterator[str]:
        entries: list[Statement | Said] = [*self.occurrence.statements, *self.occurrence.changes]
        for words, who in self._said_by((each.note, each) for each in entries):
            yield f"Ghi chú{who}: {words}"

    def _said_by(
        self, words: Iterable[tuple[str | None, Statement | Said]]
    ) -> Iterator[tuple[str, str]]:
        told: dict[str, str] = {}
        for each, entry in words:
            if each:
                told.setdefault(one_line(each), entry.document)
        for each, document in told.items():
            yield each, f" ({self._cited(document)})" if len(self.said) > 1 else ""

    def _wording(self) -> str:
        for each in self.occurrence.statements:
            if each.wording:
                who = "Văn bản" if len(self.said) == 1 else self._cited(each.document)
                return f"{who} ghi: «{one_line(each.wording)}»"
        return ""

    # Documents

    def _basis(self) -> Iterator[str]:
        """Yield the documents the date rests on, each with its place."""
        said = {each.document: each for each in reversed(self.occurrence.statements)}
        scopes = {}
        for id_ in self.occurrence.documents:
            document = self.catalogue.documents[id_]
            scope = said[id_].scope if id_ in said else None
            if scope is None:
                scope = scope_of(document, self.catalogue.agencies, self.catalogue.places)
            scopes[id_] = scope or WHOLE_COUNTRY
        local = any(scope != WHOLE_COUNTRY for scope in scopes.values())
        changed = {document for change in self.occurrence.changes for document in change.documents}
        told: dict[str, None] = {}  # pages of one site may have one citation
        for id_, scope in scopes.items():
            place = f" – {one_line(place_name(self.catalogue, scope))}" if local else ""
            old = ""
            if id_ in said and said[id_].names_old_day and id_ not in changed:
                days = ", ".join(format_span(span) for span in said[id_].set_spans)
                old = f" (nêu {days}, chưa thấy điều chỉnh)"
            doubted = id_ in said and not said[id_].verified and self.occurrence.verified
            doubt = " (chưa xác minh)" if doubted else ""
            told[f"{self._cited(id_)}{place}{old}{doubt}"] = None
        yield from told

    def _cited(self, document: str) -> str:
        return one_line(cite(self.catalogue.documents[document], self.catalogue.agencies))

    # Texts and tasks

    def _texts(self) -> Iterator[Section]:
        if theme := own_theme(self.occurrence):
            kind = next(kind for kind, _ in theme.kinds)
            yield Section(1, [f"{TEXT_KINDS[kind]}: {one_line(theme.text)}"])
        label = TEXT_KINDS["khau-hieu"]
        for document, quoted in quoted_slogans(self.occurrence, self.speaking).items():
            lines = _listed(map(_marked_text, quoted))
            lines += incomplete_words(self.occurrence, document)
            yield Section(3, lines, f"{label}{self._of(document)}:")

    def _tasks(self) -> Iterator[Section]:
        of_year, occasion = self.occurrence.of_year, self.occurrence.occasion
        own = {each.entry.key for each in self.occurrence.statements}
        groups: dict[tuple[str, tuple[str, ...]], list[SaidTask]] = {}
        for document in self.speaking:
            for task in of_year.of_occasion(of_year.tasks_of(document), occasion):
                # What the event itself is about stands in its wording.
                if task.key not in own and document not in self.catalogue.successors:
                    groups.setdefault((document, task.audience), []).append(task)
        for (document, audience), tasks in groups.items():
            lines = _listed(self._task(task) for task in tasks[:MOST_TASKS])
            if left := len(tasks) - len(lines):
                lines.append(f"… và {left} việc khác, xem trang của chiến dịch.")
            who = self._audiences(audience)
            heading = f"Việc cần làm{f' – {who}' if who else ''}{self._of(document)}:"
            yield Section(4, lines, heading)

    def _of(self, document: str) -> str:
        """Return whose a list is, where several documents have a say or it speaks for less."""
        if len(self.said) == 1 and document in self.said and self._counts_everywhere(document):
            return ""
        found = self.catalogue.documents[document]
        # With its place beside it, the issuer need not be named again: «Căn cứ» has it.
        scope = scope_of(found, self.catalogue.agencies, self.catalogue.places) or WHOLE_COUNTRY
        local = scope != WHOLE_COUNTRY
        place = f", {place_name(self.catalogue, scope)}" if local else ""
        return f" ({one_line(cite(found, None if local else self.catalogue.agencies) + place)})"

    def _counts_everywhere(self, document: str) -> bool:
        scopes = (each.scope for each in self.occurrence.statements if each.document == document)
        return self.occurrence.scope in scopes

    def _task(self, task: SaidTask) -> str:
        times = [each for each in (task.when, task.due) if each]
        remarks = [
            OBLIGATIONS[task.obligation].lower() if task.obligation else "",
            frequency_words(task.frequency) if task.frequency else "",
            *(each.words_for_readers(anchor_names(self.anchoring, task)) for each in times),
        ]
        remark = ", ".join(filter(None, remarks))
        text = f"{task.text} ({remark})" if remark else task.text
        return text if task.verified else f"{text} (chưa xác minh)"

    def _audiences(self, ids: tuple[str, ...]) -> str:
        return one_line("; ".join(self.catalogue.audiences[each].name for each in ids))


def _was_open(statement: Statement) -> bool:
    return any(span.alternative for span in statement.set_spans)


def _marked_text(quoted: Quoted) -> str:
    return quoted.text if quoted.verified else f"{quoted.text} (chưa xác minh)"


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
