"""Banners and contact sheets from the command line: python -m banners --help"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from banners.art.catalogue import LIGHT, all_topics
from banners.banner import DEFAULT_TOPIC, finished, scene_for, topic_named
from banners.errors import BannerError
from banners.formats import jpeg, png, webp
from banners.lines import lines_by_slot
from banners.logo import Logo, read_logo
from banners.painting import pixels
from banners.png import encode
from banners.print import draw_pdf, draw_svg
from banners.print.draw import print_scene
from banners.proof import proof
from banners.sheet import contact_sheet
from banners.sizes import GROUPS, PrintItem, Size, load_print_items, load_sizes
from banners.text import BannerText

_SUFFIXES = (".png", ".webp", ".jpg", ".jpeg")
_PRINTS = (".pdf", ".svg")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m banners", description="Vẽ một banner, hoặc bảng so sánh mọi cỡ."
    )
    parser.add_argument("--list", action="store_true", help="liệt kê cỡ và hình vẽ")
    parser.add_argument("--text", help="khẩu hiệu, nguyên văn")
    parser.add_argument("--name", help="tên chiến dịch")
    parser.add_argument("--label", help="nhãn ngày, ví dụ 10/10")
    parser.add_argument("--agency", help="cơ quan đăng, treo banner")
    parser.add_argument("--parent", help="cơ quan chủ quản, ghi trên tên cơ quan")
    parser.add_argument("--hotline", help="số đường dây nóng")
    parser.add_argument("--organiser", help="đơn vị thực hiện")
    parser.add_argument("--place", help="nơi tổ chức (cỡ để in)")
    parser.add_argument("--size", default="1200x630", help="mã cỡ (xem --list)")
    parser.add_argument("--topic", default=DEFAULT_TOPIC, help="hình vẽ của chủ đề (xem --list)")
    parser.add_argument("--light", action="store_true", help="nền sáng, cho trang nền trắng")
    parser.add_argument(
        "--logo",
        type=Path,
        action="append",
        default=[],
        help="tệp logo PNG, JPEG hoặc SVG; nhiều nhất ba, mỗi lần một tệp",
    )
    parser.add_argument("--url", help="địa chỉ cho mã QR (cỡ để in)")
    parser.add_argument(
        "--out",
        type=Path,
        action="append",
        help="tệp ra: .png, .webp, .jpg; cỡ để in: .pdf, .svg; dùng được nhiều lần",
    )
    parser.add_argument(
        "--lines",
        action="store_true",
        help="in ra các dòng chữ và cỡ chữ của mọi cỡ banner (JSON), không vẽ gì",
    )
    parser.add_argument("--sheet", type=Path, help="tệp ra của bảng so sánh: .png")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when done, or 1 after one line on standard error saying what is wrong."""
    options = _arguments().parse_args(arguments)
    try:
        _run(options)
    except BannerError as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"Lỗi: không ghi được “{error.filename}”: chưa có thư mục đó.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Lỗi: không ghi được “{error.filename}”: {error.strerror}.", file=sys.stderr)
        return 1
    return 0


def _run(options: argparse.Namespace) -> None:
    if options.list:
        _list()
        return
    if not (options.out or options.sheet or options.lines):
        raise BannerError("Hãy cho biết tệp ra: --out banner.png, hoặc --sheet bang.png.")
    if not (options.text or options.name):
        given = " --lines" if options.lines else ""
        given += f" --sheet {options.sheet}" if options.sheet else ""
        raise BannerError(f"Hãy cho biết khẩu hiệu:{given} --text “…”, hoặc tên: --name “…”.")
    text = BannerText(
        headline=options.text,
        name=options.name or options.text,
        label=options.label,
        agency=options.agency,
        parent=options.parent,
        hotline=options.hotline,
        organiser=options.organiser,
        place=options.place,
    )
    logos = tuple(read_logo(path.absolute(), path.absolute().parent) for path in options.logo)
    if options.light:
        options.topic += LIGHT
    topic_named(options.topic)
    if options.lines:
        found = lines_by_slot(text, options.topic, logos)
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    item = next((item for item in load_print_items() if item.id == options.size), None)
    suffixes = _PRINTS if item else _SUFFIXES
    for out in options.out or ():
        if out.suffix.lower() not in suffixes:
            raise BannerError(f"Không ghi được “{out.name}”: cần đuôi {', '.join(suffixes)}.")
    if options.out and item:
        _print(options, text, item, logos)
    elif options.out:
        if options.url:
            raise BannerError("Chỉ cỡ để in mới có mã QR: hãy bỏ --url, hoặc chọn cỡ để in.")
        _draw(options, text, logos)
    if options.sheet:
        sheet = contact_sheet(text, load_sizes(), [options.topic], logos)
        options.sheet.write_bytes(encode(sheet))
        print(f"{options.sheet}: {sheet.width}x{sheet.height}")


def _print(
    options: argparse.Namespace, text: BannerText, item: PrintItem, logos: Sequence[Logo]
) -> None:
    files = [
        (out, (draw_pdf if out.suffix.lower() == ".pdf" else draw_svg)(
            text, item, options.topic, options.url, logos
        ))
        for out in options.out
    ]  # fmt: skip
    for out, data in files:
        out.write_bytes(data)
        print(f"{out}: {item.width_mm}x{item.height_mm} mm, 1:{item.scale}, {len(data)} byte")
    scene = print_scene(text, item, options.topic, options.url, tuple(logos))
    _say_left_out(role.value for role in scene.left_out)


def _draw(options: argparse.Namespace, text: BannerText, logos: Sequence[Logo]) -> None:
    size = _size(options.size)
    scene = scene_for(text, size, options.topic, logos)
    image = pixels.finished(scene, logos)
    data = png(image, size)
    banner = finished(scene, data, size)
    found = proof(banner)
    found.require()
    for out in options.out:
        suffix = out.suffix.lower()
        written: bytes | None = data
        if suffix != ".png":
            write = webp if suffix == ".webp" else jpeg
            written = write(image, size.max_bytes)
        if written is None:
            raise BannerError(f"“{out.name}” quá mức {size.max_bytes} byte của cỡ {size.id}.")
        out.write_bytes(written)
        print(f"{out}: {size.width}x{size.height}, {len(written)} byte")
    print(f"alt: {banner.alt}")
    print(f"tương phản {found.contrast}, chữ nhỏ nhất {found.smallest_px:g} px")
    _say_left_out(banner.left_out)


def _say_left_out(parts: Iterable[str]) -> None:
    if said := ", ".join(parts):
        print(f"không đủ chỗ cho: {said}")


def _size(key: str) -> Size:
    sizes = {size.id: size for size in load_sizes()}
    if key not in sizes:
        raise BannerError(f"Không có cỡ “{key}”. Xem các cỡ: python -m banners --list.")
    return sizes[key]


def _list() -> None:
    for group, called in GROUPS.items():
        sizes = [size for size in load_sizes() if size.group == group]
        if sizes:
            print(f"{called}:")
        for size in sizes:
            print(f"  {size.id:22} {size.name} ({', '.join(size.formats)})")
    print(f"{GROUPS['in-an']} (.pdf, .svg):")
    for item in load_print_items():
        print(f"  {item.id:22} {item.name}")
    print("Hình vẽ:")
    for topic in all_topics().values():
        print(f"  {topic.id:22} {topic.name}")


if __name__ == "__main__":
    sys.exit(main())
