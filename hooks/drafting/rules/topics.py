"""Which campaigns a letter speaks of, and where: one of all its content, or one an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.outline import Letter, Passage, folded
from hooks.model.base import LONGEST_ID

# Headings of parts that any letter has, whatever it speaks of.
_PARTS: Final = re.compile(
    r"(?:mục đích|yêu cầu|nội dung|hình thức|thời gian|tổ chức thực hiện|phân công|kinh phí|"
    r"chế độ|báo cáo|đối tượng|phạm vi|"
    r"biện pháp|giải pháp|nhiệm vụ|khẩu hiệu|chủ đề|thông điệp|công tác|căn cứ|địa điểm|"
    r"trách nhiệm|tiến độ|hoạt động|thành phần|"
    r"quan điểm|mục tiêu|tình hình|tài liệu|các hoạt động|một số)\b",
    re.IGNORECASE,
)
_TOPICAL: Final = re.compile(
    r"(?:(?:tăng cường|đẩy mạnh|tiếp tục|tổ chức|công tác|thực hiện|nội dung|về|các|hoạt "
    r"động|,|thông tin|truyền thông|và)\s*)*"
    r"(?:tuyên truyền|truyền thông|hưởng ứng|kỷ niệm|thông tin|phổ biến)\b",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^(?:V/v|về việc|việc|về|tăng cường|đẩy mạnh|tiếp tục|công tác|tổ chức|triển khai|thực "
    r"hiện|hướng dẫn|phối hợp|một số nội dung|nội dung|"
    r"thông tin|tuyên truyền|truyền thông|phổ biến|hưởng ứng|quảng bá|lan tỏa|rộng rãi|các "
    r"hoạt động|hoạt động|kế hoạch|chương trình hưởng ứng|kỷ niệm|"
    r"trên địa bàn|và|,|:|-)\s*",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"\s*(?:\(.*|[,;:.–-]\s*$|\btrên địa bàn\b.*|\bnăm\s+(?:học\s+)?20\d\d.*|\bgiai "
    r"đoạn\b.*|\btại tỉnh\b.*|/\.?$)",
    re.IGNORECASE,
)
_WEAK: Final = 2  # words: a shorter name is too common to be meant by chance
_NUMBERS: Final = re.compile(r"\s+\d{1,2}[/–-]\d{1,2}(?:[/–-]\d{1,4})*$|\s+tháng \d{1,2}$")
_WITH_DAY: Final = re.compile(r"(?P<name>\D+)\s(?P<d>\d)/(?P<m>\d{1,2})")
LONGEST_NAME: Final = 200  # letters of a campaign's name; longer ones are sentences
LONG_RUN: Final = 5  # words of a name in a row: too many to be shared by chance
MOST_OF_IT: Final = 0.6  # of a subject
CLOSE: Final = 0.75  # of a name's words that must be there for a guess


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text: whose it is, and which of the text's words they are."""

    campaign: str
    occasion: str | None
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """What of a letter belongs to the same campaigns: those known, or one to be made."""

    campaigns: tuple[str, ...]
    occasions: tuple[str, ...]
    heading: Passage | None  # None: of the whole letter
    words: str
    line: int | None
    guess: str | None = None
    new_name: str | None = None
    passages: tuple[Passage, ...] = ()


