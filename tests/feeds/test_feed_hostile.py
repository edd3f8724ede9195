"""Whatever texts say, they stay text: they cannot add a line, a property or an event.

The model already cleans what editors write; here its validation is bypassed, to show that feeds
do not rely on it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.feeds import build_feeds
from hooks.feeds.words.plain_text import units
from hooks.feeds.words.titles import title
from tests.feeds.reading import (
    properties,
    read_strictly,
    read_with_icalendar,
    read_with_vobject,
    unescape,
)
from tests.feeds.samples import SITE, TODAY, sample

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
CATALOGUE, OCCURRENCES = sample()


def poisoned(texts: list[str]) -> tuple[Catalogue, list[Occurrence]]:
    """Return a catalogue, and its occurrences, with the texts in every field that feeds show."""
    supply = cycle(texts)

    def copy(model: Any, *fields: str, **changes: Any) -> Any:
        return model.model_copy(update={field: next(supply) for field in fields} | changes)

    def copies(models: Any, *fields: str) -> Any:
        return tuple(copy(model, *fields) for model in models)

    catalogue = replace(
        CATALOGUE,
        campaigns=copies(CATALOGUE.campaigns, "name"),
        documents={
            key: copy(document, "kind", "number", "symbol", "issuer_as_written")
            for key, document in CATALOGUE.documents.items()
        },
        audiences={key: copy(value, "name") for key, value in CATALOGUE.audiences.items()},
        topics={key: copy(value, "name") for key, value in CATALOGUE.topics.items()},
    )
    edition = CATALOGUE.campaigns[0].editions[0]
    edition = copy(
        edition,
        "scope",
        texts=copies(edition.texts, "text"),
        tasks=copies(edition.tasks, "text"),
        reports=copies(edition.reports, "text", "to", "via"),
    )
    occurrences = [
        replace(
            occurrence,
            campaign=catalogue.campaign(occurrence.campaign.id),
            name=next(supply),
            wording=next(supply),
            reason=next(supply),
            edition=edition if occurrence.edition else None,
            report=edition.reports[0] if occurrence.report else None,
        )
        for occurrence in OCCURRENCES
        if occurrence.campaign.id == "mau-chien-dich-1"
    ]
    return catalogue, occurrences


@pytest.mark.slow
@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example(PIECES)
@given(st.lists(hostile, min_size=1, max_size=5))
def test_hostile_text_stays_text(texts: list[str]) -> None:
    catalogue, occurrences = poisoned(texts)
    clean = build_feeds(
        [o for o in OCCURRENCES if o.campaign.id == "mau-chien-dich-1"], CATALOGUE, TODAY, SITE
    )
    files = build_feeds(occurrences, catalogue, TODAY, SITE)
    assert list(files) == list(clean)
    for path, feed in files.items():
        # `properties` checks every line; the names must be the same as with harmless texts.
        told, untouched = properties(feed), properties(clean[path])
        assert [sorted(event) for event in told] == [sorted(event) for event in untouched]
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
