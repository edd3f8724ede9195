"""A sponsor's or agency's logo: its check before decoding."""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from banners.errors import LogoError
from banners.svg_logo import SIDE, is_svg, picture_of

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
            raise LogoError("Tệp logo không phải ảnh PNG, JPEG hay SVG.") from error
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


def logo_of(data: bytes) -> Logo:
    """Return a logo from the bytes of a PNG, a JPEG or an SVG, no larger than banners show it.

    Raise `LogoError`.
    """
    if len(data) <= _MOST_BYTES and is_svg(data):
        return Logo(picture_of(data))
    logo = Logo(data)
    image = logo.image()
    if max(image.size) <= SIDE:
        return logo
    image.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    image.save(written, "PNG")
    return Logo(written.getvalue())


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
    return logo_of(inside.read_bytes())
