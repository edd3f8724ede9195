"""The slogans an event carries: those of its own documents, for its occasion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.facts.occurrences import Occurrence
from hooks.facts.texts.groups import TextGroup


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence as a document prints it."""

    text: str
    verified: bool
    place: tuple[int, ...]  # in the document


def quoted_slogans(occurrence: Occurrence, documents: Iterable[str]) -> dict[str, list[Quoted]]:
    """Return the slogans of documents in their order, each under the first that has it.

    What is cut, retired or replaced is no slogan to use. What nobody has verified is told as such.
    """
    of_year, occasion = occurrence.of_year, occurrence.occasion
    found: dict[str, list[Quoted]] = {}
    told: set[str] = set()
    for document in documents:
        for group in of_year.text_groups_of(document):
            if group.anchor in told or group.retired or not group.is_for(occasion):
                continue
            if quoted := _quoted(group, document):
                told.add(group.anchor)
                found.setdefault(document, []).append(quoted)
    return {
        document: sorted(quoted, key=lambda each: each.place) for document, quoted in found.items()
    }


def _quoted(group: TextGroup, document: str) -> Quoted | None:
    """Return how a document prints a slogan, unless it is out of use."""
    for each in group.presentations:
        if each.document != document or each.kind != "khau-hieu":
            continue
        if not each.is_cut and not group.changes_of(each):
            place = tuple(step for step in each.path if isinstance(step, int))
            return Quoted(each.text, each.verified, place)
    return None


def incomplete_words(occurrence: Occurrence, document: str) -> list[str]:
    """Return what a document has that is not entered, and how many sentences are to be chosen."""
    of_year = occurrence.of_year
    words = []
    for each in of_year.of_occasion(of_year.lists_of(document), occurrence.occasion):
        if each.kind != "khau-hieu":
            continue
        count = of_year.gone_from(each)
        gone = f", trong đó {count} câu không còn dùng" if count else ""
        if each.is_incomplete:
            words.append(
                "… văn bản còn khẩu hiệu khác, trang chưa có."
                if each.total == "con-nua"
                else f"… văn bản nêu {each.total} khẩu hiệu, trang mới có {each.held}{gone}."
            )
        if each.choose:
            words.append(f"Chọn {each.choose} câu.")
    return words
