"""The designs by id. A new one is a module here and a line in `DESIGNS`."""

from collections.abc import Mapping
from types import MappingProxyType

from banners.designs.base import Design
from banners.designs.terraces import Terraces

DESIGNS: Mapping[str, Design] = MappingProxyType({design.id: design for design in (Terraces(),)})

__all__ = ["DESIGNS", "Design"]
