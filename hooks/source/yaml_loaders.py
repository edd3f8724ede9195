"""The two sources of PyYAML's nodes: its own loader, and libyaml's parser where installed.

Both give the same nodes at the same lines and columns for every text that both accept. Where
libyaml is known to be laxer, or finds fault with a text, PyYAML's own loader reads it instead, so
that the same texts are accepted, and the same faults reported, everywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

LIBYAML = yaml.__with_libyaml__

if TYPE_CHECKING or LIBYAML:
    from yaml._yaml import CParser
else:  # a platform without libyaml, where it is never instantiated
    CParser = object

# PyYAML, unlike libyaml, refuses a tab between words and a comment that touches «|» or «>»; and
# they disagree on the place of the missing value of a key written «? key».
_APART: Final = re.compile(r"\t|[|>][-+0-9]*#|(?:^|[\s\[{,])\?(?=\s|$)")


class _CoreResolver(Resolver):
    """The scalar rules of YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", "-0123456789"),
    ("null", r"^(?:null|~|)$", "n~"),
):
    _CoreResolver.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(_pattern),
        [*_first, *([""] if _tag == "null" else [])],
    )


class _OwnLoader(_CoreResolver, yaml.SafeLoader):
    """PyYAML's own loader."""


class _LibyamlLoader(Composer, CParser, _CoreResolver):
    """libyaml's parser with PyYAML's composer: one that recurses in C could exhaust the stack."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Composer.__init__(self)
        _CoreResolver.__init__(self)

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        # Inside brackets PyYAML, unlike libyaml, ends plain text at a question mark; and they
        # disagree on the column of an empty value.
        if isinstance(parent, yaml.CollectionNode) and parent.flow_style:
            event = self.peek_event()
            plain = isinstance(event, yaml.ScalarEvent) and not event.style
            text = event.value if plain else "quoted"  # type: ignore[union-attr]
            if not text or "?" in text:
                raise yaml.YAMLError("not for libyaml")
        return super().compose_node(parent, index)


def compose(text: str) -> yaml.Node | None:
    """Return the root node of a text by PyYAML's own loader; raise its YAMLError."""
    return _node(_OwnLoader(text))


def compose_fast(text: str) -> yaml.Node | None:
    """Return the same by libyaml; raise YAMLError if `compose` must be used instead."""
    if not LIBYAML or _APART.search(text):
        raise yaml.YAMLError("not for libyaml")
    return _node(_LibyamlLoader(text))


def _node(loader: _OwnLoader | _LibyamlLoader) -> yaml.Node | None:
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()
