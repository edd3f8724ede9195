"""Texts as readers meet them: presentations of one sentence united, and whose words win."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import is_within
from hooks.catalogue.said import SaidChange, SaidList, SaidText
from hooks.facts.documents import by_document, followed, in_force, is_superseded, narrowness
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.section import TextKind

# Which kinds a banner takes when no sentence is chosen for it. A thông điệp is often an instruction
# of many words, so it must be chosen.
BANNER_KINDS: Final[tuple[TextKind, ...]] = ("chu-de", "khau-hieu")
# The marks of tones; where in a syllable they stand is a matter of taste: hoá, hóa.
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGroup:
    """One sentence of a campaign's year with all its presentations, whose words win first.

    `anchor` is its anchor on its campaign's page, for deep links and search results.
    """

    anchor: str
    campaign: Campaign
    year: int
    presentations: tuple[SaidText, ...]
    usable: tuple[SaidText, ...]  # those in force, whole, in use and not replaced
    gone: tuple[SaidText, ...]  # those replaced, withdrawn, retired or of a superseded document
    changing: Mapping[str, tuple[SaidChange, ...]]  # in force, by the key of what they change
    in_doubt: tuple[SaidChange, ...]  # that nobody has verified: told, and changing nothing

    @property
    def first(self) -> SaidText:
        """The presentation that stands: of those that may be used, if any may."""
        return (self.usable or self.presentations)[0]

    @property
    def text(self) -> str:
        """The words that stand."""
        return self.first.text

    @property
    def key(self) -> str:
        """What makes two texts the same."""
        return text_key(self.text)

    @property
    def kinds(self) -> tuple[tuple[TextKind, tuple[str, ...]], ...]:
        """Each kind it is called, and the documents that call it so: «chủ đề (A), …»."""
        found: dict[TextKind, dict[str, None]] = {}
        for each in self.presentations:
            found.setdefault(each.kind, {})[each.document] = None
        return tuple((kind, tuple(documents)) for kind, documents in found.items())

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that have it, whose words win first."""
        return tuple(dict.fromkeys(each.document for each in self.presentations))

    @property
    def scopes(self) -> tuple[str, ...]:
        """Where it counts, each place once."""
        return tuple(dict.fromkeys(each.scope for each in self.presentations))

    @property
    def occasions(self) -> tuple[str, ...]:
        """The occasions it is for, in the campaign's order; (): for none in particular."""
        if any(not each.occasions for each in self.presentations):
            return ()
        named = {occasion for each in self.presentations for occasion in each.occasions}
        return self.campaign.in_order(tuple(named))

    @property
    def on_banner(self) -> SaidText:
        """The presentation for a banner: the one that a letter chose, or the first well spelt."""
        well_spelt = (each for each in self.usable if not each.misspelt)
        chosen = next((each for each in self.usable if each.on_banner), None)
        return chosen or next(well_spelt, self.first)

    @property
    def changes(self) -> tuple[SaidChange, ...]:
        """What replaced or withdrew any of its presentations, each change once."""
        found = {each.key: each for changes in self.changing.values() for each in changes}
        return tuple(found.values())

    def changes_of(self, presentation: SaidText) -> tuple[SaidChange, ...]:
        """Return what replaced or withdrew a presentation: who follows nobody keeps its own."""
        return self.changing.get(presentation.key, ())

    @property
    def is_gone(self) -> bool:
        """Whether it is of the past: a sentence that no document has in use any more."""
        return self.retired is not None or len(self.gone) == len(self.presentations)

    @property
    def retired(self) -> SaidText | None:
        """The presentation that says it is out of use, if one does."""
        return next((each for each in self.presentations if each.retired), None)

    @property
    def is_offered(self) -> bool:
        """Whether it may be used: never what is cut, retired, replaced or unverified."""
        return bool(self.usable) and self.retired is None

    def may_use(self, presentation: SaidText) -> bool:
        """Whether one of its presentations may be offered for use."""
        return self.is_offered and presentation in self.usable

    def is_out_of_use(self, today: date) -> bool:
        """Whether it is retired by a day: within its year a sentence may still be in use."""
        return any(each.retired and each.retired.since <= today for each in self.presentations)

    def is_for(self, occasion: str | None) -> bool:
        """Whether it is for an occasion: for that one, or for none in particular."""
        return not self.occasions or occasion in self.occasions

    def counts_in(self, catalogue: Catalogue, scope: str) -> bool:
        """Whether it may be used in all of a place: a province's theme is not the nation's."""
        return any(is_within(catalogue.places, scope, each.scope) for each in self.usable)

    def is_of_kind(self, *kinds: TextKind) -> bool:
        """Whether it may be used as one of these."""
        return any(each.kind in kinds for each in self.usable)


