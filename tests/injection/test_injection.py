"""Whatever is in any field is text, and nothing more, in every published file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from banners import BannerText
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.drawing import banners as banner_kit
from hooks.drawing.slots import chosen
from hooks.outputs import Compiled
from tests.conftest import DRAWING
from tests.fuzz.judging import SITE, TODAY
from tests.fuzz.samples import write_folder
from tests.injection.examining import Shape, outputs, shapes
from tests.injection.values import SAMPLE, VALUES, hostile
from tests.injection.walk import Kind, poisoned, text_fields
from tests.undrawn import uncut

pytestmark = pytest.mark.slow

LONGEST_LABEL = 40
# The words of a picture are not read, so one file of each is enough, and few of them.
PLAIN = tuple(
    replace(size, formats=("png",), retina=False)
    for size in chosen("page").newest
    if size.id in {"1200x630", "728x90", "300x250"}
)
_UNSEEN = "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]"


def sample() -> Catalogue:
    with TemporaryDirectory() as folder:
        return load_catalogue(write_folder(Path(folder) / "campaigns"))


def mark_of(field: str) -> str:
    """Return letters that no page has otherwise, different for every field."""
    return "qzx" + field.lower().replace(".", "q").replace("_", "z") + "xzq"


def url(mark: str) -> str:
    """Return an address that the model accepts, with characters that might break out."""
    return f"https://vi-du.vn/{mark}?a=1&lt=2&quot;=%22%3E%3Cscript%3E&x=(){{}};,$#&#39;"


def compiled_with(put: Callable[[str, Kind], str]) -> Compiled:
    def fitting(field: str, kind: Kind) -> str:
        text = put(field, kind)
        return text[:LONGEST_LABEL] if field == "BannerChoice.label" else text

    with pytest.MonkeyPatch.context() as patch:
        # A banner refuses what nobody sees (tests/banners); what else is made of it goes on here.
        patch.setattr(banner_kit, "BannerText", _visible)
        plain = replace(chosen("page"), newest=PLAIN, earlier=PLAIN, embedded=PLAIN)
        patch.setattr(banner_kit, "chosen", lambda _: plain)
        with uncut():
            return compile_site(poisoned(sample(), fitting), TODAY, SITE, drawing=DRAWING)


def _visible(**words: str | bool | None) -> BannerText:
    shown = {
        name: re.sub(_UNSEEN, "", word) for name, word in words.items() if isinstance(word, str)
    }
    return BannerText(**{**words, **shown})  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def allowed() -> frozenset[Shape]:
    """The structure of the site when every field has harmless words."""
    return structure(lambda: "")


@lru_cache(maxsize=1)
def allowed_mixed() -> frozenset[Shape]:
    """The same when words are harmless, and others at each place of a field, as where they mix:
    what one place tells and another does not has an element of its own.
    """
    random = Random(0)  # noqa: S311 - the same every time
    several = (structure(lambda: f" {random.randint(1, 99)}") for _ in range(3))
    return allowed().union(*several)


def structure(more: Callable[[], str]) -> frozenset[Shape]:
    """Return the structure of the site of harmless words; `more` adds some at each place."""
    clean = compiled_with(
        lambda field, kind: (
            url(mark_of(field)) if kind == "url" else f"Mẫu {mark_of(field)}{more()}"
        )
    )
    return frozenset(shape for path, data in outputs(clean) for shape in shapes(path, data, "qzx"))


def test_the_sample_has_every_field_of_text() -> None:
    seen: set[str] = set()

    def put(field: str, _: Kind) -> str:
        seen.add(field)
        return "x"

    poisoned(sample(), put)
    assert seen == text_fields()


@pytest.mark.parametrize(
    "name",
    [*SAMPLE, *(pytest.param(n, marks=pytest.mark.hostile) for n in VALUES if n not in SAMPLE)],
)
def test_a_hostile_value_in_every_field_stays_text(name: str) -> None:
    examine(
        lambda field, kind: url(mark_of(field)) if kind == "url" else hostile(name, mark_of(field)),
        allowed(),
    )


@pytest.mark.hostile
@pytest.mark.parametrize("number", range(8))
def test_values_mixed_over_the_fields_stay_text(number: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}injection {number}")  # noqa: S311 - to be repeated

    def put(field: str, kind: Kind) -> str:
        values = random.sample(sorted(VALUES), random.randint(1, 3))
        text = "".join(hostile(name, mark_of(field)) for name in values)
        return url(mark_of(field)) if kind == "url" else text

    examine(put, allowed_mixed())


def examine(put: Callable[[str, Kind], str], known: frozenset[Shape]) -> None:
    """Compile a site with these texts, and fail for each file in which they are not just text."""
    found: list[str] = []
    for path, data in outputs(compiled_with(put)):
        try:
            strange = {*shapes(path, data, "qzx")} - known
        except (AssertionError, ValueError, SyntaxError) as error:
            found.append(f"{path}: {type(error).__name__}: {str(error)[:300]}")
        else:
            found += [f"{path}: {shape}" for shape in strange]
    assert found == []


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.html", f"<p>{hostile('script', 'qzx')}"),
        ("a.html", f"""<img alt="{hostile("attribute", "qzx")}">'>"""),
        ("a.html", f'<a href="{hostile("address", "qzx")}">x</a>'),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="qzx()"/>'),
        ("a.csv", f'"{hostile("formula", "qzx")}"\r\n'),
        ("a.html", "<p>qzx49"),
        ("a.js", "qzx"),
    ],
)
def test_what_breaks_out_is_seen(path: str, data: str) -> None:
    with pytest.raises(AssertionError):
        list(shapes(path, data.encode(), "qzx"))
