"""Made-up campaign folders, loaded like an editor's; everything named «Mẫu …» is made up.

Data has the form of the files: a campaign, and letters with what they `says`. What is of real
letters comes from the real folder instead: see `tests.real_campaigns`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeAlias

import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve

SITE: Final = "https://lich.example/"
TODAY: Final = date(2026, 11, 20)
HOSTILE: Final = (
    "=Mẫu\"'><script>document.title='bad'</script><img src=x onerror=\"document.title='bad'\">"
    "</textarea></style>&amp;{{ 7*7 }}{% raw %}"
)

# By id: what stands in a file, or as an entry of a registry.
Entries: TypeAlias = Mapping[str, Mapping[str, Any]]

CITED: Final[Entries] = {
    "mau-quy-dinh": {
        "number": "01/QĐ-MAU", "kind": "Quyết định", "issuer": "mau-co-quan", "date": "05/01/2020",
    },
    "mau-chua-co-so": {
        "number": "/MAU", "kind": "Công văn", "issuer": "mau-co-quan", "date": "5/2026",
    },
}  # fmt: skip
PLACES: Final[Entries] = {
    "ca-nuoc": {"name": "cả nước", "kind": "ca-nuoc"},
    "mau-tinh-a": {"name": "Mẫu A", "kind": "tinh", "in": "ca-nuoc"},
    "mau-tinh-b": {"name": "Mẫu B", "kind": "tinh", "in": "ca-nuoc"},
}
AGENCIES: Final[Entries] = {
    "mau-co-quan": {"names": [{"name": "Mẫu cơ quan"}], "place": "ca-nuoc"},
    "mau-so-a": {"names": [{"name": "Mẫu sở A"}], "place": "mau-tinh-a"},
    "mau-so-b": {"names": [{"name": "Mẫu sở B"}], "place": "mau-tinh-b"},
}
REGISTRIES: Final[Mapping[str, Entries]] = {
    "documents": CITED,
    "places": PLACES,
    "agencies": AGENCIES,
    "audiences": {"mau-a": {"name": "Mẫu đối tượng A"}, "mau-b": {"name": "Mẫu B"}},
    "channels": {"mau-kenh": {"name": "Mẫu kênh"}},
    "topics": {"mau-linh-vuc": {"name": "Mẫu lĩnh vực, số 1", "palette": "xanh"}},
    "languages": {
        "vi": {"name": "Tiếng Việt", "tag": "vi"},
        "km": {"name": "Tiếng Khmer", "tag": "km"},
    },
}


def letter(*says: Mapping[str, Any], **header: Any) -> dict[str, Any]:
    """Return a letter of 17/9/2026 for the whole country, to audience A; keys may be changed."""
    return {
        "number": "02/MAU-CV",
        "kind": "Công văn",
        "issuer": "mau-co-quan",
        "date": "17/9/2026",
        "to": {"mau-a": "Mẫu đối tượng A"},
        **header,
        "says": list(says),
    }


def catalogue(campaigns: Entries, letters: Entries = {}, **registries: Entries) -> Catalogue:  # noqa: B006
    """Return a catalogue of campaigns and letters by id; a registry given replaces the usual."""
    with TemporaryDirectory() as folder:
        path = write_folder(Path(folder), campaigns, letters, **registries)
        return load_catalogue(path, PurePosixPath("campaigns"))


def write_folder(folder: Path, campaigns: Entries, letters: Entries, **registries: Entries) -> Path:
    """Write a campaign folder; return it."""
    files: dict[str, Mapping[str, Any]] = {
        **{f"registry/{name}": entries for name, entries in {**REGISTRIES, **registries}.items()},
        **campaigns,
        **{f"documents/{id_}": data for id_, data in letters.items()},
    }
    for name, data in files.items():
        file = folder / f"{name}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
        file.write_text(text, "utf-8")
    return folder


class _Dumper(yaml.CSafeDumper):
    """Repeats what is shared instead of naming it: files of editors have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def sample_campaign(number: int = 1) -> dict[str, Any]:
    """Return a campaign with a day and a month."""
    return {
        "name": f"Mẫu chiến dịch {number}",
        "topic": "mau-linh-vuc",
        "occasions": [
            {
                "id": "ngay", "kind": "ngay", "name": f"Mẫu ngày {number}",
                "rule": {"date": "29/2" if number % 7 == 0 else f"{number % 28 + 1}/10"},
                "basis": "mau-quy-dinh",
            },
            {
                "id": "thang", "kind": "thang", "name": f"Mẫu tháng {number}",
                "rule": {"month": number % 12 + 1}, "basis": "mau-chua-co-so",
            },
        ],
    }  # fmt: skip


