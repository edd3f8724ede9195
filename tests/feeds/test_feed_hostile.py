"""Whatever texts say, they stay text: they cannot add a line, a property or an event.

The model already cleans what editors write; here its validation is bypassed, to show that feeds
do not rely on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import cycle
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.words.plain_text import units
from hooks.feeds.words.titles import title
from tests.feeds.reading import (
    properties,
    read_strictly,
    read_with_icalendar,
    read_with_vobject,
    unescape,
)
from tests.made_up import SITE, TODAY, sample

PIECES = [
    "\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n",
    "\r\nEND:VCALENDAR\r\n",
    "\nATTENDEE:mailto:a@b.example",
    "\rORGANIZER:x",
    "\n ",
    "\\n",
    "\\N",
    "\\",
    "\\\\n",
    ",",
    ";",
    ":",
    '"',
    "^n",
    "=",
    "\t",
    "\x00",
    "\x07",
    "\u0085",
    "\u2028",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u202e",
    "\ud800",
    "ế",
    "e\u0302\u0301",
    "đ",
    "😀",
    "𠮷",
    "👨‍👩‍👧",
    "<b>&amp;</b>",
    "{key} {label} {year}",
    "%s",
    "Mẫu ",
]
hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=40).map("".join)
CATALOGUE, _ = sample()
ONE = "mau-chien-dich-1"


def poisoned(texts: list[str]) -> tuple[Catalogue, list[Occurrence]]:
    """Return a catalogue, and its occurrences, with the texts in every field that feeds show."""
    supply = cycle(texts)

    def copies(models: Any, *fields: str) -> Any:
        return tuple(
            model.model_copy(update={field: next(supply) for field in fields}) for model in models
        )

    def by_id(models: Mapping[str, Any], *fields: str) -> Any:
        return dict(zip(models, copies(models.values(), *fields), strict=True))

    def entries(said: tuple[Any, ...], *fields: str) -> Any:
        return tuple(replace(each, **{field: next(supply) for field in fields}) for each in said)

    campaigns = tuple(
        campaign.model_copy(update={"occasions": copies(campaign.occasions, "name")})
        for campaign in copies(CATALOGUE.campaigns, "name")
    )
    said = CATALOGUE.said[ONE]
    told = replace(
        said,
        windows=entries(said.windows, "name", "where", "wording", "note"),
        texts=entries(said.texts, "text"),
        tasks=entries(said.tasks, "text", "note"),
        reports=entries(said.reports, "text", "to", "via", "note"),
    )
    catalogue = replace(
        CATALOGUE,
        campaigns=campaigns,
        documents=by_id(CATALOGUE.documents, "kind", "title", "issuer_as_written"),
        audiences=by_id(CATALOGUE.audiences, "name"),
        places=by_id(CATALOGUE.places, "name"),
        topics=by_id(CATALOGUE.topics, "name"),
        said={**CATALOGUE.said, ONE: told},
    )
    occurrences = [each for each in resolve(catalogue, TODAY) if each.campaign.id == ONE]
    return catalogue, occurrences


@cache
def harmless() -> dict[str, list[dict[str, str]]]:
    """Return the feeds of harmless texts, with the properties of their events."""
    catalogue, occurrences = poisoned(["Mẫu chữ"])
    files = build_feeds(occurrences, catalogue, TODAY, SITE)
    return {path: properties(feed) for path, feed in files.items()}


@pytest.mark.slow
@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example(PIECES)
@given(st.lists(hostile, min_size=1, max_size=5))
def test_hostile_text_stays_text(texts: list[str]) -> None:
    catalogue, occurrences = poisoned(texts)
    clean = harmless()
    files = build_feeds(occurrences, catalogue, TODAY, SITE)
    assert list(files) == list(clean)
    for path, feed in files.items():
        # `properties` checks every line; the names must be the same as with harmless texts.
        told, untouched = properties(feed), clean[path]
        # A venue may have nothing in it that can be seen.
        assert [sorted({*event} - {"LOCATION"}) for event in told] == [
            sorted({*event} - {"LOCATION"}) for event in untouched
        ]
        for said, original in zip(told, untouched, strict=True):
            for same in ("UID", "URL", "SEQUENCE", "LAST-MODIFIED", "DTSTART;VALUE=DATE"):
                assert said.get(same) == original.get(same)
            unescape(said.get("DESCRIPTION", ""))
    feed = files["ics/tat-ca.ics"]
    events = read_strictly(feed)
    by_key = sorted(occurrences, key=Occurrence.sort_key)
    assert [event.summary for event in events] == [title(o) for o in by_key]
    for event in events:
        assert "\n" not in event.summary
        assert 0 < units(event.summary) <= 255
    assert read_with_vobject(feed) == events
    # The package's own reader mistakes an escaped backslash before N for a line break.
    if all("\\N" not in event.summary for event in events):
        assert read_with_icalendar(feed) == events
