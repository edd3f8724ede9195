"""Code within explanations: `yearly: 30/7` as descriptions of the model write it."""

from __future__ import annotations

import re

from markupsafe import Markup, escape


def mark_code(text: str) -> Markup:
    """Return a text for HTML with what stands between backticks as code."""
    parts = re.split(r"`([^`]*)`", text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )
