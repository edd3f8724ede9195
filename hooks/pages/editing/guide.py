"""The editors' guide: a letter worked through, how to say each thing, every field, every date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath
from typing import Final

from jinja2 import Environment
from pydantic import ValidationError

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.validation import translate
from hooks.editing.advice_on_dates import LONGEST_HANGING, SOON
from hooks.editing.fault_report import render_text
from hooks.editing.field_reference import (
    KindOfDate,
    Table,
    campaign_tables,
    document_tables,
    entry_table,
    kinds_of_dates,
    registry_tables,
    shared_date_tables,
)
from hooks.editing.guide import GuidePage, guide_pages
from hooks.editing.letter_example import Pair, letter_pairs
from hooks.editing.starter import TO_CONFIRM, TO_FILL
from hooks.facts.gaps import SOON as GAP_SOON
from hooks.model.document import Document
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.source.faults import in_order
from hooks.source.yaml_source import Source, parse_source
from hooks.wording.dates import format_span

TITLE: Final = "Từ công văn đến trang trong mười phút"
# Those of parts that were sections of this page once lead on to their pages.
HEADINGS: Final = (
    Heading("cac-buoc", "Các bước"),
    Heading("cong-van", "Một công văn, từ đầu đến cuối"),
    Heading("bao-loi", "Khi có lỗi"),
    Heading("bay", "Những chỗ hay nhầm khi gõ"),
    Heading("cac-phan", "Nói thế nào khi…, mọi trường"),
    Heading("con-thieu", "Còn thiếu chủ đề"),
)

# In search: most visitors look for a campaign, so the guide comes after whatever else is found. It
# is found by titles and names of fields alone: its sentences quote documents.
BEHIND: Final = 0.1

# A sample with three mistakes; the page shows what the check really says about it.
FAULTY: Final = """\
number: 45/SMAU-VP
isuer: so-mau
date: 31/9/2026
says:
  - campaign: chien-dich-mau
    contacts:
      - name: Tổng đài mẫu
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the guide, as the others link to it."""

    url: str
    name: str
    anchor: str | None = None  # of the section that it was on the first page


_REFERENCE: Final = (
    Part(addresses.editing_part("truong-van-ban"), "Trường của văn bản, của mục", "truong"),
    Part(addresses.editing_part("truong-dieu"), "Trường của từng điều"),
    Part(addresses.editing_part("truong-danh-muc"), "Trường của chiến dịch, danh mục", "danh-muc"),
    Part(addresses.editing_part("kieu-ngay"), "Các kiểu ngày", "kieu-ngay"),
)


def editing_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the pages for editors."""
    catalogue = view.catalogue
    guide = guide_pages()
    parts = (
        Part(addresses.EDITING, "Bắt đầu"),
        *(Part(addresses.editing_part(page.key), page.short) for page in guide),
        *_REFERENCE,
    )
    pairs = letter_pairs(catalogue)
    gaps = tuple(_gaps(view))
    start = partial(_start, environment, pairs, parts, gaps)
    yield view.keeper.for_editors(addresses.EDITING, (parts, pairs, gaps), start)
    for page in guide:
        how_to = partial(_how_to, environment, page, parts)
        yield view.keeper.for_editors(addresses.editing_part(page.key), (parts, page), how_to)
    references = cache(lambda: tuple(_references(catalogue)))
    for number, part in enumerate(_REFERENCE):
        make = partial(_reference, environment, number, parts, references)
        yield view.keeper.for_editors(part.url, parts, make)


def _reference(
    environment: Environment,
    number: int,
    parts: tuple[Part, ...],
    references: Callable[[], tuple[_Reference, ...]],
) -> Page:
    reference = references()[number]
    # A table that is on several pages is linked on the same one.
    pages = (*references(), reference)
    urls = {table.anchor: page.part.url for page in pages for table in page.tables}
    return _fields(environment, reference, parts, urls)


@dataclass(frozen=True, slots=True)
class Missing:
    """A campaign on now or to come soon that lacks the theme of a year."""

    name: str
    url: str
    when: str
    words: str
    details: tuple[str, ...]


def _gaps(view: SiteView) -> Iterator[Missing]:
    """Yield what campaigns lack, in the order of the dates that it is needed for."""
    found = [(gap, item) for item in view.campaigns if (gap := item.gap(view.today))]
    for gap, item in sorted(found, key=lambda each: each[0].occurrence.sort_key()):
        when = format_span(gap.occurrence.span)
        yield Missing(item.campaign.name, item.url, when, gap.words, gap.details)


