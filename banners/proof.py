"""The proof of a finished banner: its own file is opened and examined pixel by pixel."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from PIL import Image, ImageChops

from banners.banner import Banner
from banners.contrast import contrast_near
from banners.errors import UncoveredCharacterError, UnsoundError
from banners.formats import File
from banners.painting.colours import in_colours_of
from banners.painting.pixels import without_words
from banners.painting.text import box_of, mask_of
from banners.scene import Finish, Line, Mark, Role, Scene
from banners.sizes import Kind
from banners.typesetting.breaks import broken
from banners.typesetting.faces import require_coverage
from banners.typesetting.leading import GAP

Pixels = tuple[int, int, int, int]

LEAST_CONTRAST = 4.5  # WCAG 2, AA
_LEAST_GAP = 2  # px between the marks of two lines, or `GAP` em
_ROUNDING = 3  # px by which drawn ink may fall short of its computed box …
_ROUNDING_SHARE = 0.05  # … or this share of the type size
_INKED = 96  # of 255: a pixel that the eye counts to the letter
# The law on advertising (Luật Quảng cáo 2012, Điều 27) gives a sponsor's logo at most 20 % of the
# area, on the right of a horizontal banner and at the foot of a vertical one, as the setting does.
_SHARE = 0.20
_SLOGAN = (Role.HEADLINE, Role.NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the proof found: `ink` is the box in px of everything that differs from the ground.

    `weights` are the sizes of the files in bytes, by suffix; `faults` are in Vietnamese, none when
    the banner is sound.
    """

    slot: str
    width: int
    height: int
    ink: Pixels
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
    size, scene = banner.size, banner.scene
    with Image.open(io.BytesIO(banner.png)) as image:
        image.load()
    under = without_words(scene)
    same_shape = image.size == under.size
    changed = ImageChops.difference(_shown(image), _over(under, image)) if same_shape else image
    seen = changed.convert("RGB").getbbox() or (0, 0, 0, 0)
    contrast = contrast_near(scene, under)
    faults = [
        *_shape(banner, image),
        *_place(banner, seen),
        *(_whole(banner, changed) if same_shape else ()),
        *_apart(scene),
        *_unbroken(scene),
        *_legible(banner, contrast),
        *_lawful(scene),
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


def _shown(image: Image.Image) -> Image.Image:
    """Return an image's colours, black where it is cut out."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    black = Image.new("RGB", image.size)
    black.paste(image, (0, 0), image.getchannel("A"))
    return black


def _over(under: Image.Image, image: Image.Image) -> Image.Image:
    """Return what lies under the words in the colours of the finished image, cut out as it is."""
    if image.mode == "P":
        return in_colours_of(under, image).convert("RGB")
    if image.mode != "RGBA":
        return under
    black = Image.new("RGB", under.size)
    black.paste(under, (0, 0), image.getchannel("A"))
    return black


def _shape(banner: Banner, image: Image.Image) -> Iterator[str]:
    size = banner.size
    if image.size != (size.width, size.height):
        yield f"kích thước {image.width}x{image.height}, cần {size.width}x{size.height}"


def _place(banner: Banner, seen: Pixels) -> Iterator[str]:
    left, top, right, bottom = banner.size.safe_box
    if seen == (0, 0, 0, 0):
        yield "không có chữ nào"
    elif seen[0] < left or seen[1] < top or seen[2] > right or seen[3] > bottom:
        yield f"chữ ra ngoài vùng an toàn: {seen}, vùng an toàn {banner.size.safe_box}"


def _whole(banner: Banner, changed: Image.Image) -> Iterator[str]:
    """Yield a fault for every line that lacks ink, such as its highest mark or its lowest."""
    levels = changed.convert("L").point([0] * 3 + [255] * 253)
    for line in banner.scene.lines:
        try:
            require_coverage(line.shown)
        except UncoveredCharacterError as error:
            yield str(error)
            continue
        if banner.size.kind is not Kind.BOARD:
            yield from _uncut(line, levels)


def _uncut(line: Line, levels: Image.Image) -> Iterator[str]:
    left, top, right, bottom = box_of(line)
    if left < -1 or top < -1 or right > levels.width + 1 or bottom > levels.height + 1:
        yield f"dòng “{line.shown}” bị cắt ở mép"
        return
    found = levels.crop((left, top, right, bottom)).getbbox()
    spare = _ROUNDING + ceil(_ROUNDING_SHARE * line.px)
    if found is None:
        yield f"dòng “{line.shown}” không hiện"
    elif (
        found[0] > spare
        or found[1] > spare
        or right - left - found[2] > spare
        or bottom - top - found[3] > spare
    ):
        yield f"dòng “{line.shown}” thiếu nét: {found} trong {right - left}x{bottom - top}"


def _apart(scene: Scene) -> Iterator[str]:
    """Yield a fault where the ink of a line is too near to that of the line above it."""
    if scene.finish is Finish.POINTS:
        return
    for upper, lower in pairwise(scene.lines):
        above, below = box_of(upper), box_of(lower)
        if above[2] <= below[0] or below[2] <= above[0] or lower.baseline <= upper.baseline:
            continue
        needed = max(_LEAST_GAP, round(GAP * min(upper.px, lower.px)))
        if below[1] - above[3] >= needed:
            continue
        box = (
            max(above[0], below[0]),
            above[1],
            min(above[2], below[2]),
            max(below[3], above[3] + needed),
        )
        if _touch(_inked(upper, box), _inked(lower, box), needed - 1):
            yield f"dấu của “{upper.shown}” và “{lower.shown}” cách nhau dưới {needed} px"


def _inked(line: Line, box: Pixels) -> Image.Image:
    return mask_of(line, box).point([255 * (level > _INKED) for level in range(256)])


def _touch(upper: Image.Image, lower: Image.Image, within: int) -> bool:
    """Return whether ink of the lower line is within some px below that of the upper."""
    return any(
        ImageChops.darker(ImageChops.offset(upper, 0, down), lower).getbbox()
        for down in range(within + 1)
    )


def _unbroken(scene: Scene) -> Iterator[str]:
    for roles in ((Role.HEADLINE,), (Role.NAME,), (Role.PARENT,), (Role.AGENCY,)):
        lines: Sequence[Line] = scene.lines_of(*roles)
        if len(lines) > 1 and len({line.baseline for line in lines}) == len(lines):
            yield from broken([line.shown for line in lines], in_column=scene.extent.is_column)


def _legible(banner: Banner, contrast: float) -> Iterator[str]:
    size = banner.size
    if contrast < LEAST_CONTRAST:
        yield f"tương phản {contrast:.2f}, cần ít nhất {LEAST_CONTRAST}"
    if banner.headline_px < size.min_headline:
        yield f"khẩu hiệu {banner.headline_px:g} px, cần ít nhất {size.min_headline} px"
    if banner.smallest_px < size.min_type:
        yield f"chữ nhỏ nhất {banner.smallest_px:g} px, cần ít nhất {size.min_type} px"
    # A date that is all a slot says is its slogan.
    slogan = banner.scene.lines_of(*_SLOGAN) or banner.scene.lines
    largest = max(line.px for line in slogan)
    for line in banner.scene.lines_of(Role.LABEL):
        if line.px > largest:
            yield f"nhãn ngày {line.px:g} px lớn hơn khẩu hiệu {largest:g} px"


def _lawful(scene: Scene) -> Iterator[str]:
    """Yield a fault where logos, with a sponsor's among them, take more than the law allows."""
    area = scene.extent.width * scene.extent.height
    marks = [layer.box for layer in scene.layers if isinstance(layer, Mark)]
    taken = sum((box[2] - box[0]) * (box[3] - box[1]) for box in marks)
    if taken > _SHARE * area:
        yield f"logo chiếm {taken / area:.0%} diện tích, quá 20 %"
