"""The wording of every fault: what is wrong and how to mend it, in Vietnamese and English.

Placeholders in braces are filled with the values of the fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hooks.source.words import Language

__all__ = ["MESSAGES", "Language", "Wording"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A fault's two sentences in each language."""

    what: dict[Language, str]
    mend: dict[Language, str]


def _wording(what_vi: str, mend_vi: str, what_en: str, mend_en: str) -> Wording:
    return Wording({"vi": what_vi, "en": what_en}, {"vi": mend_vi, "en": mend_en})


MESSAGES: Final[dict[str, Wording]] = {
    # Files and YAML
    "folder-missing": _wording(
        "không có thư mục chiến dịch này",
        "kiểm tra đường dẫn sau --campaigns",
        "there is no such campaign folder",
        "check the path after --campaigns",
    ),
    "registry-missing": _wording(
        "thiếu tệp danh mục này",
        "khôi phục tệp từ kho mã; danh mục trống thì ghi {{}}",
        "this registry file is missing",
        "restore it from the repository; an empty registry is written {{}}",
    ),
    "file-unreadable": _wording(
        "không đọc được tệp ({reason})",
        "kiểm tra quyền truy cập và xem tệp còn tồn tại không",
        "the file cannot be read ({reason})",
        "check its permissions and that it exists",
    ),
    "file-too-large": _wording(
        "tệp quá lớn: {size} byte, nhiều nhất là {largest}",
        "chia nội dung thành nhiều chiến dịch",
        "the file is too large: {size} bytes, at most {largest}",
        "split it into several campaigns",
    ),
    "file-not-utf8": _wording(
        "tệp không phải mã UTF-8",
        "lưu lại tệp với bảng mã UTF-8 (TCVN 6909:2001)",
        "the file is not UTF-8",
        "save it again as UTF-8",
    ),
    "file-name": _wording(
        "tên tệp «{name}» không dùng được làm địa chỉ trang",
        "đặt tên chỉ gồm chữ thường không dấu, chữ số và gạch nối, đuôi .yml",
        "the file name «{name}» cannot be a page address",
        "use only unaccented lower-case letters, digits and hyphens, ending in .yml",
    ),
    "file-outside": _wording(
        "«{name}» dẫn ra ngoài thư mục chiến dịch",
        "thay liên kết bằng một tệp thật trong thư mục",
        "«{name}» leads out of the campaign folder",
        "replace the link by a real file in the folder",
    ),
    "merge-conflict": _wording(
        "còn dấu xung đột khi gộp phiên bản",
        "chọn phần đúng rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
        "a merge-conflict marker is left",
        "keep the right part and delete the lines <<<<<<<, =======, >>>>>>>",
    ),
    "invisible-character": _wording(
        "có ký tự không nhìn thấy {code} ({name})",
        "xóa ký tự đó rồi gõ lại đoạn quanh cột này",
        "there is an invisible character {code} ({name})",
        "delete it and type the text around this column again",
    ),
    "invisible-escape": _wording(
        "chữ có ký tự không nhìn thấy {code} ({name}), viết bằng dấu \\",
        "xóa dấu \\ và mã theo sau; chữ có dấu \\ thật thì đặt trong ngoặc đơn '…'",
        "the text has an invisible character {code} ({name}), written with \\",
        "delete the \\ and its code; put text with a real \\ in single quotes '…'",
    ),
    "yaml-syntax": _wording(
        "không đọc được cấu trúc YAML ({problem})",
        "kiểm tra dấu hai chấm, thụt đầu dòng và dấu ngoặc; chữ có «: » hay «#» thì đặt trong ngoặc kép",
        "the YAML cannot be parsed ({problem})",
        "check colons, indentation and quotes; quote text that holds «: » or «#»",
    ),
    "yaml-key": _wording(
        "tên trường phải là một chữ đơn",
        "viết dạng «tên: giá trị»",
        "a key must be a plain word",
        "write «key: value»",
    ),
    "yaml-alias": _wording(
        "không dùng được neo, tham chiếu (&, *, <<) của YAML",
        "viết lại giá trị ở từng nơi; chữ bắt đầu bằng & hay * thì đặt trong ngoặc kép",
        "YAML anchors and aliases (&, *, <<) are not allowed",
        "write the value out each time; quote text that begins with & or *",
    ),
    "yaml-tag": _wording(
        "không dùng được nhãn kiểu {tag}",
        "bỏ nhãn; chữ bắt đầu bằng «!» thì đặt trong ngoặc kép",
        "the tag {tag} is not allowed",
        "remove the tag; quote text that begins with «!»",
    ),
    "yaml-too-deep": _wording(
        "lồng quá {deepest} tầng",
        "kiểm tra thụt đầu dòng",
        "nested more than {deepest} levels deep",
        "check the indentation",
    ),
    "duplicate-key": _wording(
        "trường «{key}» lặp lại, đã có ở dòng {line}",
        "giữ một trường, xóa hoặc gộp trường kia",
        "the key «{key}» is there twice, first on line {line}",
        "keep one of the two",
    ),
    # Shape of the data
    "empty-file": _wording(
        "tệp không có nội dung",
        "viết chiến dịch theo mẫu: build.py new",
        "the file is empty",
        "write a campaign after the starter file: build.py new",
    ),
    "empty-registry": _wording(
        "tệp danh mục không có mục nào",
        "khôi phục tệp từ kho mã; danh mục trống thì ghi {{}}",
        "the registry file has no entries",
        "restore it from the repository; an empty registry is written {{}}",
    ),
    "unknown-key": _wording(
        "không có trường «{key}»{near}",
        "sửa tên trường hoặc xóa đi; dùng được: {known}",
        "there is no key «{key}»{near}",
        "correct or delete it; known keys: {known}",
    ),
    "missing-key": _wording(
        "thiếu trường «{key}»",
        "thêm «{key}: …» vào mục này",
        "the key «{key}» is missing",
        "add «{key}: …» here",
    ),
    "wrong-type": _wording(
        "cần {expected}, nhưng đang là {actual}",
        "sửa giá trị theo ví dụ trong trang Biên tập",
        "expected {expected}, found {actual}",
        "correct the value after the examples of the editors' page",
    ),
    "number-for-text": _wording(
        "cần {expected}, nhưng đang là {actual}",
        'đặt trong ngoặc kép, ví dụ "111"',
        "expected {expected}, found {actual}",
        'put it in quotes, as in "111"',
    ),
    "list-for-text": _wording(
        "cần {expected}, nhưng đang là {actual}",
        "chỉ ghi một giá trị, bỏ gạch đầu dòng hay ngoặc vuông",
        "expected {expected}, found {actual}",
        "write one value, without dashes or square brackets",
    ),
    "not-in-list": _wording(
        "«{value}» không có trong danh sách",
        "chọn một trong: {allowed}",
        "«{value}» is not one of the allowed values",
        "choose one of: {allowed}",
    ),
    "too-small": _wording(
        "số {value} quá nhỏ",
        "ghi số từ {low} trở lên",
        "the number {value} is too small",
        "write {low} or more",
    ),
    "too-large": _wording(
        "số {value} quá lớn",
        "ghi số không quá {high}",
        "the number {value} is too large",
        "write {high} or less",
    ),
    "bad-value": _wording(
        "giá trị «{value}» không hợp lệ ({problem})",
        "sửa lại giá trị theo hướng dẫn trong trang Biên tập",
        "the value «{value}» is not valid ({problem})",
        "correct it as the editors' page explains",
    ),
    "empty-text": _wording(
        "không được để trống",
        "ghi nội dung, hoặc xóa cả trường",
        "must not be empty",
        "write a text, or delete the key",
    ),
    "text-too-long": _wording(
        "dài quá {longest} ký tự",
        "rút gọn, hoặc tách thành nhiều mục",
        "longer than {longest} characters",
        "shorten it, or split it into several items",
    ),
    "bad-id": _wording(
        "mã «{value}» không đúng dạng",
        "chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ ngay-gia-dinh",
        "the id «{value}» is malformed",
        "use only unaccented lower-case letters, digits and hyphens, as in ngay-gia-dinh",
    ),
    "bad-date": _wording(
        "«{value}» không phải là ngày có thật",
        "viết ngày/tháng/năm, ví dụ 10/10/2022",
        "«{value}» is not a real date",
        "write day/month/year, as in 10/10/2022",
    ),
    "year-range": _wording(
        "«{value}» ở ngoài khoảng từ năm {first} đến năm {last}",
        "kiểm tra lại năm",
        "«{value}» is not within the years {first} to {last}",
        "check the year",
    ),
    "bad-day-month": _wording(
        "«{value}» không phải là ngày trong năm",
        "viết ngày/tháng, ví dụ 30/7",
        "«{value}» is not a day of the year",
        "write day/month, as in 30/7",
    ),
    "bad-url": _wording(
        "địa chỉ «{value}» không dùng được",
        "viết đủ https://… (hoặc http://…), không có khoảng trắng",
        "the address «{value}» cannot be used",
        "write it in full, https://… (or http://…), without spaces",
    ),
    "date-kind": _wording(
        "không rõ đây là kiểu ngày nào (các trường: {keys})",
        "dùng một kiểu: {known}",
        "it is not clear which kind of date this is (keys: {keys})",
        "use one kind: {known}",
    ),
    "due-kind": _wording(
        "hạn báo cáo phải có đúng một kiểu (đang có: {keys})",
        "chọn một trong: before; by (thêm at được); yearly_before; yearly_by (thêm at được); anchor kèm days_after; unresolved",
        "a deadline has exactly one kind (found: {keys})",
        "choose one of: before; by (at may stand with it); yearly_before; yearly_by (at may stand with it); anchor with days_after; unresolved",
    ),
    "end-before-start": _wording(
        "ngày kết thúc {end} trước ngày bắt đầu {start}",
        "đối chiếu văn bản; văn bản ghi sai thì giữ nguyên chữ trong wording và ghi giá trị đúng kèm lý do",
        "the end {end} is before the start {start}",
        "check the document; if it is wrong there, keep its words in wording and give the right value with the reason",
    ),
    "end-before-start-uncorrected": _wording(
        "ngày kết thúc {end} trước ngày bắt đầu {start}",
        "đối chiếu văn bản; nếu chính văn bản ghi sai, ghi giá trị đúng ở from, to và thêm correction: {{raw: chữ sai nguyên văn, reason: lý do, source: mã văn bản có giá trị đúng}}",
        "the end {end} is before the start {start}",
        "check the document; if it is wrong there, write the right value in from, to and add correction: {{raw: the wrong words, reason: why, source: id of the document with the right value}}",
    ),
    "bad-lunar-day": _wording(
        "«{value}» không phải là ngày âm lịch",
        "viết ngày/tháng âm lịch, ví dụ 10/3; ngày từ 1 đến 30",
        "«{value}» is not a day of the lunar calendar",
        "write lunar day/month, as in 10/3; days are 1 to 30",
    ),
    "bad-hour": _wording(
        "«{value}» không phải là giờ trong ngày",
        "viết giờ:phút theo 24 giờ, ví dụ 08:00 hoặc 20:30",
        "«{value}» is not an hour of the day",
        "write hours:minutes of 24 hours, as in 08:00 or 20:30",
    ),
    "until-without-at": _wording(
        "có giờ kết thúc {until} mà không có giờ bắt đầu",
        "thêm at: giờ bắt đầu, hoặc xóa until",
        "there is an end at {until} but no hour of beginning",
        "add at: the hour it begins, or delete until",
    ),
    "no-length": _wording(
        "giờ kết thúc trùng giờ bắt đầu {at}",
        "sửa until; chỉ biết giờ bắt đầu thì xóa until",
        "it ends at {at}, the hour it begins",
        "correct until; delete it when only the beginning is known",
    ),
    "out-of-range": _wording(
        "số {value} không dùng được ở đây",
        "ghi một số từ {low} đến {high}",
        "the number {value} cannot be used here",
        "write a number from {low} to {high}",
    ),
    "no-rule": _wording(
        "«{written}» không lặp lại, nên không làm quy tắc của một dịp được",
        "dùng kiểu lặp lại: yearly, yearly_from và yearly_to, month, nth, lunar…; ngày của riêng một năm thì ghi ở periods của năm đó",
        "«{written}» does not recur, so it cannot be the rule of an occasion",
        "use a kind that recurs: yearly, yearly_from and yearly_to, month, nth, lunar…; put the date of one year under that edition's periods",
    ),
    "every-years-half": _wording(
        "chu kỳ nhiều năm phải có cả every_years và first_year",
        "ghi đủ hai trường, ví dụ every_years: 5, first_year: 2014; hằng năm thì bỏ cả hai",
        "a cycle of several years needs both every_years and first_year",
        "write both, as in every_years: 5, first_year: 2014; leave both out for every year",
    ),
    "override-shape": _wording(
        "ngày riêng của năm {year} phải là một ngày hoặc một khoảng",
        "ghi date (có thể kèm at, until), hoặc ghi from, to; không ghi cả hai kiểu",
        "the year {year} needs either one day or a range",
        "write date (with at, until if known), or from, to; not both",
    ),
    "override-year": _wording(
        "ngày {date} không thuộc năm {year}",
        "sửa năm hoặc sửa ngày cho khớp nhau",
        "the day {date} is not of the year {year}",
        "correct the year or the day",
    ),
    "override-twice": _wording(
        "năm {year} có hai mục trong overrides",
        "giữ một mục cho mỗi năm",
        "the year {year} is twice in overrides",
        "keep one entry for each year",
    ),
    "relative-shape": _wording(
        "ngày tính theo mốc không rõ cách tính (đang có: {keys})",
        "kèm anchor, ghi đúng một cách: days_before; days_after; phase; hoặc một khoảng, từ from_days_before hay from_days_after đến to_days_before hay to_days_after",
        "it is not clear how to count from the anchor (found: {keys})",
        "beside anchor write one of: days_before; days_after; phase; or a window, from from_days_before or from_days_after to to_days_before or to_days_after",
    ),
    "relative-order": _wording(
        "khoảng tính theo mốc kết thúc trước khi bắt đầu",
        "đổi lại hai số ngày",
        "the window around the anchor ends before it begins",
        "swap the two numbers of days",
    ),
    "alternatives-few": _wording(
        "alternatives cần ít nhất hai khả năng",
        "chỉ có một khả năng thì ghi thẳng kiểu ngày đó",
        "alternatives needs at least two dates",
        "when there is only one, write that date itself",
    ),
    "alternatives-nested": _wording(
        "một khả năng không thể lại gồm nhiều khả năng hay nhiều giai đoạn",
        "liệt kê mọi khả năng thành một danh sách, mỗi khả năng một kiểu ngày",
        "an alternative cannot itself hold alternatives or phases",
        "list all alternatives in one list, each a single date",
    ),
    "phases-few": _wording(
        "phases cần ít nhất hai giai đoạn",
        "chỉ có một khoảng thì ghi from, to",
        "phases needs at least two phases",
        "for a single range write from, to",
    ),
    "phases-same-name": _wording(
        "hai giai đoạn cùng tên «{name}»",
        "đặt mỗi giai đoạn một tên",
        "two phases are named «{name}»",
        "give each phase its own name",
    ),
    "phases-open": _wording(
        "giữa «{one}» và «{other}» thiếu ngày",
        "ghi đủ to của giai đoạn trước và from của giai đoạn sau; chỉ được để trống hai đầu ngoài cùng",
        "a date is missing between «{one}» and «{other}»",
        "write to of the earlier and from of the later phase; only the outermost ends may be open",
    ),
    "phases-order": _wording(
        "giai đoạn «{other}» bắt đầu khi «{one}» chưa kết thúc",
        "xếp lại các giai đoạn theo thứ tự thời gian, hoặc sửa ngày cho không chồng lên nhau",
        "the phase «{other}» begins before «{one}» is over",
        "put the phases in order of time, or correct the dates so that they do not overlap",
    ),
    "open-both-ends": _wording(
        "khoảng thời gian không có cả ngày đầu lẫn ngày cuối",
        "ghi from hoặc to",
        "the range has neither start nor end",
        "write from or to",
    ),
    # References
    "id-unlike-file": _wording(
        "mã «{id}» khác tên tệp «{stem}.yml»",
        "đổi id thành «{stem}», hoặc đổi tên tệp thành «{id}.yml»",
        "the id «{id}» differs from the file name «{stem}.yml»",
        "change the id to «{stem}», or rename the file to «{id}.yml»",
    ),
    "markdown-marks": _wording(
        "trong chữ còn dấu định dạng Markdown: «{marks}»",
        "bỏ các dấu * và ngoặc của liên kết, chỉ giữ chữ của văn bản",
        "marks of Markdown are left in the text: «{marks}»",
        "delete the asterisks and the brackets of links, keep only the document's words",
    ),
    "id-reserved": _wording(
        "mã «{id}» trùng với một thư mục có sẵn của trang",
        "đặt mã khác, đổi cả tên tệp",
        "the id «{id}» is the name of a folder of the site",
        "choose another id, and rename the file",
    ),
    "duplicate-id": _wording(
        "mã «{id}» đã dùng ở {other}",
        "đặt mã khác cho một trong hai mục",
        "the id «{id}» is already used at {other}",
        "give one of the two another id",
    ),
    "unknown-reference": _wording(
        "{registry} không có «{id}»{near}",
        "sửa mã, hoặc thêm mục đó vào {file}",
        "{registry} has no «{id}»{near}",
        "correct the id, or add the entry to {file}",
    ),
    "unknown-occasion": _wording(
        "chiến dịch này không có dịp «{id}»{near}",
        "sửa mã, hoặc thêm dịp vào mục occasions",
        "this campaign has no occasion «{id}»{near}",
        "correct the id, or add it under occasions",
    ),
    "duplicate-document": _wording(
        "văn bản này trùng với «{other}» (cùng cơ quan, số, ký hiệu, năm)",
        "dùng một mục cho một văn bản",
        "this document is the same as «{other}» (issuer, number, symbol, year)",
        "use one entry for one document",
    ),
    "duplicate-edition": _wording(
        "năm {year} đã có ở dòng {line}, cột {column}",
        "gộp hai mục của cùng một năm",
        "the year {year} is already on line {line}, column {column}",
        "merge the two editions of the year",
    ),
    "edition-far-date": _wording(
        "ngày {date} cách năm {year} của mục này quá xa",
        "kiểm tra năm; ngày của năm khác thì ghi vào mục năm đó",
        "the date {date} is far from this edition's year {year}",
        "check the year; put dates of another year into that edition",
    ),
    "change-time": _wording(
        "dời thì phải có thời gian mới, hủy thì không",
        "ghi to: … khi status là moved; bỏ to khi status là cancelled",
        "moving needs the new time, cancelling has none",
        "write to: … with status moved; drop it with status cancelled",
    ),
    "unknown-item": _wording(
        "năm {year} không có mục «{id}»{near}",
        "dùng mã của một dịp, một khoảng thời gian hoặc một bước báo cáo",
        "the year {year} has no item «{id}»{near}",
        "use the id of an occasion, a period or a report",
    ),
    "anchor-cycle": _wording(
        "mốc thời gian vòng tròn: {path}",
        "cho một trong các mục đó một ngày riêng",
        "dates that depend on each other in a circle: {path}",
        "give one of them a date of its own",
    ),
    "document-cycle": _wording(
        "quan hệ văn bản vòng tròn: {path}",
        "xóa một quan hệ sai",
        "documents that replace each other in a circle: {path}",
        "delete the wrong relation",
    ),
    "banner-undrawable": _wording(
        "không vẽ được banner với câu này ({problem})",
        "sửa câu chữ, hoặc chọn câu khác bằng on_banner: true",
        "no banner can be drawn with these words ({problem})",
        "correct the words, or choose others by on_banner: true",
    ),
    "kit-taken": _wording(
        "bộ tải về của chiến dịch này trùng địa chỉ {path} với bộ của «{other}»",
        "đổi mã (và tên tệp) của một trong hai chiến dịch",
        "this campaign's kit has the address {path}, and so has that of «{other}»",
        "rename one of the two campaigns (its id and its file)",
    ),
    "unknown-design": _wording(
        "không có mẫu banner hay bảng màu «{id}»{near}",
        "chọn một trong: {known}",
        "there is no banner design or palette «{id}»{near}",
        "choose one of: {known}",
    ),
    "uncovered-letter": _wording(
        "phông chữ của banner không có ký tự {characters}",
        "gõ lại bằng ký tự thường dùng, hoặc chọn câu khác cho banner bằng on_banner: true",
        "the banner's typefaces lack {characters}",
        "type an ordinary character instead, or choose another text by on_banner: true",
    ),
    # Advice, which never stops a build
    "to-fill": _wording(
        "dòng này của tệp mẫu chưa điền",
        "điền theo văn bản rồi xóa ghi chú «# ĐIỀN»",
        "this line of the starter file is not filled in yet",
        "fill it in from the document, then delete the note «# ĐIỀN»",
    ),
    "placeholder-left": _wording(
        "chỗ này vẫn là «…» của tệp mẫu",
        "điền theo văn bản, hoặc xóa cả trường",
        "this is still the «…» of the starter file",
        "fill it in from the document, or delete the key",
    ),
    "closing-mark": _wording(
        "câu kết thúc bằng «./.», dấu hết văn bản",
        "bỏ «/.»: đó là dấu hết của cả văn bản, không phải chữ của câu này",
        "the text ends in «./.», the sign that ends a document",
        "delete «/.»: it ends the whole document and is no part of these words",
    ),
    "earlier-year": _wording(
        "câu của năm {year} vẫn là câu mới nhất: «{text}»",
        "có văn bản năm {now} thì thêm mục năm {now}; không còn dùng thì ghi superseded",
        "a text of {year} is still the newest: «{text}»",
        "add an edition when there is a document of {now}; write superseded when it is out of use",
    ),
    "still-projected": _wording(
        "còn {days} ngày nữa là đến {date}, mà ngày này vẫn chỉ là dự kiến",
        "tìm văn bản năm {year} rồi thêm mục năm {year}; chưa có văn bản thì để nguyên",
        "{date} is {days} days away and still only projected",
        "look for a document of {year} and add an edition; leave it when there is none",
    ),
    "link-plain-http": _wording(
        "liên kết không mã hóa: {value}",
        "thử mở bằng https://; mở được thì sửa, không thì để nguyên",
        "a link without encryption: {value}",
        "try it with https:// and use that when it opens; leave it otherwise",
    ),
    "link-malformed": _wording(
        "liên kết trông như bị dán sai ({problem}): {value}",
        "mở thử trong trình duyệt rồi sao chép lại địa chỉ",
        "the link looks wrongly pasted ({problem}): {value}",
        "open it in a browser and copy the address again",
    ),
    "link-gone": _wording(
        "liên kết đến tên miền đã ngừng: {value} ({reason})",
        "tìm địa chỉ mới, hoặc xóa liên kết và giữ tên văn bản",
        "the link leads to a retired domain: {value} ({reason})",
        "find the new address, or delete the link and keep the document's name",
    ),
    "link-dead": _wording(
        "không mở được liên kết ({problem}): {value}",
        "thử lại trong trình duyệt; hỏng thật thì tìm địa chỉ mới hoặc xóa",
        "the link does not open ({problem}): {value}",
        "try it in a browser; when it is really dead find the new address or delete it",
    ),
    "list-incomplete": _wording(
        "danh sách {kind} còn thiếu: văn bản nêu {count}, mới có {held}",
        "bổ sung khi có toàn văn; trang đã ghi rõ là chưa đủ",
        "the list of {kind} is incomplete: the document speaks of {count}, {held} are held",
        "add the rest when the whole document is at hand; the page says that it is incomplete",
    ),
    "street-banner-long": _wording(
        "treo băng rôn {days} ngày (từ {first} đến {last}), quá {most} ngày",
        "Luật Quảng cáo 2012, Điều 27 cho băng rôn quảng cáo tối đa {most} ngày; quy định viết cho quảng cáo nên đây chỉ là nhắc: hỏi cơ quan cấp phép, văn bản có thời gian treo riêng thì ghi vào when",
        "street banners for {days} days ({first} to {last}), more than {most}",
        "the Law on Advertising 2012, Article 27, allows advertising banners {most} days; it is written for advertising, so this only warns: ask the licensing authority, and write the time of hanging under when if the document has one",
    ),
    "doubt": _wording(
        "điều nghi chưa giải: {text}",
        "đối chiếu văn bản gốc; rõ rồi thì xóa điều nghi",
        "an open doubt: {text}",
        "compare with the original; delete the doubt when it is settled",
    ),
    "unverified": _wording(
        "chưa xác minh: {what}",
        "tìm văn bản gốc; xác minh được thì xóa verified: false",
        "unverified: {what}",
        "find the original document; delete verified: false when it is verified",
    ),
    "schema-stale": _wording(
        "tệp này cũ hơn mô hình hoặc danh mục, nên gợi ý khi gõ có thể thiếu",
        "chạy: build.py schema",
        "this file is older than the model or the registries, so completion may lack entries",
        "run: build.py schema",
    ),
    # The list of portals to visit (build.py audit)
    "portals-empty": _wording(
        "danh sách cổng không có nội dung",
        "chép từ tệp mẫu docs/hosting/portals.example.yml rồi sửa",
        "the list of portals is empty",
        "copy docs/hosting/portals.example.yml and change it",
    ),
    "portal-twice": _wording(
        "địa chỉ «{value}» đã có ở dòng {line}, cột {column}",
        "giữ một mục; trang khác của cùng một cổng thì ghi ở pages",
        "the address «{value}» is already on line {line}, column {column}",
        "keep one entry; put other pages of the same portal under pages",
    ),
    "bad-contact": _wording(
        "«{value}» không phải địa chỉ trang hay hộp thư",
        "ghi nơi quản trị cổng có thể hỏi lại: https://… hoặc hop-thu@don-vi.vn, không dấu",
        "«{value}» is neither a web nor a mail address",
        "write where a portal's administrator can ask back: https://… or box@office.vn, in ASCII",
    ),
    "url-with-login": _wording(
        "địa chỉ có kèm tên đăng nhập hay mật khẩu",
        "bỏ phần trước dấu @; chỉ kiểm tra được trang ai cũng xem được",
        "the address carries a login",
        "delete what stands before @; only public pages can be looked at",
    ),
    "too-many": _wording(
        "có {count} mục, nhiều nhất là {most}",
        "bỏ bớt, hoặc chia thành nhiều danh sách",
        "there are {count} entries, at most {most} are taken",
        "drop some, or split the list",
    ),
    # The ledger of published events
    "one-event-twice": _wording(
        "hai mục của năm {year} thành cùng một mục lịch, mã «{id}»",
        "đặt mã khác cho một trong hai; mã của giai đoạn, phương án được thêm số: le thành le-1, le-2",
        "two items of {year} become one event, «{id}»",
        "give one of them another id; phases and alternatives get a number: le becomes le-1, le-2",
    ),
    "ledger-unreadable": _wording(
        "không đọc được sổ các mục lịch đã công bố: {reason}",
        "lấy lại bản đã công bố của tệp từ kho mã (git), rồi chạy: build.py ledger",
        "the ledger of published events cannot be read: {reason}",
        "take the file as it was published from the repository, then run: build.py ledger",
    ),
    "ledger-missing": _wording(
        "không có sổ các mục lịch đã công bố: thiếu sổ thì lịch đã đăng ký không nhận thay đổi",
        "đã từng công bố thì lấy lại tệp từ kho mã (git); chưa từng thì chạy một lần: build.py ledger --first",
        "there is no ledger of published events: without it calendars are not told of changes",
        "if anything was ever published, take the file from the repository; if not, run once: build.py ledger --first",
    ),
    "ledger-id-taken": _wording(
        "mục «{key}» mang mã cũ của «{other}»: hai mục thành một trong lịch đã đăng ký",
        "đặt mã khác, chưa mục nào từng mang",
        "the event «{key}» has the former id of «{other}»: calendars would take them for one",
        "give it an id that nothing else ever had",
    ),
    "ledger-behind": _wording(
        "{count} mục lịch đã công bố nay đổi nội dung mà sổ chưa ghi: {items}",
        "chạy: build.py ledger",
        "{count} published calendar events have changed, and the ledger does not say so: {items}",
        "run: build.py ledger",
    ),
    "ledger-vanished": _wording(
        "mục «{key}» đã công bố nay không còn trong lịch",
        "bị hủy thì khôi phục mục rồi ghi ở changes (status: cancelled); chiến dịch đã đổi mã thì ghi mã cũ ở former_ids; mục đã đổi mã thì chạy build.py ledger --renamed CŨ=MỚI; đăng nhầm thì chạy build.py ledger --withdrawn {key}",
        "the event «{key}» was published and is no longer in the calendar",
        "if cancelled, restore it and say so under changes (status: cancelled); if its campaign was renamed, write the old id under former_ids; if its own id was, run build.py ledger --renamed OLD=NEW; if published by mistake, run build.py ledger --withdrawn {key}",
    ),
    "former-id-missing": _wording(
        "chiến dịch này từng được đăng với mã «{id}», nay địa chỉ cũ không còn dẫn đến đâu",
        "thêm former_ids: [{id}] dưới dòng id",
        "this campaign was published as «{id}», and its old address leads nowhere now",
        "add former_ids: [{id}] below the id",
    ),
    "former-id-taken": _wording(
        "mã cũ «{id}» đang là mã hoặc mã cũ của chiến dịch khác: {other}",
        "mỗi địa chỉ chỉ dẫn đến một chiến dịch: bỏ mã này ở một trong hai tệp",
        "the former id «{id}» is an id or a former id of another campaign: {other}",
        "an address leads to one campaign: delete the id in one of the files",
    ),
    "ledger-cancelled-too-soon": _wording(
        "mục đã hủy «{key}» bị xóa quá sớm: người đăng ký có thể chưa nhận được tin hủy",
        "khôi phục mục đó, đến ngày {day} mới xóa",
        "the cancelled event «{key}» was deleted too soon: subscribers may not know yet",
        "restore it, and delete it on {day} at the earliest",
    ),
    "ledger-feed-lost": _wording(
        "lịch «{path}» đã có người đăng ký, nay không còn mục nào",
        "khôi phục mục cuối của lịch đó, hoặc chỉ sang lịch thay thế: build.py ledger --renamed {path}=ics/….ics",
        "the feed «{path}» was published and has no event left",
        "restore its last event, or name the feed that replaces it: build.py ledger --renamed {path}=ics/….ics",
    ),
    "ledger-new": _wording(
        "{events} mục lịch và {feeds} lịch mới chưa ghi sổ",
        "trước khi công bố, chạy: build.py ledger",
        "{events} events and {feeds} feeds are new and not in the ledger yet",
        "before publishing, run: build.py ledger",
    ),
}
