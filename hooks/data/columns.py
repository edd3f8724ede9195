"""The columns of the tables of dates and documents, explained for /du-lieu/."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, Final, NamedTuple

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import scope_of
from hooks.data.tables import Column
from hooks.facts.citations import cite, issuer_name
from hooks.facts.dates.beside import beside_days
from hooks.facts.dates.statement import Statement
from hooks.facts.dates.words import change_words
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import place_name, places_words
from hooks.model.document import Document, PartialDate
from hooks.wording import labels
from hooks.wording.dates import PARTS_OF_DAY, format_span, slot_words


class DatedItem(NamedTuple):
    """An occurrence, with what its columns need from the catalogue and the site."""

    occurrence: Occurrence
    catalogue: Catalogue
    site_url: str


class SaidOf(NamedTuple):
    """What a document says of a campaign in a year: how much, of which occasions and places."""

    campaign: str  # id
    campaign_name: str
    year: int
    occasions: tuple[str, ...]
    scopes: tuple[str, ...]
    counts: dict[str, int]  # by kind of entry, those there are


class ListedDocument(NamedTuple):
    """A document and its id, with what its columns need from the catalogue and the site."""

    id: str
    document: Document
    campaigns: tuple[str, ...]  # ids of the campaigns that rest on it
    says: tuple[SaidOf, ...]
    catalogue: Catalogue
    site_url: str


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _column(
    key: str, title: str, meaning: str, value: Callable[[Occurrence], Any]
) -> Column[DatedItem]:
    """Return a column that needs only the occurrence."""
    return Column(key=key, title=title, meaning=meaning, value=lambda item: value(item.occurrence))


def _occasion_name(occurrence: Occurrence) -> str | None:
    occasion = occurrence.campaign.occasion(occurrence.occasion) if occurrence.occasion else None
    return occasion.name if occasion else None


def _options(occurrence: Occurrence) -> list[str]:
    """Return all the times of which it will be one, in words."""
    return [*(format_span(span) for span in occurrence.alternatives), *occurrence.open_words]


def _statements(item: DatedItem) -> list[dict[str, Any]]:
    return [_statement(each) for each in item.occurrence.statements]


def _statement(each: Statement) -> dict[str, Any]:
    return {
        "document": each.document,
        "scope": each.scope,
        "clause": each.clause,
        "time": each.words or None,
        "wording": each.wording,
        "names_old_day": each.names_old_day,
        "verified": each.verified,
    }


def _statement_cells(item: DatedItem) -> list[str]:
    """Return who says it where, each with what it says of its time, in words."""
    catalogue = item.catalogue
    cells = []
    for each in item.occurrence.statements:
        facts = (
            place_name(catalogue, each.scope),
            each.clause,
            each.words,
            "nêu ngày cũ" if each.names_old_day else "",
            "" if each.verified else "chưa xác minh",
        )
        cells.append(f"{_cited(catalogue, each.document)} ({', '.join(filter(None, facts))})")
    return cells


def _to_time(occurrence: Occurrence) -> str | None:
    """Return the hour of the last day: midnight is its end, so that the day is not a day short."""
    until = occurrence.span.until
    return None if until is None else f"{until:%H:%M}" if until > time() else "24:00"


CALENDAR_COLUMNS: Final[tuple[Column[DatedItem], ...]] = (
    _column("key", "Mã", "chiến dịch/năm/mục; không đổi khi lịch được dời, gia hạn, hủy",
            lambda o: o.key),
    _column("campaign", "Mã chiến dịch", "mã chiến dịch", lambda o: o.campaign.id),
    _column("campaign_name", "Chiến dịch", "tên chiến dịch", lambda o: o.campaign.name),
    _column("topic", "Mã lĩnh vực", "mã lĩnh vực", lambda o: o.campaign.topic),
    _column("year", "Năm", "năm", lambda o: o.year),
    _column("kind", "Mã loại", "mã loại", lambda o: o.kind),
    _column("kind_name", "Loại", "ngày, tuần lễ, cao điểm, hạn báo cáo, hạn thực hiện…",
            lambda o: labels.OCCURRENCE_KINDS[o.kind]),
    _column("name", "Tên", "tên của ngày, đợt", lambda o: o.name),
    _column("start", "Từ ngày", "ngày đầu; trống khi văn bản không nêu",
            lambda o: _iso(o.span.start)),
    _column("end", "Đến ngày", "ngày cuối, kể cả ngày đó; trống khi văn bản không nêu",
            lambda o: _iso(o.span.end)),
    _column("from_time", "Từ giờ",
            "giờ Việt Nam của ngày đầu, khi có; của hạn là giờ hết hạn",
            lambda o: f"{o.span.at:%H:%M}" if o.span.at else None),
    _column("to_time", "Đến giờ",
            "giờ Việt Nam của ngày cuối, khi có; 24:00 là hết ngày đó; trong một ngày mà không "
            "sau giờ đầu thì là hôm sau",
            _to_time),
    _column("alternative", "Phương án", "số thứ tự, khi văn bản cho chọn giữa các khoảng",
            lambda o: o.span.alternative),
    _column("status", "Mã tình trạng",
            "projected: tính theo quy định chung; confirmed: văn bản của năm đó nêu; tentative: "
            "chính văn bản ghi dự kiến, hoặc nêu nhiều khả năng; moved: dời; extended: gia hạn; "
            "postponed: hoãn; cancelled: hủy; superseded: không còn áp dụng, đã có văn bản thay",
            lambda o: o.status),
    _column("status_name", "Tình trạng", "tình trạng bằng lời",
            lambda o: labels.STATUSES[o.status]),
    _column("verified", "Đã xác minh", "không: nguồn chưa được kiểm chứng", lambda o: o.verified),
    _column("moved_from_start", "Trước khi dời, từ", "ngày đầu trước khi dời, gia hạn, chốt",
            lambda o: _iso(o.moved_from.start) if o.moved_from else None),
    _column("moved_from_end", "Trước khi dời, đến", "ngày cuối trước khi dời, gia hạn, chốt",
            lambda o: _iso(o.moved_from.end) if o.moved_from else None),
    _column("wording", "Nguyên văn", "câu nêu thời gian trong văn bản", lambda o: o.wording),
    _column("reason", "Lý do", "lý do dời, hủy như văn bản ghi", lambda o: o.reason),
    _column("change_wording", "Nguyên văn thay đổi", "câu dời, gia hạn, hủy trong văn bản",
            lambda o: o.change_wording),
    _column("notes", "Ghi chú", "ghi chú của người biên tập", lambda o: list(o.notes)),
    Column(key="unverified_changes", title="Thay đổi chưa xác minh",
           meaning="tin dời, hủy chưa kiểm chứng: lịch chưa đổi theo",
           value=lambda item: [change_words(change, item.catalogue)
                               for change in item.occurrence.in_doubt]),
    _column("documents", "Mã văn bản", "mã các văn bản làm căn cứ, xem van-ban",
            lambda o: list(o.documents)),
    Column(key="citations", title="Văn bản", meaning="tên gọi đầy đủ của các văn bản đó",
           value=lambda item: [_cited(item.catalogue, id_) for id_ in item.occurrence.documents]),
    Column(key="url", title="Địa chỉ", meaning="trang chiến dịch",
           value=lambda item: item.site_url + addresses.campaign_page(item.occurrence.campaign.id)),
    _column("occasion", "Mã dịp", "mã dịp của chiến dịch; trống: không riêng dịp nào",
            lambda o: o.occasion),
    _column("occasion_name", "Dịp", "tên dịp", _occasion_name),
    _column("scope", "Mã phạm vi", "mã nơi áp dụng rộng nhất; ca-nuoc là cả nước",
            lambda o: o.scope),
    Column(key="scope_name", title="Phạm vi", meaning="nơi áp dụng",
           value=lambda item: places_words(item.catalogue, item.occurrence.scopes)),
    _column("scopes", "Mã các nơi", "mã mọi nơi mà các văn bản nói đến, rộng trước hẹp sau",
            lambda o: list(o.scopes)),
    _column("part_of_day", "Buổi", "sáng, trưa, chiều, tối của ngày đầu, khi văn bản không ghi giờ",
            lambda o: PARTS_OF_DAY[o.span.part] if o.span.part else None),
    _column("each_day", "Giờ mỗi ngày", "giờ hoặc buổi của từng ngày trong khoảng",
            lambda o: [slot_words(slot) for slot in o.span.each_day]),
    _column("options", "Các khả năng", "mọi thời gian mà văn bản nêu để chọn, kể cả điều chưa rõ "
            "ngày; mỗi khoảng có ngày là một dòng", _options),
    _column("beside", "Kèm ngày", "ngày âm lịch, hoặc lời của văn bản khi ngày được tính theo dịp "
            "khác", lambda o: list(beside_days(o))),
    _column("where", "Địa điểm", "nơi diễn ra như văn bản ghi", lambda o: o.where),
    _column("rule", "Ngày theo quy tắc", "ngày theo quy định chung, khi văn bản định ngày khác",
            lambda o: [format_span(span) for span in o.rule_spans]),
    _column("superseded_by", "Bị thay bởi", "mã văn bản thay văn bản đã nêu lịch này",
            lambda o: list(o.superseded_by)),
    Column(key="statements", title="Ai nêu",
           meaning="từng văn bản nêu lịch này: document, scope (mã phạm vi), clause (mục), time "
           "(thời gian bằng lời), wording (nguyên văn), names_old_day (còn nêu ngày cũ), verified",
           value=_statements, cell=_statement_cells),
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


def _page(row: ListedDocument) -> str | None:
    return row.site_url + addresses.document_page(row.id) if row.document.says else None


def _scope(row: ListedDocument) -> str | None:
    return scope_of(row.document, row.catalogue.agencies, row.catalogue.places)


def _scope_name(row: ListedDocument) -> str | None:
    scope = _scope(row)
    return place_name(row.catalogue, scope) if scope else None


def _recipients(row: ListedDocument) -> list[str]:
    """Return those it is addressed to, in its own words where they are kept."""
    audiences = row.catalogue.audiences
    return [words or audiences[id_].name for id_, words in row.document.to.items()]


_COUNTED: Final = {
    "windows": "thời gian",
    "texts": "câu",
    "tasks": "nhiệm vụ",
    "reports": "báo cáo",
    "changes": "thay đổi",
    "materials": "tài liệu",
}


def _says(row: ListedDocument) -> list[dict[str, Any]]:
    return [
        {
            "campaign": each.campaign,
            "year": each.year,
            "occasions": list(each.occasions),
            "scopes": list(each.scopes),
            **each.counts,
        }
        for each in row.says
    ]


def _says_cells(row: ListedDocument) -> list[str]:
    cells = []
    for each in row.says:
        counts = ", ".join(f"{number} {_COUNTED[kind]}" for kind, number in each.counts.items())
        cells.append(f"{each.campaign_name} năm {each.year}" + (f": {counts}" if counts else ""))
    return cells


DOCUMENT_COLUMNS: Final[tuple[Column[ListedDocument], ...]] = (
    Column(key="id", title="Mã", meaning="mã văn bản trong dữ liệu này",
           value=lambda row: row.id),
    Column(key="citation", title="Cách gọi", meaning="tên loại, số, ký hiệu, ngày, cơ quan",
           value=lambda row: cite(row.document, row.catalogue.agencies)),
    _of_document("kind", "Loại", "công văn, kế hoạch, quyết định, trang thông tin…",
                 lambda d: d.kind_name),
    _of_document("number", "Số", "số như văn bản ghi; trống khi văn bản chưa có số",
                 lambda d: d.number.digits if d.number and d.number.state == "known" else None),
    _of_document("symbol", "Ký hiệu", "ký hiệu", lambda d: d.symbol),
    _of_document("code", "Số và ký hiệu", "viết liền như trong văn bản", lambda d: d.code),
    _of_document("issuer", "Mã cơ quan", "mã cơ quan ban hành", lambda d: d.issuer),
    Column(key="issuer_name", title="Cơ quan",
           meaning="tên của thời đó, hoặc như văn bản ghi",
           value=lambda row: issuer_name(row.document, row.catalogue.agencies)),
    _of_document("date", "Ngày", "ngày ban hành, tới đâu biết tới đó: 2022-09-29, 2021-05, 2024",
                 lambda d: _partial(d.date)),
    _of_document("date_from", "Ngày suy ra, từ", "sớm nhất, khi văn bản để trống ngày",
                 lambda d: _iso(d.date_between.start) if d.date_between else None),
    _of_document("date_to", "Ngày suy ra, đến", "muộn nhất, khi văn bản để trống ngày",
                 lambda d: _iso(d.date_between.end) if d.date_between else None),
    _of_document("title", "Trích yếu", "nguyên văn", lambda d: d.title),
    _of_document("seen", "Đã xem",
                 "toan-van; mot-phan: một phần; qua-bai: qua bài viết; vien-dan: chỉ thấy được "
                 "viện dẫn", lambda d: d.seen),
    _of_document("source_url", "Địa chỉ gốc", "địa chỉ của chính văn bản", lambda d: d.url),
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
    Column(key="page", title="Trang văn bản", meaning="trang riêng của văn bản có nội dung",
           value=_page),
    _of_document("number_state", "Về số",
                 "known: biết số; blank: văn bản để trống số; unseen: chưa thấy số; none: không "
                 "đánh số", lambda d: d.number_state),
    Column(key="scope", title="Mã phạm vi", meaning="mã nơi áp dụng; ca-nuoc là cả nước",
           value=_scope),
    Column(key="scope_name", title="Phạm vi", meaning="nơi áp dụng", value=_scope_name),
    Column(key="to", title="Kính gửi", meaning="nơi nhận, như văn bản ghi", value=_recipients),
    _of_document("siblings", "Cùng nội dung", "số của các văn bản cùng nội dung, khác số",
                 lambda d: [each.number.written for each in d.siblings if each.number.written]),
    _of_document("urgency", "Độ khẩn", "khẩn, thượng khẩn, hỏa tốc",
                 lambda d: labels.URGENCIES[d.urgency] if d.urgency else None),
    _of_document("seen_at", "Nơi đã xem", "trang mà nội dung được thấy, khi không phải địa chỉ gốc",
                 lambda d: d.seen_at),
    _of_document("cites", "Nhắc đến", "mã các văn bản được nhắc đến", lambda d: list(d.cites)),
    _of_document("verified", "Đã xác minh", "không: nguồn chưa được kiểm chứng",
                 lambda d: d.verified),
    Column(key="says", title="Nói gì",
           meaning="văn bản nói gì, theo chiến dịch và năm: campaign, year, occasions (mã dịp), "
           "scopes (mã phạm vi), và có mấy windows (thời gian), texts (câu), tasks (nhiệm vụ), "
           "reports (báo cáo), changes (thay đổi), materials (tài liệu)",
           value=_says, cell=_says_cells),
)  # fmt: skip


def _cited(catalogue: Catalogue, id_: str) -> str:
    return cite(catalogue.documents[id_], catalogue.agencies)


def _partial(value: PartialDate | None) -> str | None:
    """Return an ISO date as far as it is known: 2022-09-29, 2021-05 or 2024."""
    if value is None:
        return None
    parts = [f"{value.year:04}", *(f"{part:02}" for part in (value.month, value.day) if part)]
    return "-".join(parts)
