"""Small HTML documents with a frame of their own, without scripts and with a policy to match."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES: Final = Path(__file__).parents[2] / "docs" / "templates" / "embeds"


def document(template: str, **context: object) -> bytes:
    """Return a rendered template from `docs/templates/embeds/`."""
    return _environment().get_template(template).render(**context).encode()


def style(name: str) -> tuple[str, str]:
    """Return a style sheet to inline in a document, and the source that allows it in a policy."""
    text = (TEMPLATES / name).read_text("utf-8")
    digest = hashlib.sha256(text.encode()).digest()
    return text, f"'sha256-{base64.b64encode(digest).decode()}'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
