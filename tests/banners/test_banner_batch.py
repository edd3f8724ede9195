"""Many banners: in all formats, checked, in order, kept on disk, the same in every process."""

import io
from dataclasses import asdict, replace
from hashlib import sha256
from itertools import pairwise, product
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from banners import (
    Banner,
    BannerText,
    Faulty,
    Job,
    LeftOut,
    Rendered,
    TooHeavyError,
    UncoveredCharacterError,
    UnsoundError,
    draw,
    proof,
    render,
    render_all,
)
from banners.logo import Logo
from banners.making import keeping
from banners.making.steps import banner_code
from banners.making.workers import Processes
from banners.painting.pixels import picture
from banners.painting.text import box_of
from banners.scene import Scene
from banners.store.store import Store, step_key
from tests.banners.print.print_helpers import drawn_logo
from tests.banners.samples import CARD, EVERY_SIZE, SIZES, STRIP, TEXTS

# Two texts in small slots of several families: more are drawn by most other tests.
JOBS = [
    Job(text=TEXTS[name], size=SIZES[size])
    for name, sizes in (
        ("solves", ("728x90", "300x250")),
        ("crime", ("728x90", "575x72")),
    )
    for size in sizes
]


@pytest.mark.slow
@pytest.mark.parametrize("slot", ["728x90", "851x315", "khung-1080x1080", "256x64"])
def test_files_are_what_the_slot_takes(slot: str) -> None:
    size = EVERY_SIZE[slot]
    result = render(Job(text=TEXTS["drowning"], size=size, topic="tre-em"))
    assert isinstance(result, Rendered)
    assert result.files[0].suffix == ".png"
    wanted = {f".{suffix}" for suffix in size.formats}
    if size.retina:
        wanted |= {f"@2x.{suffix}" for suffix in size.formats}
    explained = {reason.split(":")[0].replace(" ", ".") for reason in result.missing}
    assert {file.suffix for file in result.files} | explained >= wanted - {".webp"}
    for file in result.files:
        with Image.open(io.BytesIO(file.data)) as image:
            assert image.size == (file.width, file.height)
            assert image.size == (size.width * file.scale, size.height * file.scale)
        assert len(file.data) <= size.max_bytes


def test_jpeg_keeps_colour_at_full_resolution() -> None:
    result = render(Job(text=TEXTS["crime"], size=EVERY_SIZE["851x315"], topic="phong-chay"))
    assert isinstance(result, Rendered)
    (data,) = (file.data for file in result.files if file.format == "jpg")
    with Image.open(io.BytesIO(data)) as image:
        assert [layer[1:3] for layer in image.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]


def test_a_frame_is_clear_inside_and_its_words_are_not() -> None:
    banner = draw(TEXTS["crime"], EVERY_SIZE["khung-1080x1080"])
    with Image.open(io.BytesIO(banner.png)) as image:
        assert image.mode == "RGBA"
        assert image.getpixel((540, 400)) == (0, 0, 0, 0)
        alpha = image.getchannel("A")
    for line in banner.scene.lines:
        assert alpha.crop(box_of(line)).getextrema() == (255, 255), line.shown


@pytest.mark.parametrize(
    ("slot", "light"),
    [
        ("192x16", (255, 255, 255)),
        ("ho-phach-192x16", (255, 176, 0)),
        ("do-192x16", (255, 40, 20)),
    ],
)
def test_a_board_is_points_lit_or_not(slot: str, light: tuple[int, int, int]) -> None:
    banner = draw(TEXTS["dengue"], EVERY_SIZE[slot])
    with Image.open(io.BytesIO(banner.png)) as image:
        assert {colour for _, colour in image.convert("RGB").getcolors() or ()} == {
            (0, 0, 0),
            light,
        }


def test_what_a_board_cannot_hold_is_left_to_run_by() -> None:
    left_out = render(Job(text=TEXTS["solves"], size=EVERY_SIZE["96x16"]))
    assert isinstance(left_out, LeftOut)
    assert "cỡ nhỏ nhất còn phân biệt được dấu" in left_out.reason


@pytest.mark.parametrize("name", ["dengue", "welcome", "crime", "no-child", "drowning"])
def test_lines_of_a_board_do_not_touch(name: str) -> None:
    scene = draw(TEXTS[name], EVERY_SIZE["256x64"]).scene
    lines = [picture(replace(scene, lines=(line,))).convert("L") for line in scene.lines]
    for upper, lower in pairwise(lines):
        near = ImageChops.multiply(upper.filter(ImageFilter.MaxFilter(3)), lower)
        assert near.getbbox() is None


def moved(banner: Banner, by: int) -> Scene:
    """Return a scene whose words are `by` px to the right, on the motif or over the edge."""
    scene = banner.scene
    return replace(scene, lines=tuple(replace(line, x=line.x + by) for line in scene.lines))


