"""Pages that are kept: one of which nothing has changed is not rendered again.

What a page shows that does not follow from the catalogue (pictures, kits, a feed) is told by
whoever makes it; the rest is in `hooks.catalogue.grounds`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any, Final

from banners.store.blob import Made
from banners.store.store import Store, step_key
from hooks.catalogue.grounds import Grounds
from hooks.outputs import Heading, KeptText, Page, SearchEntry
from hooks.steps import page_code

_BODY: Final = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What pages are kept in, and what all of them rest on."""

    store: Store
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class PageKeeper:
    """Gives pages as they were made before, or makes them; without `keeping` always the latter."""

    keeping: Keeping | None = None

    def of_campaign(
        self, kind: str, campaign_id: str, shown: object, make: Callable[[], Page]
    ) -> Page:
        """Return a page of a kind on a campaign."""
        if self.keeping is None:
            return make()
        grounds = self.keeping.grounds.of_campaign(campaign_id)
        return _kept(self.keeping, [kind, campaign_id, grounds, digest_of(shown)], make)

    def of_document(self, document_id: str, make: Callable[[], Page]) -> Page:
        """Return the page of a document."""
        if self.keeping is None:
            return make()
        grounds = self.keeping.grounds.of_document(document_id)
        return _kept(self.keeping, ["document", document_id, grounds], make)

    def of_campaigns(
        self, url: str, campaigns: Iterable[str], shown: object, make: Callable[[], Page]
    ) -> Page:
        """Return a page that shows something of several campaigns."""
        if self.keeping is None:
            return make()
        grounds = [self.keeping.grounds.of_campaign(each) for each in campaigns]
        return _kept(self.keeping, [url, *grounds, digest_of(shown)], make)

    def of_values(self, url: str, shown: object, make: Callable[[], Page]) -> Page:
        """Return a page that shows these values, and nothing else of the catalogue."""
        return self.of_campaigns(url, (), shown, make)

    def for_editors(self, url: str, shown: object, make: Callable[[], Page]) -> Page:
        """Return a page for editors, which shows of the catalogue only names, and `shown`."""
        if self.keeping is None:
            return make()
        names = self.keeping.grounds.of_names
        return _kept(self.keeping, [url, names, digest_of(shown)], make)


def _kept(keeping: Keeping, inputs: list[str], make: Callable[[], Page]) -> Page:
    store = keeping.store
    key = step_key("content", [keeping.grounds.of_all, *inputs], page_code())
    found = store.found(key)
    if found is None:
        page = make()
        body = store.put(page.html.encode("utf-8", "xmlcharrefreplace"))
        found = store.keep(key, Made({_BODY: body}, _facts(page)))
    return _page(found.facts, KeptText(found.blobs[_BODY], store))


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


def _page(facts: Mapping[str, Any], body: KeptText) -> Page:
    read = {
        "headings": tuple(Heading(*each) for each in facts["headings"]),
        "search": tuple(
            SearchEntry(location=location, title=title, text=text, tags=tuple(tags), weight=weight)
            for location, title, text, tags, weight in facts["search"]
        ),
        "structured": tuple(facts["structured"]),
    }
    return Page(**{**facts, **read, "body": body})
