"""What becomes of a date that documents change: who follows, who keeps the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.facts.occurrence import Occurrence
from tests.facts.samples import TEN_DAYS, days, of_2022, of_a, of_b, of_ministry, says
from tests.loading.samples import section

WINDOW = "ngay-thu/thuc-hien/2022-10-01_2022-10-10"
MOVED = """
reason: Lý do thử
when: {from: 11/10/2022, to: 20/10/2022}
"""


def change(status: str, keys: str = "", what: str = "thuc-hien") -> str:
    """Return what changes a window."""
    lines = [f"what: {what}", f"status: {status}", *keys.strip().splitlines()]
    return "changes:\n  - " + "\n    ".join(lines)


def changed(folder: Path, status: str, keys: str = "", **more: str) -> dict[str, Occurrence]:
    """Return what is left when the ministry changes its window, which A carries out and D not."""
    documents = {
        "kh_9": of_ministry(TEN_DAYS),
        "cv_a": of_a(TEN_DAYS, implements="kh-9"),
        "cv_d": of_b(TEN_DAYS),
        "kh_10": of_ministry(
            change(status, keys), number="10/KH-BTTTT", amends="kh-9", date="28/9/2022"
        ),
    }
    written = {id_: text for id_, text in {**documents, **more}.items() if text}
    return of_2022(folder, **written)


def test_a_moved_window_is_moved_for_all_who_carry_it_out(tmp_path: Path) -> None:
    found = changed(tmp_path, "doi", MOVED)
    moved = found[WINDOW]
    assert (days(moved), moved.status, says(moved)) == (
        ("11/10", "20/10"),
        "moved",
        ["kh-9", "cv-a"],
    )
    assert (moved.moved_from and moved.moved_from.start, moved.reason) == (
        moved.statements[0].set_spans[0].start,
        "Lý do thử",
    )
    assert all(each.names_old_day for each in moved.statements)
    assert moved.documents[0] == "kh-10"


def test_who_follows_nobody_keeps_the_row_under_a_name_of_its_own(tmp_path: Path) -> None:
    kept = changed(tmp_path, "doi", MOVED)[f"{WINDOW}/cv-d"]
    assert (days(kept), kept.status, says(kept)) == (("1/10", "10/10"), "confirmed", ["cv-d"])


def test_what_is_as_another_letter_has_it_follows_too(tmp_path: Path) -> None:
    found = changed(tmp_path, "doi", MOVED, cv_a=of_a("windows: [{same_as: kh-9}]"))
    assert says(found[WINDOW]) == ["kh-9", "cv-a"]


def test_who_carries_it_out_through_others_follows(tmp_path: Path) -> None:
    found = changed(
        tmp_path,
        "doi",
        MOVED,
        kh_a=of_a("purpose: Nhằm thử", number="5/KH-UBND", implements="kh-9"),
        cv_a=of_a(TEN_DAYS, relays="kh-a"),
    )
    assert "cv-a" in says(found[WINDOW])


def test_a_province_moves_its_own_alone(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(TEN_DAYS),
        cv_a=of_a(TEN_DAYS, implements="kh-9"),
        cv_b=of_b(TEN_DAYS, implements="kh-9"),
        cv_c=of_a(change("doi", MOVED), number="9/STTTT-TTBCXB", amends="cv-a"),
    )
    assert says(found[WINDOW]) == ["kh-9", "cv-b"]
    own = found[f"{WINDOW}/cv-a"]
    assert (own.scopes, own.status, days(own)) == (("tinh-a-cu",), "moved", ("11/10", "20/10"))


def test_a_letter_with_the_new_days_joins_those_that_were_moved(tmp_path: Path) -> None:
    new = "windows: [{when: {from: 11/10/2022, to: 20/10/2022}}]"
    found = changed(tmp_path, "doi", MOVED, cv_e=of_a(new, number="9/STTTT-TTBCXB"))
    assert says(found[WINDOW]) == ["kh-9", "cv-a", "cv-e"]
    assert found[WINDOW].met == ("chien-dich-thu/2022/ngay-thu/thuc-hien/2022-10-11_2022-10-20",)


def test_an_extension_keeps_the_beginning(tmp_path: Path) -> None:
    found = changed(tmp_path, "gia-han", "when: {to: 15/10/2022}")[WINDOW]
    assert (days(found), found.status, found.takes_place) == (("1/10", "15/10"), "extended", True)


def test_what_is_postponed_has_no_day(tmp_path: Path) -> None:
    found = changed(tmp_path, "hoan")
    postponed = found[WINDOW]
    assert (postponed.status, postponed.has_no_day_yet, postponed.takes_place) == (
        "postponed",
        True,
        False,
    )
    assert (says(postponed), says(found[f"{WINDOW}/cv-d"])) == (["kh-9", "cv-a"], ["cv-d"])


def test_what_is_cancelled_is_told_and_takes_place_no_more(tmp_path: Path) -> None:
    found = changed(tmp_path, "huy", "reason: Lý do thử")
    assert (found[WINDOW].status, found[WINDOW].takes_place) == ("cancelled", False)
    assert found[f"{WINDOW}/cv-d"].takes_place


def test_a_move_to_words_leaves_no_day(tmp_path: Path) -> None:
    found = changed(tmp_path, "doi", "when: {unresolved: sang quý sau}")[WINDOW]
    assert (found.status, found.has_no_day_yet) == ("moved", True)
    assert (found.reason, found.change_wording) == (None, "sang quý sau")


@pytest.mark.parametrize(
    ("of_a_", "followed"),
    [
        ("{from: 1/10/2022, to: 10/10/2022}", True),
        ("{from: 1/10/2022, to: 10/10/2022, at: 0h00, until: 24h00}", True),
        ("{from: 1/10/2022, to: 10/10/2022, at: 7h00}", False),
    ],
)
def test_who_relays_days_without_their_hours_follows_all_the_same(
    tmp_path: Path, of_a_: str, followed: bool
) -> None:
    plan = "windows: [{when: {from: 1/10/2022, to: 10/10/2022, at: 0h00, until: 24h00}}]"
    a = of_a(f"windows: [{{when: {of_a_}}}]", relays="kh-9")
    found = changed(
        tmp_path, "gia-han", "when: {to: 31/10/2022, until: 24h00}", kh_9=of_ministry(plan), cv_a=a
    )
    windows = (each for o in found.values() if not o.is_day for each in o.statements)
    (own,) = (each for each in windows if each.document == "cv-a")
    assert own.names_old_day == followed
    assert str(own.spans[0].end) == ("2022-10-31" if followed else "2022-10-10")


TENTATIVE = "windows: [{when: {from: 1/10/2022, to: 10/10/2022}, tentative: true}]"


def test_a_move_does_not_settle_what_is_tentative(tmp_path: Path) -> None:
    letters = {"kh_9": of_ministry(TENTATIVE), "cv_a": "", "cv_d": ""}
    moved = changed(tmp_path / "moved", "doi", MOVED, **letters)[WINDOW]
    assert (moved.status, moved.fate, days(moved)) == ("tentative", "moved", ("11/10", "20/10"))
    assert moved.moved_from
    longer = changed(tmp_path / "longer", "gia-han", "when: {to: 15/10/2022}", **letters)[WINDOW]
    assert (longer.status, longer.fate) == ("tentative", "extended")


def test_what_is_tentative_and_moved_to_no_day_or_cancelled_is_told_so(tmp_path: Path) -> None:
    letters = {"kh_9": of_ministry(TENTATIVE), "cv_a": "", "cv_d": ""}
    nowhere = changed(tmp_path / "a", "doi", "when: {unresolved: sang quý sau}", **letters)
    assert nowhere[WINDOW].status == "moved"
    assert changed(tmp_path / "b", "huy", **letters)[WINDOW].status == "cancelled"


@pytest.mark.parametrize("settled_on", ["27/9/2022", "29/9/2022"])
def test_what_is_settled_before_or_after_a_move_is_settled(tmp_path: Path, settled_on: str) -> None:
    settling = of_ministry(change("chot"), number="11/KH-BTTTT", amends="kh-9", date=settled_on)
    letters = {"kh_9": of_ministry(TENTATIVE), "cv_a": "", "cv_d": "", "kh_11": settling}
    assert changed(tmp_path, "doi", MOVED, **letters)[WINDOW].status != "tentative"


def test_a_letter_that_only_changes_something_else_does_not_speak_of_the_day(
    tmp_path: Path,
) -> None:
    found = changed(tmp_path, "doi", MOVED)
    assert "kh-10" not in says(found["ngay-thu"])
    assert "kh-10" not in found["ngay-thu"].documents


def test_a_letter_that_says_more_than_changes_speaks_of_the_day(tmp_path: Path) -> None:
    more = of_ministry(
        "purpose: Nhằm thử\n" + change("doi", MOVED),
        number="10/KH-BTTTT",
        amends="kh-9",
        date="28/9/2022",
    )
    assert "kh-10" in says(changed(tmp_path, "doi", kh_10=more)["ngay-thu"])


def test_a_letter_that_changes_the_day_speaks_of_it(tmp_path: Path) -> None:
    moved = change("doi", "when: {date: 12/10/2022}", what="ngay-thu")
    found = of_2022(
        tmp_path,
        kh_9=of_ministry("purpose: Nhằm thử"),
        kh_10=of_ministry(moved, number="10/KH-BTTTT", amends="kh-9", date="28/9/2022"),
    )
    assert set(says(found["ngay-thu"])) == {"kh-9", "kh-10"}


def test_an_unverified_change_moves_nothing_and_is_told(tmp_path: Path) -> None:
    found = changed(tmp_path, "doi", MOVED + "verified: false")[WINDOW]
    assert (days(found), found.status) == (("1/10", "10/10"), "confirmed")
    assert (says(found), found.doubt) == (
        ["kh-9", "cv-a", "cv-d"],
        "Có tin đổi lịch chưa xác minh",
    )


def test_what_is_superseded_goes_on_as_what_is_said_anew(tmp_path: Path) -> None:
    new = "windows: [{when: {from: 5/10/2022, to: 15/10/2022}}]"
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(TEN_DAYS),
        kh_10=of_ministry(new, number="10/KH-BTTTT", supersedes="kh-9"),
    )
    window = found[WINDOW]  # the name it was first published under
    assert (days(window), says(window), window.status) == (
        ("5/10", "15/10"),
        ["kh-10"],
        "confirmed",
    )
    assert [each.document for each in window.replaces] == ["kh-9"]
    assert [item for item in found if "thuc-hien" in item] == [WINDOW]


def test_what_is_superseded_and_not_said_anew_is_never_cancelled(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(TEN_DAYS),
        kh_10=of_ministry("purpose: Nhằm thử", number="10/KH-BTTTT", supersedes="kh-9"),
    )[WINDOW]
    assert (found.status, found.superseded_by, found.takes_place) == (
        "superseded",
        ("kh-10",),
        False,
    )


def test_what_was_over_before_it_was_superseded_stays_as_it_was(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(TEN_DAYS),
        kh_10=of_ministry(
            "purpose: Nhằm thử", number="10/KH-BTTTT", supersedes="kh-9", date="1/2/2023"
        ),
    )
    assert (found[WINDOW].status, found["ngay-thu"].status) == ("confirmed", "confirmed")


def test_alternatives_stay_together_and_tentative(tmp_path: Path) -> None:
    either = """
        windows:
          - kind: phat-dong
            when: {either: [{date: 5/10/2022}, {date: 8/10/2022}, {unresolved: ngày khác}]}
    """
    found = of_2022(tmp_path, kh_9=of_ministry(either), cv_a=of_a(either))
    one = found["ngay-thu/phat-dong/2022-10-05_2022-10-05"]
    other = found["ngay-thu/phat-dong/2022-10-08_2022-10-08"]
    assert [(o.part, o.status, says(o)) for o in (one, other)] == [
        (1, "tentative", ["kh-9", "cv-a"]),
        (2, "tentative", ["kh-9", "cv-a"]),
    ]
    assert one.alternatives == other.alternatives == (one.span, other.span)
    assert (one.open_words, one.is_first_part, other.is_first_part) == (("ngày khác",), True, False)
    assert one.words == "ngày 05/10/2022, hoặc ngày 08/10/2022, hoặc ngày khác"


def test_what_is_settled_goes_on_under_the_first_name(tmp_path: Path) -> None:
    either = "windows: [{when: {either: [{date: 5/10/2022}, {date: 8/10/2022}]}}]"
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(either),
        kh_10=of_ministry(
            change("chot", "when: {date: 8/10/2022}"), number="10/KH-BTTTT", amends="kh-9"
        ),
    )
    windows = [item for item in found if "thuc-hien" in item]
    assert windows == ["ngay-thu/thuc-hien/2022-10-05_2022-10-05"]
    settled = found[windows[0]]
    assert (days(settled), settled.status, settled.alternatives) == (
        ("8/10", "8/10"),
        "confirmed",
        (),
    )
    assert settled.first
    assert len(settled.first.set_spans) == 2


def test_dates_counted_from_what_was_moved_move_with_it(tmp_path: Path) -> None:
    both = """
        windows:
          - {kind: cao-diem, when: {from: 1/10/2022, to: 10/10/2022}}
          - {kind: treo, when: {anchor: cao-diem, days: -7}}
        reports: [{due: {anchor: cao-diem, days: 5}}]
    """
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(both),
        kh_10=of_ministry(
            change("doi", MOVED, what="cao-diem"), number="10/KH-BTTTT", amends="kh-9"
        ),
    )
    hung = found["ngay-thu/treo/2022-09-24_2022-09-24"]
    assert (days(hung), hung.status, hung.reason) == (("4/10", "4/10"), "moved", "Lý do thử")
    assert days(found["kh-9/bao-cao"]) == ("25/10", "25/10")


def test_the_day_itself_is_moved_with_what_is_counted_from_it(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        kh_9=of_ministry("purpose: Nhằm thử"),
        cv_a=of_a("windows: [{kind: treo, when: {anchor: ngay-thu, from: -2, to: 0}}]"),
        kh_10=of_ministry(
            change("doi", "when: {date: 20/10/2022}", what="ngay-thu"),
            number="10/KH-BTTTT",
            amends="kh-9",
        ),
    )
    day = found["ngay-thu"]
    assert (days(day), day.status, day.moved_from and day.moved_from.first.day) == (
        ("20/10", "20/10"),
        "moved",
        10,
    )
    assert {"kh-9", "cv-a"} <= {*says(day)}
    assert days(found["ngay-thu/treo/2022-10-08_2022-10-10"]) == ("18/10", "20/10")


def test_a_deadline_is_moved(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        cv_a=of_a("reports: [{due: {before: 15/10/2022}}]"),
        cv_c=of_a(
            change("gia-han", "due: {before: 20/10/2022, at: 17h00}", what="bao-cao"),
            number="9/STTTT-TTBCXB",
            amends="cv-a",
        ),
    )["cv-a/bao-cao"]
    assert (days(found), found.status, found.span.at and found.span.at.hour) == (
        ("20/10", "20/10"),
        "extended",
        17,
    )


def test_changes_of_one_occasion_leave_the_other_alone(tmp_path: Path) -> None:
    first = "windows: [{kind: treo, when: {from: 1/10/2022, to: 10/10/2022}}]"
    second = "windows: [{kind: treo, when: {from: 1/12/2022, to: 7/12/2022}}]"
    both = "\n".join([section(first), section(f"occasion: tuan-thu\n{second}")])
    found = of_2022(
        tmp_path,
        kh_9=of_ministry(both),
        kh_10=of_ministry(
            "occasion: tuan-thu\n" + change("huy", what="treo"), number="10/KH-BTTTT", amends="kh-9"
        ),
    )
    assert found["ngay-thu/treo/2022-10-01_2022-10-10"].takes_place
    assert not found["tuan-thu/treo/2022-12-01_2022-12-07"].takes_place
