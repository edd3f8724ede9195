"""A content security policy for every page: scripts of ours only, inline ones by their hash.

Material for MkDocs needs a few inline scripts (its base address and the colour scheme, before
the first paint). They differ from page to page, so each page allows exactly its own. Inline
style attributes remain allowed: Material and the shapes of banners need them. What a policy in
a page cannot say (frame-ancestors, report-to) belongs in the server's headers.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
# Data blocks: a browser runs nothing of them.
_DATA = re.compile(r'type="application/(ld\+)?json"')
_CHARSET = re.compile(r'<meta charset="utf-8">')

POLICY: Final = (
    ("default-src", "'self'"),
    ("img-src", "'self' data:"),
    ("style-src", "'self' 'unsafe-inline'"),
    ("worker-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'self'"),
    ("form-action", "'self'"),
)


def with_policy(page: str) -> str:
    """Return the page with its policy as the first thing after its charset.

    Raises `ValueError` when the page has no place for it.
    """
    hashes = " ".join(dict.fromkeys(_hashes(page)))
    directives = [*POLICY, ("script-src", f"'self' {hashes}".strip())]
    policy = "; ".join(f"{name} {value}" for name, value in directives)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    changed, count = _CHARSET.subn(lambda match: f"{match[0]}\n      {tag}", page, count=1)
    if count != 1:
        raise ValueError("the page has no <meta charset> to put the policy after")
    return changed


def _hashes(page: str) -> list[str]:
    """Return the hash source of each inline script that a browser would run (CSP 3, 2.3.1)."""
    return [
        f"'sha256-{base64.b64encode(hashlib.sha256(match['body'].encode()).digest()).decode()}'"
        for match in _INLINE.finditer(page)
        if "src=" not in match["attributes"] and not _DATA.search(match["attributes"])
    ]
