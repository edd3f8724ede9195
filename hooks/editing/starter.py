"""Starter files of new campaigns and documents: valid as they are, with the rest commented out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from textwrap import dedent
from typing import Any, Final

from pydantic import ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import DOCUMENTS_FOLDER, SUFFIX
from hooks.catalogue.validation import near, translate
from hooks.editing.document_names import proposed_id
from hooks.editing.schema import DOCUMENT_FILE, FILE
from hooks.model.base import ID_PATTERN, LONGEST_ID, LONGEST_LINE
from hooks.model.document import Document
from hooks.source.faults import Fault
from hooks.source.yaml_source import Source, parse_source

TO_FILL: Final = "# ĐIỀN"
TO_CONFIRM: Final = "# ĐOÁN"  # of drafts: what is not printed, but follows from what is
ELLIPSIS: Final = "…"
SAMPLE_YEAR: Final = 2026  # of sample dates, where the document's own date is not known yet

_HOW: Final = """\
# Tệp mẫu. Trường nào dùng thì bỏ dấu # ở đầu dòng (VS Code: chọn các dòng, Ctrl+/) và điền chỗ «…»;
# trường không dùng thì xóa đi. Chép nguyên văn từ văn bản, không tự đặt ngày hay câu."""

_CAMPAIGN: Final = """\
# also_called: # cách gọi khác, để tìm kiếm
#   - …
# basis: ma-van-ban # văn bản làm căn cứ chung
# looked_for: 1/9/2026 # đã tìm chủ đề, khẩu hiệu năm nay từ ngày nào mà chưa thấy
#
# occasions: # các dịp lặp lại, dịp chính trước
#   - id: ngay-chinh # mã, không đổi qua các lần sửa
#     kind: ngay # ngay, tuan, thang hoặc dot
#     name: … # tên dịp, như văn bản ghi
#     rule:
#       date: 10/10 # hằng năm; ngày kiểu khác: xem trang Biên tập
#     basis: ma-van-ban # văn bản quy định dịp này, không phải công văn vừa nhận
#     clauses: {ma-van-ban: …} # điều, mục trong văn bản đó
#     # thêm được: scope, since, base_year, verified, conflicts, note
#
# banner: # bỏ trống thì theo lĩnh vực
#   label: 10/10 # chữ ngắn trong khung nhấn
#   # thêm được: motif, short, headline, priority
# Khi đã đổi mã của chiến dịch: former_ids."""

# What letters usually say. Indented as in the file, where it stands in a section.
_SECTION: Final = """\
# occasion: ma-dip # dịp được nói đến [dịp đầu của chiến dịch]; khong: không dịp nào
# purpose: … # câu «Nhằm…», nguyên văn
# windows: # thời gian
#   - when: {{from: 01/10/{year}, to: 10/10/{year}}}
#     wording: … # câu nguyên văn nêu thời gian
#     clause: … # chỗ trong văn bản: mục 3
#     # kind, khi không phải thời gian thực hiện: cao-diem, chinh-ngay, treo, hien-thi, phat-dong…
#     # thêm được: id, name, same_as, tentative, rounds, where
# texts: # khẩu hiệu, chủ đề, thông điệp…
#   - kind: khau-hieu # hoặc chu-de, thong-diep, phuong-cham, phong-trao
#     clause: … # phụ lục
#     list:
#       - …
#       - …
#     # một câu thì text thay list
#     # thêm được: same_as, total, choose, obligation, on_banner, short, misspelt, translations,
#     # retired
# tasks: # nhiệm vụ
#   - clause: … # mục 2a
#     audience: {audience} # ai làm [Kính gửi]
#     list:
#       - text: …
#         channel: {channel} # kênh
#       - …
#     # thêm được: kind, obligation, frequency, languages, where, link, when, due, id
# reports: # báo cáo
#   - text: … # nguyên văn
#     due: {{before: 15/10/{year}}} # trước ngày; by: chậm nhất ngày
#     # thêm được: audience, to, via, id
# changes: # điều sửa ở văn bản khác, ghi ở amends
#   - what: cao-diem # điều bị sửa
#     status: doi # doi, gia-han, hoan, huy, thay, chot
#     when: {{date: 12/10/{year}}}
#     # thêm được: item, document, due, text, reason, wording
# materials: # tài liệu văn bản giới thiệu
#   - name: …
#     # thêm được: url, qr, attached
# contacts: # đường dây nóng, đầu mối chung
#   - name: …
#     phone: 111
#     # thêm được: kind, url, from, to, basis
# lead: # cơ quan chủ trì
#   - agency: {agency}
#     # thêm được: function, from, to"""

