"""Pages that are kept: one of which nothing has changed is not rendered again.

Pages are planned first, with what they rest on; those that are not found are made on two cores.
What a page shows that does not follow from the catalogue (pictures, kits, a feed) is told by
whoever makes it; the rest is in `hooks.catalogue.grounds`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any, Final

from banners.making.beside import beside
from banners.making.turns import turns
from banners.store.blob import Made, Share
from banners.store.store import Store, step_key
from hooks.catalogue.grounds import Grounds
from hooks.outputs import Heading, KeptText, Page, SearchEntry
from hooks.steps import page_code

_BODY: Final = "html"
_FEW: Final = 4  # are made sooner than a process is copied


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What pages are kept in, and what all of them rest on."""

    store: Store
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Planned:
    """A page to be made, unless it is found: it is kept if it has told what it rests on."""

    make: Callable[[], Page]
    rests_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class PageKeeper:
    """Plans pages that are found as they were made before; without `keeping` none is."""

    keeping: Keeping | None = None

    def of_campaign(
        self, kind: str, campaign_id: str, shown: object, make: Callable[[], Page]
    ) -> Planned:
        """Plan a page of a kind on a campaign."""
        if self.keeping is None:
            return Planned(make)
        grounds = self.keeping.grounds.of_campaign(campaign_id)
        return Planned(make, (kind, campaign_id, grounds, digest_of(shown)))

    def of_document(self, document_id: str, number: int, make: Callable[[], Page]) -> Planned:
        """Plan the page of a document, the `number`th of those with its title."""
        if self.keeping is None:
            return Planned(make)
        grounds = self.keeping.grounds.of_document(document_id)
        return Planned(make, ("document", document_id, grounds, str(number)))

    def of_campaigns(
        self, url: str, campaigns: Iterable[str], shown: object, make: Callable[[], Page]
    ) -> Planned:
        """Plan a page that shows something of several campaigns."""
        if self.keeping is None:
            return Planned(make)
        grounds = (self.keeping.grounds.of_campaign(each) for each in campaigns)
        return Planned(make, (url, *grounds, digest_of(shown)))

    def of_values(self, url: str, shown: object, make: Callable[[], Page]) -> Planned:
        """Plan a page that shows these values, and nothing else of the catalogue."""
        return self.of_campaigns(url, (), shown, make)

    def for_editors(self, url: str, shown: object, make: Callable[[], Page]) -> Planned:
        """Plan a page for editors, which shows of the catalogue only names, and `shown`."""
        if self.keeping is None:
            return Planned(make)
        names = self.keeping.grounds.of_names
        return Planned(make, (url, names, digest_of(shown)))


def make_pages(planned: Sequence[Planned], keeping: Keeping | None = None) -> tuple[Page, ...]:
    """Return the pages in their order: found, or made by two processes that take turns."""
    if keeping is None:
        return tuple(each.make() for each in planned)
    store = keeping.store
    keys = [_key(each, keeping) for each in planned]
    missing = [number for number, key in enumerate(keys) if key is None or store.found(key) is None]
    made: dict[int, Page] = {}

    def make(numbers: Iterable[int]) -> None:
        for number in numbers:
            page, key = planned[number].make(), keys[number]
            if key is None:
                made[number] = page
            else:
                body = store.put(page.html.encode("utf-8", "xmlcharrefreplace"))
                store.keep(key, Made({_BODY: body}, _facts(page)))

    def in_the_copy() -> tuple[dict[int, Page], Share]:
        before = frozenset(store.used)
        make(missing[turn] for turn in shared)
        return made, store.used_since(before)

    if len(missing) >= _FEW:
        with turns(len(missing)) as shared, beside(in_the_copy) as told:
            make(missing[turn] for turn in shared)
            others, share = told()
        made |= others
        store.join(share)
    # A few pages, or what the copy had begun if the system has ended it.
    make(
        number
        for number in missing
        if number not in made and (keys[number] is None or keys[number] not in store.used)
    )
    return tuple(
        made[number] if key is None else _page(store.used[key], store)
        for number, key in enumerate(keys)
    )


def _key(planned: Planned, keeping: Keeping) -> str | None:
    if planned.rests_on is None:
        return None
    return step_key("content", [keeping.grounds.of_all, *planned.rests_on], page_code())


def digest_of(value: object) -> str:
    """Return a digest of what data classes and plain values say of themselves."""
    return sha256(repr(value).encode("utf-8", "backslashreplace")).hexdigest()


def _facts(page: Page) -> dict[str, Any]:
    told = {each.name: getattr(page, each.name) for each in fields(page) if each.name != "body"}
    return told | {
        "headings": [[each.anchor, each.title] for each in page.headings],
        "search": [
            [each.location, each.title, each.text, each.tags, each.weight] for each in page.search
        ],
    }


def _page(kept: Made, store: Store) -> Page:
    facts = kept.facts
    read = {
        "headings": tuple(Heading(*each) for each in facts["headings"]),
        "search": tuple(
            SearchEntry(location=location, title=title, text=text, tags=tuple(tags), weight=weight)
            for location, title, text, tags, weight in facts["search"]
        ),
        "structured": tuple(facts["structured"]),
    }
    return Page(**{**facts, **read, "body": KeptText(kept.blobs[_BODY], store)})
