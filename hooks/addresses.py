"""Every address of the site, relative to its root. Once published, an address keeps working.

Addresses of pages end with a slash; the file is `<page>index.html`. Addresses that depend on what
is drawn or released (pictures of the day, the script) are in `hooks.embeds.addresses`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

WORK: Final = "viec/"
CHANGES: Final = "moi/"
CALENDAR: Final = "lich/"
CAMPAIGNS: Final = "chien-dich/"
TEXTS: Final = "khau-hieu/"
BANNERS: Final = "banner/"
SUBSCRIBE: Final = "dang-ky-lich/"
EMBEDDING: Final = "nhung/"
WORKSHOP: Final = "xuong/"
DOCUMENTS: Final = "van-ban/"
DATA: Final = "du-lieu/"
EDITING: Final = "bien-tap/"
COMPOSING: Final = f"{EDITING}soan/"
# The schema with the choices of the form; the text of the files it opens.
COMPOSING_DATA: Final = f"{COMPOSING}du-lieu.json"
COMPOSING_FILES: Final = f"{COMPOSING}tep.json"

FEEDS: Final = "ics/"
FEED_OF_ALL: Final = f"{FEEDS}tat-ca.ics"

# When campaigns are and what to copy of them, read by finding.js.
FOUND_LISTING: Final = f"{CAMPAIGNS}tim-nhanh.json"
# The newest banners with their files, read by gallery.js and embedding.js.
GALLERY_LISTING: Final = f"{BANNERS}danh-muc.json"
EVERGREEN: Final = f"{BANNERS}hien-tai/"
NEUTRAL: Final = f"{EVERGREEN}trung-tinh/"
YEARLY: Final = "hang-nam"

SHORT: Final = "q/"
_PLAIN: Final = "0123456789abcdefghjkmnpqrstvwxyz"  # without what is misread: i, l, o, u

# Which banner shows when, for browsers that choose by their own date.
SHOWING_LISTING: Final = f"{EMBEDDING}lich-banner.json"
NEWEST_SCRIPT: Final = f"{EMBEDDING}banner.js"
SCRIPT_RELEASES: Final = f"{EMBEDDING}js/"
FRAMES: Final = f"{EMBEDDING}khung/"
SAMPLES: Final = f"{EMBEDDING}mau/"


# What the workshop's script loads: its listing, motifs, faces and, by edition, scenes.
WORKSHOP_FILES: Final = "assets/workshop/"
# Named by the listing alone, so nobody else links them.
WORKSHOP_SCENES: Final = f"{WORKSHOP}canh/"
WORKSHOP_LISTING: Final = f"{WORKSHOP}danh-muc.json"


def workshop_scenes(campaign_id: str, year: int | None) -> str:
    """Return the address of an edition's scenes."""
    return f"{WORKSHOP_SCENES}{campaign_id}" + (f"-{year}.json" if year is not None else ".json")


def workshop_motif(topic: str) -> str:
    """Return the address of a topic's drawings and palettes."""
    return f"{WORKSHOP}hinh/{topic}.json"


def workshop(campaign_id: str, year: int | None = None, slot: str | None = None) -> str:
    """Return the address at which the workshop opens with a choice."""
    chosen = {"chien-dich": campaign_id, "nam": year, "co": slot}
    told = "&".join(f"{key}={value}" for key, value in chosen.items() if value is not None)
    return f"{WORKSHOP}#{told}"


def campaign_page(campaign_id: str, section: str | None = None) -> str:
    """Return the address of a campaign's page, or of one of its sections."""
    return f"{CAMPAIGNS}{campaign_id}/" + (f"#{section}" if section else "")


def campaign_banners_page(campaign_id: str, slot: str | None = None) -> str:
    """Return the address of the page with all slots of a campaign, or of one slot on it."""
    return f"{BANNERS}{campaign_id}/" + (f"#nhung-{slot}" if slot else "")


def short(campaign_id: str) -> str:
    """Return the address that QR codes of a campaign carry: five characters, of its id alone.

    It is printed, and so is a promise. Two campaigns share it once in 33 million pairs.
    """
    digest = int.from_bytes(sha256(campaign_id.encode()).digest()[:8], "big")
    code = "".join(_PLAIN[digest >> 5 * place & 31] for place in range(5))
    return f"{SHORT}{code}/"


def document_entry(document_id: str) -> str:
    """Return the address of a document's entry in the list of documents."""
    return f"{DOCUMENTS}#{document_id}"


def document_page(document_id: str) -> str:
    """Return the address of the page of a document that says something."""
    return f"{DOCUMENTS}{document_id}/"


def document_on_campaign_page(campaign_id: str, document_id: str) -> str:
    """Return the address of a document's entry on the page of a campaign that rests on it."""
    return campaign_page(campaign_id, f"vb-{document_id}")


def editing_part(part: str) -> str:
    """Return the address of a part of the editors' guide."""
    return f"{EDITING}{part}/"


def banner_folder(campaign_id: str, year: int | str | None = None) -> str:
    """Return the folder of a campaign's banners: a year's, `YEARLY`, or what is handed out now."""
    return f"{BANNERS}{campaign_id}/" + (f"{year}/" if year is not None else "")


def kit(campaign_id: str, year: int | None) -> str:
    """Return the address of the kit of a year, or of no year."""
    return f"kit/{campaign_id}.zip" if year is None else f"kit/{campaign_id}-{year}.zip"


def feed_of_campaign(campaign_id: str) -> str:
    """Return the address of a campaign's calendar."""
    return f"{FEEDS}chien-dich/{campaign_id}.ics"


def event_folder(campaign_id: str) -> str:
    """Return the folder of the calendar files of a campaign's occurrences."""
    return f"{FEEDS}su-kien/{campaign_id}/"


def event_file(campaign_id: str, year: int, item: str) -> str:
    """Return the address of the calendar file of one occurrence."""
    return f"{event_folder(campaign_id)}{year}-{item}.ics"


def oembed(campaign_id: str) -> str:
    """Return the address of the oEmbed answer for a campaign's page."""
    return f"{EMBEDDING}oembed/{campaign_id}.json"
