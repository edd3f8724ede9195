"""The proof of a finished banner: its own file is opened and examined pixel by pixel."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from PIL import Image, ImageChops

from banners.banner import Banner
from banners.breaks import broken
from banners.composition import Box, Role, Run
from banners.contrast import contrast_near
from banners.errors import UncoveredCharacterError, UnsoundError
from banners.faces import require_coverage
from banners.formats import File
from banners.picture import ground_of
from banners.sizes import Kind

LEAST_CONTRAST = 4.5  # WCAG 2, AA
_ROUNDING = 3  # px by which drawn ink may fall short of its computed box …
_ROUNDING_SHARE = 0.05  # … or this share of the type size


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the proof found: `ink` is the box in px of everything that differs from the ground.

    `weights` are the sizes of the files in bytes, by suffix; `faults` are in Vietnamese, none when
    the banner is sound.
    """

    slot: str
    width: int
    height: int
    ink: Box
    contrast: float
    headline_px: float
    smallest_px: float
    weights: tuple[tuple[str, int], ...]
    faults: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether the banner has no fault."""
        return not self.faults

    def require(self) -> None:
        """Raise `UnsoundError` naming each fault, if there is any."""
        if self.faults:
            raise UnsoundError(f"Banner {self.slot} không đạt: {'; '.join(self.faults)}.")


def proof(banner: Banner, files: tuple[File, ...] = ()) -> Proof:
    """Return what examining `banner` and the `files` made of it shows."""
    size = banner.size
    with Image.open(io.BytesIO(banner.png)) as image:
        image.load()
    ground, palette = ground_of(size, banner.design, banner.palette, calm=banner.calm)
    same_shape = image.size == ground.size
    changed = (
        ImageChops.difference(image.convert("RGB"), ground.convert("RGB")) if same_shape else image
    )
    seen = changed.getbbox() or (0, 0, 0, 0)
    contrast = contrast_near(banner.composition, ground.convert("RGB"), palette)
    faults = [
        *_shape(banner, image),
        *_place(banner, seen),
        *(_whole(banner, changed) if same_shape else ()),
        *_legible(banner, contrast),
        *_well_broken(banner),
    ]
    found = Proof(
        slot=size.id,
        width=image.width,
        height=image.height,
        ink=seen,
        contrast=round(contrast, 2),
        headline_px=banner.headline_px,
        smallest_px=banner.smallest_px,
        weights=((".png", len(banner.png)),),
        faults=tuple(faults),
    )
    return with_files(found, files, size.max_bytes)


def with_files(found: Proof, files: tuple[File, ...], most: int) -> Proof:
    """Return `found` with the weights of `files` and a fault for each file over `most` bytes."""
    weights = dict(found.weights) | {file.suffix: len(file.data) for file in files}
    faults = tuple(
        f"tệp {suffix} nặng {weight} byte, quá mức {most}"
        for suffix, weight in weights.items()
        if weight > most
    )
    known = tuple(fault for fault in found.faults if fault not in faults)
    return replace(found, weights=tuple(weights.items()), faults=known + faults)


def _shape(banner: Banner, image: Image.Image) -> Iterator[str]:
    size = banner.size
    if image.size != (size.width, size.height):
        yield f"kích thước {image.width}x{image.height}, cần {size.width}x{size.height}"


def _place(banner: Banner, seen: Box) -> Iterator[str]:
    left, top, right, bottom = banner.size.safe_box
    if seen == (0, 0, 0, 0):
        yield "không có chữ nào"
    elif seen[0] < left or seen[1] < top or seen[2] > right or seen[3] > bottom:
        yield f"chữ ra ngoài vùng an toàn: {seen}, vùng an toàn {banner.size.safe_box}"


def _whole(banner: Banner, changed: Image.Image) -> Iterator[str]:
    """Yield a fault for every line that lacks ink, such as its highest mark or its lowest."""
    levels = changed.convert("L").point([0] * 3 + [255] * 253)
    for run in banner.composition.runs:
        try:
            require_coverage(run.text)
        except UncoveredCharacterError as error:
            yield str(error)
            continue
        if run.role is not Role.LABEL and banner.size.kind is not Kind.BOARD:
            yield from _uncut(run, levels)


def _uncut(run: Run, levels: Image.Image) -> Iterator[str]:
    left, top, right, bottom = run.ink
    if left < 0 or top < 0 or right > levels.width or bottom > levels.height:
        yield f"dòng “{run.text}” bị cắt ở mép"
        return
    found = levels.crop((left, top, right, bottom)).getbbox()
    spare = _ROUNDING + ceil(_ROUNDING_SHARE * run.px)
    if found is None:
        yield f"dòng “{run.text}” không hiện"
    elif (
        found[0] > spare
        or found[1] > spare
        or right - left - found[2] > spare
        or bottom - top - found[3] > spare
    ):
        yield f"dòng “{run.text}” thiếu nét: {found} trong {right - left}x{bottom - top}"


def _well_broken(banner: Banner) -> Iterator[str]:
    """Yield a fault for each break that splits a word, or that leaves a line with no sense."""
    for role in Role:
        yield from broken([run.text for run in banner.composition.runs if run.role is role])


def _legible(banner: Banner, contrast: float) -> Iterator[str]:
    size = banner.size
    if contrast < LEAST_CONTRAST:
        yield f"tương phản {contrast:.2f}, cần ít nhất {LEAST_CONTRAST}"
    if banner.headline_px < size.min_headline:
        yield f"khẩu hiệu {banner.headline_px:g} px, cần ít nhất {size.min_headline} px"
    if banner.smallest_px < size.min_type:
        yield f"chữ nhỏ nhất {banner.smallest_px:g} px, cần ít nhất {size.min_type} px"
