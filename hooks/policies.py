"""Content security policies of documents without scripts: whatever is not named is forbidden."""

from __future__ import annotations


def closed_policy(**directives: str) -> str:
    """Return a policy that allows only what is named; `img_src` stands for `img-src`."""
    allowed = {name.replace("_", "-"): value for name, value in directives.items()}
    closed = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
    return "; ".join(f"{name} {value}" for name, value in (closed | allowed).items())
