"""Joining entries across documents: `same_as`, what a change changes, windows that tasks name.

What cannot be joined is noted as a `Broken`, and told by the checks with its place; the entry
then stands alone, so that all faults of a run are found at once.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias, TypeVar, get_args

from hooks.catalogue.around import Around
from hooks.catalogue.resolving import (
    ChangeDraft,
    Draft,
    Drafts,
    TaskDraft,
    TextsDraft,
    WindowDraft,
    retired,
)
from hooks.catalogue.said import (
    Said,
    SaidChange,
    SaidDay,
    SaidList,
    SaidOfCampaign,
    SaidReport,
    SaidTask,
    SaidText,
    SaidWindow,
)
from hooks.model.campaign import Campaign
from hooks.model.section import (
    DEFAULT_TASK,
    DEFAULT_WINDOW,
    MAIN_DAY,
    SameAs,
    TextItem,
    TextKind,
)
from hooks.source.yaml_source import Steps

TEXT_KINDS: Final[tuple[TextKind, ...]] = get_args(TextKind)
FURTHEST: Final = 20  # documents of which each is as the next

Problem: TypeAlias = Literal["nothing", "several", "itself", "far", "no-document"]
Key: TypeAlias = tuple[str, str, int, bool, Steps]  # document, campaign, year, yearly, path
SaidT = TypeVar("SaidT", bound=Said)
DraftT = TypeVar("DraftT", bound=Draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A link that leads to nothing, to several entries, or back to itself."""

    document: str
    path: Steps
    code: str  # of its message
    named: str
    known: tuple[str, ...] = ()
    count: int = 0  # how many there are, where that is what is told


def join_all(
    drafts: Drafts, campaigns: Mapping[str, Campaign], unread: Container[str]
) -> tuple[dict[str, SaidOfCampaign], tuple[Broken, ...]]:
    """Return what is said of each campaign, and the links that lead nowhere.

    `unread` has the ids of documents whose files are faulty: links to them are not told twice.
    """
    joining = _Joining(drafts, campaigns, unread)
    said = {campaign_id: joining.of_campaign(campaign_id) for campaign_id in campaigns}
    return said, tuple(dict.fromkeys(joining.broken))


