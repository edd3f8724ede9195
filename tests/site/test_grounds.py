"""What is kept of an earlier build is what a fresh one would make, whatever was edited between.

Each edit is of real campaigns and letters, but for what is plainly named «mẫu». All that is
compiled of it with the store of earlier builds is compared with what is compiled without.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any, Final

import pytest

from banners.making import beside
from banners.store.store import Store
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.drawing.banners import Drawing
from hooks.feeds import Ledger
from hooks.feeds.ledger.entries import EMPTY
from hooks.feeds.ledger.file import read_ledger
from hooks.kits import build as kits
from hooks.outputs import Compiled, Page
from hooks.pages.frame import keeping
from hooks.pages.frame.keeping import Planned
from hooks.source.faults import Faults
from tests.conftest import DRAWING
from tests.made_up import SITE, TODAY
from tests.real_campaigns import CAMPAIGNS, only_campaigns
from tests.stored import copy_used
from tests.undrawn import sketched

pytestmark = pytest.mark.slow  # a whole site is compiled again and again

# Of these, letters speak together, carry out and cite one another's.
SOME: Final = (
    "ngay-chuyen-doi-so-quoc-gia",
    "ngay-gia-dinh-viet-nam",
    "phong-chong-mua-ban-nguoi",
)
Edit = Callable[[Path], None]
DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_numbers = count()


class Site:
    """A campaign folder that is compiled again and again with one store."""

    def __init__(self, folder: Path, store: Path) -> None:
        self.folder = folder
        self.store = store

    def kept(
        self,
        today: date = TODAY,
        address: str = SITE,
        ledger: Ledger = EMPTY,
        catalogue: Catalogue | None = None,
    ) -> Compiled:
        """Return what is compiled with what earlier builds left."""
        drawing = Drawing(store=Store(self.store))
        catalogue = catalogue or load_catalogue(self.folder)
        return compile_site(catalogue, today, address, drawing=drawing, ledger=ledger)

    def made(self, **build: Any) -> set[tuple[str, ...]]:
        """Return which pages are made anew, by kind and whatever they are of."""
        made = set()

        def noting(page: Planned) -> Planned:
            def noted() -> Page:
                if page.rests_on is not None:
                    words = [each for each in page.rests_on if not DIGEST.fullmatch(each)]
                    made.add(tuple(words[:2]))  # without which of its title a document is
                return page.make()

            return replace(page, make=noted)

        def make_pages(planned: Sequence[Planned], where: keeping.Keeping | None) -> Any:
            return keeping.make_pages([noting(page) for page in planned], where)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(beside, "may_copy_itself", lambda: False)  # what is noted stays here
            patch.setattr("hooks.pages.make_pages", make_pages)
            self.kept(**build)
        return made

    def check(self, **build: Any) -> None:
        """Compare what is kept with what is made when neither pages nor kits are found.

        Each page and kit that is found is made beside it, in one and the same compiling: what is
        not kept follows from these, and from what is compiled anew in any case.
        """
        stale: list[str] = []

        def make_pages(planned: Sequence[Planned], where: keeping.Keeping | None) -> Any:
            made: set[int] = set()

            def noting(number: int) -> Page:
                made.add(number)
                return planned[number].make()

            noted = [replace(e, make=partial(noting, number)) for number, e in enumerate(planned)]
            pages = keeping.make_pages(noted, where)
            found = set(range(len(planned))) - made
            stale.extend(
                pages[each].url for each in found if told(pages[each]) != told(planned[each].make())
            )
            return pages

        def compared_kits(*given: Any, **named: Any) -> Any:
            found = build_kits(*given, **named)
            with pytest.MonkeyPatch.context() as other:
                other.setattr(kits, "page_code", lambda: f"fresh {next(_numbers)}")
                fresh = build_kits(*given, **named)
            assert len(found) == len(fresh)
            stale.extend(kit.path for kit, new in zip(found, fresh, strict=True) if kit != new)
            return found

        build_kits = kits.build_kits
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(beside, "may_copy_itself", lambda: False)  # what is noted stays here
            patch.setattr("hooks.pages.make_pages", make_pages)
            patch.setattr("hooks.compiler.build_kits", compared_kits)
            self.kept(**build)
        assert stale == []


def told(page: Page) -> tuple[Page, str]:
    """Return a page with its text, and its data, whether it was kept or made."""
    return replace(page, body=page.html, structured=()), json.dumps(page.structured)


@pytest.fixture(scope="module", autouse=True)
def _sketches() -> Iterator[None]:
    """Let two slots stand for all: no page or kit is kept or made otherwise for a third."""
    with sketched():
        yield


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Some campaigns, compiled once."""
    return _built(tmp_path_factory.mktemp("some"), *SOME)


