"""What a build tells at its end: how much was made, how much kept, how large the site is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from banners.store.store import Store
from hooks.tree import sizes_below

_UNITS: Final = ((10**9, "GB"), (10**6, "MB"), (0, "kB"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """The size of a folder, in bytes: with every link a file of its own, and as it is."""

    files: int
    copied: int
    on_disk: int


def weigh(folder: Path) -> Weight:
    """Return the size of all files below a folder; of a file under many names only `copied` is
    the sum.
    """
    sizes, once = [], {}
    for found in sizes_below(folder).values():
        sizes.append(found.st_size)
        once[found.st_dev, found.st_ino] = found.st_size
    return Weight(files=len(sizes), copied=sum(sizes), on_disk=sum(once.values()))


def summary(store: Store, site: Path) -> str:
    """Return the sentence that ends a build."""
    weight = weigh(site)
    made = len(store.used) - len(store.kept)
    return (
        f"Làm mới {made}, giữ {len(store.kept)} bước. Trang: {weight.files} tệp, "
        f"{_size(weight.on_disk)} trên đĩa, {_size(weight.copied)} khi chép sang nơi khác."
    )


def _size(count: int) -> str:
    unit, name = next((unit, name) for unit, name in _UNITS if count >= unit)
    amount = count / (unit or 1000)
    return f"{amount:.{0 if name == 'kB' else 1}f} {name}".replace(".", ",")
