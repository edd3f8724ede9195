"""The screen designs as vectors, under the same ids. A new design needs a module here as well."""

from collections.abc import Mapping
from types import MappingProxyType

from banners.print.motifs.brocade import Brocade
from banners.print.motifs.ground import Ground, Motif, Room
from banners.print.motifs.lotus import Lotus
from banners.print.motifs.network import Network
from banners.print.motifs.ripples import Ripples
from banners.print.motifs.terraces import Terraces

_ALL: tuple[Motif, ...] = (Terraces(), Network(), Lotus(), Brocade(), Ripples())
MOTIFS: Mapping[str, Motif] = MappingProxyType({motif.id: motif for motif in _ALL})

__all__ = ["MOTIFS", "Ground", "Motif", "Room"]
