"""How much of the five letters of the seeds is drafted as their inventory and editors have it.

    python -m tests.drafting.measure

The letters are those in `seeds/`, as received but for the names and mailboxes of persons, which
are made up. Prints precision and recall by kind of field. What the inventory lists verbatim is
compared with it; where it has no field (audiences, windows as the form has them), with the file
an editor wrote from the same letter.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from hooks.drafting.draft import draft_of
from hooks.drafting.reading.file import read_letter
from hooks.web.apart import Apart
from tests.real_campaigns import CAMPAIGNS, real_catalogue

SEEDS: Final = Path(__file__).parent / "seeds"
READER: Final = Apart()  # of all letters that tests read: starting one takes longer than reading
# The file that an editor wrote from each letter, in the order of the letters.
ENCODED: Final = (
    "cv-stttt-ttbcxb-dak-nong-2021",
    "cv-stttt-ttbcxb-dak-nong-2022",
    "cv-1119-stttt-ttbcxb-tuyen-quang-2022",
    "cv-ubnd-huyen-thanh-hoa-2023",
    "cv-stttt-ttbcxb-kien-giang-2024",
)
HEADER: Final = ("number", "kind", "issuer", "date", "date_between", "title", "to", "scope")
GOALS: Final = {
    "header": 95,
    "slogans and themes": 90,
    "windows": 85,
    "deadlines": 85,
    "task audiences": 80,
}


@dataclass
class Score:
    """What was wanted, what was drafted, and what of both is the same."""

    wanted: int = 0
    drafted: int = 0
    found: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def add(self, wanted: Iterable[Any], drafted: Iterable[Any]) -> None:
        """Count things that must be equal."""
        want, have = list(wanted), list(drafted)
        self.wanted += len(want)
        self.drafted += len(have)
        self.found += sum(each in have for each in want)
        self.right += sum(each in want for each in have)
        self.missed += [str(each) for each in want if each not in have]
        self.extra += [str(each) for each in have if each not in want]

    @property
    def recall(self) -> float:
        return 100 * self.found / self.wanted if self.wanted else 100.0

    @property
    def precision(self) -> float:
        return 100 * self.right / self.drafted if self.drafted else 100.0


def main() -> int:
    """Print how much of the letters of the seeds is drafted."""
    print_table(measured())
    return 0


def print_table(scores: dict[str, Score]) -> None:
    """Print the table, and what was missed."""
    print(f"{'field':24}{'wanted':>8}{'drafted':>9}{'precision':>11}{'recall':>8}{'goal':>6}")
    for name, score in scores.items():
        goal = f"{GOALS[name]}" if name in GOALS else ""
        print(
            f"{name:24}{score.wanted:8}{score.drafted:9}{score.precision:10.1f}%"
            f"{score.recall:7.1f}%{goal:>6}"
        )
    for name, score in scores.items():
        for told, items in (("missed", score.missed), ("extra", score.extra)):
            for each in items:
                print(f"{told:7} {name}: {each[:150]}")


@cache
def drafts() -> dict[str, str]:
    """Return the drafts of the letters received, by file, in the inventory's order."""
    inventory = json.loads((SEEDS / "inventory.json").read_text("utf-8"))
    files = [SEEDS / entry["file"] for entry in inventory]
    catalogue = real_catalogue()
    return {
        file.name: draft_of(read_letter(file, apart=READER), catalogue, file.name).text
        for file in files
    }


def measured() -> dict[str, Score]:
    """Return the scores of all letters, by kind of field."""
    inventory = json.loads((SEEDS / "inventory.json").read_text("utf-8"))
    scores: defaultdict[str, Score] = defaultdict(Score)
    for entry, encoded_id in zip(inventory, ENCODED, strict=True):
        drafted = as_texts(drafts()[entry["file"]])
        encoded = as_texts((CAMPAIGNS / "documents" / f"{encoded_id}.yml").read_text("utf-8"))
        letter = _squeezed((SEEDS / entry["file"]).read_text("utf-8"))
        _compare(entry, drafted, encoded, letter, scores)
    return dict(scores)


def as_texts(text: str) -> dict[str, Any]:
    """Return what a file says, every scalar as the text it is written as."""
    read: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  makes only texts
    return read


def _compare(
    entry: dict[str, Any],
    drafted: dict[str, Any],
    encoded: dict[str, Any],
    letter: str,
    scores: defaultdict[str, Score],
) -> None:
    for key in HEADER:
        scores["header"].add(_header(encoded, key), _header(drafted, key))
    scores["campaigns"].add(_campaigns(encoded), _campaigns(drafted))
    scores["basis"].add(_related(encoded), _related(drafted))
    texts = [text for text, _ in _texts(drafted)]
    labelled, unlabelled = _inventory_texts(entry)
    scores["slogans and themes"].add(labelled, [text for text in texts if text not in unlabelled])
    scores["messages not named so"].add(unlabelled, [text for text in texts if text in unlabelled])
    kinds = dict(_texts(encoded))
    scores["kinds of texts"].add(
        [(text, kinds[text]) for text in labelled if text in kinds],
        [(text, kind) for text, kind in _texts(drafted) if text in kinds],
    )
    scores["altered characters"].add((), [text for text in texts if text not in letter])
    scores["windows"].add(_windows(encoded), _windows(drafted))
    scores["deadlines"].add(_deadlines(encoded), _deadlines(drafted))
    wanted, have, of_all = _audiences(encoded, drafted)
    scores["task audiences"].add(wanted, have)
    scores["tasks found"].add(
        wanted and range(len(of_all)), [i for i, hit in enumerate(of_all) if hit]
    )
    scores["hotlines"].add(_phones(encoded), _phones(drafted))


