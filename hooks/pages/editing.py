"""The editors' page: from a letter to a campaign, all fields, and how to mend faults."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from jinja2 import Environment
from pydantic import ValidationError

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.validation import translate
from hooks.editing.advice_on_dates import LONGEST_HANGING
from hooks.editing.fault_report import render_text
from hooks.editing.field_reference import campaign_tables, kinds_of_dates, registry_tables
from hooks.editing.letter_example import letter_pairs, report_wording
from hooks.editing.starter import TO_FILL
from hooks.model.campaign import Campaign
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import SiteView
from hooks.source.faults import in_order
from hooks.source.yaml_source import Source, parse_source

HEADINGS: Final = (
    Heading("cac-buoc", "Từ công văn đến chiến dịch"),
    Heading("bao-loi", "Khi có lỗi"),
    Heading("bay", "Những chỗ hay nhầm"),
    Heading("kieu-ngay", "Các kiểu ngày"),
    Heading("truong", "Các trường của tệp chiến dịch"),
    Heading("danh-muc", "Các danh mục"),
)

# A sample with three mistakes; the page shows what the check really says about it.
FAULTY: Final = """\
id: ngay-chuyen-doi-so-quoc-gia
nam: Ngày Chuyển đổi số quốc gia
name: Ngày Chuyển đổi số quốc gia
topic: chuyen-doi-so
occasions:
  - id: ngay-10-10
    kind: ngay
    name: Ngày Chuyển đổi số quốc gia
    rule:
      yearly: 31/9
    basis: qd-505-qd-ttg-2022
contacts:
  - kind: duong-day-nong
    name: Tổng đài
    phone: 111
    source: qd-505-qd-ttg-2022
"""


def editing_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the page for editors."""
    catalogue = view.catalogue
    tables, dates = campaign_tables(catalogue), kinds_of_dates(catalogue)
    html = render(
        environment,
        "editing.html",
        addresses.EDITING,
        headings={heading.anchor: heading.title for heading in HEADINGS},
        pairs=letter_pairs(catalogue),
        report_wording=report_wording(catalogue),
        topic_ids=list(catalogue.topics),
        tables=tables,
        registries=registry_tables(catalogue),
        dates=dates,
        faulty=FAULTY,
        told=told_of(FAULTY),
        to_fill=TO_FILL,
        longest_hanging=LONGEST_HANGING,
    )
    yield Page(
        url=addresses.EDITING,
        kind="editing",
        title="Biên tập",
        description="Từ công văn đến chiến dịch trong mười phút: các bước, mọi trường, cách sửa"
        " lỗi.",
        html=html,
        headings=HEADINGS,
        nav_title="Biên tập",
        search=tuple(_entries(catalogue)),
    )


def told_of(text: str) -> str:
    """Return what the check says about the text of a single campaign file."""
    source = parse_source(text, PurePosixPath("campaigns/ngay-chuyen-doi-so-quoc-gia.yml"))
    if not isinstance(source, Source):
        return render_text(source)
    try:
        Campaign.model_validate(source.data)
    except ValidationError as error:
        return render_text(in_order(translate(error, source, Campaign)))
    return ""


def _entries(catalogue: Catalogue) -> Iterator[SearchEntry]:
    tables = [*campaign_tables(catalogue)]
    tables += [table for _, group in registry_tables(catalogue) for table in group]
    words = {
        "truong": [f"{f.key}: {f.told}" for table in tables for f in table.fields],
        "kieu-ngay": [kind.table.told for kind in kinds_of_dates(catalogue)],
    }
    yield SearchEntry(
        location=addresses.EDITING,
        title="Biên tập",
        text="Từ công văn đến chiến dịch trong mười phút. Thêm chiến dịch, sửa lỗi, xem trước.",
        tags=("hướng dẫn biên tập", "thêm chiến dịch", "YAML"),
    )
    for heading in HEADINGS:
        yield SearchEntry(
            location=f"{addresses.EDITING}#{heading.anchor}",
            title=heading.title,
            text=". ".join(words.get(heading.anchor, [])),
            weight=0.5,  # most visitors look for a campaign
        )