@lru_cache(maxsize=8192)
def text_key(text: str) -> str:
    """Return what stays of a text when case, marks of punctuation and their places are set aside.

    The marks of Vietnamese count, but not on which vowel of a syllable the tone is written.
    """
    words = "".join(each if each.isalnum() else " " for each in _composed(text.casefold())).split()
    return " ".join(_tone_last(word) for word in words)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(sign for sign in letters if sign in _TONES)
    plain = "".join(sign for sign in letters if sign not in _TONES)
    return unicodedata.normalize("NFC", plain) + tones


def group_texts(
    catalogue: Catalogue, campaign: Campaign, year: int, texts: Iterable[SaidText]
) -> tuple[TextGroup, ...]:
    """Return a year's texts with their presentations united: the first document's order stands.

    What a change puts in the place of a sentence is a sentence of the document that changes it.
    """
    changes = catalogue.said[campaign.id].changes
    new = (each for change in changes for each in _brought(change) if each.year == year)
    every = by_document(catalogue, [*texts, *new])
    return tuple(
        _group(catalogue, campaign, group, f"cau-{year}-{number}")
        for number, group in enumerate(_united(every), 1)
    )


def _united(texts: Iterable[SaidText]) -> list[list[SaidText]]:
    """Return texts, those that are one together: by their words, or because a letter says so."""
    found: list[list[SaidText]] = []
    of: dict[str, list[SaidText]] = {}  # where a sentence is, by its words and by its place
    for each in texts:
        names = [text_key(each.text), each.key, *(origin.key for origin in _origins(each))]
        meeting: list[list[SaidText]] = []
        for name in names:
            if name in of and not any(of[name] is group for group in meeting):
                meeting.append(of[name])
        if not meeting:
            meeting.append([])
            found.append(meeting[0])
        group, *others = sorted(meeting, key=lambda one: _position(found, one))
        for other in others:  # it is the same as both: they are one
            group.extend(other)
            found[:] = [one for one in found if one is not other]
            of.update({name: group for name, where in of.items() if where is other})
        group.append(each)
        of.update(dict.fromkeys(names, group))
    return found


def _position(found: list[list[SaidText]], group: list[SaidText]) -> int:
    return next(number for number, one in enumerate(found) if one is group)


def _origins(text: SaidText) -> Iterator[SaidText]:
    """Yield the sentences of other documents that a sentence is."""
    here = text.same_as
    while here:
        yield here
        here = here.same_as


def _group(
    catalogue: Catalogue, campaign: Campaign, found: Sequence[SaidText], anchor: str
) -> TextGroup:
    order = {document: n for n, document in enumerate(dict.fromkeys(t.document for t in found))}
    presentations = sorted(found, key=lambda each: _place(catalogue, each, order))
    keys = {each.key for each in found}
    about = [
        change
        for change in catalogue.said[campaign.id].changes
        if any(target.key in keys for target in change.targets)
    ]
    acting = [change for change in about if in_force(catalogue, change)]
    changing = {
        each.key: changes
        for each in presentations
        if (changes := tuple(c for c in acting if _touches(catalogue, c, each)))
    }
    return TextGroup(
        anchor=anchor,
        campaign=campaign,
        year=found[0].year,
        presentations=tuple(presentations),
        usable=tuple(
            each
            for each in presentations
            if in_force(catalogue, each)
            and not each.is_cut
            and each.retired is None
            and each.key not in changing
        ),
        gone=tuple(
            each
            for each in presentations
            if each.key in changing or each.retired or is_superseded(catalogue, each)
        ),
        changing=changing,
        in_doubt=tuple(each for each in about if not each.verified),
    )


