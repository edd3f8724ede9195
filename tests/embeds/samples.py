"""Two made-up campaigns, each with a letter of 2026, and sites compiled from them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, Final, TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.compiler import compile_site
from hooks.facts.occurrences import resolve
from hooks.facts.tie_rule import Showing, in_order
from hooks.outputs import Compiled
from tests import made_up
from tests.conftest import DRAWING
from tests.made_up import joined, letter
from tests.stored import contents
from tests.undrawn import unequipped

SITE: Final = "https://mau.example/"
BUILT: Final = date(2026, 9, 20)
HOSTILE: Final = "Mẫu </a><script>document.title='bad'</script> \" onload='document.title=1' & <b>"
THEME: Final = "Chủ đề mẫu của riêng năm 2026"
PEAK: Final = {"kind": "cao-diem", "when": {"from": "1/10/2026", "to": "10/10/2026"}}

# Campaigns and letters, by id.
Folder: TypeAlias = tuple[dict[str, Any], dict[str, Any]]


def campaign(id_: str, *says: dict[str, Any], **changes: Any) -> Folder:
    """Return a campaign whose day is 10/10, and a letter of 2026 with its peak and its theme.

    Sections given stand in the place of the letter's own, each in a letter of its own.
    """
    own = {
        "windows": [PEAK],
        "texts": [{"kind": "chu-de", "text": THEME}],
        "tasks": [{"text": "Treo banner mẫu"}],
    }
    return (
        {
            id_: {
                "name": f"Chiến dịch {id_}",
                "topic": "mau-so",
                "banner": {"label": "10/10"},
                "occasions": [
                    {"id": "ngay", "kind": "ngay", "name": "Ngày mẫu", "rule": {"date": "10/10"},
                     "basis": "mau-quy-dinh"},
                ],
                **changes,
            }
        },
        {
            f"cv-{id_}-{number}": letter({"campaign": id_, **section}, number=f"{id_}{number}/MAU")
            for number, section in enumerate(says or [own])
        },
    )  # fmt: skip


def without_letters(folder: Folder) -> Folder:
    """Return campaigns of which no document speaks."""
    return folder[0], {}


def month(id_: str, **changes: Any) -> Folder:
    """Return a campaign of the whole of October, with one slogan for 2026, which is hostile."""
    occasion = {"id": "thang", "kind": "thang", "name": "Tháng mẫu", "rule": {"month": 10},
                "basis": "mau-quy-dinh"}  # fmt: skip
    said = {"texts": [{"kind": "khau-hieu", "text": HOSTILE}]}
    return campaign(
        id_, said, **{"topic": "mau-moi-truong", "banner": {}, "occasions": [occasion], **changes}
    )


def catalogue(*folders: Folder) -> Catalogue:
    """Return made-up campaigns, loaded from files like an editor's."""
    return made_up.catalogue(
        *joined(*folders),
        topics={
            "mau-so": {"name": "Mẫu số", "palette": "xanh"},
            "mau-moi-truong": {"name": "Mẫu môi trường", "palette": "luc"},
        },
    )


def showings(*folders: Folder, today: date = BUILT) -> tuple[Showing, ...]:
    """Return what may be shown of made-up campaigns, in the order of the tie rule."""
    made = catalogue(*folders)
    return in_order(resolve(made, today), made)


def files_of(today: date = BUILT) -> dict[str, bytes]:
    """Return the files of that site but its pages, by address."""
    return contents(compiled(today), DRAWING.store)


@lru_cache(maxsize=8)
def compiled(today: date = BUILT) -> Compiled:
    """Return the site of the two campaigns as built on a day; what embeds lack is left out."""
    made = catalogue(campaign("mau-ngay"), month("mau-thang"))
    with unequipped():
        return compile_site(made, today, SITE, drawing=DRAWING)
