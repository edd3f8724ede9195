"""The draft of a letter's file: what all rules found, put together, with what nobody understood."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting import windows as times
from hooks.drafting.audiences import audiences_in, channels_in
from hooks.drafting.basis import Cited, agency_of, cited_in, kind_to_write
from hooks.drafting.contacts import contacts_in, materials_in
from hooks.drafting.deadlines import Deadline, deadlines_in, report_id, row_time
from hooks.drafting.header import Header, days_due, header_of, passages_before, plain
from hooks.drafting.mending.private import has_private, without_private
from hooks.drafting.outline import Letter, Passage, folded, outlined
from hooks.drafting.reading.lines import Read
from hooks.drafting.tasks import (
    Task,
    audience_of,
    is_closing,
    only_reports,
    purpose_of,
    tasks_in,
)
from hooks.drafting.texts import Sentence, sentences_in
from hooks.drafting.topics import Names, Topic, new_id, topics_of
from hooks.drafting.writing import Put, Words, commented, item_lines, mapping_lines
from hooks.editing.document_names import proposed_id
from hooks.editing.schema import DOCUMENT_FILE
from hooks.model.base import LONGEST_ID, LONGEST_LINE, LONGEST_TEXT
from hooks.model.document import Document

SEAL: Final = "# Bản nháp do build.py draft viết, chưa ai sửa: "
UNREAD: Final = "Chưa đọc được"
_HOW: Final = """\
Bản nháp từ «{name}»; sau chữ «{counted_in}» là chỗ trong tệp đó, kèm nguyên văn. Dòng có «# ĐOÁN»
là điều suy ra: đối chiếu rồi xóa ghi chú. Cuối tệp là những đoạn chưa đọc được.
Xong thì chạy: build.py check."""
_ROLES: Final = ("implements", "relays", "cites", "amends", "supersedes")
MOSTLY: Final = 0.6  # of a passage: what is left of it is no more than the words around sentences
GENERAL_CHANNELS: Final = 3  # named at once: a task for all that a letter speaks of


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A draft: its id and text, the campaigns it needs that are not there, and what to tell."""

    id: str
    text: str
    new_campaigns: tuple[tuple[str, str], ...]  # id and name
    told: tuple[str, ...]


def draft_of(read: Read, catalogue: Catalogue, name: str, campaign: str | None = None) -> Draft:
    """Return the draft of a letter that was read; `campaign` is what it speaks of, if told."""
    letter = _without_private(outlined(read))
    return _Drafting(letter, catalogue, name, campaign).draft()


def is_untouched(text: str) -> bool:
    """Return whether a file is a draft that nobody has edited."""
    first, _, rest = text.partition("\n")
    second, _, body = rest.partition("\n")
    return second.startswith(SEAL) and second == _seal(first, body)


def _seal(first: str, body: str) -> str:
    return SEAL + hashlib.sha256(f"{first}\n{body}".encode()).hexdigest()[:16]


def _without_private(letter: Letter) -> Letter:
    cut: dict[int, Passage] = {}
    passages = []
    private = False
    for passage in letter.passages:
        private = private or has_private(passage.text)
        own = replace(
            passage,
            text=without_private(passage.text),
            cells=tuple(map(without_private, passage.cells)),
            parents=tuple(cut[id(parent)] for parent in passage.parents),
        )
        cut[id(passage)] = own
        passages.append(own)
    told = ("Có hộp thư, số máy riêng: không chép, thay bằng […].",) if private else ()
    return replace(letter, passages=tuple(passages), told=(*letter.told, *told))


