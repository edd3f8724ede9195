"""The syntax of a PDF file: objects, streams, the cross-reference table (ISO 32000-1, 7)."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_HEADER = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n"  # PDF/X-4's version; the bytes mark the file as binary
_LEVEL = 6  # 9 takes twice as long to save 1 %


def text_string(text: str) -> str:
    """Return `text` as a string object in hexadecimal UTF-16, which needs no escaping (7.9.2.2)."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def dictionary(entries: Mapping[str, str]) -> str:
    """Return a dictionary object; keys are given without their slash."""
    return "<< " + " ".join(f"/{key} {value}" for key, value in entries.items()) + " >>"


def array(values: Sequence[str]) -> str:
    """Return an array object."""
    return "[" + " ".join(values) + "]"


@dataclass(slots=True)
class Objects:
    """The objects of a file, numbered from 1 in the order they are added."""

    _bodies: list[bytes] = field(default_factory=list)

    def add(self, body: str) -> str:
        """Add an object and return a reference to it."""
        self._bodies.append(body.encode("ascii"))
        return f"{len(self._bodies)} 0 R"

    def reference(self, ahead: int) -> str:
        """Return a reference to the `ahead`-th object to be added from now."""
        return f"{len(self._bodies) + ahead} 0 R"

    def stream(self, content: bytes, entries: Mapping[str, str], *, packed: bool = True) -> str:
        """Add a stream, deflated if `packed`, and return a reference to it."""
        if packed:
            content = zlib.compress(content, _LEVEL)
            entries = {**entries, "Filter": "/FlateDecode"}
        head = dictionary({**entries, "Length": str(len(content))}).encode("ascii")
        self._bodies.append(head + b"\nstream\n" + content + b"\nendstream")
        return f"{len(self._bodies)} 0 R"

    def file(self, root: str, info: str) -> bytes:
        """Return the whole file; its identifier is a digest of its objects."""
        parts, offsets, place = [_HEADER], [], len(_HEADER)
        for number, body in enumerate(self._bodies, 1):
            part = b"%d 0 obj\n" % number + body + b"\nendobj\n"
            offsets.append(place)
            parts.append(part)
            place += len(part)
        digest = hashlib.sha256(b"".join(parts)).hexdigest()[:32].upper()
        entries = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        trailer = dictionary(
            {
                "Size": str(len(offsets) + 1),
                "Root": root,
                "Info": info,
                "ID": f"[<{digest}> <{digest}>]",
            }
        )
        parts.append(
            f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n{entries}"
            f"trailer\n{trailer}\nstartxref\n{place}\n%%EOF\n".encode("ascii")
        )
        return b"".join(parts)
