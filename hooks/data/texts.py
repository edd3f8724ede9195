"""The data files of texts: khau-hieu.json, which the finder also reads, .csv and .txt.

docs/assets/finder/writing.js writes the same files in the browser for a filtered list; a test
makes sure that both give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import Said, SaidText
from hooks.data.tables import BOM, LINE_END, csv_bytes, json_bytes
from hooks.facts.citations import cite
from hooks.facts.dates.words import change_words
from hooks.facts.places import place_name, places_words
from hooks.facts.texts.listed import ListedText
from hooks.facts.texts.standing import TextStanding, choice_words, list_words, standing
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.section import Translation
from hooks.wording import labels

SCHEMA_VERSION: Final = "1.1"
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
    "Tình trạng": "trống khi dùng được; nếu không: chưa xác minh, đã được thay, đã bị bỏ, đã "
    "thôi dùng, thiếu chữ, bản dịch không chính thức",
    "Ghi chú": "ghi chú của người biên tập",
    "Mã câu": "như nhau ở mọi cách trình bày và bản dịch của một câu",
    "Địa chỉ": "chỗ của câu trên trang chiến dịch",
    "Dịp": "các dịp mà văn bản dùng câu này; trống: không riêng dịp nào",
    "Mã địa phương": "mã của phạm vi; ca-nuoc là cả nước",
    "Văn bản": "văn bản nêu câu này; khác cột Nguồn khi văn bản dẫn lại văn bản khác",
    "Danh sách": "điều văn bản nói về cả danh sách: chọn một trong mấy câu, còn câu khác chưa thấy",
}

# Fields of the JSON, with their meaning
FIELDS: Final = {
    "names": "tên tiếng Việt của các mã: kinds (loại), topics (lĩnh vực), audiences (đối tượng), "
    "languages (ngôn ngữ), places (địa phương)",
    "campaigns": "chiến dịch theo mã: name, topic, url, occasions (tên các dịp theo mã)",
    "documents": "văn bản được dẫn, theo mã: citation (cách gọi đầy đủ), title, url",
    "texts[].id": "mã câu; đổi khi câu đứng trước nó trong cùng năm được thêm hay bớt",
    "texts[].campaign": "mã chiến dịch",
    "texts[].year": "năm mà văn bản nói đến",
    "texts[].scope": "nơi áp dụng, khi các văn bản chỉ nói cho một nơi",
    "texts[].occasions": "mã các dịp; vắng mặt: không riêng dịp nào",
    "texts[].occasion_names": "tên các dịp ấy, cách nhau bằng dấu chấm phẩy, khi khác tên chiến "
    "dịch",
    "texts[].offered": "false: câu đã thôi dùng, đã được thay, thiếu chữ hoặc chưa xác minh; "
    "không được đem dùng",
    "texts[].unverified_changes": "tin chưa xác minh: sửa, thay câu này",
    "texts[].audiences": "mã các đối tượng có nhiệm vụ hoặc báo cáo trong văn bản có câu này",
    "texts[].url": "chỗ của câu trên trang chiến dịch",
    "texts[].presentations[]": "các cách trình bày của cùng một câu, mỗi văn bản một cách: kind, "
    "text (nguyên văn), document (mã văn bản nêu câu này), sources (mã các văn bản làm nguồn), "
    "place (mục, phụ lục), scope (mã địa phương áp dụng), occasions, verified, status (vì sao "
    "không dùng được, bằng lời; vắng mặt khi dùng được), superseded_by (mã văn bản đã thay câu "
    "này), withdrawn_by (mã văn bản đã bỏ câu này), superseded_reason (lý do thay, bỏ hoặc thôi "
    "dùng), superseded_wording (câu thay, bỏ trong văn bản), usable (false: không được đem dùng), "
    "cut (thiếu chữ), retired (đã thôi dùng), list, note, translations",
    "texts[].presentations[].list": "danh sách chứa câu này, khi văn bản cho chọn hoặc còn câu "
    "chưa thấy: held (số câu có ở đây), total (số câu của văn bản; con-nua: còn, không rõ mấy), "
    "choose, choice (chọn mấy câu, và câu ấy bằng lời), words (mọi điều ấy bằng lời); của câu thay "
    "một câu cũ là danh sách có câu cũ",
    "texts[].presentations[].translations[]": "bản dịch: language, tag (thẻ BCP 47), text, by "
    "(người dịch), official (bản dịch chính thức hay không), và các trường về nguồn như trên",
}


class Line(NamedTuple):
    """A sentence as one document prints it, or a translation of it."""

    text: ListedText
    item: SaidText
    translation: Translation | None

    @property
    def words(self) -> str:
        """What is written."""
        return self.translation.text if self.translation else self.item.text

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents it rests on; a translation is its sentence's unless it says otherwise."""
        return (self.translation.source if self.translation else ()) or self.item.sources


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
            "places": {id_: place_name(catalogue, id_) for id_ in _places(texts)},
        },
        "campaigns": {
            id_: {
                "name": campaign.name,
                "topic": campaign.topic,
                "url": site_url + addresses.campaign_page(id_),
                "occasions": {occasion.id: occasion.name for occasion in campaign.occasions},
            }
            for id_, campaign in sorted(campaigns.items())
        },
        "documents": {id_: _document(id_, catalogue) for id_ in _documents(texts, catalogue)},
        "texts": [_text(text, catalogue, site_url) for text in texts],
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
                line.words,
                labels.TEXT_KINDS[line.item.kind],
                str(line.text.year),
                line.text.campaign.name,
                catalogue.topics[line.text.campaign.topic].name,
                local_name(line.item, catalogue),
                _language(line.translation, catalogue),
                _sources(line.sources, catalogue),
                line.item.clause or "",
                status_of(line, catalogue),
                line.item.note or "",
                line.text.id,
                site_url + line.text.url,
                occasion_names(line.text.campaign, line.item.occasions),
                line.item.scope,
                cite(catalogue.documents[line.item.document], catalogue.agencies),
                list_words(line.text.of_year, line.item),
            ]
            for line in _lines(texts)
        ),
    )