_HEADER_MORE: Final = """\
# implements: ma-van-ban # thực hiện; relays: chuyển tiếp, gửi kèm; cites: có nhắc đến
# Thêm được: kind, issuer_as_written, date_between, siblings, urgency, incoming, scope, seen,
# seen_at, url, amends, supersedes, verified, conflicts, doubts, note. Ở từng mục của says: year,
# implements, relays, cites; ở mục và từng điều: scope, source, clause, verified, audience, note."""


class StarterError(ValueError):
    """A starter file that cannot be made; `str()` says in Vietnamese why and what to do."""


def starter_file(
    catalogue: Catalogue, campaign_id: str, name: str | None = None, topic: str | None = None
) -> str:
    """Return the starter of a campaign; raise `StarterError` for values that are not allowed."""
    _check_id(campaign_id, "ngay-gia-dinh")
    if name is not None and not 0 < len(" ".join(name.split())) <= LONGEST_LINE:
        raise StarterError(f"Tên chiến dịch phải có chữ và không quá {LONGEST_LINE} ký tự.")
    _check_known("lĩnh vực", topic, catalogue.topics)
    return "\n".join([*_campaign_head(catalogue, campaign_id, name, topic), _CAMPAIGN]) + "\n"


def _campaign_head(
    catalogue: Catalogue, campaign_id: str, name: str | None, topic: str | None
) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={FILE}"
    yield _HOW
    if name is None:
        yield f"name: Chưa đặt tên ({campaign_id}) {TO_FILL}: tên chiến dịch, như văn bản ghi"
    else:
        yield f"name: {_quoted(name)}"
    if topic is None:
        known = ", ".join(catalogue.topics)
        first = next(iter(catalogue.topics), "chua-co")
        yield f"topic: {first} {TO_FILL}: lĩnh vực, một trong {known}"
    else:
        yield f"topic: {topic}"


def document_starter(
    catalogue: Catalogue,
    document_id: str | None = None,
    campaigns: tuple[str, ...] = (),
    **header: str | None,
) -> tuple[str, str]:
    """Return the id and the starter of a document; `header` has `number`, `issuer`, …, as copied.

    Raise `StarterError` for values that are not allowed. What is known of a document that was
    only cited until now is taken over from the registry.
    """
    given = {key: " ".join(value.split()) for key, value in header.items() if value}
    document = _document(given)
    _check_known("cơ quan", document.issuer, catalogue.agencies, "registry/agencies.yml")
    for campaign_id in campaigns:
        known = [campaign.id for campaign in catalogue.campaigns]
        _check_known("chiến dịch", campaign_id, dict.fromkeys(known), "new chien-dich")
    found = document_id or proposed_id(document, catalogue.agencies, catalogue.places)
    if found is None:
        raise StarterError(
            "Chưa đủ để đặt mã: ghi thêm --number (như sau chữ «Số:»), hoặc ghi mã ngay sau"
            " van-ban."
        )
    _check_id(found, "cv-1119-stttt-ttbcxb-tuyen-quang-2022")
    lines = [
        f"# yaml-language-server: $schema=../{DOCUMENT_FILE}",
        _HOW,
        *(_cited(catalogue, found) or _header(given)),
        *_recipients(catalogue, document),
        _HEADER_MORE,
        "",
        *_sections(catalogue, campaigns, document),
    ]
    return found, "\n".join(lines) + "\n"


def _document(given: Mapping[str, str]) -> Document:
    """Return the header as the model reads it; raise `StarterError` with what the check tells."""
    text = "\n".join(f"{key}: {_quoted(value)}" for key, value in given.items())
    source = parse_source(text or "{}", PurePosixPath("--"))
    if not isinstance(source, Source):
        raise _refusal(source)
    try:
        return Document.model_validate(source.data)
    except ValidationError as error:
        raise _refusal(translate(error, source, Document)) from None


def _refusal(faults: list[Fault]) -> StarterError:
    told = (f"{item.what()}: {item.mend()}." for item in faults)
    return StarterError("\n".join(one[0].upper() + one[1:] for one in told))


