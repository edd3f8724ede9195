"""What `check` refuses across documents, each with its whole message."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading.samples import REGISTRY, letter, section, told, write_folder

TASK = section("tasks: [{text: Việc thử}]")
WINDOW = section("windows: [{when: {from: 1/10/2022, to: 10/10/2022}}]")
SECOND = {"number": "8/STTTT-TTBCXB"}
NATIONAL = {"issuer": "trung-uong", "number": "9/KH-BTTTT"}
PROVINCE_B = {"issuer": "so-b", "number": "3/STTTT-TTBCXB"}

PLACE = "campaigns/documents/"


def says(keys: str, campaign: str = "chien-dich-thu", **header: str) -> str:
    return letter(section(keys, campaign), **header)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        # Documents
        (
            {"cv_a": letter(TASK), "cv_b": letter(TASK, number="07/stttt-ttbcxb", date="2022")},
            "cv-b.yml:3:9: văn bản này trùng với «cv-a» (cùng cơ quan, số, ký hiệu, năm)"
            " → dùng một mục cho một văn bản",
        ),
        (
            {"cv_a": letter(TASK), "cv_b": letter(TASK, **SECOND,
                                                  siblings="[{number: 7/STTTT-TTBCXB}]")},
            "cv-b.yml:4:9: văn bản này trùng với «cv-a» (cùng cơ quan, số, ký hiệu, năm)"
            " → dùng một mục cho một văn bản",
        ),
        (
            {"cv_a": letter(TASK, amends="cv-b"), "cv_b": letter(TASK, **SECOND, amends="cv-a")},
            "cv-a.yml:5:9: quan hệ văn bản vòng tròn: cv-a → cv-b → cv-a → xóa một quan hệ sai",
        ),
        (
            {"cv_a": says("tasks: [{text: Gửi về sotttt.thu@gmail.com trước ngày 5}]")},
            "cv-a.yml:7:20: hộp thư cá nhân «sotttt.thu@gmail.com» không được công bố"
            " → xóa, hoặc thay bằng hộp thư của cơ quan",
        ),
        # Years, scopes, audiences
        (
            {"cv_a": letter(TASK, date="")},
            "cv-a.yml:5:15: không rõ mục này của năm nào"
            " → thêm date cho văn bản, hoặc year cho mục này",
        ),
        (
            {"cv_a": letter(TASK, issuer="so-khong-noi")},
            "cv-a.yml:4:9: không rõ văn bản áp dụng ở đâu: cơ quan «so-khong-noi» chưa có place"
            " → thêm place cho cơ quan đó, hoặc scope cho văn bản",
        ),
        (
            {"cv_a": letter(TASK, issuer="")},
            "cv-a.yml:1:1: không rõ văn bản áp dụng ở đâu: không có issuer"
            " → thêm issuer, hoặc scope",
        ),
        (
            {"cv_a": letter(TASK, to="")},
            "cv-a.yml:6:13: không rõ ai làm việc này"
            " → thêm audience ở đây, hoặc to (Kính gửi) ở đầu văn bản",
        ),
        (
            {"cv_a": says("reports: [{text: Báo cáo thử}]", to="")},
            "cv-a.yml:6:15: không rõ ai làm việc này"
            " → thêm audience ở đây, hoặc to (Kính gửi) ở đầu văn bản",
        ),
        # Campaigns and occasions
        (
            {"cv_a": letter(section("purpose: Nhằm thử", "tat-ca"))},
            "cv-a.yml:6:15: mục tat-ca cần ít nhất một mục khác của văn bản"
            " → thêm mục cho từng chiến dịch, hoặc thay tat-ca bằng mã chiến dịch",
        ),
        (
            {"cv_a": letter(f"{section('purpose: Nhằm thử', '[tat-ca, chien-dich-thu]')}\n{TASK}")},
            "cv-a.yml:6:15: tat-ca không đứng cùng mã chiến dịch khác"
            " → giữ một mình tat-ca, hoặc liệt kê các mã",
        ),
        (
            {"cv_a": letter(f"{section('occasion: ngay-thu', 'tat-ca')}\n{TASK}")},
            "cv-a.yml:7:15: mục tat-ca theo dịp của từng mục, nên không có occasion"
            " → xóa occasion ở mục này",
        ),
        (
            {"cv_a": letter(TASK.replace("chien-dich-thu", "chien-dich-tu"))},
            "cv-a.yml:6:15: campaigns không có «chien-dich-tu» (có phải «chien-dich-thu»?)"
            " → sửa mã, hoặc thêm mục đó vào thư mục chiến dịch",
        ),
        (
            {"cv_a": says("occasion: ngay-tu")},
            "cv-a.yml:7:15: chiến dịch này không có dịp «ngay-tu» (có phải «ngay-thu»?)"
            " → sửa mã, hoặc thêm dịp vào mục occasions",
        ),
        (
            {"cv_a": says("occasion: [khong, ngay-thu]")},
            "cv-a.yml:7:15: khong không đứng cùng mã dịp khác"
            " → giữ một mình khong, hoặc liệt kê các dịp",
        ),
        (
            {"cv_a": letter(TASK, date="11/10/2022")},
            "cv-a.yml:6:15: văn bản ngày 11/10/2022 sau «Ngày thử» của năm đó (10/10/2022), mà"
            " không ghi nói về dịp nào"
            " → thêm occasion: dịp được nói đến, hoặc khong; nói về năm sau thì ghi year",
        ),
        # What one entry says against itself
        (
            {"cv_a": says("windows: [{when: {date: 1/10/2022, at: 8h00, part: sang}}]")},
            "cv-a.yml:7:22: vừa có giờ 8h00 vừa có buổi"
            " → giữ một: at khi văn bản ghi giờ, part khi chỉ ghi buổi",
        ),
        (
            {"cv_a": says("texts: [{kind: khau-hieu, text: Câu thử, list: [Câu khác]}]")},
            "cv-a.yml:7:13: vừa có list vừa có điều của một câu (text, same_as, short,"
            " translations) → một câu thì bỏ list; nhiều câu thì ghi điều riêng vào từng câu của"
            " list",
        ),
        (
            {"cv_a": says("tasks: [{text: Việc thử, frequency: {exactly: 2, at_least: 1}}]")},
            "cv-a.yml:7:41: đã ghi exactly thì không ghi at_least, at_most → giữ một cách",
        ),
        (
            {"cv_a": says("contacts: [{name: Tổng đài thử}]")},
            "cv-a.yml:7:16: đầu mối không có số điện thoại cũng không có địa chỉ"
            " → ghi phone hoặc url",
        ),
        # Days with and without their year
        (
            {"cv_a": says("year: hang-nam\nwindows: [{when: {from: 1/10/2022, to: 10/10/2022}}]")},
            "cv-a.yml:8:22: mục hang-nam mà ngày có ghi năm: từ ngày 01/10/2022 đến hết ngày"
            " 10/10/2022 → bỏ năm ở ngày, hoặc ghi year là một năm",
        ),
        (
            {"cv_a": says("windows: [{when: {from: 1/10, to: 10/10}}]")},
            "cv-a.yml:7:22: ngày không ghi năm: từ 01/10 đến 10/10 hằng năm"
            " → thêm năm; năm nào cũng vậy thì ghi year: hang-nam ở mục này",
        ),
        (
            {"cv_a": says("reports: [{due: {before: 15/10}}]")},
            "cv-a.yml:7:21: ngày không ghi năm: Trước ngày 15/10 hằng năm"
            " → thêm năm; năm nào cũng vậy thì ghi year: hang-nam ở mục này",
        ),
        (
            {"cv_a": says("tasks: [{text: Việc thử, when: {lunar: 10/3}}]")},
            "cv-a.yml:7:36: ngày không ghi năm: ngày 10/3 âm lịch hằng năm"
            " → thêm năm; năm nào cũng vậy thì ghi year: hang-nam ở mục này",
        ),
        (
            {"cv_a": says("windows: [{when: {date: 10/10/2032}}]")},
            "cv-a.yml:7:22: ngày 10/10/2032 cách năm 2022 của mục này quá xa"
            " → kiểm tra năm; ngày của năm khác thì ghi ở mục có year là năm đó",
        ),
        # Windows
        (
            {"cv_a": says("windows: [{kind: cao-diem}]")},
            "cv-a.yml:7:15: văn bản đã xem toàn văn mà khoảng này không có thời gian"
            " → thêm when; văn bản chỉ ghi chữ thì when: {unresolved: chữ của văn bản}",
        ),
        (
            {"cv_a": says("""
                windows:
                  - {name: Đợt 1, when: {month: 9/2022}}
                  - {name: Đợt 2, when: {month: 10/2022}}
            """)},
            "cv-a.yml:9:9: tên «thuc-hien» đã dùng ở dòng 8 cho cùng dịp"
            " → đặt id khác cho một trong hai",
        ),
        (
            {"cv_a": says("windows: [{id: tuan-thu, when: {month: 10/2022}}]")},
            "cv-a.yml:7:20: tên «tuan-thu» là mã một dịp của chiến dịch → đặt id khác",
        ),
        (
            {"cv_a": says("windows: [{when: {anchor: cao-diem, days: -1}}]")},
            "cv-a.yml:7:22: không có mốc «cao-diem» → dùng mã một dịp, hoặc tên khoảng thời gian"
            " của chính văn bản này; của văn bản khác thì thêm một khoảng same_as",
        ),
        (
            {"cv_a": says("""
                windows:
                  - {id: mot, when: {anchor: hai, days: 1}}
                  - {id: hai, when: {anchor: mot, days: 1}}
            """)},
            "cv-a.yml:9:25: mốc thời gian vòng tròn: hai → mot → hai"
            " → cho một trong các mục đó một ngày riêng",
        ),
        (
            {"cv_a": says("tasks: [{text: Việc thử, when: dot-1}]")},
            "cv-a.yml:7:36: mục này không có khoảng thời gian «dot-1»"
            " → sửa tên, hoặc ghi thẳng thời gian",
        ),
        # Scopes
        (
            {"cv_a": says("tasks: [{text: Việc thử, scope: ca-nuoc}]")},
            "cv-a.yml:7:37: phạm vi «cả nước» không nằm trong «tỉnh A» của cơ quan ban hành"
            " → sửa scope; nếu dẫn lại văn bản khác thì ghi source là mã văn bản đó",
        ),
        (
            {"cv_a": letter(TASK, scope="tinh-b")},
            "cv-a.yml:5:8: phạm vi «tỉnh B» không nằm trong «tỉnh A» của cơ quan ban hành"
            " → sửa scope; nếu dẫn lại văn bản khác thì ghi source là mã văn bản đó",
        ),
        (
            {"cv_a": says("scope: ca-nuoc\nwindows: [{when: {month: 10/2022}}]")},
            "cv-a.yml:7:12: phạm vi «cả nước» không nằm trong «tỉnh A» của cơ quan ban hành"
            " → sửa scope; nếu dẫn lại văn bản khác thì ghi source là mã văn bản đó",
        ),
        # Texts
        (
            {"cv_a": says("texts: [{kind: khau-hieu, total: 1, list: [Câu một, Câu hai]}]")},
            "cv-a.yml:7:38: có 2 câu mà total là 1 → sửa total, hoặc bỏ câu thừa",
        ),
        (
            {"cv_a": says("texts: [{kind: khau-hieu, on_banner: 3, list: [Câu một, Câu hai]}]")},
            "cv-a.yml:7:42: on_banner chỉ câu không có: mục này có 2 câu"
            " → ghi số thứ tự của một câu trong mục",
        ),
        (
            {"cv_a": says("texts: [{kind: khau-hieu, on_banner: 1, text: 'Câu thử […]'}]")},
            "cv-a.yml:7:42: câu bị cắt hoặc đã thôi dùng thì không đặt lên banner được"
            " → chọn câu khác",
        ),
        (
            {"cv_a": says("texts: [{kind: khau-hieu, misspelt: khơi dạy, text: Câu thử}]")},
            "cv-a.yml:7:41: câu không có chữ «khơi dạy»"
            " → chép chữ sai đúng như trong câu, hoặc bỏ misspelt",
        ),
        (
            {
                "cv_a": says("texts: [{kind: khau-hieu, on_banner: 1, text: Câu một}]"),
                "cv_b": says("texts: [{kind: chu-de, on_banner: 1, text: Câu hai}]", **PROVINCE_B),
            },
            "cv-b.yml:7:39: banner năm 2022 đã chọn câu ở campaigns/documents/cv-a.yml:7:42"
            " → bỏ on_banner ở một trong hai nơi",
        ),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, documents: dict[str, str], expected: str) -> None:
    assert told(write_folder(tmp_path / "campaigns", **documents)) == [f"{PLACE}{expected}"]


NO_SUCH = "→ sửa mã, kind, occasion hoặc items; hoặc ghi thẳng nội dung"
WHICH = "→ ghi rõ: {document: …, kind: …, id: …, occasion: …, items: […]}"
ONE_A_LINE = (
    "→ mỗi câu một dòng: items: [3], rồi items: [4]; lấy nhiều câu một lần thì same_as thay cả"
    " list, text"
)
CHANGED_WHERE = (
    "→ sửa what, hoặc ghi document là văn bản có điều đó; văn bản chưa nhập thì nhập trước"
)

ADD_ITEM = "→ thêm item: câu thứ mấy"
ONLY_THE_END = "→ bỏ ngày đầu, ví dụ when: {to: 31/10/2026}; ngày đầu cũng đổi thì status: doi"
NOT_LATER = "→ đối chiếu văn bản; đúng là sớm hơn thì status: doi"


def gia_han(new: str, what: str = "thuc-hien") -> str:
    """Return an extension of what letter A says."""
    return f"changes: [{{what: {what}, document: cv-a, status: gia-han, {new}}}]"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # same_as
        (TASK, "windows: [{same_as: cv-a}]",
         f"7:25: «cv-a» không nói điều đó về chiến dịch và dịp này {NO_SUCH}"),
        (TASK, "windows: [{same_as: qd-thu}]",
         f"7:25: «qd-thu» không nói điều đó về chiến dịch và dịp này {NO_SUCH}"),
        (WINDOW, "windows: [{same_as: {document: cv-a, kind: cao-diem}}]",
         f"7:25: «cv-a» không nói điều đó về chiến dịch và dịp này {NO_SUCH}"),
        (WINDOW, "occasion: tuan-thu\nwindows: [{same_as: cv-a}]",
         f"8:25: «cv-a» không nói điều đó về chiến dịch và dịp này {NO_SUCH}"),
        (section("windows: [{id: a, when: {month: 9/2022}}, {id: b, when: {month: 10/2022}}]"),
         "windows: [{same_as: cv-a}]", f"7:25: «cv-a» nói nhiều điều như vậy {WHICH}"),
        (WINDOW, "windows: [{same_as: cv-b}]",
         "7:25: same_as dẫn về chính văn bản này: «cv-b» → ghi mã văn bản kia"),
        (section("texts: [{kind: khau-hieu, text: Câu thử}]"),
         "texts: [{kind: khau-hieu, same_as: {document: cv-a, items: [2]}}]",
         f"7:40: «cv-a» không nói điều đó về chiến dịch và dịp này {NO_SUCH}"),
        (section("texts: [{kind: khau-hieu, list: [Câu một, Câu hai]}]"),
         "texts: [{kind: khau-hieu, text: Câu thử, same_as: cv-a}]",
         f"7:55: same_as này chỉ 2 câu của «cv-a», mà ở đây là một câu {ONE_A_LINE}"),
        (section("texts: [{kind: khau-hieu, list: [Câu một, Câu hai, Câu ba]}]"),
         "texts:\n  - kind: khau-hieu\n    list:\n"
         "      - same_as: {document: cv-a, items: [2, 3]}",
         f"10:22: same_as này chỉ 2 câu của «cv-a», mà ở đây là một câu {ONE_A_LINE}"),
        # changes
        (WINDOW, "changes: [{what: cao-diem, document: cv-a, status: huy}]",
         f"7:22: văn bản bị sửa không có «cao-diem» về dịp này {CHANGED_WHERE}"),
        (WINDOW, "changes: [{what: thuc-hin, document: cv-a, status: huy}]",
         "7:22: văn bản bị sửa không có «thuc-hin» về dịp này (có phải «thuc-hien»?)"
         f" {CHANGED_WHERE}"),
        (WINDOW, "changes: [{what: thuc-hien, status: huy}]",
         "7:22: không rõ «thuc-hien» của văn bản nào bị sửa"
         " → thêm document, hoặc amends ở đầu văn bản"),
        (WINDOW, "changes: [{what: thuc-hien, document: cv-b, status: huy}]",
         "7:22: văn bản không tự sửa mình → ghi document là văn bản bị sửa"),
        (f"{section('occasion: ngay-thu' + chr(10) + 'reports: [{text: A}]')}\n"
         f"{section('occasion: tuan-thu' + chr(10) + 'reports: [{text: B}]')}",
         "occasion: [ngay-thu, tuan-thu]\n"
         "changes: [{what: bao-cao, document: cv-a, status: huy}]",
         "8:22: văn bản bị sửa có nhiều điều tên «bao-cao»"
         " → đặt id riêng cho từng điều ở văn bản đó, rồi ghi lại what"),
        (WINDOW, "changes: [{what: thuc-hien, document: cv-a, status: doi}]",
         "7:57: status: doi mà không có điều mới → ghi điều mới ở: when, due"),
        (WINDOW, "changes: [{what: thuc-hien, document: cv-a, status: gia-han}]",
         "7:57: status: gia-han mà không có điều mới → ghi điều mới ở: when, due"),
        (section("texts: [{kind: chu-de, text: Chủ đề thử}]"),
         "changes: [{what: chu-de, document: cv-a, status: thay}]",
         "7:54: status: thay mà không có điều mới → ghi điều mới ở: text"),
        (section("texts: [{kind: khau-hieu, total: 12, list: [Câu một, Câu hai]}]"),
         "changes: [{what: khau-hieu, item: 13, document: cv-a, status: huy}]",
         "7:39: văn bản bị sửa chỉ có 12 câu «khau-hieu» → đối chiếu số thứ tự; văn bản đó còn"
         " câu chưa nhập thì ghi total ở đó"),
        (section("texts: [{kind: khau-hieu, list: [Câu một, Câu hai]}]"),
         "changes: [{what: khau-hieu, item: 3, document: cv-a, status: thay, text: Câu mới}]",
         "7:39: văn bản bị sửa chỉ có 2 câu «khau-hieu» → đối chiếu số thứ tự; văn bản đó còn"
         " câu chưa nhập thì ghi total ở đó"),
        (section("texts: [{kind: khau-hieu, list: [Câu một, Câu hai]}]"),
         "changes: [{what: khau-hieu, document: cv-a, status: thay, text: Câu mới}]",
         f"7:22: văn bản bị sửa có nhiều câu «khau-hieu», không rõ thay câu nào {ADD_ITEM}"),
        (section("texts: [{kind: khau-hieu, total: 2, text: Câu một}]"),
         "changes: [{what: khau-hieu, document: cv-a, status: thay, text: Câu mới}]",
         f"7:22: văn bản bị sửa có nhiều câu «khau-hieu», không rõ thay câu nào {ADD_ITEM}"),
        (WINDOW, "changes: [{what: thuc-hien, item: 1, document: cv-a, status: huy}]",
         "7:39: item là câu thứ mấy, mà «thuc-hien» không phải loại câu"
         " → bỏ item; thay một câu thì what là loại câu: khau-hieu, chu-de…"),
        (WINDOW, gia_han("when: {from: 1/10/2022, to: 15/10/2022}"),
         f"7:79: gia hạn chỉ ghi ngày cuối mới {ONLY_THE_END}"),
        (WINDOW, gia_han("when: {date: 15/10/2022}"),
         f"7:79: gia hạn chỉ ghi ngày cuối mới {ONLY_THE_END}"),
        (WINDOW, gia_han("when: {to: 9/10/2022}"),
         f"7:72: gia hạn đến 09/10/2022, mà trước đó đã là 10/10/2022 {NOT_LATER}"),
        (WINDOW, gia_han("when: {to: 10/10/2022, until: 24h00}"),
         f"7:72: gia hạn đến 10/10/2022, mà trước đó đã là 10/10/2022 {NOT_LATER}"),
        (section("reports: [{text: Báo cáo thử, due: {before: 15/10/2022, at: 17h00}}]"),
         gia_han("due: {before: 15/10/2022}", "bao-cao"),
         f"7:69: gia hạn đến 14/10/2022, mà trước đó đã là 17h00 15/10/2022 {NOT_LATER}"),
        (section("windows: [{when: {either: [{month: 9/2022}, {month: 10/2022}]}}]"),
         "changes: [{what: thuc-hien, document: cv-a, status: chot}]",
         "7:57: status: chot mà không có điều mới → ghi điều mới ở: when, due"),
        (WINDOW,
         "changes: [{what: thuc-hien, document: cv-a, status: hoan, when: {month: 11/2022}}]",
         "7:57: status: hoan thì không có when, due, text"
         " → bỏ đi; đã có ngày mới thì dùng status: doi"),
    ],
)  # fmt: skip
def test_refused_between_two_letters(
    tmp_path: Path, first: str, second: str, expected: str
) -> None:
    folder = write_folder(
        tmp_path / "campaigns", cv_a=letter(first), cv_b=says(second, number="8/STTTT-TTBCXB")
    )
    assert told(folder) == [f"{PLACE}cv-b.yml:{expected}"]


def test_a_circle_of_same_as_is_refused(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=says("windows: [{same_as: cv-b}]"),
        cv_b=says("windows: [{same_as: cv-a}]", **SECOND),
    )
    assert any("same_as dẫn về chính văn bản này" in message for message in told(folder))


@pytest.mark.slow
def test_a_long_chain_of_anchors_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    lines = ["windows:", "  - {id: w0, when: {date: 1/10/2022}}"]
    lines += [f"  - {{id: w{n}, when: {{anchor: w{n - 1}, days: 1}}}}" for n in range(1, 500)]
    messages = told(write_folder(tmp_path / "campaigns", cv_a=says("\n".join(lines))))
    assert messages[-1] == (
        f"{PLACE}cv-a.yml:507:26: ngày này tính theo mốc, mốc lại tính theo mốc khác, quá nhiều lần"
        " → tính từ một mốc có ngày riêng"
    )


@pytest.mark.slow
def test_a_long_chain_of_same_as_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    letters = {
        f"cv_{n:03}": says(f"windows: [{{same_as: cv-{n + 1:03}}}]", number=f"{n}/STTTT")
        for n in range(1, 400)
    }
    letters["cv_400"] = letter(WINDOW, number="400/STTTT")
    messages = told(write_folder(tmp_path / "campaigns", **letters))
    assert any(
        "same_as dẫn qua quá nhiều văn bản" in message and "→ ghi mã văn bản đầu tiên" in message
        for message in messages
    )


@pytest.mark.parametrize("changed", ["thuc-hien", "chinh-ngay", "ngay-thu"])
def test_a_province_changes_nothing_of_the_nation(tmp_path: Path, changed: str) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        kh_tw=letter(WINDOW, **NATIONAL),
        cv_a=says(f"changes: [{{what: {changed}, document: kh-tw, status: huy}}]"),
    )
    assert told(folder) == [
        f"{PLACE}cv-a.yml:7:22: «{changed}» áp dụng ở «cả nước», ngoài «tỉnh A» của văn bản này"
        " → văn bản chỉ sửa điều của nơi mình: ghi một khoảng windows riêng"
    ]


def test_an_id_in_both_places_is_refused(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns", qd_thu=letter(TASK))
    assert told(folder) == [
        "campaigns/registry/documents.yml:2:1: văn bản này đã có tệp riêng:"
        " campaigns/documents/qd-thu.yml → xóa mục này trong danh mục"
    ]


@pytest.mark.parametrize(
    "keys",
    [
        # words of the nation told again by a province
        "texts: [{kind: chu-de, text: Chủ đề thử, scope: ca-nuoc}]",
        "contacts: [{name: Tổng đài thử, phone: 111, scope: ca-nuoc}]",
        "windows: [{kind: chinh-ngay, when: {date: 8/10/2022}, scope: ca-nuoc}]",
        "windows: [{when: {month: 10/2022}, source: qd-thu}]",
        "tasks: [{text: Việc thử, scope: xa-a}]",
        # a letter that names its occasion may be later than the first
        "occasion: tuan-thu",
        # phases known by their end, or by words
        "windows: [{id: a, when: {to: 30/9/2022}}, {id: b, when: {unresolved: sau đó}}]",
        # anchors that no window of the letter gives
        "windows: [{when: {anchor: ngay-thu, side: [truoc, trong, sau]}}]",
        "reports: [{due: {anchor: chinh-ngay, days: 5}}]",
        "occasion: khong",
        "tasks: [{text: Hỏi phòng công tác thử tại phong@so-a.gov.vn}]",
    ],
)
def test_not_refused(tmp_path: Path, keys: str) -> None:
    assert told(write_folder(tmp_path / "campaigns", cv_a=says(keys))) == []


def test_two_occasions_may_have_windows_of_one_name(tmp_path: Path) -> None:
    sections = "\n".join(
        [
            section("occasion: ngay-thu\nwindows: [{when: {month: 10/2022}}]"),
            section("occasion: tuan-thu\nwindows: [{when: {month: 12/2022}}]"),
        ]
    )
    assert told(write_folder(tmp_path / "campaigns", cv_a=letter(sections))) == []


def test_what_is_said_of_all_stands_once_in_each_section(tmp_path: Path) -> None:
    sections = "\n".join(
        [
            section("windows: [{when: {unresolved: trong tuần}}]", "tat-ca"),
            section("purpose: Nhằm thử"),
            section("year: hang-nam\nreports: [{due: {before: 05/6}}]"),
        ]
    )
    assert told(write_folder(tmp_path / "campaigns", cv_a=letter(sections))) == []


def test_a_window_not_dated_may_be_in_a_document_not_seen_whole(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns", cv_a=says("windows: [{kind: cao-diem}]", seen="mot-phan")
    )
    assert told(folder) == []


def test_one_sentence_on_the_banner_may_stand_in_two_letters(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=says("texts: [{kind: khau-hieu, on_banner: 1, text: Câu thử}]"),
        cv_b=says("texts: [{kind: khau-hieu, on_banner: 1, text: CÂU THỬ.}]", **PROVINCE_B),
    )
    assert told(folder) == []


def test_a_tentative_time_may_be_settled_as_it_is(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=says("windows: [{tentative: true, when: {month: 10/2022}}]"),
        cv_b=says("changes: [{what: thuc-hien, document: cv-a, status: chot}]", **SECOND),
    )
    assert told(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("places", "ca-nuoc: {name: cả nước, kind: ca-nuoc}\n", "",
         "registry/places.yml:2:35: places không có «ca-nuoc»"),
        ("places", "ca-nuoc: {name: cả nước, kind: ca-nuoc}\n", "",
         "registry/places.yml:2:1: danh mục địa phương thiếu «ca-nuoc»"),
        ("places", "tinh-b: {name: B, kind: tinh, in: ca-nuoc}",
         "tinh-b: {name: B, kind: tinh, in: tinh-b}",
         "registry/places.yml:5:35: địa phương vòng tròn: tinh-b → tinh-b"),
        ("places", "in: tinh-a-cu", "in: tinh-x",
         "registry/places.yml:6:34: places không có «tinh-x»"),
        ("agencies", "place: tinh-b", "place: tinh-x",
         "registry/agencies.yml:4:38: places không có «tinh-x»"),
    ],
)  # fmt: skip
def test_places_hang_together(tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
    folder = write_folder(tmp_path / "campaigns")
    assert old in REGISTRY[file]
    (folder / "registry" / f"{file}.yml").write_text(REGISTRY[file].replace(old, new), "utf-8")
    assert any(message.startswith(f"campaigns/{expected}") for message in told(folder)), told(
        folder
    )


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("tasks: [{text: Việc thử, languages: [Khmer]}]",
         "languages không có «Khmer» (có phải «km»?)"),
        ("tasks: [{text: Việc thử, languages: tieng-khmer}]",
         "languages không có «tieng-khmer» (có phải «km»?)"),
        ("tasks: [{text: Việc thử, channel: Băng rôn}]",
         "channels không có «Băng rôn» (có phải «bang-ron»?)"),
        ("tasks: [{text: Việc thử, audience: báo-chí}]",
         "audiences không có «báo-chí» (có phải «bao-chi»?)"),
        ("lead: [{agency: Sở không rõ}]",
         "agencies không có «Sở không rõ» (có phải «so-khong-noi»?)"),
        ("tasks: [{text: Việc thử, channel: Pano}]",
         "channels không có «Pano»"),
    ],
)  # fmt: skip
def test_what_was_meant_is_told_by_its_name_too_and_once(
    tmp_path: Path, keys: str, expected: str
) -> None:
    (found,) = told(write_folder(tmp_path / "campaigns", cv_a=says(keys)))
    place, _, message = found.partition(": ")
    assert place.startswith(f"{PLACE}cv-a.yml:7:")
    assert message.startswith(f"{expected} → sửa mã, hoặc thêm mục đó vào")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("texts: [{kind: khau-hieu, choose: mot, text: Câu một}]",
         "cần số nguyên, nhưng đang là chữ «mot» → ghi bằng chữ số, ví dụ 2"),
        ("windows: [{tentative: co, when: {month: 10/2022}}]",
         "cần true hoặc false, nhưng đang là chữ «co»"
         " → ghi true (có) hoặc false (không), hoặc xóa dòng này"),
        ("reports: [{text: Báo cáo thử, due: [15/10/2022]}]",
         "cần các trường dạng «tên: giá trị», nhưng đang là danh sách → viết trong ngoặc nhọn"
         " {khóa: giá trị}, hoặc mỗi trường một dòng thụt vào;"
         " các trường: before, by, at, anchor, days, unresolved"),
        ("tasks: Việc thử",
         "cần danh sách (mỗi dòng một gạch đầu dòng), nhưng đang là chữ «Việc thử» → mỗi điều một"
         " dòng bắt đầu bằng «- », hoặc viết trong ngoặc vuông: [một, hai]"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_form_is_told_in_its_form(
    tmp_path: Path, keys: str, expected: str
) -> None:
    (found,) = told(write_folder(tmp_path / "campaigns", cv_a=says(keys)))
    assert found.partition(": ")[2] == expected