def texts_txt(texts: Sequence[ListedText], catalogue: Catalogue, site_url: str) -> bytes:
    """Return khau-hieu.txt, with each text on a line and what is known of it below."""
    lines = [
        f"Khẩu hiệu, chủ đề, thông điệp – {catalogue.edition.name}",
        "Nguyên văn từ văn bản nguồn. Câu của năm trước: kiểm tra chủ đề năm nay trước khi dùng.",
        f"{site_url}khau-hieu/",
    ]
    for line in _lines(texts):
        clause = f", {line.item.clause}" if line.item.clause else ""
        occasions = occasion_names(line.text.campaign, line.item.occasions)
        facts = [
            labels.TEXT_KINDS[line.item.kind],
            f"năm {line.text.year}",
            line.text.campaign.name,
            occasions if occasions != line.text.campaign.name else "",
            local_name(line.item, catalogue),
            _language(line.translation, catalogue) if line.translation else "",
            f"nguồn: {_sources(line.sources, catalogue)}{clause}",
            list_words(line.text.of_year, line.item),
            status_of(line, catalogue),
        ]
        lines += ["", line.words, "    " + " · ".join(filter(None, facts))]
    return (BOM + "".join(line + LINE_END for line in lines)).encode()


def status_of(line: Line, catalogue: Catalogue) -> str:
    """Return in words what forbids or limits the use of a text; empty if it may be used."""
    unofficial = line.translation is not None and not line.translation.official
    words = (
        standing(catalogue, line.text.group, line.item).words,
        "bản dịch không chính thức" if unofficial else "",
    )
    return ", ".join(filter(None, words))


def occasion_names(campaign: Campaign, occasions: Iterable[str]) -> str:
    """Return the names of a campaign's occasions; semicolons, because names have commas."""
    known = (campaign.occasion(id_) for id_ in occasions)
    return "; ".join(occasion.name for occasion in known if occasion)