class Names:
    """All names of campaigns and of their occasions, folded, the longest first."""

    def __init__(self, catalogue: Catalogue) -> None:
        found: list[tuple[str, str, str | None]] = []
        for campaign in catalogue.campaigns:
            for name in _variants(campaign.name, *campaign.also_called):
                found.append((name, campaign.id, None))
            for occasion in campaign.occasions:
                found += [(name, campaign.id, occasion.id) for name in _variants(occasion.name)]
            # «Quốc khánh 02/9»: a short name is meant when its day stands behind it.
            for name in campaign.also_called:
                if day := _WITH_DAY.fullmatch(name):
                    padded = f"{day['name']} {int(day['d']):02}/{day['m']}"
                    found.append((folded(padded), campaign.id, None))
        self._names = sorted(
            set(found), key=lambda each: (-len(each[0]), each[2] is None, *map(str, each))
        )
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str | None]]] = {}
        for name, campaign_id, occasion_id in self._names:
            words = tuple(name.split())
            self._by_first.setdefault(words[0], []).append((words, campaign_id, occasion_id))

    def found_in(self, text: str) -> tuple[Named, ...]:
        """Return the names in a text in its order; within a longer one a shorter is not meant.

        Only the occasion that a longer name of its own campaign begins with is meant too.
        """
        words = folded(text).split()
        found = [
            Named(campaign, occasion, place, place + len(name))
            for place, word in enumerate(words)
            for name, campaign, occasion in self._by_first.get(word, ())
            if tuple(words[place : place + len(name)]) == name
        ]
        return tuple(
            each
            for each in found
            if not any(
                other.start <= each.start
                and each.end <= other.end
                and (other.start, other.end) != (each.start, each.end)
                and not (each.occasion and other.campaign == each.campaign)
                for other in found
            )
        )

    def nearest(self, text: str) -> str | None:
        """Return the campaign whose name has most of the words of a subject, if one surely has."""
        words = set(folded(text).split())
        scored = []
        for name, campaign, _ in self._names:
            own = name.split()
            if len(own) < 3:
                continue
            shared = sum(each in words for each in own) / len(own)
            back = sum(each in own for each in words) / max(len(words), 1)
            scored.append((min(shared, 1) * 0.6 + back * 0.4, shared, campaign))
        if not scored:
            return None
        best, shared, campaign = max(scored)
        if shared >= CLOSE and best >= CLOSE:
            return campaign
        return self._sharing_most(folded(text).split())

    def _sharing_most(self, words: list[str]) -> str | None:
        """Return the campaign with whose name a subject shares most of its words in one run."""
        for length in range(len(words), max(LONG_RUN, int(len(words) * MOST_OF_IT)) - 1, -1):
            runs = {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}
            for name, campaign, _ in self._names:
                if any(f" {run} " in f" {name} " for run in runs):
                    return campaign
        return None


def _variants(*names: str) -> Iterator[str]:
    for name in names:
        for form in (
            name,
            _NUMBERS.sub("", name),
            re.sub(r"\s*\([^)]*\)|^Ngày |\s+năm 20\d\d$", "", name),
        ):
            words = folded(form)
            plain = form == name or not form.startswith("Ngày")
            if len(words.split()) > _WEAK and plain:
                yield words
            if words.startswith(("phong trao ", "chien dich ")):
                yield words.split(" ", 2)[2]


def topics_of(letter: Letter, subject: str, names: Names) -> tuple[Topic, ...]:
    """Return what a letter speaks of, in its order."""
    body = [passage for passage in letter.passages if not passage.annex]
    items = _top_items(body)
    titled = names.found_in(subject)
    parts = [(item, _heading_words(item), names.found_in(_heading_words(item))) for item in items]
    topical = [
        (item, words, found)
        for item, words, found in parts
        if found or (_TOPICAL.match(words) and not _PARTS.match(words) and _topic_name(words))
    ]
    own = {each.campaign for each in titled}
    others = {each.campaign for _, _, found in topical for each in found} - own
    several = (
        len(topical) >= 2
        and (not titled or len(others) >= 2)
        and sum(1 for _, words, _ in topical if _TOPICAL.match(words)) * 2 > len(items)
    )
    if several:
        return tuple(_of_items(letter, items, topical, names))
    return (_of_all(letter, subject, titled, names),)


def _top_items(body: Sequence[Passage]) -> list[Passage]:
    ranks = [passage.rank for passage in body if passage.mark and passage.rank <= 5]
    if not ranks:
        return []
    top = min(ranks)
    if sum(rank == top for rank in ranks) < 2 and len(set(ranks)) > 1:
        top = sorted(set(ranks))[1]
    return [passage for passage in body if passage.mark and passage.rank == top]


def _heading_words(item: Passage) -> str:
    """Return the words that tell what an item is about: its heading, or how it begins."""
    first = re.split(r"(?<=[^\d\W])[.:]\s", item.text)[0]
    return first[:600]


