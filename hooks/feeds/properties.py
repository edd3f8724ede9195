"""Properties the icalendar package does not write correctly by itself.

Its `add` leaves text unescaped where it does not know the type (NAME, X-WR-CALNAME,
X-WR-CALDESC), and omits the value types that RFC 7986 requires.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from icalendar import Component, vDuration, vText, vUri

SPACE: Final = ord(" ")
LONGEST_LINE: Final = 75  # octets, without the break (RFC 5545, 3.1)


class ExactText(vText):
    r"""TEXT escaped exactly as in RFC 5545, 3.3.11.

    The package turns a backslash before a capital N, as in `D:\Nhac`, into a line break.
    """

    def to_ical(self) -> bytes:
        """Return the escaped text."""
        return re.sub(r"([\\;,])", r"\\\1", self).replace("\n", r"\n").encode()


def add_text(component: Component, name: str, text: str) -> None:
    """Add text that is already clean; only descriptions may have line breaks."""
    component.add(name, ExactText(text))


def add_uri(component: Component, name: str, uri: str, *, typed: bool = False) -> None:
    """Add an address, which is not escaped (RFC 5545, 3.3.13); `typed` adds VALUE=URI."""
    component.add(name, vUri(uri), parameters={"VALUE": "URI"} if typed else {})


def add_duration(
    component: Component, name: str, duration: timedelta, *, typed: bool = False
) -> None:
    """Add a duration such as PT12H; `typed` adds VALUE=DURATION."""
    parameters = {"VALUE": "DURATION"} if typed else {}
    component.add(name, vDuration(duration), parameters=parameters)


def serialised(component: Component) -> bytes:
    """Return the component's lines, folded, with CRLF line endings.

    The package folds character by character, which took half the time of making all feeds.
    """
    lines = (part for line in component.content_lines() if line for part in folded(line.encode()))
    return b"".join(lines)


def folded(line: bytes) -> Iterator[bytes]:
    """Yield the parts of a line, each of at most 75 octets, without splitting a UTF-8 sequence.

    Text is single-spaced (`one_line`), so no part consists of spaces only.
    """
    start, longest, lead = 0, LONGEST_LINE, b""
    while len(line) - start > longest:
        end = start + longest
        # Not inside a sequence, and not after a space, which editors and mailers strip.
        while end - start > 1 and (is_inside(line[end]) or line[end - 1] == SPACE):
            end -= 1
        yield lead + line[start:end] + b"\r\n"
        start, longest, lead = end, LONGEST_LINE - 1, b" "
    yield lead + line[start:] + b"\r\n"


def is_inside(octet: int) -> bool:
    """Return whether an octet continues a UTF-8 sequence (RFC 3629, 3)."""
    return octet & 0b1100_0000 == 0b1000_0000