def _place(catalogue: Catalogue, text: SaidText, order: Mapping[str, int]) -> tuple[int, int, bool]:
    """Return the place of a presentation: who only repeats a sentence comes behind its origin.

    Unless the origin counts less widely: a province's sentence that the nation takes up.
    """
    wide = narrowness(catalogue, text.scope)
    origins = [
        order[origin.document]
        for origin in _origins(text)
        if origin.document in order and narrowness(catalogue, origin.scope) <= wide
    ]
    own = order[text.document]
    behind = max([own, *origins])
    return behind, len(origins) if behind > own else 0, text.text.isupper()


def _touches(catalogue: Catalogue, change: SaidChange, text: SaidText) -> bool:
    """Whether a change is of a presentation, or of what it repeats.

    What has the same words goes with a change when its document carries out, or passes on, the
    one that is changed.
    """
    if change.document == text.document:
        return False
    here = {text.key, *(origin.key for origin in _origins(text))}
    if any(target.key in here for target in change.targets):
        return True
    if not is_within(catalogue.places, text.scope, change.scope):
        return False
    return any(
        isinstance(target, SaidText)
        and text_key(target.text) == text_key(text.text)
        and target.document in followed(catalogue, text)
        for target in change.targets
    )


def _brought(change: SaidChange) -> Iterator[SaidText]:
    """Yield the sentence that a change puts in another's place, as its document's own."""
    for target in change.targets:
        if isinstance(target, SaidText) and change.text and change.status == "thay":
            yield replace(
                target,
                document=change.document,
                sources=change.sources,
                text=change.text,
                scope=change.scope,
                clause=change.clause,
                verified=change.verified,
                note=change.note,
                path=change.path,
                block=change.path,
                short=None,
                misspelt=None,
                translations=(),
                retired=None,
                same_as=None,
            )


def distinct_texts(items: Iterable[SaidText]) -> tuple[SaidText, ...]:
    """Return the first presentation of each text, in the order given."""
    first: dict[str, SaidText] = {}
    for item in items:
        first.setdefault(text_key(item.text), item)
    return tuple(first.values())


def incomplete_lists(lists: Iterable[SaidList]) -> tuple[SaidList, ...]:
    """Return the lists of which documents are known to have more than is entered."""
    return tuple(each for each in lists if each.is_incomplete)


def theme(
    groups: Iterable[TextGroup],
    occasion: str | None,
    catalogue: Catalogue | None = None,
    scope: str | None = None,
) -> TextGroup | None:
    """Return an occasion's theme of a year: its first chủ đề, or else its only thông điệp.

    Texts that may not be used are no themes, nor are those of other occasions. With a `scope`
    only what counts in all of it does: a province's theme is not the nation's.
    """
    own = [
        group
        for group in groups
        if group.is_offered
        and group.is_for(occasion)
        and (scope is None or catalogue is None or group.counts_in(catalogue, scope))
    ]
    themes = [group for group in own if group.is_of_kind("chu-de")]
    messages = [group for group in own if group.is_of_kind("thong-diep")]
    if themes:
        return themes[0]
    return messages[0] if len(messages) == 1 else None


def banner_text(groups: Sequence[TextGroup], catalogue: Catalogue) -> TextGroup | None:
    """Return the text for a year's banner: the one chosen, or else a chủ đề, or a khẩu hiệu.

    What counts in the whole country comes before a province's. What is cut, retired, replaced or
    unverified is never put on a banner, and what its document spells wrong only when it is chosen.
    """
    offered = [group for group in groups if group.is_offered]
    chosen = [group for group in offered if any(each.on_banner for each in group.usable)]
    offered = [group for group in offered if not group.on_banner.misspelt]
    national = [group for group in offered if group.counts_in(catalogue, WHOLE_COUNTRY)]
    for among in (national, offered):
        for kind in BANNER_KINDS:
            chosen += [group for group in among if group.is_of_kind(kind)]
    return chosen[0] if chosen else None
