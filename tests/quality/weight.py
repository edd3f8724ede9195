"""What a visitor's browser fetches for one page, compressed as a web server would."""

from __future__ import annotations

import gzip

from playwright.sync_api import Page, Response

# Compressed already: a web server sends these as they are.
PACKED = {"woff2", "png", "webp", "jpg"}


def first_load(page: Page, path: str) -> dict[str, int]:
    """Return the bytes of each file that opening `path` fetches, without banner pictures.

    Text counts as gzip at level 6, the level of most servers. By address from the site's root.
    """
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(path, wait_until="networkidle")
    weights: dict[str, int] = {}
    for answer in answers:
        name = answer.url.partition("//")[2].partition("/")[2]
        if name.startswith(("banner/", "data:")) or answer.url.startswith("data:"):
            continue
        body = answer.body()
        packed = name.rpartition(".")[2] in PACKED
        weights[name] = len(body) if packed else len(gzip.compress(body, 6, mtime=0))
    return weights
