"""Mends to Material's frame around our pages, where it falls short of the site's standards.

Each is a replacement in the finished page, since overriding a template would mean copying hundreds
of Material's lines to change one. A replacement that finds nothing does nothing, so that a new
version of Material cannot break a build; the checks of HTML and of accessibility (tests/quality)
show when a fault is back.
"""

from __future__ import annotations

import re
from typing import Final

CONTENT_ANCHOR: Final = "noi-dung"

_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_SKIP_LINK: Final = f'<a href="#{CONTENT_ANCHOR}" class="md-skip">Tới nội dung</a>'
_ARTICLE = re.compile(r'<article class="md-content__inner md-typeset"')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"(?=[^>]*>)')

_REPLACED: Final = (
    # A dialog needs a name.
    (
        '<div class="md-search" data-md-component="search" role="dialog">',
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Tìm kiếm">',
    ),
    # What can be found says more than that one can find.
    ('placeholder="Tìm kiếm"', 'placeholder="Khẩu hiệu, số văn bản…"'),
    # The picture is inside a link that already has a name.
    (' alt="logo"', ' alt=""'),
)


def mended(page: str) -> str:
    """Return the page with the faults in Material's frame mended."""
    # Material's own link leads to the first heading, and exists only with a table of contents.
    page = _SKIP.sub(rf"\1{_SKIP_LINK}\2", page, count=1)
    page = _ARTICLE.sub(rf'\g<0> id="{CONTENT_ANCHOR}" tabindex="-1"', page, count=1)
    page = _TOGGLE.sub(r"\1", page)  # checkboxes complete nothing
    if 'id="__toc"' not in page:
        page = page.replace(' for="__toc"', "")  # only pages in the menu have the toggle
    for old, new in _REPLACED:
        page = page.replace(old, new)
    return page