@pytest.mark.slow
def test_the_proof_finds_what_is_wrong() -> None:
    banner = draw(TEXTS["solves"], CARD)
    good = proof(banner)
    assert good.sound
    assert good.contrast >= 4.5
    assert (good.width, good.height) == (1200, 630)
    other = draw(TEXTS["dengue"], CARD)
    cases = {
        "kích thước 1200x630, cần 728x90": replace(banner, size=STRIP),
        "ngoài vùng an toàn": replace(banner, size=replace(CARD, safe=(200, 0, 0, 0))),
        "không hiện|thiếu nét": replace(banner, png=other.png),
        "cần ít nhất 99 px": replace(banner, size=replace(CARD, min_headline=99)),
        "quá mức 1000": replace(banner, size=replace(CARD, max_bytes=1000)),
        "tương phản [123]": replace(banner, scene=moved(banner, 560)),
    }
    for message, wrong in cases.items():
        with pytest.raises(UnsoundError, match=message):
            proof(wrong).require()


def test_a_word_over_the_edge_is_found() -> None:
    banner = draw(TEXTS["solves"], CARD)
    wrong = replace(banner, scene=moved(banner, 900))
    assert any("bị cắt ở mép" in fault for fault in proof(wrong).faults)


@pytest.mark.slow
def test_results_come_in_order_and_alike_from_one_process_or_two(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    one = render_all(JOBS, Store(tmp_path / "one"), workers=Processes(1))
    two = render_all(
        JOBS, Store(tmp_path / "two"), lambda *step: seen.append(step), workers=Processes(2)
    )
    assert one == two
    assert [result.size.id for result in two] == [job.size.id for job in JOBS]
    assert seen[0] == (0, len(JOBS))
    assert seen[-1] == (len(JOBS), len(JOBS))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_what_is_kept_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = [Job(text=TEXTS["crime"], size=STRIP), Job(text=TEXTS["crime"], size=SIZES["300x250"])]
    first = render_all(jobs, Store(tmp_path))
    monkeypatch.setattr("banners.making.batch.render", lambda _: pytest.fail("drawn again"))
    assert render_all(jobs, Store(tmp_path)) == first


@pytest.mark.slow
def test_a_broken_file_is_drawn_again(tmp_path: Path) -> None:
    job = Job(text=TEXTS["crime"], size=STRIP)
    first = render_all([job], Store(tmp_path))
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*/??/*")}
    assert len(kept) == 1 + len(first[0].files)  # type: ignore[union-attr]
    for file, whole in kept.items():
        for broken in (b"", whole[:100], whole[:-1] + b"\x00", b"x" + whole):
            file.chmod(0o644)
            file.write_bytes(broken)
            assert render_all([job], Store(tmp_path)) == first
            assert file.read_bytes() == whole
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize("logos", [(), (drawn_logo((40, 30)),)])
def test_a_key_that_is_put_together_is_that_of_its_inputs(logos: tuple[Logo, ...]) -> None:
    for size, text in product((STRIP, CARD), TEXTS.values()):
        job = Job(text=text, size=size, topic='lan "toả"', logos=logos)
        told = asdict(size)
        drawn = {key: told[key] for key in told.keys() - keeping._NOT_DRAWN}
        inputs = [asdict(text), drawn, job.topic, [sha256(one.data).hexdigest() for one in logos]]
        assert keeping.key_of(job) == step_key("banner", inputs, banner_code(job.topic))


def test_the_key_is_all_that_decides_the_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(text=TEXTS["crime"], size=STRIP)
    others = [
        replace(job, text=replace(job.text, label="31/7")),
        replace(job, size=replace(STRIP, min_type=12)),
        replace(job, topic="lan-toa"),
    ]
    keys = {keeping.key_of(one) for one in [job, *others]}
    assert len(keys) == 4
    assert keeping.key_of(replace(job, size=replace(STRIP, name="Tên khác"))) in keys
    monkeypatch.setattr(keeping, "banner_code", lambda _: "other code")
    assert keeping.key_of(job) not in keys


def test_faults_are_collected_and_never_kept(tmp_path: Path) -> None:
    wrong = BannerText(headline="Mẫu 🎉", name="Tên mẫu")
    heavy = replace(STRIP, max_bytes=1000)
    jobs = [Job(text=wrong, size=STRIP), Job(text=TEXTS["crime"], size=heavy)]
    results = render_all(jobs, Store(tmp_path))
    assert all(isinstance(result, Faulty) for result in results)
    assert [type(r.error) for r in results if isinstance(r, Faulty)] == [
        UncoveredCharacterError,
        TooHeavyError,
    ]
    assert not list(tmp_path.rglob("*"))