class _Drafting:
    """Puts together the draft of one letter, keeping account of what was understood."""

    def __init__(
        self, letter: Letter, catalogue: Catalogue, name: str, campaign: str | None
    ) -> None:
        self._letter = letter
        self._catalogue = catalogue
        self._name = name
        self._campaign = campaign
        self._used: set[int] = set()  # by id(): passages that something was taken from
        self._report_ids: set[str] = set()
        self._yearly: list[tuple[Topic, dict[str, Any]]] = []
        self._new_documents: dict[str, Cited] = {}
        self._told = list(letter.told)
        self._names = Names(catalogue)
        place = None
        header = None
        # What is cited tells when a letter was issued, and its place tells who «UBND tỉnh» is.
        for _ in range(2):
            self._cited = self._all_cited(place)
            header = header_of(
                letter, catalogue, [one for each in self._cited.values() for one in each],
                days_due(letter, None),
            )  # fmt: skip
            place = header.place
        assert header is not None  # noqa: S101  the loop ran
        self._header: Header = header

    def draft(self) -> Draft:
        """Return the draft."""
        header = self._header
        sections, topics = self._sections()
        fields: dict[str, Any] = dict(header.fields)
        fields |= self._document_relations(sections)
        order = ("number", "kind", "issuer", "issuer_as_written", "date", "date_between", "title", "to", "urgency",
                 "scope", *_ROLES, "verified")  # fmt: skip
        fields = {key: fields[key] for key in order if key in fields}
        document_id = self._id()
        counted_in = self._letter.counted_in
        body = [
            *commented_lines(_HOW.format(name=self._name, counted_in=counted_in)),
            *mapping_lines(fields, 0, counted_in),
        ]
        live = [(topic, section) for topic, section in zip(topics, sections, strict=True) if section]
        if live:
            body += ["says:", *item_lines([section for _, section in live], 2, counted_in)]
        body += self._ending()
        first = f"# yaml-language-server: $schema=../{DOCUMENT_FILE}"
        text = "\n".join(body) + "\n"
        new = tuple(
            (new_id(topic.new_name), topic.new_name)
            for topic, _ in live
            if topic.new_name and not topic.campaigns
        )
        return Draft(
            id=document_id,
            text=f"{first}\n{_seal(first, text)}\n{text}",
            new_campaigns=tuple(dict.fromkeys(new)),
            told=tuple(self._told),
        )

    # Sections

    def _sections(self) -> tuple[list[dict[str, Any] | None], list[Topic]]:
        topics = list(topics_of(self._letter, self._header.subject, self._names))
        if self._campaign:
            topics = [self._told_topic(topic) for topic in topics]
        sections = [self._section(topic) for topic in topics]
        for report in self._yearly:
            topics.append(report[0])
            sections.append(report[1])
        if len(topics) > 1 and topics[0].heading is not None and (shared := self._shared()):
            topics.insert(0, Topic(campaigns=("tat-ca",), occasions=(), heading=None, words="", line=None))
            sections.insert(0, shared)
        return sections, topics

    def _told_topic(self, topic: Topic) -> Topic:
        if topic.campaigns and topic.guess is None:
            return topic
        return replace(topic, campaigns=(str(self._campaign),), new_name=None, guess=None, occasions=())

    def _section(self, topic: Topic) -> dict[str, Any] | None:
        if not topic.campaigns and not topic.new_name:
            return None
        passages = list(topic.passages)
        section: dict[str, Any] = {"campaign": self._campaign_put(topic)}
        if occasion := self._occasion_put(topic):
            section["occasion"] = occasion
        if topic.heading is not None and topic.heading.clause:
            section["clause"] = topic.heading.clause
            self._used.add(id(topic.heading))
        if topic.heading is not None:
            section |= self._relations(passages)
        if purpose := self._purpose(passages):
            section["purpose"] = purpose
        sentences = [each for each in sentences_in(passages) if 1 < len(each.text) <= LONGEST_TEXT]
        listed = {id(each.passage) for each in sentences if each.listed}
        passages = [passage for passage in passages if id(passage) not in listed]
        found_windows, found_texts = self._windows(passages), self._texts(sentences)
        tasks, found_deadlines = self._tasks(passages, found_windows)
        keys = {"windows": [put for put, _ in found_windows], "texts": found_texts, "tasks": tasks}
        reports, yearly = self._reports(found_deadlines)
        keys["reports"] = reports
        keys["materials"], keys["contacts"] = self._materials(passages), self._contacts(passages)
        section |= {key: value for key, value in keys.items() if value}
        if yearly:
            bare = {"campaign": section["campaign"].value, "year": "hang-nam", "reports": yearly}
            if topic.campaigns and self._catalogue_has_occasions(topic.campaigns[0]):
                bare = {"campaign": bare["campaign"], "year": "hang-nam", "occasion": "khong", "reports": yearly}
            self._yearly.append((replace(topic, new_name=None), bare))
        return section

    def _catalogue_has_occasions(self, campaign_id: str) -> bool:
        return any(each.id == campaign_id and each.occasions for each in self._catalogue.campaigns)

    def _campaign_put(self, topic: Topic) -> Put:
        at: tuple[Words, ...] = ()
        if topic.line is not None:
            at = (Words(topic.line, topic.words),)
        if topic.campaigns:
            value: Any = topic.campaigns[0] if len(topic.campaigns) == 1 else list(topic.campaigns)
            return Put(value, at, topic.guess)
        return Put(
            new_id(topic.new_name or ""), at, "lịch chưa có chiến dịch này; có thì ghi mã có sẵn"
        )

    def _occasion_put(self, topic: Topic) -> Put | None:
        """Return the occasions spoken of: none when the letter names but the campaign."""
        if len(topic.campaigns) != 1:
            return None
        campaign = next((each for each in self._catalogue.campaigns if each.id == topic.campaigns[0]), None)
        if campaign is None or not campaign.occasions:
            return None
        if not topic.occasions:
            return Put("khong", (), "văn bản không gọi tên dịp nào")
        if self._only_yearly(topic):
            return Put("khong", (), "văn bản chỉ nhắc ngày hằng năm, và ra sau ngày ấy")
        ids = list(campaign.in_order(topic.occasions))
        return Put(ids[0] if len(ids) == 1 else ids)

    def _only_yearly(self, topic: Topic) -> bool:
        """Return whether a letter of later names a day of the year only as one of every year."""
        if topic.heading is None or self._header.day is None:
            return False
        named = [
            passage
            for passage in topic.passages
            if any(each.occasion for each in self._names.found_in(passage.text))
        ]
        day = self._header.day
        return bool(named) and all(
            times.is_yearly(passage.text)
            and any(
                (int(month), int(number)) < (day.month, day.day)
                for number, month in re.findall(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])", passage.text)
            )
            for passage in named
        )

    def _purpose(self, passages: Sequence[Passage]) -> Put | None:
        for passage in passages:
            if (text := purpose_of(passage)) and len(text) <= LONGEST_TEXT:
                if passage.text.endswith(text):
                    self._used.add(id(passage))
                return Put(text, (Words(passage.line, text),))
        return None

    def _windows(self, passages: Sequence[Passage]) -> list[tuple[Put, times.Window]]:
        made = []
        taken: dict[str, int] = {}
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
            entry["when"] = Put(each.spec, (), "; ".join(each.asks) or None)
            if each.tentative:
                entry["tentative"] = True
            if each.where:
                entry["where"] = each.where[:LONGEST_LINE]
            entry["wording"] = each.wording[:LONGEST_TEXT]
            if each.passage.clause:
                entry["clause"] = each.passage.clause
            self._used.add(id(each.passage))
            made.append((Put(entry, (Words(each.passage.line, each.wording),)), each))
        return made

    def _texts(self, sentences: Sequence[Sentence]) -> list[Put]:
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
                self._used.add(id(each.passage))
                self._used.update(id(parent) for parent in each.passage.parents)
        for passage in {id(each.passage): each.passage for each in block}.values():
            taken = sum(len(each.text) for each in block if each.passage is passage)
            if taken >= len(passage.text) * MOSTLY:
                self._used.add(id(passage))
        if len(block) == 1:
            entry["text"] = first.text
            return Put(entry, at)
        entry["list"] = [Put(each.text, (Words(each.passage.line, each.text),)) for each in block]
        return Put(entry)

    def _tasks(
        self, passages: Sequence[Passage], found: Sequence[tuple[Put, times.Window]]
    ) -> tuple[list[Put], list[Deadline]]:
        deadlines = list(deadlines_in(passages, self._header.year))
        tasks = [
            task
            for task in (*tasks_in(passages, self._catalogue, self._header.day), *self._rows(passages))
            if not self._is_only_time(task, found) and not is_closing(task.passage.text)
            and not self._is_topic(task.passage, passages)
            and not (only_reports(task.text) and any(each.passage is task.passage for each in deadlines))
        ]
        blocks: list[list[Task]] = []
        for task in tasks:
            last = blocks[-1][-1] if blocks else None
            if last and last.audience == task.audience and last.passage.clause == task.passage.clause:
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
                self._used.add(id(source))
        elif not self._header.audiences:
            default = next(iter(self._catalogue.audiences))
            entry["audience"] = Put(default, (), "văn bản không nói ai làm")
        items = [self._task_fields(task, deadlines) for task in block]
        if len(items) == 1:
            return Put(entry | items[0].value, items[0].at)
        entry["list"] = [
            Put(each.value["text"], each.at) if set(each.value) == {"text"} else each for each in items
        ]
        return Put(entry)

    def _task_fields(self, task: Task, deadlines: list[Deadline]) -> Put:
        self._used.add(id(task.passage))
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
            entry["languages"] = task.languages[0] if len(task.languages) == 1 else list(task.languages)
        if task.when:
            entry["when"] = task.when
        if task.due:
            entry["due"] = task.due
        own = [each for each in deadlines if each.passage is task.passage and not each.report]
        if own:
            entry["due"] = Put(own[0].due, (), "; ".join(own[0].asks) or None)
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
                self._used.add(id(passage))
                continue
            if columns and columns["what"] < len(passage.cells) and len(passage.cells[columns["what"]]) > 12:
                yield self._row_task(passage, columns)

    def _row_task(self, row: Passage, columns: dict[str, int]) -> Task:
        text = row.cells[columns["what"]]
        who = row.cells[columns["who"]] if columns.get("who", 99) < len(row.cells) else ""
        made = replace(row, text=f"{who}: {text}" if who else text)
        audience = audiences_in(who, self._catalogue, self._header.day)
        self._used.add(id(row))
        time = row.cells[columns["when"]] if columns.get("when", 99) < len(row.cells) else ""
        when, due = row_time(time, self._header.year)
        return Task(
            text[:LONGEST_TEXT], row, audience, made if audience else None,
            channels_in(text, self._catalogue), when=when, due=due,
        )  # fmt: skip

    def _reports(self, deadlines: list[Deadline]) -> tuple[list[Put], list[Put]]:
        once: list[Put] = []
        yearly: list[Put] = []
        for each in deadlines:
            if not each.report:
                continue
            entry: dict[str, Any] = {"id": report_id(each, self._report_ids)}
            audience, _ = audience_of(each.passage, self._catalogue, self._header.day)
            asked = audience_of(replace(each.passage, parents=()), self._catalogue, self._header.day)[0]
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
            entry["due"] = Put(each.due, (), "; ".join(each.asks) or None)
            if each.passage.clause and not is_closing(each.passage.text):
                entry["clause"] = each.passage.clause
            self._used.add(id(each.passage))
            (yearly if each.yearly else once).append(Put(entry, (Words(each.passage.line, each.text),)))
        return once, yearly

    def _contacts(self, passages: Sequence[Passage]) -> list[Put]:
        found = {}
        for passage in passages:
            for each in contacts_in(passage):
                entry = {"name": each.name[:LONGEST_LINE], "phone": each.phone}
                found.setdefault(each.phone, Put(entry, (Words(passage.line, each.words),)))
        return list(found.values())

    def _materials(self, passages: Sequence[Passage]) -> list[Put]:
        found = {}
        for passage in passages:
            for each in materials_in(passage):
                entry: dict[str, Any] = {"name": each.name}
                if each.url:
                    entry["url"] = each.url
                if each.qr:
                    entry["qr"] = True
                if each.attached:
                    entry["attached"] = True
                found.setdefault(each.url or each.name, Put(entry, (Words(passage.line, each.words),)))
        return list(found.values())

    def _shared(self) -> dict[str, Any] | None:
        """Return what counts for all that a letter of several topics speaks of."""
        first = next((p for p in self._letter.passages if p.mark and not p.annex), None)
        before = []
        for passage in self._letter.passages:
            if passage is first:
                break
            before.append(passage)
        section: dict[str, Any] = {"campaign": Put("tat-ca")}
        if found := [put for put, _ in self._windows(before)]:
            section["windows"] = found
        tasks = []
        for passage in before:
            channels = channels_in(passage.text, self._catalogue)
            if len(channels) >= GENERAL_CHANNELS and len(passage.text) <= LONGEST_TEXT:
                self._used.add(id(passage))
                text = passage.text.rstrip(":")
                tasks.append(Put({"channel": list(channels), "text": text}, (Words(passage.line, text),)))
        if tasks:
            section["tasks"] = tasks
        closing = [
            passage
            for passage in self._letter.passages
            if not passage.annex and not passage.mark and is_closing(passage.text)
        ]
        reports, _ = self._reports(list(deadlines_in(closing, self._header.year)))
        if reports:
            section["reports"] = reports
        return section if len(section) > 1 else None

    # Documents

    def _all_cited(self, place: str | None) -> dict[int, list[Cited]]:
        own = {match[1] for line in self._letter.head if (match := _OWN_NUMBER.search(line.text))}
        return {
            id(passage): [
                each
                for each in cited_in(
                    " ".join((passage.text, *passage.cells)), passage.line, self._catalogue, place
                )
                if each.number not in own
            ]
            for passage in self._letter.passages
        }

    def _document_relations(self, sections: Sequence[dict[str, Any] | None]) -> dict[str, Put]:
        """Return the relations of the whole letter: those that no section has."""
        inside = {
            each
            for section in sections
            if section
            for role in _ROLES
            if role in section
            for each in _ids_of(section[role])
        }
        mentioned = {
            one.id for key in _ROLES for section in sections if section for one in section.get(f"_{key}", [])
        }
        own: list[Cited] = []
        several = any(section and "clause" in section for section in sections)
        for passage in self._letter.passages:
            for each in self._cited[id(passage)]:
                if several and (passage.mark or passage.parents) and not is_closing(passage.text):
                    continue
                if each.id not in inside and each.id not in mentioned:
                    own.append(each)
                    self._used.add(id(passage)) if not passage.mark and len(passage.text) < 1200 else None
        return self._as_relations(own)

    def _relations(self, passages: Sequence[Passage]) -> dict[str, Put]:
        inside = [each for passage in passages for each in self._cited[id(passage)]]
        named = {each.id for each in inside}
        basis = [
            each
            for passage in passages_before(self._letter)
            for each in self._cited[id(passage)]
            if each.id in named and each.role == "implements"
        ]
        return self._as_relations([*inside, *basis])

    def _as_relations(self, cited: Iterable[Cited]) -> dict[str, Put]:
        found: dict[str, dict[str, Cited]] = {role: {} for role in _ROLES}
        for each in cited:
            found[each.role].setdefault(each.id, each)
        for document_id in {*found["implements"], *found["relays"], *found["amends"]}:
            found["cites"].pop(document_id, None)
        made = {}
        for role, documents in found.items():
            known = [each for each in documents.values() if each.known]
            new = [each for each in documents.values() if not each.known]
            for each in new:
                self._new_documents.setdefault(each.id, each)
            if not known:
                continue
            ids = [each.id for each in known]
            made[role] = Put(
                ids[0] if len(ids) == 1 else ids,
                tuple(Words(each.line, each.words) for each in known),
            )
        return made

    # The end

    def _ending(self) -> Iterator[str]:
        if self._new_documents:
            yield ""
            yield from commented(
                "Văn bản được viện dẫn chưa có trong danh mục: thêm vào campaigns/registry/documents.yml, rồi ghi mã ở"
                " chỗ đã nêu (implements: thực hiện, relays: gửi kèm, cites: nhắc đến)."
            )
            for each in self._new_documents.values():
                yield from self._registry_entry(each)
        if self._header.new_agency:
            yield ""
            yield from commented("Cơ quan chưa có trong danh mục: thêm vào campaigns/registry/agencies.yml.")
            slug = folded(self._header.new_agency).replace(" ", "-")[:LONGEST_ID].strip("-")
            yield f"# {slug}:"
            yield "#   names:"
            yield f"#     - name: {self._header.new_agency}"
            if self._header.place:
                yield f"#   place: {self._header.place}"
        unread = list(self._unread())
        yield ""
        if not unread:
            yield f"# {UNREAD}: không còn đoạn nào."
            return
        yield from commented(f"{UNREAD}: những đoạn không thành trường nào ở trên, hoặc mới đọc được một phần.")
        counted_in = self._letter.counted_in
        for line, text in unread:
            yield from commented(f"{counted_in} {line}: {text}")

    def _registry_entry(self, each: Cited) -> Iterator[str]:
        yield from commented(f"{self._letter.counted_in} {each.line} ({each.role}): «{each.words}»")
        yield f"# {each.id}:"
        yield f"#   number: {each.number}"
        if kind_to_write(each.kind, each.number):
            yield f"#   kind: {each.kind}"
        if each.issuer_id:
            yield f"#   issuer: {each.issuer_id}"
        elif each.issuer:
            yield f'#   issuer_as_written: "{each.issuer}"'
        if each.date:
            yield f"#   date: {each.date}"
        if each.title:
            yield from (f"#   {line}" for line in [f'title: "{each.title}"'.replace("\n", " ")])

    def _unread(self) -> Iterator[tuple[int, str]]:
        """Yield every line nothing was taken from, but for motto, names and signatures."""
        used_lines = {line.number for line in self._header.used}
        for line in self._letter.head:
            text = line.text.strip()
            if text and line.number not in used_lines and not _MOTTO.search(text):
                yield line.number, without_private(text)
        for line in self._header.unknown_recipients:
            yield line.number, f"(kính gửi, chưa có đối tượng) {' '.join(line.text.split())}"
        heads = {
            id(parent)
            for passage in self._letter.passages
            if id(passage) in self._used
            for parent in passage.parents
        }
        for passage in self._letter.passages:
            if id(passage) in self._used or (id(passage) in heads and len(passage.text) < 200):
                continue
            text = " | ".join(passage.cells) if passage.cells else passage.text
            mark = f"{passage.mark}. " if passage.mark and passage.mark not in "-–—+•*▪" else ""
            if re.fullmatch(r"Trân trọng(?: cảm ơn)?\W*|PHỤ LỤC(?: [IVX\d]+)?|\((?:Kèm theo|Ban hành kèm)[^()]*\)", text):
                continue
            yield passage.line, mark + text

    def _id(self) -> str:
        fields = {key: plain(put) for key, put in self._header.fields.items()}
        try:
            document = Document.model_validate(
                {key: fields[key] for key in ("number", "issuer", "date", "kind") if key in fields}
            )
            found = proposed_id(document, self._catalogue.agencies, self._catalogue.places)
        except ValidationError:
            found = None
        if found is None:
            kind = {"Công văn": "cv", "Kế hoạch": "kh", "Chỉ thị": "ct", "Hướng dẫn": "hd", "Quyết định": "qd"}.get(
                str(fields.get("kind", "Công văn")), "vb"
            )
            year = re.search(r"\d{4}", str(fields.get("date", "")))
            who = fields.get("issuer") or self._header.place or "khong-ro"
            found = "-".join(part for part in (kind, str(who), year[0] if year else "") if part)
        elif "issuer" not in fields and self._header.place and self._header.place != "ca-nuoc":
            head, _, year_part = found.rpartition("-")
            found = f"{head}-{self._header.place.removesuffix('-cu')}-{year_part}"
        return found[:LONGEST_ID].strip("-")


_COLUMNS: Final = {
    "what": r"(?:noi dung|nhiem vu|cong viec|hoat dong|viec)\b",
    "who": r"(?:don vi|co quan|chu tri|phan cong|trach nhiem|bo phan)\b",
    "when": r"(?:thoi gian|thoi han|han|tien do|hoan thanh)\b",
}
_OWN_NUMBER: Final = re.compile(r"Số\s*:?\s*(\d[^\s]*)")
_MOTTO: Final = re.compile(r"CỘNG H[ÒO]A|Độc lập\s*-|ĐẢNG CỘNG SẢN|^[\W_]+$")


def _is_deadline(words: str) -> bool:
    return bool(re.search(r"báo cáo|gửi về", words, re.IGNORECASE))


def _ids_of(put: Any) -> list[str]:
    value = put.value if isinstance(put, Put) else put
    return [value] if isinstance(value, str) else list(value)


def _head_of(text: str) -> str:
    """Return the words of a heading, or the beginning of a passage, that say who."""
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"


def commented_lines(text: str) -> Iterator[str]:
    """Yield lines already broken as comments."""
    yield from (f"# {line}" for line in text.splitlines())

