"""Links between documents: what a change changes, and what is said to be as elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from typing import Final

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import source_of
from hooks.catalogue.joining import TEXT_KINDS, Broken
from hooks.catalogue.places import is_within
from hooks.catalogue.said import (
    Said,
    SaidChange,
    SaidDay,
    SaidReport,
    SaidTask,
    SaidText,
    SaidWindow,
)
from hooks.catalogue.validation import near
from hooks.model.campaign import Campaign
from hooks.model.dates.parsing import hour_words
from hooks.model.dates.solar import DayRange, OneDay
from hooks.model.dates.spans import VIETNAM, Span
from hooks.model.dates.specs import DateKind, Either, parts
from hooks.model.due import Due
from hooks.source.faults import Fault

# What a change of a status must bring; `chot` only where the old time was left open.
NEEDS_TIME: Final = ("doi", "gia-han")
BRINGS_NOTHING: Final = ("hoan", "huy")


def check_values(catalogue: Catalogue) -> Iterator[Fault]:
    """A change brings its new value, and a postponement or cancellation none."""
    for said in catalogue.said.values():
        for change in said.changes:
            source = source_of(catalogue, change)
            steps = (*change.path, "status")
            value = change.when or change.due or change.text
            if change.status in BRINGS_NOTHING:
                if value is not None:
                    yield source.fault(steps, "change-with-value", status=change.status)
            elif not _brings_its_value(change):
                yield source.fault(
                    steps, "change-without-value", status=change.status, keys=_keys(change)
                )


def check_items(catalogue: Catalogue) -> Iterator[Fault]:
    """Only sentences are numbered."""
    for said in catalogue.said.values():
        for change in said.changes:
            if change.item is not None and change.what not in TEXT_KINDS:
                yield source_of(catalogue, change).fault(
                    (*change.path, "item"), "item-of-no-sentence", id=change.what
                )


def check_extensions(catalogue: Catalogue) -> Iterator[Fault]:
    """An extension has its new end alone, and that is later than the old one."""
    for campaign in catalogue.campaigns:
        anchoring = Anchoring(campaign, catalogue.said[campaign.id])
        for change in anchoring.said.changes:
            if change.status == "gia-han":
                yield from _extension(catalogue, anchoring, change)


def _extension(catalogue: Catalogue, anchoring: Anchoring, change: SaidChange) -> Iterator[Fault]:
    source = source_of(catalogue, change)
    steps = (*change.path, "when" if change.when else "due")
    if change.when and any(_names_beginning(part) for part in parts(change.when)):
        first = [(*steps, key) for key in ("from", "date") if (*steps, key) in source.spots]
        yield source.fault(first[0] if first else steps, "extension-with-start")
        return
    new = _end(anchoring, change, change.when or change.due)
    for target in change.targets:
        # When it is changed more than once, the earliest of its ends is surely not extended.
        ends = [_end(anchoring, target, _time_changed(target, change))]
        ends += [
            _end(anchoring, each, each.when or each.due)
            for each in anchoring.said.changes
            if each.key != change.key and any(one.key == target.key for one in each.targets)
        ]
        old = min((end for end in ends if end), default=None)
        if new and old and new <= old:
            yield source.fault(
                steps, "extension-not-later", new=_end_words(new), old=_end_words(old)
            )
            return


def _names_beginning(when: DateKind) -> bool:
    """Return whether a new time has a day to begin on: only what is counted may have one."""
    return isinstance(when, OneDay) or (isinstance(when, DayRange) and when.start is not None)


def _time_changed(target: Said, change: SaidChange) -> DateKind | Due | None:
    """Return the time of an entry that a change extends."""
    match target:
        case SaidWindow():
            return target.when
        case SaidTask():
            return target.due if change.due else target.when
        case SaidReport():
            return target.due
        case _:
            return None


def _end(anchoring: Anchoring, entry: Said, when: DateKind | Due | None) -> datetime | None:
    """Return the moment at which a time is over, None when nobody knows."""
    spans = anchoring.spans_of(entry, when) if when else ()
    ends = [_end_of(span, is_deadline=isinstance(when, Due)) for span in spans]
    known = [end for end in ends if end]
    return max(known) if known and len(known) == len(ends) else None


def _end_of(span: Span, *, is_deadline: bool) -> datetime | None:
    if hour := span.ends or (span.begins if is_deadline else None):
        return hour
    return datetime.combine(span.day_after, time(), VIETNAM) if span.end else None


def _end_words(end: datetime) -> str:
    if end.time() == time():
        return f"{end - timedelta(days=1):%d/%m/%Y}"
    return f"{hour_words(end.time())} {end:%d/%m/%Y}"


def check_scopes(catalogue: Catalogue) -> Iterator[Fault]:
    """A letter changes nothing that counts beyond its own scope."""
    for campaign in catalogue.campaigns:
        for change in catalogue.said[campaign.id].changes:
            for scope in _scopes_changed(change, campaign):
                known = {scope, change.scope} <= {*catalogue.places}
                if known and not is_within(catalogue.places, scope, change.scope):
                    yield source_of(catalogue, change).fault(
                        (*change.path, "what"),
                        "change-wider",
                        what=change.what,
                        scope=catalogue.places[scope].full_name,
                        own=catalogue.places[change.scope].full_name,
                    )


def tell_broken(catalogue: Catalogue, broken: tuple[Broken, ...]) -> Iterator[Fault]:
    """Yield a fault for each link that leads nowhere, but to what is told elsewhere."""
    for each in broken:
        source = catalogue.document_sources[each.document]
        if each.code.startswith("same-as") and each.named not in catalogue.documents:
            continue  # an unknown id, told with the references
        yield source.fault(
            each.path,
            each.code,
            id=each.named,
            near=near(each.named, list(each.known)),
            count=each.count,
        )


def _brings_its_value(change: SaidChange) -> bool:
    if change.status == "thay":
        return bool(change.text or change.when or change.due)
    if change.status in NEEDS_TIME:
        return bool(change.when or change.due)
    # Settled: a time that the document itself called tentative may simply stand.
    undecided = not change.targets or any(_is_open(target) for target in change.targets)
    return bool(change.when or change.due or not undecided)


def _is_open(target: object) -> bool:
    return not isinstance(target, SaidWindow) or target.when is None or isinstance(
        target.when, Either
    )  # fmt: skip


def _keys(change: SaidChange) -> str:
    if change.status == "thay" and any(isinstance(each, SaidText) for each in change.targets):
        return "text"
    return "when, due, text" if change.status == "thay" else "when, due"


def _scopes_changed(change: SaidChange, campaign: Campaign) -> set[str]:
    """Return where what is changed counts: of an occasion's day, where the occasion does."""
    scopes = {each.scope for each in change.targets if not isinstance(each, SaidDay)}
    if not change.targets or any(isinstance(each, SaidDay) for each in change.targets):
        named = [change.what] if campaign.occasion(change.what) else change.occasions
        found = [campaign.occasion(each) for each in named]
        scopes |= {each.scope for each in found if each} if _is_of_day(change, campaign) else set()
    return scopes


def _is_of_day(change: SaidChange, campaign: Campaign) -> bool:
    return change.what == "chinh-ngay" or campaign.occasion(change.what) is not None


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_values,
    check_items,
    check_extensions,
    check_scopes,
)