def _built(folder: Path, *campaigns: str) -> Site:
    made = Site(only_campaigns(folder / "campaigns", *campaigns), folder / "store")
    # The banners are found, or kept for the next run; nothing else is to change this store.
    drawing = Drawing(store=Store(DRAWING.store.folder))
    compile_site(load_catalogue(made.folder), TODAY, SITE, drawing=drawing)
    copy_used(drawing.store, made.store)
    return made


@pytest.fixture
def site(built: Site) -> Iterator[Site]:
    """The same, and as it was when the test ends."""
    before = {path: path.read_text("utf-8") for path in built.folder.rglob("*.yml")}
    yield built
    for path in {*built.folder.rglob("*.yml"), *before}:
        path.unlink(missing_ok=True)
    for path, text in before.items():
        path.write_text(text, "utf-8")


# Edits


def edit(path: str, pattern: str, replacement: str) -> Edit:
    """Return the edit of the first place in a file that a pattern finds."""

    def make(folder: Path) -> None:
        file = folder / path
        text, found = re.subn(pattern, replacement, file.read_text("utf-8"), count=1, flags=re.M)
        assert found, f"{path}: {pattern}"
        file.write_text(text, "utf-8")

    return make


def arrival(*header: str, campaign: str = "ngay-chuyen-doi-so-quoc-gia") -> Edit:
    """Return the arrival of a letter that says what a campaign is for."""
    lines = (
        "number: 99/MAU-CV", "kind: Công văn", "issuer: bo-tttt", "date: 01/3/2026",
        "title: Mẫu trích yếu", *header, "says:", f"  - campaign: {campaign}",
        "    purpose: Nhằm làm mẫu",
    )  # fmt: skip

    def make(folder: Path) -> None:
        (folder / "documents" / "cv-99-mau-cv.yml").write_text("\n".join(lines) + "\n", "utf-8")

    return make


def departure(document: str) -> Edit:
    """Return that a letter is taken away."""
    return lambda folder: (folder / "documents" / f"{document}.yml").unlink()


def swapped(folder: Path) -> None:
    """Put the last of the documents only cited first."""
    file = folder / "registry" / "documents.yml"
    entries = re.split(r"^(?=[a-z0-9-]+:)", file.read_text("utf-8"), flags=re.M)
    file.write_text("".join((entries[0], entries[-1], *entries[1:-1])), "utf-8")


EDITS: Final[dict[str, Edit]] = {
    "nothing": lambda _: None,
    "a sentence": edit(
        "documents/cv-stttt-ttbcxb-kien-giang-2024.yml", "Thông tin các nội dung:", "Mẫu nội dung:"
    ),
    "a title": edit("documents/qd-1137-qd-ttg-2025.yml", "^title: ", "title: Mẫu "),
    "the title of a document only cited": edit(
        "registry/documents.yml", "(?<=^qd-793-qd-ttg-2016:)((?:\n  .*)*\n  title: )", r"\1Mẫu "
    ),
    "the title of a document that a page names": edit(
        "registry/documents.yml", "(?<=^nd-162-2025-nd-cp:)((?:\n  .*)*\n  title: )", r"\1Mẫu "
    ),
    "the date of a document that another carries out": edit(
        "registry/documents.yml",
        "(?<=^kh-182-kh-ubnd-tuyen-quang-2022:)((?:\n  .*)*\n  date: ).*",
        r"\g<1>01/01/2022",
    ),
    "the order of documents only cited": swapped,
    "a letter is doubted": edit(
        "documents/qd-1137-qd-ttg-2025.yml", "^says:", "verified: false\nsays:"
    ),
    "a letter replaces another": arrival("supersedes: qd-505-qd-ttg-2022"),
    "a letter of another campaign replaces one": arrival(
        "supersedes: qd-505-qd-ttg-2022", campaign="ngay-gia-dinh-viet-nam"
    ),
    "a letter of another campaign replaces one that is only cited": arrival(
        "supersedes: cv-2276-stttt-ttbcxb-thanh-hoa-2023", campaign="ngay-gia-dinh-viet-nam"
    ),
    "a letter amends another": arrival("amends: qd-1137-qd-ttg-2025"),
    "a letter passes another on": arrival("relays: kh-01-kh-ubnd-quang-ngai-2025"),
    "a letter carries out what another does": arrival("implements: qd-793-qd-ttg-2016"),
    "a letter of another campaign cites one": arrival(
        "cites: qd-505-qd-ttg-2022", campaign="ngay-gia-dinh-viet-nam"
    ),
    "a letter goes": departure("cv-stttt-ttbcxb-kien-giang-2024"),
    "an agency is named otherwise": edit("registry/agencies.yml", "name: Thủ tướng", "name: Mẫu"),
    "a place is named otherwise": edit("registry/places.yml", "name: Cả nước", "name: Mẫu nước"),
    "a campaign is named otherwise": edit("phong-chong-mua-ban-nguoi.yml", "^name: ", "name: Mẫu "),
    "a campaign has another topic": edit(
        "ngay-chuyen-doi-so-quoc-gia.yml", "^topic: .*", "topic: tre-em"
    ),
}