class _Joining:
    def __init__(
        self, drafts: Drafts, campaigns: Mapping[str, Campaign], unread: Container[str]
    ) -> None:
        self.drafts = drafts
        self.campaigns = campaigns
        self.unread = unread
        self.broken: list[Broken] = []
        self._windows: dict[Key, SaidWindow] = {}
        self._texts: dict[Key, tuple[SaidText, ...]] = {}
        self._open: list[Key] = []  # what is being joined: met again, it is a circle

    def of_campaign(self, campaign_id: str) -> SaidOfCampaign:
        """Return all that is said of a campaign."""
        drafts = self.drafts
        windows = tuple(self._window(each) for each in _of(drafts.windows, campaign_id))
        blocks = list(_of(drafts.texts, campaign_id))
        texts = tuple(text for block in blocks for text in self._block(block))
        tasks = tuple(self._task(each, windows) for each in _of(drafts.tasks, campaign_id))
        said = SaidOfCampaign(
            sections=_said(drafts.sections, campaign_id),
            days=_said(drafts.days, campaign_id),
            purposes=_said(drafts.purposes, campaign_id),
            windows=windows,
            lists=tuple(self._list(block) for block in blocks),
            texts=texts,
            tasks=tasks,
            reports=_said(drafts.reports, campaign_id),
            materials=_said(drafts.materials, campaign_id),
            contacts=_said(drafts.contacts, campaign_id),
            leads=_said(drafts.leads, campaign_id),
        )
        changes = tuple(self._change(each, said) for each in _of(drafts.changes, campaign_id))
        return replace(said, changes=changes)

    # Windows

    def _window(self, draft: WindowDraft) -> SaidWindow:
        key = _key(draft.around)
        if key not in self._windows:
            self._open.append(key)
            self._windows[key] = self._joined_window(draft)
            self._open.pop()
        return self._windows[key]

    def _joined_window(self, draft: WindowDraft) -> SaidWindow:
        window = draft.window
        other = self._same_window(draft, window.same_as) if window.same_as else None
        kind = window.kind or (other.kind if other else DEFAULT_WINDOW)
        return SaidWindow(
            **draft.around.as_fields(),
            kind=kind,
            id=window.id or kind,
            name=window.name or (other.name if other else None),
            when=other.when if other else window.when,
            tentative=window.tentative,
            rounds=window.rounds or (other.rounds if other else None),
            where=window.where,
            wording=window.wording,
            same_as=other,
        )

    def _same_window(self, draft: WindowDraft, same_as: SameAs) -> SaidWindow | None:
        kind = same_as.kind or draft.window.kind
        others = [
            each
            for each in _alike(self.drafts.windows, draft.around, same_as)
            if same_as.id in (None, each.window.id, each.window.kind or DEFAULT_WINDOW)
            and kind in (None, each.window.kind or DEFAULT_WINDOW)
        ]
        steps = (*draft.around.path, "same_as")
        if problem := self._problem(draft.around, same_as, others):
            self._note(draft.around, steps, f"same-as-{problem}", same_as.document)
            return None
        return self._window(others[0])

    # Texts

    def _list(self, draft: TextsDraft) -> SaidList:
        return SaidList(
            **draft.around.as_fields(),
            kind=draft.block.kind,
            held=len(self._block(draft)),
            total=draft.block.total,
            choose=draft.block.choose,
            obligation=draft.block.obligation,
        )

    def _block(self, draft: TextsDraft) -> tuple[SaidText, ...]:
        key = _key(draft.around)
        if key not in self._texts:
            self._open.append(key)
            self._texts[key] = tuple(self._joined_texts(draft))
            self._open.pop()
        return self._texts[key]

    def _joined_texts(self, draft: TextsDraft) -> Iterator[SaidText]:
        block = draft.block
        if block.items:
            pairs = zip(draft.items, block.items, strict=True)
            for order, (around, item) in enumerate(pairs, 1):
                other = self._same_text(around, item, block.kind)
                if item.text or other:
                    yield _text(draft, around, item, order, other)
        elif block.text is not None:
            item = TextItem.model_construct(  # all of it has been judged
                text=block.text,
                same_as=block.same_as,
                short=block.short,
                misspelt=block.misspelt,
                translations=block.translations,
            )
            other = self._same_text(draft.around, item, block.kind)
            yield _text(draft, draft.around, item, 1, other)
        elif block.same_as is not None:
            for order, other in enumerate(
                self._same_texts(draft.around, block.same_as, block.kind), 1
            ):
                item = TextItem.model_construct(text=other.text, translations=block.translations)
                yield _text(draft, draft.around, item, order, other)

    def _same_text(self, around: Around, item: TextItem, kind: TextKind) -> SaidText | None:
        """Return the one sentence of another document that a sentence is."""
        if item.same_as is None:
            return None
        found = self._same_texts(around, item.same_as, kind)
        if len(found) > 1:
            steps = (*around.path, "same_as")
            named = item.same_as.document
            self._note_count(around, steps, "same-as-sentences", named, len(found))
        return found[0] if len(found) == 1 else None

    def _same_texts(self, around: Around, same_as: SameAs, kind: TextKind) -> tuple[SaidText, ...]:
        """Return the sentences of another document, in its order."""
        blocks = [
            each
            for each in _alike(self.drafts.texts, around, same_as)
            if each.block.kind == (same_as.kind or kind)
        ]
        steps = (*around.path, "same_as")
        problem = self._problem(around, same_as, blocks, one=False)
        sentences = () if problem else tuple(t for block in blocks for t in self._block(block))
        wanted = same_as.items or range(1, len(sentences) + 1)
        if not problem and (not sentences or any(n > len(sentences) for n in wanted)):
            problem = "nothing"
        if problem:
            self._note(around, steps, f"same-as-{problem}", same_as.document)
            return ()
        return tuple(sentences[number - 1] for number in wanted)

    # Tasks

    def _task(self, draft: TaskDraft, windows: Iterable[SaidWindow]) -> SaidTask:
        block, item = draft.block, draft.item
        own = item or block
        when = own.when if own.when is not None else block.when
        named = when if isinstance(when, tuple) else ()
        return SaidTask(
            **draft.around.as_fields(),
            kind=own.kind or block.kind or DEFAULT_TASK,
            text=own.text or "",
            order=draft.order,
            block=draft.block_path,
            id=own.id or block.id,
            channel=own.channel or block.channel,
            obligation=own.obligation or block.obligation,
            frequency=own.frequency or block.frequency,
            languages=own.languages or block.languages,
            where=own.where or block.where,
            link=own.link or block.link,
            when=None if isinstance(when, tuple) else when,
            windows=tuple(self._named_windows(draft, named, windows)),
            due=own.due or block.due,
        )

    def _named_windows(
        self, draft: TaskDraft, names: tuple[str, ...], windows: Iterable[SaidWindow]
    ) -> Iterator[SaidWindow]:
        here = draft.around
        near = [
            window
            for window in windows
            if (window.document, window.year) == (here.document, here.year)
            and _meet(window.occasions, here.occasions)
        ]
        for name in names:
            if found := [window for window in near if window.id == name]:
                yield found[0]
            else:
                path = here.path if draft.item and draft.item.when else draft.block_path
                known = tuple(window.id for window in near)
                self._note(here, (*path, "when"), "window-nothing", name, known)

    # Changes

    def _change(self, draft: ChangeDraft, said: SaidOfCampaign) -> SaidChange:
        change = draft.change
        return SaidChange(
            **draft.around.as_fields(),
            what=change.what,
            item=change.item,
            status=change.status,
            documents=draft.documents,
            targets=tuple(self._targets(draft, said)),
            when=change.when,
            due=change.due,
            text=change.text,
            reason=change.reason,
            wording=change.wording,
        )

    def _targets(self, draft: ChangeDraft, said: SaidOfCampaign) -> list[Said]:
        here, change, steps = draft.around, draft.change, (*draft.around.path, "what")
        targets: list[Said] = []
        known: list[str] = []
        is_met = False
        for document in draft.documents:
            entries = [
                entry
                for entry in _in_year(_changeable(said, document), here.year)
                if _meet(entry.occasions, here.occasions)
            ]
            found = [entry for entry in entries if change.what in _names(entry)]
            if change.what in TEXT_KINDS and (lists := _lists(entries, change.what)):
                targets += self._sentences(draft, found, lists)
                is_met = True
                continue
            found = _without_days(found) or found  # a window of the day itself is meant first
            if change.what not in TEXT_KINDS and len(_apart(found)) > 1:
                self._note(here, steps, "change-several", change.what)
                return []
            targets += found
            known += [name for entry in entries for name in _names(entry)]
        if targets or is_met or any(document in self.unread for document in draft.documents):
            return targets
        if here.document in draft.documents:
            self._note(here, steps, "change-itself", change.what)
        elif not self._is_occasion(here, change.what):
            problem: Problem = "nothing" if draft.documents else "no-document"
            self._note(here, steps, f"change-{problem}", change.what, tuple(dict.fromkeys(known)))
        return []

    def _sentences(
        self, draft: ChangeDraft, held: list[Said], lists: list[SaidList]
    ) -> Iterator[Said]:
        """Yield the sentences of a kind that a change is of; none for one that is not entered."""
        change, path = draft.change, draft.around.path
        most = _places(lists)
        if change.item is None:
            if change.status == "thay" and most != 1:
                code = "change-which-sentence"
                self._note(draft.around, (*path, "what"), code, change.what)
            else:
                yield from held
        elif most is not None and change.item > most:
            code = "change-no-sentence"
            self._note_count(draft.around, (*path, "item"), code, change.what, most)
        else:
            yield from _numbered(held, lists, change.item)

    def _is_occasion(self, here: Around, what: str) -> bool:
        """Whether a change is of the campaign's own day, which no document need have said."""
        return what in here.occasions or (what == MAIN_DAY and bool(here.occasions))

    # What went wrong

    def _problem(
        self, around: Around, same_as: SameAs, others: list[DraftT], *, one: bool = True
    ) -> Problem | None:
        if same_as.document == around.document or any(_key(o.around) in self._open for o in others):
            return "itself"
        if len(self._open) > FURTHEST:
            return "far"
        if not others:
            return "nothing"
        return "several" if one and len(others) > 1 else None

    def _note(
        self,
        around: Around,
        path: Steps,
        code: str,
        named: str,
        known: tuple[str, ...] = (),
    ) -> None:
        self._keep(Broken(document=around.document, path=path, code=code, named=named, known=known))

    def _note_count(self, around: Around, path: Steps, code: str, named: str, count: int) -> None:
        self._keep(Broken(document=around.document, path=path, code=code, named=named, count=count))

    def _keep(self, broken: Broken) -> None:
        if broken.named not in self.unread:
            self.broken.append(broken)


