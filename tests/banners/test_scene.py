"""A composed banner is data: it goes to the reader's browser as JSON and comes back the same."""

import json
import pickle
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners.art.shapes import Circle, Group, Path, Rect, Stroke
from banners.art.tones import Tone, palette_of
from banners.banner import scene_for
from banners.scene import (
    Code,
    Extent,
    Finish,
    Level,
    Line,
    Mark,
    Panel,
    Part,
    Placed,
    Role,
    Scene,
)
from banners.scene_json import from_json, to_json
from tests.banners.samples import LONG_AGENCY, SIZES, TEXTS

lengths = st.floats(-4000, 4000).map(lambda value: round(value, 2))
tones = st.sampled_from(Tone)
texts = st.text(max_size=40)
boxes = st.tuples(lengths, lengths, lengths, lengths)
paths = st.sampled_from(["M0 0L10 0L5 9Z", "M1 1C2 2 3 3 4 4A5 5 0 0 1 6 6Z"])
clips = st.one_of(
    st.builds(Circle, tones, lengths, lengths, lengths),
    st.builds(Rect, tones, lengths, lengths, lengths, lengths, lengths),
    st.builds(Path, tones, paths),
)
shapes = st.recursive(
    clips | st.builds(Stroke, tones, paths, lengths),
    lambda inner: st.builds(
        Group,
        st.lists(inner, max_size=3).map(tuple),
        st.tuples(lengths, lengths),
        lengths,
        lengths,
        st.booleans(),
        st.none() | clips,
    ),
    max_leaves=6,
)
layers = st.one_of(
    st.builds(Placed, texts, st.sampled_from(Level), lengths, lengths, lengths, st.none() | clips),
    st.builds(Panel, st.sampled_from(Part), st.lists(shapes, max_size=3).map(tuple), boxes),
    st.builds(Mark, st.integers(0, 2), boxes),
    st.builds(Code, texts, boxes),
)
channels = st.integers(0, 255)
palettes = st.builds(
    palette_of,
    texts,
    st.fixed_dictionaries({tone: st.tuples(channels, channels, channels) for tone in Tone}),
)
scenes = st.builds(
    Scene,
    slot=texts,
    topic=texts,
    extent=st.builds(
        Extent,
        width=lengths,
        height=lengths,
        bleed=lengths,
        safe=boxes,
        mm=st.none() | lengths,
        scale=st.integers(1, 10),
    ),
    palette=palettes,
    ground=tones,
    layers=st.lists(layers, max_size=4).map(tuple),
    lines=st.lists(
        st.builds(
            Line,
            shown=texts,
            words=texts,
            role=st.sampled_from(Role),
            family=texts,
            weight=st.integers(100, 900),
            px=lengths,
            x=lengths,
            baseline=lengths,
            tone=tones,
            tracking=lengths,
        ),
        max_size=4,
    ).map(tuple),
    alt=texts,
    left_out=st.lists(st.sampled_from(Role), max_size=3).map(tuple),
    hole=st.none() | st.builds(Circle, tones, lengths, lengths, lengths),
    finish=st.sampled_from(Finish),
)


@pytest.mark.slow
@given(scenes)
def test_a_scene_comes_back_from_json_as_it_was(scene: Scene) -> None:
    assert from_json(to_json(scene)) == scene


@pytest.mark.slow
@given(scenes)
def test_a_scene_can_be_sent_to_another_process_and_stand_in_a_set(scene: Scene) -> None:
    sent = pickle.loads(pickle.dumps(scene))  # noqa: S301 - our own
    assert {sent, scene} == {scene}


@pytest.mark.slow
@pytest.mark.parametrize("slot", SIZES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_real_banner_is_small(name: str, slot: str) -> None:
    """What the reader's browser draws from weighs less than an icon."""
    text = replace(TEXTS[name], agency=LONG_AGENCY, organiser="Văn bản mẫu", hotline="111")
    scene = scene_for(text, SIZES[slot], "mua-ban-nguoi")
    told = to_json(scene)
    assert from_json(told) == scene
    assert len(zlib.compress(told.encode(), 9)) < 2000


def test_a_scene_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version 99"):
        from_json(json.dumps({"version": 99}))