def _start(
    environment: Environment,
    pairs: tuple[Pair, ...],
    parts: tuple[Part, ...],
    gaps: tuple[Missing, ...],
) -> Page:
    html = render(
        environment,
        "editing.html",
        addresses.EDITING,
        title=TITLE,
        headings={heading.anchor: heading.title for heading in HEADINGS},
        parts=parts,
        pairs=pairs,
        faulty=FAULTY,
        told=told_of(FAULTY),
        to_confirm=TO_CONFIRM,
        to_fill=TO_FILL,
        longest_hanging=LONGEST_HANGING,
        soon=SOON,
        gaps=gaps,
        gap_days=GAP_SOON.days,
    )
    return Page(
        url=addresses.EDITING,
        kind="editing",
        title="Biên tập",
        description="Từ công văn đến trang trong mười phút: các bước, một công văn làm mẫu, cách"
        " sửa lỗi.",
        body=html,
        headings=HEADINGS,
        search=(
            SearchEntry(
                location=addresses.EDITING,
                title="Biên tập",
                text=f"{TITLE}. Thêm văn bản, thêm chiến dịch, sửa lỗi, xem trước.",
                tags=("hướng dẫn biên tập", "thêm chiến dịch", "thêm văn bản", "YAML"),
            ),
            *(_found(addresses.EDITING, heading) for heading in HEADINGS),
        ),
    )


def _how_to(environment: Environment, page: GuidePage, parts: tuple[Part, ...]) -> Page:
    url = addresses.editing_part(page.key)
    headings = tuple(Heading(group.anchor, group.title) for group in page.groups)
    return Page(
        url=url,
        kind="editing",
        title=page.title,
        description=page.lead.replace("`", ""),
        body=render(environment, "editing-how-to.html", url, page=page, parts=parts, here=url),
        headings=headings,
        search=(
            SearchEntry(location=url, title=page.title, weight=BEHIND),
            *(
                _found(url, Heading(item.anchor, item.question))
                for group in page.groups
                for item in group.items
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """What a page of fields has: tables by file, and kinds of dates before them."""

    part: Part
    lead: str
    groups: tuple[tuple[str | None, tuple[Table, ...]], ...]
    dates: tuple[KindOfDate, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables, in the order of the page."""
        of_dates = (kind.table for kind in self.dates)
        return (*of_dates, *(table for _, group in self.groups for table in group))


def _references(catalogue: Catalogue) -> Iterator[_Reference]:
    """Yield the pages that explain every field."""
    of_documents, of_entries, of_others, of_dates = _REFERENCE
    tables = document_tables(catalogue)
    anchors = [table.anchor for table in tables]
    heads = anchors.index("truong-window")
    yield _Reference(
        part=of_documents,
        lead="Tệp văn bản: `campaigns/documents/<mã>.yml`. Tên trường là tiếng Anh; giá trị để chọn"
        " là tiếng Việt không dấu. [Trong ngoặc vuông] là điều được hiểu khi không ghi.",
        groups=((None, (*tables[:heads], entry_table(catalogue))),),
    )
    yield _Reference(
        part=of_entries,
        lead="Khoảng thời gian, câu, việc, báo cáo, thay đổi… của một mục trong tệp văn bản. Điều"
        " nào cũng có thêm `scope`, `source`, `clause`, `verified`, `audience`, `note`.",
        groups=((None, tables[heads:]),),
    )
    yield _Reference(
        part=of_others,
        lead="Tệp chiến dịch và các tệp trong `campaigns/registry/`: mỗi mục bắt đầu bằng mã, dưới"
        " đó là các trường. Văn bản chỉ được viện dẫn có các trường phần đầu của văn bản.",
        groups=(
            ("campaigns/<mã>.yml", campaign_tables(catalogue)),
            *((f"registry/{name}", tables) for name, tables in registry_tables(catalogue)),
        ),
    )
    yield _Reference(
        part=of_dates,
        lead="Dùng cho `when` của văn bản và `rule` của dịp. Ngày có năm là của năm ấy; không có"
        " năm là hằng năm. Ví dụ chỉ minh họa cách viết.",
        groups=((None, shared_date_tables(catalogue)),),
        dates=kinds_of_dates(catalogue),
    )


def _fields(
    environment: Environment, page: _Reference, parts: tuple[Part, ...], urls: dict[str, str]
) -> Page:
    url = page.part.url
    html = render(
        environment, "editing-fields.html", url, page=page, parts=parts, here=url, urls=urls
    )
    headings = tuple(Heading(table.anchor, table.title) for table in page.tables)
    keys = (" ".join(field.key for field in table.fields) for table in page.tables)
    return Page(
        url=url,
        kind="editing",
        title=page.part.name,
        description=page.lead.replace("`", ""),
        body=html,
        headings=headings,
        search=(
            SearchEntry(location=url, title=page.part.name, weight=BEHIND),
            *(_found(url, heading, text) for heading, text in zip(headings, keys, strict=True)),
        ),
    )


def told_of(text: str) -> str:
    """Return what the check says about the text of a single document."""
    source = parse_source(
        text, PurePosixPath("campaigns/documents/cv-45-smau-vp-tinh-mau-2026.yml")
    )
    if not isinstance(source, Source):
        return render_text(source)
    try:
        Document.model_validate(source.data)
    except ValidationError as error:
        return render_text(in_order(translate(error, source, Document)))
    return ""


def _found(url: str, heading: Heading, text: str = "") -> SearchEntry:
    return SearchEntry(
        location=f"{url}#{heading.anchor}", title=heading.title, text=text, weight=BEHIND
    )