def _header(given: Mapping[str, str]) -> Iterator[str]:
    told = {
        "number": "như sau chữ «Số:»; để trống số thì /KÝ-HIỆU",
        "issuer": "mã cơ quan ban hành, trong registry/agencies.yml",
        "date": "ngày ban hành, đến đâu hay đến đó: 29/9/2022, 5/2021, 2024",
    }
    for key, words in told.items():
        yield f"{key}: {_plain(given[key])}" if key in given else f"# {key}: {ELLIPSIS} # {words}"
    if "title" in given:
        yield f"title: {_quoted(given['title'])}"
    else:
        yield f"title: {ELLIPSIS} {TO_FILL}: trích yếu, nguyên văn"


def _cited(catalogue: Catalogue, document_id: str) -> list[str]:
    """Return the lines of a document that the registry has, to stand in a file of its own."""
    registry = catalogue.registry_sources["documents"]
    if (document_id,) not in registry.spots:
        return []
    first = registry.place((document_id,)).line
    inside = [
        line
        for steps, (line, _) in registry.spots.items()
        if steps[:1] == (document_id,) and len(steps) > 1
    ]
    after = [line for steps, (line, _) in registry.spots.items() if line > max(inside, default=0)]
    lines = registry.lines[first : min(after, default=len(registry.lines) + 1) - 1]
    kept = [line for line in lines if line.strip() and not line.startswith("#")]
    return dedent("\n".join(kept)).splitlines()


def _audiences(catalogue: Catalogue, document: Document) -> list[str]:
    """Return those a document may be addressed to: who had ended before its day is left out."""
    day = document.earliest or date.max
    return [
        each
        for each, audience in catalogue.audiences.items()
        if audience.ended is None or day < audience.ended
    ]


def _recipients(catalogue: Catalogue, document: Document) -> Iterator[str]:
    yield "# to: # Kính gửi: mã đối tượng, trong registry/audiences.yml, kèm chữ của văn bản"
    for audience in _audiences(catalogue, document) or ("ma-doi-tuong",):
        yield f"#   {audience}: {ELLIPSIS}"


def _sections(
    catalogue: Catalogue, campaigns: tuple[str, ...], document: Document
) -> Iterator[str]:
    year = document.date.year if document.date else SAMPLE_YEAR
    section = _SECTION.format(
        year=year,
        audience=next(iter(_audiences(catalogue, document)), "ma-doi-tuong"),
        channel=next(iter(catalogue.channels), "ma-kenh"),
        agency=document.issuer or next(iter(catalogue.agencies), "ma-co-quan"),
    )
    if campaigns:
        yield "says: # mỗi chiến dịch một mục"
    else:
        yield f"# says: {TO_FILL}: mỗi chiến dịch một mục; mã là tên tệp trong campaigns/"
    for campaign_id in campaigns or ("ma-chien-dich",):
        mark = "" if campaigns else "# "
        yield f"{mark}  - campaign: {campaign_id}"
        for line in section.splitlines():
            yield f"    {line}" if campaigns else f"#     {line.removeprefix('# ')}"


def _check_id(item_id: str, example: str) -> None:
    if len(item_id) > LONGEST_ID or not ID_PATTERN.fullmatch(item_id):
        raise StarterError(
            f"Mã «{item_id}» không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và gạch nối,"
            f" không quá {LONGEST_ID} ký tự, ví dụ {example}."
        )


def _check_known(
    what: str, item_id: str | None, known: Mapping[str, Any], where: str | None = None
) -> None:
    """Raise `StarterError` for an id that is not there; `where` says how to add it."""
    if item_id is None or item_id in known:
        return
    hint = near(item_id, list(known))
    choose = f"Thêm vào {where} trước." if where else f"Chọn một trong: {', '.join(known)}."
    raise StarterError(f"Không có {what} «{item_id}»{hint.vi if hint else ''}. {choose}")


def _plain(text: str) -> str:
    """Return a number, an id or a date as it stands in files; quoted only when it must be."""
    return text if re.fullmatch(r"[\w/][^\s#:]*", text) else _quoted(text)


def _quoted(text: str) -> str:
    """Return a text quoted so that YAML is sure to read it back unchanged."""
    spaced = " ".join(text.split())
    return '"' + spaced.replace("\\", "\\\\").replace('"', '\\"') + '"'


def path_of(document_id: str) -> PurePosixPath:
    """Return where a document's file stands in the campaign folder."""
    return PurePosixPath(DOCUMENTS_FOLDER, f"{document_id}{SUFFIX}")
