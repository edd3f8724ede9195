"""The page of the data files: what can be downloaded, and what the fields mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from hooks import addresses
from hooks.data.sets import CHANGES, DATA_SETS
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView


def data_page(environment: Environment, _: SiteView) -> Iterator[Planned]:
    """Yield the page."""
    yield Planned(partial(_page, environment))


def _page(environment: Environment) -> Page:
    headings = (
        Heading("chung", "Điều chung"),
        *(Heading(data_set.id, data_set.title) for data_set in DATA_SETS),
        Heading("tin-moi", "Tin mới"),
        Heading("thay-doi", "Thay đổi cấu trúc"),
    )
    formats = "CSV, JSON, TXT, Atom, JSON Feed"
    return Page(
        url=addresses.DATA,
        kind="data",
        title="Dữ liệu",
        description=f"Khẩu hiệu, lịch, văn bản thành tệp để tải về: {formats}.",
        body=render(environment, "data.html", addresses.DATA, files=DATA_SETS, changes=CHANGES),
        headings=headings,
        search=(
            SearchEntry(location=addresses.DATA, title="Dữ liệu", text=f"Tải về {formats}, Excel"),
        ),
    )
