"""The entries of a section, as the form has them: times, texts, tasks, reports, hotlines…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.outline import Passage, folded
from hooks.drafting.rules import windows as times
from hooks.drafting.rules.audiences import audiences_in, channels_in
from hooks.drafting.rules.basis import agency_of
from hooks.drafting.rules.contacts import contacts_in, materials_in
from hooks.drafting.rules.deadlines import Deadline, deadlines_in, report_id, row_time
from hooks.drafting.rules.header import Header
from hooks.drafting.rules.tasks import (
    Task,
    audience_of,
    is_closing,
    only_reports,
    purpose_of,
    tasks_in,
)
from hooks.drafting.rules.texts import Sentence
from hooks.drafting.writing import Put, Words
from hooks.model.base import LONGEST_LINE, LONGEST_TEXT

# How many years from the letter's its times may begin, and how many they may end or be due.
FIRST: Final = 1
LAST: Final = 5
ENDS: Final = ("to", "by", "before")
MOSTLY: Final = 0.6  # of a passage: what is left of it is no more than the words around sentences
_COLUMNS: Final = {
    "what": r"(?:noi dung|nhiem vu|cong viec|hoat dong|viec)\b",
    "who": r"(?:don vi|co quan|chu tri|phan cong|trach nhiem|bo phan)\b",
    "when": r"(?:thoi gian|thoi han|han|tien do|hoan thanh)\b",
}


class Entries:
    """Makes the entries of sections, noting each passage that something was taken from."""

    def __init__(self, catalogue: Catalogue, header: Header) -> None:
        self._catalogue = catalogue
        self._header = header
        self._report_ids: set[str] = set()
        self._names: dict[tuple[str, ...], dict[str, int]] = {}  # by campaigns: windows of a kind
        self.used: set[int] = set()  # by id()

    def purpose(self, passages: Sequence[Passage]) -> Put | None:
        """Return the sentence that says what for."""
        for passage in passages:
            if (text := purpose_of(passage)) and len(text) <= LONGEST_TEXT:
                if passage.text.endswith(text):
                    self.used.add(id(passage))
                return Put(text, (Words(passage.line, text),))
        return None

    def windows(
        self, passages: Sequence[Passage], campaigns: tuple[str, ...] = ()
    ) -> list[tuple[Put, times.Window]]:
        """Return the times, each with what it was found as; names differ within a campaign."""
        made = []
        taken = self._names.setdefault(campaigns, {})
        for each in times.windows_in(passages, self._header.year):
            if _is_deadline(each.wording) and each.kind == "thuc-hien" and len(each.spec) == 1:
                continue
            entry: dict[str, Any] = {}
            if each.kind != "thuc-hien":
                entry["kind"] = each.kind
            taken[each.kind] = taken.get(each.kind, 0) + 1
            if taken[each.kind] > 1:
                entry["id"] = f"{each.kind}-{taken[each.kind]}"
            if each.name:
                entry["name"] = each.name
            entry["when"] = self._time(each.spec, each.wording, each.asks)
            if each.tentative:
                entry["tentative"] = True
            if each.where:
                entry["where"] = each.where[:LONGEST_LINE]
            entry["wording"] = each.wording[:LONGEST_TEXT]
            if each.passage.clause:
                entry["clause"] = each.passage.clause
            self.used.add(id(each.passage))
            made.append((Put(entry, (Words(each.passage.line, each.wording),)), each))
        return made

    def _time(self, spec: dict[str, Any], words: str, asks: tuple[str, ...] = ()) -> Put:
        """Return a time; one too far from the letter's year is kept as its words."""
        year = self._header.year
        named = re.findall(r"'(\w+)': '[\d/]*?(\d{4})'", str(spec))
        beyond = (
            year is not None and abs(int(each) - year) > (LAST if key in ENDS else FIRST)
            for key, each in named
        )
        if any(beyond):
            far = "năm in cách năm của văn bản quá xa: giữ nguyên chữ, tìm ngày đúng"
            return Put({"unresolved": words[:LONGEST_TEXT]}, (), far)
        return Put(spec, (), "; ".join(asks) or None)

    def texts(self, sentences: Sequence[Sentence]) -> list[Put]:
        """Return the sentences for the public, in blocks of one kind and place."""
        blocks: list[list[Sentence]] = []
        for each in sentences:
            last = blocks[-1][-1] if blocks else None
            same = last and last.kind == each.kind and last.passage.clause == each.passage.clause
            if same and last and (last.listed == each.listed) and not (each.guess or last.guess):
                blocks[-1].append(each)
            else:
                blocks.append([each])
        return [self._text_block(block) for block in blocks]

    def _text_block(self, block: list[Sentence]) -> Put:
        first = block[0]
        entry: dict[str, Any] = {"kind": Put(first.kind, (), first.guess)}
        if first.passage.clause:
            entry["clause"] = first.passage.clause
        at = (Words(first.passage.line, first.around),)
        for each in block:
            if each.listed or each.passage.text == each.around:
                self.used.add(id(each.passage))
                self.used.update(id(parent) for parent in each.passage.parents)
        for passage in {id(each.passage): each.passage for each in block}.values():
            taken = sum(len(each.text) for each in block if each.passage is passage)
            if taken >= len(passage.text) * MOSTLY:
                self.used.add(id(passage))
        if len(block) == 1:
            entry["text"] = first.text
            return Put(entry, at)
        entry["list"] = [Put(each.text, (Words(each.passage.line, each.text),)) for each in block]
        return Put(entry)

    def tasks(
        self, passages: Sequence[Passage], found: Sequence[tuple[Put, times.Window]]
    ) -> tuple[list[Put], list[Deadline]]:
        """Return the tasks, and the deadlines that are of none of them."""
        deadlines = list(deadlines_in(passages, self._header.year))
        tasks = [
            task
            for task in (
                *tasks_in(passages, self._catalogue, self._header.day),
                *self._rows(passages),
            )
            if not self._is_only_time(task, found)
            and not is_closing(task.passage.text)
            and not self._is_topic(task.passage, passages)
            and not (
                only_reports(task.text) and any(each.passage is task.passage for each in deadlines)
            )
        ]
        blocks: list[list[Task]] = []
        for task in tasks:
            last = blocks[-1][-1] if blocks else None
            if (
                last
                and last.audience == task.audience
                and last.passage.clause == task.passage.clause
            ):
                blocks[-1].append(task)
            else:
                blocks.append([task])
        return [self._task_block(block, deadlines) for block in blocks], deadlines

    def _is_topic(self, passage: Passage, passages: Sequence[Passage]) -> bool:
        """Return whether a passage is the heading of what follows it, a topic of its own."""
        below = any(passage in other.parents and not is_closing(other.text) for other in passages)
        return below and passage is passages[0] and bool(passage.mark)

    def _is_only_time(self, task: Task, found: Sequence[tuple[Put, times.Window]]) -> bool:
        return len(task.text) < 160 and any(
            each.passage is task.passage and re.match(r"(?:Thời gian|Thời điểm)", task.text)
            for _, each in found
        )

    def _task_block(self, block: list[Task], deadlines: list[Deadline]) -> Put:
        first = block[0]
        entry: dict[str, Any] = {}
        if first.passage.clause:
            entry["clause"] = first.passage.clause
        if first.audience:
            source = first.audience_from
            at = (Words(source.line, _head_of(source.text)),) if source is not None else ()
            value: Any = first.audience[0] if len(first.audience) == 1 else list(first.audience)
            entry["audience"] = Put(value, at)
            if source is not None:
                self.used.add(id(source))
        elif not self._header.audiences:
            default = next(iter(self._catalogue.audiences))
            entry["audience"] = Put(default, (), "văn bản không nói ai làm")
        items = [self._task_fields(task, deadlines) for task in block]
        if len(items) == 1:
            return Put(entry | items[0].value, items[0].at)
        entry["list"] = [
            Put(each.value["text"], each.at) if set(each.value) == {"text"} else each
            for each in items
        ]
        return Put(entry)

    def _task_fields(self, task: Task, deadlines: list[Deadline]) -> Put:
        self.used.add(id(task.passage))
        entry: dict[str, Any] = {}
        if task.kind:
            entry["kind"] = task.kind
        if task.channel:
            entry["channel"] = task.channel[0] if len(task.channel) == 1 else list(task.channel)
        entry["text"] = task.text
        if task.obligation:
            entry["obligation"] = task.obligation
        if task.frequency:
            entry["frequency"] = task.frequency
        if task.languages:
            entry["languages"] = (
                task.languages[0] if len(task.languages) == 1 else list(task.languages)
            )
        if task.when:
            entry["when"] = self._time(task.when, task.text)
        if task.due:
            entry["due"] = self._time(task.due, task.text)
        own = [each for each in deadlines if each.passage is task.passage and not each.report]
        if own:
            entry["due"] = self._time(own[0].due, own[0].text, own[0].asks)
            deadlines.remove(own[0])
        return Put(entry, (Words(task.passage.line, task.text),))

    def _rows(self, passages: Sequence[Passage]) -> Iterator[Task]:
        """Yield the tasks of a table of work: what, who, by when."""
        columns: dict[str, int] = {}
        for passage in passages:
            if not passage.cells:
                columns = {}
                continue
            heads = [folded(cell) for cell in passage.cells]
            found = {
                name: index
                for name, words in _COLUMNS.items()
                for index, head in reversed(list(enumerate(heads)))
                if re.match(words, head)
            }
            if "what" in found and ("who" in found or "when" in found):
                columns = found
                self.used.add(id(passage))
                continue
            if (
                columns
                and columns["what"] < len(passage.cells)
                and len(passage.cells[columns["what"]]) > 12
            ):
                yield self._row_task(passage, columns)

    def _row_task(self, row: Passage, columns: dict[str, int]) -> Task:
        text = row.cells[columns["what"]]
        who = row.cells[columns["who"]] if columns.get("who", 99) < len(row.cells) else ""
        made = replace(row, text=f"{who}: {text}" if who else text)
        audience = audiences_in(who, self._catalogue, self._header.day)
        self.used.add(id(row))
        time = row.cells[columns["when"]] if columns.get("when", 99) < len(row.cells) else ""
        when, due = row_time(time, self._header.year)
        return Task(
            text[:LONGEST_TEXT], row, audience, made if audience else None,
            channels_in(text, self._catalogue), when=when, due=due,
        )  # fmt: skip

    def reports(self, deadlines: list[Deadline]) -> tuple[list[Put], list[Put]]:
        """Return the reports: those of one year, and those of every year."""
        once: list[Put] = []
        yearly: list[Put] = []
        for each in deadlines:
            if not each.report:
                continue
            entry: dict[str, Any] = {"id": report_id(each, self._report_ids)}
            audience, _ = audience_of(each.passage, self._catalogue, self._header.day)
            asked = audience_of(
                replace(each.passage, parents=()), self._catalogue, self._header.day
            )[0]
            if asked or audience:
                who = asked or audience
                entry["audience"] = who[0] if len(who) == 1 else list(who)
            elif not self._header.audiences:
                entry["audience"] = Put(
                    next(iter(self._catalogue.audiences)), (), "văn bản không nói ai báo cáo"
                )
            if each.to:
                agency = agency_of(each.to, self._catalogue, self._header.place)
                entry["to"] = agency or each.to[:LONGEST_LINE]
            if each.via:
                entry["via"] = each.via[:LONGEST_LINE]
            entry["text"] = each.text[:LONGEST_TEXT]
            entry["due"] = self._time(each.due, each.text, each.asks)
            if each.passage.clause and not is_closing(each.passage.text):
                entry["clause"] = each.passage.clause
            self.used.add(id(each.passage))
            (yearly if each.yearly else once).append(
                Put(entry, (Words(each.passage.line, each.text),))
            )
        return once, yearly

    def contacts(self, passages: Sequence[Passage]) -> list[Put]:
        """Return the hotlines."""
        found: dict[str, Put] = {}
        for passage in passages:
            for each in contacts_in(passage):
                entry = {"name": each.name[:LONGEST_LINE], "phone": each.phone}
                found.setdefault(each.phone, Put(entry, (Words(passage.line, each.words),)))
        return list(found.values())

    def materials(self, passages: Sequence[Passage]) -> list[Put]:
        """Return the material offered."""
        found: dict[str, Put] = {}
        for passage in passages:
            for each in materials_in(passage):
                entry: dict[str, Any] = {"name": each.name}
                if each.url:
                    entry["url"] = each.url
                if each.qr:
                    entry["qr"] = True
                if each.attached:
                    entry["attached"] = True
                found.setdefault(
                    each.url or each.name, Put(entry, (Words(passage.line, each.words),))
                )
        return list(found.values())


def _is_deadline(words: str) -> bool:
    return bool(re.search(r"báo cáo|gửi về", words, re.IGNORECASE))


def _head_of(text: str) -> str:
    """Return the words of a heading, or the beginning of a passage, that say who."""
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"
