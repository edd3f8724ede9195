"""Calendar feeds (RFC 5545, RFC 7986): from occurrences to the bytes of .ics files.

`build_feeds` (hooks/feeds/build.py, which alone loads the icalendar package) makes the files,
`list_feeds` says which feeds there are. To add a kind of feed,
add an entry to `hooks.feeds.selection.FAMILIES`. The ledger (`hooks.feeds.ledger.entries`)
records what has already been published; a build only reads it.
"""

from hooks.feeds.identity import Revision
from hooks.feeds.ledger.entries import Ledger
from hooks.feeds.selection import Feed, campaign_feeds, list_feeds, single_path

__all__ = [
    "Feed",
    "Ledger",
    "Revision",
    "campaign_feeds",
    "list_feeds",
    "single_path",
]
