"""What is known of Material's frame around our pages, and mended where it falls short.

Zensical's frame is Material's, carried on. Each mend is a replacement in the finished page, since
overriding a template would mean copying hundreds of lines to change one. A replacement that finds
nothing does nothing, so that a new version of Material cannot break a build; the checks of HTML and
of accessibility (tests/quality) show when a fault is back.
"""

from __future__ import annotations

import re
from typing import Final

from hooks.publishing.content_security import inline_scripts

CONTENT_ANCHOR: Final = "noi-dung"

_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_SKIP_LINK: Final = f'<a href="#{CONTENT_ANCHOR}" class="md-skip">Tới nội dung</a>'
_ARTICLE = re.compile(r'<article class="md-content__inner md-typeset"')
_ZENSICAL_ANCHOR = re.compile(r'<a id="__skip" tabindex="-1"></a>\s*')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"(?=[^>]*>)')

# In the script that comes first: __md_scope=new URL("../..",location)
_ROOT = re.compile(r'^(__md_scope=new URL\(")[^"]*(")')

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
    page = _ZENSICAL_ANCHOR.sub("", page, count=1)
    page = _ARTICLE.sub(rf'\g<0> id="{CONTENT_ANCHOR}" tabindex="-1"', page, count=1)
    page = _TOGGLE.sub(r"\1", page)  # checkboxes complete nothing
    if 'id="__toc"' not in page:
        page = page.replace(' for="__toc"', "")  # only pages in the menu have the toggle
    for old, new in _REPLACED:
        page = page.replace(old, new)
    return page


class Scripts:
    """The inline scripts that the theme puts into pages.

    Read off the page for missing addresses, which has nothing of the campaigns: a script that is
    not there came from somewhere else. One of them has the way to the site's root in it.
    """

    def __init__(self, not_found: str) -> None:
        self._there = tuple(inline_scripts(not_found))

    def on(self, url: str | None) -> frozenset[str]:
        """Return those of the page at `url`; of the page for missing addresses itself for None."""
        if url is None:
            return frozenset(self._there)
        to_root = "/".join([".."] * url.count("/")) or "."
        return frozenset(
            _ROOT.sub(lambda match: f"{match[1]}{to_root}{match[2]}", script, count=1)
            for script in self._there
        )
