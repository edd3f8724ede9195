"""Code in explanations, which the model's descriptions write between backticks: `yearly: 30/7`."""

from __future__ import annotations

import re

from markupsafe import Markup, escape


def mark_code(text: str) -> Markup:
    """Return a text as HTML, with the parts between backticks marked as code."""
    parts = re.split(r"`([^`]*)`", text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )
