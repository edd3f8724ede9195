"""Made-up letters about a made-up campaign: a ministry's and those of provinces A and B."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve
from tests.loading.samples import letter, load, section, write_folder

TODAY = date(2022, 9, 25)
TEN_DAYS = "windows: [{when: {from: 1/10/2022, to: 10/10/2022}}]"


def of_ministry(says: str, number: str = "9/KH-BTTTT", **header: str) -> str:
    """Return a letter of the whole country."""
    if not says.startswith("- campaign"):
        says = section(says)
    return letter(says, issuer="trung-uong", number=number, **header)


def of_a(says: str, number: str = "7/STTTT-TTBCXB", **header: str) -> str:
    """Return a letter of province A."""
    if not says.startswith("- campaign"):
        says = section(says)
    return letter(says, number=number, **header)


def of_b(says: str, number: str = "8/STTTT-TTBCXB", **header: str) -> str:
    """Return a letter of province B."""
    if not says.startswith("- campaign"):
        says = section(says)
    return letter(says, issuer="so-b", number=number, **header)


def catalogue_of(folder: Path, **documents: str) -> Catalogue:
    """Return a catalogue with documents by their ids («-» as «_»)."""
    return load(write_folder(folder / "campaigns", **documents))


def of_2022(folder: Path, **documents: str) -> dict[str, Occurrence]:
    """Return the occurrences of the made-up campaign in 2022, by what names them."""
    return by_item(catalogue_of(folder, **documents), 2022)


def by_item(catalogue: Catalogue, year: int, today: date = TODAY) -> dict[str, Occurrence]:
    """Return the occurrences of the made-up campaign in a year, by what names them."""
    found = resolve(catalogue, today)
    return {o.item: o for o in found if (o.campaign.id, o.year) == ("chien-dich-thu", year)}


def says(occurrence: Occurrence) -> list[str]:
    """Return the documents that say an occurrence, whose words win first."""
    return [each.document for each in occurrence.statements]


def days(occurrence: Occurrence) -> tuple[str, str]:
    """Return the days of an occurrence, as day/month; an open end is «?»."""
    span = occurrence.span
    first, last = (f"{day.day}/{day.month}" if day else "?" for day in (span.start, span.end))
    return first, last