def sample_section(number: int = 1) -> dict[str, Any]:
    """Return what a letter says of `sample_campaign(number)`: every kind of entry is in it."""
    return {
        "campaign": f"mau-chien-dich-{number}",
        "occasion": ["ngay", "thang"],
        "scope": "mau-tinh-a",
        "windows": [
            {"kind": "cao-diem", "when": {"from": "25/9/2026", "to": "05/10/2026"},
             "wording": "Mẫu: từ 25/9; đến 05/10, năm 2026"},
            {"kind": "thuc-hien", "when": {"from": "20/9/2026"}, "wording": "Mẫu: từ 20/9/2026"},
            {"kind": "su-kien", "name": "Mẫu lễ phát động", "when": {"date": "01/10/2026"},
             "wording": "Mẫu lễ: 01/10/2026", "verified": False},
        ],
        "texts": [
            {"kind": "chu-de", "text": "Mẫu chủ đề, một; hai"},
            {"kind": "khau-hieu", "text": "Mẫu khẩu hiệu \\ «một»!"},
            {"kind": "khau-hieu", "text": "Mẫu khẩu hiệu hai", "verified": False},
        ],
        "tasks": [
            {
                "audience": ["mau-a", "mau-b"],
                "obligation": "bat-buoc",
                "frequency": {"at_least": 2, "unit": "tin bài", "per": "tuan"},
                "list": [f"Mẫu việc {task}" for task in range(5)],
            },
        ],
        "reports": [
            {"audience": "mau-a", "to": "Mẫu nơi nhận", "via": "Mẫu nơi chuyển",
             "text": "Mẫu báo cáo trước ngày 15/10/2026", "due": {"before": "15/10/2026"}},
        ],
    }  # fmt: skip


def sample_folder(copies: int = 1) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return `copies` of a campaign with every kind of occurrence, and the letter on them all."""
    numbers = range(1, copies + 1)
    campaigns = {f"mau-chien-dich-{number}": sample_campaign(number) for number in numbers}
    return campaigns, {"mau-cong-van": letter(*(sample_section(number) for number in numbers))}


def sample(copies: int = 2) -> tuple[Catalogue, tuple[Occurrence, ...]]:
    """Return made-up campaigns with every kind of occurrence, and their occurrences."""
    made = catalogue(*sample_folder(copies))
    return made, resolve(made, TODAY)


def changed_folder() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a campaign with one date moved and another cancelled, and the two letters of it."""
    says = {
        "campaign": "mau-thay-doi",
        "windows": [
            {"kind": "su-kien", "id": "doi", "name": "Mẫu lễ dời", "when": {"date": "5/5/2026"}},
            {"kind": "su-kien", "id": "huy", "name": "Mẫu lễ hủy", "when": {"date": "6/5/2026"}},
        ],
    }
    changes = [
        {"what": "doi", "status": "doi", "when": {"date": "8/6/2026"}},
        {"what": "huy", "status": "huy"},
    ]
    return (
        {"mau-thay-doi": {"name": "Mẫu <i>thay đổi</i>", "topic": "mau-linh-vuc"}},
        {
            "mau-lich": letter(says, number="03/MAU-CV", date="01/4/2026"),
            "mau-doi-lich": letter(
                {"campaign": "mau-thay-doi", "changes": changes},
                number="04/MAU-CV", date="20/4/2026", amends="mau-lich",
            ),
        },
    )  # fmt: skip


def joined(*folders: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return campaigns and letters of several folders as of one."""
    return (
        {id_: data for campaigns, _ in folders for id_, data in campaigns.items()},
        {id_: data for _, letters in folders for id_, data in letters.items()},
    )