def _of(drafts: Iterable[DraftT], campaign_id: str) -> Iterator[DraftT]:
    return (draft for draft in drafts if draft.around.campaign == campaign_id)


def _said(entries: Iterable[SaidT], campaign_id: str) -> tuple[SaidT, ...]:
    return tuple(entry for entry in entries if entry.campaign == campaign_id)


def _key(around: Around) -> Key:
    return (around.document, around.campaign, around.year, around.yearly, around.path)


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two entries share an occasion; what is of none is beside any."""
    return not one or not other or not {*one}.isdisjoint(other)


def _alike(drafts: Iterable[DraftT], here: Around, same_as: SameAs) -> list[DraftT]:
    """Return what another document says of the same campaign and occasion, of that year first."""
    found = [
        draft
        for draft in drafts
        if (draft.around.document, draft.around.campaign) == (same_as.document, here.campaign)
        and (
            same_as.occasion in draft.around.occasions
            if same_as.occasion
            else _meet(draft.around.occasions, here.occasions)
        )
    ]
    this_year = [draft for draft in found if draft.around.year == here.year]
    return this_year or found


def _in_year(entries: Iterable[Said], year: int) -> list[Said]:
    """Return the entries of a year; those of other years only when it has none."""
    found = list(entries)
    return [entry for entry in found if entry.is_of(year)] or found


def _changeable(said: SaidOfCampaign, document: str) -> Iterator[Said]:
    """Yield what a change may name in a document, and the lists its sentences stand in."""
    for entries in (said.windows, said.reports, said.tasks, said.lists, said.texts, said.days):
        for entry in entries:
            if entry.document == document:
                yield entry


def _names(entry: Said) -> tuple[str, ...]:
    """Return what an entry is called by changes."""
    match entry:
        case SaidDay():
            return (entry.occasion, MAIN_DAY)
        case SaidText():
            return (entry.kind,)
        case SaidWindow() | SaidReport():
            return (entry.id,)
        case SaidTask():
            return (entry.id,) if entry.id else ()
        case _:
            return ()


def _apart(entries: list[Said]) -> set[Steps]:
    """Return where entries stand; tasks of one block go by one name, and days are no entries."""
    return {
        entry.block if isinstance(entry, SaidTask) else entry.path
        for entry in _without_days(entries)
    }


def _without_days(entries: list[Said]) -> list[Said]:
    return [entry for entry in entries if not isinstance(entry, SaidDay)]


def _lists(entries: list[Said], kind: str) -> list[SaidList]:
    """Return a document's lists of sentences of a kind, in its order."""
    return [each for each in entries if isinstance(each, SaidList) and each.kind == kind]


