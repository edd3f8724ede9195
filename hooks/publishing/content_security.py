"""A content security policy for every page, which allows only our own scripts and styles.

Material for MkDocs needs a few inline scripts (for its base address, and for the colour scheme
before the first paint). They differ with a page's depth, so each page allows exactly its own by
their hashes. They are collected before our content goes in: a script that turns up only in the
finished page came from somewhere else, and such a page is refused.

Styles come from files only: Material sets those it needs at run time through the object model,
which no policy forbids, and neither its templates nor ours write style attributes or elements.
What a policy in a page cannot express (frame-ancestors, report-to) belongs in the server's
headers: see docs/hosting.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Container, Iterator
from typing import Final

# As browsers read it: in any case, with «>» allowed in quoted values, and spaces in the end tag.
_SCRIPT = re.compile(
    r"<script(?P<attributes>(?:[\s/](?:[^>\"']|\"[^\"]*\"|'[^']*')*)?)>"
    r"(?P<body>.*?)(?:</script[\s/>]|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+)))?"
)
# Data blocks, which browsers do not run.
_DATA_TYPES: Final = ("application/json", "application/ld+json")
_CHARSET = re.compile(r'<meta charset="utf-8">')
_SHOWN: Final = 80  # characters of an unknown script that the message quotes

POLICY: Final = (
    ("default-src", "'self'"),
    ("img-src", "'self' data:"),
    ("style-src", "'self'"),
    ("worker-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'self'"),
    ("form-action", "'self'"),
)


class UnknownScriptError(Exception):
    """A page has an inline script that is neither ours nor the theme's; the message quotes it."""


def inline_scripts(markup: str) -> Iterator[str]:
    """Yield the inline scripts that a browser would run."""
    for match in _SCRIPT.finditer(markup):
        attributes = _attributes(match["attributes"])
        if "src" not in attributes and attributes.get("type") not in _DATA_TYPES:
            yield match["body"]


def with_policy(page: str, address: str, known: Container[str]) -> str:
    """Return the page with its policy directly after its charset.

    `known` are the inline scripts that it may run. Raise `UnknownScriptError` when it has another,
    `ValueError` when it has no place for the policy.
    """
    scripts = list(dict.fromkeys(inline_scripts(page)))
    for script in scripts:
        if script not in known:
            raise UnknownScriptError(_told(address, script))
    directives = [*POLICY, ("script-src", " ".join(["'self'", *map(_hash, scripts)]))]
    policy = "; ".join(f"{name} {value}" for name, value in directives)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    changed, count = _CHARSET.subn(lambda match: f"{match[0]}\n      {tag}", page, count=1)
    if count != 1:
        raise ValueError("the page has no <meta charset> to put the policy after")
    return changed


def _attributes(text: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["double"] or match["single"] or match["bare"] or ""
        for match in _ATTRIBUTE.finditer(text)
    }


def _hash(script: str) -> str:
    """Return the hash source of an inline script (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _told(address: str, script: str) -> str:
    words = " ".join(script.split())
    quoted = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return (
        f"Trang «/{address}» có một script lạ: «{quoted}». Trang chỉ chạy script của giao diện và "
        "của chính nó, nên không dựng. Script đó nằm trong một mẫu trang (docs/templates, "
        "docs/overrides), một thành phần thêm vào mkdocs.yml, hoặc lọt từ dữ liệu qua một chỗ "
        "quên thoát ký tự: đưa nó vào một tệp .js, hoặc sửa chỗ đó."
    )
