"""Tasks as readers meet them: by who does them, and how a browser remembers what is done."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidTask

LONGEST_TITLE: Final = 100


def tasks_by_audience(
    tasks: Sequence[SaidTask], catalogue: Catalogue
) -> list[tuple[str, list[SaidTask]]]:
    """Group tasks by audience, in the order of the registry; a shared task stands under each."""
    return [
        (catalogue.audiences[audience].name, [task for task in tasks if audience in task.audience])
        for audience in catalogue.audiences
        if any(audience in task.audience for task in tasks)
    ]


def task_title(task: SaidTask) -> str:
    """Return what is to be done as a title: the first words of the task, up to a whole word."""
    words = " ".join(task.text.split())
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:.–-") + "…"


def task_key(audience: str, task: SaidTask) -> str:
    """Return the name under which a browser remembers that a task is done.

    It follows the task's words, so a task that was changed is to be done again.
    """
    words = "\n".join((audience, task.text, *task.sources))
    return f"{task.campaign}/{task.year}/{hashlib.sha256(words.encode()).hexdigest()[:10]}"
