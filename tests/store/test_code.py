"""The key of a step follows the meaning of the code that makes it, and of no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from banners.making.steps import BANNER, PRINT
from banners.store.code import code_digest, modules_of
from tests.conftest import ROOT

RIBBON, FIRE = "banners.topics.hiv_aids", "banners.topics.fire"


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str], Path]:
    """Give the code of today with something appended to a module, in a place of its own."""

    def change(module: str, text: str) -> Path:
        root = tmp_path / str(len([*tmp_path.iterdir()]))
        shutil.copytree(ROOT / "banners", root / "banners", ignore=shutil.ignore_patterns("*.pyc"))
        file = root / f"{module.replace('.', '/')}.py"
        file.write_text(file.read_text("utf-8") + text, "utf-8")
        return root

    return change


def digest(root: Path, *entries: str) -> str:
    return code_digest(entries, root=root)


def test_one_changed_topic_draws_its_own_banners_anew(
    changed: Callable[[str, str], Path],
) -> None:
    root = changed(RIBBON, "\n_MAU = 1\n")
    assert digest(root, BANNER, RIBBON) != digest(ROOT, BANNER, RIBBON)
    assert digest(root, BANNER, FIRE) == digest(ROOT, BANNER, FIRE)
    assert digest(root, PRINT, FIRE) == digest(ROOT, PRINT, FIRE)
    assert digest(root, PRINT, RIBBON) != digest(ROOT, PRINT, RIBBON)


@pytest.mark.parametrize("module", ["banners.text", "banners.setting.card", "banners.png"])
def test_what_all_banners_rest_on_draws_all_anew(
    module: str, changed: Callable[[str, str], Path]
) -> None:
    root = changed(module, "\n_MAU = 1\n")
    for topic in (RIBBON, FIRE):
        assert digest(root, BANNER, topic) != digest(ROOT, BANNER, topic)


@pytest.mark.parametrize("module", [RIBBON, "banners.text", "banners.sizes"])
def test_a_comment_changes_nothing(module: str, changed: Callable[[str, str], Path]) -> None:
    root = changed(module, "\n\n# Mẫu\n")
    assert digest(root, BANNER, RIBBON) == digest(ROOT, BANNER, RIBBON)


def test_a_docstring_changes_nothing(changed: Callable[[str, str], Path]) -> None:
    one = changed("banners.text", '\ndef _mau():\n    """Mẫu."""\n    return 1\n')
    two = changed("banners.text", "\ndef _mau():\n    return 1\n")
    assert digest(one, BANNER, RIBBON) == digest(two, BANNER, RIBBON)


@pytest.mark.parametrize("module", ["banners.making.batch", "banners.sheet", "banners.print.pdf"])
def test_code_that_draws_no_banner_does_not_count(
    module: str, changed: Callable[[str, str], Path]
) -> None:
    root = changed(module, "\n_MAU = 1\n")
    assert digest(root, BANNER, RIBBON) == digest(ROOT, BANNER, RIBBON)


def test_versions_and_data_count(tmp_path: Path) -> None:
    data = tmp_path / "phrases.yml"
    data.write_text("a")
    one = code_digest((BANNER,), data=(data,))
    assert code_digest((BANNER,), data=(data,), versions=("1",)) != one
    assert code_digest((BANNER,)) != one


def test_data_counts_the_same_wherever_it_lies(tmp_path: Path) -> None:
    """As on another machine, whose fonts lie before the code in the order of paths."""
    found = set()
    for place, (code, fonts) in enumerate((("a", "b"), ("b", "a"))):
        root = tmp_path / str(place)
        files = [root / code / "words/same.txt", root / fonts / "files/same.txt"]
        for file in files:
            file.parent.mkdir(parents=True)
            file.write_text(file.parent.name)
        found |= {code_digest((BANNER,), data=each) for each in (files, files[::-1])}
    assert len(found) == 1


def test_files_of_one_name_that_change_places_count(tmp_path: Path) -> None:
    def digest_of(one: str, two: str) -> str:
        root = tmp_path / one
        for folder, text in (("pages", one), ("embeds", two)):
            (root / folder).mkdir(parents=True)
            (root / folder / "same.html").write_text(text)
        return code_digest((BANNER,), data=root.rglob("*.html"))

    assert digest_of("x", "y") != digest_of("y", "x")


def test_steps_rest_on_nothing_of_the_compiler() -> None:
    for entry in ("hooks.drawing.converting", "hooks.publishing.font_subset", "hooks.kits.archive"):
        of_hooks = set(modules_of((entry,)))
        assert of_hooks <= {entry, "hooks.kits.names"}
