"""The snippets that webmasters paste: a line of HTML for each way to embed a banner.

A snippet is a template with named placeholders, filled with escaped text. `embedding.js` fills the
same templates in the browser, so that the page's form and the compiler give the same bytes.

Only the snippet pinned to a year has `<picture>`: its address keeps its WebP, whereas a newer
year may leave WebP out, and a `<source>` that leads nowhere shows no picture. Likewise its alt
has the banner's own words, whereas a banner that changes has an alt that always holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from banners import Size
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import SiteBanner
from hooks.embeds.addresses import SCRIPT_INTEGRITY, SCRIPT_PATH, evergreen_path, frame_path
from hooks.embeds.evergreen import EVERYTHING, Narrowing, narrowings

# Where a portal's own styles do not limit it, a wide banner would make a phone scroll sideways.
_FLUID: Final = 'style="max-width:100%;height:auto"'
_IMAGE: Final = (
    '<img src="{png}" width="{width}" height="{height}" alt="{alt}" lang="vi" '
    f'{_FLUID} loading="lazy">'
)
_WEBP: Final = '<source type="image/webp" srcset="{webp}">'
_ATTRIBUTES: Final = {"topic": ' data-topic="{key}"', "audience": ' data-audience="{key}"'}

TEMPLATES: Final[Mapping[str, str]] = {
    "image": _IMAGE,
    "link": f'<a href="{{link}}">{_IMAGE}</a>',
    "picture": f'<a href="{{link}}"><picture>{_WEBP}{_IMAGE}</picture></a>',
    **{
        f"script{narrow}": f'<a data-lich-banner data-size="{{size}}"{attribute} href="{{link}}">'
        f'{_IMAGE}</a><script src="{{script}}" integrity="{{integrity}}" crossorigin="anonymous" '
        "async></script>"
        for narrow, attribute in {"": "", **{f"-{k}": v for k, v in _ATTRIBUTES.items()}}.items()
    },
    "frame": '<iframe src="{frame}" width="{width}" height="{height}" title="{alt}" '
    'style="border:0;max-width:100%" sandbox="allow-popups allow-popups-to-escape-sandbox" '
    'referrerpolicy="no-referrer" loading="lazy"></iframe>',
}

# The alt of the banner of the day, and how it begins when it is narrowed.
RUNNING_ALT: Final = "Chiến dịch truyền thông đang diễn ra"
# The alt of a banner whose slogan changes with the year.
FOLLOWING_ALT: Final = "{name}: xem khẩu hiệu, lịch"

_PLACE = re.compile(r"\{(\w+)\}")


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the template with escaped values. Raise `KeyError` for a value that is missing."""
    return _PLACE.sub(lambda place: html.escape(str(values[place[1]]), quote=True), template)


def absolute(site_url: str, path: str) -> str:
    """Return the full address of a path on the site.

    Raise `ValueError` unless other sites can load from `site_url`, by http or https.
    """
    parts = urlsplit(site_url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError(f"{site_url!r} is no address of a site")
    return f"{site_url.removesuffix('/')}/{path}"


def pinned(banner: SiteBanner, site_url: str) -> str | None:
    """Return the snippet for the banner of one year, or of no year, which never changes.

    It is None for a campaign that no document speaks of: its first year will take over the address.
    """
    if banner.year is None and not banner.is_yearly:
        return None
    webp = _webp(banner)
    values = _values(banner, site_url, banner.path, banner.alt)
    if webp is None:
        return fill(TEMPLATES["link"], values)
    return fill(TEMPLATES["picture"], {**values, "webp": absolute(site_url, webp)})


def following(banner: SiteBanner, name: str, site_url: str) -> str | None:
    """Return the snippet that always shows the newest year's banner while that year lasts.

    `name` is the campaign's. It is None for a banner without such an address.
    """
    path = banner.following_path
    if path is None:
        return None
    alt = FOLLOWING_ALT.replace("{name}", name)
    return fill(TEMPLATES["link"], _values(banner, site_url, path, alt))


def campaign_page(banner: SiteBanner, site_url: str) -> str:
    """Return the address that a campaign's banner links to."""
    return absolute(site_url, addresses.campaign_page(banner.campaign_id))


def running_alt(catalogue: Catalogue, narrowing: Narrowing = EVERYTHING) -> str:
    """Return the alt of a banner that changes with the day."""
    if narrowing.topic is not None:
        return f"{RUNNING_ALT}: {catalogue.topics[narrowing.topic].name}"
    if narrowing.audience is not None:
        return f"{RUNNING_ALT}, dành cho {catalogue.audiences[narrowing.audience].name}"
    return RUNNING_ALT


def running(
    catalogue: Catalogue, size: Size, site_url: str, narrowing: Narrowing = EVERYTHING
) -> dict[str, str]:
    """Return the snippets for the banner of the day, by template.

    `picture` and the plain `image` need only pictures, `script` chooses by the visitor's date, and
    `frame` is an iframe. Raise `ValueError` for a slot without pictures for the narrowing.
    """
    topic, audience = narrowing.topic, narrowing.audience
    png, webp = (
        evergreen_path(size.id, topic=topic, audience=audience, suffix=suffix)
        for suffix in (".png", ".webp")
    )
    values = {
        "size": size.id,
        "width": size.width,
        "height": size.height,
        "alt": running_alt(catalogue, narrowing),
        "link": absolute(site_url, ""),
        "png": absolute(site_url, png),
        "webp": absolute(site_url, webp),
        "frame": absolute(site_url, frame_path(size.id, topic=topic, audience=audience)),
        "script": absolute(site_url, SCRIPT_PATH),
        "integrity": SCRIPT_INTEGRITY,
        "key": topic or audience or "",
    }
    script = f"script-{'topic' if topic else 'audience'}" if topic or audience else "script"
    templates = {"picture": "picture", "image": "image", "script": script, "frame": "frame"}
    return {way: fill(TEMPLATES[name], values) for way, name in templates.items()}


def choices(catalogue: Catalogue, site_url: str) -> dict[str, object]:
    """Return the data, for JSON, with which `embedding.js` fills the templates.

    `narrow` lists in order what the banner of the day can be narrowed to: kind, key, name, alt.
    """
    return {
        "site": absolute(site_url, ""),
        "script": SCRIPT_PATH,
        "integrity": SCRIPT_INTEGRITY,
        "alt": running_alt(catalogue),
        "following_alt": FOLLOWING_ALT,
        "narrow": list(_narrow(catalogue)),
        "templates": dict(TEMPLATES),
    }


def _narrow(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    for narrowing in narrowings(catalogue):
        alt = running_alt(catalogue, narrowing)
        if narrowing.topic is not None:
            yield "topic", narrowing.topic, catalogue.topics[narrowing.topic].name, alt
        elif narrowing.audience is not None:
            name = catalogue.audiences[narrowing.audience].name
            yield "audience", narrowing.audience, name, alt


def _values(banner: SiteBanner, site_url: str, path: str, alt: str) -> dict[str, object]:
    return {
        "link": campaign_page(banner, site_url),
        "png": absolute(site_url, path),
        "width": banner.size.width,
        "height": banner.size.height,
        "alt": alt,
    }


def _webp(banner: SiteBanner) -> str | None:
    """Return the address of the WebP at the slot's own size, if there is one."""
    of_slot = (file.path for file in banner.files if file.format == "webp" and file.scale == 1)
    return next(of_slot, None)
