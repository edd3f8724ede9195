"""The data files of texts: khau-hieu.json, which the finder also reads, .csv and .txt.

docs/assets/finder/writing.js writes the same files in the browser for a filtered list; a test
makes sure that both give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.data.tables import BOM, LINE_END, csv_bytes, json_bytes
from hooks.facts.citations import cite
from hooks.facts.text_list import ListedText
from hooks.model.campaign import Sourced, TextItem, Translation
from hooks.wording import labels

SCHEMA_VERSION: Final = "1.0"
VIETNAMESE: Final = "vi"

# Titles of the CSV's columns, with their meaning
COLUMNS: Final = {
    "Nguyên văn": "câu đúng từng chữ như văn bản",
    "Loại": "khẩu hiệu, chủ đề, thông điệp, phương châm hoặc phong trào",
    "Năm": "năm mà văn bản nói đến",
    "Chiến dịch": "tên chiến dịch",
    "Lĩnh vực": "lĩnh vực của chiến dịch",
    "Phạm vi": "nơi áp dụng, khi văn bản chỉ nói cho một nơi",
    "Ngôn ngữ": "tiếng Việt, hoặc ngôn ngữ của bản dịch",
    "Nguồn": "các văn bản có câu này",
    "Chỗ trong văn bản": "mục, phụ lục",
    "Tình trạng": "trống khi dùng được; nếu không: chưa xác minh, đã được thay, bản dịch không "
    "chính thức",
    "Ghi chú": "ghi chú của người biên tập",
    "Mã câu": "như nhau ở mọi cách trình bày và bản dịch của một câu",
    "Địa chỉ": "chỗ của câu trên trang chiến dịch",
}

# Fields of the JSON, with their meaning
FIELDS: Final = {
    "names": "tên tiếng Việt của các mã: kinds (loại), topics (lĩnh vực), audiences (đối tượng), "
    "languages (ngôn ngữ)",
    "campaigns": "chiến dịch theo mã: name, topic, url",
    "documents": "văn bản được dẫn, theo mã: citation (cách gọi đầy đủ), title, url",
    "texts[].id": "mã câu; đổi khi câu đứng trước nó trong cùng năm được thêm hay bớt",
    "texts[].campaign": "mã chiến dịch",
    "texts[].year": "năm mà văn bản nói đến",
    "texts[].scope": "nơi áp dụng, khi văn bản chỉ nói cho một nơi",
    "texts[].audiences": "mã các đối tượng có nhiệm vụ hoặc báo cáo trong năm đó",
    "texts[].url": "chỗ của câu trên trang chiến dịch",
    "texts[].presentations[]": "các cách trình bày của cùng một câu: kind, text (nguyên văn), "
    "sources (mã văn bản), place (mục, phụ lục), verified, superseded_by (mã văn bản đã thay câu "
    "này), superseded_reason, note, translations",
    "texts[].presentations[].translations[]": "bản dịch: language, text, official (bản dịch chính "
    "thức hay không), và các trường về nguồn như trên",
}


def texts_data(
    texts: Sequence[ListedText], catalogue: Catalogue, site_url: str
) -> dict[str, object]:
    """Return the value of khau-hieu.json, without the fields that a text does not have."""
    campaigns = {text.campaign.id: text.campaign for text in texts}
    return {
        "schema_version": SCHEMA_VERSION,
        "about": f"{site_url}du-lieu/#khau-hieu",
        "page": f"{site_url}khau-hieu/",
        "names": {
            "kinds": labels.TEXT_KINDS,
            "topics": {id_: topic.name for id_, topic in catalogue.topics.items()},
            "audiences": {id_: audience.name for id_, audience in catalogue.audiences.items()},
            "languages": {VIETNAMESE: "Tiếng Việt"}
            | {id_: language.name for id_, language in catalogue.languages.items()},
        },
        "campaigns": {
            id_: {
                "name": campaign.name,
                "topic": campaign.topic,
                "url": site_url + addresses.campaign_page(id_),
            }
            for id_, campaign in sorted(campaigns.items())
        },
        "documents": {id_: _document(id_, catalogue) for id_ in _documents(texts)},
        "texts": [_text(text, site_url) for text in texts],
    }


def texts_json(texts: Sequence[ListedText], catalogue: Catalogue, site_url: str) -> bytes:
    """Return khau-hieu.json."""
    return json_bytes(texts_data(texts, catalogue, site_url))


def texts_csv(texts: Sequence[ListedText], catalogue: Catalogue, site_url: str) -> bytes:
    """Return khau-hieu.csv, with a row for each presentation and each translation."""
    return csv_bytes(
        list(COLUMNS),
        (
            [
                words.text,
                labels.TEXT_KINDS[item.kind],
                str(text.year),
                text.campaign.name,
                catalogue.topics[text.campaign.topic].name,
                text.edition.scope or "",
                _language(words, catalogue),
                _sources(words, catalogue),
                words.place or "",
                status_of(words),
                words.note or "",
                text.id,
                site_url + text.url,
            ]
            for text, item, words in _lines(texts)
        ),
    )


def texts_txt(texts: Sequence[ListedText], catalogue: Catalogue, site_url: str) -> bytes:
    """Return khau-hieu.txt, with each text on a line and what is known of it below."""
    lines = [
        "Khẩu hiệu, chủ đề, thông điệp – Lịch truyền thông",
        "Nguyên văn từ văn bản nguồn. Câu của năm trước: kiểm tra chủ đề năm nay trước khi dùng.",
        f"{site_url}khau-hieu/",
    ]
    for text, item, words in _lines(texts):
        place = f", {words.place}" if words.place else ""
        facts = [
            labels.TEXT_KINDS[item.kind],
            f"năm {text.year}",
            text.campaign.name,
            text.edition.scope,
            _language(words, catalogue) if isinstance(words, Translation) else None,
            f"nguồn: {_sources(words, catalogue)}{place}",
            status_of(words),
        ]
        lines += ["", words.text, "    " + " · ".join(filter(None, facts))]
    return (BOM + "".join(line + LINE_END for line in lines)).encode()


def status_of(item: TextItem | Translation) -> str:
    """Return in words what forbids or limits the use of a text; empty if it may be used."""
    unofficial = isinstance(item, Translation) and not item.official
    words = (
        "đã được thay" if item.superseded else "",
        "" if item.verified else "chưa xác minh",
        "bản dịch không chính thức" if unofficial else "",
    )
    return ", ".join(filter(None, words))


def _lines(
    texts: Sequence[ListedText],
) -> Iterator[tuple[ListedText, TextItem, TextItem | Translation]]:
    for text in texts:
        for item in text.presentations:
            yield text, item, item
            for translation in item.translations:
                yield text, item, translation


def _language(words: TextItem | Translation, catalogue: Catalogue) -> str:
    if isinstance(words, Translation):
        return catalogue.languages[words.language].name
    return "Tiếng Việt"


def _sources(item: Sourced, catalogue: Catalogue) -> str:
    return "; ".join(cite(catalogue.documents[id_], catalogue.agencies) for id_ in item.source)


def _documents(texts: Sequence[ListedText]) -> list[str]:
    named: set[str] = set()
    for _, _, words in _lines(texts):
        named |= {*words.source, *([words.superseded.by] if words.superseded else ())}
    return sorted(named)


def _document(id_: str, catalogue: Catalogue) -> dict[str, str]:
    document = catalogue.documents[id_]
    return _held(
        citation=cite(document, catalogue.agencies), title=document.title, url=document.url
    )


def _text(text: ListedText, site_url: str) -> dict[str, Any]:
    return _held(
        id=text.id,
        campaign=text.campaign.id,
        year=text.year,
        scope=text.edition.scope,
        audiences=text.audiences,
        url=site_url + text.url,
        presentations=[
            _held(
                kind=item.kind,
                text=item.text,
                **_sourced(item),
                translations=[
                    _held(
                        language=translation.language,
                        text=translation.text,
                        official=translation.official,
                        **_sourced(translation),
                    )
                    for translation in item.translations
                ],
            )
            for item in text.presentations
        ],
    )


def _sourced(item: Sourced) -> dict[str, Any]:
    return _held(
        sources=item.source,
        place=item.place,
        verified=item.verified,
        superseded_by=item.superseded.by if item.superseded else None,
        superseded_reason=item.superseded.reason if item.superseded else None,
        note=item.note,
    )


def _held(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value; false counts as one."""
    return {key: value for key, value in fields.items() if value not in (None, (), [])}
