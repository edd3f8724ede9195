"""What documents say, resolved: outside holds inside, nothing that follows need be written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.said import SaidDay, SaidOfCampaign, SaidText, SaidWindow
from tests.loading.samples import letter, load, section, write_folder

NATIONAL = {"issuer": "trung-uong", "number": "9/KH-BTTTT"}


def said(folder: Path, campaign: str = "chien-dich-thu", **documents: str) -> SaidOfCampaign:
    return load(write_folder(folder / "campaigns", **documents)).said[campaign]


def test_a_letter_says_without_a_line_what_follows_from_its_header(tmp_path: Path) -> None:
    found = said(tmp_path, cv_a=letter(section("tasks: [{text: Việc thử}]")))
    (task,) = found.tasks
    assert (task.document, task.sources) == ("cv-a", ("cv-a",))
    assert (task.campaign, task.year, task.yearly) == ("chien-dich-thu", 2022, False)
    assert task.occasions == ("ngay-thu",)  # the campaign's first
    assert task.scope == "tinh-a-cu"  # the issuer's place as it was then
    assert task.audience == ("bao-chi",)
    assert (task.kind, task.verified, task.note, task.clause) == ("truyen-thong", True, None, None)
    assert task.path == ("says", 0, "tasks", 0)
    assert [(day.occasion, day.year) for day in found.days] == [("ngay-thu", 2022)]


def test_outside_holds_inside_until_something_inside_says_otherwise(tmp_path: Path) -> None:
    says = section("""
        scope: xa-a
        clause: mục 1
        verified: false
        audience: xa
        note: ghi chú của mục
        tasks:
          - clause: mục 1a
            note: ghi chú của khối
            list:
              - Việc một
              - {text: Việc hai, clause: mục 1b, verified: true, audience: bao-chi,
                 scope: tinh-a-cu, note: ghi chú riêng}
          - text: Việc ba
    """)
    one, two, three = said(tmp_path, cv_a=letter(says)).tasks
    assert (one.clause, one.scope, one.verified, one.audience) == ("mục 1a", "xa-a", False, ("xa",))
    assert (two.clause, two.scope, two.verified) == ("mục 1b", "tinh-a-cu", True)
    assert two.audience == ("bao-chi",)
    assert (three.clause, three.verified) == ("mục 1", False)
    assert (one.note, two.note, three.note) == ("ghi chú của khối", "ghi chú riêng", None)
    assert [(task.order, task.path[-2:]) for task in (one, two, three)] == [
        (1, ("list", 0)), (2, ("list", 1)), (1, ("tasks", 1)),
    ]  # fmt: skip


def test_an_unverified_document_makes_all_it_says_unverified(tmp_path: Path) -> None:
    found = said(tmp_path, cv_a=letter(section("purpose: Nhằm thử"), verified="false"))
    assert [purpose.verified for purpose in found.purposes] == [False]
    assert [day.verified for day in found.days] == [False]


def test_a_document_cited_again_brings_its_scope(tmp_path: Path) -> None:
    says = section("""
        texts:
          - {kind: chu-de, text: Chủ đề thử, source: qd-thu}
          - {kind: khau-hieu, text: Câu thử, source: qd-thu, scope: tinh-a-cu}
    """)
    theme, slogan = said(tmp_path, cv_a=letter(says)).texts
    assert (theme.document, theme.sources, theme.scope) == ("cv-a", ("qd-thu",), "ca-nuoc")
    assert slogan.scope == "tinh-a-cu"


def test_a_section_may_be_of_several_campaigns_and_occasions(tmp_path: Path) -> None:
    says = section("occasion: [tuan-thu, ngay-thu]\ncontacts: [{name: Tổng đài thử, phone: 111}]",
                   "[chien-dich-thu, chien-dich-khac]")  # fmt: skip
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(says))
    one, other = (load(folder).said[each] for each in ("chien-dich-thu", "chien-dich-khac"))
    assert [day.occasion for day in one.days] == ["ngay-thu", "tuan-thu"]  # the campaign's order
    assert one.contacts[0].occasions == ("ngay-thu", "tuan-thu")
    assert other.contacts[0].occasions == ()
    assert (one.contacts[0].phone, one.contacts[0].kind) == ("111", "duong-day-nong")
    assert one.contacts[0].key != other.contacts[0].key


def test_a_section_of_no_occasion_speaks_of_no_day(tmp_path: Path) -> None:
    found = said(tmp_path, cv_a=letter(section("occasion: khong\ntasks: [{text: Việc thử}]")))
    assert found.days == ()
    assert found.tasks[0].occasions == ()
    assert found.sections[0].year == 2022


def test_a_yearly_section_holds_from_the_documents_year_on(tmp_path: Path) -> None:
    says = section("year: hang-nam\nreports: [{due: {before: 05/6}}]")
    (report,) = said(tmp_path, cv_a=letter(says)).reports
    assert (report.year, report.yearly) == (2022, True)
    assert [report.is_of(year) for year in (2021, 2022, 2030)] == [False, True, True]
    assert (report.id, report.to, report.audience) == ("bao-cao", "so-a", ("bao-chi",))


def test_every_campaign_of_the_letter_has_what_is_said_of_all(tmp_path: Path) -> None:
    says = "\n".join(
        [
            section("windows: [{when: {unresolved: trong tuần}}]", "tat-ca"),
            section("occasion: tuan-thu"),
            section("occasion: ngay-thu\nyear: 2023"),
            section("purpose: Nhằm thử", "chien-dich-khac"),
        ]
    )
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(says))
    catalogue = load(folder)
    windows = catalogue.said["chien-dich-thu"].windows
    assert [(window.year, window.occasions) for window in windows] == [
        (2022, ("tuan-thu",)), (2023, ("ngay-thu",)),
    ]  # fmt: skip
    assert [window.year for window in catalogue.said["chien-dich-khac"].windows] == [2022]
    # It adds no day: each section speaks of its own.
    assert len(catalogue.said["chien-dich-thu"].days) == 2


def test_a_list_is_one_entry_a_sentence(tmp_path: Path) -> None:
    says = section("""
        texts:
          - kind: khau-hieu
            total: 12
            choose: 1
            obligation: khuyen-khich
            on_banner: 2
            list:
              - Câu một
              - {text: "Câu hai, […] hết", short: Câu hai,
                 translations: [{language: km, text: bản dịch thử, by: người dịch thử}]}
              - {text: Câu ba, retired: {reason: địa danh đã đổi}}
    """)
    found = said(tmp_path, cv_a=letter(says.replace("on_banner: 2", "on_banner: 1")))
    one, two, three = found.texts
    assert [text.order for text in found.texts] == [1, 2, 3]
    assert [text.on_banner for text in found.texts] == [True, False, False]
    assert (two.short, two.is_cut, one.is_cut) == ("Câu hai", True, False)
    assert two.translations[0].by == "người dịch thử"
    assert three.retired
    assert three.retired.since == date(2023, 1, 1)  # the end of the section's year
    (block,) = found.lists
    assert (block.held, block.total, block.choose, block.is_incomplete) == (3, 12, 1, True)
    assert {text.block for text in found.texts} == {block.path}


def test_a_list_of_which_only_the_number_is_known(tmp_path: Path) -> None:
    found = said(tmp_path, cv_a=letter(section("texts: [{kind: khau-hieu, total: con-nua}]")))
    assert found.texts == ()
    assert [(block.held, block.is_incomplete) for block in found.lists] == [(0, True)]


def test_a_task_has_a_time_of_its_own_or_names_windows(tmp_path: Path) -> None:
    says = section("""
        windows:
          - {id: dot-1, name: Đợt 1, when: {from: 1/10/2022, to: 5/10/2022}}
          - {id: dot-2, name: Đợt 2, when: {from: 6/10/2022, to: 9/10/2022}}
        tasks:
          - when: [dot-1, dot-2]
            kind: hien-thi
            channel: man-hinh
            list:
              - Việc một
              - {text: Việc hai, kind: treo, when: {date: 10/10/2022, at: 8h00}}
    """)
    one, two = said(tmp_path, cv_a=letter(says)).tasks
    assert [window.name for window in one.windows] == ["Đợt 1", "Đợt 2"]
    assert (one.when, one.kind, one.channel) == (None, "hien-thi", ("man-hinh",))
    assert (two.windows, two.kind, two.channel) == ((), "treo", ("man-hinh",))
    assert two.when
    assert two.when.words == "ngày 10/10/2022, 8h00"


def test_a_window_as_in_another_letter_has_its_kind_and_time(tmp_path: Path) -> None:
    said_by_ministry = section("""
        windows:
          - {kind: cao-diem, when: {from: 1/10/2022, to: 10/10/2022}}
          - {kind: phat-dong, when: {anchor: cao-diem, days: -1}}
    """)
    relayed = section("windows: [{same_as: {document: kh-tw, kind: phat-dong}, where: Nơi thử}]")
    found = said(tmp_path, kh_tw=letter(said_by_ministry, **NATIONAL), cv_a=letter(relayed))
    own = next(window for window in found.windows if window.document == "cv-a")
    assert (own.kind, own.id, own.where, own.scope) == (
        "phat-dong", "phat-dong", "Nơi thử", "tinh-a-cu",
    )  # fmt: skip
    # Its anchors are those of the letter that gives the time.
    assert own.origin.document == "kh-tw"
    assert own.when == own.origin.when


def test_sentences_as_in_another_letter(tmp_path: Path) -> None:
    ministry = section("""
        texts:
          - {kind: khau-hieu, list: [Câu một, Câu hai, Câu ba]}
          - {kind: chu-de, text: Chủ đề thử}
    """)
    province = section("""
        texts:
          - {kind: khau-hieu, same_as: {document: kh-tw, items: [3, 1]}}
          - kind: thong-diep
            list:
              - {same_as: {document: kh-tw, kind: chu-de}}
              - {same_as: {document: kh-tw, kind: khau-hieu, items: [2]}, text: CÂU HAI!}
    """)
    found = said(tmp_path, kh_tw=letter(ministry, **NATIONAL), cv_a=letter(province))
    own = [text for text in found.texts if text.document == "cv-a"]
    assert [(text.kind, text.order, text.text) for text in own] == [
        ("khau-hieu", 1, "Câu ba"),
        ("khau-hieu", 2, "Câu một"),
        ("thong-diep", 1, "Chủ đề thử"),
        ("thong-diep", 2, "CÂU HAI!"),
    ]
    assert [text.same_as and text.same_as.text for text in own] == [
        "Câu ba", "Câu một", "Chủ đề thử", "Câu hai",
    ]  # fmt: skip


def test_a_change_finds_what_it_changes(tmp_path: Path) -> None:
    first = section("""
        windows: [{kind: cao-diem, when: {from: 1/10/2022, to: 10/10/2022}}]
        texts: [{kind: khau-hieu, list: [Câu một, Câu hai]}]
        reports: [{due: {before: 15/10/2022}}]
    """)
    second = section("""
        changes:
          - {what: cao-diem, status: gia-han, when: {to: 20/10/2022}, reason: lý do thử}
          - {what: khau-hieu, item: 2, status: thay, text: Câu mới}
          - {what: bao-cao, status: doi, due: {before: 25/10/2022, at: 17h00}}
          - {what: ngay-thu, status: hoan}
    """)
    found = said(
        tmp_path,
        kh_a=letter(first, **NATIONAL),
        kh_b=letter(second, amends="kh-a", issuer="trung-uong", number="10/KH-BTTTT"),
    )
    period, slogan, report, day = found.changes
    assert period.documents == ("kh-a",)
    assert [target.key for target in period.targets] == [found.windows[0].key]
    assert isinstance(period.targets[0], SaidWindow)
    assert slogan.targets == (found.texts[1],)
    assert report.targets == (found.reports[0],)
    assert isinstance(day.targets[0], SaidDay)


@pytest.mark.parametrize(
    ("lists", "item", "expected"),
    [
        ("{kind: khau-hieu, total: 12, list: [Câu một, Câu hai]}", 9, []),
        ("{kind: khau-hieu, total: 12}", 9, []),
        ("{kind: khau-hieu, total: con-nua, list: [Câu một, Câu hai]}", 9, []),
        ("{kind: khau-hieu, total: con-nua, list: [Câu một, Câu hai]}", 2, ["Câu hai"]),
        # Counted through all lists of the kind, as long as the document has them.
        ("{kind: khau-hieu, total: 3, text: Câu một}, {kind: khau-hieu, text: Câu bốn}", 2, []),
        ("{kind: khau-hieu, total: 3, text: Câu một}, {kind: khau-hieu, text: Câu bốn}", 4,
         ["Câu bốn"]),
    ],
)  # fmt: skip
def test_a_sentence_that_is_not_entered_can_be_replaced(
    tmp_path: Path, lists: str, item: int, expected: list[str]
) -> None:
    first = section(f"texts: [{lists}]")
    second = section(
        f"changes: [{{what: khau-hieu, item: {item}, document: cv-a, status: thay, text: Câu mới}}]"
    )
    found = said(tmp_path, cv_a=letter(first), cv_b=letter(second, number="8/STTTT"))
    (change,) = found.changes
    assert (change.item, change.text) == (item, "Câu mới")
    assert [each.text for each in change.targets if isinstance(each, SaidText)] == expected


def test_an_extension_of_what_was_moved_earlier_is_one(tmp_path: Path) -> None:
    first = section("windows: [{when: {from: 1/10/2022, to: 10/10/2022}}]")
    change = "changes: [{what: thuc-hien, document: cv-a, status: %s, when: {%s}}]"
    moved = section(change % ("doi", "from: 20/9/2022, to: 30/9/2022"))
    longer = section(change % ("gia-han", "to: 5/10/2022"))
    found = said(
        tmp_path,
        cv_a=letter(first),
        cv_b=letter(moved, number="8/STTTT"),
        cv_c=letter(longer, number="9/STTTT"),
    )
    assert [each.status for each in found.changes] == ["doi", "gia-han"]


def test_the_tasks_of_a_block_go_by_its_name(tmp_path: Path) -> None:
    first = section("""
        tasks:
          - {id: truyen-thanh, list: [Việc một, Việc hai], due: {before: 1/10/2022}}
    """)
    second = section(
        "changes: [{what: truyen-thanh, document: cv-a, status: doi, due: {before: 5/10/2022}}]"
    )
    found = said(tmp_path, cv_a=letter(first), cv_b=letter(second, number="8/STTTT"))
    assert found.changes[0].targets == found.tasks


def test_a_list_out_of_use_is_so_sentence_by_sentence(tmp_path: Path) -> None:
    says = section("""
        texts:
          - kind: khau-hieu
            retired: {reason: lý do thử, from: 1/7/2025}
            list: [Câu một, {text: Câu hai, retired: {reason: lý do khác}}]
    """)
    one, two = said(tmp_path, cv_a=letter(says)).texts
    assert one.retired
    assert two.retired
    assert (one.retired.since, one.retired.reason) == (date(2025, 7, 1), "lý do thử")
    assert (two.retired.since, two.retired.reason) == (date(2023, 1, 1), "lý do khác")


def test_an_occasion_that_no_document_need_have_said_can_be_changed(tmp_path: Path) -> None:
    says = section("changes: [{what: chinh-ngay, status: doi, when: {date: 12/10/2022}}]")
    header = {**NATIONAL, "scope": "ca-nuoc"}
    (change,) = said(tmp_path, kh_tw=letter(says, **header)).changes
    assert (change.targets, change.occasions) == ((), ("ngay-thu",))


def test_what_is_said_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    one = letter(section("tasks: [{text: Việc thử}]"))
    other = letter(section("windows: [{same_as: {document: z-tw}}]"), number="8/STTTT")
    ministry = letter(section("windows: [{when: {month: 10/2022}}]"), **NATIONAL)
    for name, order in (("x", ("a", "b", "z")), ("y", ("z", "b", "a"))):
        texts = {"a": ("cv_a", one), "b": ("cv_b", other), "z": ("z_tw", ministry)}
        write_folder(tmp_path / name, **dict(texts[key] for key in order))
    assert load(tmp_path / "x").said == load(tmp_path / "y").said


def test_a_former_place_is_meant_before_a_merger(tmp_path: Path) -> None:
    says = section("tasks: [{text: Việc thử}]")
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=letter(says),
        cv_b=letter(says, number="8/STTTT", date="20/9/2025"),
    )
    tasks = load(folder).said["chien-dich-thu"].tasks
    assert [(task.document, task.scope) for task in tasks] == [
        ("cv-a", "tinh-a-cu"), ("cv-b", "tinh-a"),
    ]  # fmt: skip


def test_days_are_counted_through_anchors_once_each(tmp_path: Path) -> None:
    """Each window may be a day after either of the two before it: 2**19 ways to count."""
    lines = ["windows:"]
    lines += [f"  - {{id: w{n}, when: {{date: {n + 1}/10/2022}}}}" for n in (0, 1)]
    lines += [
        f"  - {{id: w{n}, when: {{either: [{{anchor: w{n - 1}, days: 1}},"
        f" {{anchor: w{n - 2}, days: 1}}]}}}}"
        for n in range(2, 21)
    ]
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(section("\n".join(lines))))
    catalogue = load(folder)
    found = catalogue.said["chien-dich-thu"]
    last = found.windows[-1]
    assert last.when
    anchoring = Anchoring(catalogue.campaign("chien-dich-thu"), found)
    spans = anchoring.spans_of(last, last.when)
    assert {span.alternative for span in spans} == {1, 2}
    assert max(span.first for span in spans) == date(2022, 10, 21)


PLACES = st.sampled_from([None, "tinh-a-cu", "xa-a"])
SOURCES = st.sampled_from([None, "qd-thu"])


@settings(deadline=None)
@given(st.tuples(*[st.tuples(PLACES, SOURCES)] * 3), PLACES)
def test_the_innermost_scope_counts_and_none_leaks_to_another_entry(
    layers: tuple[tuple[str | None, str | None], ...], of_document: str | None
) -> None:
    """Section, block and item may each write a scope, a source, both or neither."""
    section_keys, block_keys, item_keys = (
        "".join(
            f"{key}: {value}, "
            for key, value in (("scope", place), ("source", source))
            if value is not None
        )
        for place, source in layers
    )
    written = (
        f"- {{campaign: chien-dich-thu, {section_keys}texts: [{{kind: khau-hieu, {block_keys}"
        f"list: [{{text: Câu một, {item_keys}}}, Câu hai]}}]}}\n"
        "- {campaign: chien-dich-thu, occasion: tuan-thu, tasks: [{text: Việc thử}]}\n"
    )
    outermost, sources = of_document or "tinh-a-cu", ("cv-a",)
    expected = []
    for place, source in layers:
        outermost = place or ("ca-nuoc" if source else outermost)
        sources = (source,) if source else sources
        expected.append((outermost, sources))
    with TemporaryDirectory() as folder:
        header = {"scope": of_document} if of_document else {}
        found = said(Path(folder), cv_a=letter(written, **header))
    one, two = found.texts
    assert (one.scope, one.sources) == expected[2]
    assert (two.scope, two.sources) == expected[1]
    assert (found.tasks[0].scope, found.tasks[0].sources) == (of_document or "tinh-a-cu", ("cv-a",))


def test_counts_are_read_as_letters_write_them(tmp_path: Path) -> None:
    says = section("""
        windows: [{kind: cao-diem, when: {from: 1/10/2022, to: 10/10/2022}}]
        tasks: [{text: Việc thử, frequency: {at_least: 02, at_most: 09, unit: tin}}]
        texts: [{kind: khau-hieu, total: 08, text: Câu một}]
        reports: [{text: Báo cáo thử, due: {anchor: cao-diem, days: 05}}]
    """)
    found = said(tmp_path, cv_a=letter(says))
    frequency = found.tasks[0].frequency
    assert frequency
    assert (frequency.at_least, frequency.at_most, found.lists[0].total) == (2, 9, 8)
    assert found.reports[0].due
    assert found.reports[0].due.day_count == 5
