# ruff: noqa: S311 - seeds are fixed on purpose
"""libyaml is fast, and that is all it may be: the same nodes at the same places, or not asked."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
import yaml

from hooks.source import yaml_loaders, yaml_source
from hooks.source.yaml_loaders import LIBYAML, compose, compose_fast
from hooks.source.yaml_source import UNSEEN, Source, parse_source
from tests.conftest import ROOT
from tests.fuzz.mutations import spoil
from tests.fuzz.samples import CAMPAIGN, REGISTRIES
from tests.loading.test_yaml_source import PATH

FILES = sorted((ROOT / "campaigns").rglob("*.yml"))
SMALL = sorted(FILES, key=lambda file: file.stat().st_size)[:8]
SPOILT = 400  # a chunk
needs_libyaml = pytest.mark.skipif(not LIBYAML, reason="no libyaml here")


def told(root: yaml.Node | None) -> list[tuple[object, ...]]:
    """Return everything in a tree of nodes, with places."""
    seen: set[int] = set()

    def walk(node: yaml.Node | None) -> Iterator[tuple[object, ...]]:
        if node is None or id(node) in seen:
            yield ("none or alias",)
            return
        seen.add(id(node))
        value = node.value if isinstance(node, yaml.ScalarNode) else len(node.value)
        yield (type(node), node.tag, node.start_mark.line, node.start_mark.column, value)
        if isinstance(node, yaml.CollectionNode):
            yield ("flow", bool(node.flow_style))
            for each in node.value:
                for child in each if isinstance(each, tuple) else [each]:
                    yield from walk(child)

    return list(walk(root))


def fast(text: str) -> list[tuple[object, ...]] | None:
    """Return the result of libyaml, or None where PyYAML's own loader is needed."""
    try:
        return told(compose_fast(text))
    except (yaml.YAMLError, RecursionError):
        return None


@pytest.mark.slow
@needs_libyaml
def test_campaign_files_are_read_by_libyaml_and_the_same() -> None:
    read = 0
    for file in FILES:
        text = file.read_text("utf-8")
        if (found := fast(text)) is not None:
            assert found == told(compose(text)), file
            read += 1
    assert read > len(FILES) * 0.8  # an editor may well write a Tab or « ? » in a text


@needs_libyaml
@pytest.mark.slow
@pytest.mark.parametrize(
    "chunk", [0, 1, *(pytest.param(chunk, marks=pytest.mark.hostile) for chunk in range(2, 8))]
)
def test_spoilt_files_are_the_same_or_read_again(chunk: int) -> None:
    random = Random(f"loaders {chunk}")
    samples = [CAMPAIGN, *REGISTRIES.values(), *(file.read_text("utf-8") for file in SMALL)]
    compared = 0
    for _ in range(SPOILT):
        text = spoil(random.choice(samples), random).decode("utf-8-sig", "ignore")
        if UNSEEN.search(text) or (found := fast(text)) is None:
            continue
        assert found == told(compose(text)), text
        compared += 1
    assert compared > SPOILT / 4


@needs_libyaml
@pytest.mark.parametrize(
    "text",
    [
        "a:\tb",  # libyaml accepts a Tab between words
        "a: [b,\tc]",
        "a: {x?y}",  # and a question mark inside a word in brackets
        "a: |# x\n  b",  # and a comment right after a block indicator
        "a: {b: }",  # and counts the column of an empty value differently
        "? a",  # and puts a missing value on another line
        'a: "\\ud800"',  # but rejects half of a surrogate pair
        'a: "\\UFFFFFFFF"',
        "%FOO x\n---\na: b",
        "a: " + "[" * 20_000,
    ],
)
def test_where_the_two_differ_libyaml_is_not_asked(text: str) -> None:
    assert fast(text) is None


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2", "a: [1\nb: 2", "a: &x 1\nb: *x", 'a: "\\u202e"', "a: " + "[" * 40]
)
def test_a_fault_is_told_alike_without_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = parse_source(text, PATH)
    assert isinstance(with_libyaml, list)
    without_libyaml(monkeypatch)
    assert parse_source(text, PATH) == with_libyaml


def test_a_file_is_read_alike_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = parse_source(CAMPAIGN, PATH)
    assert isinstance(with_libyaml, Source)
    places = with_libyaml.spots, with_libyaml.keys
    without_libyaml(monkeypatch)
    alone = parse_source(CAMPAIGN, PATH)
    assert isinstance(alone, Source)
    assert alone == with_libyaml
    assert (alone.spots, alone.keys) == places


def without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be no libyaml, nor anything that it has read."""
    monkeypatch.setattr(yaml_loaders, "LIBYAML", False)
    yaml_source._sound.cache_clear()
