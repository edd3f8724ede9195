"""The draft of a letter's file: what all rules found, put together, with what nobody understood."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.entries import Entries
from hooks.drafting.mending.private import has_private, without_private
from hooks.drafting.outline import Letter, Passage, folded, outlined
from hooks.drafting.reading.lines import Line, Read
from hooks.drafting.relations import ROLES, Relations, registry_lines
from hooks.drafting.rules import windows as times
from hooks.drafting.rules.audiences import channels_in
from hooks.drafting.rules.deadlines import deadlines_in
from hooks.drafting.rules.header import days_due, header_of, plain
from hooks.drafting.rules.tasks import is_closing
from hooks.drafting.rules.texts import sentences_in
from hooks.drafting.rules.topics import Names, Topic, new_id, topics_of
from hooks.drafting.writing import Put, Words, commented, item_lines, mapping_lines
from hooks.editing.document_names import proposed_id
from hooks.editing.schema import DOCUMENT_FILE
from hooks.model.base import LONGEST_ID, LONGEST_TEXT
from hooks.model.dates.parsing import DayOfYear
from hooks.model.document import Document

SEAL: Final = "# Bản nháp do build.py draft viết, chưa ai sửa: "
UNREAD: Final = "Chưa đọc được"
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
    return replace(
        letter,
        head=_lines_without(letter.head),
        title=_lines_without(letter.title),
        addressed=_lines_without(letter.addressed),
        recipients=_lines_without(letter.recipients),
        passages=tuple(passages),
        told=(*letter.told, *told),
    )


def _lines_without(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(replace(line, text=without_private(line.text)) for line in lines)


def _how(name: str, counted_in: str) -> tuple[str, ...]:
    """Return how a draft is read."""
    return (
        f"Bản nháp từ «{name}»; sau chữ «{counted_in}» là chỗ trong tệp đó, kèm nguyên văn.",
        "Dòng có «# ĐOÁN» là điều suy ra: đối chiếu rồi xóa ghi chú. Cuối tệp là những đoạn chưa",
        "đọc được. Xong thì chạy: build.py check.",
    )


class _Drafting:
    """Puts together the draft of one letter, keeping account of what was understood."""

    def __init__(
        self, letter: Letter, catalogue: Catalogue, name: str, campaign: str | None
    ) -> None:
        self._letter = letter
        self._catalogue = catalogue
        self._name = name
        self._campaign = campaign
        self._yearly: list[tuple[Topic, dict[str, Any]]] = []
        self._names = Names(catalogue)
        # What is cited tells when a letter was issued, and its place tells who «UBND tỉnh» is.
        first = Relations(letter, catalogue, None)
        due = days_due(letter, None)
        place = header_of(letter, catalogue, first.all(), due).place
        self._relations = Relations(letter, catalogue, place)
        self._header = header_of(letter, catalogue, self._relations.all(), due)
        self._entries = Entries(catalogue, self._header)

    def draft(self) -> Draft:
        """Return the draft."""
        header = self._header
        sections, topics = self._sections()
        fields: dict[str, Any] = dict(header.fields)
        fields |= self._relations.of_letter(sections)
        order = (
            "number", "kind", "issuer", "issuer_as_written", "date", "date_between", "title", "to",
            "urgency", "scope", *ROLES, "verified",
        )  # fmt: skip
        fields = {key: fields[key] for key in order if key in fields}
        document_id = self._id()
        counted_in = self._letter.counted_in
        body = [
            *(f"# {line}" for line in _how(self._name, counted_in)),
            *mapping_lines(fields, 0, counted_in),
        ]
        live = [
            (topic, section) for topic, section in zip(topics, sections, strict=True) if section
        ]
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
            told=self._letter.told,
        )

    def _sections(self) -> tuple[list[dict[str, Any] | None], list[Topic]]:
        topics = list(topics_of(self._letter, self._header.subject, self._names))
        if self._campaign:
            topics = [self._told_topic(topic) for topic in topics]
        sections = [self._section(topic) for topic in topics]
        for report in self._yearly:
            topics.append(report[0])
            sections.append(report[1])
        if len(topics) > 1 and topics[0].heading is not None and (shared := self._shared()):
            topics.insert(
                0, Topic(campaigns=("tat-ca",), occasions=(), heading=None, words="", line=None)
            )
            sections.insert(0, shared)
        return sections, topics

    def _told_topic(self, topic: Topic) -> Topic:
        if topic.campaigns and topic.guess is None:
            return topic
        return replace(
            topic, campaigns=(str(self._campaign),), new_name=None, guess=None, occasions=()
        )

    def _section(self, topic: Topic) -> dict[str, Any] | None:
        if not topic.campaigns and not topic.new_name:
            return None
        passages = list(topic.passages)
        section: dict[str, Any] = {"campaign": self._campaign_put(topic)}
        if self._header.year != self._header.issued_in and self._header.year:
            section["year"] = Put(self._header.year, (), "năm theo trích yếu")
        if occasion := self._occasion_put(topic):
            section["occasion"] = occasion
        if topic.heading is not None and topic.heading.clause:
            section["clause"] = topic.heading.clause
            self._entries.used.add(id(topic.heading))
        if topic.heading is not None:
            section |= self._relations.of_passages(passages)
        if purpose := self._entries.purpose(passages):
            section["purpose"] = purpose
        sentences = [each for each in sentences_in(passages) if 1 < len(each.text) <= LONGEST_TEXT]
        listed = {id(each.passage) for each in sentences if each.listed}
        passages = [passage for passage in passages if id(passage) not in listed]
        found_windows, found_texts = (
            self._entries.windows(passages, topic.campaigns),
            self._entries.texts(sentences),
        )
        tasks, found_deadlines = self._entries.tasks(passages, found_windows)
        keys = {"windows": [put for put, _ in found_windows], "texts": found_texts, "tasks": tasks}
        reports, yearly = self._entries.reports(found_deadlines)
        keys["reports"] = reports
        keys["materials"], keys["contacts"] = (
            self._entries.materials(passages),
            self._entries.contacts(passages),
        )
        section |= {key: value for key, value in keys.items() if value}
        if yearly:
            bare = {"campaign": section["campaign"].value, "year": "hang-nam", "reports": yearly}
            if topic.campaigns and self._catalogue_has_occasions(topic.campaigns[0]):
                bare = {
                    "campaign": bare["campaign"],
                    "year": "hang-nam",
                    "occasion": "khong",
                    "reports": yearly,
                }
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
            late = any(map(self._is_over, topic.campaigns))
            return Put("khong", (), "văn bản ra sau ngày ấy, chưa rõ nói dịp nào") if late else None
        campaign = next(
            (each for each in self._catalogue.campaigns if each.id == topic.campaigns[0]), None
        )
        if campaign is None or not campaign.occasions:
            return None
        if not topic.occasions:
            return Put("khong", (), "văn bản không gọi tên dịp nào")
        if self._only_yearly(topic):
            return Put("khong", (), "văn bản chỉ nhắc ngày hằng năm, và ra sau ngày ấy")
        ids = list(campaign.in_order(topic.occasions))
        return Put(ids[0] if len(ids) == 1 else ids)

    def _is_over(self, campaign_id: str) -> bool:
        """Return whether a letter is later than the main day of a campaign in its year."""
        campaign = next(each for each in self._catalogue.campaigns if each.id == campaign_id)
        rule = campaign.occasions[0].rule if campaign.occasions else None
        day = getattr(rule, "date", None)
        issued = self._header.day
        return bool(
            issued
            and isinstance(day, DayOfYear)
            and (day.month, day.day) < (issued.month, issued.day)
        )

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
                for number, month in re.findall(
                    r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])", passage.text
                )
            )
            for passage in named
        )

    def _shared(self) -> dict[str, Any] | None:
        """Return what counts for all that a letter of several topics speaks of."""
        first = next((p for p in self._letter.passages if p.mark and not p.annex), None)
        before = []
        for passage in self._letter.passages:
            if passage is first:
                break
            before.append(passage)
        section: dict[str, Any] = {"campaign": Put("tat-ca")}
        if found := [put for put, _ in self._entries.windows(before)]:
            section["windows"] = found
        tasks = []
        for passage in before:
            channels = channels_in(passage.text, self._catalogue)
            if len(channels) >= GENERAL_CHANNELS and len(passage.text) <= LONGEST_TEXT:
                self._entries.used.add(id(passage))
                text = passage.text.rstrip(":")
                tasks.append(
                    Put({"channel": list(channels), "text": text}, (Words(passage.line, text),))
                )
        if tasks:
            section["tasks"] = tasks
        closing = [
            passage
            for passage in self._letter.passages
            if not passage.annex and not passage.mark and is_closing(passage.text)
        ]
        reports, _ = self._entries.reports(list(deadlines_in(closing, self._header.year)))
        if reports:
            section["reports"] = reports
        return section if len(section) > 1 else None

    def _ending(self) -> Iterator[str]:
        if self._relations.new:
            yield ""
            yield from commented(
                "Văn bản được viện dẫn chưa có trong danh mục: thêm vào "
                "campaigns/registry/documents.yml, rồi ghi mã ở"
                " chỗ đã nêu (implements: thực hiện, relays: gửi kèm, cites: nhắc đến)."
            )
            for each in self._relations.new.values():
                yield from registry_lines(each, self._letter.counted_in)
        if self._header.new_agency:
            yield ""
            yield from commented(
                "Cơ quan chưa có trong danh mục: thêm vào campaigns/registry/agencies.yml."
            )
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
        yield from commented(
            f"{UNREAD}: những đoạn không thành trường nào ở trên, hoặc mới đọc được một phần."
        )
        counted_in = self._letter.counted_in
        for line, text in unread:
            yield from commented(f"{counted_in} {line}: {text}")

    def _unread(self) -> Iterator[tuple[int, str]]:
        """Yield every line nothing was taken from, but for motto, names and signatures."""
        used_lines = {line.number for line in self._header.used}
        for line in self._letter.head:
            text = line.text.strip()
            if text and line.number not in used_lines and not _MOTTO.search(text):
                yield line.number, without_private(text)
        for line in self._header.unknown_recipients:
            yield line.number, f"(kính gửi, chưa có đối tượng) {' '.join(line.text.split())}"
        used = self._entries.used | self._relations.used
        heads = {
            id(parent)
            for passage in self._letter.passages
            if id(passage) in used
            for parent in passage.parents
        }
        for passage in self._letter.passages:
            if id(passage) in used or (id(passage) in heads and len(passage.text) < 200):
                continue
            text = " | ".join(passage.cells) if passage.cells else passage.text
            mark = f"{passage.mark}. " if passage.mark and passage.mark not in "-–—+•*▪" else ""
            if re.fullmatch(
                r"Trân trọng(?: cảm ơn)?\W*|PHỤ LỤC(?: [IVX\d]+)?|\((?:Kèm theo|Ban hành "
                r"kèm)[^()]*\)",
                text,
            ):
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
            kind = {
                "Công văn": "cv",
                "Kế hoạch": "kh",
                "Chỉ thị": "ct",
                "Hướng dẫn": "hd",
                "Quyết định": "qd",
            }.get(str(fields.get("kind", "Công văn")), "vb")
            year = re.search(r"\d{4}", str(fields.get("date", "")))
            who = fields.get("issuer") or self._header.place or "khong-ro"
            found = "-".join(part for part in (kind, str(who), year[0] if year else "") if part)
        elif "issuer" not in fields and self._header.place and self._header.place != "ca-nuoc":
            head, _, year_part = found.rpartition("-")
            found = f"{head}-{self._header.place.removesuffix('-cu')}-{year_part}"
        return found[:LONGEST_ID].strip("-")


_MOTTO: Final = re.compile(r"CỘNG H[ÒO]A|Độc lập\s*-|ĐẢNG CỘNG SẢN|^[\W_]+$")