def _of_items(
    letter: Letter,
    items: Sequence[Passage],
    topical: Sequence[tuple[Passage, str, tuple[Named, ...]]],
    names: Names,
) -> Iterator[Topic]:
    del items
    for item, words, _ in topical:
        inside = tuple(
            passage for passage in letter.passages if passage is item or item in passage.parents
        )
        found = names.found_in(words)
        everything = [
            *found,
            *(each for passage in inside for each in names.found_in(passage.text)),
        ]
        # Later words of the item count only for campaigns that its heading names.
        campaigns = _most(found, names)
        guess = None
        if not campaigns and (near := names.nearest(_topic_name(words) or words)):
            campaigns, guess = (near,), "tên gần giống"
        occasions = _occasions(campaigns, everything)
        name = None if campaigns else _topic_name(words)
        yield Topic(
            campaigns=campaigns,
            occasions=occasions,
            heading=item,
            words=words,
            line=item.line,
            guess=guess,
            new_name=name,
            passages=inside,
        )


def _of_all(letter: Letter, subject: str, titled: tuple[Named, ...], names: Names) -> Topic:
    bodies = [(passage, names.found_in(passage.text)) for passage in letter.passages]
    campaigns = _most(titled, names)
    line, words, guess = None, subject, None
    if not campaigns and (near := names.nearest(_topic_name(subject) or subject)):
        campaigns, guess = (near,), "tên gần giống"
    if not campaigns:
        counted: dict[str, int] = {}
        for _, found in bodies:
            for each in found:
                counted[each.campaign] = counted.get(each.campaign, 0) + 1
        name = _topic_name(subject)
        if counted:
            best = max(counted, key=lambda each: counted[each])
            if counted[best] >= 2 or not name:
                first = next(
                    passage
                    for passage, found in bodies
                    if any(each.campaign == best for each in found)
                )
                campaigns, line, words = (best,), first.line, first.text[:200]
                guess = None if not subject else "trích yếu không gọi tên; nội dung nhắc nhiều nhất"
    everything = [*titled, *(each for _, found in bodies for each in found)]
    return Topic(
        campaigns=campaigns,
        occasions=_occasions(campaigns, list(titled))
        or _chief(_occasions(campaigns, everything), everything),
        heading=None,
        words=words,
        line=line,
        guess=guess,
        new_name=None if campaigns else _topic_name(subject),
        passages=letter.passages,
    )


def _most(found: Sequence[Named], names: Names) -> tuple[str, ...]:
    """Return the campaigns named; of those whose words are within another's only the latter."""
    del names
    by_span: dict[tuple[int, int], list[str]] = {}
    for each in found:
        by_span.setdefault((each.start, each.end), []).append(each.campaign)
    kept: list[str] = []
    for (start, end), campaigns in by_span.items():
        inner = any(s <= start and end <= e and (s, e) != (start, end) for s, e in by_span)
        if not inner:
            kept += campaigns
    return tuple(dict.fromkeys(kept))


def _occasions(campaigns: Sequence[str], found: Sequence[Named]) -> tuple[str, ...]:
    if len(campaigns) != 1:
        return ()
    return tuple(
        dict.fromkeys(
            each.occasion for each in found if each.campaign == campaigns[0] and each.occasion
        )
    )


def _chief(occasions: tuple[str, ...], found: Sequence[Named]) -> tuple[str, ...]:
    """Return the occasions that a letter speaks of most, when its subject names none."""
    counts = {each: sum(one.occasion == each for one in found) for each in occasions}
    most = max(counts.values(), default=0)
    return tuple(each for each in occasions if counts[each] * 2 >= most)


def _topic_name(words: str) -> str | None:
    """Return what a heading is about, as a name for a campaign that is not there yet."""
    text = " ".join(words.split())
    before = None
    while text != before:
        before = text
        text = _LEADING.sub("", text)
    text = _TRAILING.sub("", text).strip(' ,;:.-“”"')
    if len(text) > LONGEST_NAME:
        text = re.split(r"[,;(]", text)[0].strip()
    usable = len(text.split()) >= 2 and len(text) <= LONGEST_NAME and folded(text)
    return text[0].upper() + text[1:] if usable else None


def new_id(name: str) -> str:
    """Return an id for a campaign of a name, cut at a word."""
    words = folded(name).replace(" ", "-")
    return words if len(words) <= LONGEST_ID else words[:LONGEST_ID].rpartition("-")[0]
