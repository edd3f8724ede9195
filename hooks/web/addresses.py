"""Web addresses: their canonical form, and which of them may be visited.

A portal's page or redirect may name any address, including those of machines around us. So unless
a portal is listed as internal, only addresses of the public internet are visited.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

PORTS: Final = {"http": 80, "https": 443}
LONGEST: Final = 2000  # characters; browsers and servers have limits near that
_UNSAFE: Final = re.compile(r"[\x00-\x20\x7f\\]")
_HOST: Final = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\.?|[0-9a-f:.]+")
# Global unicast addresses, and within them tunnels to IPv4 addresses of any kind (6to4, Teredo).
_IPV6_PUBLIC: Final = ipaddress.IPv6Network("2000::/3")
_IPV6_TUNNELS: Final = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32")))


@dataclass(frozen=True, slots=True)
class Origin:
    """The server of an address, for which one robots.txt holds."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (
            "" if self.port == PORTS[self.scheme] else f":{self.port}"
        )


def canonical(url: str) -> str | None:
    """Return the address in ASCII and without its fragment; None if it cannot be visited.

    Only http and https can be visited, and no address with a login.
    """
    try:
        parts = urlsplit(url.strip(" \t\r\n\f"))
        scheme, host, port = parts.scheme, parts.hostname, parts.port
        if scheme not in PORTS or not host or parts.username is not None:
            return None
        host = host if host.isascii() else host.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
    if not _HOST.fullmatch(host) or len(url) > LONGEST or port == 0:
        return None
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None or port == PORTS[scheme] else f"{shown}:{port}"
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    query = quote(parts.query, safe="/%:=&~+!$,;'@()*?")
    return urlunsplit((scheme, place, path, query, ""))


def joined(base: str, reference: str) -> str | None:
    """Return the address that a reference on the page at `base` leads to; None as for `canonical`.

    Surrounding white space, and tabs and line breaks within, are dropped as in browsers.
    """
    try:
        return canonical(urljoin(base, re.sub(r"[\t\r\n]", "", reference.strip())))
    except ValueError:
        return None


def origin_of(url: str) -> Origin:
    """Return the origin of a canonical address."""
    parts = urlsplit(url)
    return Origin(parts.scheme, parts.hostname or "", parts.port or PORTS[parts.scheme])


def request_target(url: str) -> str:
    """Return path and query of a canonical address, as sent in a request."""
    parts = urlsplit(url)
    return _UNSAFE.sub("", parts.path + (f"?{parts.query}" if parts.query else "")) or "/"


def is_public(address: str) -> bool:
    """Return whether an IP address belongs to the public internet."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if not found.is_global or found.is_multicast:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        return found in _IPV6_PUBLIC and not any(found in tunnel for tunnel in _IPV6_TUNNELS)
    return True


@dataclass(frozen=True, slots=True)
class Reach:
    """The machines that a portal's visit may reach: public ones, and those listed as internal."""

    internal: frozenset[Origin] = frozenset()

    def allows(self, origin: Origin, *, public: bool) -> bool:
        """Return whether an origin may be visited, given whether its IP address is public."""
        if public or origin in self.internal:
            return True
        # An internal portal that redirects from http to https is still the same portal.
        hosts = {known.host for known in self.internal}
        return origin.host in hosts and origin.port == PORTS[origin.scheme]
