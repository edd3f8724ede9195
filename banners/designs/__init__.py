"""The designs by id. To add one, add a module here and a line in `DESIGNS`."""

from collections.abc import Mapping
from types import MappingProxyType

from banners.designs.base import Design
from banners.designs.brocade import Brocade
from banners.designs.lotus import Lotus
from banners.designs.network import Network
from banners.designs.ripples import Ripples
from banners.designs.terraces import Terraces

_ALL: tuple[Design, ...] = (Terraces(), Network(), Lotus(), Brocade(), Ripples())
DESIGNS: Mapping[str, Design] = MappingProxyType({design.id: design for design in _ALL})

__all__ = ["DESIGNS", "Design"]
