"""Calendar feeds (RFC 5545, RFC 7986): from occurrences to the bytes of .ics files.

`build_feeds` makes the files, `list_feeds` says which there are. To add a kind of feed, add
one entry to `hooks.feeds.selection.FAMILIES`.
"""

from hooks.feeds.build import build_feeds
from hooks.feeds.identity import Revision
from hooks.feeds.selection import Feed, campaign_feeds, list_feeds

__all__ = ["Feed", "Revision", "build_feeds", "campaign_feeds", "list_feeds"]
