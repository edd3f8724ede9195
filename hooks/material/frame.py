"""Material's frame around our pages, mended where it fails the standards the site keeps.

Each mend is a replacement in the finished page: overriding whole templates would copy hundreds
of lines of Material's to change one. A replacement that finds nothing does nothing, so that a
new version of Material cannot break a build; the checks of HTML and of accessibility
(tests/quality) tell when a fault is back.
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
    # A dialog has a name.
    (
        '<div class="md-search" data-md-component="search" role="dialog">',
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Tìm kiếm">',
    ),
    # The picture stands in a link that is named already.
    (' alt="logo"', ' alt=""'),
)


def mended(page: str) -> str:
    """Return the page with the faults of Material's frame mended."""
    # Material's own link leads to the first heading, and only where there is a table of contents.
    page = _SKIP.sub(rf"\1{_SKIP_LINK}\2", page, count=1)
    page = _ARTICLE.sub(rf'\g<0> id="{CONTENT_ANCHOR}" tabindex="-1"', page, count=1)
    page = _TOGGLE.sub(r"\1", page)  # checkboxes complete nothing
    if 'id="__toc"' not in page:
        page = page.replace(' for="__toc"', "")  # the toggle is only there for pages in the menu
    for old, new in _REPLACED:
        page = page.replace(old, new)
    return page
