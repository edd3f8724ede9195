"""What subscribers see during a year of editing, which is made up anew at every run.

Editors add, move, cancel, withdraw, rename and delete, sometimes by mistake; days pass; now and
then somebody publishes, or a nightly build is published. A subscriber keeps every event as
calendars do, and complains about whatever a calendar could not follow.
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
from hooks.feeds import build_feeds
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
from hooks.feeds.ledger.renaming import continued
from hooks.feeds.milestones import event_of
from hooks.source.faults import Faults
from tests.feeds.reading import properties, unescape
from tests.feeds.samples import SITE, make_catalogue
from tests.feeds.test_ledger import SHOWN

BEGINNING = date(2026, 3, 1)
YEAR = 2026
SOURCE = {"source": "mau-cong-van"}
EVERYTHING = "ics/tat-ca.ics"
WATCHED = (EVERYTHING, "ics/moc-chuan-bi.ics")


@dataclass
class Period:
    """A period of the year as its editor sees it: the same one through every change."""

    token: int
    id: str
    day: date
    days: int
    kind: str
    change: dict[str, Any] | None = None
    recorded_as: str | None = None  # its id when last published
    cancelled_since: date | None = None  # the day calendars learned of it

    def data(self) -> dict[str, Any]:
        last = self.day + timedelta(days=self.days)
        when = {"from": f"{self.day:%d/%m/%Y}", "to": f"{last:%d/%m/%Y}"}
        return {"id": self.id, "kind": self.kind, "name": "Mẫu đợt", "when": when, **SOURCE}


@dataclass
class Kept:
    """A campaign as its editor sees it."""

    token: int
    id: str
    rule_day: int = 2
    confirmed: bool = False
    former: list[str] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    recorded_as: str | None = None

    def data(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": "Mẫu chiến dịch",
            "topic": "mau-linh-vuc",
            "former_ids": list(self.former),
            "occasions": [
                {
                    "id": "ngay",
                    "kind": "ngay",
                    "name": "Mẫu ngày",
                    "rule": {"yearly": f"{self.rule_day}/10"},
                    "basis": "mau-quy-dinh",
                }
            ],
            "editions": [
                {
                    "year": YEAR,
                    "documents": ["mau-cong-van"],
                    "occasions": ["ngay"] if self.confirmed else [],
                    "periods": [period.data() for period in self.periods],
                    "changes": [
                        {"item": period.id, **SOURCE, **period.change}
                        for period in self.periods
                        if period.change
                    ],
                }
            ],
        }


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
        self.named = 1
        self.withdrawn: list[tuple[Kept, str]] = []  # periods, by the ids they were recorded as
        self.taken_back: list[Kept] = []  # whole campaigns that were withdrawn
        self.mistake = False
        self.good = deepcopy((self.campaigns, self.withdrawn, self.taken_back))
        self.calendar: dict[str, Seen] = {}
        self.last: dict[str, Seen] = {}  # by UID, for every UID there ever was
        self.identities: dict[tuple[int, str], str] = {}  # UIDs, by what they are to the editor
        self.let_go: set[str] = set()  # withdrawn UIDs
        self.paths: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        update_ledger(self.catalogue(), self.folder, SHOWN, self.today, Orders(first=True))
        self.publish()

    # Helpers

    def new_name(self, stem: str) -> str:
        self.named += 1
        return f"{stem}-{self.named}"

    def catalogue(self) -> Catalogue:
        return make_catalogue([campaign.data() for campaign in self.campaigns])

    def some(self, data: st.DataObject) -> Kept:
        return data.draw(st.sampled_from(self.campaigns))

    def some_period(self, data: st.DataObject) -> tuple[Kept, Period]:
        pairs = [(campaign, period) for campaign in self.campaigns for period in campaign.periods]
        return data.draw(st.sampled_from(pairs))

    def has_periods(self) -> bool:
        return any(campaign.periods for campaign in self.campaigns)

    # What editors do

    @precondition(lambda self: len(self.campaigns) < 4)
    @rule()
    def add_a_campaign(self) -> None:
        name = self.new_name("mau")
        self.campaigns.append(Kept(self.named, name))

    @rule(data=st.data(), day=st.integers(0, 300), days=st.sampled_from([0, 0, 3]),
          kind=st.sampled_from(["cao-diem", "thoi-gian"]))  # fmt: skip
    def add_a_period(self, data: st.DataObject, day: int, days: int, kind: str) -> None:
        start = date(YEAR, 1, 20) + timedelta(days=day)
        name = self.new_name("dot")
        self.some(data).periods.append(Period(self.named, name, start, days, kind))

    @precondition(has_periods)
    @rule(data=st.data(), by=st.integers(1, 40), days=st.sampled_from([0, 3]))
    def correct_a_date(self, data: st.DataObject, by: int, days: int) -> None:
        _, period = self.some_period(data)
        period.day = date(YEAR, 1, 20) + timedelta(days=(period.day.timetuple().tm_yday + by) % 300)
        period.days = days

    @rule(data=st.data(), day=st.integers(1, 28))
    def change_a_rule(self, data: st.DataObject, day: int) -> None:
        self.some(data).rule_day = day

    @rule(data=st.data())
    def confirm_a_rule(self, data: st.DataObject) -> None:
        campaign = self.some(data)
        campaign.confirmed = not campaign.confirmed
        # For a year that is long over, only the document keeps it in the calendar.
        self.mistake |= not campaign.confirmed and self.today.year - YEARS_BEFORE > YEAR

    @precondition(has_periods)
    @rule(data=st.data(), to=st.one_of(st.none(), st.integers(1, 28)))
    def move_a_period(self, data: st.DataObject, to: int | None) -> None:
        _, period = self.some_period(data)
        new = {"date": f"{to}/11/{YEAR}"} if to else {"unresolved": "mẫu: sẽ báo sau"}
        period.change = {"status": "moved", "to": new}

    @precondition(has_periods)
    @rule(data=st.data())
    def cancel_a_period(self, data: st.DataObject) -> None:
        self.some_period(data)[1].change = {"status": "cancelled"}

    @precondition(has_periods)
    @rule(data=st.data())
    def withdraw_a_period(self, data: st.DataObject) -> None:
        campaign, period = self.some_period(data)
        campaign.periods.remove(period)
        if period.recorded_as:
            self.withdrawn.append((campaign, period.recorded_as))

    @precondition(has_periods)
    @rule(data=st.data())
    def delete_a_period(self, data: st.DataObject) -> None:
        """A mistake, unless nobody ever saw it or it has been known as cancelled for 30 days."""
        campaign, period = self.some_period(data)
        campaign.periods.remove(period)
        since = period.cancelled_since
        known = since is not None and self.today - since >= timedelta(days=30)
        self.mistake |= period.recorded_as is not None and not known

    @precondition(has_periods)
    @rule(data=st.data())
    def rename_a_period(self, data: st.DataObject) -> None:
        """To another id, or back to the one that was published."""
        _, period = self.some_period(data)
        back = period.recorded_as not in {None, period.id} and data.draw(st.booleans())
        period.id = str(period.recorded_as) if back else self.new_name("dot")

    @rule(data=st.data())
    def rename_a_campaign(self, data: st.DataObject) -> None:
        """To another id, or back to one it had; its file names the ids that it had."""
        campaign = self.some(data)
        old = campaign.id
        campaign.id = data.draw(st.sampled_from([self.new_name("mau"), *campaign.former]))
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
        self.mistake |= campaign.recorded_as is not None

    @precondition(lambda self: len(self.campaigns) > 1)
    @rule(data=st.data())
    def take_a_campaign_back(self, data: st.DataObject) -> None:
        """A mistake, unless it was never renamed, or renamed before anybody knew of it."""
        campaign = self.some(data)
        self.campaigns.remove(campaign)
        self.withdrawn = [pair for pair in self.withdrawn if pair[0] is not campaign]
        if campaign.recorded_as:
            self.taken_back.append(campaign)

    @rule(days=st.sampled_from([1, 10, 31, 100, 400]))
    def days_pass(self, days: int) -> None:
        self.today += timedelta(days=days)

    # What is published

    def orders(self) -> Orders:
        renamed = [
            (f"{campaign.id}/{period.recorded_as}", f"{campaign.id}/{period.id}")
            for campaign in self.campaigns
            for period in campaign.periods
            if period.recorded_as not in {None, period.id}
        ]
        withdrawn = [f"{campaign.id}/{YEAR}/{item}" for campaign, item in self.withdrawn]
        for campaign in self.taken_back:
            withdrawn.append(str(campaign.recorded_as))
            for name in {str(campaign.recorded_as), *campaign.former}:
                path = f"ics/chien-dich/{name}.ics"
                if path in self.paths:
                    renamed.append((path, EVERYTHING))
        return Orders(renamed=tuple(renamed), withdrawn=tuple(withdrawn))

    @rule()
    def publish(self) -> None:
        """Publish; whatever is refused is restored to its last published state."""
        catalogue, orders = self.catalogue(), self.orders()
        where = (catalogue, self.folder, SHOWN, self.today)
        try:
            judged = [
                item
                for item in check_ledger(*where, orders)
                if item.severity == "error" and item.code not in MENDED_BY_WRITING
            ]
        except OrderError:
            assert self.mistake
            judged = None
        if judged or judged is None:
            assert self.mistake, judged
            before = (self.folder / FILE_NAME).read_bytes()
            codes = {item.code for item in judged or ()}
            if codes - {"former-id-missing"} or judged is None:
                with pytest.raises((Faults, OrderError)):
                    update_ledger(*where, orders)
                assert (self.folder / FILE_NAME).read_bytes() == before
            self.mend()
            return
        ledger = read_ledger(self.folder, SHOWN)
        for campaign, item in self.withdrawn:
            self.let_go |= self.uids(ledger, campaign, item)
        for campaign in self.taken_back:
            self.let_go |= self.uids(ledger, campaign)
        update_ledger(*where, orders)
        written = (self.folder / FILE_NAME).read_bytes()
        update_ledger(*where, Orders())
        assert (self.folder / FILE_NAME).read_bytes() == written
        assert publishing_faults(*where) == ()
        self.note_as_recorded()
        self.build()

    def uids(self, ledger: Ledger, campaign: Kept, item: str | None = None) -> set[str]:
        """Return the UIDs of a campaign, or of one of its items, from the ledger."""
        return {
            ledger.uid(key)
            for key in ledger.events
            if key.startswith(f"{campaign.recorded_as}/") and item in {None, key.split("/")[2]}
        }

    def mend(self) -> None:
        self.campaigns, self.withdrawn, self.taken_back = deepcopy(self.good)
        self.mistake = False

    def note_as_recorded(self) -> None:
        for campaign in self.campaigns:
            campaign.recorded_as = campaign.id
            for period in campaign.periods:
                period.recorded_as = period.id
                if period.change is None or period.change["status"] != "cancelled":
                    period.cancelled_since = None
                elif period.cancelled_since is None:
                    period.cancelled_since = self.today
        self.withdrawn, self.taken_back, self.mistake = [], [], False
        self.good = deepcopy((self.campaigns, self.withdrawn, self.taken_back))

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
        catalogue = self.catalogue()
        occurrences = resolve(catalogue, self.today)
        keys = {occurrence.key for occurrence in occurrences}
        ledger = continued(read_ledger(self.folder, SHOWN), catalogue.campaigns, keys)
        self.receive(build_feeds(occurrences, catalogue, self.today, SITE, ledger), ledger)

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
        self.keep_identities(ledger, now)
        for uid in self.calendar.keys() - now.keys() - self.let_go:
            assert self.may_go(uid, ledger, now), self.calendar[uid]
        self.calendar = now
        self.last |= now
        self.let_go -= now.keys()

    def keep_identities(self, ledger: Ledger, now: dict[str, Seen]) -> None:
        """What is the same to its editor is one event for ever, whatever its id."""
        for campaign in self.campaigns:
            keys = {(campaign.token, str(year)): f"{campaign.id}/{year}/ngay"
                    for year in range(YEAR, YEAR + 5)}  # fmt: skip
            keys |= {(period.token, ""): f"{campaign.id}/{YEAR}/{period.id}"
                     for period in campaign.periods}  # fmt: skip
            for token, key in keys.items():
                if (uid := ledger.uid(key)) in now:
                    assert self.identities.setdefault(token, uid) == uid

    def may_go(self, uid: str, ledger: Ledger, now: dict[str, Seen]) -> bool:
        """Return whether an event may leave the feeds without an editor's order."""
        event = self.calendar[uid]
        start, end, status = event.shown
        if int(end[:4]) < self.today.year - YEARS_BEFORE:
            return True
        if int(start[:4]) > self.today.year + YEARS_AHEAD:
            return True
        if status == "CANCELLED" and self.today - event.since >= timedelta(days=30):
            return True
        keys = [key for key in ledger.events if ledger.uid(key) == uid]
        # A milestone goes with its event, or when that becomes a single day.
        return any(
            base in now or base in self.let_go or base not in self.calendar
            or self.may_go(base, ledger, now)
            for base in (ledger.uid(event_of(key)) for key in keys if event_of(key) != key)
        )  # fmt: skip


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        YearOfEditing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_nobody_loses_an_event_or_misses_a_change() -> None:
    run(examples=12, steps=25)


@pytest.mark.hostile
def test_nobody_loses_an_event_or_misses_a_change_in_many_years() -> None:
    run(examples=600, steps=60)
