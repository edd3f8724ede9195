"""What a build tells at its end: how much was made, how much kept, how large the site is."""

from __future__ import annotations

from typing import Final

from banners.store.store import Store
from hooks.outputs import Weight

_UNITS: Final = ((10**9, "GB"), (10**6, "MB"), (0, "kB"))


def summary(store: Store, weight: Weight) -> str:
    """Return the sentence that ends a build."""
    made = len(store.used) - len(store.kept)
    return (
        f"Làm mới {made}, giữ {len(store.kept)} bước. Trang: {weight.files} tệp, "
        f"{_size(weight.on_disk)} trên đĩa, {_size(weight.copied)} khi chép sang nơi khác."
    )


def _size(count: int) -> str:
    unit, name = next((unit, name) for unit, name in _UNITS if count >= unit)
    amount = count / (unit or 1000)
    return f"{amount:.{0 if name == 'kB' else 1}f} {name}".replace(".", ",")
