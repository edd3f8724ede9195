"""The wording of every fault: what is wrong and how to mend it, in Vietnamese and English.

Placeholders in braces are filled with the values the fault carries.
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
        "kiểm tra xem có dán nhầm không; một văn bản là một tệp",
        "the file is too large: {size} bytes, at most {largest}",
        "see whether something was pasted by mistake; a document is one file",
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
        "viết theo mẫu: build.py new",
        "the file is empty",
        "write it after the starter file: build.py new",
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
        "sửa giá trị; chữ giống số (111, 05) thì đặt trong ngoặc kép",
        "expected {expected}, found {actual}",
        "correct the value; quote text that looks like a number (111, 05)",
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
        "dùng một kiểu: date; from, to; month; nth, weekday, month; lunar; lunar_from, lunar_to; anchor kèm days, side hoặc from, to; either; unresolved",
        "it is not clear which kind of date this is (keys: {keys})",
        "use one kind: date; from, to; month; nth, weekday, month; lunar; lunar_from, lunar_to; anchor with days, side or from, to; either; unresolved",
    ),
    "rule-kind": _wording(
        "không rõ đây là kiểu quy tắc ngày nào (các trường: {keys})",
        "dùng một kiểu: date; from, to; month; nth, weekday, month; lunar; lunar_from, lunar_to; anchor kèm days, side hoặc from, to; either; chưa định ngày thì undated: true",
        "it is not clear which kind of rule this is (keys: {keys})",
        "use one kind: date; from, to; month; nth, weekday, month; lunar; lunar_from, lunar_to; anchor with days, side or from, to; either; undated: true when no day is set",
    ),
    "due-kind": _wording(
        "hạn phải có đúng một kiểu (đang có: {keys})",
        "chọn một trong: before; by; anchor kèm days; unresolved; giờ thì thêm at",
        "a deadline has exactly one kind (found: {keys})",
        "choose one of: before; by; anchor with days; unresolved; at adds an hour",
    ),
    "end-before-start": _wording(
        "ngày kết thúc {end} trước ngày bắt đầu {start}",
        "đối chiếu văn bản; nếu chính văn bản in sai, ghi giá trị đúng ở from, to và thêm correction: {{printed: chữ đã in, reason: lý do, source: mã văn bản có giá trị đúng}}",
        "the end {end} is before the start {start}",
        "check the document; if it is misprinted there, write the right value in from, to and add correction: {{printed: the words printed, reason: why, source: id of the document with the right value}}",
    ),
    "range-order": _wording(
        "ngày kết thúc {end} trước ngày bắt đầu {start}",
        "sửa from hoặc to",
        "the end {end} is before the start {start}",
        "correct from or to",
    ),
    "mixed-years": _wording(
        "trong cùng một mốc thời gian, có ngày ghi năm, có ngày không",
        "ghi năm cho mọi ngày; hằng năm thì bỏ năm ở mọi ngày",
        "some days of this date have a year, others have none",
        "write the year of each, or of none when it is every year",
    ),
    "bad-month": _wording(
        "«{value}» không phải là tháng",
        "viết tháng/năm, ví dụ 10/2022; hằng năm thì chỉ tháng, ví dụ 10",
        "«{value}» is not a month",
        "write month/year, as in 10/2022; 10 alone is every year",
    ),
    "bad-year": _wording(
        "«{value}» không phải là năm",
        "ghi năm bốn chữ số, hoặc hang-nam khi từ đó năm nào cũng vậy",
        "«{value}» is not a year",
        "write four digits, or hang-nam for every year from then on",
    ),
    "bad-number": _wording(
        "«{value}» không phải là số của văn bản",
        "chép như sau chữ «Số:»; để trống số thì /KÝ-HIỆU, có số mà chưa thấy thì ?/KÝ-HIỆU, không đánh số thì khong",
        "«{value}» is not the number of a document",
        "copy what follows «Số:»; /SYMBOL when it was left blank, ?/SYMBOL when it was not seen, khong when there is none",
    ),
    "bad-total": _wording(
        "«{value}» không phải là số câu",
        "ghi một số, hoặc con-nua khi còn câu nhưng không rõ mấy",
        "«{value}» is not a number of sentences",
        "write a number, or con-nua when there are more, nobody knows how many",
    ),
    "bad-language-tag": _wording(
        "«{value}» không đúng dạng thẻ ngôn ngữ BCP 47",
        "ghi thẻ như km, en, zh-Hant; bỏ dòng này khi văn bản không nêu đích danh ngôn ngữ nào",
        "«{value}» is no BCP 47 language tag",
        "write a tag like km, en, zh-Hant; delete the line when the document names no language",
    ),
    "bad-lunar-day": _wording(
        "«{value}» không phải là ngày âm lịch",
        "viết ngày/tháng âm lịch, ví dụ 10/3; ngày từ 1 đến 30",
        "«{value}» is not a day of the lunar calendar",
        "write lunar day/month, as in 10/3; days are 1 to 30",
    ),
    "bad-hour": _wording(
        "«{value}» không phải là giờ trong ngày",
        "viết như văn bản, ví dụ 8h00 hoặc 16h30",
        "«{value}» is not an hour of the day",
        "write it as the document does, 8h00 or 16h30",
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
    "at-with-part": _wording(
        "vừa có giờ {at} vừa có buổi",
        "giữ một: at khi văn bản ghi giờ, part khi chỉ ghi buổi",
        "there is an hour, {at}, and a part of the day",
        "keep one: at when the document gives an hour, part when it gives only a part of the day",
    ),
    "at-without-from": _wording(
        "có giờ bắt đầu {at} mà khoảng không có ngày đầu",
        "thêm from, hoặc xóa at",
        "there is an hour of beginning, {at}, but no first day",
        "add from, or delete at",
    ),
    "until-without-to": _wording(
        "có giờ kết thúc {until} mà khoảng không có ngày cuối",
        "thêm to, hoặc xóa until",
        "there is an hour of ending, {until}, but no last day",
        "add to, or delete until",
    ),
    "each-day-empty": _wording(
        "giờ của từng ngày không có giờ cũng không có buổi",
        "ghi at (và until), hoặc part",
        "the hours of each day give neither an hour nor a part of the day",
        "write at (and until), or part",
    ),
    "out-of-range": _wording(
        "số {value} không dùng được ở đây",
        "ghi một số từ {low} đến {high}",
        "the number {value} cannot be used here",
        "write a number from {low} to {high}",
    ),
    "every-years-half": _wording(
        "chu kỳ nhiều năm phải có cả every_years và first_year",
        "ghi đủ hai trường, ví dụ every_years: 5, first_year: 2014; hằng năm thì bỏ cả hai",
        "a cycle of several years needs both every_years and first_year",
        "write both, as in every_years: 5, first_year: 2014; leave both out for every year",
    ),
    "every-years-once": _wording(
        "chu kỳ nhiều năm không đi với ngày có ghi năm",
        "bỏ năm ở ngày, hoặc bỏ every_years và first_year",
        "a cycle of several years cannot have days of one year",
        "drop the year of the day, or every_years and first_year",
    ),
    "rule-open": _wording(
        "quy tắc hằng năm thiếu ngày đầu hoặc ngày cuối",
        "ghi đủ from và to; văn bản không nêu thì dùng undated: true và ghi thời gian ở windows của văn bản",
        "a rule of every year lacks its first or its last day",
        "write both from and to; when no document gives them use undated: true and put the time under a document's windows",
    ),
    "relative-shape": _wording(
        "ngày tính theo mốc không rõ cách tính (đang có: {keys})",
        "kèm anchor, ghi đúng một cách: days; from và to; hoặc side",
        "it is not clear how to count from the anchor (found: {keys})",
        "beside anchor write one of: days; from and to; or side",
    ),
    "relative-no-days": _wording(
        "không rõ ngày 0 là ngày nào của mốc",
        "dùng side: trong; ngày đầu của mốc là from: 0, ngày cuối là to: 0",
        "it is not clear which day of the anchor day 0 is",
        "use side: trong; the anchor's first day is from: 0, its last is to: 0",
    ),
    "relative-order": _wording(
        "khoảng tính theo mốc kết thúc trước khi bắt đầu",
        "đổi lại hai số ngày: âm là trước mốc, dương là sau mốc",
        "the window around the anchor ends before it begins",
        "swap the two numbers of days: negative is before the anchor, positive after it",
    ),
    "relative-side-twice": _wording(
        "side ghi lặp lại",
        "ghi mỗi phía một lần: truoc, trong, sau",
        "a side is named twice",
        "name each once: truoc, trong, sau",
    ),
    "either-few": _wording(
        "either cần ít nhất hai khả năng",
        "chỉ có một khả năng thì ghi thẳng kiểu ngày đó",
        "either needs at least two dates",
        "when there is only one, write that date itself",
    ),
    "either-nested": _wording(
        "một khả năng không thể lại gồm nhiều khả năng",
        "liệt kê mọi khả năng thành một danh sách, mỗi khả năng một kiểu ngày",
        "an alternative cannot itself hold alternatives",
        "list all alternatives in one list, each a single date",
    ),
    "open-both-ends": _wording(
        "khoảng thời gian không có cả ngày đầu lẫn ngày cuối",
        "ghi from hoặc to",
        "the range has neither start nor end",
        "write from or to",
    ),
    "when-twice": _wording(
        "vừa có when vừa có same_as",
        "giữ một: same_as lấy thời gian của văn bản kia",
        "there is both when and same_as",
        "keep one: same_as takes the time of the other document",
    ),
    "item-empty": _wording(
        "câu này không có nội dung",
        "ghi text, hoặc same_as",
        "this sentence has no words",
        "write text, or same_as",
    ),
    "text-and-list": _wording(
        "vừa có list vừa có điều của một câu (text, same_as, short, translations)",
        "một câu thì bỏ list; nhiều câu thì ghi điều riêng vào từng câu của list",
        "there is both a list and what is said of one sentence (text, same_as, short, translations)",
        "drop the list for one sentence; of several write it into the items of the list",
    ),
    "block-empty": _wording(
        "mục này không có câu nào",
        "ghi text hoặc list; chỉ biết số câu thì ghi total",
        "there is no sentence here",
        "write text or list; when only their number is known write total",
    ),
    "frequency-empty": _wording(
        "tần suất không có số",
        "ghi at_least, at_most hoặc exactly, hoặc các ngày ở days",
        "the frequency has no amount",
        "write at_least, at_most or exactly, or the days under days",
    ),
    "frequency-twice": _wording(
        "đã ghi exactly thì không ghi at_least, at_most",
        "giữ một cách",
        "exactly stands alone, without at_least and at_most",
        "keep one of them",
    ),
    "frequency-order": _wording(
        "at_most nhỏ hơn at_least",
        "đổi lại hai số",
        "at_most is less than at_least",
        "swap the two numbers",
    ),
    "contact-empty": _wording(
        "đầu mối không có số điện thoại cũng không có địa chỉ",
        "ghi phone hoặc url",
        "the contact has neither a telephone nor an address",
        "write phone or url",
    ),
    "cited-says": _wording(
        "văn bản trong danh mục này chỉ được viện dẫn, nên không có says",
        "chuyển văn bản thành một tệp trong thư mục documents",
        "documents of this registry are only cited, so they have no says",
        "make the document a file in the folder documents",
    ),
    # References
    "markdown-marks": _wording(
        "trong chữ còn dấu định dạng Markdown: «{marks}»",
        "bỏ các dấu * và ngoặc của liên kết, chỉ giữ chữ của văn bản",
        "marks of Markdown are left in the text: «{marks}»",
        "delete the asterisks and the brackets of links, keep only the document's words",
    ),
    "id-reserved": _wording(
        "mã «{id}» dùng cho việc khác",
        "đổi tên tệp thành mã khác",
        "the id «{id}» is used for something else",
        "rename the file",
    ),
    "occasion-reserved": _wording(
        "mã dịp «{id}» dùng cho việc khác",
        "đặt mã khác cho dịp này",
        "the occasion's id «{id}» is used for something else",
        "give the occasion another id",
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
    "document-in-both": _wording(
        "văn bản này đã có tệp riêng: {file}",
        "xóa mục này trong danh mục",
        "this document has a file of its own: {file}",
        "delete this entry of the registry",
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
        "documents that replace or amend each other in a circle: {path}",
        "delete the wrong relation",
    ),
    "private-mailbox": _wording(
        "hộp thư cá nhân «{value}» không được công bố",
        "xóa, hoặc thay bằng hộp thư của cơ quan",
        "the private mailbox «{value}» must not be published",
        "delete it, or write the agency's own",
    ),
    "every-beside-ids": _wording(
        "tat-ca không đứng cùng mã chiến dịch khác",
        "giữ một mình tat-ca, hoặc liệt kê các mã",
        "tat-ca cannot stand beside ids of campaigns",
        "keep tat-ca alone, or list the ids",
    ),
    "every-with-occasion": _wording(
        "mục tat-ca theo dịp của từng mục, nên không có occasion",
        "xóa occasion ở mục này",
        "a section of tat-ca takes the occasions of the others, so it has none of its own",
        "delete occasion here",
    ),
    "every-alone": _wording(
        "mục tat-ca cần ít nhất một mục khác của văn bản",
        "thêm mục cho từng chiến dịch, hoặc thay tat-ca bằng mã chiến dịch",
        "a section of tat-ca needs at least one other of the document",
        "add a section for each campaign, or write the campaign's id",
    ),
    "no-year": _wording(
        "không rõ mục này của năm nào",
        "thêm date cho văn bản, hoặc year cho mục này",
        "it is not known of which year this section is",
        "add the document's date, or year here",
    ),
    "no-occasion-beside-ids": _wording(
        "khong không đứng cùng mã dịp khác",
        "giữ một mình khong, hoặc liệt kê các dịp",
        "khong cannot stand beside ids of occasions",
        "keep khong alone, or list the occasions",
    ),
    "letter-after-occasion": _wording(
        "văn bản ngày {issued} sau «{occasion}» của năm đó ({day}), mà không ghi nói về dịp nào",
        "thêm occasion: dịp được nói đến, hoặc khong; nói về năm sau thì ghi year",
        "the document of {issued} is later than «{occasion}» of that year ({day}), and does not say which occasion it speaks of",
        "add occasion: the one it speaks of, or khong; when it speaks of another year write year",
    ),
    "no-scope": _wording(
        "không rõ văn bản áp dụng ở đâu: cơ quan «{agency}» chưa có place",
        "thêm place cho cơ quan đó, hoặc scope cho văn bản",
        "it is not known where the document counts: the agency «{agency}» has no place",
        "add place to that agency, or scope to the document",
    ),
    "no-scope-no-issuer": _wording(
        "không rõ văn bản áp dụng ở đâu: không có issuer",
        "thêm issuer, hoặc scope",
        "it is not known where the document counts: there is no issuer",
        "add issuer, or scope",
    ),
    "no-audience": _wording(
        "không rõ ai làm việc này",
        "thêm audience ở đây, hoặc to (Kính gửi) ở đầu văn bản",
        "it is not known who does this",
        "add audience here, or to at the head of the document",
    ),
    "no-whole-country": _wording(
        "danh mục địa phương thiếu «{id}»",
        "thêm: {id}: {{name: cả nước, kind: ca-nuoc}}",
        "the registry of places lacks «{id}»",
        "add: {id}: {{name: cả nước, kind: ca-nuoc}}",
    ),
    "place-circle": _wording(
        "địa phương vòng tròn: {path}",
        "sửa in của một trong các nơi đó",
        "places that lie in each other in a circle: {path}",
        "correct in of one of them",
    ),
    "scope-wider": _wording(
        "phạm vi «{scope}» không nằm trong «{place}» của cơ quan ban hành",
        "sửa scope; nếu dẫn lại văn bản khác thì ghi source là mã văn bản đó",
        "the scope «{scope}» does not lie within «{place}» of the issuer",
        "correct scope; when another document is told again write its id under source",
    ),
    "day-with-year": _wording(
        "mục hang-nam mà ngày có ghi năm: {written}",
        "bỏ năm ở ngày, hoặc ghi year là một năm",
        "the section is hang-nam and this day has a year: {written}",
        "drop the year of the day, or give the section one year",
    ),
    "day-without-year": _wording(
        "ngày không ghi năm: {written}",
        "thêm năm; năm nào cũng vậy thì ghi year: hang-nam ở mục này",
        "the day has no year: {written}",
        "add the year; when it is every year write year: hang-nam in this section",
    ),
    "window-without-time": _wording(
        "văn bản đã xem toàn văn mà khoảng này không có thời gian",
        "thêm when; văn bản chỉ ghi chữ thì when: {{unresolved: chữ của văn bản}}",
        "the document was seen whole and this window has no time",
        "add when; words that are no date are when: {{unresolved: the words}}",
    ),
    "name-twice": _wording(
        "tên «{id}» đã dùng ở dòng {line} cho cùng dịp",
        "đặt id khác cho một trong hai",
        "the name «{id}» is already used on line {line} for the same occasion",
        "give one of the two another id",
    ),
    "name-of-occasion": _wording(
        "tên «{id}» là mã một dịp của chiến dịch",
        "đặt id khác",
        "the name «{id}» is an occasion of the campaign",
        "use another id",
    ),
    "unknown-anchor": _wording(
        "không có mốc «{id}»{near}",
        "dùng mã một dịp, hoặc tên khoảng thời gian của chính văn bản này; của văn bản khác thì thêm một khoảng same_as",
        "there is no anchor «{id}»{near}",
        "use an occasion's id, or the name of a window of this document; one of another document is brought in by a window with same_as",
    ),
    "far-date": _wording(
        "ngày {date} cách năm {year} của mục này quá xa",
        "kiểm tra năm; ngày của năm khác thì ghi ở mục có year là năm đó",
        "the date {date} is far from this section's year {year}",
        "check the year; put dates of another year into a section of that year",
    ),
    "window-nothing": _wording(
        "mục này không có khoảng thời gian «{id}»{near}",
        "sửa tên, hoặc ghi thẳng thời gian",
        "this section has no window «{id}»{near}",
        "correct the name, or write the time itself",
    ),
    "more-than-total": _wording(
        "có {held} câu mà total là {total}",
        "sửa total, hoặc bỏ câu thừa",
        "there are {held} sentences and total is {total}",
        "correct total, or delete what is too many",
    ),
    "on-banner-missing": _wording(
        "on_banner chỉ câu không có: mục này có {held} câu",
        "ghi số thứ tự của một câu trong mục",
        "on_banner names a sentence that is not there: there are {held}",
        "write the number of a sentence of this list",
    ),
    "on-banner-unfit": _wording(
        "câu bị cắt hoặc đã thôi dùng thì không đặt lên banner được",
        "chọn câu khác",
        "a sentence that is cut or out of use cannot be on the banner",
        "choose another one",
    ),
    "on-banner-twice": _wording(
        "banner năm {year} đã chọn câu ở {other}",
        "bỏ on_banner ở một trong hai nơi",
        "the banner of {year} already has the sentence at {other}",
        "delete one of the two on_banner",
    ),
    "change-nothing": _wording(
        "văn bản bị sửa không có «{id}» về dịp này{near}",
        "sửa what, hoặc ghi document là văn bản có điều đó; văn bản chưa nhập thì nhập trước",
        "the amended document has no «{id}» of this occasion{near}",
        "correct what, or write under document which has it; enter that document first when it is not here",
    ),
    "change-several": _wording(
        "văn bản bị sửa có nhiều điều tên «{id}»",
        "đặt id riêng cho từng điều ở văn bản đó, rồi ghi lại what",
        "the amended document has several «{id}»",
        "give each an id there, then write it under what",
    ),
    "change-itself": _wording(
        "văn bản không tự sửa mình",
        "ghi document là văn bản bị sửa",
        "a document does not change itself",
        "write under document which one is changed",
    ),
    "change-no-document": _wording(
        "không rõ «{id}» của văn bản nào bị sửa",
        "thêm document, hoặc amends ở đầu văn bản",
        "it is not known of which document «{id}» is changed",
        "add document, or amends at the head of the document",
    ),
    "change-without-value": _wording(
        "status: {status} mà không có điều mới",
        "ghi điều mới ở: {keys}",
        "status: {status} comes without the new value",
        "write it under: {keys}",
    ),
    "change-with-value": _wording(
        "status: {status} thì không có when, due, text",
        "bỏ đi; đã có ngày mới thì dùng status: doi",
        "status: {status} has no when, due, text",
        "delete them; when there is a new day use status: doi",
    ),
    "change-wider": _wording(
        "«{what}» áp dụng ở «{scope}», ngoài «{own}» của văn bản này",
        "văn bản chỉ sửa điều của nơi mình: ghi một khoảng windows riêng",
        "«{what}» counts for «{scope}», beyond «{own}» of this document",
        "a document changes only what is its own: write a window of its own",
    ),
    "same-as-nothing": _wording(
        "«{id}» không nói điều đó về chiến dịch và dịp này",
        "sửa mã, kind, occasion hoặc items; hoặc ghi thẳng nội dung",
        "«{id}» says no such thing of this campaign and occasion",
        "correct the id, kind, occasion or items; or write it out",
    ),
    "same-as-several": _wording(
        "«{id}» nói nhiều điều như vậy",
        "ghi rõ: {{document: …, kind: …, id: …, occasion: …, items: […]}}",
        "«{id}» says several such things",
        "say which: {{document: …, kind: …, id: …, occasion: …, items: […]}}",
    ),
    "same-as-itself": _wording(
        "same_as dẫn về chính văn bản này: «{id}»",
        "ghi mã văn bản kia",
        "same_as leads back to this document: «{id}»",
        "write the id of the other document",
    ),
    "banner-undrawable": _wording(
        "không vẽ được banner với câu này ({problem})",
        "sửa câu chữ, hoặc chọn câu khác bằng on_banner",
        "no banner can be drawn with these words ({problem})",
        "correct the words, or choose others by on_banner",
    ),
    "kit-taken": _wording(
        "bộ tải về của chiến dịch này trùng địa chỉ {path} với bộ của «{other}»",
        "đổi mã (tên tệp) của một trong hai chiến dịch",
        "this campaign's kit has the address {path}, and so has that of «{other}»",
        "rename one of the two campaigns (its file)",
    ),
    "unknown-design": _wording(
        "không có mẫu banner hay bảng màu «{id}»{near}",
        "chọn một trong: {known}",
        "there is no banner design or palette «{id}»{near}",
        "choose one of: {known}",
    ),
    "uncovered-letter": _wording(
        "phông chữ của banner không có ký tự {characters}",
        "gõ lại bằng ký tự thường dùng, hoặc chọn câu khác cho banner bằng on_banner",
        "the banner's typefaces lack {characters}",
        "type an ordinary character instead, or choose another text by on_banner",
    ),
    # Advice: never stops a build
    "to-fill": _wording(
        "dòng này của tệp mẫu chưa điền",
        "điền theo văn bản rồi xóa ghi chú «# ĐIỀN»",
        "this line of the starter file is not filled in yet",
        "fill it in from the document, then delete the note «# ĐIỀN»",
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
        "địa chỉ «{value}» đã có ở dòng {line}",
        "giữ một mục; trang khác của cùng một cổng thì ghi ở pages",
        "the address «{value}» is already on line {line}",
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
        "không đọc được sổ các mục lịch đã công bố ({reason})",
        "lấy lại tệp từ kho mã (git), rồi chạy: build.py ledger",
        "the ledger of published events cannot be read ({reason})",
        "take the file from the repository again, then run: build.py ledger",
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
        "thêm former_ids: [{id}]",
        "this campaign was published as «{id}», and its old address leads nowhere now",
        "add former_ids: [{id}]",
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
