"""What subscribers see during a year of editing, which is made up anew at every run.

Letters of a ministry and of two provinces arrive, say the same or otherwise, move, cancel and
replace one another; editors mend typing errors, correct kinds, rename, withdraw and delete,
sometimes by mistake; days pass; now and then somebody publishes, or a nightly build is published.
A subscriber keeps every event as calendars do, and complains about whatever a calendar could not
follow.
"""

from __future__ import annotations

import shutil
import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import YEARS_AHEAD, YEARS_BEFORE, resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.ledger.continuing import continued
from hooks.feeds.ledger.entries import FILE_NAME, Ledger
from hooks.feeds.ledger.file import (
    MENDED_BY_WRITING,
    OrderError,
    Orders,
    check_ledger,
    publishing_faults,
    read_ledger,
    update_ledger,
)
from hooks.feeds.milestones import ENDINGS, event_of
from hooks.feeds.words.titles import SUPERSEDED
from hooks.source.faults import Faults
from tests.feeds.reading import properties, unescape
from tests.feeds.samples import SHOWN, of_a, of_b, of_ministry
from tests.made_up import SITE, catalogue

BEGINNING = date(2026, 3, 1)
YEAR = 2026
EVERYTHING = "ics/tat-ca.ics"
WATCHED = (EVERYTHING, "ics/moc-chuan-bi.ics")
ISSUERS = {"bo": of_ministry, "a": of_a, "b": of_b}
KINDS = ["cao-diem", "thuc-hien", "treo"]
# What only an editor can explain.
GONE = {"ledger-vanished", "ledger-cancelled-too-soon"}


@dataclass
class Window:
    """A window of a letter as its editor sees it: the same one through every mend."""

    token: int
    day: date
    days: int
    kind: str
    tentative: bool = False
    verified: bool = True

    def data(self) -> dict[str, Any]:
        last = self.day + timedelta(days=self.days)
        return {
            "id": f"dot-{self.token}",
            "kind": self.kind,
            "name": "Mẫu đợt",
            "when": {"from": f"{self.day:%d/%m/%Y}", "to": f"{last:%d/%m/%Y}"},
            "tentative": self.tentative,
            "verified": self.verified,
        }


@dataclass
class Letter:
    """A letter as its editor sees it."""

    token: int
    campaign: int  # the token of its campaign
    issuer: str
    windows: list[Window] = field(default_factory=list)
    implements: Letter | None = None
    supersedes: Letter | None = None
    amends: Letter | None = None
    changes: list[dict[str, Any]] = field(default_factory=list)
    recorded: bool = False

    @property
    def id(self) -> str:
        return f"cv-{self.token}"

    def data(self, campaign: str) -> dict[str, Any]:
        said: dict[str, Any] = {"campaign": campaign, "year": YEAR}
        if self.windows:
            said["windows"] = [window.data() for window in self.windows]
        if self.changes:
            said["changes"] = self.changes
        links = ("implements", "supersedes", "amends")
        header = {name: other.id for name in links if (other := getattr(self, name))}
        day = f"{1 + self.token % 28:02}/0{1 + self.token % 2}/{YEAR}"
        return ISSUERS[self.issuer](said, number=f"{100 + self.token}/MAU", date=day, **header)


@dataclass
class Kept:
    """A campaign as its editor sees it."""

    token: int
    id: str
    rule_day: int = 2
    former: list[str] = field(default_factory=list)
    recorded_as: str | None = None

    def data(self) -> dict[str, Any]:
        return {
            "name": "Mẫu chiến dịch",
            "topic": "mau-linh-vuc",
            "former_ids": list(self.former),
            "occasions": [
                {
                    "id": "ngay", "kind": "ngay", "name": "Mẫu ngày",
                    "rule": {"date": f"{self.rule_day}/10"}, "basis": "mau-quy-dinh",
                }
            ],
        }  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """What a calendar holds of an event."""

    sequence: int
    stamp: str
    shown: tuple[str, str, str]  # start, end, status
    properties: tuple[tuple[str, str], ...]  # all of them
    since: date  # the day since which it has been as it is

    def value(self, name: str) -> str:
        return unescape(dict(self.properties).get(name, ""))


