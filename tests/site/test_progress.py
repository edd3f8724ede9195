"""Progress: one line with the time left on a terminal, a line a step elsewhere; then a summary."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from banners.store.blob import Made
from banners.store.store import Store
from hooks.outputs import Output, Weight
from hooks.progress import ToldProgress
from hooks.publishing.placing import place
from hooks.summary import summary


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def shown(out: io.StringIO) -> list[str]:
    """Return what the line said, one change after the other."""
    return [part.replace("\x1b[K", "").rstrip("\n") for part in out.getvalue().split("\r")[1:]]


def test_a_line_says_what_how_many_and_how_long_still() -> None:
    out, clock = Terminal(), Clock()
    tell = ToldProgress(out, clock)
    tell("banner", 600, 1000)  # kept
    clock.now += 10
    tell("banner", 700, 1000)
    clock.now += 10
    tell("banner", 990, 1000)
    tell("banner", 1000, 1000)
    assert shown(out) == [
        "  banner: 600/1000",
        "  banner: 700/1000, còn khoảng 30 giây",  # ten a second: what was kept is no work
        "  banner: 990/1000, còn khoảng 1 giây",
        "  banner: 1000",
    ]
    assert out.getvalue().count("\n") == 1


def test_long_times_are_told_in_minutes() -> None:
    out, clock = Terminal(), Clock()
    tell = ToldProgress(out, clock)
    tell("bản in", 0, 100)
    clock.now += 60
    tell("bản in", 20, 100)
    assert shown(out)[-1] == "  bản in: 20/100, còn khoảng 4 phút"


def test_the_line_does_not_flicker() -> None:
    out, clock = Terminal(), Clock()
    tell = ToldProgress(out, clock)
    for done in range(1000):
        clock.now += 0.001
        tell("banner", done, 1000)
    assert len(shown(out)) <= 11


def test_each_step_is_estimated_from_its_own_rate() -> None:
    out, clock = Terminal(), Clock()
    tell = ToldProgress(out, clock)
    tell("banner", 0, 1)
    clock.now += 100
    tell("banner", 1, 1)
    tell("bản in", 0, 10)
    clock.now += 2
    tell("bản in", 1, 10)
    assert shown(out)[-1] == "  bản in: 1/10, còn khoảng 18 giây"


def test_elsewhere_each_step_has_one_line_at_its_end() -> None:
    out = io.StringIO()
    tell = ToldProgress(out, Clock())
    for step, total in (("banner", 40), ("bản in", 3), ("banner nhúng", 0)):
        for done in range(total + 1):
            tell(step, done, total)
        tell(step, total, total)
    assert out.getvalue() == "  banner: 40\n  bản in: 3\n"


def test_a_step_that_comes_again_is_told_again() -> None:
    out = io.StringIO()
    tell = ToldProgress(out, Clock())
    for step in ("banner", "bản in", "banner"):
        tell(step, 1, 1)
    assert out.getvalue() == "  banner: 1\n  bản in: 1\n  banner: 1\n"


@pytest.fixture
def weight(tmp_path: Path) -> Weight:
    """What a site weighs of a picture at two addresses, and a text."""
    store = Store(tmp_path / "store")
    blob = store.put(bytes(1_500_000))
    return place(
        [Output("1.png", blob), Output("a/2.png", blob), Output("3.txt", bytes(500_000))],
        store,
        tmp_path / "site",
    )


def test_a_file_with_two_names_weighs_once_on_the_disk_and_twice_as_copies(
    weight: Weight, tmp_path: Path
) -> None:
    assert weight == Weight(files=3, on_disk=2_000_000, copied=3_500_000)
    files = [path.stat() for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert sum(each.st_size for each in files) == weight.copied
    assert sum({each.st_ino: each.st_size for each in files}.values()) == weight.on_disk


def test_the_summary_says_what_was_made_and_kept_and_what_the_site_weighs(
    weight: Weight, tmp_path: Path
) -> None:
    first = Store(tmp_path / "steps")
    first.step("aa1", lambda: Made({"x": first.put(b"1")}))
    later = Store(tmp_path / "steps")
    for key in ("aa1", "aa1", "bb2", "bb2", "cc3"):
        later.step(key, lambda: Made({"x": later.put(b"2")}))
    assert summary(later, weight) == (
        "Làm mới 2, giữ 1 bước. Trang: 3 tệp, 2,0 MB trên đĩa, 3,5 MB khi chép sang nơi khác."
    )
