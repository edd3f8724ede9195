"""Material's search box with our search engine.

The box exchanges messages with a web worker whose address is in each page's `__config`; ours
(docs/assets/search/) takes its place. Zensical's frame has the same `__config`, which the home page
searches by, and a box that asks no worker: there ours is a form that leads to the home page
(docs/overrides/partials/search-form.html).
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_MATERIALS_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js$")
_BOX: Final = 'data-md-component="search-query"'
OWN_BOX: Final = "data-search-form"
# Shown in the box until Material's script runs, and missing from its Vietnamese translation.
_STARTING: Final = "Initializing search"
_STARTING_WORDS: Final = "Đang mở tìm kiếm…"
# Words in Material's list of results that its Vietnamese translation gets wrong.
_WORDS: Final = {
    "search.result.none": "Không tìm thấy nội dung nào",
    "search.result.one": "Tìm thấy 1 trang",
    "search.result.other": "Tìm thấy # trang",
    "search.result.more.one": "1 mục khác trong trang",
    "search.result.more.other": "# mục khác trong trang",
    "search.result.term.missing": "Không có từ",
}


def use_own_worker(html: str, worker_path: str) -> str:
    """Return a page in the theme's frame, with our search worker instead of the theme's.

    Its path is relative to the site's root. Where the data is changes with every word of the site,
    so no page names it: the stub of the index does (`hooks.search.files`).

    Raise `ValueError` when Material's configuration or search box is not as expected.
    """
    if _BOX in html:
        if html.count(_STARTING) != 1:
            raise _material_changed(f"it does not say «{_STARTING}» once")
        html = html.replace(_STARTING, _STARTING_WORDS)
    elif OWN_BOX not in html:
        raise _material_changed("it has no search box")
    found = _CONFIG.findall(html)
    if len(found) != 1:
        raise _material_changed(f'{len(found)} <script id="__config"> elements instead of one')
    try:
        config: dict[str, Any] = json.loads(found[0][1])
        address: str = config["search"]
        words: dict[str, str] = config["translations"]
    except (ValueError, KeyError, TypeError) as error:
        raise _material_changed(f"its __config cannot be read: {error!r}") from error
    to_root, replaced = _MATERIALS_WORKER.subn("", address)
    if replaced != 1:
        raise _material_changed(f"the worker's address is {address!r}")
    if unknown := _WORDS.keys() - words.keys():
        raise _material_changed(f"its __config has no words {sorted(unknown)}")

    config["search"] = f"{to_root}{worker_path}"
    words.update(_WORDS)
    inert = _inert_json(config)
    return _CONFIG.sub(lambda match: match[1] + inert + match[3], html)


def _inert_json(value: object) -> str:
    """Return JSON that cannot end the <script> that contains it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _material_changed(what: str) -> ValueError:
    return ValueError(
        f"search: Material's page is not as expected: {what}. "
        "Material for MkDocs has changed its template; adapt "
        "hooks/material/search_box.py"
    )
