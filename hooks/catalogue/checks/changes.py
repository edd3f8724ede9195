"""Links between documents: what a change changes, and what is said to be as elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import source_of
from hooks.catalogue.joining import Broken
from hooks.catalogue.places import is_within
from hooks.catalogue.said import SaidChange, SaidDay, SaidText, SaidWindow
from hooks.catalogue.validation import near
from hooks.model.campaign import Campaign
from hooks.model.dates.specs import Either
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
    check_scopes,
)
