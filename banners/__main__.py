"""Banners and contact sheets from the command line: python -m banners --help"""

import argparse
import json
import sys
from pathlib import Path

from banners.banner import finished
from banners.designs import DESIGNS
from banners.errors import BannerError
from banners.formats import jpeg, png, webp
from banners.lines import lines_by_slot
from banners.logo import Logo, read_logo
from banners.palettes import PALETTES
from banners.picture import picture
from banners.png import encode
from banners.print import draw_pdf, draw_svg
from banners.proof import LEAST_CONTRAST, proof
from banners.sheet import contact_sheet
from banners.sizes import GROUPS, PrintItem, Size, load_print_items, load_sizes
from banners.text import BannerText

_SUFFIXES = (".png", ".webp", ".jpg", ".jpeg", ".svg")
_PRINTS = (".pdf", ".svg")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m banners", description="Vẽ một banner, hoặc bảng so sánh mọi mẫu và cỡ."
    )
    parser.add_argument("--list", action="store_true", help="liệt kê cỡ, mẫu, bảng màu")
    parser.add_argument("--text", help="khẩu hiệu, nguyên văn")
    parser.add_argument("--name", help="tên chiến dịch")
    parser.add_argument("--label", help="nhãn ngày, ví dụ 10/10")
    parser.add_argument("--agency", help="dòng cơ quan")
    parser.add_argument("--organiser", help="đơn vị thực hiện")
    parser.add_argument("--size", default="1200x630", help="mã cỡ (xem --list)")
    parser.add_argument("--design", default="bac-thang", help="mẫu thiết kế (xem --list)")
    parser.add_argument("--palette", default="xanh", help="bảng màu (xem --list)")
    parser.add_argument("--logo", type=Path, help="tệp logo PNG hoặc JPEG (cỡ tính bằng px)")
    parser.add_argument("--url", help="địa chỉ cho mã QR (cỡ để in)")
    parser.add_argument(
        "--out",
        type=Path,
        action="append",
        help="tệp ra: .png, .webp, .jpg, .svg; cỡ để in: .pdf, .svg; dùng được nhiều lần",
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
    if not options.text:
        given = " --lines" if options.lines else ""
        given += f" --sheet {options.sheet}" if options.sheet else ""
        raise BannerError(f"Hãy cho biết khẩu hiệu:{given} --text “…”.")
    text = BannerText(
        headline=options.text,
        name=options.name or options.text,
        label=options.label,
        agency=options.agency,
        organiser=options.organiser,
    )
    if options.lines:
        _lines(options, text)
        return
    logo = (
        read_logo(options.logo.absolute(), options.logo.absolute().parent) if options.logo else None
    )
    item = next((item for item in load_print_items() if item.id == options.size), None)
    suffixes = _PRINTS if item else _SUFFIXES
    for out in options.out or ():
        if out.suffix.lower() not in suffixes:
            raise BannerError(f"Không ghi được “{out.name}”: cần đuôi {', '.join(suffixes)}.")
    if options.out and item:
        _print(options, text, item, logo)
    elif options.out:
        if options.url:
            raise BannerError("Chỉ cỡ để in mới có mã QR: hãy bỏ --url, hoặc chọn cỡ để in.")
        _draw(options, text, logo)
    if options.sheet:
        sheet = contact_sheet(text, load_sizes(), _known_palette(options.palette), logo)
        options.sheet.write_bytes(encode(sheet))
        print(f"{options.sheet}: {sheet.width}x{sheet.height}")


def _print(
    options: argparse.Namespace, text: BannerText, item: PrintItem, logo: Logo | None
) -> None:
    if logo:
        raise BannerError("Bản in chỉ chừa ô cho logo, xưởng in đặt tệp gốc vào: hãy bỏ --logo.")
    files = [
        (out, (draw_pdf if out.suffix.lower() == ".pdf" else draw_svg)(
            text, item, options.palette, options.url, design=options.design
        ))
        for out in options.out
    ]  # fmt: skip
    for out, data in files:
        out.write_bytes(data)
        print(f"{out}: {item.width_mm}x{item.height_mm} mm, 1:{item.scale}, {len(data)} byte")


def _draw(options: argparse.Namespace, text: BannerText, logo: Logo | None) -> None:
    size = _size(options.size)
    for calm in (False, True):  # calm: a fainter motif, where the words run over it
        drawn = picture(text, size, options.design, options.palette, logo, calm=calm)
        data = png(drawn.image, size)
        banner = finished(drawn, data, options.design)
        found = proof(banner)
        if found.contrast >= LEAST_CONTRAST:
            break
    found.require()
    for out in options.out:
        suffix = out.suffix.lower()
        written: bytes | None = data
        if suffix == ".svg":
            written = draw_svg(text, size, options.palette, design=options.design)
        elif suffix != ".png":
            write = webp if suffix == ".webp" else jpeg
            written = write(drawn.image, size.max_bytes)
        if written is None:
            raise BannerError(f"“{out.name}” quá mức {size.max_bytes} byte của cỡ {size.id}.")
        out.write_bytes(written)
        print(f"{out}: {size.width}x{size.height}, {len(written)} byte")
    print(f"alt: {banner.alt}")
    print(f"tương phản {found.contrast}, chữ nhỏ nhất {found.smallest_px:g} px")
    if banner.left_out:
        print(f"không đủ chỗ cho: {', '.join(banner.left_out)}")


def _lines(options: argparse.Namespace, text: BannerText) -> None:
    if options.design not in DESIGNS:
        raise BannerError(f"Không có mẫu thiết kế “{options.design}”. Xem: --list.")
    found = lines_by_slot(text, options.design, _known_palette(options.palette))
    print(json.dumps(found, ensure_ascii=False, indent=1))


def _size(key: str) -> Size:
    sizes = {size.id: size for size in load_sizes()}
    if key not in sizes:
        raise BannerError(f"Không có cỡ “{key}”. Xem các cỡ: python -m banners --list.")
    return sizes[key]


def _known_palette(key: str) -> str:
    if key not in PALETTES:
        raise BannerError(f"Không có bảng màu “{key}”. Hãy dùng một trong: {', '.join(PALETTES)}.")
    return key


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
    print("Mẫu thiết kế:")
    for design in DESIGNS.values():
        print(f"  {design.id:22} {design.name}")
    print("Bảng màu:")
    for palette in PALETTES.values():
        print(f"  {palette.id:22} {palette.name}")


if __name__ == "__main__":
    sys.exit(main())