def _header(document: dict[str, Any], key: str) -> list[Any]:
    value = document.get(key)
    if value is None:
        return []
    if key == "to":
        return sorted(("to", audience) for audience in value)
    if key == "date_between":
        return [("between", _day(value["from"]), _day(value["to"]))]
    return [(key, _day(value) if key == "date" else _squeezed(value))]


def _day(text: str) -> str:
    return "/".join(part.lstrip("0") for part in text.split("/"))


def _sections(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from document.get("says", ())


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _campaigns(document: dict[str, Any]) -> list[str]:
    named = (each for section in _sections(document) for each in _listed(section["campaign"]))
    return sorted({each for each in named if each != "tat-ca"})


def _related(document: dict[str, Any]) -> list[str]:
    return sorted(
        {
            each
            for part in (document, *_sections(document))
            for role in ("implements", "relays", "cites", "amends")
            for each in _listed(part.get(role))
        }
    )


def _texts(document: dict[str, Any]) -> list[tuple[str, str]]:
    found = []
    for section in _sections(document):
        for block in section.get("texts", ()):
            items = block.get("list") or [block]
            for item in items:
                text = item if isinstance(item, str) else item["text"]
                found.append((_squeezed(text), block["kind"]))
    return found


def _inventory_texts(entry: dict[str, Any]) -> tuple[list[str], list[str]]:
    labelled: list[str] = []
    unlabelled: list[str] = []
    for campaign in entry["campaigns"]:
        labelled += campaign.get("slogans_verbatim", ())
        for key in ("theme_verbatim", "message_verbatim", "motto_verbatim", "movement_verbatim"):
            labelled += [campaign[key]] if campaign.get(key) else []
        unlabelled += campaign.get("messages_verbatim", ())
        if "Phong trào “" in campaign["name_verbatim"]:
            labelled += re.findall(r"“([^”]+)”", campaign["name_verbatim"])
    return [_squeezed(each) for each in labelled], [_squeezed(each) for each in unlabelled]


def _windows(document: dict[str, Any]) -> list[tuple[str, ...]]:
    found = []
    for section in _sections(document):
        for window in section.get("windows", ()):
            when = window.get("when", {})
            if "correction" in when:
                # Printed wrongly: a draft keeps the words, an editor finds the day.
                found.append((*_listed(section["campaign"]), "printed wrongly"))
                continue
            if "unresolved" in when and re.search(r"\d{4} đến .*\d{4}", when["unresolved"]):
                found.append((*_listed(section["campaign"]), "printed wrongly"))
                continue
            days = tuple(f"{key}={_day(str(value))}" for key, value in sorted(when.items()))
            found.append((*_listed(section["campaign"]), window.get("kind", "thuc-hien"), *days))
    return sorted(found)


def _deadlines(document: dict[str, Any]) -> list[tuple[str, ...]]:
    return sorted(
        tuple(f"{key}={_day(value)}" for key, value in sorted(report["due"].items()))
        for section in _sections(document)
        for report in section.get("reports", ())
    )


def _tasks(document: dict[str, Any]) -> Iterator[tuple[str, frozenset[str]]]:
    everyone = frozenset(document.get("to", {}))
    for section in _sections(document):
        for block in section.get("tasks", ()):
            own = block.get("audience")
            for item in block.get("list") or [block]:
                told = item if isinstance(item, dict) else {"text": item}
                audience = told.get("audience", own)
                yield _squeezed(told["text"]), frozenset(_listed(audience)) or everyone


def _audiences(
    encoded: dict[str, Any], drafted: dict[str, Any]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[bool]]:
    """Return the audiences of each task an editor wrote, and those of the task drafted from it."""
    wanted, have, hits = [], [], []
    made = list(_tasks(drafted))
    for text, audiences in _tasks(encoded):
        core = text.rstrip(" .;")
        same = next(
            (told for words, told in made if core in words or words.rstrip(" .;") in text), None
        )
        hits.append(same is not None)
        wanted += [(core[:60], each) for each in sorted(audiences)]
        have += [(core[:60], each) for each in sorted(same or ())]
    return wanted, have, hits


def _phones(document: dict[str, Any]) -> list[str]:
    return [
        each["phone"] for section in _sections(document) for each in section.get("contacts", ())
    ]


def _squeezed(text: str) -> str:
    words = unicodedata.normalize("NFC", text).replace("**", "").replace("*", "")
    return " ".join(words.split())


if __name__ == "__main__":
    raise SystemExit(main())