def local_name(item: Said, catalogue: Catalogue) -> str:
    """Return where what a document says counts; empty for the whole country."""
    return "" if item.scope == WHOLE_COUNTRY else place_name(catalogue, item.scope)


def _lines(texts: Sequence[ListedText]) -> Iterator[Line]:
    for text in texts:
        for item in text.presentations:
            yield Line(text, item, None)
            for translation in item.translations:
                yield Line(text, item, translation)


def _language(translation: Translation | None, catalogue: Catalogue) -> str:
    return catalogue.languages[translation.language].name if translation else "Tiếng Việt"


def _sources(ids: Iterable[str], catalogue: Catalogue) -> str:
    return "; ".join(cite(catalogue.documents[id_], catalogue.agencies) for id_ in ids)


def _places(texts: Sequence[ListedText]) -> list[str]:
    return sorted({item.scope for text in texts for item in text.presentations})


def _documents(texts: Sequence[ListedText], catalogue: Catalogue) -> list[str]:
    named: set[str] = set()
    for text, item, translation in _lines(texts):
        named |= {item.document, *item.sources, *(translation.source if translation else ())}
        stands = standing(catalogue, text.group, item)
        named |= {*stands.replaced_by, *stands.withdrawn_by}
    return sorted(named)


def _document(id_: str, catalogue: Catalogue) -> dict[str, str]:
    document = catalogue.documents[id_]
    return _held(
        citation=cite(document, catalogue.agencies), title=document.title, url=document.url
    )


def _text(text: ListedText, catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    group = text.group
    names = occasion_names(text.campaign, group.occasions)
    return _held(
        id=text.id,
        campaign=text.campaign.id,
        year=text.year,
        scope=None if text.is_national else places_words(catalogue, group.scopes),
        occasions=group.occasions,
        occasion_names=names if names not in ("", text.campaign.name) else None,
        offered=group.is_offered,
        unverified_changes=[change_words(change, catalogue) for change in group.in_doubt],
        audiences=text.audiences,
        url=site_url + text.url,
        presentations=[_presentation(text, item, catalogue) for item in text.presentations],
    )


def _presentation(text: ListedText, item: SaidText, catalogue: Catalogue) -> dict[str, Any]:
    stands = standing(catalogue, text.group, item)
    return _held(
        kind=item.kind,
        text=item.text,
        document=item.document,
        **_sourced(Line(text, item, None), stands, catalogue),
        scope=item.scope,
        occasions=item.occasions,
        usable=None if text.group.may_use(item) else False,
        cut=stands.is_cut or None,
        retired=True if stands.retired else None,
        list=_list(text, item),
        translations=[
            _held(
                language=translation.language,
                tag=catalogue.languages[translation.language].tag,
                text=translation.text,
                by=translation.by,
                official=translation.official,
                **_sourced(Line(text, item, translation), stands, catalogue),
            )
            for translation in item.translations
        ],
    )


def _sourced(line: Line, stands: TextStanding, catalogue: Catalogue) -> dict[str, Any]:
    return _held(
        sources=line.sources,
        place=line.item.clause,
        verified=stands.verified,
        status=status_of(line, catalogue) or None,
        superseded_by=stands.replaced_by[0] if stands.replaced_by else None,
        withdrawn_by=stands.withdrawn_by[0] if stands.withdrawn_by else None,
        superseded_reason=stands.reason,
        superseded_wording=stands.wording,
        note=line.item.note,
    )


def _list(text: ListedText, item: SaidText) -> dict[str, Any] | None:
    found = text.of_year.list_of(item)
    words = list_words(text.of_year, item)
    if found is None or not words:
        return None
    choice = choice_words(text.of_year, item) or None
    return _held(
        held=found.held, total=found.total, choose=found.choose, choice=choice, words=words
    )


def _held(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value; false counts as one."""
    return {key: value for key, value in fields.items() if value not in (None, (), [])}