def _places(lists: list[SaidList]) -> int | None:
    """Return how many sentences of a kind a document has, entered or not; None: nobody knows."""
    if lists[-1].total == "con-nua":
        return None
    return sum(_size(each) for each in lists)


def _size(each: SaidList) -> int:
    return max(each.held, each.total) if isinstance(each.total, int) else each.held


def _numbered(held: list[Said], lists: list[SaidList], number: int) -> Iterator[Said]:
    """Yield the sentence with a number, counted from 1 as the document has them, if entered."""
    before = 0
    for each in lists:
        here = [one for one in held if isinstance(one, SaidText) and one.block == each.path]
        size = _size(each)
        if number <= before + size:
            yield from here[number - before - 1 : number - before]
            return
        before += size


def _text(
    draft: TextsDraft,
    around: Around,
    item: TextItem,
    order: int,
    other: SaidText | None,
) -> SaidText:
    block = draft.block
    return SaidText(
        **around.as_fields(),
        kind=block.kind,
        text=item.text or (other.text if other else ""),
        order=order,
        block=draft.around.path,
        obligation=block.obligation,
        on_banner=block.on_banner == order,
        short=item.short or (other.short if other and item.text is None else None),
        misspelt=item.misspelt or (other.misspelt if other and item.text is None else None),
        translations=tuple(
            each if each.source else each.model_copy(update={"source": around.sources})
            for each in item.translations
        ),
        retired=retired(item.retired or block.retired, around.year),
        same_as=other,
    )
