"""The progress of long work: how it is reported, and how a terminal shows it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final, TextIO, TypeAlias

# Called with a step's name, how much of it is done, and how much there is.
Progress: TypeAlias = Callable[[str, int, int], None]

_PAUSE: Final = 0.1  # seconds between two changes of the line
_WORTH_TELLING: Final = 1.0  # seconds of work before the time left is estimated
_MINUTE: Final = 60
_CLEAR_LINE: Final = "\x1b[K"


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Ignore the progress."""


class ToldProgress:
    """Progress for whoever waits: on a terminal one line, elsewhere a line at each step's end.

    The time left is estimated from the rate since the step began. What was done by then, because
    it was kept, does not count.
    """

    def __init__(
        self, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._out = out or sys.stderr
        self._clock = clock
        self._step = ""
        self._began = self._shown = 0.0
        self._before = 0  # how much was done when the step began
        self._ended = ""  # the last step that was told as done

    def __call__(self, step: str, done: int, total: int) -> None:
        """Tell how far a step has come."""
        if not total or (done == total and step == self._ended):
            return
        now = self._clock()
        if step != self._step:
            self._step, self._began, self._before, self._shown = step, now, done, -_PAUSE
            self._ended = ""
        if done == total:
            self._end(step, total)
        elif self._out.isatty() and now - self._shown >= _PAUSE:
            self._shown = now
            line = f"\r  {step}: {done}/{total}{self._left(now, done, total)}"
            print(line, end=_CLEAR_LINE, file=self._out, flush=True)

    def _end(self, step: str, total: int) -> None:
        self._ended = step
        start, end = ("\r", f"{_CLEAR_LINE}\n") if self._out.isatty() else ("", "\n")
        print(f"{start}  {step}: {total}", end=end, file=self._out, flush=True)

    def _left(self, now: float, done: int, total: int) -> str:
        spent, made = now - self._began, done - self._before
        if spent < _WORTH_TELLING or made < 1:
            return ""
        return f", còn khoảng {_duration(spent / made * (total - done))}"


def _duration(seconds: float) -> str:
    whole = max(1, round(seconds))
    return f"{whole} giây" if whole < _MINUTE else f"{round(whole / _MINUTE)} phút"
