"""Two made-up campaigns, and sites compiled from them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.facts.occurrences import resolve
from hooks.facts.tie_rule import Showing, in_order
from hooks.outputs import Compiled
from tests.conftest import DRAWING
from tests.feeds.samples import SAMPLE_DOCUMENTS

SITE: Final = "https://mau.example/"
BUILT: Final = date(2026, 9, 20)
HOSTILE: Final = "Mẫu </a><script>document.title='bad'</script> \" onload='document.title=1' & <b>"
THEME: Final = "Chủ đề mẫu của riêng năm 2026"


def campaign(id_: str, **changes: Any) -> dict[str, Any]:
    """Return a campaign whose day is 10/10, with a peak on 01–10/10 in 2026."""
    source = {"source": "mau-cong-van"}
    return {
        "id": id_,
        "name": f"Chiến dịch {id_}",
        "topic": "mau-so",
        "banner": {"label": "10/10"},
        "occasions": [
            {"id": "ngay", "kind": "ngay", "name": "Ngày mẫu", "rule": {"yearly": "10/10"},
             "basis": "mau-quy-dinh"},
        ],
        "editions": [
            {
                "year": 2026,
                "documents": "mau-cong-van",
                "periods": [
                    {"id": "cao-diem", "kind": "cao-diem", **source,
                     "when": {"from": "1/10/2026", "to": "10/10/2026"}},
                ],
                "texts": [{"kind": "chu-de", "text": THEME, **source}],
                "tasks": [{"audience": "mau-a", "text": "Treo banner mẫu", **source}],
            },
        ],
        **changes,
    }  # fmt: skip


def month(id_: str, **changes: Any) -> dict[str, Any]:
    """Return a campaign of the whole of October, with one slogan for 2026, which is hostile."""
    edition = {
        "year": 2026,
        "documents": "mau-cong-van",
        "texts": [{"kind": "khau-hieu", "text": HOSTILE, "source": "mau-cong-van"}],
    }
    occasion = {"id": "thang", "kind": "thang", "name": "Tháng mẫu", "rule": {"month": 10},
                "basis": "mau-quy-dinh"}  # fmt: skip
    return campaign(
        id_, topic="mau-moi-truong", banner={}, occasions=[occasion], editions=[edition], **changes
    )


def catalogue(*campaigns: Mapping[str, Any]) -> Catalogue:
    """Return made-up campaigns, loaded from files like an editor's."""
    registries: dict[str, Mapping[str, Any]] = {
        "documents": SAMPLE_DOCUMENTS,
        "agencies": {"mau-co-quan": {"names": [{"name": "Mẫu cơ quan"}]}},
        "audiences": {"mau-a": {"name": "Mẫu đối tượng A"}, "mau-b": {"name": "Mẫu B"}},
        "topics": {
            "mau-so": {"name": "Mẫu số", "palette": "xanh"},
            "mau-moi-truong": {"name": "Mẫu môi trường", "palette": "luc"},
        },
        "channels": {"mau-kenh": {"name": "Mẫu kênh"}},
        "languages": {"vi": {"name": "Tiếng Việt"}},
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        for registry, entries in registries.items():
            _write(folder / "registry" / f"{registry}.yml", entries)
        for one in campaigns:
            _write(folder / f"{one['id']}.yml", one)
        return load_catalogue(folder)


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False), "utf-8")


def showings(*campaigns: Mapping[str, Any], today: date = BUILT) -> tuple[Showing, ...]:
    """Return what may be shown of made-up campaigns, in the order of the tie rule."""
    made = catalogue(*campaigns)
    return in_order(resolve(made, today), made)


@lru_cache(maxsize=8)
def compiled(today: date = BUILT) -> Compiled:
    """Return the site of the two campaigns as built on a day."""
    return compile_site(
        catalogue(campaign("mau-ngay"), month("mau-thang")), today, SITE, drawing=DRAWING
    )
