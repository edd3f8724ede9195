"""Time of loading the campaigns, with libyaml and without: python -m tests.benchmarks.bench_loading

Files are read without it where libyaml is missing. «Whole» is `load_catalogue` with models and
checks; `documents_of` is called for every campaign of a made-up catalogue («Mẫu …») with as many
documents, because quadratic growth would show there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from statistics import median
from time import perf_counter

from hooks.catalogue.load import load_catalogue
from hooks.facts.documents import documents_of
from hooks.source import yaml_loaders
from hooks.source.yaml_loaders import compose, compose_fast
from hooks.source.yaml_source import parse_source
from tests import made_up
from tests.conftest import ROOT
from tests.made_up import CITED, sample_folder

FOLDER = ROOT / "campaigns"
ROUNDS = 5
SIZES = (125, 500)


def seconds(work: Callable[[], object]) -> float:
    """Return the median of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def main() -> None:
    """Print seconds without libyaml, with it, and the ratio; then seconds by size."""
    texts = [file.read_text("utf-8") for file in sorted(FOLDER.rglob("*.yml"))]
    shown = PurePosixPath("x.yml")
    print(f"{len(texts)} files, {sum(map(len, texts))} characters; libyaml: {yaml_loaders.LIBYAML}")

    def parsed() -> object:
        return [parse_source(text, shown) for text in texts]

    def loaded() -> object:
        return load_catalogue(FOLDER)

    rows: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        (
            "nodes",
            lambda: [compose(text) for text in texts],
            lambda: [compose_fast(text) for text in texts],
        ),
        ("data and places", parsed, parsed),
        ("whole", loaded, loaded),
    ]
    for name, before, after in rows:
        present, yaml_loaders.LIBYAML = yaml_loaders.LIBYAML, False
        without = seconds(before)
        yaml_loaders.LIBYAML = present
        libyaml = seconds(after)
        print(f"{name:>16} {without:>7.3f} s {libyaml:>7.3f} s {without / libyaml:>5.1f} times")
    for size in SIZES:
        documents = {
            f"mau-{n}": {**CITED["mau-quy-dinh"], "number": f"{n}/QĐ"} for n in range(size)
        }
        catalogue = made_up.catalogue(*sample_folder(size), documents={**CITED, **documents})
        start = perf_counter()
        for campaign in catalogue.campaigns:
            documents_of(campaign, catalogue)
        print(f"documents_of, {size} campaigns and documents: {perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
