"""The files of one banner: PNG, where the slot takes them WebP and JPEG, and doubles in size."""

import io
from dataclasses import dataclass

from PIL import Image

from banners.errors import TooHeavyError
from banners.png import encode
from banners.sizes import Size

# Tried in turn until the file is light enough for its slot.
_QUALITIES = (90, 84, 76, 68)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file: `format` is its suffix, `scale` is 2 for sharp screens; lengths are in px."""

    format: str
    scale: int
    width: int
    height: int
    data: bytes

    @property
    def suffix(self) -> str:
        """What follows the slot's id in the file's name: ".png", "@2x.webp"."""
        return suffix_of(self.format, self.scale)


def suffix_of(format_: str, scale: int) -> str:
    """What follows the slot's id in the name of a file."""
    return f"{'@2x' if scale == 2 else ''}.{format_}"


def webp(image: Image.Image, most: int) -> bytes | None:
    """Return a WebP, lossless where that fits; None when even the poorest is over `most` bytes.

    Of flat art a lossless file is a quarter lighter than the PNG, a lossy one heavier by a third.
    """
    image = image.convert("RGB")
    out = io.BytesIO()
    image.save(out, "WEBP", lossless=True, quality=50, method=2)
    if out.tell() <= most:
        return out.getvalue()
    for quality in _QUALITIES:
        out = io.BytesIO()
        image.save(out, "WEBP", quality=quality, method=2, use_sharp_yuv=True, exact=False)
        if out.tell() <= most:
            return out.getvalue()
    return None


def jpeg(image: Image.Image, most: int) -> bytes | None:
    """Return a JPEG of at most `most` bytes, or None when even the poorest is heavier.

    Colour has full resolution (4:4:4): otherwise red text on blue frays.
    """
    for quality in _QUALITIES:
        out = io.BytesIO()
        image.convert("RGB").save(
            out, "JPEG", quality=quality, subsampling=0, optimize=True, progressive=True
        )
        if out.tell() <= most:
            return out.getvalue()
    return None


def png(image: Image.Image, size: Size) -> bytes:
    """Return a lossless PNG. Raise `TooHeavyError` when it is over the slot's limit."""
    data = encode(image)
    if len(data) > size.max_bytes:
        data = encode(image, tight=True)
    if len(data) > size.max_bytes:
        raise TooHeavyError(
            f"Ảnh {size.id} nặng {len(data)} byte, quá mức {size.max_bytes} byte của vị trí này."
            " Hãy chọn mẫu thiết kế khác, hoặc sửa max_bytes trong sizes.yml."
        )
    return data


def other_files(
    image: Image.Image, size: Size, png_bytes: int, scale: int = 1
) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """Return the files other than the PNG, and the reasons why some are missing."""
    files, missing = [], []
    for suffix, write in (("webp", webp), ("jpg", jpeg)):
        if suffix not in size.formats:
            continue
        data = write(image, size.max_bytes)
        if data is None:
            missing.append(f"{suffix}: quá mức {size.max_bytes} byte")
        elif suffix == "webp" and len(data) >= png_bytes:
            missing.append("webp: không nhẹ hơn png")
        else:
            files.append(_file(suffix, image, data, scale))
    return tuple(files), tuple(missing)


def _file(suffix: str, image: Image.Image, data: bytes, scale: int) -> File:
    return File(format=suffix, scale=scale, width=image.width, height=image.height, data=data)


def png_file(image: Image.Image, data: bytes, scale: int = 1) -> File:
    """Return the PNG `data` of `image` as a `File`."""
    return _file("png", image, data, scale)
