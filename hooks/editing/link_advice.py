"""Advice on links that are unencrypted, badly pasted, or to a retired domain.

This does not use the network; `hooks.editing.online_links` visits the links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from hooks.catalogue.catalogue import Catalogue
from hooks.source.faults import Fault
from hooks.source.words import Words
from hooks.source.yaml_source import Source, Steps

LINK_KEYS: Final = ("url", "seen_at")

# Domains of provinces that were merged on 1/7/2025. They are history, not links to follow.
RETIRED: Final[dict[str, Words]] = {
    "daknong.gov.vn": Words(
        "tỉnh Đắk Nông đã nhập vào tỉnh Lâm Đồng", "the province Đắk Nông is part of Lâm Đồng"
    ),
}

_PASTED: Final[tuple[tuple[re.Pattern[str], Words], ...]] = (
    (re.compile(r"https?:.*https?://", re.I), Words("hai địa chỉ liền nhau", "two addresses")),
    (re.compile(r"(%20|\+)$|/%20|%20/"), Words("có khoảng trắng", "white space inside")),
    (re.compile(r"[.,;:!…)\]»”]$"), Words("thừa dấu câu ở cuối", "punctuation at the end")),
    (re.compile(r"^https?://[^/]*@"), Words("có tên đăng nhập", "a user name inside")),
    (re.compile(r"^https?://www?\.?(/|$)"), Words("thiếu tên miền", "no domain")),
    (re.compile(r"\.\.|[^:]//"), Words("có dấu lặp đôi", "a doubled mark")),
)
_LOCAL: Final = Words("địa chỉ trong mạng nội bộ", "an address inside a local network")


def sources_of(catalogue: Catalogue) -> tuple[Source, ...]:
    """Return every file of the campaign folder: campaigns, documents, registries."""
    return (
        *catalogue.campaign_sources.values(),
        *catalogue.document_sources.values(),
        *catalogue.registry_sources.values(),
    )


def links_of(catalogue: Catalogue) -> Iterator[tuple[Source, Steps, str]]:
    """Yield every link in any file, with its source and the steps to it."""
    for source in sources_of(catalogue):
        for steps, value in _links_in(source.data, ()):
            yield source, steps, value


def check_links(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield the most serious problem of each link that has any."""
    for source, steps, link in links_of(catalogue):
        host = (urlsplit(link).hostname or "").lower()
        retired = [words for name, words in RETIRED.items() if _belongs(host, name)]
        pasted = [words for pattern, words in _PASTED if pattern.search(link)]
        if "." not in host or re.fullmatch(r"[0-9.]+", host):
            pasted.append(_LOCAL)
        if retired:
            yield source.fault(steps, "link-gone", value=link, reason=retired[0])
        elif pasted:
            yield source.fault(steps, "link-malformed", value=link, problem=pasted[0])
        elif link.startswith("http://"):
            yield source.fault(steps, "link-plain-http", value=link)


def _belongs(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _links_in(data: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in LINK_KEYS and isinstance(value, str):
                yield (*steps, key), value
            else:
                yield from _links_in(value, (*steps, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _links_in(value, (*steps, index))
