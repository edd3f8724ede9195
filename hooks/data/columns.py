"""The columns of the tables of dates and documents, explained for /du-lieu/."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.data.tables import Column
from hooks.facts.citations import cite, issuer_name
from hooks.facts.date_words import change_words
from hooks.facts.occurrences import Occurrence
from hooks.model.registry import Document, PartialDate
from hooks.wording import labels


class DatedItem(NamedTuple):
    """An occurrence, with what its columns need from the catalogue and the site."""

    occurrence: Occurrence
    catalogue: Catalogue
    site_url: str


class ListedDocument(NamedTuple):
    """A document and its id, with what its columns need from the catalogue and the site."""

    id: str
    document: Document
    campaigns: tuple[str, ...]  # ids of the campaigns that rest on it
    catalogue: Catalogue
    site_url: str


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _column(
    key: str, title: str, meaning: str, value: Callable[[Occurrence], Any]
) -> Column[DatedItem]:
    """Return a column that needs only the occurrence."""
    return Column(key=key, title=title, meaning=meaning, value=lambda item: value(item.occurrence))


CALENDAR_COLUMNS: Final[tuple[Column[DatedItem], ...]] = (
    _column("key", "Mã", "không đổi khi lịch thay đổi: chiến dịch/năm/mục", lambda o: o.key),
    _column("campaign", "Mã chiến dịch", "mã chiến dịch", lambda o: o.campaign.id),
    _column("campaign_name", "Chiến dịch", "tên chiến dịch", lambda o: o.campaign.name),
    _column("topic", "Mã lĩnh vực", "mã lĩnh vực", lambda o: o.campaign.topic),
    _column("year", "Năm", "năm", lambda o: o.year),
    _column("kind", "Mã loại", "mã loại", lambda o: o.kind),
    _column("kind_name", "Loại", "ngày, tuần lễ, cao điểm, hạn báo cáo…",
            lambda o: labels.OCCURRENCE_KINDS[o.kind]),
    _column("name", "Tên", "tên của ngày, đợt", lambda o: o.name),
    _column("start", "Từ ngày", "ngày đầu; trống khi văn bản không nêu",
            lambda o: _iso(o.span.start)),
    _column("end", "Đến ngày", "ngày cuối, kể cả ngày đó; trống khi văn bản không nêu",
            lambda o: _iso(o.span.end)),
    _column("from_time", "Từ giờ", "giờ Việt Nam, khi có; của hạn báo cáo là giờ hết hạn",
            lambda o: f"{o.span.at:%H:%M}" if o.span.at else None),
    _column("to_time", "Đến giờ", "giờ Việt Nam, khi có; không sau giờ đầu thì là hôm sau",
            lambda o: f"{o.span.until:%H:%M}" if o.span.until else None),
    _column("alternative", "Phương án", "số thứ tự, khi văn bản cho chọn giữa các khoảng",
            lambda o: o.span.alternative),
    _column("status", "Mã tình trạng",
            "projected: tính theo quy định chung; confirmed: văn bản của năm đó nêu; moved; "
            "cancelled", lambda o: o.status),
    _column("status_name", "Tình trạng", "dự kiến, theo văn bản, đã dời, đã hủy",
            lambda o: labels.STATUSES[o.status]),
    _column("verified", "Đã xác minh", "không: nguồn chưa được kiểm chứng", lambda o: o.verified),
    _column("moved_from_start", "Trước khi dời, từ", "ngày đầu trước khi dời",
            lambda o: _iso(o.moved_from.start) if o.moved_from else None),
    _column("moved_from_end", "Trước khi dời, đến", "ngày cuối trước khi dời",
            lambda o: _iso(o.moved_from.end) if o.moved_from else None),
    _column("wording", "Nguyên văn", "câu nêu thời gian trong văn bản", lambda o: o.wording),
    _column("reason", "Lý do", "lý do dời, hủy như văn bản ghi", lambda o: o.reason),
    _column("notes", "Ghi chú", "ghi chú của người biên tập", lambda o: list(o.notes)),
    _column("unverified_changes", "Thay đổi chưa xác minh",
            "tin dời, hủy chưa kiểm chứng: lịch chưa đổi theo",
            lambda o: [change_words(change, o.campaign, o.year) for change in o.in_doubt]),
    _column("documents", "Mã văn bản", "mã các văn bản làm căn cứ, xem van-ban",
            lambda o: list(o.documents)),
    Column(key="citations", title="Văn bản", meaning="tên gọi đầy đủ của các văn bản đó",
           value=lambda item: [_cited(item.catalogue, id_) for id_ in item.occurrence.documents]),
    Column(key="url", title="Địa chỉ", meaning="trang chiến dịch",
           value=lambda item: item.site_url + addresses.campaign_page(item.occurrence.campaign.id)),
)  # fmt: skip


def _of_document(
    key: str, title: str, meaning: str, value: Callable[[Document], Any]
) -> Column[ListedDocument]:
    """Return a column that needs only the document."""
    return Column(key=key, title=title, meaning=meaning, value=lambda row: value(row.document))


def _address(row: ListedDocument) -> str | None:
    if not row.campaigns:
        return None
    return row.site_url + addresses.document_on_campaign_page(row.campaigns[0], row.id)


DOCUMENT_COLUMNS: Final[tuple[Column[ListedDocument], ...]] = (
    Column(key="id", title="Mã", meaning="mã văn bản trong dữ liệu này",
           value=lambda row: row.id),
    Column(key="citation", title="Cách gọi", meaning="tên loại, số, ký hiệu, ngày, cơ quan",
           value=lambda row: cite(row.document, row.catalogue.agencies)),
    _of_document("kind", "Loại", "công văn, kế hoạch, quyết định, trang thông tin…",
                 lambda d: d.kind),
    _of_document("number", "Số", "số như văn bản ghi; trống khi văn bản chưa có số",
                 lambda d: d.number),
    _of_document("symbol", "Ký hiệu", "ký hiệu", lambda d: d.symbol),
    _of_document("code", "Số và ký hiệu", "viết liền như trong văn bản", lambda d: d.code),
    _of_document("issuer", "Mã cơ quan", "mã cơ quan ban hành", lambda d: d.issuer),
    Column(key="issuer_name", title="Cơ quan",
           meaning="tên của thời đó, hoặc như văn bản ghi",
           value=lambda row: issuer_name(row.document, row.catalogue.agencies)),
    _of_document("date", "Ngày", "ngày ban hành, tới đâu biết tới đó: 2022-09-29, 2021-05, 2024",
                 lambda d: _partial(d.date)),
    _of_document("date_from", "Ngày suy ra, từ", "sớm nhất, khi văn bản để trống ngày",
                 lambda d: _iso(d.date_inferred.start) if d.date_inferred else None),
    _of_document("date_to", "Ngày suy ra, đến", "muộn nhất, khi văn bản để trống ngày",
                 lambda d: _iso(d.date_inferred.end) if d.date_inferred else None),
    _of_document("title", "Trích yếu", "nguyên văn", lambda d: d.title),
    _of_document("seen", "Đã xem", "whole: toàn văn; part: một phần; cited: chỉ thấy được viện dẫn",
                 lambda d: d.seen),
    _of_document("source_url", "Địa chỉ gốc", "nơi xem văn bản", lambda d: d.url),
    _of_document("implements", "Thực hiện", "mã các văn bản được thực hiện",
                 lambda d: list(d.implements)),
    _of_document("relays", "Chuyển tiếp", "mã các văn bản được chuyển tiếp",
                 lambda d: list(d.relays)),
    _of_document("amends", "Sửa đổi", "mã các văn bản được sửa đổi", lambda d: list(d.amends)),
    _of_document("supersedes", "Thay thế", "mã các văn bản bị thay thế",
                 lambda d: list(d.supersedes)),
    Column(key="campaigns", title="Chiến dịch", meaning="mã các chiến dịch dựa vào văn bản này",
           value=lambda row: list(row.campaigns)),
    Column(key="url", title="Địa chỉ", meaning="chỗ của văn bản trên trang chiến dịch đầu tiên",
           value=_address),
)  # fmt: skip


def _cited(catalogue: Catalogue, id_: str) -> str:
    return cite(catalogue.documents[id_], catalogue.agencies)


def _partial(value: PartialDate | None) -> str | None:
    """Return an ISO date as far as it is known: 2022-09-29, 2021-05 or 2024."""
    if value is None:
        return None
    parts = [f"{value.year:04}", *(f"{part:02}" for part in (value.month, value.day) if part)]
    return "-".join(parts)
