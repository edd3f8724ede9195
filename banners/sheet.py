"""A contact sheet for review: topics in every slot, at a size for viewing."""

from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

from banners.banner import scene_for
from banners.errors import BannerError, TextTooLongError
from banners.logo import Logo
from banners.painting.pixels import picture
from banners.sizes import Kind, Size
from banners.text import BannerText
from banners.typesetting.faces import font

_TILE = (460, 300)  # px: larger pictures are reduced to fit
_GAP, _CAPTION = 14, 20
_PAPER, _INK, _CHECK = (236, 236, 236), (60, 60, 60), (200, 200, 200)


def contact_sheet(
    text: BannerText, sizes: Sequence[Size], topics: Iterable[str], logos: Sequence[Logo] = ()
) -> Image.Image:
    """Return an image with a row for each size and a column for each topic.

    Where a size cannot hold the words, its place says why.
    """
    columns = list(topics)
    rows = [(size, _fitted(size)) for size in sizes]
    width = _GAP + len(columns) * (_TILE[0] + _GAP)
    height = _GAP + sum(box[1] + _CAPTION + _GAP for _, box in rows)
    sheet = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(sheet)
    caption = font(500, 13)
    y = _GAP
    for size, box in rows:
        for column, topic in enumerate(columns):
            x = _GAP + column * (_TILE[0] + _GAP)
            draw.text((x, y + 13), f"{size.id} · {topic}", font=caption, fill=_INK, anchor="ls")
            at = (x, y + _CAPTION)
            try:
                image = picture(scene_for(text, size, topic, logos), logos)
            except BannerError as error:
                draw.rectangle((*at, x + box[0] - 1, y + _CAPTION + box[1] - 1), outline=_CHECK)
                why = "không vừa" if isinstance(error, TextTooLongError) else str(error)[:60]
                draw.text((x + 4, at[1] + 13), why, font=caption, fill=_INK, anchor="ls")
                continue
            _show(sheet, image, at, box, exact=size.kind is Kind.BOARD)
        y += box[1] + _CAPTION + _GAP
    return sheet


def _fitted(size: Size) -> tuple[int, int]:
    scale = min(1.0, _TILE[0] / size.width, _TILE[1] / size.height)
    return max(1, round(size.width * scale)), max(1, round(size.height * scale))


def _show(
    sheet: Image.Image,
    image: Image.Image,
    at: tuple[int, int],
    box: tuple[int, int],
    *,
    exact: bool,
) -> None:
    if image.size != box:
        way = Image.Resampling.NEAREST if exact else Image.Resampling.LANCZOS
        image = image.resize(box, way)
    sheet.paste(image, at, image if image.mode == "RGBA" else None)
