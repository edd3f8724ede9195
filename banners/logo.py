"""A sponsor's or agency's logo: its check before decoding, and its place on the banner.

The law on advertising (Luật Quảng cáo 2012, Điều 27) puts a sponsor's logo on the right of a
horizontal banner and at the bottom of a vertical one, on at most 20 % of the area.
"""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from banners.composition import Box
from banners.errors import LogoError
from banners.sizes import Family

LARGEST_SHARE = 0.20  # of the banner's area
_MOST_BYTES = 5_000_000
_MOST_PIXELS = 25_000_000
_LEAST_SIDE = 16  # px
_FORMATS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Logo:
    """The bytes of a PNG or JPEG, checked: `LogoError` unless they are a sound, modest image."""

    data: bytes

    def __post_init__(self) -> None:
        self.image()

    def image(self) -> Image.Image:
        """Return the decoded logo, RGBA."""
        if len(self.data) > _MOST_BYTES:
            raise LogoError(
                f"Tệp logo nặng {len(self.data)} byte, quá mức {_MOST_BYTES} byte."
                " Hãy thu nhỏ ảnh rồi thử lại."
            )
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                with Image.open(io.BytesIO(self.data), formats=_FORMATS) as image:
                    self._check_shape(image.width, image.height)
                    return image.convert("RGBA")
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise LogoError("Logo có quá nhiều điểm ảnh. Hãy thu nhỏ ảnh rồi thử lại.") from error
        except UnidentifiedImageError as error:
            raise LogoError("Tệp logo không phải ảnh PNG hay JPEG.") from error
        except (OSError, SyntaxError, ValueError) as error:
            if isinstance(error, LogoError):
                raise
            raise LogoError("Tệp logo bị hỏng, không đọc được. Hãy xuất lại ảnh.") from error

    @staticmethod
    def _check_shape(width: int, height: int) -> None:
        if width * height > _MOST_PIXELS:
            raise LogoError(
                f"Logo {width}×{height} có quá nhiều điểm ảnh (nhiều nhất {_MOST_PIXELS})."
                " Hãy thu nhỏ ảnh rồi thử lại."
            )
        if min(width, height) < _LEAST_SIDE:
            raise LogoError(
                f"Logo {width}×{height} quá nhỏ: mỗi cạnh cần ít nhất {_LEAST_SIDE} px."
            )


def read_logo(path: Path, folder: Path) -> Logo:
    """Return the logo in the file `path`, which must lie inside `folder` once links are resolved.

    Raise `LogoError`.
    """
    inside = path if path.is_absolute() else folder / path
    step = inside
    while step not in (folder, step.parent):
        if step.is_symlink():
            raise LogoError(f"Logo “{path}” là liên kết (symlink). Hãy chép chính tệp ảnh vào.")
        step = step.parent
    if not inside.resolve().is_relative_to(folder.resolve()):
        raise LogoError(f"Logo “{path}” nằm ngoài thư mục “{folder.name}”. Hãy chép tệp vào đó.")
    if not inside.is_file():
        raise LogoError(f"Không có tệp logo “{path}”.")
    if inside.stat().st_size > _MOST_BYTES:
        raise LogoError(f"Tệp logo “{path}” quá nặng (nhiều nhất {_MOST_BYTES} byte).")
    return Logo(inside.read_bytes())


# The largest shares of the banner's width and height that the logo's plate may take.
_ROOM = {
    Family.CARD: (0.19, 0.20),
    Family.WIDE: (0.17, 0.40),
    Family.STRIP: (0.16, 0.74),
    Family.SQUARE: (0.50, 0.15),
    Family.TALL: (0.74, 0.13),
}
PADDING = 0.14  # as a share of the plate's shorter side


def plate(logo: Logo, room: tuple[int, int], family: Family, margins: tuple[float, float]) -> Box:
    """Return the box of the logo's white plate in `room`, width and height in px.

    It stands at the lower right of a horizontal banner, at the lower left of a vertical one.
    `margins` are those at the side and at the edge.
    """
    width, height = room
    image = logo.image()
    share_x, share_y = _ROOM[family]
    scale = min(share_x * width / image.width, share_y * height / image.height)
    w, h = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if w * h > LARGEST_SHARE * width * height:
        raise LogoError(f"Logo chiếm quá {LARGEST_SHARE:.0%} diện tích.")
    side, edge = round(margins[0]), round(margins[1])
    if family in (Family.SQUARE, Family.TALL):
        return side, height - edge - h, side + w, height - edge
    top = (height - h) // 2 if family is Family.STRIP else height - edge - h
    right = width - min(side, round(0.08 * width))
    return right - w, top, right, top + h