# One of each kind is made in the suite; those beside it differ in which letter, or by which word,
# another is named.
LESS_OFTEN: Final = {
    "a title",
    "the title of a document only cited",
    "the order of documents only cited",
    "a letter replaces another",
    "a letter of another campaign replaces one",
    "a letter of another campaign cites one",
    "a letter passes another on",
    "a letter carries out what another does",
    "an agency is named otherwise",
    "a campaign is named otherwise",
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.hostile] if name in LESS_OFTEN else [])
        for name in EDITS
    ],
)
def test_after_an_edit_what_is_kept_is_what_would_be_made(site: Site, name: str) -> None:
    EDITS[name](site.folder)
    site.check()


@pytest.mark.parametrize(
    "build",
    [
        {"today": date(2026, 10, 10)},
        {"today": TODAY.replace(year=TODAY.year + 1)},
        {"address": "https://mau.example/lich/"},
        {"ledger": read_ledger(CAMPAIGNS, PurePosixPath("campaigns"))},
    ],
    ids=["the day of a campaign", "the next year", "another address", "calendars told more"],
)
def test_so_it_is_on_another_day_at_another_address_with_a_ledger(
    site: Site, build: dict[str, Any]
) -> None:
    site.check(**build)


def test_an_edit_costs_an_edit(site: Site) -> None:
    campaign = "ngay-chuyen-doi-so-quoc-gia"
    says = load_catalogue(site.folder).said[campaign]
    letter = "documents/cv-ubnd-huyen-thanh-hoa-2023.yml"
    edit(letter, "Kiểm tra, giám sát", "Mẫu, giám sát")(site.folder)
    made = site.made()
    assert made == {
        ("campaign", campaign),
        ("gallery", campaign),
        *(("document", each.document) for each in says.sections),
        *(
            (f"khau-hieu/{year}/",)
            for year in says.years
            if any(t.year == year for t in says.texts)
        ),
    }
    assert site.made() == set()


def test_a_day_costs_a_day(site: Site) -> None:
    assert len(site.made(today=TODAY + timedelta(days=2))) > 40


def test_pages_that_are_kept_are_not_held(site: Site) -> None:
    compiled = site.kept()
    held = [page.url for page in compiled.pages if isinstance(page.body, str)]
    assert len(held) < len(compiled.pages) / 4


@pytest.mark.hostile
@pytest.mark.parametrize("part", ["title", "doubt", "sentence", "replaced"])
def test_so_it_is_whichever_file_is_edited(
    part: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stems = sorted(file.stem for file in CAMPAIGNS.glob("*.yml"))
    site = _built(tmp_path_factory.mktemp("all"), *stems)
    for file in sorted(site.folder.rglob("*.yml")):
        before = file.read_text("utf-8")
        new = file.with_name("cv-99-mau-cv.yml")
        if part == "replaced" and file.parent.name == "documents":
            campaign = re.search(r"campaign: (?!tat-ca)([a-z0-9-]+)", before)
            arrival(f"supersedes: {file.stem}", campaign=campaign[1] if campaign else stems[0])(
                site.folder
            )
        else:
            file.write_text(_edited(before, part), "utf-8")
        try:
            with suppress(Faults):  # not every letter may be of every campaign
                site.check()
        finally:
            file.write_text(before, "utf-8")
            new.unlink(missing_ok=True)


def _edited(text: str, part: str) -> str:
    match part:
        case "title":
            return re.sub(
                r"^( *)(title|name): (['\"]?)(?=\w)", r"\1\2: \3Mẫu ", text, count=1, flags=re.M
            )
        case "doubt":
            return re.sub(r"^says:", "verified: false\nsays:", text, flags=re.M)
        case _:
            return re.sub(r"^( *-? *text: ['\"]?)(?=\w)", r"\1Mẫu ", text, count=1, flags=re.M)
