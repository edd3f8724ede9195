"""Finished banners on disk, keyed by everything that determines their bytes."""

import json
import sys
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import deflate
import fontTools
import PIL
from PIL import features

from banners.faces import font_files
from banners.formats import File
from banners.kept import keep, kept
from banners.proof import Proof
from banners.render import Job, LeftOut, Rendered

_NOT_DRAWN = {"name", "use", "source", "group"}  # of a size: what the drawing does not use


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Return a hash of the code, fonts and libraries used for drawing."""
    digest = sha256()
    package = Path(__file__).parent
    sources = [*package.glob("*.py"), *package.glob("designs/*.py"), package / "phrases.yml"]
    for path in [*sorted(sources), *map(Path, font_files())]:
        digest.update(path.name.encode() + path.read_bytes())
    versions = [features.version(name) for name in ("freetype2", "raqm", "webp", "jpg", "harfbuzz")]
    versions += [PIL.__version__, deflate.__version__, fontTools.version]
    digest.update(repr((versions, sys.version_info[:2])).encode())
    return digest.hexdigest()


def key_of(job: Job) -> str:
    """Return the name under which the result of `job` is kept."""
    size = {key: value for key, value in asdict(job.size).items() if key not in _NOT_DRAWN}
    logo = sha256(job.logo.data).hexdigest() if job.logo else None
    parts = [asdict(job.text), size, job.design, job.palette, logo, fingerprint()]
    return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def load(folder: Path, job: Job) -> Rendered | LeftOut | None:
    """Return the kept result of `job`, or None when there is none or its file is damaged."""
    body = kept(_path(folder, job))
    if body is None:
        return None
    length = int.from_bytes(body[:4], "big")
    facts = json.loads(body[4 : 4 + length])
    if facts["reason"] is not None:
        return LeftOut(size=job.size, reason=facts["reason"])
    return _rendered(job, facts, body[4 + length :])


def save(folder: Path, job: Job, result: Rendered | LeftOut) -> None:
    """Keep `result` for `job`. Raise `KeepingError` when it cannot be written."""
    if isinstance(result, LeftOut):
        facts: dict[str, Any] = {"reason": result.reason}
        blobs = b""
    else:
        facts, blobs = _facts(result), b"".join(file.data for file in result.files)
    head = json.dumps(facts, ensure_ascii=False).encode()
    keep(_path(folder, job), len(head).to_bytes(4, "big") + head + blobs)


def _path(folder: Path, job: Job) -> Path:
    key = key_of(job)
    return folder / key[:2] / f"{key[2:]}.banner"


def _facts(result: Rendered) -> dict[str, Any]:
    return {
        "reason": None,
        "palette": result.palette,
        "alt": result.alt,
        "lines": result.lines,
        "left_out": result.left_out,
        "missing": result.missing,
        "proof": asdict(result.proof),
        "files": [
            [file.format, file.scale, file.width, file.height, len(file.data)]
            for file in result.files
        ],
    }


def _rendered(job: Job, facts: dict[str, Any], blobs: bytes) -> Rendered:
    files, at = [], 0
    for suffix, scale, width, height, length in facts["files"]:
        data = blobs[at : at + length]
        files.append(File(format=suffix, scale=scale, width=width, height=height, data=data))
        at += length
    proof = facts["proof"]
    return Rendered(
        size=job.size,
        design=job.design,
        palette=facts["palette"],
        alt=facts["alt"],
        lines=tuple(facts["lines"]),
        left_out=tuple(facts["left_out"]),
        files=tuple(files),
        missing=tuple(facts["missing"]),
        proof=Proof(
            **proof
            | {
                "ink": tuple(proof["ink"]),
                "weights": tuple((suffix, weight) for suffix, weight in proof["weights"]),
                "faults": tuple(proof["faults"]),
            }
        ),
    )
