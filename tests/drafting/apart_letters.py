"""How much is drafted of ten letters written apart from the rules: each with what it says.

    python -m tests.drafting.apart_letters

The letters (`apart/`) follow the form of Nghị định 30/2020/NĐ-CP, one that of the Party's letters.
They are made up, their province «Mẫu» too; what they speak of are campaigns of the calendar.
Beside each stands what it says, written before anything was drafted from it.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import yaml
from docx import Document

from hooks.drafting.draft import draft_of
from hooks.drafting.outline import folded
from hooks.drafting.reading.file import read_letter
from hooks.model.registry import Place
from tests.drafting.letters import dispatch_pdf, saved
from tests.drafting.measure import READER, Score, as_texts, print_table
from tests.real_campaigns import real_catalogue

LETTERS: Final = Path(__file__).parent / "apart"
PLACE: Final = Place.model_validate({"name": "Mẫu", "kind": "tinh", "in": "ca-nuoc"})
GAP: Final = re.compile(r" {4,}")
LINES_OF_A_PAGE: Final = 40


def measured() -> dict[str, Score]:
    """Return the scores of all letters, by kind of field."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    known = real_catalogue()
    catalogue = replace(known, places={**known.places, "mau": PLACE})
    with tempfile.TemporaryDirectory() as folder:
        for said in sorted(LETTERS.glob("*.yml")):
            wanted = yaml.load(said.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  only texts
            file = _as_received(said, wanted.get("written", ""), Path(folder))
            text = draft_of(read_letter(file, apart=READER), catalogue, file.name).text
            _compare(said.stem[:2], wanted, text, scores)
    return dict(scores)


def _as_received(said: Path, written: str, folder: Path) -> Path:
    """Return the letter as the kind of file it was sent as."""
    (letter,) = (each for each in said.parent.glob(f"{said.stem}.*") if each != said)
    text = letter.read_text("utf-8")
    suffix, data = ".txt" if written in {"nfd", "tcvn3"} else f".{written}", b""
    match written:
        case "docx":
            data = as_word(text)
        case "pdf":
            data = dispatch_pdf(_printed(text))
        case "nfd":
            data = unicodedata.normalize("NFD", text).encode()
        case "tcvn3":
            data = in_tcvn3(text)
        case _:
            suffix, data = letter.suffix, text.encode()
    file = folder / f"{said.stem}{suffix}"
    file.write_bytes(data)
    return file


def as_word(text: str) -> bytes:
    """Return a Word document: what stands in two columns is a table."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        parts = GAP.split(line)
        if len(parts) > 1:
            rows.append(parts)
            continue
        if rows:
            table = document.add_table(rows=len(rows), cols=2)
            for row, texts in zip(table.rows, rows, strict=True):
                for cell, own in zip(row.cells, texts, strict=True):
                    cell.text = own
            rows = []
        document.add_paragraph(line)
    return saved(document)


def _printed(text: str) -> list[Any]:
    """Return printed lines with the place of their left edge, in points; pages parted by None."""
    found: list[Any] = []
    for number, line in enumerate(text.splitlines(), start=1):
        left, *right = GAP.split(line)
        indent = 70 if re.match(r"[-+]|\d+\.|[IVX]+\.", left) else 50
        found.append(((indent, left), *((330, each) for each in right)))
        if not number % LINES_OF_A_PAGE:
            found.append(None)
    return found


def in_tcvn3(text: str) -> bytes:
    """Return a text as typed for fonts of TCVN3, whose small letters are those of TCVN 5712."""
    return subprocess.run(
        ["/usr/bin/iconv", "-f", "UTF-8", "-t", "TCVN"],
        input=text.encode(), capture_output=True, check=True,
    ).stdout  # fmt: skip


def _compare(name: str, wanted: dict[str, Any], text: str, scores: defaultdict[str, Score]) -> None:
    drafted = as_texts(text)
    sections = drafted.get("says", [])
    header = {**wanted["header"], "issuer": _name(wanted["header"]["issuer"])}
    have = {key: drafted.get(key) for key in header} | {"issuer": _name(_issuer(drafted, text))}
    scores["header"].add(_header(name, header), _header(name, have))
    kinds = {
        "campaigns": (wanted["campaigns"], _distinct(sections, "campaign")),
        "basis": (wanted["basis"], re.findall(r"#   number: (\S+)", text) + _known(drafted)),
        "slogans and themes": (map(tuple, wanted["texts"]), _texts(sections)),
        "windows": (_times(wanted["windows"]), _times(_windows(sections))),
        "deadlines": (_due(wanted["reports"]), _due(r["due"] for r in _all(sections, "reports"))),
    }
    for kind, (want, found) in kinds.items():
        scores[kind].add([(name, each) for each in want], [(name, each) for each in found])
    asked = list(_tasks(sections, drafted.get("to", {})))
    for words in dict.fromkeys(words for words, _ in wanted["tasks"]):
        want = {audience for each, audience in wanted["tasks"] if each == words}
        own = next((audiences for told, audiences in asked if words in told), set())
        scores["task audiences"].add(
            [(name, words, each) for each in sorted(want)],
            [(name, words, each) for each in sorted(own)],
        )


def _header(name: str, fields: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (name, key, each)
        for key, value in fields.items()
        for each in (value or [] if key == "to" else [value] if value else [])
    ]


def _name(issuer: str) -> str:
    return folded(issuer).replace("uy ban nhan dan", "ubnd")


def _issuer(drafted: dict[str, Any], text: str) -> str:
    found = re.search(r"^#     - name: (.+)$", text, re.MULTILINE)
    return found[1] if found else str(drafted.get("issuer") or "")


def _all(sections: list[Any], key: str) -> Iterator[Any]:
    for section in sections:
        yield from section.get(key, ())


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _distinct(sections: list[Any], key: str) -> list[str]:
    named = (each for section in sections for each in _listed(section[key]))
    return sorted({each for each in named if each != "tat-ca"})


def _known(drafted: dict[str, Any]) -> list[str]:
    """Return the numbers of the documents of the registry that a draft rests on."""
    known = real_catalogue().documents
    ids = (
        each
        for part in (drafted, *drafted.get("says", ()))
        for role in ("implements", "relays", "cites", "amends")
        for each in _listed(part.get(role))
    )
    return sorted({str(number.written) for each in ids if (number := known[each].number)})


def _texts(sections: list[Any]) -> list[tuple[str, str]]:
    return [
        (block["kind"], item if isinstance(item, str) else item["text"])
        for block in _all(sections, "texts")
        for item in block.get("list") or [block]
    ]


def _windows(sections: list[Any]) -> Iterator[tuple[str, dict[str, str]]]:
    for window in _all(sections, "windows"):
        yield window.get("kind", "thuc-hien"), window["when"]
    for task in _all(sections, "tasks"):
        for item in task.get("list") or [task]:
            when = item.get("when") if isinstance(item, dict) else None
            if isinstance(when, dict):
                kind = item.get("kind", task.get("kind", ""))
                yield {"to-chuc": "su-kien"}.get(kind, kind or "thuc-hien"), when


def _times(windows: Any) -> list[tuple[str, str]]:
    found = [(kind, str(sorted(when.items()))) for kind, when in windows]
    return list(dict.fromkeys(found))


def _due(reports: Any) -> list[str]:
    return [str(sorted(each.items())) for each in reports]


def _tasks(sections: list[Any], to: dict[str, str]) -> Iterator[tuple[str, set[str]]]:
    for block in _all(sections, "tasks"):
        for item in block.get("list") or [block]:
            told = item if isinstance(item, dict) else {"text": item}
            audience = told.get("audience", block.get("audience"))
            yield told["text"], set(_listed(audience)) or set(to)


if __name__ == "__main__":
    print_table(measured())
