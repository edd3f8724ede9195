"""Advice: what does not stop a build but deserves an editor's attention.

Each kind of advice is a generator of faults over the catalogue and a day. To add one, write it
in the module of its subject and name it in that module's `ADVICE`. Here is what is read in any
file; `advice_on_dates` and `advice_on_texts` compare what documents say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.editing import advice_on_dates, advice_on_texts
from hooks.editing.link_advice import check_links, sources_of
from hooks.editing.starter import ELLIPSIS, TO_CONFIRM, TO_FILL
from hooks.model.campaign import Campaign
from hooks.model.document import Document
from hooks.source.faults import Fault, as_advice
from hooks.source.yaml_source import Source, Steps

Advice: TypeAlias = Callable[[Catalogue, date], Iterator[Fault]]

CLOSING_MARK: Final = re.compile(r"\./\.[\s\"'”’»)]*$")


def advise(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield all advice as of `today`."""
    for advice in (*ADVICE, *advice_on_dates.ADVICE, *advice_on_texts.ADVICE):
        for item in advice(catalogue, today):
            yield as_advice(item)


def unfilled_lines(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on lines of a starter file not filled in, and of a draft not confirmed."""
    for source in sources_of(catalogue):
        for number, line in enumerate(source.lines, 1):
            if line.lstrip().startswith("#"):
                continue
            if TO_FILL in line:
                yield source.fault_at(number, line.index(TO_FILL) + 1, "to-fill")
            if TO_CONFIRM in line:
                why = line.partition(TO_CONFIRM)[2].strip(" :")
                yield source.fault_at(number, line.index(TO_CONFIRM) + 1, "to-confirm", why=why)


def leavings(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on texts that still have a starter file's «…» or a document's end mark."""
    for source in sources_of(catalogue):
        for steps, text in _texts_in(source.data, ()):
            line = source.line(source.place(steps).line) or ""
            if text.strip() in {ELLIPSIS, "..."} and TO_FILL not in line:
                yield source.fault(steps, "placeholder-left")
            elif CLOSING_MARK.search(text):
                yield source.fault(steps, "closing-mark")


def _texts_in(data: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(data, str):
        yield steps, data
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts_in(value, (*steps, step))


def links(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on links that are damaged, unencrypted or to retired domains."""
    return check_links(catalogue)


def doubts(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on doubts that are not settled and facts that are not verified."""
    for source in sources_of(catalogue):
        yield from _doubts_in(source, source.data, ())


def _doubts_in(source: Source, data: Any, steps: Steps) -> Iterator[Fault]:
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from _doubts_in(source, value, (*steps, index))
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        if key == "doubts" and isinstance(value, list):
            for index, text in enumerate(value):
                yield source.fault((*steps, key, index), "doubt", text=text)
        elif key == "verified" and value is False:
            yield source.fault((*steps, key), "unverified", what=_named(source, data, steps))
        else:
            yield from _doubts_in(source, value, (*steps, key))


def _named(source: Source, data: dict[str, Any], steps: Steps) -> str:
    """Return the name by which an editor knows an entry; in a registry, with its owner's id."""
    keys = ("agency", "name", "text", "title", "id", "what", "kind", "campaign")
    named = (str(data[key]) for key in keys if data.get(key))
    filed = {*Campaign.model_fields, *Document.model_fields}
    owner = [str(steps[0])] if steps and steps[0] not in filed else []
    return " → ".join((*owner, *list(named)[:1])) or source.path.stem


ADVICE: Final[tuple[Advice, ...]] = (unfilled_lines, leavings, links, doubts)
