"""The manifest: what was drawn, with its proof, and what was left out, with the reason."""

from collections.abc import Iterable, Mapping
from typing import Any

from banners.errors import UnsoundError
from banners.render import Faulty, LeftOut, Rendered


def manifest(results: Mapping[str, Iterable[Rendered | LeftOut]]) -> dict[str, Any]:
    """JSON-able and the same for the same banners; ``results`` by a name such as "<id>/<year>"."""
    return {name: [_entry(result) for result in results[name]] for name in sorted(results)}


def _entry(result: Rendered | LeftOut) -> dict[str, Any]:
    size = result.size
    slot = {"slot": size.id, "name": size.name, "group": size.group}
    if isinstance(result, LeftOut):
        return slot | {"left_out": result.reason}
    found = result.proof
    return slot | {
        "width": found.width,
        "height": found.height,
        "design": result.design,
        "palette": result.palette,
        "alt": result.alt,
        "without": list(result.left_out),
        "proof": {
            "ink": list(found.ink),
            "safe": list(size.safe_box),
            "contrast": found.contrast,
            "headline_px": found.headline_px,
            "smallest_px": found.smallest_px,
            "max_bytes": size.max_bytes,
        },
        "files": [
            {
                "suffix": file.suffix,
                "width": file.width,
                "height": file.height,
                "bytes": len(file.data),
                "sha256": file.sha256,
            }
            for file in result.files
        ],
        "missing": list(result.missing),
    }


def require_sound(results: Iterable[Rendered | LeftOut | Faulty]) -> list[Rendered | LeftOut]:
    """The same results. Raises `UnsoundError` naming every faulty one."""
    sound: list[Rendered | LeftOut] = []
    faults: list[str] = []
    for result in results:
        if isinstance(result, Faulty):
            faults.append(f"{result.size.id}: {result.error}")
        else:
            sound.append(result)
    if faults:
        raise UnsoundError("\n".join(faults))
    return sound