def seen(event: dict[str, str], today: date) -> Seen:
    shown = (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"], event["STATUS"])
    return Seen(
        int(event["SEQUENCE"]), event["DTSTAMP"], shown, tuple(sorted(event.items())), today
    )


class YearOfEditing(RuleBasedStateMachine):
    """The editors, the folder with the ledger, and a subscriber."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.today = BEGINNING
        self.campaigns = [Kept(1, "mau-1")]
        self.letters: list[Letter] = []
        self.named = 1
        self.withdrawn: set[str] = set()  # keys that editors take back
        self.mistake = False
        self.good = deepcopy((self.campaigns, self.letters))
        self.calendar: dict[str, Seen] = {}
        self.last: dict[str, Seen] = {}  # by UID, for every UID there ever was
        self.days: dict[tuple[int, str], str] = {}  # UIDs of occasions' days, by campaign and year
        self.alone: dict[int, str] = {}  # UIDs of windows, as long as they are alone
        self.let_go: set[str] = set()  # UIDs that editors took back
        self.paths: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        update_ledger(self.catalogue(), self.folder, SHOWN, self.today, Orders(first=True))
        self.publish()

    # Helpers

    def new_token(self) -> int:
        self.named += 1
        return self.named

    def catalogue(self) -> Catalogue:
        ids = {campaign.token: campaign.id for campaign in self.campaigns}
        return catalogue(
            {campaign.id: campaign.data() for campaign in self.campaigns},
            {each.id: each.data(ids[each.campaign]) for each in self.letters},
        )

    def some(self, data: st.DataObject) -> Kept:
        return data.draw(st.sampled_from(self.campaigns))

    def some_letter(self, data: st.DataObject) -> Letter:
        return data.draw(st.sampled_from([each for each in self.letters if each.windows]))

    def some_window(self, data: st.DataObject) -> tuple[Letter, Window]:
        pairs = [(letter, window) for letter in self.letters for window in letter.windows]
        return data.draw(st.sampled_from(pairs))

    def has_windows(self) -> bool:
        return any(letter.windows for letter in self.letters)

    def arrive(self, campaign: int, issuer: str) -> Letter:
        letter = Letter(self.new_token(), campaign, issuer)
        self.letters.append(letter)
        return letter

    # What letters say

    @rule(data=st.data(), issuer=st.sampled_from([*ISSUERS]), day=st.integers(0, 6),
          kind=st.sampled_from(KINDS), tentative=st.booleans())  # fmt: skip
    def a_letter_arrives(
        self, data: st.DataObject, issuer: str, day: int, kind: str, *, tentative: bool
    ) -> None:
        """So few days that letters often say the same."""
        days = day % 2 * 3
        letter = self.arrive(self.some(data).token, issuer)
        start = date(YEAR, 5, 1) + timedelta(days=20 * day)
        letter.windows.append(Window(self.new_token(), start, days, kind, tentative))

    @precondition(has_windows)
    @rule(data=st.data(), issuer=st.sampled_from(["a", "b"]))
    def a_province_says_the_same(self, data: st.DataObject, issuer: str) -> None:
        first, window = self.some_window(data)
        letter = self.arrive(first.campaign, issuer)
        letter.implements = first if data.draw(st.booleans()) else None
        letter.windows.append(Window(self.new_token(), window.day, window.days, window.kind))

    @precondition(has_windows)
    @rule(data=st.data(), status=st.sampled_from(["doi", "gia-han", "hoan", "huy"]),
          by=st.integers(1, 5), verified=st.booleans())  # fmt: skip
    def a_letter_is_amended(
        self, data: st.DataObject, status: str, by: int, *, verified: bool
    ) -> None:
        first, window = self.some_window(data)
        letter = self.arrive(first.campaign, first.issuer)
        letter.amends = first
        new = window.day + timedelta(days=window.days + by)
        when = {
            "doi": {"date": f"{new:%d/%m/%Y}"},
            "gia-han": {"to": f"{new:%d/%m/%Y}"},
        }.get(status)
        change = {"what": f"dot-{window.token}", "status": status, "verified": verified}
        letter.changes.append(change | ({"when": when} if when else {}))

    @precondition(has_windows)
    @rule(data=st.data(), by=st.integers(0, 5), anew=st.booleans())
    def a_letter_is_superseded(self, data: st.DataObject, by: int, *, anew: bool) -> None:
        first = self.some_letter(data)
        if any(each.supersedes is first for each in self.letters):
            return
        letter = self.arrive(first.campaign, first.issuer)
        letter.supersedes = first
        old = first.windows[0]
        if anew:
            day = old.day + timedelta(days=by)
            letter.windows.append(Window(self.new_token(), day, old.days, old.kind))

    # What editors do

    @precondition(lambda self: len(self.campaigns) < 4)
    @rule()
    def add_a_campaign(self) -> None:
        token = self.new_token()
        self.campaigns.append(Kept(token, f"mau-{token}"))

    @precondition(has_windows)
    @rule(data=st.data(), by=st.integers(1, 40), days=st.sampled_from([0, 3]))
    def mend_a_date(self, data: st.DataObject, by: int, days: int) -> None:
        letter, window = self.some_window(data)
        if not any(each.amends is letter for each in self.letters):
            window.day = date(YEAR, 1, 20) + timedelta(
                days=(window.day.timetuple().tm_yday + by) % 300
            )
            window.days = days

    @precondition(has_windows)
    @rule(data=st.data(), kind=st.sampled_from(KINDS))
    def correct_a_kind(self, data: st.DataObject, kind: str) -> None:
        self.some_window(data)[1].kind = kind

    @precondition(has_windows)
    @rule(data=st.data())
    def doubt_a_date_or_not(self, data: st.DataObject) -> None:
        _, window = self.some_window(data)
        window.verified = not window.verified

    @rule(data=st.data(), day=st.integers(1, 28))
    def change_a_rule(self, data: st.DataObject, day: int) -> None:
        self.some(data).rule_day = day

    @precondition(has_windows)
    @rule(data=st.data(), by_order=st.booleans())
    def delete_a_letter(self, data: st.DataObject, *, by_order: bool) -> None:
        """A mistake, unless it is ordered: what it alone said is gone."""
        letter = self.some_letter(data)
        named = [(each.implements, each.supersedes, each.amends) for each in self.letters]
        if any(each is letter for links in named for each in links):
            return
        self.letters.remove(letter)
        self.mistake |= letter.recorded and not by_order
        if letter.recorded and by_order:
            self.withdrawn.add("*")

    @rule(data=st.data())
    def rename_a_campaign(self, data: st.DataObject) -> None:
        """To another id, or back to one it had; its file names the ids that it had."""
        campaign = self.some(data)
        old = campaign.id
        campaign.id = data.draw(st.sampled_from([f"mau-{self.new_token()}", *campaign.former]))
        campaign.former = [each for each in [*campaign.former, old] if each != campaign.id]

    @rule(data=st.data())
    def forget_a_former_id(self, data: st.DataObject) -> None:
        campaign = self.some(data)
        if campaign.former:
            campaign.former.remove(data.draw(st.sampled_from(campaign.former)))
            self.mistake = True

    @precondition(lambda self: len(self.campaigns) > 1)
    @rule(data=st.data())
    def delete_a_campaign(self, data: st.DataObject) -> None:
        campaign = self.some(data)
        self.campaigns.remove(campaign)
        self.letters = [each for each in self.letters if each.campaign != campaign.token]
        self.mistake |= campaign.recorded_as is not None

    @rule(days=st.sampled_from([1, 10, 31, 100, 400]))
    def days_pass(self, days: int) -> None:
        self.today += timedelta(days=days)

    # What is published

    def orders(self) -> Orders:
        """Take back, by name, every event that is missed, if an editor has deleted a letter."""
        if not self.withdrawn:
            return Orders()
        found = check_ledger(self.catalogue(), self.folder, SHOWN, self.today)
        values = [(item.code, dict(item.values)) for item in found]
        gone = [str(told["key"]) for code, told in values if code in GONE]
        lost = [str(told["path"]) for code, told in values if code == "ledger-feed-lost"]
        return Orders(withdrawn=tuple(gone), renamed=tuple((path, EVERYTHING) for path in lost))

    @rule()
    def publish(self) -> None:
        """Publish; whatever is refused is restored to its last published state."""
        orders = Orders() if self.mistake else self.orders()
        where = (self.catalogue(), self.folder, SHOWN, self.today)
        judged = [
            item
            for item in check_ledger(*where, orders, publishing=True)
            if item.code not in MENDED_BY_WRITING
        ]
        if judged:
            assert self.mistake, judged
            before = (self.folder / FILE_NAME).read_bytes()
            if {item.code for item in judged} - {"former-id-missing"}:
                with pytest.raises((Faults, OrderError)):
                    update_ledger(*where, orders)
                assert (self.folder / FILE_NAME).read_bytes() == before
            self.campaigns, self.letters = deepcopy(self.good)
            self.mistake = False
            self.withdrawn.clear()
            return
        ledger = read_ledger(self.folder, SHOWN)
        self.let_go |= {
            ledger.uid(f"{key}{milestone}")
            for key in orders.withdrawn
            for milestone in ("", *ENDINGS)
            if f"{key}{milestone}" in ledger.events
        }
        update_ledger(*where, orders)
        written = (self.folder / FILE_NAME).read_bytes()
        update_ledger(*where, Orders())
        assert (self.folder / FILE_NAME).read_bytes() == written
        assert publishing_faults(*where) == ()
        for campaign in self.campaigns:
            campaign.recorded_as = campaign.id
        for letter in self.letters:
            letter.recorded = True
        self.mistake = False
        self.withdrawn.clear()
        self.good = deepcopy((self.campaigns, self.letters))
        self.build()

    @rule()
    def build_at_night(self) -> None:
        """A build that is accepted is published without changing the ledger."""
        faults = publishing_faults(self.catalogue(), self.folder, SHOWN, self.today)
        if not faults:
            self.build()

    @rule()
    def lose_the_ledger(self) -> None:
        file = self.folder / FILE_NAME
        kept = file.read_bytes()
        file.unlink()
        faults = publishing_faults(self.catalogue(), self.folder, SHOWN, self.today)
        assert [item.code for item in faults] == ["ledger-missing"]
        with pytest.raises(Faults):
            update_ledger(self.catalogue(), self.folder, SHOWN, self.today, Orders())
        file.write_bytes(kept)

    def build(self) -> None:
        made = self.catalogue()
        occurrences = resolve(made, self.today)
        ledger = continued(read_ledger(self.folder, SHOWN), made, occurrences, self.today)
        self.receive(build_feeds(occurrences, made, self.today, SITE, ledger), ledger)

    # What the subscriber sees

    def receive(self, files: dict[str, bytes], ledger: Ledger) -> None:
        assert self.paths <= {path for path in files if "/su-kien/" not in path}
        self.paths |= {path for path in files if "/su-kien/" not in path}
        now: dict[str, Seen] = {}
        for path in WATCHED:
            events = [seen(event, self.today) for event in properties(files[path])[1:]]
            names = [event.value("UID") for event in events]
            assert len(set(names)) == len(names)
            now |= dict(zip(names, events, strict=True))
        for uid, event in now.items():
            before = self.last.get(uid)
            if before and before.properties == event.properties:
                now[uid] = before
            elif before:
                assert event.sequence >= before.sequence, (before, event)
                assert event.stamp > before.stamp, (before, event)
                assert event.shown == before.shown or event.sequence > before.sequence
        self.keep_identities(ledger)
        for uid in self.calendar.keys() - now.keys() - self.let_go:
            assert self.may_go(uid, ledger, now), self.calendar[uid]
        self.calendar = now
        self.last |= now
        self.let_go -= now.keys()

    def keep_identities(self, ledger: Ledger) -> None:
        """An occasion's day is one event for ever; so is a window, as long as it is said alone."""
        for campaign in self.campaigns:
            for year in range(YEAR, YEAR + 5):
                if (key := f"{campaign.id}/{year}/ngay") in ledger.events:
                    uid = ledger.uid(key)
                    assert self.days.setdefault((campaign.token, str(year)), uid) == uid
        own = {f"dot-{w.token}": w.token for letter in self.letters for w in letter.windows}
        alone: dict[int, str] = {}
        for key, entry in ledger.events.items():
            if len(entry.statements) == 1 and not entry.withdrawn:
                token = own.get(entry.statements[0].rpartition("/")[2])
                alone |= {token: ledger.uid(key)} if token else {}
        for token in alone.keys() & self.alone.keys():
            assert alone[token] == self.alone[token], token
        self.alone = alone

    def may_go(self, uid: str, ledger: Ledger, now: dict[str, Seen]) -> bool:
        """Return whether an event may leave the feeds without an editor's order."""
        event = self.calendar[uid]
        start, end, status = event.shown
        if int(end[:4]) < self.today.year - YEARS_BEFORE:
            return True
        if int(start[:4]) > self.today.year + YEARS_AHEAD:
            return True
        title = event.value("SUMMARY")
        off = status == "CANCELLED" or title.startswith(SUPERSEDED.prefix)
        if off and self.today - event.since >= timedelta(days=30):
            return True
        keys = [key for key in ledger.events if ledger.uid(key) == uid]
        # It met another: what it told, another event tells now, and the ledger says it left.
        if any(self.met(key, ledger, now) for key in keys):
            return True
        # A milestone goes with its event, or when that becomes a single day or no peak.
        return any(
            base in now or base in self.let_go or base not in self.calendar
            or self.may_go(base, ledger, now)
            for base in (ledger.uid(event_of(key)) for key in keys if event_of(key) != key)
        )  # fmt: skip

    def met(self, key: str, ledger: Ledger, now: dict[str, Seen]) -> bool:
        entry = ledger.events[key]
        told = {*ledger.events[event_of(key)].statements} if event_of(key) in ledger.events else {}
        others = [
            other for other, each in ledger.events.items()
            if other != key and not each.withdrawn and {*each.statements} & {*told}
        ]  # fmt: skip
        return entry.withdrawn is not None and any(ledger.uid(each) in now for each in others)


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        YearOfEditing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.slow
def test_nobody_loses_an_event_or_misses_a_change() -> None:
    run(examples=12, steps=25)


@pytest.mark.hostile
def test_nobody_loses_an_event_or_misses_a_change_in_many_years() -> None:
    run(examples=600, steps=60)
